"""Who has a conversation open: a lock on the journal itself, which the system frees when its holder dies.

There is no lock file, so none can be left behind, synced or deleted. Where a file system knows no locks the answer
is "free": a lock is a hint, and what keeps words safe is that nothing written is ever written over.
"""

import errno
import os
import sys
import time
from contextlib import suppress
from pathlib import Path

from popgids.errors import OpenElsewhereError
from popgids.storage import disk

_TRIES, _PAUSE = 5, 0.004
_HELD = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})


def try_lock(fd: int) -> bool:
    """Whether this descriptor now holds the lock of its file, until it is closed."""
    try:
        _lock(fd)
    except OSError as error:
        return error.errno not in _HELD
    return True


def open_locked(path: Path) -> int:
    """A descriptor of a journal that nobody else has open.

    Raises OSError and OpenElsewhereError.
    """
    tries = _TRIES
    while True:
        fd = disk.open_existing(path)
        if not try_lock(fd):
            disk.close(fd)
            tries -= 1
            if not tries:
                raise OpenElsewhereError(str(path))
            time.sleep(_PAUSE)  # another window that makes its list holds the lock for a moment
            continue
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(fd), path.stat()):
                return fd
        disk.close(fd)  # its owner put a shorter file in its place between our two calls


def is_locked(path: Path) -> bool:
    """Whether somebody, here or in another process, has this file open; False when it cannot be told."""
    try:
        fd = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        return not try_lock(fd)
    finally:
        os.close(fd)


if sys.platform == "win32":
    import msvcrt

    _FAR_BEHIND = 0x7FFF0000  # Windows forbids others to read a locked byte: lock one that no journal reaches

    def _lock(fd: int) -> None:
        os.lseek(fd, _FAR_BEHIND, os.SEEK_SET)
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(fd: int) -> None:
        # flock and not lockf: the latter is lost as soon as this process closes any descriptor of the file
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
