"""The POP folder: one folder per POP, in it one file per version, written once and never changed."""

import errno
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from popgids.core.pop import PopDocument
from popgids.errors import ForkedError, NotFoundError, NotSavedError, Problem
from popgids.storage import disk
from popgids.storage.files import ensure_folder, looking_into, publish_exclusive, saving
from popgids.storage.history import History, history_of, newest_of
from popgids.storage.paths import safe_folder_name, unique_part
from popgids.storage.pop_file import (
    VersionEntry,
    encode,
    read_entry,
    read_pop_file,
    to_document,
    version_name,
)
from popgids.storage.pop_folder import PopFolder, read_pop_folder, subfolders

_DIGITS = (8, 16)


@dataclass(frozen=True, slots=True)
class PopEntry:
    """What a list shows of one POP.

    newest: its last version, more than one after a fork, none when no file in the folder can be used;
    file_count: files that look like a version; problems: of the files that were looked at, which is not all of them.
    """

    folder: Path
    newest: tuple[VersionEntry, ...] = ()
    file_count: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def pop_id(self) -> str:
        """The POP, empty when that cannot be read."""
        return self.newest[0].pop_id if self.newest else ""

    @property
    def employee(self) -> str:
        """The name of the employee in the last version."""
        return self.newest[0].employee if self.newest else ""

    @property
    def is_forked(self) -> bool:
        """Whether two versions both claim to be the last."""
        return len(self.newest) > 1


class Archive:
    """The versions in a folder and those below it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def list_pops(self) -> tuple[PopEntry, ...]:
        """Every POP, the last talk first; folders whose files are all broken stand at the end.

        Raises UnreadableFolderError.
        """
        with looking_into(self.folder):
            paths = self._paths()
        found = [entry for path in paths for entry in entries_in(read_pop_folder(path))]
        return sort_entries(found)

    def history(self, pop_id: str) -> History:
        """All versions of a POP, each file read whole.

        Raises NotFoundError and UnreadableFolderError.
        """
        files = [file for folder in self.folders_of(pop_id) for file in folder.candidates]
        entries = [read_pop_file(file.path).entry for file in files]
        history = history_of(one for one in entries if not one.is_readable or one.pop_id == pop_id)
        if not history.versions:
            raise NotFoundError("pop", pop_id)
        return history

    def find(self, pop_id: str, which: int | str | None = None) -> VersionEntry:
        """One version: by number, by (the beginning of) its fingerprint, or the newest.

        Raises as `history` does, and ForkedError when more than one is meant.
        """
        found = self.history(pop_id).matching(which)
        if not found:
            raise NotFoundError("versie", str(which))
        if len(found) > 1:
            raise ForkedError(pop_id, [one.fingerprint for one in found])
        return found[0]

    def add_version(self, document: PopDocument) -> Path:
        """Where a new version was written; writing the same one again changes nothing.

        Raises NotSavedError.
        """
        data, digest = encode(document)
        with saving(self.folder):
            folder = self._folder_for(document)
        ensure_folder(folder)
        with saving(folder):
            # another window may have made the folder and not come to this yet
            disk.sync_folder(folder.parent)
        for digits in _DIGITS:
            name = version_name(document.revision, digest, digits)
            try:
                return publish_exclusive(folder, name, data)
            except NotSavedError as error:
                # the name is taken by a file that was damaged or changed: it stays, and this one gets a longer name
                if error.errno != errno.EEXIST or digits == _DIGITS[-1]:
                    raise
        raise AssertionError

    def folders_of(self, pop_id: str) -> tuple[PopFolder, ...]:
        """The folders with versions of this POP: one, unless somebody copied or renamed it.

        Raises UnreadableFolderError.
        """
        with looking_into(self.folder):
            paths = self._paths()
        return self._folders_among(paths, pop_id)

    def _folders_among(self, paths: list[Path], pop_id: str) -> tuple[PopFolder, ...]:
        found = [read_pop_folder(path) for path in self._named_after(pop_id, paths)]
        if any(folder.is_pop for folder in found):
            return tuple(found)
        renamed = (read_pop_folder(path) for path in paths)
        return tuple(one for one in renamed if any(entry.pop_id == pop_id for entry in entries_in(one)))

    def _folder_for(self, document: PopDocument) -> Path:
        paths = self._paths()
        if known := self._named_after(document.pop_id, paths):
            return known[0]
        if document.parent and (renamed := self._folders_among(paths, document.pop_id)):
            return renamed[0].path
        return self.folder / safe_folder_name(document.conversation.employee.name, document.pop_id)

    @staticmethod
    def _named_after(pop_id: str, paths: list[Path]) -> list[Path]:
        key = unique_part(pop_id)
        return [path for path in paths if path.name.rpartition("_")[2] == key]

    def _paths(self) -> list[Path]:
        return sorted(Path(entry.path) for entry in subfolders(self.folder))


def load_version(entry: VersionEntry) -> PopDocument:
    """The document of a version that was listed, also when its file was changed outside popgids.

    Raises UnreadableFileError and NewerFormatError.
    """
    return to_document(read_pop_file(entry.path))


def entries_in(folder: PopFolder) -> tuple[PopEntry, ...]:
    """The POP in a folder, read from as few files as will do; more than one when somebody mixed them."""
    if not folder.is_pop:
        return ()
    if not folder.is_readable:
        return (PopEntry(folder.path, problems=(unreadable_problem(folder),)),)
    problems: list[Problem] = []
    for _revision, group in groupby(folder.candidates, key=lambda file: file.revision):
        looked_at = [read_entry(file.path) for file in group]
        problems += (problem for entry in looked_at for problem in entry.problems)
        readable = [entry for entry in looked_at if entry.is_readable]
        if any(unique_part(entry.pop_id) != folder.key for entry in readable):
            return _mixed_entries(folder)
        if readable:
            return (_entry(folder, readable, tuple(problems)),)
    return (PopEntry(folder.path, (), len(folder.candidates), tuple(problems)),)


def unreadable_problem(folder: PopFolder) -> Problem:
    """That nobody can see what is in the folder of a POP."""
    return Problem("map-niet-leesbaar", str(folder.path))


def _mixed_entries(folder: PopFolder) -> tuple[PopEntry, ...]:
    looked_at = [read_entry(file.path) for file in folder.candidates]
    pops: dict[str, list[VersionEntry]] = defaultdict(list)
    for entry in looked_at:
        if entry.is_readable:
            pops[entry.pop_id].append(entry)
    problems = tuple(problem for entry in looked_at for problem in entry.problems)
    return tuple(_entry(folder, group, problems) for group in pops.values())


def _entry(folder: PopFolder, versions: list[VersionEntry], problems: tuple[Problem, ...]) -> PopEntry:
    return PopEntry(folder.path, history_of(versions).newest, len(folder.candidates), problems)


def sort_entries(entries: list[PopEntry]) -> tuple[PopEntry, ...]:
    """The entries as a list shows them; a POP that lies in two folders is one."""
    known: dict[str, PopEntry] = {}
    for entry in entries:
        key = entry.pop_id or str(entry.folder)
        known[key] = _joined(known[key], entry) if key in known else entry

    def order(entry: PopEntry) -> tuple[bool, int, str, str]:
        day = entry.newest[0].held_on if entry.newest else None
        return (
            not entry.newest,
            -(day.toordinal() if day else 0),
            entry.employee.casefold(),
            str(entry.folder),
        )

    return tuple(sorted(known.values(), key=order))


def _joined(one: PopEntry, other: PopEntry) -> PopEntry:
    newest = newest_of(history_of((*one.newest, *other.newest)).versions)
    problems = (*one.problems, *other.problems)
    return replace(one, newest=newest, file_count=one.file_count + other.file_count, problems=problems)
