"""How far a talk is: what is complete, how the time goes."""

from enum import StrEnum

from popgids.core.answers import Answer, parties_of
from popgids.core.composed_questions import ComposedQuestion
from popgids.core.conversation import Conversation
from popgids.core.guide import (
    Party,
    Question,
    Step,
    StepKind,
)
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
        return is_said(stop.question, conversation)
    return part_is_filled(stop, conversation)


def is_said(question: Question, conversation: Conversation) -> bool:
    """Whether everybody who is asked a question has answered it."""
    return all(
        is_answered(question, conversation.answer(question.id, party), conversation)
        for party in parties_of(question)
    )


def is_answered(question: Question, answer: Answer | None, conversation: Conversation) -> bool:
    """Whether an answer says something, and all that is asked where it has rows."""
    if answer is None or answer.is_empty:
        return False
    if not isinstance(question, ComposedQuestion):
        return True
    from popgids.core.row_progress import is_complete

    return is_complete(question, answer, conversation.employee.role)


def _is_begun(stop: Stop, conversation: Conversation) -> bool:
    """Whether something was said at a question, by whomever."""
    if stop.question is None:
        return False
    return any(not one.is_empty for one in conversation.answers_to(stop.question.id))


def _is_of_nobody(stop: Stop, conversation: Conversation) -> bool:
    """Whether a question is for a further role in which nobody takes part."""
    if stop.question is None or stop.question.role is None or _is_begun(stop, conversation):
        return False
    participant = conversation.participant(stop.question.role)
    return participant is None or not participant.name.strip()


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
    ids = goal.all_ids if goal else ()
    named = {one.goal_id for one in conversation.options if one.is_named}
    agreed = {one.goal_id for one in conversation.agreements if not one.is_empty}
    return any(one in named or one in agreed for one in ids)


def step_state(step: Step, conversation: Conversation) -> StepState:
    """How far one step is; what was skipped on purpose, and what is for nobody who is there, counts as done."""
    found = [
        stop for stop in stops_in(step, conversation) if stop.question is None or stop.question.answerable
    ]
    filled = [stop for stop in found if is_filled(stop, conversation)]
    done = [
        stop
        for stop in found
        if stop in filled or stop.key in conversation.skipped or _is_of_nobody(stop, conversation)
    ]
    if len(done) == len(found):
        return StepState.COMPLETE
    is_begun = bool(filled) or any(_is_begun(stop, conversation) for stop in found)
    return StepState.BEGUN if is_begun else StepState.EMPTY


def minutes_used(conversation: Conversation) -> int:
    """The whole minutes that the talk has taken so far."""
    return conversation.seconds() // 60
