"""What is on the way through a talk: the questions and parts of each step, in order."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from popgids.core.answers import Answer
from popgids.core.conversation import Conversation
from popgids.core.guide import Condition, Floor, Guide, Question, Step, StepKind


class Part(StrEnum):
    """The structured parts that are the same in every guide."""

    OPENING = "deel:opening"
    AGENDA = "deel:agenda"
    LOOK_BACK = "deel:terugblik"
    GOALS = "deel:ontwikkelpunten"
    OPTIONS = "deel:opties"
    READ_BACK = "deel:samenvatting"
    AGREEMENTS = "deel:afspraken"
    SUPPORT = "deel:steun"
    NEXT_TALK = "deel:volgend-gesprek"
    EVALUATION = "deel:evaluatie"


FIRST_PARTS: dict[StepKind, tuple[Part, ...]] = {
    StepKind.STATUS: (Part.OPENING, Part.AGENDA),
    StepKind.CURRENT_STATE: (Part.LOOK_BACK,),
    StepKind.EVALUATION: (Part.EVALUATION,),
}
LAST_PARTS: dict[StepKind, tuple[Part, ...]] = {
    StepKind.CURRENT_STATE: (Part.READ_BACK,),
    StepKind.EMPLOYEE_NEED: (Part.GOALS, Part.READ_BACK),
    StepKind.ORGANISATION_NEED: (Part.GOALS, Part.READ_BACK),
    StepKind.AGREEMENTS: (Part.OPTIONS, Part.AGREEMENTS),
    StepKind.SUPPORT: (Part.SUPPORT,),
    StepKind.NEXT_TALK: (Part.NEXT_TALK,),
}


def _steps_with(part: Part) -> tuple[StepKind, ...]:
    return tuple(step for step in StepKind if part in (*FIRST_PARTS.get(step, ()), *LAST_PARTS.get(step, ())))


IN_MORE_STEPS: dict[Part, tuple[StepKind, ...]] = {
    part: steps for part in Part if len(steps := _steps_with(part)) > 1
}
"""The parts that return in a later step, with their steps in order."""


class Place(NamedTuple):
    """Where the two are: a step and, in it, the key of a part or question."""

    step: StepKind
    item: str


class Spot(NamedTuple):
    """Where at a stop something is: a record by its id, or the path of a row, and a field of it.

    All are empty for the first that is open. party: who is asked, where both are; is_new: a record that is not there
    yet; goal_id: the development point that it is to be for.
    """

    path: tuple[str, ...] = ()
    field: str = ""
    party: Floor | None = None
    is_new: bool = False
    goal_id: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether no field is meant in particular."""
        return not (self.field or self.party or self.is_new)


ANYWHERE = Spot()


class Stop(NamedTuple):
    """One thing on the way: a structured part, or a question of the guide.

    goal_id is the development point that a part is about, empty when it is about all.
    also: the computed numbers that are read on the same page, behind the one of the question.
    """

    step: StepKind
    key: str
    part: Part | None = None
    question: Question | None = None
    goal_id: str = ""
    also: tuple[Question, ...] = ()

    @property
    def place(self) -> Place:
        """Where it is."""
        return Place(self.step, self.key)

    def covers(self, key: str) -> bool:
        """Whether this is where the part or question with this key is."""
        return key == self.key or any(question.id == key for question in self.also)


def _number(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        return None
    return Decimal(str(value))


def _matches(answer: Answer, wanted: object) -> bool:
    if isinstance(wanted, bool):
        return any(one.id == ("ja" if wanted else "nee") for one in answer.choices)
    number = _number(wanted)
    if number is not None:
        return answer.number == number
    # Of an order only what stands first is the answer.
    choices = answer.choices[:1] if answer.kind == "rangorde" else answer.choices
    return any(one.id == wanted for one in choices) or answer.text.strip() == wanted


def holds(condition: Condition, conversation: Conversation) -> bool:
    """Whether a condition is met by what has been answered so far, by either party."""
    if condition.every is not None and not all(holds(one, conversation) for one in condition.every):
        return False
    if condition.some is not None and not any(holds(one, conversation) for one in condition.some):
        return False
    if condition.question is None:
        return True
    answers = [
        one
        for one in conversation.answers_to(condition.question)
        if not one.is_empty and condition.floor in (None, one.party)
    ]
    return _passes(condition, answers)


def _passes(condition: Condition, answers: Sequence[Answer]) -> bool:
    """Whether these answers pass every test of a condition."""
    if condition.filled is not None and bool(answers) != condition.filled:
        return False
    if condition.equals is not None and not any(_matches(one, condition.equals) for one in answers):
        return False
    if condition.differs is not None and (
        not answers or any(_matches(one, condition.differs) for one in answers)
    ):
        return False
    if condition.one_of is not None and not any(
        _matches(one, wanted) for one in answers for wanted in condition.one_of
    ):
        return False
    low, high = _number(condition.at_least), _number(condition.at_most)
    if low is None and high is None:
        return True
    numbers = (one.number for one in answers if one.number is not None)
    return any((low is None or low <= one) and (high is None or one <= high) for one in numbers)


def is_asked(question: Question, conversation: Conversation) -> bool:
    """Whether a question is on the way: its condition holds, and a deeper one was asked for or answered."""
    if question.when is not None and not holds(question.when, conversation):
        return False
    if not question.is_deeper or question.id in conversation.chosen_questions:
        return True
    # a computed number follows from the others, whether or not somebody asked for it
    return question.answerable and any(not one.is_empty for one in conversation.answers_to(question.id))


def deeper_questions(step: Step, conversation: Conversation) -> tuple[Question, ...]:
    """The questions of a step that can still be asked for."""
    return tuple(
        question
        for question in step.questions
        if question.is_deeper
        and not is_asked(question, conversation)
        and (question.when is None or holds(question.when, conversation))
    )


def _part_stops(
    step: StepKind, parts: dict[StepKind, tuple[Part, ...]], conversation: Conversation
) -> Iterator[Stop]:
    for part in parts.get(step, ()):
        if part is Part.OPTIONS:
            for goal in conversation.goals:
                if goal.what.strip():
                    yield Stop(step, f"{part.value}:{goal.id}", part=part, goal_id=goal.id)
        elif part is not Part.LOOK_BACK or conversation.look_back:
            yield Stop(step, part.value, part=part)


def stops_in(step: Step, conversation: Conversation) -> tuple[Stop, ...]:
    """Everything on the way in one step, in order."""
    questions = [
        Stop(step.kind, question.id, question=question)
        for question in step.questions
        if is_asked(question, conversation)
    ]
    route = [
        *_part_stops(step.kind, FIRST_PARTS, conversation),
        *questions,
        *_part_stops(step.kind, LAST_PARTS, conversation),
    ]
    for asked in conversation.asked_after:
        _put_after(route, asked.id, asked.after)
    return tuple(_read_together(route))


_MOST_NUMBERS = 3
"""The most computed numbers on one page: what a small screen holds with the explanation of each."""


def _read_together(route: Sequence[Stop]) -> Iterator[Stop]:
    """The route with computed numbers that follow each other on as few pages, evenly filled."""
    for is_number, found in groupby(route, key=_is_only_a_number):
        run = tuple(found)
        if not is_number:
            yield from run
            continue
        pages = -(-len(run) // _MOST_NUMBERS)
        size = -(-len(run) // pages)
        for start in range(0, len(run), size):
            first, *others = run[start : start + size]
            yield first._replace(also=tuple(one.question for one in others if one.question is not None))


def _is_only_a_number(stop: Stop) -> bool:
    """Whether a stop is a computed number that asks nothing else of the two."""
    question = stop.question
    if question is None or question.kind != "berekend":
        return False
    asks = question.follow_ups or question.is_sensitive or question.is_private or question.visible_to
    return not asks and not question.tips.manager and not question.tips.employee and not question.tips.both


def _put_after(route: list[Stop], key: str, after: str) -> None:
    """Move a stop right behind another; where one of them is not on the way, nothing changes."""
    keys = [stop.key for stop in route]
    if key in keys and after in keys and key != after:
        stop = route.pop(keys.index(key))
        route.insert([one.key for one in route].index(after) + 1, stop)


def note_key(part: Part, step: StepKind) -> str:
    """The key of the note to a part in one of the steps where it returns."""
    return f"{part.value}:{step.value}"


def note_keys(stop: Stop, guide: Guide) -> tuple[str, ...]:
    """The key of the note to a stop, and those under which an older file may have it.

    A part that returns in a later step has a note in each. Older files have one for all, which is read at the first.
    """
    if stop.part is None or stop.part not in IN_MORE_STEPS:
        return (stop.key,)
    steps = [one.kind for one in guide.steps if one.kind in IN_MORE_STEPS[stop.part]]
    own = note_key(stop.part, stop.step)
    return (own, stop.key) if steps[:1] == [stop.step] else (own,)


def stops(guide: Guide, conversation: Conversation) -> tuple[Stop, ...]:
    """Everything on the way in the whole talk, in order."""
    return tuple(stop for step in guide.steps for stop in stops_in(step, conversation))
