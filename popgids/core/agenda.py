"""What the two want to talk about, and what waits for later."""

from collections.abc import Sequence

from pydantic import Field, StrictBool, StrictInt

from popgids.core.base import Frozen
from popgids.core.cleaning import CleanLine, CleanText
from popgids.core.guide import Party


class AgendaItem(Frozen):
    """A point that one of the two brings to the talk.

    comes_from names the parked point or the earlier talk it came from, empty when it is new.
    """

    id: str
    text: CleanLine = Field("", alias="punt")
    raised_by: Party = Field(alias="van")
    minutes: StrictInt | None = Field(None, alias="minuten", ge=0, le=600)
    minutes_said: CleanLine = Field("", alias="minuten_gezegd")
    seconds: StrictInt = Field(0, alias="seconden", ge=0)
    is_discussed: StrictBool = Field(False, alias="besproken")
    comes_from: CleanLine = Field("", alias="komt_van")

    @property
    def is_empty(self) -> bool:
        """Whether nothing was filled in yet."""
        return not self.text.strip()


class ParkedItem(Frozen):
    """A thought that came up and was put aside; it returns on the next talk's agenda."""

    id: str
    text: CleanText = Field("", alias="punt")
    step: str = Field("", alias="bij_stap")
    parked_by: Party | None = Field(None, alias="van")

    @property
    def is_empty(self) -> bool:
        """Whether nothing was filled in yet."""
        return not self.text.strip()


def not_reached(items: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
    """The points that were left; when nobody kept count only those that had come from an earlier talk."""
    is_counted = any(item.is_discussed or item.seconds for item in items)
    return tuple(
        item
        for item in items
        if (is_counted or item.comes_from) and not (item.is_empty or item.is_discussed or item.seconds)
    )


def planned_minutes(items: Sequence[AgendaItem]) -> int:
    """The minutes that the agenda points take together; points without minutes count as nothing."""
    return sum(item.minutes or 0 for item in items)
