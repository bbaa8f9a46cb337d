"""What a workbook of HR holds, as plain rows; and what comes of bringing it over: remarks for the reader."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from popgids.core.cleaning import clean_text

if TYPE_CHECKING:
    from collections.abc import Mapping

_CELL_LIMIT = 4000
_MOST_ABOVE = 12
_HEADINGS = {
    *("vraag", "vragen", "vraagtekst", "vraagstelling", "vraag_of_stelling", "stelling"),
    *("vraag_medewerker", "vraag_voor_medewerker", "vraag_aan_medewerker", "vragen_medewerker"),
    *("question", "type", "list_name", "lijst", "gegeven"),
}
"""A sheet has a column of one of these names, if it has columns that popgids knows."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row with text in it; number counts from 1 as the spreadsheet does, cells go by the name of their column."""

    number: int
    cells: dict[str, str]

    def get(self, *columns: str) -> str:
        """The text under the first of these columns that has any, or ""."""
        return next((self.cells[name] for name in columns if self.cells.get(name)), "")


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody wrote beside a cell; cell is its name, as B4."""

    row: int
    cell: str
    text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, its columns as they are headed, and its rows.

    unread_formulas: the cells whose formula was never worked out, as (row, letter of the column); above: the rows with
    text above the one that heads the columns; heading_row: the one that does; headings: what stands there, by column;
    notes: what people wrote beside cells.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    unread_formulas: tuple[tuple[int, str], ...] = ()
    above: tuple[int, ...] = ()
    heading_row: int = 0
    headings: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()

    def heading(self, column: str) -> str:
        """What people call a column; its own name where two have the same heading, or it has none."""
        return self.headings.get(column, column)


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing about a row that HR should know; wording.import_remarks has a sentence for each code.

    row: 0 when it is about a whole sheet or file; data: what the sentence needs.
    is_choice: nothing was lost, but somebody has to choose.
    """

    code: str
    sheet: str = ""
    row: int = 0
    data: dict[str, Any] = field(default_factory=dict)
    is_choice: bool = False


def column_name(heading: str) -> str:
    """The name by which a column is known: small letters, words joined by one underscore."""
    plain = clean_text(heading, limit=100, lines=False).strip().lower()
    plain = re.sub(r"\s*:{1,2}\s*", "::", plain)
    return re.sub(r"[\s\-/]+", "_", plain.strip("*:?. "))


def _on_one_line(heading: str) -> str:
    return clean_text(heading, limit=100, lines=False).strip().rstrip("*:?. ")


def clean_cell(text: str) -> str:
    """The text of a cell, clean and without spaces at the ends."""
    return clean_text(text, limit=_CELL_LIMIT, lines=True).strip()


def rows_of(
    name: str, table: list[tuple[int, list[str]]], unread_formulas: tuple[tuple[int, str], ...] = ()
) -> Sheet:
    """The sheet in a table of texts; a title may stand above the row with the names of the columns."""
    filled = [(number, cells) for number, cells in table if any(cells)]
    if not filled:
        return Sheet(name, (), ())
    first = _heading_row([cells for _number, cells in filled[:_MOST_ABOVE]])
    columns = _unlike([column_name(cell) for cell in filled[first][1]], [cells for _number, cells in filled])
    rows = []
    for number, cells in filled[first + 1 :]:
        # People put a dash where nothing is.
        found = {column: cell for column, cell in zip(columns, cells, strict=False) if cell.strip("-–— ")}
        if found:
            rows.append(SheetRow(number, found))
    above = tuple(number for number, _cells in filled[:first])
    used = {column for row in rows for column in row.cells}
    named = list(zip(columns, filled[first][1], strict=False))
    headed = {one for one, heading in named if heading}
    kept = [one for one in columns if one in headed or one in used]
    headings = {one: _on_one_line(heading) for one, heading in named if column_name(heading) == one}
    return Sheet(name, tuple(kept), tuple(rows), unread_formulas, above, filled[first][0], headings)


def _unlike(columns: list[str], table: list[list[str]]) -> list[str]:
    """The names of the columns, each another: a column without a name goes by its letter, a second one by a number."""
    found: list[str] = []
    for at in range(max(map(len, table))):
        name = columns[at] if at < len(columns) and columns[at] else f"kolom_{_letter(at)}"
        number = 2
        stem = name
        while name in found:
            name = f"{stem}_({number})"
            number += 1
        found.append(name)
    return found


def _letter(at: int) -> str:
    """The letter of a column as a spreadsheet shows it, in small."""
    ahead, last = divmod(at, 26)
    return f"{_letter(ahead - 1) if ahead else ''}{chr(ord('a') + last)}"


def _heading_row(rows: list[list[str]]) -> int:
    """Which row names the columns: the first with a name that every sheet of its kind has, else the first."""
    for at, cells in enumerate(rows):
        if {column_name(cell) for cell in cells if cell} & _HEADINGS:
            return at
    return 0
