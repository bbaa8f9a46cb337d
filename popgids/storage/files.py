"""Whole files on disk: all of it or nothing, and never a word lost on the way."""

import errno
import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from popgids.errors import ChangedOnDiskError, NotSavedError, Problem, UnreadableFolderError
from popgids.storage import disk

_REASON_NAMES = {
    "vol": ("ENOSPC", "EDQUOT"),
    "alleen-lezen": ("EROFS",),
    "geen-toegang": ("EACCES", "EPERM"),
    "bestand-in-de-weg": ("ENOTDIR",),
    "weg": ("ENOENT", "ENODEV", "ENXIO", "ESTALE", "ENOTCONN", "EHOSTDOWN"),
}
_REASONS = {getattr(errno, name, -1): reason for reason, names in _REASON_NAMES.items() for name in names}
_WRITE_PROTECTED = 19  # of Windows, which calls it EACCES otherwise
_TEMPORARY = re.compile(r"^\..+\.[0-9a-f]{8}\.tmp$")


@contextmanager
def saving(path: Path) -> Iterator[None]:
    """Turn an error of the system into a NotSavedError with a reason."""
    try:
        yield
    except OSError as error:
        raise not_saved(path, error) from error


def not_saved(path: Path, error: OSError, *, is_lost: bool = False) -> NotSavedError:
    """An error of the system as one with a reason."""
    is_protected = getattr(error, "winerror", None) == _WRITE_PROTECTED
    reason = "alleen-lezen" if is_protected else _REASONS.get(error.errno or 0, "fout")
    return NotSavedError(str(path), reason, error.errno, is_lost=is_lost)


@contextmanager
def looking_into(folder: Path) -> Iterator[None]:
    """Turn an error of the system into an UnreadableFolderError."""
    try:
        yield
    except OSError as error:
        raise UnreadableFolderError(str(folder)) from error


def is_file(path: Path) -> bool:
    """Whether there is a file; none where one may not look, or under a name that no file can have."""
    try:
        return path.is_file()
    except OSError:
        return False


def is_folder(path: Path) -> bool:
    """Whether there is a folder, as is_file has it."""
    try:
        return path.is_dir()
    except OSError:
        return False


def read_at_most(path: Path, limit: int) -> bytes | Problem:
    """The bytes of a file, of a larger one just enough to see that it is; or why there are none."""
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except (FileNotFoundError, ValueError):
        return Problem("bestand-weg", str(path))
    except OSError as error:
        if is_folder(path):
            return Problem("bestand-is-map", str(path))
        reason = "geen-toegang" if isinstance(error, PermissionError) else "fout"
        return Problem("bestand-niet-leesbaar", str(path), data={"reason": reason})


def fingerprint(data: bytes) -> str:
    """The SHA-256 of a whole file, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def write_all(fd: int, data: bytes | memoryview) -> None:
    """Write until all is taken: a disk that fills up takes a part and reports no error."""
    rest = memoryview(data)
    while rest:
        taken = disk.write(fd, rest)
        if taken <= 0:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        rest = rest[taken:]


def is_temporary(name: str) -> bool:
    """Whether a file is one that popgids left half-way, when it was killed."""
    return _TEMPORARY.match(name) is not None


def sweep(target: Path) -> None:
    """Take away what was left half-way beside a file that only this process writes."""
    with suppress(OSError):
        for path in list(target.parent.iterdir()):
            if path.name.startswith(f".{target.name}.") and is_temporary(path.name):
                discard(path)


def write_temporary(target: Path, data: bytes) -> Path:
    """A synced file beside target with these contents, whose name says that it is half-way.

    Raises OSError, after taking the file away.
    """
    temporary = target.with_name(f".{target.name}.{os.urandom(4).hex()}.tmp")
    fd = disk.create(temporary)
    try:
        try:
            write_all(fd, data)
            disk.sync(fd)
        finally:
            disk.close(fd)
    except BaseException:
        discard(temporary)
        raise
    return temporary


def discard(path: Path) -> bool:
    """Whether a file is gone, after trying to take it away."""
    try:
        disk.unlink(path)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True


def ensure_folder(folder: Path) -> None:
    """Make a folder and those above it where needed, for the owner only, so that a power cut does not take them.

    Raises NotSavedError.
    """
    with saving(folder):
        if folder.is_dir():
            return
        ensure_folder(folder.parent)
        with suppress(FileExistsError):
            disk.make_folder(folder)
        disk.sync_folder(folder.parent)


def publish_exclusive(folder: Path, name: str, data: bytes) -> Path:
    """Write a new file that appears whole under its name or not at all, and never over another.

    Publishing the same bytes again succeeds. Raises NotSavedError (errno EEXIST when the name has other contents).
    """
    target = folder / name
    with saving(target):
        temporary = write_temporary(target, data)
        try:
            is_new = _give_name(temporary, target)
        finally:
            discard(temporary)
        try:
            _confirm(target, data)
        except BaseException:
            if is_new:
                discard(target)
            raise
    return target


def _give_name(temporary: Path, target: Path) -> bool:
    """Whether the name was free; afterwards it has contents."""
    try:
        disk.link(temporary, target)
    except FileExistsError:
        return _fill_reservation(temporary, target)
    except OSError as error:
        if not disk.is_unsupported(error):
            raise
        return _reserve_and_replace(temporary, target)
    return True


def _fill_reservation(temporary: Path, target: Path) -> bool:
    """Whether the taken name was only a claim, left empty by a crash; then it gets its contents after all."""
    if target.stat().st_size:
        return False
    disk.replace(temporary, target)
    return True


def _reserve_and_replace(temporary: Path, target: Path) -> bool:
    """The same without links (a stick, some network drives): claim the name empty, then put the file over it."""
    try:
        disk.close(disk.create(target))
    except FileExistsError:
        return _fill_reservation(temporary, target)
    try:
        disk.replace(temporary, target)
    except BaseException:
        discard(target)
        raise
    return True


def _confirm(target: Path, data: bytes) -> None:
    disk.sync_folder(target.parent)
    found = target.read_bytes()
    if found != data:
        raise OSError(errno.EEXIST, os.strerror(errno.EEXIST))


def write_atomic(path: Path, data: bytes, expected_fingerprint: str | None = None) -> None:
    """Put new contents in the place of old: a reader sees one or the other, also after a power cut.

    Who may read the old contents may read the new. expected_fingerprint: of the contents that may be replaced, "" when
    there should be no file, None for any.
    Raises NotSavedError, and ChangedOnDiskError when somebody else changed the file.
    """
    path = Path(os.path.realpath(path))  # a link to a settings file stays a link
    with saving(path):
        if expected_fingerprint is not None and _fingerprint_of(path) != expected_fingerprint:
            raise ChangedOnDiskError(str(path))
        temporary = write_temporary(path, data)
        with suppress(OSError):  # there was no file, or the file system knows no modes
            disk.copy_mode(path, temporary)
        try:
            disk.replace(temporary, path)
        except BaseException:
            discard(temporary)
            raise
        disk.sync_folder(path.parent)
        if path.read_bytes() != data:
            raise OSError(errno.EIO, os.strerror(errno.EIO))


def _fingerprint_of(path: Path) -> str:
    try:
        return fingerprint(path.read_bytes())
    except FileNotFoundError:
        return ""
