"""Rows of an answer by their path: (row,) or, one level deeper, (row, field, row inside it)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.answers import Cell, Row
from popgids.core.items import with_cell, with_row, without_row

if TYPE_CHECKING:
    from popgids.core.answers import Answer

Path = tuple[str, ...]
Rows = tuple[Row, ...]

INNER = 3
"""The length of a path to a row inside a row."""


def row_at(rows: Rows, path: Path) -> Row | None:
    """The row at this path, or None."""
    row = next((one for one in rows if path and one.id == path[0]), None)
    if row is None or len(path) < INNER:
        return row
    cell = row.cell(path[1])
    return row_at(cell.rows, path[2:]) if cell else None


def put(rows: Rows, path: Path, row: Row, at: int | None = None) -> Rows:
    """The rows with this row at its path, in the place of what was there, or else at this index or at the end."""
    if len(path) < INNER:
        if at is None or any(one.id == row.id for one in rows):
            return with_row(rows, row)
        return (*rows[:at], row, *rows[at:])
    outer = row_at(rows, path[:1]) or Row(id=path[0])
    cell = outer.cell(path[1]) or Cell(id=path[1], kind="herhaalblok")
    inner = cell.evolve(rows=put(cell.rows, path[2:], row, at))
    return with_row(rows, with_cell(outer, inner))


def taken_out(rows: Rows, path: Path) -> Rows:
    """The rows without the one at this path."""
    if len(path) < INNER:
        return without_row(rows, path[0]) if path else rows
    outer = row_at(rows, path[:1])
    cell = outer.cell(path[1]) if outer else None
    if outer is None or cell is None:
        return rows
    return with_row(rows, with_cell(outer, cell.evolve(rows=taken_out(cell.rows, path[2:]))))


def without_empty_rows(answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """The answers without rows in which nothing was said; the same ones when there are none."""
    found = tuple(one.evolve(rows=_filled(one.rows)) if _has_empty(one.rows) else one for one in answers)
    return found if any(new is not old for new, old in zip(found, answers, strict=True)) else answers


def _has_empty(rows: Rows) -> bool:
    return any(one.is_empty or any(_has_empty(cell.rows) for cell in one.cells) for one in rows)


def _filled(rows: Rows) -> Rows:
    return tuple(
        one.evolve(
            cells=tuple(
                cell.evolve(rows=_filled(cell.rows)) if _has_empty(cell.rows) else cell for cell in one.cells
            )
        )
        for one in rows
        if not one.is_empty
    )
