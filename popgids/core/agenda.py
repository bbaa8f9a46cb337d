"""What the two want to talk about, and what waits for later."""

from collections.abc import Sequence

from popgids.core.base import Frozen
from popgids.core.cleaning import CleanLine, CleanText
from popgids.core.fields import Field
from popgids.core.goals import DevelopmentGoal, came_of
from popgids.core.guide import Party


class AgendaItem(Frozen):
    """A point that one of the two brings to the talk.

    comes_from names the parked point or the earlier talk it came from, empty when it is new.
    """

    id: str
    text: CleanLine = Field(default="", key="punt")
    raised_by: Party = Field(key="van")
    minutes: int | None = Field(default=None, key="minuten", ge=0, le=600)
    minutes_said: CleanLine = Field(default="", key="minuten_gezegd")
    seconds: int = Field(default=0, key="seconden", ge=0)
    is_discussed: bool = Field(default=False, key="besproken")
    comes_from: CleanLine = Field(default="", key="komt_van")

    @property
    def is_empty(self) -> bool:
        """Whether nothing was filled in yet."""
        return not (self.text.strip() or self.minutes_said.strip())


class ParkedItem(Frozen):
    """A thought that came up and was put aside; it returns on the next talk's agenda.

    parked_by: whose it is, None when it came up while both spoke, or with a question of the guide.
    minutes: those that a point had on the agenda of this talk; question_id: the question of the guide that was put
    aside, empty for a thought of their own.
    """

    id: str
    text: CleanText = Field(default="", key="punt")
    step: str = Field(default="", key="bij_stap")
    parked_by: Party | None = Field(default=None, key="van")
    minutes: int | None = Field(default=None, key="minuten", ge=0, le=600)
    question_id: str = Field(default="", key="vraag")

    @property
    def is_empty(self) -> bool:
        """Whether nothing was filled in yet."""
        return not self.text.strip()

    @property
    def is_of_both(self) -> bool:
        """Whether it is a thought of the two together."""
        return self.parked_by is None and not self.question_id


def point_of(parked: ParkedItem, item_id: str, comes_from: str = "") -> AgendaItem:
    """What was put aside as a point for the agenda, with its minutes where they are typed, too; two lines are one with a stroke."""
    return AgendaItem(
        id=item_id,
        text=" / ".join(" ".join(line.split()) for line in parked.text.splitlines() if line.strip()),
        raised_by=parked.parked_by or Party.EMPLOYEE,
        minutes=parked.minutes,
        minutes_said=str(parked.minutes) if parked.minutes else "",
        comes_from=comes_from,
    )


def with_words(items: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
    """The points that say what they are about; one with minutes alone does not, yet."""
    return tuple(item for item in items if item.text.strip())


def without_words(items: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
    """The points in which something was filled in, but not what they are about."""
    return tuple(item for item in items if not (item.is_empty or item.text.strip()))


def untouched(items: Sequence[AgendaItem], goals: Sequence[DevelopmentGoal]) -> tuple[AgendaItem, ...]:
    """The points with which nothing was done: not ticked, no time spent on them, no development point came of them."""
    return tuple(
        item
        for item in with_words(items)
        if not (item.is_discussed or item.seconds or came_of(item.id, goals))
    )


def not_reached(
    items: Sequence[AgendaItem], goals: Sequence[DevelopmentGoal], *, is_held_to_the_end: bool
) -> tuple[AgendaItem, ...]:
    """The untouched points that come back in the next talk.

    Better a point that comes back and is ticked away than one that gets lost. Only when the talk was held to the end
    and nobody kept count at all, no more come back than those that had come from an earlier talk.
    """
    left = untouched(items, goals)
    is_counted = len(left) < len(with_words(items))
    if is_counted or not is_held_to_the_end:
        return left
    return tuple(item for item in left if item.comes_from)


def planned_minutes(items: Sequence[AgendaItem]) -> int:
    """The minutes that the agenda points take together; points without minutes count as nothing."""
    return sum(item.minutes or 0 for item in items)
