"""How the time goes: per step and per agenda point, and what to do when a step takes longer."""

from collections.abc import Sequence
from typing import NamedTuple

from popgids.core.conversation import Conversation, StepMinutes
from popgids.core.guide import Guide, StepKind

_ROUND = 5
"""Minutes are taken from a later step in fives: nobody plans a talk to the minute."""


class StepTiming(NamedTuple):
    """One step: whole minutes used, and minutes agreed."""

    kind: StepKind
    used: int
    agreed: int

    @property
    def over(self) -> int:
        """The whole minutes that it takes longer than agreed."""
        return max(0, self.used - self.agreed) if self.agreed else 0

    @property
    def spare(self) -> int:
        """The minutes that it can do without: those that are left, but for the one that every step keeps."""
        return max(0, self.agreed - max(self.used, 1))


def timings(guide: Guide, conversation: Conversation) -> tuple[StepTiming, ...]:
    """All steps of a guide, with the minutes of the guide or as changed during the talk, in the time of this talk."""
    changed = {one.id: one.minutes for one in conversation.step_minutes}
    planned = [changed.get(step.kind, step.minutes) for step in guide.steps]
    return tuple(
        StepTiming(step.kind, conversation.seconds(step.kind) // 60, agreed)
        for step, agreed in zip(guide.steps, _in_all(planned, conversation.minutes), strict=True)
    )


def _in_all(planned: Sequence[int], minutes: int) -> tuple[int, ...]:
    """The planned minutes in the same proportions, together so many as there are.

    Whole ones by largest remainder, each at least 1; where none were planned there are none, and when it is not said
    how many there are everything stays as it was planned.
    """
    whole = sum(planned)
    if not whole or not minutes or whole == minutes:
        return tuple(planned)
    shares = [max(one * minutes // whole, min(one, 1)) for one in planned]
    most_short = sorted(range(len(planned)), key=lambda i: shares[i] * whole - planned[i] * minutes)
    for i in most_short[: max(0, minutes - sum(shares))]:
        shares[i] += 1
    while sum(shares) > minutes and max(shares) > 1:
        shares[shares.index(max(shares))] -= 1
    return tuple(shares)


def timing(guide: Guide, conversation: Conversation, kind: StepKind) -> StepTiming:
    """One step."""
    return next(one for one in timings(guide, conversation) if one.kind is kind)


def needs_time(guide: Guide, conversation: Conversation, kind: StepKind) -> bool:
    """Whether a step runs over and the two did not say that it may."""
    return timing(guide, conversation, kind).over > 0 and kind not in conversation.runs_on


def lender(guide: Guide, conversation: Conversation, kind: StepKind) -> StepTiming | None:
    """The later step with the most time to spare, None when no later step has any."""
    found = timings(guide, conversation)
    index = next(i for i, one in enumerate(found) if one.kind is kind)
    later = [one for one in found[index + 1 :] if one.spare]
    return max(later, key=lambda one: one.spare, default=None)


def loan(guide: Guide, conversation: Conversation, kind: StepKind) -> int:
    """The minutes that a step would get from the lender: enough, in fives, and not more than there are to spare."""
    source = lender(guide, conversation, kind)
    if source is None:
        return 0
    wanted = -(-max(1, timing(guide, conversation, kind).over) // _ROUND) * _ROUND
    return min(wanted, source.spare)


def take_time(guide: Guide, conversation: Conversation, kind: StepKind) -> Conversation:
    """The conversation with minutes moved from a later step to this one; unchanged when there are none."""
    source, minutes = lender(guide, conversation, kind), loan(guide, conversation, kind)
    if source is None:
        return conversation
    known = {one.kind: one.agreed for one in timings(guide, conversation)}
    known[kind] += minutes
    known[source.kind] -= minutes
    return conversation.evolve(
        step_minutes=tuple(StepMinutes(id=step, minutes=n) for step, n in known.items())
    )
