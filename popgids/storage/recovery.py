"""Finding a running conversation again: its head for a list, all of it for going on."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from popgids.errors import NotFoundError, NotSavedError
from popgids.storage import disk
from popgids.storage.files import discard, saving, sweep
from popgids.storage.journal import Journal
from popgids.storage.journal_file import JournalFile
from popgids.storage.journal_format import Record, aside_name, read_prefix
from popgids.storage.locks import is_locked, open_locked

SUFFIX = ".journaal"
_HEAD_LIMIT = 50_000_000  # a header may hold a whole guide and talk; a file of only zeros has no end of line


class JournalHead(NamedTuple):
    """What a list shows of a running conversation; header is None when it is damaged.

    changed_at: of the last write, in seconds since 1970.
    """

    path: Path
    header: Record | None
    size: int
    changed_at: float


class Recovery(NamedTuple):
    """How a journal was found.

    damaged_bytes: how many could not be used; aside: the file that now holds them, None when there are none or
    when the disk could not be written yet; size and changed_at: of the journal before anything was mended.
    """

    damaged_bytes: int
    aside: Path | None
    size: int
    changed_at: float


class Opened(NamedTuple):
    """A journal that was opened again: header and journal are None when not even its first line was usable."""

    header: Record | None
    records: tuple[Record, ...]
    journal: Journal | None
    recovery: Recovery


def journal_path(folder: Path, name: str) -> Path:
    """Where the journal of this name is; name: an id that popgids made, or what `safe_folder_name` makes of one."""
    return folder / f"{name}{SUFFIX}"


def read_head(path: Path) -> JournalHead:
    """The header of a journal, quickly and without touching it; damage is no error.

    Raises OSError when the file cannot be read at all.
    """
    with path.open("rb") as file:
        status = os.fstat(file.fileno())
        reading = read_prefix(file.readline(_HEAD_LIMIT), limit=1)
    return JournalHead(path, reading.records[0] if reading.records else None, status.st_size, status.st_mtime)


def list_journals(folder: Path) -> tuple[JournalHead, ...]:
    """The heads of all running conversations, the last written first; none when there is no such folder.

    Raises OSError when it cannot be read.
    """
    heads = []
    for path in _journals_in(folder):
        with suppress(OSError):  # erased by another window between listing and reading
            heads.append(read_head(path))
    return tuple(sorted(heads, key=lambda head: (-head.changed_at, head.path)))


def is_listed(folder: Path, path: Path) -> bool:
    """Whether this journal is among those of this folder."""
    with suppress(OSError):
        return path.suffix == SUFFIX and folder.samefile(path.parent)
    return False


def _journals_in(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.suffix == SUFFIX]
    except FileNotFoundError:
        return []


def is_open_elsewhere(path: Path) -> bool:
    """Whether a window has this conversation open; a hint, for the list."""
    return is_locked(path)


def open_journal(path: Path) -> Opened:
    """Everything that is whole in a journal, which is then ready for more; damage is set aside, never lost.

    A file that is no journal, also by its name, is left as it is.
    Raises NotFoundError, OpenElsewhereError, and NotSavedError when the file cannot even be read.
    """
    try:
        with saving(path):
            return _open(path)
    except NotSavedError as error:
        if error.reason == "weg":
            raise NotFoundError("gesprek", path.name) from error
        raise


def _open(path: Path) -> Opened:
    fd = _open_for_writing(path)
    try:
        status, data = path.stat(), path.read_bytes()
    except BaseException:
        _close(fd)
        raise
    reading = read_prefix(data)
    damaged = data[reading.length :]
    if not reading.records:
        _close(fd)
        # Under another name it was never a journal, but the letter of somebody who chose the wrong file.
        aside = _move_aside(path, data) if path.suffix == SUFFIX else None
        return Opened(None, (), None, Recovery(len(data), aside, len(data), status.st_mtime))
    header, *records = reading.records
    file = JournalFile(path, reading.length, damaged)
    if fd is not None:
        file.attach(fd)
        sweep(path)
    journal = Journal(file, header, reading.chain)
    aside = _set_aside(journal, damaged)
    return Opened(header, tuple(records), journal, Recovery(len(damaged), aside, len(data), status.st_mtime))


def _open_for_writing(path: Path) -> int | None:
    """A descriptor, or None when the file can be read only: then its words are shown, and saving says why not."""
    try:
        return open_locked(path)
    except OSError as error:
        if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
            return None
        raise


def _close(fd: int | None) -> None:
    if fd is not None:
        disk.close(fd)


def _set_aside(journal: Journal, damaged: bytes) -> Path | None:
    """Where the damaged end is now, None when there is none or when it has to wait for the first write."""
    if not damaged:
        return None
    try:
        journal.mend()
    except NotSavedError:
        return None
    return journal.path.with_name(aside_name(journal.path.name, damaged))


def _move_aside(path: Path, data: bytes) -> Path | None:
    """Where a journal without any usable line is now; an empty one is taken away, None when neither can be done."""
    if not data:
        discard(path)
        return None
    aside = path.with_name(aside_name(path.name, data))
    try:
        disk.replace(path, aside)
        disk.sync_folder(path.parent)
    except OSError:
        return None
    return aside
