"""Days that the program proposes: the two may always say another one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from popgids.core.agreements import Status

if TYPE_CHECKING:
    from popgids.core.agreements import Agreement, Support
    from popgids.core.conversation import Conversation
    from popgids.core.smart.deadline import Deadline

_FRIDAY = 5


def working_day(day: date) -> date:
    """The day itself, or the Monday after it when it falls in a weekend."""
    return day + timedelta(days=8 - day.isoweekday()) if day.isoweekday() > _FRIDAY else day


def look_again_day(due_on: date) -> date:
    """The day to look back on an agreement that is due on this day."""
    return working_day(due_on)


class DueProposal(NamedTuple):
    """A day on which an agreement may be done, and the words of the agreement that say so; of its point without."""

    day: date
    words: str = ""


def next_goal(conversation: Conversation) -> str:
    """The development point that a new agreement is for: the first that none serves yet; empty when there is none."""
    served = {goal.id for one in conversation.agreements if (goal := conversation.goal(one.goal_id))}
    goals = [one.id for one in conversation.goals if one.what.strip()]
    return next((one for one in goals if one not in served), goals[-1] if goals else "")


def point_due(conversation: Conversation, goal_id: str) -> date | None:
    """The day on which this development point is to be done, when it is still ahead."""
    goal = conversation.goal(goal_id) if goal_id else None
    if goal is None or goal.due_on is None or goal.due_on < conversation.held_on:
        return None
    return goal.due_on


def proposed_due(conversation: Conversation, agreement: Agreement) -> DueProposal | None:
    """The day that is filled in for an agreement: that of its point, unless its own words say another.

    Without a day to carry over there is none: then the day in the words is only offered.
    """
    carried = point_due(conversation, agreement.goal_id)
    if carried is None:
        return None
    said = due_in_words(agreement, conversation.held_on)
    return DueProposal(said.day, said.words) if said is not None else DueProposal(carried)


def is_carried_due(conversation: Conversation, promise: Agreement | Support) -> bool:
    """Whether the day of what was not started is still the one of the talk before, which is no more than a proposal."""
    told = next((one for one in conversation.look_back if one.id == promise.id), None)
    if told is None or told.status is not Status.NOT_STARTED or promise.due_on is None:
        return False
    return promise.due_on == told.promise.due_on


def due_in_words(agreement: Agreement, today: date) -> Deadline | None:
    """The day by which an agreement is done according to its own words."""
    # The words of dates take a moment to load and are only needed where agreements are written.
    from popgids.core.smart.deadline import said_deadline

    return said_deadline(agreement.what, agreement.result, today, agreement.start_on)


def taken_due(conversation: Conversation, agreement: Agreement) -> DueProposal | None:
    """The proposal that the day of an agreement is, while nobody said one."""
    if agreement.due_said or agreement.due_on is None:
        return None
    proposed = proposed_due(conversation, agreement)
    return proposed if proposed is not None and proposed.day == agreement.due_on else None


def with_proposed_due(conversation: Conversation, agreement: Agreement) -> Agreement:
    """An agreement of which nobody said the day, with the one that is proposed for it."""
    proposed = proposed_due(conversation, agreement)
    return agreement.evolve(due_on=proposed.day if proposed is not None else None)
