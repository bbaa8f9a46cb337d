"""What a typed date was understood to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from popgids.core.dutch.words import MONTHS

if TYPE_CHECKING:
    from datetime import date

YEARS_AHEAD = 5
"""A day further ahead than this many years is asked about."""


class DateReading(NamedTuple):
    """What a typed date was understood to be.

    day is the day, or the first day of a period; end is the last day of a period and None for a single day.
    problem is None when the reading can be used as it is, otherwise one of: "leeg", "onbekend" (not understood),
    "onduidelijk" (can be meant in more than one way), "bestaat-niet", "weekdag-klopt-niet", "verleden", "ver-weg";
    the last three give the day as well. suggestion is a phrase that can be read, to offer as "Bedoel je ...?".
    """

    day: date | None = None
    end: date | None = None
    problem: str | None = None
    suggestion: str | None = None

    @property
    def is_clear(self) -> bool:
        """Whether there is a day and nothing to ask about it."""
        return self.day is not None and self.problem is None

    @property
    def last_day(self) -> date | None:
        """The day by which a promise with this date must be kept."""
        return self.end or self.day


def spell(day: date) -> str:
    """The day as "3 maart 2027"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def unclear(suggestion: str | None = None) -> DateReading:
    """The reading of a phrase that may be meant in more than one way."""
    return DateReading(problem="onduidelijk", suggestion=suggestion)
