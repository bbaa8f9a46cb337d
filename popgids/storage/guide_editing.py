"""Changing one text or one line of a guide file, with everything around it letter for letter as it was."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from popgids.core.findings import value_at
from popgids.core.toml_text import toml_string
from popgids.errors import ChangedOnDiskError, UnreadableFileError
from popgids.storage.files import saving, write_atomic
from popgids.storage.toml.file import TomlFile, parse_toml, read_toml_text
from popgids.storage.toml.positions import Positions

if TYPE_CHECKING:
    from pathlib import Path

    from popgids.core.findings import Loc


def with_text(text: str, loc: Loc, new: str) -> str | None:
    """The text of a file in which the value at loc is new; None when there is no text at that place.

    Nothing else of what the file says is different then: that is checked, and otherwise the answer is None as well.
    """
    data = parse_toml(text)
    if data is None or not isinstance(value_at(loc, data), str):
        return None
    span = Positions(text).value_span(loc)
    if span is None:
        return None
    changed = text[: span[0]] + toml_string(new) + text[span[1] :]
    wanted = copy.deepcopy(data)
    _put(wanted, loc, new)
    return changed if parse_toml(changed) == wanted else None


def _put(data: Any, loc: Loc, value: str) -> None:
    for part in loc[:-1]:
        data = data[part]
    data[loc[-1]] = value


def with_line(text: str, line: int, new: str) -> str:
    """The text of a file in which one line, counted from 1, is new; it may have become several."""
    lines = text.split("\n")
    if 1 <= line <= len(lines):
        lines[line - 1] = new
    return "\n".join(lines)


def read_to_edit(path: Path) -> TomlFile:
    """A guide file with its text.

    Raises UnreadableFileError when it has none.
    """
    file = read_toml_text(path)
    if not file.text and any(not one.is_warning for one in file.problems):
        raise UnreadableFileError(str(path), file.problems)
    return file


def put_back(path: Path, text: str, fingerprint: str) -> None:
    """Let a guide say again what it said before.

    fingerprint: of the file that may be replaced. Raises NotSavedError, UnreadableFileError and ChangedOnDiskError.
    """
    unchanged(path, fingerprint)
    write_guide(path, text)


def unchanged(path: Path, fingerprint: str) -> TomlFile:
    """The file as it is, which must be as it was read.

    Raises UnreadableFileError, and ChangedOnDiskError when it was changed since.
    """
    file = read_to_edit(path)
    if file.fingerprint != fingerprint:
        raise ChangedOnDiskError(str(path))
    return file


def write_guide(path: Path, text: str) -> None:
    """Write a guide as UTF-8, with the line ends that the file has; whole or not at all.

    Raises NotSavedError.
    """
    with saving(path):
        has_returns = path.exists() and b"\r\n" in path.read_bytes()
    body = text.replace("\n", "\r\n") if has_returns else text
    write_atomic(path, body.encode("utf-8", errors="replace"))
