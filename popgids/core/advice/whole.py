"""Advice on a guide as a whole: how it reads, whether it looks ahead, whether it fits in the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.advice import words
from popgids.core.advice.readability import read
from popgids.core.advice.rules import advice
from popgids.core.guide import MatrixQuestion, StepKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.findings import Finding
    from popgids.core.guide import Guide, Question, Step, Tips

FEWEST_WORDS = 100
"""Below this many words a score says nothing."""
EASY_QUESTIONS, EASY_HELP = 70, 60
LOOKING_AHEAD = frozenset({StepKind.EMPLOYEE_NEED, StepKind.ORGANISATION_NEED, StepKind.AGREEMENTS})
_MINUTES = {
    "info": 0.3,
    "open": 2.5,
    "kort": 1.0,
    "persoon": 0.7,
    "rangorde": 2.0,
    "tabel": 4.0,
    "herhaalblok": 5.0,
    "berekend": 0.0,
}
_MINUTES_A_ROW = 0.5
_USUAL_MINUTES = 1.0
_ROOM = 1.5
"""Talks differ: only what takes half as long again as the step has is worth a word."""


def whole_advice(guide: Guide) -> Iterator[Finding]:
    """What could be better in the guide as a whole."""
    yield from _reading(guide)
    yield from _future(guide)
    for at, step in enumerate(guide.steps):
        yield from _minutes(step, at)


def _reading(guide: Guide) -> Iterator[Finding]:
    questions = [
        text for step in guide.steps for one in step.questions for text in (one.text, *one.follow_ups)
    ]
    found = read(questions)
    if found.words >= FEWEST_WORDS and found.score < EASY_QUESTIONS:
        yield advice("leesbaarheid", (), score=round(found.score), wanted=EASY_QUESTIONS)
    found = read(_help_texts(guide))
    if found.words >= FEWEST_WORDS and found.score < EASY_HELP:
        yield advice("leesbaarheid-hulp", (), score=round(found.score), wanted=EASY_HELP)


def _help_texts(guide: Guide) -> Iterator[str]:
    yield guide.description
    yield guide.invitation
    yield from _tip_texts(guide.preparation)
    for step in guide.steps:
        yield step.goal
        yield step.explanation
        yield from _tip_texts(step.tips)
        for one in step.questions:
            yield one.explanation
            yield from _tip_texts(one.tips)


def _tip_texts(tips: Tips) -> Iterator[str]:
    yield from (*tips.manager, *tips.employee, *tips.both)


def _future(guide: Guide) -> Iterator[Finding]:
    asked = [
        one for step in guide.steps if step.kind in LOOKING_AHEAD for one in step.questions if one.answerable
    ]
    ahead = [one for one in asked if words.FUTURE.search(one.text)]
    if asked and 2 * len(ahead) < len(asked):
        yield advice("toekomst", (), count=len(ahead), total=len(asked))


def _minutes(step: Step, at: int) -> Iterator[Finding]:
    needed = sum(_minutes_of(one) for one in step.questions if not one.is_deeper and one.when is None)
    if step.minutes and needed > _ROOM * step.minutes:
        yield advice("minuten", ("stap", at, "minuten"), needed=round(needed), minutes=step.minutes)


def _minutes_of(question: Question) -> float:
    if isinstance(question, MatrixQuestion):
        return max(1.0, _MINUTES_A_ROW * len(question.rows))
    return _MINUTES.get(question.kind, _USUAL_MINUTES)
