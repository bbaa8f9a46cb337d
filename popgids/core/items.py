"""The rows of an answer: those that the guide gives, those that people add, and what is said in each field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.answers import Cell, Chosen, Row
from popgids.core.cleaning import clean_line
from popgids.core.composed_questions import (
    ComposedQuestion,
    ItemField,
    MatrixQuestion,
    RepeatQuestion,
    TableQuestion,
)
from popgids.core.dutch.dates import MONTHS_TO_NEAREST, parse_date
from popgids.core.dutch.numbers import parse_amount, parse_hours, parse_number
from popgids.core.jobs import is_for_job

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date
    from decimal import Decimal

    from popgids.core.answers import Answer
    from popgids.core.guide import Floor

NOW, WANTED, EXPLANATION = "nu", "gewenst", "toelichting"

_READ_KINDS = ("getal", "bedrag", "uren", "percentage", "datum")


def has_free_rows(question: ComposedQuestion) -> bool:
    """Whether people add the rows themselves."""
    return isinstance(question, RepeatQuestion) or not (question.rows or isinstance(question, MatrixQuestion))


def fields_of(question: ComposedQuestion) -> tuple[ItemField, ...]:
    """The fields of each row; those of a matrix are points of its scale, and an explanation where one is asked."""
    if isinstance(question, TableQuestion):
        return question.columns
    if isinstance(question, RepeatQuestion):
        return question.fields
    points = [NOW, *([WANTED] if question.has_wanted else [])]
    fields = [ItemField(id=name, text=name, kind="schaal", points=question.points) for name in points]
    if question.explanation_question:
        fields.append(ItemField(id=EXPLANATION, text=question.explanation_question, kind="kort"))
    return tuple(fields)


def rows_of(question: ComposedQuestion, answer: Answer | None, function: str = "") -> tuple[Row, ...]:
    """The rows to show, in order: those of the guide with what was said in them, or those that people added.

    function: the job of the employee; rows of a matrix that are for other jobs are left out unless they were filled in.
    """
    said = {row.id: row for row in answer.rows} if answer else {}
    if has_free_rows(question):
        return tuple(said.values())
    given = [] if isinstance(question, RepeatQuestion) else question.rows
    return tuple(
        said.get(one.id) or Row(id=one.id, label=one.text)
        for one in given
        if one.id in said or is_for_job(getattr(one, "functions", ()), function)
    )


def rows_before(question: ComposedQuestion, earlier: Iterable[Answer], party: Floor) -> tuple[Row, ...]:
    """The rows of the talk before that a party can begin with: of the same question, in fields that it still has."""
    answer = next((one for one in earlier if (one.question_id, one.party) == (question.id, party)), None)
    if answer is None or answer.kind != question.kind:
        return ()
    kinds = {one.id: one.kind for one in fields_of(question)}
    given = None if has_free_rows(question) else {one.id for one in getattr(question, "rows", ())}
    kept = (
        row.evolve(cells=tuple(cell for cell in row.cells if kinds.get(cell.id) == cell.kind))
        for row in answer.rows
        if given is None or row.id in given
    )
    return tuple(row for row in kept if not row.is_empty)


def with_row(rows: Iterable[Row], row: Row) -> tuple[Row, ...]:
    """The rows with this one in the place of the one with its id, or at the end."""
    found = tuple(rows)
    if any(one.id == row.id for one in found):
        return tuple(row if one.id == row.id else one for one in found)
    return (*found, row)


def without_row(rows: Iterable[Row], row_id: str) -> tuple[Row, ...]:
    """The rows without this one."""
    return tuple(one for one in rows if one.id != row_id)


def with_cell(row: Row, cell: Cell) -> Row:
    """The row with what was said in one field."""
    others = tuple(one for one in row.cells if one.id != cell.id)
    known = [one.id for one in row.cells]
    if cell.id not in known:
        return row.evolve(cells=(*others, cell))
    return row.evolve(cells=tuple(cell if one.id == cell.id else one for one in row.cells))


def read_cell(field: ItemField, today: date, **said: Any) -> Cell:
    """What follows from what was typed or chosen in a field.

    said: text as typed, number for a point of a scale, choice as Chosen, rows of a block one level deeper. Dates,
    amounts and numbers that are not understood leave their text in place.
    """
    facts = dict(said)
    text = str(facts.get("text", ""))
    match field.kind:
        case "datum":
            facts["on"] = parse_date(text, today, months_back=MONTHS_TO_NEAREST).day
        case "bedrag":
            facts["number"] = parse_amount(text)
        case "uren":
            facts["number"] = parse_hours(text)
        case "getal" | "percentage":
            facts["number"] = parse_number(text.replace("%", " "))
        case "schaal":
            facts["text"] = _point_label(field, facts.get("number"))
        case _:
            pass
    about: dict[str, Any] = {
        "label": field.text,
        "kind": field.kind,
        "unit": field.unit,
        "is_summed": field.is_summed,
    }
    return Cell(id=field.id, **about, **facts)


def is_unread(cell: Cell | Answer) -> bool:
    """Whether something was typed in a field for a number or a date that could not be read as one."""
    wanted = cell.on if cell.kind == "datum" else cell.number
    return cell.kind in _READ_KINDS and wanted is None and bool(cell.text.strip())


def unread_cells(row: Row) -> Iterator[tuple[tuple[str, ...], Cell]]:
    """The fields of a row, and of the rows inside it, with a number or a date that could not be read.

    Each comes after the path of the row that it is in, as in row_changes.
    """
    for cell in row.cells:
        if is_unread(cell):
            yield (row.id,), cell
        for inner in cell.rows:
            yield from (((row.id, cell.id, *path), found) for path, found in unread_cells(inner))


def _point_label(field: ItemField, number: Decimal | int | None) -> str:
    at = int(number) if number is not None else 0
    return clean_line(field.points[at - 1]).strip() if 0 < at <= len(field.points) else ""


def yes_or_no(answer: bool | None) -> Chosen | None:
    """The choice of a field with yes and no."""
    return None if answer is None else Chosen(id="ja" if answer else "nee", text="ja" if answer else "nee")


def described(question: ComposedQuestion, rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows with the words of the guide in them, and fields in its order: a saved plan needs no guide to be read."""
    names = {} if isinstance(question, RepeatQuestion) else {one.id: one.text for one in question.rows}
    return tuple(_described(row, fields_of(question), names.get(row.id, "")) for row in rows)


def _described(row: Row, fields: Sequence[ItemField], name: str = "") -> Row:
    known = {field.id: at for at, field in enumerate(fields)}
    cells = tuple(
        _described_cell(cell, fields[known[cell.id]]) if cell.id in known else cell
        for cell in sorted(row.cells, key=lambda one: known.get(one.id, len(known)))
    )
    label = row.label or name
    is_same = label == row.label and all(new is old for new, old in zip(cells, row.cells, strict=True))
    return row if is_same else row.evolve(label=label, cells=cells)


def _described_cell(cell: Cell, field: ItemField) -> Cell:
    inner = tuple(_described(row, field.fields) for row in cell.rows)
    facts = (field.text, field.kind, field.unit, field.is_summed)
    is_same = facts == (cell.label, cell.kind, cell.unit, cell.is_summed)
    if is_same and all(new is old for new, old in zip(inner, cell.rows, strict=True)):
        return cell
    label, kind, unit, is_summed = facts
    return cell.evolve(label=label, kind=kind, unit=unit, is_summed=is_summed, rows=inner)
