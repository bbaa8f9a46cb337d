"""Everything on disk, as the app sees it: guides, POPs and running talks.

What reads POPs is imported with the first of them: a new talk needs none.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from popgids.errors import NotFoundError, PopgidsError
from popgids.storage.guides import LoadedGuide, load_guide
from popgids.storage.recovery import Recovery, is_listed, list_journals, open_journal
from popgids.storage.talk import Talk, session_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from popgids.core.conversation import Conversation
    from popgids.core.pop import PopDocument
    from popgids.core.session import Session
    from popgids.core.shelf import GuideLine, PopLine, RunningTalk, Shelf, VersionLine
    from popgids.storage.archive import Archive
    from popgids.storage.archive_index import ArchiveIndex

GUIDES_FOLDER = "gidsen"
COPIES_FOLDER = "kopieen"
UNREADABLE = "onleesbaar"
"""The trouble of a shelf when the folder with POPs cannot be read."""
TALKS_UNREADABLE = "gesprekken-onleesbaar"
"""The trouble of a shelf when the folder of running talks cannot be read."""
_ON_SHELF = 500


class Resumed(NamedTuple):
    """A talk that was opened again, and how its journal was found.

    finished_as: the version that it already became, 0 when it did not; then its journal is gone and talk closed.
    """

    session: Session
    talk: Talk
    recovery: Recovery
    finished_as: int = 0


class LoadedVersion(NamedTuple):
    """A version that was read, with the fingerprint that the next one names as its parent."""

    document: PopDocument
    fingerprint: str


class Store:
    """The data folder (POPs, the organisation's guides, copies) and the local folder of running talks.

    Nothing is made until something is saved.
    """

    def __init__(
        self,
        data_folder: Path,
        state_folder: Path,
        cache_folder: Path | None = None,
        guide_folders: Sequence[Path] = (),
    ) -> None:
        """cache_folder: for a list of names and days that can be deleted at any time; None keeps none.

        guide_folders: where the organisation keeps its guides; none given is the folder beside the POPs.
        """
        self.data_folder = data_folder
        self.guide_folders = tuple(guide_folders) or (data_folder / GUIDES_FOLDER,)
        self._cache_folder = cache_folder
        self._opened_index: ArchiveIndex | None = None
        self.state_folder = state_folder

    @cached_property
    def archive(self) -> Archive:
        """The POPs."""
        from popgids.storage.archive import Archive

        return Archive(self.data_folder)

    # what there is

    def shelf(self) -> Shelf:
        """Everything there is to go on with; never raises."""
        from popgids.core.shelf import Shelf

        trouble = ""
        pops: tuple[PopLine, ...] = ()
        running: tuple[RunningTalk, ...] = ()
        try:
            running = self._running()
        except OSError:
            trouble = TALKS_UNREADABLE
        try:
            self._index().refresh()
            pops = self.find_pops("", _ON_SHELF)
        except OSError:
            trouble = UNREADABLE
        return Shelf(str(self.data_folder), running, pops, self.guides(), trouble)

    def running(self) -> tuple[RunningTalk, ...]:
        """The talks that were begun and not closed, the last written first; none when that cannot be seen."""
        with suppress(OSError):
            return self._running()
        return ()

    def running_of(self, employee: str, manager: str) -> RunningTalk | None:
        """The talk of two with exactly these names that was begun and not closed; None when that cannot be seen."""
        from popgids.storage.known_people import running_talk_of

        with suppress(OSError):
            return running_talk_of(self.state_folder, employee, manager)
        return None

    def lists(self, journal: Path) -> bool:
        """Whether a running talk in this file is among those that there are to go on with."""
        return is_listed(self.state_folder, journal)

    def _running(self) -> tuple[RunningTalk, ...]:
        from popgids.storage.shelf_lines import running_line

        return tuple(running_line(head) for head in list_journals(self.state_folder))

    def find_pops(self, words: str, most: int = 50) -> tuple[PopLine, ...]:
        """The POPs in whose names all these words occur, the last talk first, as they were at the last shelf.

        Raises OSError when the folder cannot be read.
        """
        from popgids.storage.shelf_lines import pop_line

        return tuple(pop_line(row) for row in self._index().page(words, most))

    def known_pop(self, employee: str, manager: str) -> PopLine | None:
        """The POP of an employee with exactly this name, as it is now; of several first the one with this manager.

        Raises OSError when the folder cannot be read.
        """
        from popgids.storage.pop_folder import holds_files

        if not holds_files(self.data_folder, besides=(GUIDES_FOLDER, COPIES_FOLDER)):
            # A first talk does not wait for an index of nothing.
            return None
        from popgids.storage.known_people import pop_of

        return pop_of(self._index(), employee, manager)

    def _index(self) -> ArchiveIndex:
        if self._opened_index is None:
            from popgids.storage.archive_index import ArchiveIndex

            self._opened_index = ArchiveIndex(self.archive, self._cache_folder)
        return self._opened_index

    def guides(self) -> tuple[GuideLine, ...]:
        """All guides by the name of their file, the base guide first, the concepts last."""
        from popgids.storage.guide_lines import guide_lines

        return guide_lines(self.guide_folders, self._cache_folder)

    # guides and versions

    def guide(self, key: str) -> LoadedGuide:
        """The guide in the file that key names, with what is wrong with it."""
        return load_guide(Path(key), folders=self.guide_folders)

    def newest(self, pop_id: str) -> LoadedVersion:
        """The newest version of a POP; of two that both claim it, the first by fingerprint.

        Raises NotFoundError, UnreadableFileError, NewerFormatError.
        """
        from popgids.storage.archive import load_version

        entry = self.archive.history(pop_id).newest[0]
        return LoadedVersion(load_version(entry), entry.fingerprint)

    def is_forked(self, pop_id: str) -> bool:
        """Whether more than one version claims to be the newest.

        Raises NotFoundError.
        """
        return len(self.archive.history(pop_id).newest) > 1

    def newest_beside(self, pop_id: str, path: Path) -> int:
        """The number of another newest version of a POP than the one in this file, 0 when there is none."""
        with suppress(PopgidsError, OSError):
            others = [one for one in self.archive.history(pop_id).newest if one.path != path]
            return max((one.revision for one in others), default=0)
        return 0

    @staticmethod
    def version(key: str) -> LoadedVersion:
        """One version, by the key of its line.

        Raises UnreadableFileError, NewerFormatError.
        """
        from popgids.storage.pop_file import read_pop_file, to_document

        file = read_pop_file(Path(key))
        return LoadedVersion(to_document(file), file.entry.fingerprint)

    def versions(self, pop_id: str) -> tuple[VersionLine, ...]:
        """All versions of a POP, the newest first.

        Raises NotFoundError.
        """
        from popgids.storage.archive import load_version
        from popgids.storage.shelf_lines import version_line

        history = self.archive.history(pop_id)
        newest = {one.path for one in history.newest}
        lines = []
        for one in reversed(history.versions):
            reason = guide_id = ""
            with suppress(PopgidsError):
                talk = load_version(one).conversation
                reason, guide_id = talk.correction_reason, talk.guide.id
            lines.append(version_line(one, reason, guide_id, is_newest=one.path in newest))
        return tuple(lines)

    # talks

    def begin(self, session: Session) -> Talk:
        """A new running talk.

        Raises NotSavedError.
        """
        return Talk.begin(self.state_folder, session)

    def resume(self, key: str) -> Resumed:
        """A running talk, opened again.

        Raises NotFoundError, OpenElsewhereError, UnreadableFileError, NewerFormatError, NotSavedError.
        """
        path = Path(key)
        opened = open_journal(path)
        try:
            session = session_in(opened, path)
        except PopgidsError:
            if opened.journal is not None:
                opened.journal.close()
            raise
        if opened.journal is None:
            raise NotFoundError("gesprek", path.name)
        talk = Talk(opened.journal, len(opened.records))
        finished_as = self._version_of(session.conversation)
        if finished_as:
            talk.erase()
        return Resumed(session, talk, opened.recovery, finished_as)

    def _version_of(self, conversation: Conversation) -> int:
        """The version that this talk already became, when the program died between writing it and tidying up."""
        from popgids.storage.archive import load_version

        try:
            versions = self.archive.history(conversation.pop_id).versions
        except PopgidsError:
            return 0
        for one in versions:
            try:
                if (
                    one.revision == conversation.revision
                    and load_version(one).conversation.id == conversation.id
                ):
                    return one.revision
            except PopgidsError:
                continue
        return 0

    def discard(self, key: str) -> bool:
        """Take the journal of a running talk away."""
        opened = open_journal(Path(key))
        return opened.journal.erase() if opened.journal is not None else True

    def finish(self, talk: Talk | None, document: PopDocument) -> Path:
        """Write a version; its journal is taken away only when the version stands on disk.

        Raises NotSavedError; the journal is then still there.
        """
        path = self.archive.add_version(document)
        if talk is not None:
            talk.erase()
        return path

    def write_copy(self, conversation: Conversation, name: str, text: str) -> Path:
        """A copy of the plan as a readable file, in a folder of its own; an earlier copy stays.

        Raises NotSavedError.
        """
        from popgids.storage.copies import write_copy

        return write_copy(self.data_folder / COPIES_FOLDER, conversation, name, text)
