"""What moves on from the look-back stands in this talk's plan; what is settled leaves it again."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from popgids.core.agreements import CLOSED, Agreement, Status, Support
from popgids.core.follow_up import goals_served
from popgids.core.lapsed import lapsed, offered_again
from popgids.core.records import put_in

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from popgids.core.agreements import FollowUp
    from popgids.core.conversation import Conversation

_Promise = TypeVar("_Promise", Agreement, Support)
_KEEPS_ITS_DATE = frozenset({Status.RUNNING, Status.NOT_STARTED})


def carry_over(conversation: Conversation) -> Conversation:
    """The conversation with a plan that follows from its look-back; the same one when nothing has to change.

    What moves on is proposed once, with the development point that it serves. What does not move on (any more) leaves
    the plan, unless something was changed about it there: nothing that was typed gets lost.
    A promise that runs or was not started yet, and is not yet due, keeps its date; the others return without one, to
    be agreed again.
    A development point of which an agreement lapsed and none moves on is a point again.
    """
    if not conversation.look_back:
        return conversation
    return offered_again(_brought_in(_proposed_again(_taken_out(conversation))))


def settled_in_plan(conversation: Conversation) -> frozenset[str]:
    """The ids of promises that are done or dropped and still stand in the plan, since they were changed there."""
    closed = {one.id for one in conversation.look_back if one.status in CLOSED}
    planned = {one.id for one in conversation.agreements} | {one.id for one in conversation.support}
    return frozenset(closed & planned)


def held_by_support(conversation: Conversation, promise_id: str) -> tuple[Support, ...]:
    """The support for which a settled agreement still stands in the plan; none when it was changed itself."""
    told = next((one for one in conversation.look_back if one.id == promise_id), None)
    planned = conversation.agreement(promise_id)
    if told is None or told.status not in CLOSED or planned is None or not _is_untouched(planned, told):
        return ()
    return tuple(one for one in conversation.support if one.agreement_id == promise_id and not one.is_empty)


def _taken_out(conversation: Conversation) -> Conversation:
    """Without what was carried over and does not move on, as far as it was left as it was."""
    carried = set(conversation.carried)
    back = [one for one in conversation.look_back if one.id in carried and not one.moves_on]
    if not back:
        return conversation
    planned: dict[str, Agreement | Support] = {one.id: one for one in conversation.agreements}
    planned |= {one.id: one for one in conversation.support}
    gone = {one.id for one in back if one.id not in planned or _is_untouched(planned[one.id], one)}
    # an agreement stays for what was promised for it in this talk
    gone -= {one.agreement_id for one in conversation.support if one.id not in gone}
    if not gone:
        return conversation
    agreements = tuple(one for one in conversation.agreements if one.id not in gone)
    alone = _left_alone([one for one in back if one.id in gone], conversation, agreements)
    return conversation.evolve(
        goals=tuple(one for one in conversation.goals if one.id not in alone),
        agreements=agreements,
        support=tuple(one for one in conversation.support if one.id not in gone),
        carried=tuple(one for one in conversation.carried if one not in gone),
    )


def _left_alone(
    gone: Iterable[FollowUp], conversation: Conversation, agreements: tuple[Agreement, ...]
) -> set[str]:
    """The development points that came along with these promises only, and were left as they were."""
    moving = [one for one in conversation.look_back if one.moves_on]
    served = {one.goal_id for one in agreements} | {one.goal_id for one in conversation.options}
    served |= {one.id for one in (*goals_served(moving, conversation), *lapsed(conversation))}
    came_along = {one.id for one in goals_served(gone, conversation)}
    return {
        goal.id
        for goal in conversation.goals
        if goal.id in came_along and goal.id not in served and goal in conversation.earlier_goals
    }


def _proposed_again(conversation: Conversation) -> Conversation:
    """With what was carried over and left as it was as its status now says it should be."""
    moving = {
        one.id: one for one in conversation.look_back if one.moves_on and one.id in conversation.carried
    }
    agreements = tuple(_again(one, moving, conversation.held_on) for one in conversation.agreements)
    support = tuple(_again(one, moving, conversation.held_on) for one in conversation.support)
    if (agreements, support) == (conversation.agreements, conversation.support):
        return conversation
    return conversation.evolve(agreements=agreements, support=support)


def _again(planned: _Promise, moving: dict[str, FollowUp], today: date) -> _Promise:
    told = moving.get(planned.id)
    promise = told.promise if told is not None else None
    if told is None or not isinstance(promise, type(planned)) or not _is_untouched(planned, told):
        return planned
    return _moved(told, promise, today)


def _brought_in(conversation: Conversation) -> Conversation:
    """With what moves on and was not carried over before, in the order of the look-back."""
    moving = [one for one in conversation.look_back if one.moves_on and one.id not in conversation.carried]
    if not moving:
        return conversation
    today = conversation.held_on
    order = [one.id for one in conversation.look_back]
    agreements = [_moved(one, one.agreement, today) for one in moving if one.agreement]
    support = [_moved(one, one.support, today) for one in moving if one.support]
    known = {key for goal in conversation.goals for key in goal.all_ids}
    goals = [one for one in goals_served(moving, conversation) if one.id not in known]
    return conversation.evolve(
        goals=put_in(conversation.goals, goals, [one.id for one in conversation.earlier_goals]),
        agreements=put_in(conversation.agreements, agreements, order),
        support=put_in(conversation.support, support, order),
        carried=(*conversation.carried, *(one.id for one in moving)),
    )


def _is_untouched(planned: Agreement | Support, told: FollowUp) -> bool:
    """Whether a promise in the plan is still as it was proposed, under whichever status that was."""
    promise = told.agreement
    if promise is None:
        return planned in (told.support, told.support and _set_back(told.support))
    return planned in (promise, _set_back(promise))


def _moved(told: FollowUp, promise: _Promise, today: date) -> _Promise:
    if told.status in _KEEPS_ITS_DATE and promise.due_on is not None and promise.due_on >= today:
        return promise
    return _set_back(promise)


def _set_back(promise: _Promise) -> _Promise:
    again: dict[str, object] = {"times_moved": promise.times_moved + 1, "due_on": None, "due_said": ""}
    if isinstance(promise, Agreement):
        again |= {"look_again_on": None, "look_again_said": ""}
    return promise.evolve(**again)
