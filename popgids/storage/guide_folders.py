"""Where guides are: the folders, their files, and a quick look at the id of each."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from popgids.storage.toml.file import TomlFile, parse_toml, read_bare_text, read_toml_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

_PACKAGE = Path(__file__).resolve().parent.parent
_LONGEST_NAME = 200
_HEADING = re.compile(r"^[ \t]*\[", re.MULTILINE)
_ID = r"^[ \t]*[\"']?id[\"']?[ \t]*=[ \t]*([\"'])([^\"'\n]*)\1"
_TITLE = r"^[ \t]*titel[ \t]*=[ \t]*([\"'])([^\\\n]*?)\1[ \t]*(?:#.*)?$"
_STATUS = r"^[ \t]*status[ \t]*=[ \t]*([\"'])([^\\\n]*?)\1[ \t]*(?:#.*)?$"


def builtin_folder() -> Path:
    """The folder of the guides that come with the program, in a wheel or in a checkout."""
    packaged = _PACKAGE / "guides"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "guides"


def misnamed_files(folder: Path) -> list[Path]:
    """The files of a folder that Notepad gave a second ending, so that nobody finds them as guides."""
    try:
        found = [path for path in folder.iterdir() if is_misnamed(path)]
    except OSError:
        return []
    return sorted(found, key=lambda path: path.name)


def is_misnamed(path: Path) -> bool:
    """Whether a file is called x.toml.txt."""
    return path.name.lower().endswith(".toml.txt") and not path.name.startswith(".")


def toml_files(folder: Path) -> list[Path]:
    """The files of a folder that may be guides, by name; none when the folder cannot be read."""
    try:
        found = [path for path in folder.iterdir() if path.suffix.lower() == ".toml"]
    except OSError:
        return []
    return sorted((path for path in found if not path.name.startswith(".")), key=lambda path: path.name)


class GuideFiles:
    """The files of guides, each read and parsed once; folders are searched in their order, the built-in ones last."""

    def __init__(self, folders: Sequence[Path] = (), builtin: Path | None = None) -> None:
        self.builtin = builtin or builtin_folder()
        self.folders = (*folders, self.builtin)
        self._texts: dict[Path, TomlFile] = {}
        self._heads: dict[Path, str] = {}
        self._data: dict[Path, dict[str, Any] | None] = {}

    def text(self, path: Path, file: str = "") -> TomlFile:
        """The text of a file; file is its name for the reader."""
        if path not in self._texts:
            self._texts[path] = read_toml_text(path, file or str(path))
        return self._texts[path]

    def data(self, path: Path) -> dict[str, Any] | None:
        """What a file says; None when it is no TOML."""
        if path not in self._data:
            text = self.text(path)
            is_right = all(one.is_warning for one in text.problems)
            self._data[path] = parse_toml(text.text) if is_right else None
        return self._data[path]

    def id_of(self, path: Path) -> str:
        """The id of the guide in a file, without parsing it; "" when there is none to be seen."""
        return self._in_head(path, _ID)

    def title_of(self, path: Path) -> str:
        """The title of the guide in a file, without parsing it; "" when there is none to be seen."""
        return self._in_head(path, _TITLE)

    def status_of(self, path: Path) -> str:
        """Whether the guide in a file is a concept, in use or withdrawn, without parsing it; "" when it does not say."""
        return self._in_head(path, _STATUS)

    def _in_head(self, path: Path, wanted: str) -> str:
        text = self._head(path)
        heading = _HEADING.search(text)
        found = re.compile(wanted, re.MULTILINE).search(text, 0, heading.start() if heading else len(text))
        return found[2] if found else ""

    def _head(self, path: Path) -> str:
        """The text that the head of a file is looked up in; of a file that nobody opens its nesting is not measured."""
        if path in self._texts:
            return self._texts[path].text
        if path not in self._heads:
            self._heads[path] = read_bare_text(path)
        return self._heads[path]

    def around(self, path: Path) -> Iterator[Path]:
        """All files that a guide in this file may build on: beside it first, then in the folders, each once."""
        seen: set[Path] = set()
        for folder in (path.parent, *self.folders):
            real = led_to(folder)
            if real not in seen:
                seen.add(real)
                yield from toml_files(folder)


def beside(path: Path, name: str) -> Path | None:
    """The file that a guide names, in its own folder or below it; None for a name that leads anywhere else."""
    parts = PurePosixPath(name).parts
    if not parts or len(name) > _LONGEST_NAME or ".." in parts or "\\" in name or "\0" in name:
        return None
    if PurePosixPath(name).is_absolute() or PureWindowsPath(name).drive:
        return None
    folder = path.parent
    found = folder.joinpath(*parts)
    try:
        return found if led_to(found).is_relative_to(led_to(folder)) else None
    except OSError:
        return None


def led_to(path: Path) -> Path:
    """Where a path leads through its links; Path.resolve raises for links that lead to each other."""
    return Path(os.path.realpath(path))
