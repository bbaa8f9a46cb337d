"""The red thread: where a point, option, agreement or promise came from, and what hangs on it."""

from dataclasses import dataclass

from popgids.core.conversation import Conversation
from popgids.core.goals import DevelopmentGoal, came_of
from popgids.core.guide import Party, StepKind
from popgids.core.outline import Part, Place, Stop
from popgids.core.proposals import next_goal


@dataclass(frozen=True, slots=True)
class Origin:
    """What a record came from: where it stands, which record it is, and what it says."""

    place: Place
    record: str
    text: str


def origin_of(conversation: Conversation, collection: str, record: str) -> Origin | None:
    """What a record of this list came from, None when it stands by itself."""
    found = next((one for one in getattr(conversation, collection, ()) if one.id == record), None)
    if found is None:
        return None
    match collection:
        case "goals":
            return _agenda_item(conversation, found)
        case "options":
            return _goal(conversation, found.goal_id)
        case "agreements":
            return _option(conversation, found.option_id) or _goal(conversation, found.goal_id)
        case "support":
            return _agreement(conversation, found.agreement_id)
        case _:
            return None


def origin_at(conversation: Conversation, stop: Stop, collection: str, record: str) -> Origin | None:
    """What the record that is open at a stop came from; where none is, the point that a new one would be for."""
    if not record and stop.part is Part.AGREEMENTS:
        return _goal(conversation, next_goal(conversation))
    return origin_of(conversation, collection, record) or _goal(conversation, stop.goal_id)


def _agenda_item(conversation: Conversation, goal: DevelopmentGoal) -> Origin | None:
    """The agenda point that became this point, or became one of those that were merged into it."""
    item = next((one for one in conversation.agenda if came_of(one.id, (goal,))), None)
    return Origin(Place(StepKind.STATUS, Part.AGENDA.value), item.id, item.text) if item else None


def _goal(conversation: Conversation, goal_id: str) -> Origin | None:
    goal = conversation.goal(goal_id) if goal_id else None
    if goal is None:
        return None
    step = StepKind.EMPLOYEE_NEED if Party.EMPLOYEE in goal.origins else StepKind.ORGANISATION_NEED
    return Origin(Place(step, Part.GOALS.value), goal.id, goal.what)


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
