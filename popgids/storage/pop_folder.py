"""What lies in the folder of one POP, by file name alone."""

import os
import re
from collections.abc import Container, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from popgids.storage.files import is_temporary
from popgids.storage.paths import is_safe_folder_name

_VERSION = r"v([0-9]{4,9})-([0-9a-f]{8,64})\.toml"
_COPY = r"v([0-9]{4,9})-([0-9a-f]{8,64})(?![0-9a-f])"
_OF_THE_SYSTEM = frozenset({"desktop.ini", "thumbs.db", "icon\r"})


class NamedFile(NamedTuple):
    """A file whose name says which version it holds, or should; revision is 0 when it says none."""

    path: Path
    revision: int
    digest: str


class PopFolder(NamedTuple):
    """The files of one POP.

    versions: written by popgids; copies: that a sync tool or a person made of them; leftovers: half-way files of a
    popgids that was killed; unknown: all others, some of which may be a version under another name; is_readable: whether
    it could be seen what is there.
    """

    path: Path
    versions: tuple[NamedFile, ...]
    copies: tuple[NamedFile, ...]
    leftovers: tuple[Path, ...]
    unknown: tuple[Path, ...]
    is_readable: bool = True

    @property
    def key(self) -> str:
        """What the folder's name says of the POP: the part that `unique_part` makes of its id."""
        return self.path.name.rpartition("_")[2]

    @property
    def candidates(self) -> tuple[NamedFile, ...]:
        """Every file that may hold a version, the highest number first."""
        renamed = (NamedFile(path, 0, "") for path in self.unknown if path.suffix.lower() == ".toml")
        found = (*self.versions, *self.copies, *renamed)
        return tuple(sorted(found, key=lambda file: (-file.revision, file.path)))

    @property
    def is_pop(self) -> bool:
        """Whether popgids ever wrote here, as far as can be seen; other folders may live beside."""
        return bool(self.versions or self.copies) or self._may_hide_a_pop

    @property
    def _may_hide_a_pop(self) -> bool:
        return not self.is_readable and is_safe_folder_name(self.path.name)


def read_pop_folder(path: Path) -> PopFolder:
    """The files in a folder; none when it cannot be read."""
    versions, copies, leftovers, unknown = [], [], [], []
    try:
        with os.scandir(path) as entries:
            names = [entry.name for entry in entries if not _is_folder(entry)]
    except OSError:
        return PopFolder(path, (), (), (), (), is_readable=False)
    for name in sorted(names):
        if found := re.fullmatch(_VERSION, name):
            versions.append(NamedFile(path / name, int(found[1]), found[2]))
        elif is_temporary(name):
            leftovers.append(path / name)
        elif found := re.search(_COPY, name):
            copies.append(NamedFile(path / name, int(found[1]), found[2]))
        elif not name.startswith(".") and name.lower() not in _OF_THE_SYSTEM:
            unknown.append(path / name)
    return PopFolder(path, tuple(versions), tuple(copies), tuple(leftovers), tuple(unknown))


def subfolders(root: Path) -> Iterator[os.DirEntry[str]]:
    """The folders in a folder, in no order; none when there is no such folder.

    Raises OSError when it cannot be read.
    """
    with suppress(FileNotFoundError), os.scandir(root) as entries:
        for entry in entries:
            if _is_folder(entry) and not entry.name.startswith("."):
                yield entry


def holds_files(root: Path, besides: Container[str] = ()) -> bool:
    """Whether a file lies in one of the folders in a folder, other than these; at the first one it is known.

    Raises OSError when it cannot be read.
    """
    return any(_has_file(folder.path) for folder in subfolders(root) if folder.name not in besides)


def _has_file(folder: str) -> bool:
    with suppress(OSError), os.scandir(folder) as entries:
        return any(not _is_folder(entry) for entry in entries)
    return True  # that may be seen later


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link into a ring, or into a place where one may not look
        return False
