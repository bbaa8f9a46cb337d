"""A guide as plain lines, for who wants to read it whole."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from popgids.core.dutch_times import format_minutes
from popgids.i18n import _
from popgids.wording import floor_name, hold_units, let_go

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.guide import Guide, Question, Step

WIDTH = 90


def guide_lines(guide: Guide) -> Iterator[str]:
    """The title, the steps and the questions with who they are for."""
    title = f"{guide.title} ({guide.version}, {guide.status})"
    yield title
    yield "=" * len(title)
    yield from _paragraph(guide.description)
    for number, step in enumerate(guide.steps, 1):
        yield ""
        yield from _step(number, step)


def _step(number: int, step: Step) -> Iterator[str]:
    title = f"{number}. {step.title} ({format_minutes(step.minutes)})"
    yield title
    yield "-" * len(title)
    yield from _paragraph(step.goal)
    for question in step.questions:
        yield from _question(question)


def _question(question: Question) -> Iterator[str]:
    notes = [floor_name(question.floor)] if question.answerable else []
    notes += [_("alleen als een eerder antwoord daarom vraagt")] if question.when else []
    notes += [_("verdieping")] if question.is_deeper else []
    text = question.text + (f" [{', '.join(notes)}]" if notes else "")
    yield from _wrapped(text, "- ", "  ")
    for choice in getattr(question, "choices", ()):
        yield from _wrapped(choice.text, "    · ", "      ")


def _paragraph(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield from _wrapped(line)


def _wrapped(text: str, first: str = "", rest: str = "") -> Iterator[str]:
    lines = textwrap.wrap(hold_units(text), WIDTH, initial_indent=first, subsequent_indent=rest)
    yield from map(let_go, lines)
