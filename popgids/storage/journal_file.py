"""The file behind a journal, with what is on the medium, what is only in the file, and what has to be written yet."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from popgids.errors import NotSavedError, OpenElsewhereError
from popgids.storage import disk
from popgids.storage.files import discard, ensure_folder, not_saved, publish_exclusive, saving, write_all
from popgids.storage.journal_format import aside_name
from popgids.storage.locks import open_locked, try_lock

_RENAMES_OPEN_FILES = os.name != "nt"


class JournalFile:
    """Bytes that are only ever added, in a file that may fail at any call.

    It knows of no threads: whoever uses it lets one in at a time, but for `sync` and `sync_folder`, which wait for the
    disk while others may go on adding.
    """

    def __init__(self, path: Path, length: int, damaged: bytes = b"", *, is_synced: bool = False) -> None:
        """length: of the valid part; damaged: what is behind it, to be set aside before anything is written.

        is_synced: whether all of it is known to be on the medium.
        """
        self.path = path
        # a text, since asking a Path for its state costs as much as writing a letter
        self._place = os.fspath(path)
        self._fd: int | None = None
        self._identity = (0, 0)
        self._damaged = damaged
        # the file is on the medium up to _synced, in the file up to _end, and has to be written on from _written,
        # which lies before _end after a failed sync; _buffer holds all bytes from _synced on
        self._synced = self._written = self._end = length
        self._buffer = bytearray()
        self._is_confirmed = is_synced
        self._is_folder_synced = True
        self._is_lost = False

    def attach(self, fd: int | None = None) -> None:
        """Take the file itself in hand, as it was left.

        Raises NotSavedError and OpenElsewhereError.
        """
        with saving(self.path):
            fd = open_locked(self.path) if fd is None else fd
            if os.fstat(fd).st_size != self._end + len(self._damaged):
                disk.close(fd)
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            self._take_in_hand(fd)

    def _take_in_hand(self, fd: int | None) -> None:
        self._fd = fd
        if fd is not None:
            self._identity = _identity(os.fstat(fd))

    @property
    def size(self) -> int:
        """How many bytes there are, those that wait for a disk included."""
        return self._synced + len(self._buffer)

    @property
    def is_written(self) -> bool:
        """Whether all is in the file, and the file at its place."""
        return self._written == self.size and not self._is_lost

    @property
    def is_on_medium(self) -> bool:
        """Whether what is in the file survives a power cut."""
        return self._written == self._synced and self._is_confirmed and self._is_folder_synced

    def add(self, line: bytes) -> None:
        """Keep a line for the next flush."""
        self._buffer += line

    def flush(self) -> int:
        """Write what is not in the file yet, and tell up to where it now is; a part of a line never stays behind.

        Raises NotSavedError, also when somebody took the file away: its bytes then go with the last who has it open.
        """
        try:
            self._flush(self.descriptor())
        except OSError as error:
            raise not_saved(self.path, error, is_lost=self._look_for_it()) from error
        except NotSavedError as error:
            error.is_lost = self._look_for_it()
            raise
        if self._look_for_it():
            raise NotSavedError(str(self.path), "weg", errno.ENOENT, is_lost=True)
        return self._written

    def _flush(self, fd: int) -> None:
        if self._damaged:
            self.keep_damaged()
            disk.truncate(fd, self._end)
            self._damaged = b""
        rest = bytes(self._buffer[self._written - self._synced :])
        if rest:
            self._write(fd, rest)

    def _look_for_it(self) -> bool:
        self._is_lost = self._fd is not None and not self._is_in_place()
        return self._is_lost

    def _is_in_place(self) -> bool:
        try:
            return _identity(os.stat(self._place)) == self._identity  # noqa: PTH116 - on the way of every letter
        except OSError:
            return False

    def _write(self, fd: int, rest: bytes) -> None:
        try:
            disk.seek(fd, self._written)
            write_all(fd, rest)
        except OSError:
            with suppress(OSError):
                disk.truncate(fd, self._end)
            raise
        self._written += len(rest)
        self._end = max(self._end, self._written)

    def descriptor(self) -> int:
        """The open file, opened when it is not.

        Raises NotSavedError and OpenElsewhereError.
        """
        if self._fd is None:
            self.attach()
        assert self._fd is not None  # noqa: S101 - attach raises otherwise
        return self._fd

    def keep_damaged(self) -> None:
        """Set a damaged end aside in its own file.

        Raises NotSavedError.
        """
        if self._damaged:
            publish_exclusive(self.path.parent, aside_name(self.path.name, self._damaged), self._damaged)

    def confirm(self, target: int) -> None:
        """All up to target is on the medium."""
        del self._buffer[: target - self._synced]
        self._synced = target
        self._is_confirmed = True

    def doubt(self) -> None:
        """The system forgets what it failed to sync: only writing it again makes the next sync mean something."""
        self._written = self._synced

    def sync_folder(self) -> None:
        """Put the name of the file on the medium, when it is not there yet.

        Raises OSError.
        """
        if not self._is_folder_synced:
            disk.sync_folder(self.path.parent)
            self._is_folder_synced = True

    def restore(self) -> None:
        """Put all that was written at its place again, when somebody took the file away while it was open.

        Raises NotSavedError, also when somebody has another file open there.
        """
        try:
            with saving(self.path):
                fd = self.descriptor()
                if not self._is_in_place():
                    self._make_again(fd)
        except OpenElsewhereError as error:
            raise NotSavedError(str(self.path), "fout", is_lost=True) from error
        except NotSavedError as error:
            error.is_lost = True
            raise

    def _make_again(self, fd: int) -> None:
        disk.seek(fd, 0)
        with os.fdopen(os.dup(fd), "rb") as file:
            data = file.read(self._written)
        if len(data) != self._written:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        ensure_folder(self.path.parent)
        publish_exclusive(self.path.parent, self.path.name, data)
        self._take_in_hand(open_locked(self.path))
        self._end = self._written
        self.confirm(self._written)
        disk.close(fd)

    def go_on_in(self, temporary: Path, length: int, later: bytes) -> None:
        """Put a synced file of this length in the place of this one, and add to it what came later.

        Raises OSError; then all is as it was, and the temporary file still has to be taken away.
        """
        fd: int | None = None
        try:
            fd = disk.open_existing(temporary)
            disk.seek(fd, length)
            write_all(fd, later)
            try_lock(fd)
            if not _RENAMES_OPEN_FILES:
                # the next write opens the one that is there
                _close_quietly(fd)
                fd = None
                self.let_go()
            disk.replace(temporary, self.path)
        except BaseException:
            _close_quietly(fd)
            raise
        old = self._fd
        self._take_in_hand(fd)
        self._buffer = bytearray(later)
        self._synced = length
        self._written = self._end = length + len(later)
        self._damaged = b""
        self._is_confirmed, self._is_folder_synced = True, False
        _close_quietly(old)

    def let_go(self) -> None:
        """Free the file and its lock."""
        _close_quietly(self._fd)
        self._fd = None

    def discard(self) -> bool:
        """Whether the file is gone, after trying to take it away."""
        is_gone = discard(self.path)
        with suppress(OSError):
            disk.sync_folder(self.path.parent)
        return is_gone


def _identity(state: os.stat_result) -> tuple[int, int]:
    """What tells a file apart from every other, whatever its name."""
    return state.st_ino, state.st_dev


def _close_quietly(fd: int | None) -> None:
    if fd is not None:
        with suppress(OSError):
            disk.close(fd)
