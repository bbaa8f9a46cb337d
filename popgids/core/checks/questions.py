"""What a question says that no field of it can say alone: scales, limits, how many can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.checks.places import is_above, is_odd
from popgids.core.findings import Finding
from popgids.core.questions import (
    ChoiceQuestion,
    MultipleChoiceQuestion,
    OpenQuestion,
    PercentageQuestion,
    RankingQuestion,
    ScaleQuestion,
    ShortQuestion,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.composed_questions import ItemField, MatrixQuestion
    from popgids.core.findings import Loc
    from popgids.core.guide import Number, Question
    from popgids.core.questions import AmountQuestion, HoursQuestion, NumberQuestion

FEWEST_POINTS = 2
_ALL = 100


def question_findings(question: Question, loc: Loc) -> Iterator[Finding]:
    """What is wrong in one question by itself."""
    if question.is_private and question.visible_to is not None:
        yield Finding("zichtbaar-en-prive", (*loc, "zichtbaar_voor"))
    if isinstance(question, MultipleChoiceQuestion):
        yield from _own_answer(question, loc)
        yield from _how_many(question, loc)
    elif isinstance(question, ChoiceQuestion):
        yield from _own_answer(question, loc)
    elif isinstance(question, ScaleQuestion):
        yield from _scale(question, loc)
    elif isinstance(question, RankingQuestion):
        if question.at_most is not None and question.at_most > len(question.choices):
            data = {"at_most": question.at_most, "available": len(question.choices)}
            yield Finding("hoogstens-te-veel", (*loc, "hoogstens"), data)
    elif question.kind in ("getal", "bedrag", "uren", "percentage"):
        yield from limit_findings(question, loc)


def question_warnings(question: Question, loc: Loc) -> Iterator[Finding]:
    """What has no effect in one question, and was probably meant in another way."""
    if question.is_required and not question.answerable:
        yield Finding(
            "verplicht-zonder-antwoord", (*loc, "verplicht"), {"kind": question.kind}, is_warning=True
        )
    if question.is_proposal and not isinstance(question, (OpenQuestion, ShortQuestion)):
        yield Finding(
            "voorstel-zonder-tekst", (*loc, "wordt_voorstel"), {"kind": question.kind}, is_warning=True
        )
    elif question.is_proposal and not question.is_of_the_two:
        yield Finding("voorstel-niet-voor-beiden", (*loc, "wordt_voorstel"), is_warning=True)
    if isinstance(question, MultipleChoiceQuestion) and question.at_most is not None:
        available = len(question.choices) + question.allows_other
        if question.at_most > available >= question.at_least:
            data = {"at_most": question.at_most, "available": available}
            yield Finding("hoogstens-te-veel", (*loc, "hoogstens"), data, is_warning=True)


def _own_answer(question: ChoiceQuestion | MultipleChoiceQuestion, loc: Loc) -> Iterator[Finding]:
    if question.allows_other:
        for at, choice in enumerate(question.choices):
            if choice.id == "anders":
                yield Finding("optie-heet-anders", (*loc, "opties", at, "id"))


def _how_many(question: MultipleChoiceQuestion, loc: Loc) -> Iterator[Finding]:
    available = len(question.choices) + question.allows_other
    if question.at_least > available:
        data = {"at_least": question.at_least, "available": available}
        yield Finding("minstens-te-veel", (*loc, "minstens"), data)
    elif question.at_most is not None and question.at_least > question.at_most:
        data = {"at_least": question.at_least, "at_most": question.at_most}
        yield Finding("minstens-boven-hoogstens", (*loc, "minstens"), data)


def _scale(question: ScaleQuestion, loc: Loc) -> Iterator[Finding]:
    if question.lowest >= question.highest:
        data = {"lowest": question.lowest, "highest": question.highest}
        yield Finding("schaal-grenzen", (*loc, "van_punt"), data)
        return
    yield from own_points(question, loc)
    if question.scale is not None:
        return
    labels = len(question.points)
    if labels:
        yield from _labels(question, labels, loc)
    elif not question.lowest_label.strip() or not question.highest_label.strip():
        yield Finding("schaal-zonder-woorden", loc)
    if labels != 1:
        count = labels or question.highest - question.lowest + 1
        yield from anchor_findings(question.anchors, count, loc)


def _labels(question: ScaleQuestion, labels: int, loc: Loc) -> Iterator[Finding]:
    if labels < FEWEST_POINTS:
        yield Finding("schaal-te-kort", (*loc, "punten"), {"count": labels})
        return
    if question.lowest != 1 or ("highest" in question.model_fields_set and question.highest != labels):
        data = {"count": labels, "lowest": question.lowest, "highest": question.highest}
        yield Finding("schaal-aantal-punten", (*loc, "punten"), data)


def own_points(owner: ScaleQuestion | MatrixQuestion | ItemField, loc: Loc) -> Iterator[Finding]:
    """A scale by name beside points of its own: one of the two would be passed over."""
    if owner.scale is None:
        return
    for key, is_there in (
        ("punten", bool(owner.points)),
        ("ankers", bool(getattr(owner, "anchors", ()))),
        ("laag", bool(getattr(owner, "lowest_label", ""))),
        ("hoog", bool(getattr(owner, "highest_label", ""))),
        ("van_punt", "lowest" in owner.model_fields_set),
        ("tot_punt", "highest" in owner.model_fields_set),
    ):
        if is_there:
            yield Finding("schaal-en-punten", (*loc, key), {"id": owner.scale, "key": key})
            return


def anchor_findings(anchors: tuple[str, ...], points: int, loc: Loc) -> Iterator[Finding]:
    """Anchors that are not one for each point."""
    if anchors and len(anchors) != points:
        yield Finding("ankers-aantal", (*loc, "ankers"), {"count": len(anchors), "points": points})


def limit_findings(
    owner: NumberQuestion | AmountQuestion | HoursQuestion | PercentageQuestion | ItemField, loc: Loc
) -> Iterator[Finding]:
    """Limits that are no numbers, that clash, or that no percentage can have."""
    limits: dict[str, Number | None] = {"min": owner.minimum, "max": owner.maximum}
    for key, limit in limits.items():
        if limit is None:
            continue
        if is_odd(limit):
            yield Finding("geen-gewoon-getal", (*loc, key), {"key": key})
        elif owner.kind == "percentage" and not 0 <= limit <= _ALL:
            yield Finding("percentage-buiten-bereik", (*loc, key), {"key": key, "found": str(limit)})
    if is_above(owner.minimum, owner.maximum):
        data = {"minimum": str(owner.minimum), "maximum": str(owner.maximum)}
        yield Finding("min-boven-max", (*loc, "min"), data)
