"""The red thread: where a point, option, agreement or promise came from, and what hangs on it."""

from typing import NamedTuple

from popgids.core.agreements import FollowUp
from popgids.core.conversation import Conversation
from popgids.core.goals import DevelopmentGoal, came_of
from popgids.core.guide import Party, StepKind
from popgids.core.outline import Part, Place, Stop
from popgids.core.proposals import next_goal

LOOK_AGAIN = "look-again"
"""The list of the days on which the agreements are looked at again; each has the id of its agreement."""


class Origin(NamedTuple):
    """What a record came from: where it stands, which record it is, and what it says.

    is_day: it is the day on which that agreement is looked at again.
    """

    place: Place
    record: str
    text: str
    is_day: bool = False


def origin_of(conversation: Conversation, collection: str, record: str) -> Origin | None:
    """What a record of this list came from, None when it stands by itself."""
    if collection == LOOK_AGAIN:
        return _agreement(conversation, record)
    found = next((one for one in getattr(conversation, collection, ()) if one.id == record), None)
    if found is None:
        return None
    match collection:
        case "goals":
            return _agenda_item(conversation, found) or _answer(conversation, found)
        case "options":
            return _goal(conversation, found.goal_id)
        case "agreements":
            return (
                _option(conversation, found.option_id)
                or _goal(conversation, found.goal_id)
                or _looked_back(conversation, found.id)
            )
        case "support":
            return _agreement(conversation, found.agreement_id) or _looked_back(conversation, found.id)
        case "look_back":
            return _of_promise(conversation, found)
        case _:
            return None


def origin_at(conversation: Conversation, stop: Stop, collection: str, record: str) -> Origin | None:
    """What the record that is open at a stop came from; where none is, the point that a new one would be for.

    The day of the next talk, which is no record, came from the first day on which an agreement is looked at again.
    """
    if not record and stop.part is Part.NEXT_TALK:
        return _first_look_again(conversation)
    if not record and stop.part is Part.AGREEMENTS:
        return _goal(conversation, next_goal(conversation))
    return origin_of(conversation, collection, record) or _goal(conversation, stop.goal_id)


def _agenda_item(conversation: Conversation, goal: DevelopmentGoal) -> Origin | None:
    """The agenda point that became this point, or became one of those that were merged into it."""
    item = next((one for one in conversation.agenda if came_of(one.id, (goal,))), None)
    return Origin(Place(StepKind.STATUS, Part.AGENDA.value), item.id, item.text) if item else None


def _answer(conversation: Conversation, goal: DevelopmentGoal) -> Origin | None:
    """The question of which the answer became this point, in this talk."""
    is_of_today = goal.id not in {one.id for one in conversation.earlier_goals}
    answer = next((one for one in conversation.answers if one.id == goal.answer_id), None)
    if answer is None or not is_of_today:
        return None
    return Origin(Place(_step_of(goal), answer.question_id), "", answer.question)


def _step_of(goal: DevelopmentGoal) -> StepKind:
    return StepKind.EMPLOYEE_NEED if Party.EMPLOYEE in goal.origins else StepKind.ORGANISATION_NEED


def _goal(conversation: Conversation, goal_id: str) -> Origin | None:
    goal = conversation.goal(goal_id) if goal_id else None
    if goal is None:
        return None
    return Origin(Place(_step_of(goal), Part.GOALS.value), goal.id, goal.what)


def _option(conversation: Conversation, option_id: str) -> Origin | None:
    option = next((one for one in conversation.options if one.id == option_id), None)
    if option is None:
        return None
    goal = conversation.goal(option.goal_id)
    key = f"{Part.OPTIONS.value}:{goal.id if goal else option.goal_id}"
    return Origin(Place(StepKind.AGREEMENTS, key), option.id, option.what)


def _agreement(conversation: Conversation, agreement_id: str) -> Origin | None:
    agreement = conversation.agreement(agreement_id) if agreement_id else None
    if agreement is None:
        return None
    return Origin(Place(StepKind.AGREEMENTS, Part.AGREEMENTS.value), agreement.id, agreement.what)


def _of_promise(conversation: Conversation, one: FollowUp) -> Origin | None:
    """What a promise that is looked back on came from, as far as it came along to this talk."""
    if one.support is not None:
        return _looked_back(conversation, one.support.agreement_id)
    agreement = one.agreement
    if agreement is None:
        return None
    return _option(conversation, agreement.option_id) or _goal(conversation, agreement.goal_id)


def _looked_back(conversation: Conversation, promise_id: str) -> Origin | None:
    """The promise of the talk before, as this one looks back on it."""
    one = next((one for one in conversation.look_back if one.id == promise_id), None)
    place = Place(StepKind.CURRENT_STATE, Part.LOOK_BACK.value)
    return Origin(place, one.id, one.promise.what) if one is not None else None


def _first_look_again(conversation: Conversation) -> Origin | None:
    """The day to look again at the agreement that is due first, else at the first one."""
    found = [one for one in conversation.agreements if not one.is_empty]
    dated = [one for one in found if one.due_on is not None and one.due_on > conversation.held_on]
    one = min(dated, key=lambda one: one.due_on or conversation.held_on) if dated else next(iter(found), None)
    place = Place(StepKind.NEXT_TALK, Part.NEXT_TALK.value)
    return Origin(place, one.id, one.what, is_day=True) if one is not None else None


def point_before(conversation: Conversation, one: FollowUp) -> str:
    """What a promise of the talk before was for, in its own words: its development point, or for support its agreement.

    Empty when that is not known any more.
    """
    if one.support is not None:
        named = _looked_back(conversation, one.support.agreement_id)
        return named.text.strip() if named is not None else ""
    goal_id = one.agreement.goal_id if one.agreement is not None else ""
    known = (*conversation.earlier_goals, *conversation.goals)
    return next((goal.what.strip() for goal in known if goal_id in goal.all_ids), "")


def left_alone(conversation: Conversation, collection: str, record: str) -> tuple[str, ...]:
    """What would stand without its origin if a record were removed, in its own words."""
    hanging = {
        "agenda": [(one.agenda_id, one.what) for one in conversation.goals],
        "goals": [
            *((one.goal_id, one.what) for one in conversation.options),
            *((one.goal_id, one.what) for one in conversation.agreements),
        ],
        "options": [(one.option_id, one.what) for one in conversation.agreements],
        "agreements": [(one.agreement_id, one.what) for one in conversation.support],
    }.get(collection, [])
    ids = {record}
    goal = conversation.goal(record) if collection == "goals" else None
    if goal is not None:
        ids.update(goal.all_ids)
    return tuple(dict.fromkeys(what.strip() for origin, what in hanging if origin in ids and what.strip()))
