"""Numbers that follow from other answers: shown and saved, never typed."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from popgids.core.answers import Answer, parties_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from popgids.core.guide import Floor, Guide
    from popgids.core.questions import ComputedQuestion

_FEWEST_FOR_DIFFERENCE = 2


def with_computed(guide: Guide, answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """The answers with every computed one as it follows from the others; one that follows from nothing is left out."""
    found = tuple(answers)
    for step in guide.steps:
        for question in step.questions:
            if question.kind != "berekend":
                continue
            for party in parties_of(question):
                found = _replaced(found, _computed(question, party, found), question.id, party)
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


def _computed(question: ComputedQuestion, party: Floor, answers: Iterable[Answer]) -> Answer | None:
    from popgids.core.guide import Floor

    own = [one for one in answers if party is Floor.TOGETHER or one.party in (party, Floor.TOGETHER)]
    columns = [list(_numbers(reference, own)) for reference in question.over]
    value = _value(question, columns)
    if value is None:
        return None
    values: list[tuple[str, Decimal]] = [one for column in columns for one in column]
    labels = ""
    if question.formula in ("hoogste", "laagste"):
        labels = ", ".join(dict.fromkeys(name for name, number in values if name and number == value))
    rounded = value.quantize(Decimal(1).scaleb(-question.decimals), ROUND_HALF_UP)
    # A number tells about what it follows from: it is for no more eyes than that.
    ids = {reference.partition(".")[0] for reference in question.over}
    sources = [one for one in own if one.question_id in ids]
    eyes = next((one.visible_to for one in sources if one.visible_to), None)
    facts: dict[str, Any] = {
        "number": rounded,
        "explanation": labels,
        "unit": question.unit,
        "is_private": question.is_private or any(one.is_private for one in sources),
        "visible_to": question.visible_to or eyes,
    }
    return Answer(question_id=question.id, question=question.text, kind="berekend", party=party, **facts)


def _numbers(reference: str, answers: Iterable[Answer]) -> Iterator[tuple[str, Decimal]]:
    """Every number under a reference, with the name of its row."""
    question_id, _, column = reference.partition(".")
    for answer in answers:
        if answer.question_id != question_id:
            continue
        if not column and answer.number is not None:
            yield answer.question, answer.number
        for row in answer.rows:
            for cell in row.cells:
                if cell.number is not None and (cell.id == column or (not column and cell.id == "nu")):
                    yield row.label, cell.number


def _value(question: ComputedQuestion, columns: list[list[tuple[str, Decimal]]]) -> Decimal | None:
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
            means = [_mean([number for _name, number in column]) for column in columns if column]
            return means[0] - means[1] if len(means) == len(columns) == _FEWEST_FOR_DIFFERENCE else None
        case "hoogste":
            return max(numbers)
        case "laagste":
            return min(numbers)


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
