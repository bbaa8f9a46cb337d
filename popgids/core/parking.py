"""Putting something aside for later, and taking it up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.agenda import ParkedItem, point_of, untouched
from popgids.core.guide import Party

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from popgids.core.agenda import AgendaItem
    from popgids.core.conversation import Conversation
    from popgids.core.guide import Question, Step, StepKind
    from popgids.core.outline import Stop


def park_questions(
    conversation: Conversation,
    questions: Sequence[Question],
    step: StepKind,
    new_id: Callable[[], str],
) -> Conversation:
    """The conversation in which these questions, that are not parked yet, wait for later."""
    if not questions:
        return conversation
    parked = [
        ParkedItem(id=new_id(), text=one.text, step=step.value, question_id=one.id) for one in questions
    ]
    skipped = [one.id for one in questions if one.id not in conversation.skipped]
    return conversation.evolve(
        parked=(*conversation.parked, *parked), skipped=(*conversation.skipped, *skipped)
    )


def who_speaks(stop: Stop, step: Step) -> Party | None:
    """The one of the two who has the floor at a stop, None when they speak together."""
    if stop.question is None:
        return step.opens
    return next((party for party in Party if party.value == stop.question.floor.value), None)


def park_item(conversation: Conversation, item_id: str, step: StepKind) -> Conversation:
    """The conversation with an agenda point put aside for the next talk."""
    item = next((one for one in conversation.agenda if one.id == item_id), None)
    return conversation if item is None else _put_aside(conversation, (item,), step)


def points_to_park(conversation: Conversation) -> tuple[AgendaItem, ...]:
    """The agenda points that wait: nothing was done with them, and the talk is not about them now."""
    waiting = untouched(conversation.agenda, conversation.goals)
    return tuple(one for one in waiting if one.id != conversation.current_item)


def park_points(conversation: Conversation, step: StepKind) -> Conversation:
    """The conversation with all agenda points that wait put aside for the next talk."""
    items = points_to_park(conversation)
    return _put_aside(conversation, items, step) if items else conversation


def _put_aside(conversation: Conversation, items: Sequence[AgendaItem], step: StepKind) -> Conversation:
    ids = tuple(one.id for one in items)
    parked = (
        ParkedItem(id=one.id, text=one.text, step=step.value, parked_by=one.raised_by, minutes=one.minutes)
        for one in items
    )
    return conversation.evolve(
        agenda=tuple(one for one in conversation.agenda if one.id not in ids),
        parked=(*(one for one in conversation.parked if one.id not in ids), *parked),
    )


def take_up(conversation: Conversation, parked_id: str) -> Conversation:
    """The conversation with what was put aside on the agenda of this talk."""
    item = next((one for one in conversation.parked if one.id == parked_id), None)
    if item is None:
        return conversation
    point = point_of(item, item.id)
    return conversation.evolve(
        parked=tuple(one for one in conversation.parked if one is not item),
        agenda=(*(one for one in conversation.agenda if one.id != item.id), point),
    )
