"""Weeks, months, quarters and years: reading them from a coded phrase, and reckoning with them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WEEK = 7
YEAR = 12
QUARTER = 3
_LATEST_WEEK = 53
_YEARS_TO_TRY = 9  # 29 February can be eight years away


class Unit(StrEnum):
    """What kind of stretch of days a period is."""

    WEEK = "week"
    MONTH = "maand"
    QUARTER = "kwartaal"
    HALF = "helft"
    YEAR = "jaar"


class Period(NamedTuple):
    """A stretch of days, both ends included; has_year tells whether its year was said or follows from today."""

    start: date
    end: date
    unit: Unit
    has_year: bool = True


class ImpossibleDateError(ValueError):
    """The phrase is understood, but the calendar has no such day."""


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month when it is shorter."""
    year, month = divmod(day.year * YEAR + day.month - 1 + months, YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_from(start: date, count: int, unit: Unit) -> Period:
    """The period of whole months that begins with the month of start."""
    first = start.replace(day=1)
    last = add_months(first, count - 1)
    return Period(first, last.replace(day=monthrange(last.year, last.month)[1]), unit)


def week_of(day: date) -> Period:
    """The week, Monday to Sunday, in which the day falls."""
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=WEEK - 1), Unit.WEEK)


def resolve_year(said: str | None, today: date) -> int | None:
    """The year meant by "2027", "'27", "27", "dit jaar" or "volgend jaar"; None when nothing was said."""
    if not said:
        return None
    shift = {"dit": 0, "volgend": 1, "vorig": -1}.get(said.split()[0])
    if shift is not None:
        return today.year + shift
    digits = said.strip("'")
    return int(digits) + (2000 if len(digits) < len("2000") else 0)


def read_period(code: str, today: date) -> Period | None:
    """The period that a coded phrase names, or None; raises ImpossibleDateError for week 60 and the like.

    Without a year it is the first one that has not ended yet.
    """
    for pattern, read in _RULES:
        if match := re.fullmatch(pattern, code, re.ASCII):
            return read(match, today)
    return None


def pick_day(code: str, today: date, choose: Callable[[Period], date]) -> date | None:
    """A day chosen from the named period; without a year from the first such period in which it is still to come."""
    period = read_period(code, today)
    if period is None:
        return None
    day = choose(period)
    if day < today and not period.has_year:
        period = read_period(code, period.end + timedelta(days=1))
        day = choose(period) if period else day
    return day


def _relative(match: re.Match[str], today: date) -> Period:
    shift = {"dez": 0, "dit": 0, "vol": 1}.get(match[1][:3], -1)
    match match[2]:
        case "week":
            return week_of(today + timedelta(days=WEEK * shift))
        case "maand":
            return months_from(add_months(today, shift), 1, Unit.MONTH)
        case "kwartaal":
            return _quarter(today.year, (today.month - 1) // QUARTER + 1 + shift)
        case _:
            return months_from(date(today.year + shift, 1, 1), YEAR, Unit.YEAR)


def _quarter(year: int, number: int) -> Period:
    return months_from(add_months(date(year, 1, 1), QUARTER * (number - 1)), QUARTER, Unit.QUARTER)


def _month(match: re.Match[str], today: date) -> Period:
    number = int(match["month"])
    return _first_to_come(match, today, lambda year: months_from(date(year, number, 1), 1, Unit.MONTH))


def _numbered_quarter(match: re.Match[str], today: date) -> Period:
    number = int(match["number"])
    if not 1 <= number <= YEAR // QUARTER:
        raise ImpossibleDateError
    return _first_to_come(match, today, lambda year: _quarter(year, number))


def _numbered_week(match: re.Match[str], today: date) -> Period:
    number = int(match["number"])
    if not 1 <= number <= _LATEST_WEEK:
        raise ImpossibleDateError
    return _first_to_come(match, today, lambda year: week_of(date.fromisocalendar(year, number, 1)))


def _half(match: re.Match[str], today: date) -> Period:
    is_second = match["half"] == "2"
    return _first_to_come(
        match, today, lambda year: months_from(date(year, 7 if is_second else 1, 1), YEAR // 2, Unit.HALF)
    )


def _half_month(match: re.Match[str], today: date) -> Period:
    month = _month(match, today)
    middle = month.start.replace(day=15)
    start, end = (middle + timedelta(days=1), month.end) if match["half"] == "2" else (month.start, middle)
    return Period(start, end, Unit.HALF, month.has_year)


def _year(match: re.Match[str], _today: date) -> Period:
    return months_from(date(int(match["year"]), 1, 1), YEAR, Unit.YEAR)


def _first_to_come(match: re.Match[str], today: date, build: Callable[[int], Period]) -> Period:
    year = resolve_year(match["year"] or match.groupdict().get("before"), today)
    if year is not None:
        return build(year)
    return next(period for period in _without_year(today, build) if period.end >= today)


def _without_year(today: date, build: Callable[[int], Period]) -> Iterator[Period]:
    # The week of 1 January may begin, or week 53 may end, in the year before or after.
    for year in range(max(1, today.year - 1), today.year + _YEARS_TO_TRY):
        try:
            period = build(year)
        except ValueError:  # week 53 in a year of 52 weeks
            continue
        yield Period(period.start, period.end, period.unit, has_year=False)
    raise ImpossibleDateError


_SAID_YEAR = r"\d{4}|'\d\d|(?:dit|volgend|vorig) jaar"
_AFTER = rf"(?: (?:van |in )?(?:het jaar )?(?P<year>{_SAID_YEAR}))?"
_BEFORE = rf"(?:(?P<before>{_SAID_YEAR}) )?"
_RULES: tuple[tuple[str, Callable[[re.Match[str], date], Period]], ...] = (
    (r"(deze|volgende|vorige|afgelopen) (week|maand)", _relative),
    (r"(dit|volgend|vorig|afgelopen) (kwartaal|jaar)", _relative),
    (rf"(?:de maand )?#(?P<month>\d\d){_AFTER}", _month),
    (rf"{_BEFORE}(?:in )?#(?P<month>\d\d)(?P<year>)", _month),
    (rf"(?:het )?(?P<number>\d)e kwartaal{_AFTER}", _numbered_quarter),
    (rf"(?:q|kwartaal) ?(?P<number>\d){_AFTER}", _numbered_quarter),
    (rf"{_BEFORE}(?:het )?(?P<number>\d)e kwartaal(?P<year>)", _numbered_quarter),
    (r"(?P<before>\d{4})[ -]?q(?P<number>\d)(?P<year>)", _numbered_quarter),
    (rf"(?:de )?(?P<half>[12])e jaarhelft{_AFTER}", _half),
    (rf"(?:de )?(?P<half>[12])e helft(?: van)?(?: het jaar)? (?P<year>{_SAID_YEAR})", _half),
    (r"(?:de )?(?P<half>[12])e helft(?: van)? #(?P<month>\d\d)" + _AFTER, _half_month),
    (rf"(?:week|wk|weeknummer) ?(?P<number>\d\d?){_AFTER}", _numbered_week),
    (r"(?P<before>\d{4})(?: week |-?w)(?P<number>\d\d?)(?P<year>)", _numbered_week),
    (r"(?:het jaar |heel )?(?P<year>(?:19|20|21)\d\d)", _year),
)
