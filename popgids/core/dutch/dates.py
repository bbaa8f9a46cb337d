"""Dates as Dutch people say and write them: reading what is typed, and showing a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.dutch.date_reading import YEARS_AHEAD, DateReading, spell
from popgids.core.dutch.times import format_clock_time, format_minutes, parse_minutes, parse_time
from popgids.core.dutch.words import MONTHS, MONTHS_SHORT, WEEKDAYS

if TYPE_CHECKING:
    from datetime import date

__all__ = [
    "YEARS_AHEAD",
    "DateReading",
    "format_clock_time",
    "format_date",
    "format_minutes",
    "format_period",
    "format_short",
    "parse_date",
    "parse_minutes",
    "parse_time",
]

MONTHS_TO_NEAREST = 6
"""How far back a day without a year may be where the past is allowed, too: of the two years the nearest one is meant."""


def parse_date(text: str, today: date, *, months_back: int = 0) -> DateReading:
    """What the typed date means, seen from today; see DateReading for the problems it can have.

    Without a year it is the first such day from today on, or from so many months_back on; a weekday is the first after
    today. It refuses what it does not know and never raises.
    """
    # A talk begins without a day that is typed, and the rules for reading one are slow to load.
    from popgids.core.dutch.typed_dates import read_date

    return read_date(text, today, months_back)


def format_date(day: date, *, weekday: bool = True) -> str:
    """The day as "woensdag 3 maart 2027", or "3 maart 2027" without its weekday."""
    return f"{WEEKDAYS[day.weekday()]} {spell(day)}" if weekday else spell(day)


def format_short(day: date) -> str:
    """The day as "3 mrt 2027", for narrow columns."""
    return f"{day.day} {MONTHS_SHORT[day.month - 1]} {day.year}"


def format_month(day: date) -> str:
    """The month of the day as "mrt 2027", for narrow columns."""
    return f"{MONTHS_SHORT[day.month - 1]} {day.year}"


def format_period(start: date, end: date) -> str:
    """The period, both days included, without saying the same month or year twice.

    "3 t/m 5 maart 2027", "3 maart t/m 5 april 2027"; whole months as "maart 2027" or "juli t/m september 2027".
    """
    from calendar import monthrange

    if start == end:
        return spell(start)
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1] and start < end:
        first, last = f"{MONTHS[start.month - 1]} {start.year}", f"{MONTHS[end.month - 1]} {end.year}"
        if first == last:
            return last
        return f"{first if start.year != end.year else MONTHS[start.month - 1]} t/m {last}"
    if start.year != end.year:
        return f"{spell(start)} t/m {spell(end)}"
    if start.month != end.month:
        return f"{start.day} {MONTHS[start.month - 1]} t/m {spell(end)}"
    return f"{start.day} t/m {spell(end)}"
