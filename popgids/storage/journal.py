"""The running conversation on disk: an append-only file that holds every keystroke once `append` returns."""

from collections.abc import Iterable
from pathlib import Path
from threading import Lock
from typing import Self

from popgids.errors import NotSavedError
from popgids.storage import disk
from popgids.storage.files import discard, ensure_folder, publish_exclusive, saving, sweep, write_temporary
from popgids.storage.journal_file import JournalFile
from popgids.storage.journal_format import Chain, Record, pack


class Mark:
    """A moment in a journal: knows what was appended after it."""

    def __init__(self) -> None:
        self.later: list[bytes] = []


class Journal:
    """The open journal of one conversation.

    `append` is quick and for the thread that holds the conversation; `sync` and `rewrite` wait for the disk and may
    run in another. What could not be written is kept and written first by the next append or sync.
    """

    def __init__(self, file: JournalFile, header: Record, chain: Chain) -> None:
        """chain: gives the next record its place behind those that are in the file."""
        self.header = header
        self._file = file
        self._chain = chain
        self._is_closed = False
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
        file = JournalFile(path, len(line), is_synced=True)
        try:
            file.attach()
        except BaseException:
            discard(path)
            raise
        return cls(file, header, chain)

    @property
    def path(self) -> Path:
        """Where it is."""
        return self._file.path

    @property
    def size(self) -> int:
        """How many bytes the journal has, those that wait for a disk included."""
        return self._file.size

    @property
    def is_written(self) -> bool:
        """Whether every record is in the file, so that it survives the death of the program."""
        return self._file.is_written

    def append(self, record: Record) -> None:
        """Write one record; once this returns it survives the death of the program.

        Raises NotSavedError; the record is then kept for the next try, so passing it again is allowed, not needed.
        """
        packed = pack(record)
        with self._state:
            self._check_open()
            self._file.add(self._chain.add(packed))
            for mark in self._marks:
                mark.later.append(packed)
            self._file.flush()

    def mend(self) -> None:
        """Set a damaged end aside in its own file, cut it off, and write what waits.

        Raises NotSavedError; the next append tries again.
        """
        with self._state:
            self._check_open()
            self._file.flush()

    def sync(self) -> None:
        """Return once everything survives a power cut; also writes what still waited, and a file that was taken away.

        Raises NotSavedError. On a closed journal it does nothing, so a late timer is harmless.
        """
        with self._slow:
            with self._state:
                if self._is_closed:
                    return
                target = self._flush_in_place()
                if self._file.is_on_medium:
                    return
                fd = self._file.descriptor()
            self._wait_for_disk(fd)
            with self._state:
                self._file.confirm(target)

    def _flush_in_place(self) -> int:
        try:
            return self._file.flush()
        except NotSavedError as error:
            if not error.is_lost:
                raise
        self._file.restore()
        return self._file.flush()

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
        return self._file.discard()

    def _check_open(self) -> None:
        if self._is_closed:
            raise ValueError("the journal is closed")

    def _wait_for_disk(self, fd: int) -> None:
        """Sync without holding _state, so that typing goes on meanwhile."""
        with saving(self.path):
            try:
                disk.sync(fd)
            except OSError:
                with self._state:
                    self._file.doubt()
                raise
            self._file.sync_folder()

    def _replace(self, header: Record, snapshot: bytes, chain: Chain, mark: Mark) -> None:
        """Without _state held while the disk is waited for, so that typing goes on meanwhile."""
        ensure_folder(self.path.parent)
        with saving(self.path):
            self._file.keep_damaged()
            temporary = write_temporary(self.path, snapshot)
            try:
                with self._state:
                    later = b"".join(map(chain.add, mark.later))
                    self._file.go_on_in(temporary, len(snapshot), later)
                    self._chain = chain
            except BaseException:
                discard(temporary)
                raise
            self.header = header
            self._file.sync_folder()

    def _let_go(self) -> None:
        with self._slow, self._state:
            self._is_closed = True
            self._file.let_go()
