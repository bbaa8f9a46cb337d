"""Days that the program proposes: the two may always say another one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from popgids.core.agreements import Agreement
    from popgids.core.conversation import Conversation

_FRIDAY = 5


def working_day(day: date) -> date:
    """The day itself, or the Monday after it when it falls in a weekend."""
    return day + timedelta(days=8 - day.isoweekday()) if day.isoweekday() > _FRIDAY else day


def look_again_day(due_on: date) -> date:
    """The day to look back on an agreement that is due on this day."""
    return working_day(due_on)


def proposed_due(conversation: Conversation, goal_id: str) -> date | None:
    """The day on which an agreement for this development point is done: that of the point, when it is still ahead."""
    goal = conversation.goal(goal_id) if goal_id else None
    if goal is None or goal.due_on is None or goal.due_on < conversation.held_on:
        return None
    return goal.due_on


def is_due_proposed(conversation: Conversation, agreement: Agreement) -> bool:
    """Whether the day of an agreement is the one that was proposed, and nobody said it yet."""
    proposed = proposed_due(conversation, agreement.goal_id)
    return proposed is not None and agreement.due_on == proposed and not agreement.due_said
