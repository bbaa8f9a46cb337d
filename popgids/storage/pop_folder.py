"""What lies in the folder of one POP, by file name alone."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from popgids.storage.files import is_temporary

_VERSION = re.compile(r"v([0-9]{4,9})-([0-9a-f]{8,64})\.toml")
_COPY = re.compile(r"v([0-9]{4,9})-([0-9a-f]{8,64})(?![0-9a-f])")
_OF_THE_SYSTEM = frozenset({"desktop.ini", "thumbs.db", "icon\r"})


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file whose name says which version it holds, or should; revision is 0 when it says none."""

    path: Path
    revision: int
    digest: str


@dataclass(frozen=True, slots=True)
class PopFolder:
    """The files of one POP.

    versions: written by popgids; copies: that a sync tool or a person made of them; leftovers: half-way files of a
    popgids that was killed; unknown: all others, some of which may be a version under another name.
    """

    path: Path
    versions: tuple[NamedFile, ...]
    copies: tuple[NamedFile, ...]
    leftovers: tuple[Path, ...]
    unknown: tuple[Path, ...]

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
        """Whether popgids ever wrote here; other folders may live beside."""
        return bool(self.versions or self.copies)


def read_pop_folder(path: Path) -> PopFolder:
    """The files in a folder; empty when it cannot be read."""
    versions, copies, leftovers, unknown = [], [], [], []
    try:
        names = sorted(entry.name for entry in os.scandir(path) if not entry.is_dir())
    except OSError:
        names = []
    for name in names:
        if found := _VERSION.fullmatch(name):
            versions.append(NamedFile(path / name, int(found[1]), found[2]))
        elif is_temporary(name):
            leftovers.append(path / name)
        elif found := _COPY.search(name):
            copies.append(NamedFile(path / name, int(found[1]), found[2]))
        elif not name.startswith(".") and name.lower() not in _OF_THE_SYSTEM:
            unknown.append(path / name)
    return PopFolder(path, tuple(versions), tuple(copies), tuple(leftovers), tuple(unknown))


def subfolders(root: Path) -> Iterator[os.DirEntry[str]]:
    """The folders in a folder, in no order; none when there is no such folder."""
    try:
        with os.scandir(root) as entries:
            for entry in entries:
                if entry.is_dir() and not entry.name.startswith("."):
                    yield entry
    except OSError:
        return
