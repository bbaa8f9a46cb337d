"""What was answered in a step and can be written down there: as a development point or as support."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from popgids.core.answers import parties_of
from popgids.core.cleaning import clean_line
from popgids.core.goals import Direction
from popgids.core.guide import ChoiceQuestion, Floor, StepKind
from popgids.core.outline import is_asked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.conversation import Conversation
    from popgids.core.guide import Guide, Question

_BULLET = re.compile(r"^[-–*•·\s]*(?:\d{1,2}[.)]\s+)?")


@dataclass(frozen=True, slots=True)
class SaidBefore:
    """One line of an answer: the id that a record made from it has, the key of the answer, and the words."""

    record: str
    answer: str
    text: str


def said_before(guide: Guide, conversation: Conversation, step: StepKind) -> tuple[SaidBefore, ...]:
    """What was answered in this step to questions that lead to records, and is no record yet.

    Each line of an answer can be one. Ids are of this talk, so that a point of the talk before is not taken for it.
    """
    if step is StepKind.SUPPORT:
        there = {one.id: one.what for one in conversation.support}
    else:
        there = {key: one.what for one in conversation.goals for key in one.all_ids}
    words = {what.strip() for what in there.values()}
    return tuple(
        one
        for question in _leading(guide, conversation, step)
        for one in _lines(question, conversation)
        if one.record not in there and one.text not in words
    )


def direction_said(guide: Guide, conversation: Conversation) -> Direction | None:
    """The direction that the employee chose last in this talk, None when nobody was asked or it is not known yet."""
    found = None
    for step in guide.steps:
        for question in step.questions:
            if not isinstance(question, ChoiceQuestion) or not _is_of_employee(question):
                continue
            said = conversation.answer(question.id, parties_of(question)[0])
            leads = {one.id: one.direction for one in question.choices}
            way = next((leads.get(one.id) for one in said.choices), None) if said else None
            found = Direction(way) if way and is_asked(question, conversation) else found
    return found


def _is_of_employee(question: Question) -> bool:
    """Whether the answer is that of the employee and for both to read."""
    return parties_of(question)[0] is not Floor.MANAGER and question.is_of_the_two


def _leading(guide: Guide, conversation: Conversation, step: StepKind) -> Iterator[Question]:
    """The questions on the way of which the answer is a proposal; what is not for both stays out of the plan."""
    for one in guide.steps:
        for question in one.questions if one.kind is step else ():
            if question.is_proposal and question.is_of_the_two and is_asked(question, conversation):
                yield question


def _lines(question: Question, conversation: Conversation) -> Iterator[SaidBefore]:
    if question.kind not in ("open", "kort"):
        return
    for party in parties_of(question):
        answer = conversation.answer(question.id, party)
        for number, line in enumerate((answer.text if answer else "").splitlines()):
            text = clean_line(_BULLET.sub("", line)).strip()
            if text and answer is not None:
                yield SaidBefore(f"{conversation.id}-{question.id}-{party.value}-{number}", answer.id, text)
