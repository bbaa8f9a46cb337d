"""Walking over a guide with the place of each part in the data, and the texts in it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from popgids.core.questions import (
    ChoiceQuestion,
    MultipleChoiceQuestion,
    RankingQuestion,
    ScaleQuestion,
    YesNoQuestion,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.composed_questions import ItemField
    from popgids.core.findings import Loc
    from popgids.core.guide import Guide, Number, Question

_MOST = 10**12


def questions_of(guide: Guide) -> Iterator[tuple[Loc, Question]]:
    """Every question with its place."""
    for step_at, step in enumerate(guide.steps):
        for at, question in enumerate(step.questions):
            yield ("stap", step_at, "vraag", at), question


def item_fields(question: Question, loc: Loc) -> Iterator[tuple[Loc, ItemField]]:
    """The columns or fields of a question with their places, those of a block inside included."""
    for key, name in (("kolommen", "columns"), ("velden", "fields")):
        for at, field in enumerate(getattr(question, name, ())):
            yield from _with_inner(field, (*loc, key, at))


def _with_inner(field: ItemField, loc: Loc) -> Iterator[tuple[Loc, ItemField]]:
    yield loc, field
    for at, inner in enumerate(field.fields):
        yield from _with_inner(inner, (*loc, "velden", at))


def key_of(loc: Loc) -> str:
    """The key at or around a place."""
    return next((part for part in reversed(loc) if isinstance(part, str)), "")


def is_odd(number: Number) -> bool:
    """Whether nobody means this number: endless, or beyond all measure."""
    return not abs(float(str(number))) <= _MOST


def is_above(low: Number | None, high: Number | None) -> bool:
    """Whether a lower limit is above the higher one; a limit that is not there is none."""
    if low is None or high is None or is_odd(low) or is_odd(high):
        return False
    return Decimal(str(low)) > Decimal(str(high))


def lines_of(guide: Guide) -> Iterator[tuple[Loc, str]]:
    """Every text that is shown as a line of its own, with its place."""
    yield ("titel",), guide.title
    yield ("versie",), guide.version
    if guide.training_rule is not None:
        yield ("scholing", "tekst"), guide.training_rule.text
        yield ("scholing", "bron"), guide.training_rule.source
    yield from _catalogue_lines(guide)
    for step_at, step in enumerate(guide.steps):
        yield ("stap", step_at, "titel"), step.title
        for at, question in enumerate(step.questions):
            yield from _question_lines(question, ("stap", step_at, "vraag", at))


def _catalogue_lines(guide: Guide) -> Iterator[tuple[Loc, str]]:
    for at, form in enumerate(guide.learning_forms):
        yield ("leervorm", at, "naam"), form.name
    for at, role in enumerate(guide.roles):
        yield ("rol", at, "naam"), role.name
    for at, scale in enumerate(guide.scales):
        yield ("schaal", at, "naam"), scale.name
        yield from _listed(("schaal", at, "punten"), scale.points)
    for at, competence in enumerate(guide.competences):
        yield ("competentie", at, "naam"), competence.name
        for level_at, level in enumerate(competence.levels):
            yield ("competentie", at, "niveau", level_at, "naam"), level.name
            yield from _listed(("competentie", at, "niveau", level_at, "gedrag"), level.behaviour)


def _question_lines(question: Question, loc: Loc) -> Iterator[tuple[Loc, str]]:
    yield (*loc, "vraag"), question.text
    yield from _listed((*loc, "doorvragen"), question.follow_ups)
    kind = question.kind
    if kind in ("keuze", "meerkeuze", "rangorde"):
        yield from _choice_lines(question, loc, "opties", "choices")
    elif kind in ("schaal", "matrix"):
        yield from _listed((*loc, "punten"), getattr(question, "points", ()))
    if kind in ("tabel", "matrix"):
        yield from _choice_lines(question, loc, "rijen", "rows")
    if kind in ("tabel", "herhaalblok"):
        for here, field in item_fields(question, loc):
            yield (*here, "kop"), field.text
            yield from _choice_lines(field, here, "opties", "choices")
            yield from _listed((*here, "punten"), field.points)


def _choice_lines(owner: object, loc: Loc, key: str, name: str) -> Iterator[tuple[Loc, str]]:
    for at, choice in enumerate(getattr(owner, name)):
        yield (*loc, key, at, "tekst"), choice.text


def _listed(loc: Loc, texts: tuple[str, ...]) -> Iterator[tuple[Loc, str]]:
    for at, text in enumerate(texts):
        yield (*loc, at), text


def paragraphs_of(guide: Guide) -> Iterator[tuple[Loc, str]]:
    """Every longer text, with its place."""
    yield ("omschrijving",), guide.description
    yield ("uitnodiging",), guide.invitation
    yield ("budget_bron",), guide.budget_source
    for at, form in enumerate(guide.learning_forms):
        for key in ("time", "cost", "proof", "result", "agree_on", "not_when"):
            yield ("leervorm", at, type(form).model_fields[key].key), getattr(form, key)
    for at, competence in enumerate(guide.competences):
        yield ("competentie", at, "omschrijving"), competence.description
    for at, scale in enumerate(guide.scales):
        yield from _listed(("schaal", at, "ankers"), scale.anchors)
    for step_at, step in enumerate(guide.steps):
        yield ("stap", step_at, "doel"), step.goal
        yield ("stap", step_at, "uitleg"), step.explanation
    for loc, question in questions_of(guide):
        yield (*loc, "uitleg"), question.explanation
        yield (*loc, "voorbeeld"), question.example


def points_of(question: ScaleQuestion) -> range:
    """The points of a scale; when each has a label they count from 1."""
    if question.points:
        return range(1, len(question.points) + 1)
    return range(question.lowest, question.highest + 1)


def limits_of(question: Question) -> tuple[Number | None, Number | None]:
    """The lowest and the highest number that a question takes; None where there is no limit or it is not known."""
    if isinstance(question, ScaleQuestion):
        if question.scale is not None and not question.points:
            return None, None
        points = points_of(question)
        return points[0], points[-1]
    return getattr(question, "minimum", None), getattr(question, "maximum", None)


def possible_answers(question: Question) -> tuple[object, ...] | None:
    """Every answer that a question can have, or None when they cannot be counted."""
    if isinstance(question, YesNoQuestion):
        return (True, False)
    if isinstance(question, (ChoiceQuestion, MultipleChoiceQuestion, RankingQuestion)):
        own = ["anders"] if getattr(question, "allows_other", False) else []
        return (*(choice.id for choice in question.choices), *own)
    if isinstance(question, ScaleQuestion):
        if question.scale is not None and not question.points:
            return None
        return (*points_of(question), *(["nvt"] if question.allows_not_applicable else []))
    return None
