"""Which development points of the two can be made one, and how that is offered."""

from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import StepKind
from popgids.core.session import Session
from popgids.core.touching import touching
from popgids.ui.forms.spec import Action

MERGE_WITH = "merge:"
_MERGE_PAIR = "merge-pair:"


def proposed_pairs(session: Session) -> tuple[tuple[DevelopmentGoal, DevelopmentGoal], ...]:
    """Two points each that look alike, the strongest first; the intro asks of the first whether they are one."""
    if session.place.step is not StepKind.ORGANISATION_NEED:
        return ()
    points = {one.id: one for one in session.conversation.goals}
    return tuple((points[first], points[second]) for first, second in touching(session.conversation.goals))


def mergeable(session: Session, record: str) -> tuple[Action, ...]:
    """The points of the other side that this one can be merged with."""
    goal = session.conversation.goal(record)
    if goal is None or goal.is_empty:
        return ()
    near = [one for pair in touching(session.conversation.goals) if record in pair for one in pair]
    others = [
        one
        for one in session.conversation.goals
        if one.id != record and not one.is_empty and set(one.origins) != set(goal.origins)
    ]

    def rank(one: DevelopmentGoal) -> int:
        return near.index(one.id) if one.id in near else len(near)

    return tuple(Action(f"{MERGE_WITH}{one.id}", pair_text(goal, one)) for one in sorted(others, key=rank))


def pair_name(first: DevelopmentGoal, second: DevelopmentGoal) -> str:
    """The action that makes these two one."""
    return f"{_MERGE_PAIR}{first.id}/{second.id}"


def pair_text(first: DevelopmentGoal, second: DevelopmentGoal) -> str:
    """Two points beside each other, as they are offered."""
    return f"“{first.what}” + “{second.what}”"
