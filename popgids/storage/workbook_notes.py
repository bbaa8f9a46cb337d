"""The notes that people put beside the cells of a workbook; a reader of rows does not see them."""

from __future__ import annotations

import html
import io
import posixpath
import re
import zipfile

from popgids.core.importing.sheets import Note, clean_cell

_TARGET = re.compile(r'Target="([^"]*comments?[^"/]*\.xml)"', re.IGNORECASE)
_NOTE = re.compile(
    r'<(?:\w+:)?comment\s[^>]*?ref="(?P<column>[A-Z]{1,3})(?P<row>\d{1,7})"(?P<inside>.*?)</(?:\w+:)?comment>',
    re.DOTALL,
)
_TEXT = re.compile(r"<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</")


def notes_of(raw: bytes, sheet_path: str) -> tuple[Note, ...]:
    """The notes of the sheet that is kept under this path inside a workbook."""
    folder, name = posixpath.split(sheet_path)
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        names = set(archive.namelist())
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if relations not in names:
            return ()
        targets = _TARGET.findall(_read(archive, relations))
        paths = [
            posixpath.normpath(one.lstrip("/") if one.startswith("/") else posixpath.join(folder, one))
            for one in targets
        ]
        texts = [
            _read(archive, path)
            for path in dict.fromkeys(paths)
            if path in names and "threaded" not in path.lower()
        ]
    return tuple(_note(match) for text in texts for match in _NOTE.finditer(text))


def _read(archive: zipfile.ZipFile, name: str) -> str:
    return archive.read(name).decode("utf-8", errors="replace")


def _note(match: re.Match[str]) -> Note:
    text = html.unescape("".join(_TEXT.findall(match["inside"])))
    return Note(int(match["row"]), f"{match['column']}{match['row']}", clean_cell(text))
