"""Reading a workbook that people made: its sheets as rows of clean text, or the reason why not."""

from __future__ import annotations

import csv
import io
import warnings
import zipfile
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from popgids.core.importing.sheets import Sheet, clean_cell, rows_of
from popgids.errors import Problem, UnreadableFileError
from popgids.storage.files import read_at_most
from popgids.storage.toml.text import decode
from popgids.storage.workbook_notes import notes_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


MAX_BYTES = 5_000_000
MAX_UNPACKED = 40_000_000
MAX_PARTS = 2_000
MAX_SHEETS = 30
MAX_ROWS = 2_000
_LAST_ROW = 10_000
_LAST_COLUMN = 120

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PDF = b"%PDF"
_WORKBOOK = "xl/workbook.xml"
_DOCUMENT = "word/document.xml"
_DOCUMENTS = (".doc", ".docx", ".odt", ".pdf", ".rtf")
_DOCTYPE = b"<!doctype"
_ERROR_VALUES = ("#N/A", "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!")


def read_workbook(path: Path) -> tuple[Sheet, ...]:
    """The sheets of an Excel workbook, or the one table of a CSV file.

    Raises UnreadableFileError.
    """
    raw = _bytes_of(path)
    if path.suffix.lower() == ".csv":
        return (_csv_sheet(raw, path),)
    _refuse_what_is_no_workbook(raw, path)
    try:
        # openpyxl warns of dress that it drops (colours, extensions); nothing of that is read.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return tuple(_sheets(raw, path))
    except UnreadableFileError:
        raise
    except Exception as error:  # a file that lies about itself breaks openpyxl in any of a dozen ways
        raise _refused(path, "werkmap-beschadigd") from error


def _refused(path: Path, code: str, **data: Any) -> UnreadableFileError:
    return UnreadableFileError(str(path), [Problem(code, str(path), data=data)])


def _bytes_of(path: Path) -> bytes:
    raw = read_at_most(path, MAX_BYTES)
    if isinstance(raw, Problem):
        raise UnreadableFileError(str(path), [raw])
    if len(raw) > MAX_BYTES:
        raise _refused(path, "werkmap-te-groot", limit=MAX_BYTES // 1_000_000)
    return raw


def _refuse_what_is_no_workbook(raw: bytes, path: Path) -> None:
    """Look at the file without unpacking it: an archive can be a thousand times as large as it seems."""
    if raw.startswith(_PDF) or path.suffix.lower() in _DOCUMENTS:
        raise _refused(path, "geen-werkmap-maar-tekst")
    if raw.startswith(_OLE):
        raise _refused(path, "werkmap-wachtwoord" if _ENCRYPTED in raw else "oude-werkmap")
    try:
        code = _code_of_archive(raw)
    except Exception as error:  # a damaged archive fails in the words of whatever unpacks it
        raise _refused(path, "geen-werkmap") from error
    if code:
        raise _refused(path, code, limit=MAX_BYTES // 1_000_000)


def _code_of_archive(raw: bytes) -> str:
    """Why an archive is not read as a workbook, or ""."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        parts = archive.infolist()
        names = {one.filename for one in parts}
        if _WORKBOOK not in names:
            return "geen-werkmap-maar-tekst" if _DOCUMENT in names else "geen-werkmap"
        if len(parts) > MAX_PARTS or sum(one.file_size for one in parts) > MAX_UNPACKED:
            return "werkmap-te-groot"
        written = (one for one in parts if one.filename.endswith((".xml", ".rels")))
        return "werkmap-beschadigd" if any(_has_doctype(archive, one) for one in written) else ""


def _has_doctype(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Whether a part declares entities of its own: no spreadsheet does, and they can grow without end."""
    with archive.open(part) as file:
        head = file.read(4096)
    return _DOCTYPE in head.replace(b"\0", b"").lower()


def _sheets(raw: bytes, path: Path) -> Iterator[Sheet]:
    book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
    names = [sheet.title for sheet in book.worksheets]
    if len(names) > MAX_SHEETS:
        raise _refused(path, "werkmap-te-groot", limit=MAX_BYTES // 1_000_000)
    formulas = None
    if _has_formulas(raw):
        formulas = load_workbook(io.BytesIO(raw), read_only=True, data_only=False, keep_links=False)
    for at, worksheet in enumerate(book.worksheets):
        sheet = _sheet(worksheet, formulas.worksheets[at] if formulas else None, path)
        # openpyxl has no other name for the place of a sheet inside its workbook.
        yield replace(sheet, notes=notes_of(raw, getattr(worksheet, "_worksheet_path", "")))


def _has_formulas(raw: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        sheets = [one for one in archive.namelist() if one.startswith("xl/worksheets/")]
        return any(b"<f>" in text or b"<f " in text for text in map(archive.read, sheets))


def _sheet(worksheet: Any, formulas: Any, path: Path) -> Sheet:
    table: list[tuple[int, list[str]]] = []
    unread: list[tuple[int, str]] = []
    for number, (shown, written) in enumerate(zip(_cells(worksheet), _written(formulas), strict=False), 1):
        cells = [_shown(one) for one in shown]
        if any(cells):
            table.append((number, cells))
        if len(table) > MAX_ROWS:
            raise _refused(path, "werkmap-te-veel-rijen", limit=MAX_ROWS)
        unread += [
            (number, get_column_letter(at + 1))
            for at, formula in enumerate(written)
            if isinstance(formula, str) and formula.startswith("=") and at < len(cells) and not cells[at]
        ]
    return rows_of(clean_cell(str(worksheet.title)), table, tuple(unread))


def _cells(worksheet: Any, *, values_only: bool = False) -> Iterable[tuple[Any, ...]]:
    rows: Iterable[tuple[Any, ...]] = worksheet.iter_rows(
        max_row=_LAST_ROW, max_col=_LAST_COLUMN, values_only=values_only
    )
    return rows


def _written(formulas: Any) -> Iterable[tuple[Any, ...]]:
    if formulas is not None:
        return _cells(formulas, values_only=True)
    return (() for _ in range(_LAST_ROW + 1))


def _shown(cell: Any) -> str:
    """The text of a cell; a part of one that is shown as a percentage is one."""
    value = cell.value
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if is_number and "%" in str(getattr(cell, "number_format", "")):
        return f"{format((Decimal(repr(value)) * 100).normalize(), 'f')}%"
    return _text(value)


def _text(value: Any) -> str:
    """The value of a cell as people see it, without the dress of the cell."""
    if value is None or value in _ERROR_VALUES:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return (value.date() if value.time() == time() else value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return format(Decimal(repr(value)).normalize(), "f") if abs(value) < 10**15 else str(value)
    return clean_cell(str(value))


def _csv_sheet(raw: bytes, path: Path) -> Sheet:
    decoded = decode(raw, str(path))
    if isinstance(decoded, Problem):
        raise UnreadableFileError(str(path), [decoded])
    text = decoded.text
    head = text.partition("\n")[0]
    delimiter = max(";,\t", key=head.count)
    table = []
    try:
        reader = csv.reader(io.StringIO(text), delimiter=delimiter)
        for cells in reader:
            table.append((reader.line_num, [clean_cell(one) for one in cells[:_LAST_COLUMN]]))
            if len(table) > MAX_ROWS:
                raise _refused(path, "werkmap-te-veel-rijen", limit=MAX_ROWS)
    except csv.Error as error:
        raise _refused(path, "werkmap-beschadigd") from error
    return rows_of("vragen", table)
