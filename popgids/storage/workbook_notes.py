"""The notes that people put beside the cells of a workbook; a reader of rows does not see them."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from typing import TYPE_CHECKING, Any

from openpyxl.xml.functions import fromstring

from popgids.core.importing.sheets import Note, clean_cell

if TYPE_CHECKING:
    from collections.abc import Iterator

_CELL = re.compile(r"[A-Z]{1,3}(?P<row>\d{1,7})")
_KIND = "/comments"
"""How the kind of a relation to notes ends, whatever the name of the part."""


def notes_of(raw: bytes, sheet_path: str) -> tuple[Note, ...]:
    """The notes of the sheet that is kept under this path inside a workbook."""
    folder, name = posixpath.split(sheet_path)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        names = set(archive.namelist())
        if relations not in names:
            return ()
        targets = [
            str(one.get("Target", ""))
            for one in fromstring(archive.read(relations)).iterfind("{*}Relationship")
            if str(one.get("Type", "")).endswith(_KIND)
        ]
        # A target that begins with / counts from the top of the archive.
        paths = [posixpath.normpath(posixpath.join("/", folder, one)).lstrip("/") for one in targets]
        parts = [fromstring(archive.read(path)) for path in dict.fromkeys(paths) if path in names]
    return tuple(note for part in parts for note in _notes(part))


def _notes(part: Any) -> Iterator[Note]:
    for one in part.iterfind(".//{*}comment"):
        cell = _CELL.fullmatch(one.get("ref", ""))
        if cell:
            text = "".join(piece.text or "" for piece in one.iterfind(".//{*}t"))
            yield Note(int(cell["row"]), cell[0], clean_cell(text))
