"""The running conversation on disk: an append-only file that holds every keystroke once `append` returns."""

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Self

from popgids.storage import disk
from popgids.storage.files import (
    discard,
    ensure_folder,
    publish_exclusive,
    saving,
    sweep,
    write_all,
    write_temporary,
)
from popgids.storage.journal_format import Chain, Record, aside_name, pack
from popgids.storage.locks import open_locked, try_lock

_RENAMES_OPEN_FILES = os.name != "nt"


class Mark:
    """A moment in a journal: knows what was appended after it."""

    def __init__(self) -> None:
        self.later: list[bytes] = []


class Journal:
    """The open journal of one conversation.

    `append` is quick and for the thread that holds the conversation; `sync` and `rewrite` wait for the disk and may
    run in another. What could not be written is kept and written first by the next append or sync.
    """

    def __init__(self, path: Path, header: Record, chain: Chain, length: int, damaged: bytes = b"") -> None:
        self.path = path
        self.header = header
        self._chain = chain
        self._fd: int | None = None
        self._is_closed = False
        self._damaged = damaged  # behind the valid part; to be set aside before anything is written
        # the file is on the medium up to _synced, in the file up to _end, and has to be written on from _written,
        # which lies before _end after a failed sync; _buffer holds all bytes from _synced on
        self._synced = self._written = self._end = length
        self._buffer = bytearray()
        self._is_confirmed = False
        self._is_folder_synced = True
        self._marks: list[Mark] = []
        self._state = Lock()
        self._slow = Lock()

    @classmethod
    def create(cls, path: Path, header: Record) -> Self:
        """A new journal with only a header, already safe on disk.

        Raises NotSavedError.
        """
        ensure_folder(path.parent)
        chain = Chain()
        line = chain.add(pack(header))
        publish_exclusive(path.parent, path.name, line)
        journal = cls(path, header, chain, len(line))
        try:
            journal.attach()
        except BaseException:
            discard(path)
            raise
        journal._is_confirmed = True
        return journal

    def attach(self, fd: int | None = None) -> None:
        """Take the file itself in hand, as it was left.

        Raises NotSavedError and OpenElsewhereError.
        """
        with saving(self.path):
            fd = open_locked(self.path) if fd is None else fd
            if os.fstat(fd).st_size != self._end + len(self._damaged):
                disk.close(fd)
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            self._fd = fd

    @property
    def size(self) -> int:
        """How many bytes the journal has, those that wait for a disk included."""
        return self._synced + len(self._buffer)

    @property
    def is_written(self) -> bool:
        """Whether every record is in the file, so that it survives the death of the program."""
        return self._written == self.size

    def append(self, record: Record) -> None:
        """Write one record; once this returns it survives the death of the program.

        Raises NotSavedError; the record is then kept for the next try, so passing it again is allowed, not needed.
        """
        packed = pack(record)
        with self._state:
            self._check_open()
            self._buffer += self._chain.add(packed)
            for mark in self._marks:
                mark.later.append(packed)
            self._flush()

    def mend(self) -> None:
        """Set a damaged end aside in its own file, cut it off, and write what waits.

        Raises NotSavedError; the next append tries again.
        """
        with self._state:
            self._check_open()
            self._flush()

    def sync(self) -> None:
        """Return once everything survives a power cut; also writes what still waited.

        Raises NotSavedError. On a closed journal it does nothing, so a late timer is harmless.
        """
        with self._slow:
            with self._state:
                if self._is_closed:
                    return
                self._flush()
                fd, target = self._descriptor(), self._written
                if target == self._synced and self._is_confirmed and self._is_folder_synced:
                    return
            self._wait_for_disk(fd)
            with self._state:
                del self._buffer[: target - self._synced]
                self._synced = target
                self._is_confirmed = True

    def mark(self) -> Mark:
        """This moment, for a rewrite with the records as they are now; each mark is for one rewrite."""
        with self._state:
            self._marks.append(Mark())
            return self._marks[-1]

    def rewrite(self, records: Iterable[Record], mark: Mark, header: Record | None = None) -> None:
        """Put a shorter journal in the place of this one; the old is dropped only when the new is on disk.

        records: that together give the conversation as it was at mark; what was appended later is kept behind them.
        Raises NotSavedError; the journal then goes on as it was.
        """
        header = self.header if header is None else header
        chain = Chain()
        snapshot = b"".join(chain.add(pack(record)) for record in (header, *records))
        with self._slow:
            self._check_open()
            if mark not in self._marks:
                raise ValueError("this mark was used before")
            try:
                self._replace(header, snapshot, chain, mark)
            finally:
                with self._state:
                    self._marks.remove(mark)

    def close(self) -> None:
        """Sync and let go of the file.

        Raises NotSavedError when not everything could be written; the file is let go of all the same.
        """
        if self._is_closed:
            return
        try:
            self.sync()
        finally:
            self._let_go()

    def erase(self) -> bool:
        """Whether the journal is gone, after taking it away because its words are safe elsewhere."""
        sweep(self.path)
        self._let_go()
        is_gone = discard(self.path)
        with suppress(OSError):
            disk.sync_folder(self.path.parent)
        return is_gone

    # below: with _state held, unless said otherwise

    def _check_open(self) -> None:
        if self._is_closed:
            raise ValueError("the journal is closed")

    def _descriptor(self) -> int:
        if self._fd is None:
            self.attach()
        assert self._fd is not None  # noqa: S101 - attach raises otherwise
        return self._fd

    def _flush(self) -> None:
        """Write what is not in the file yet; a part of a record never stays behind."""
        with saving(self.path):
            fd = self._descriptor()
            if self._damaged:
                self._keep_damaged()
                disk.truncate(fd, self._end)
                self._damaged = b""
            rest = bytes(self._buffer[self._written - self._synced :])
            if not rest:
                return
            try:
                disk.seek(fd, self._written)
                write_all(fd, rest)
            except OSError:
                with suppress(OSError):
                    disk.truncate(fd, self._end)
                raise
            self._written += len(rest)
            self._end = max(self._end, self._written)

    def _keep_damaged(self) -> None:
        if self._damaged:
            publish_exclusive(self.path.parent, aside_name(self.path.name, self._damaged), self._damaged)

    def _wait_for_disk(self, fd: int) -> None:
        """Sync without holding _state, so that typing goes on meanwhile."""
        with saving(self.path):
            if not os.fstat(fd).st_nlink:
                with self._state:
                    fd = self._restore(fd)
            try:
                disk.sync(fd)
            except OSError:
                # the system forgets what it failed to sync: only writing it again makes the next sync mean something
                with self._state:
                    self._written = self._synced
                raise
            if not self._is_folder_synced:
                self._sync_folder()

    def _sync_folder(self) -> None:
        self._is_folder_synced = False
        disk.sync_folder(self.path.parent)
        self._is_folder_synced = True

    def _restore(self, fd: int) -> int:
        """Somebody took the file away while it was open: its contents are still there, give them a name again."""
        disk.seek(fd, 0)
        with os.fdopen(os.dup(fd), "rb") as file:
            data = file.read(self._written)
        if len(data) != self._written:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        ensure_folder(self.path.parent)
        publish_exclusive(self.path.parent, self.path.name, data)
        self._fd = open_locked(self.path)
        disk.close(fd)
        return self._fd

    def _replace(self, header: Record, snapshot: bytes, chain: Chain, mark: Mark) -> None:
        """Without _state held, so that typing goes on while the disk is waited for."""
        ensure_folder(self.path.parent)
        with saving(self.path):
            self._keep_damaged()
            temporary = write_temporary(self.path, snapshot)
            try:
                self._adopt(temporary, len(snapshot), chain, mark)
            except BaseException:
                discard(temporary)
                raise
            self.header = header
            self._sync_folder()

    def _adopt(self, temporary: Path, length: int, chain: Chain, mark: Mark) -> None:
        """Go on in the temporary file under the name of the old one; takes _state itself."""
        with self._state:
            later = b"".join(map(chain.add, mark.later))
            fd: int | None = None
            try:
                fd = disk.open_existing(temporary)
                disk.seek(fd, length)
                write_all(fd, later)
                try_lock(fd)
                if not _RENAMES_OPEN_FILES:
                    self._drop_descriptors(fd)
                    fd = None
                disk.replace(temporary, self.path)
            except BaseException:
                _close_quietly(fd)
                raise
            old, self._fd = self._fd, fd
            self._chain, self._buffer = chain, bytearray(later)
            self._synced = length
            self._written = self._end = length + len(later)
            self._damaged = b""
            self._is_confirmed, self._is_folder_synced = True, False
            _close_quietly(old)

    def _drop_descriptors(self, fd: int) -> None:
        """Close both files for a system that renames no open ones; the next write opens the one that is there."""
        _close_quietly(fd)
        _close_quietly(self._fd)
        self._fd = None

    def _let_go(self) -> None:
        """Free the file and its lock; without _state held."""
        with self._slow, self._state:
            self._is_closed = True
            _close_quietly(self._fd)
            self._fd = None


def _close_quietly(fd: int | None) -> None:
    if fd is not None:
        with suppress(OSError):
            disk.close(fd)
