"""The rows of an answer in a summary: as a table where one can hold them, else as a list of items."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from popgids.core.cleaning import clean_line
from popgids.core.items import EXPLANATION, NOW, WANTED, is_unread
from popgids.core.summary.blocks import Column, Fact, Gain, Grid, Item, ItemList, Measure, ScalePoint, Value
from popgids.core.summary.codes import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from popgids.core.answers import Answer, Cell, Row
    from popgids.core.guide import Question
    from popgids.core.summary.blocks import Who

UNITS = {"bedrag": Unit.EURO, "uren": Unit.HOURS, "percentage": Unit.PERCENT}
_MOST_IN_A_CELL = 160
"""Longer texts read badly in a column."""

Said = tuple["Answer", "Who | None"]
"""An answer and whose it is."""


def row_blocks(said: Sequence[Said], question: Question | None) -> tuple[Grid | ItemList, ...]:
    """The answers with rows to one question; two that fit in one table stand side by side."""
    answers = [(one, by) for one, by in said if any(not row.is_empty for row in one.rows)]
    if len(answers) > 1 and all(_has_only_points(one) for one, _by in answers):
        return (_side_by_side(answers, question),)
    return tuple(replace(_block(one, question), said_by=by) for one, by in answers)


def ordered_block(answer: Answer, by: Who | None) -> ItemList:
    """Choices that were put in order."""
    return ItemList(tuple(Item(one.text.strip()) for one in answer.choices), said_by=by)


def _block(answer: Answer, question: Question | None) -> Grid | ItemList:
    if answer.kind == "matrix":
        return _matrix(answer, question)
    rows = tuple(row for row in answer.rows if not row.is_empty)
    name = clean_line(getattr(question, "item_name", "")).strip()
    if answer.kind == "tabel" and all(_fits_in_a_column(cell) for row in rows for cell in row.cells):
        return _table(rows, name, _field_order(question))
    return _items(rows, name, _field_order(question))


# tables


def _table(rows: Sequence[Row], name: str, order: Sequence[str]) -> Grid:
    heads = _heads(rows, order)
    is_named = any(row.label.strip() for row in rows)
    lines = [tuple(_value_in(row, key) for key in heads) for row in rows]
    columns = tuple(Column(label) for label in heads.values())
    totals = _totals(rows, heads)
    if is_named:
        lines = [(row.label.strip(), *line) for row, line in zip(rows, lines, strict=True)]
        columns, totals = (Column(name), *columns), (None, *totals)
    return Grid(columns, tuple(lines), totals if any(totals) else ())


def _totals(rows: Sequence[Row], heads: Iterable[str]) -> tuple[Value | None, ...]:
    return tuple(_total([cell for row in rows if (cell := row.cell(key)) is not None]) for key in heads)


def _total(cells: Sequence[Cell]) -> Measure | None:
    """The total of a column that has one, and how many rows are not in it as their number was not understood."""
    summed = [one for one in cells if one.is_summed and one.number is not None]
    if not summed:
        return None
    total = sum((one.number for one in summed if one.number is not None), Decimal(0))
    unit = UNITS.get(summed[0].kind, Unit.OTHER)
    return Measure(total, unit, summed[0].unit.strip(), sum(map(is_unread, cells)))


def _fits_in_a_column(cell: Cell) -> bool:
    return not cell.rows and "\n" not in cell.text.strip() and len(cell.text) <= _MOST_IN_A_CELL


def _heads(rows: Sequence[Row], order: Sequence[str] = ()) -> dict[str, str]:
    """The fields in which something was said, with their labels, in the order of the guide where that is known."""
    found = {cell.id: cell.label.strip() for row in rows for cell in row.cells if not cell.is_empty}
    known = [key for key in order if key in found]
    return {key: found[key] for key in (*known, *(key for key in found if key not in known))}


def _field_order(question: Question | None) -> tuple[str, ...]:
    fields = getattr(question, "columns", ()) or getattr(question, "fields", ())
    return tuple(one.id for one in fields)


# matrices


def _has_only_points(answer: Answer) -> bool:
    return answer.kind == "matrix" and not any(
        cell.id != NOW and not cell.is_empty for row in answer.rows for cell in row.cells
    )


def _side_by_side(said: Sequence[Said], question: Question | None) -> Grid:
    names: dict[str, str] = {}
    for answer, _by in said:
        names |= {row.id: row.label.strip() for row in answer.rows if not row.is_empty}
    given = [one.id for one in getattr(question, "rows", ()) if one.id in names]
    rows = []
    for key in (*given, *(key for key in names if key not in given)):
        found = (next((row for row in answer.rows if row.id == key), None) for answer, _by in said)
        rows.append((names[key], *(_value_in(row, NOW) if row else None for row in found)))
    heads = tuple(Column(who=by) if by else Column(code="now") for _answer, by in said)
    return Grid((Column(), *heads), tuple(rows))


def _matrix(answer: Answer, question: Question | None) -> Grid | ItemList:
    rows = tuple(row for row in answer.rows if not row.is_empty)
    given = [one.id for one in getattr(question, "rows", ())]
    rows = tuple(sorted(rows, key=lambda row: given.index(row.id) if row.id in given else len(given)))
    heads = _heads(rows, (NOW, WANTED, EXPLANATION))
    values = {row.id: [_value_in(row, key) for key in heads] for row in rows}
    columns = [Column(code=_CODES[key]) if key in _CODES else Column(heads[key]) for key in heads]
    if NOW in heads and WANTED in heads:
        at = list(heads).index(WANTED) + 1
        columns.insert(at, Column(code="gain"))
        for row in rows:
            values[row.id].insert(at, _gain(row))
    lines = tuple((row.label.strip(), *values[row.id]) for row in rows)
    grid = Grid((Column(), *columns), lines)
    fits = all(_fits_in_a_column(cell) for row in rows for cell in row.cells)
    return grid if fits else grid_items(grid)


_CODES = {NOW: "now", WANTED: "wanted"}


def _gain(row: Row) -> Gain | None:
    now, wanted = row.cell(NOW), row.cell(WANTED)
    if now is None or wanted is None or now.number is None or wanted.number is None:
        return None
    return Gain(wanted.number - now.number)


# lists


def _items(rows: Sequence[Row], name: str = "", order: Sequence[str] = (), label: str = "") -> ItemList:
    first = next(iter(_heads(rows, order)), "")
    return ItemList(tuple(_item(row, first, order) for row in rows if not row.is_empty), label, name)


def _item(row: Row, first: str, order: Sequence[str]) -> Item:
    heads = _heads((row,), order)
    title: Value | None = row.label.strip() or None
    lead = row.cell(first)
    if title is None and lead is not None and _is_title(lead):
        title = cell_value(lead)
        heads.pop(first, None)
    cells = [cell for key in heads if (cell := row.cell(key)) is not None]
    facts = tuple(
        Fact("answer", value, label=cell.label.strip())
        for cell in cells
        if not cell.rows and (value := cell_value(cell)) is not None
    )
    inner = tuple(_items(cell.rows, label=cell.label.strip()) for cell in cells if cell.rows)
    return Item(title, facts, inner)


def _is_title(cell: Cell) -> bool:
    return cell.kind in ("kort", "open", "keuze", "bewijs") and _fits_in_a_column(cell) and not cell.is_empty


def grid_items(grid: Grid) -> ItemList:
    """A table as one item for each row, for where it is too wide."""
    items = [_grid_item(grid.columns, row) for row in grid.rows]
    if grid.totals:
        facts = _grid_item(grid.columns, (None, *grid.totals[1:])).facts
        first = grid.totals[0]
        lead = (Fact("answer", first, label=grid.columns[0].text),) if first is not None else ()
        items.append(Item(None, (*lead, *facts), is_total=True))
    return ItemList(tuple(items), said_by=grid.said_by, is_order=False)


def _grid_item(columns: Sequence[Column], row: Sequence[Value | None]) -> Item:
    facts = tuple(
        Fact(column.code or "answer", value, column.who, column.text)
        for column, value in zip(columns[1:], row[1:], strict=True)
        if value is not None
    )
    return Item(row[0], facts)


# values


def _value_in(row: Row, key: str) -> Value | None:
    cell = row.cell(key)
    return cell_value(cell) if cell is not None else None


def cell_value(cell: Cell) -> Value | None:
    """What was said in a field, None when nothing was; of a block one level deeper only its items know."""
    text = cell.text.strip()
    if cell.choice is not None:
        return cell.choice.text.strip() or None
    if cell.kind == "datum" and cell.on is not None:
        return cell.on
    if cell.number is None:
        return text or None
    if cell.kind == "schaal":
        return ScalePoint(cell.number, None, clean_line(text))
    return Measure(cell.number, UNITS.get(cell.kind, Unit.OTHER), cell.unit.strip())
