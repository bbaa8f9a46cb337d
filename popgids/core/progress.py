"""How far a talk is: what is complete, how the time goes."""

from enum import StrEnum

from popgids.core.answers import parties_of
from popgids.core.conversation import Conversation
from popgids.core.guide import Party, Step, StepKind
from popgids.core.outline import Part, Stop, stops_in


class StepState(StrEnum):
    """How far a step is."""

    EMPTY = "leeg"
    BEGUN = "begonnen"
    COMPLETE = "compleet"


def is_filled(stop: Stop, conversation: Conversation) -> bool:
    """Whether something was noted at a stop."""
    if stop.question is not None:
        if not stop.question.answerable:
            return True
        return all(
            (answer := conversation.answer(stop.question.id, party)) is not None and not answer.is_empty
            for party in parties_of(stop.question)
        )
    return part_is_filled(stop, conversation)


def part_is_filled(stop: Stop, conversation: Conversation) -> bool:
    """Whether something was noted in a structured part."""
    match stop.part:
        case Part.OPENING:
            return bool(conversation.purpose.strip())
        case Part.AGENDA:
            return any(not one.is_empty for one in conversation.agenda)
        case Part.LOOK_BACK:
            return all(one.status is not None for one in conversation.look_back)
        case Part.GOALS:
            side = Party.EMPLOYEE if stop.step is StepKind.EMPLOYEE_NEED else Party.MANAGER
            return any(side in one.origins and not one.is_empty for one in conversation.goals)
        case Part.READ_BACK:
            return conversation.read_back(stop.step).is_right is not None
        case Part.OPTIONS:
            return _is_weighed(stop.goal_id, conversation)
        case Part.AGREEMENTS:
            return any(not one.is_empty for one in conversation.agreements)
        case Part.SUPPORT:
            return any(not one.is_empty for one in conversation.support)
        case Part.NEXT_TALK:
            return conversation.next_talk.day is not None
        case Part.EVALUATION:
            return conversation.evaluation.score is not None or bool(conversation.evaluation.words.strip())
        case None:
            return False


def _is_weighed(goal_id: str, conversation: Conversation) -> bool:
    """Whether there is an option or an agreement for a development point."""
    goal = conversation.goal(goal_id)
    ids = (goal.id, *goal.merged_ids) if goal else ()
    named = {one.goal_id for one in conversation.options if not one.is_empty}
    agreed = {one.goal_id for one in conversation.agreements if not one.is_empty}
    return any(one in named or one in agreed for one in ids)


def step_state(step: Step, conversation: Conversation) -> StepState:
    """How far one step is; what was skipped on purpose counts as done."""
    found = [
        stop for stop in stops_in(step, conversation) if stop.question is None or stop.question.answerable
    ]
    filled = [stop for stop in found if is_filled(stop, conversation)]
    done = [stop for stop in found if stop in filled or stop.key in conversation.skipped]
    if len(done) == len(found):
        return StepState.COMPLETE
    return StepState.BEGUN if filled else StepState.EMPTY


def minutes_used(conversation: Conversation) -> int:
    """The whole minutes that the talk has taken so far."""
    return conversation.seconds() // 60
