"""What a question of a guide is: its kind, who answers, and what belongs to its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.guide import ComputedQuestion, MatrixQuestion, RepeatQuestion, TableQuestion
from popgids.i18n import _
from popgids.wording.guide_words import condition_text, formula_text, limits_text, question_kind_text
from popgids.wording.names import floor_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from popgids.core.guide import Guide, ItemField, Question


def question_facts(question: Question) -> str:
    """What kind of question it is, who answers, and how it is marked."""
    floor = "" if question.kind == "info" else floor_name(question.floor)
    told = (
        question_kind_text(question.kind),
        floor,
        _("verdieping") if question.is_deeper else "",
        _("hoort erbij") if question.is_required else "",
        _("bij een bepaald antwoord") if question.when is not None else "",
        _("gevoelig") if question.is_sensitive else "",
        _("privé") if question.is_private else "",
    )
    return " · ".join(word for word in told if word)


def question_parts(question: Question, guide: Guide) -> Iterator[tuple[str, str]]:
    """What belongs to its kind, each with a name: rows, columns, the scale, the formula, limits, and when it is asked."""
    if isinstance(question, ComputedQuestion):
        yield _("formule"), formula_text(question, guide)
    if isinstance(question, (TableQuestion, MatrixQuestion)):
        yield from ((_("rij {n}").format(n=n), one.text) for n, one in enumerate(question.rows, start=1))
    if isinstance(question, TableQuestion):
        yield from _fields(_("kolom {n}"), question.columns)
    if isinstance(question, RepeatQuestion):
        yield from _fields(_("veld {n}"), question.fields)
    for n, point in enumerate(getattr(question, "points", ()), start=1):
        yield _("punt {n}").format(n=n), point
    if isinstance(question, MatrixQuestion) and question.has_wanted:
        yield _("per rij"), _("hoe het nu is en hoe het moet worden")
    if limits := limits_text(question):
        yield _("grenzen"), limits
    if question.when is not None:
        yield _("gevraagd als"), condition_text(question.when, guide)


def _fields(name: str, fields: Sequence[ItemField]) -> Iterator[tuple[str, str]]:
    for n, one in enumerate(fields, start=1):
        yield name.format(n=n), f"{one.text} · {question_kind_text(one.kind)}"
