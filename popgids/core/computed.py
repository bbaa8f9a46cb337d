"""Numbers that follow from other answers: shown and saved, never typed."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from popgids.core.answers import Answer, parties_of
from popgids.core.composed_questions import ComposedQuestion
from popgids.core.guide import Floor
from popgids.core.references import parse_reference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from popgids.core.guide import Guide
    from popgids.core.questions import ComputedQuestion

_FEWEST_FOR_DIFFERENCE = 2
_UNITS = {"uren": "uur", "bedrag": "€"}


def with_computed(guide: Guide, answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """The answers with every computed one as it follows from the others; one that follows from nothing is left out."""
    found = tuple(answers)
    for step in guide.steps:
        for question in step.questions:
            if question.kind != "berekend":
                continue
            for party in parties_of(question):
                new = _computed(question, party, found, guide)
                found = _replaced(found, new, question.id, party)
    return found


def _replaced(
    answers: tuple[Answer, ...], new: Answer | None, question_id: str, party: Floor
) -> tuple[Answer, ...]:
    known = next((one for one in answers if (one.question_id, one.party) == (question_id, party)), None)
    if known == new:
        return answers
    if known is None or new is None:
        return (*(one for one in answers if one is not known), *((new,) if new else ()))
    return tuple(new if one is known else one for one in answers)


def _computed(
    question: ComputedQuestion, party: Floor, answers: Sequence[Answer], guide: Guide
) -> Answer | None:
    counted = [(reference, _counted(reference, party, answers)) for reference in question.over]
    columns = [list(_numbers(reference, sources)) for reference, sources in counted]
    if question.formula == "verschil" and _goes_by_row(question.over, guide):
        columns = _in_rows_with_both(counted)
    adds_up = [_adds_up(reference, guide) for reference in question.over]
    value = _value(question, columns, adds_up)
    if value is None:
        return None
    values: list[tuple[str, Decimal]] = [one for column in columns for one in column]
    labels = ""
    if question.formula in ("hoogste", "laagste"):
        labels = ", ".join(dict.fromkeys(name for name, number in values if name and number == value))
    rounded = value.quantize(Decimal(1).scaleb(-question.decimals), ROUND_HALF_UP)
    # A number tells about what it follows from: it is for no more eyes than that.
    sources = [one for _reference, some in counted for one in some]
    eyes = next((one.visible_to for one in sources if one.visible_to), None)
    facts: dict[str, Any] = {
        "number": rounded,
        "explanation": labels,
        "unit": question.unit or _shared_unit(question.over, guide),
        "left_out": sum(_unread(reference, some) for reference, some in counted),
        "is_private": question.is_private or any(one.is_private for one in sources),
        "visible_to": question.visible_to or eyes,
    }
    return Answer(question_id=question.id, question=question.text, kind="berekend", party=party, **facts)


def leaves_rows_out(
    question: ComputedQuestion, party: Floor, answers: Sequence[Answer], guide: Guide
) -> bool:
    """Whether a difference passes by rows that have only one of the two numbers."""
    if question.formula != "verschil" or not _goes_by_row(question.over, guide):
        return False
    counted = [(reference, _counted(reference, party, answers)) for reference in question.over]
    pairs = _in_rows_with_both(counted)
    every = [list(_numbers(reference, sources)) for reference, sources in counted]
    return [len(column) for column in every] != [len(column) for column in pairs]


def _counted(reference: str, party: Floor, answers: Sequence[Answer]) -> list[Answer]:
    """The answers that a reference means in a number for this party.

    With a side the answer of that side. Without one the party's own; a number of the two together takes both answers.
    What one of them keeps to themselves is never part of the number of the other.
    """
    wanted = parse_reference(reference)
    here = [one for one in answers if one.question_id == wanted.question_id]
    if party is not Floor.TOGETHER and wanted.side != party.value:
        shown = [one for one in here if not one.is_private and one.visible_to in (None, party.value)]
        here = shown if wanted.side else [one for one in here if one.party in (party, Floor.TOGETHER)]
    return [one for one in here if not wanted.side or one.party.value == wanted.side]


def _numbers(reference: str, answers: Iterable[Answer]) -> Iterator[tuple[str, Decimal]]:
    """Every number under a reference, with the name of its row."""
    column = parse_reference(reference).column
    for answer in answers:
        if not column and answer.number is not None:
            yield answer.question, answer.number
        for row in answer.rows:
            for cell in row.cells:
                if cell.number is not None and (cell.id == column or (not column and cell.id == "nu")):
                    yield row.label, cell.number


def _unread(reference: str, answers: Iterable[Answer]) -> int:
    """How many answers under a reference cannot be read as a number, those behind a number that it names included."""
    # few talks have a computed number
    from popgids.core.items import is_unread

    column = parse_reference(reference).column
    return sum(
        sum(one is not None and is_unread(one) for one in (row.cell(column) for row in answer.rows))
        if column
        else answer.left_out + is_unread(answer)
        for answer in answers
    )


def _goes_by_row(over: Sequence[str], guide: Guide) -> bool:
    """Whether two references are columns or sides of the same rows, so that a difference is one between pairs.

    Rows that each of the two made up are not the same rows.
    """
    # rows are known to few guides
    from popgids.core.items import has_free_rows

    wanted = [parse_reference(one) for one in over]
    source = guide.question(wanted[0].question_id) if wanted else None
    if not isinstance(source, ComposedQuestion) or len({one.question_id for one in wanted}) > 1:
        return False
    return len({one.side for one in wanted}) == 1 or not has_free_rows(source)


def _in_rows_with_both(counted: Sequence[tuple[str, Sequence[Answer]]]) -> list[list[tuple[str, Decimal]]]:
    """The numbers under each reference, only of the rows that have one under every reference.

    A row is the same row in the same answer; the two sides of a question have it by its id.
    """
    has_sides = len({parse_reference(reference).side for reference, _some in counted}) > 1
    found: list[dict[tuple[str, str], tuple[str, Decimal]]] = []
    for reference, answers in counted:
        rows = ((answer, row) for answer in answers for row in answer.rows)
        found.append(
            {
                ("" if has_sides else answer.party.value, row.id): one
                for answer, row in rows
                for one in _numbers(reference, (answer.evolve(rows=(row,)),))
            }
        )
    both = [key for key in found[0] if all(key in rows for rows in found)]
    return [[rows[key] for key in both] for rows in found]


def _shared_unit(over: Sequence[str], guide: Guide) -> str:
    """The unit that everything under these references has; empty when they differ, or have none."""
    units = {_unit(reference, guide) for reference in over}
    return units.pop() if len(units) == 1 else ""


def _unit(reference: str, guide: Guide) -> str:
    wanted = parse_reference(reference)
    source: Any = guide.question(wanted.question_id)
    if wanted.column:
        fields = (*getattr(source, "columns", ()), *getattr(source, "fields", ()))
        source = next((one for one in fields if one.id == wanted.column), None)
    own = str(getattr(source, "unit", "")).strip()
    if not own and source is not None and source.kind == "berekend":
        return _shared_unit(source.over, guide)
    return own or _UNITS.get(getattr(source, "kind", ""), "")


def _adds_up(reference: str, guide: Guide) -> bool:
    """Whether more numbers under a reference together are one amount: the rows of a table, but not points of a scale."""
    wanted = parse_reference(reference)
    source = guide.question(wanted.question_id)
    if source is None or source.kind not in ("tabel", "herhaalblok"):
        return source is not None and getattr(source, "formula", "") == "som"
    fields = (*getattr(source, "columns", ()), *getattr(source, "fields", ()))
    return any(one.id == wanted.column and one.kind != "schaal" for one in fields)


def _value(
    question: ComputedQuestion, columns: list[list[tuple[str, Decimal]]], adds_up: Sequence[bool]
) -> Decimal | None:
    numbers = [number for column in columns for _name, number in column]
    if not numbers:
        return None
    match question.formula:
        case "som":
            return sum(numbers, Decimal(0))
        case "gemiddelde":
            return _mean(numbers)
        case "gewogen-gemiddelde":
            return _weighted(question, columns)
        case "verschil":
            parts = [_amount(column, is_sum=one) for column, one in zip(columns, adds_up, strict=True)]
            known = [one for one in parts if one is not None]
            return known[0] - known[1] if len(known) == len(parts) == _FEWEST_FOR_DIFFERENCE else None
        case "hoogste":
            return max(numbers)
        case "laagste":
            return min(numbers)


def _amount(column: Sequence[tuple[str, Decimal]], *, is_sum: bool) -> Decimal | None:
    """One number for all under a reference: their sum where they add up, also of no rows at all, else their mean."""
    numbers = [number for _name, number in column]
    if is_sum:
        return sum(numbers, Decimal(0))
    return _mean(numbers) if numbers else None


def _mean(numbers: Sequence[Decimal]) -> Decimal:
    return sum(numbers, Decimal(0)) / len(numbers)


def _weighted(question: ComputedQuestion, columns: list[list[tuple[str, Decimal]]]) -> Decimal | None:
    """Each reference counts by its weight; one without an answer does not count."""
    weights = [Decimal(str(one)) for one in question.weights] or [Decimal(1)] * len(columns)
    known = [
        (_mean([number for _name, number in column]), weight)
        for column, weight in zip(columns, weights, strict=False)
        if column
    ]
    total = sum((weight for _mean_of, weight in known), Decimal(0))
    return sum((mean * weight for mean, weight in known), Decimal(0)) / total if total else None
