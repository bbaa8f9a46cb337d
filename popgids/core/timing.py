"""How the time goes: per step and per agenda point, and what to do when a step takes longer."""

from dataclasses import dataclass

from popgids.core.conversation import Conversation, StepMinutes
from popgids.core.guide import Guide, StepKind

_ROUND = 5
"""Minutes are taken from a later step in fives: nobody plans a talk to the minute."""


@dataclass(frozen=True, slots=True)
class StepTiming:
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
        """The minutes that are left of those agreed."""
        return max(0, self.agreed - self.used)


def timings(guide: Guide, conversation: Conversation) -> tuple[StepTiming, ...]:
    """All steps of a guide, with the minutes as they were agreed or changed during the talk."""
    changed = {one.id: one.minutes for one in conversation.step_minutes}
    return tuple(
        StepTiming(step.kind, conversation.seconds(step.kind) // 60, changed.get(step.kind, step.minutes))
        for step in guide.steps
    )


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
