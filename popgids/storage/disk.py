"""Every call that changes something on disk, in one place, so that tests can let each of them fail."""

import errno
import os
import shutil
import sys
from pathlib import Path

OWNER_FILE = 0o600
OWNER_FOLDER = 0o700
_BINARY = getattr(os, "O_BINARY", 0)
_NO_SUCH_CALL = frozenset(
    {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK, errno.EXDEV}
)


def create(path: Path) -> int:
    """A descriptor of a new file for the owner only; FileExistsError when the name is taken."""
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, OWNER_FILE)


def open_existing(path: Path) -> int:
    """A descriptor of a file that is there, for reading and writing."""
    return os.open(path, os.O_RDWR | _BINARY)


def write(fd: int, data: bytes | memoryview) -> int:
    """The number of bytes that were taken, which may be fewer than were given."""
    return os.write(fd, data)


def seek(fd: int, offset: int) -> None:
    """Place the next write of fd."""
    os.lseek(fd, offset, os.SEEK_SET)


def truncate(fd: int, size: int) -> None:
    """Cut a file off."""
    os.ftruncate(fd, size)


def sync(fd: int) -> None:
    """Return once contents and size are on the medium itself."""
    if sys.platform == "darwin":
        # fsync on macOS stops at the cache of the drive
        import fcntl

        fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
    elif hasattr(os, "fdatasync"):
        os.fdatasync(fd)
    else:
        os.fsync(fd)


def close(fd: int) -> None:
    """Give a descriptor back."""
    os.close(fd)


def link(source: Path, target: Path) -> None:
    """Give a file a second name; FileExistsError when the name is taken."""
    os.link(source, target)


def replace(source: Path, target: Path) -> None:
    """Rename, over what has that name."""
    source.replace(target)


def copy_mode(source: Path, target: Path) -> None:
    """Let the same people read and write target as source."""
    shutil.copymode(source, target)


def unlink(path: Path) -> None:
    """Take a name away."""
    path.unlink()


def make_folder(path: Path) -> None:
    """Make one folder for the owner only."""
    path.mkdir(mode=OWNER_FOLDER)


def sync_folder(path: Path) -> None:
    """Return once the names in a folder are on the medium; Windows does so by itself and has no call for it."""
    if sys.platform == "win32":
        return
    fd = os.open(path, os.O_RDONLY)
    try:
        os.fsync(fd)
    except OSError as error:
        # some network and FUSE file systems have no such thing as syncing a folder
        if error.errno not in _NO_SUCH_CALL:
            raise
    finally:
        os.close(fd)


def is_unsupported(error: OSError) -> bool:
    """Whether this file system lacks the call, as opposed to the call having gone wrong."""
    return error.errno in _NO_SUCH_CALL or isinstance(error, PermissionError)
