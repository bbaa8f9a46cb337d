"""What changed between two versions of a POP, in terms that people know."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from popgids.core.agreements import FollowUp
from popgids.core.conversation import Conversation
from popgids.core.difference.answers import answer_changes, questions_left
from popgids.core.difference.goals import goal_changes
from popgids.core.difference.parts import Change, ChangeCode, ChangeGroup
from popgids.core.difference.plan import agreement_changes, outcome_changes, support_changes
from popgids.core.difference.talk import (
    evaluation_changes,
    next_talk_changes,
    other_changes,
    people_changes,
    talk_changes,
)
from popgids.core.guide import Guide
from popgids.core.running_on import with_running_on
from popgids.core.summary.blocks import Measure
from popgids.core.summary.codes import Unit
from popgids.core.talk_line import follows

__all__ = ["Change", "ChangeCode", "ChangeGroup", "difference", "difference_to_read"]


def difference(
    before: Conversation,
    after: Conversation,
    between: Sequence[Conversation] = (),
    guide: Guide | None = None,
) -> tuple[Change, ...]:
    """The changes from one version of a POP to a later one, by group and in the order of the plan.

    between: the versions that lie between the two, if any, by number: they know what became of a promise that the
    later version does not mention any more. guide: the one of the later version, if it is still there. Private answers
    and the weighing of options are never shown.
    """
    return tuple(_changes(before, after, between, guide))


def difference_to_read(
    before: Conversation,
    after: Conversation,
    between: Sequence[Conversation] = (),
    guide: Guide | None = None,
) -> tuple[Change, ...]:
    """The difference as people want to read it.

    Every talk begins without answers, so what a new one leaves open is only counted; what a correction took away is
    told one by one.
    """
    found = difference(before, after, between, guide)
    if not follows(after, before):
        return found
    told = tuple(one for one in found if one.code is not ChangeCode.ANSWER_LEFT)
    count = questions_left(before, after)
    if not count:
        return told
    counted = Measure(Decimal(count), Unit.OTHER)
    left = Change(ChangeGroup.ANSWERS, ChangeCode.ANSWERS_LEFT, after=counted)
    return (*told, left)


def _changes(
    before: Conversation, after: Conversation, between: Sequence[Conversation], guide: Guide | None
) -> Iterator[Change]:
    outcomes = _outcomes(before, (*between, after))
    is_same_talk = not follows(after, before)
    yield from talk_changes(before, after)
    before, after = with_running_on(before), with_running_on(after)
    yield from agreement_changes(before, after, outcomes)
    if is_same_talk:
        yield from outcome_changes(before, after, ChangeGroup.AGREEMENTS)
    yield from support_changes(before, after, outcomes)
    if is_same_talk:
        yield from outcome_changes(before, after, ChangeGroup.SUPPORT)
    yield from goal_changes(before, after, outcomes)
    yield from next_talk_changes(before, after)
    yield from evaluation_changes(before, after)
    yield from people_changes(before, after)
    yield from answer_changes(before, after, guide)
    yield from other_changes(before, after)


def _outcomes(before: Conversation, later: Sequence[Conversation]) -> dict[str, FollowUp]:
    """The last that was said of each promise in the talks after the earlier version."""
    found: dict[str, FollowUp] = {}
    for talk in later:
        if follows(talk, before):
            told = {one.id: one for one in talk.look_back if one.status is not None or one.id not in found}
            found |= told
    return found
