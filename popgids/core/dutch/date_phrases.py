"""The grammar of single days: what a coded phrase says, without judging whether it suits."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from popgids.core.dutch.date_reading import DateReading, spell, unclear
from popgids.core.dutch.periods import (
    WEEK,
    YEAR,
    ImpossibleDateError,
    Period,
    Unit,
    add_months,
    pick_day,
    read_period,
    resolve_year,
    week_of,
)
from popgids.core.dutch.relative_days import COUNT, UNIT, shifted
from popgids.core.dutch.relative_days import RULES as RELATIVE_RULES
from popgids.core.dutch.words import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Callable


def read_phrase(code: str, today: date) -> DateReading | None:
    """What a coded phrase says, or None when it is not a date; raises ImpossibleDateError or ValueError for 31 April."""
    code = re.sub(r"^(?:(?:op|in|uiterlijk|ten laatste|tegen|per|t/m|tot en met|deadline:?) )+", "", code)
    for pattern, read in RELATIVE_RULES + _RULES:
        if match := re.fullmatch(pattern, code, re.ASCII):
            reading = read(match, today)
            if reading is not None:
                return reading
    period = read_period(code, today)
    return DateReading(period.start, period.end) if period else None


def _day(day: date | None) -> DateReading | None:
    return DateReading(day) if day else None


def _written(match: re.Match[str], today: date) -> DateReading:
    """A day and a month, in digits or words, with or without a year."""
    day, month = int(match["day"]), int(match["month"])
    year = resolve_year(match["year"], today)
    if year is not None:
        return _existing(year, month, day)
    for candidate in range(today.year, today.year + 9):
        reading = _existing(candidate, month, day)
        if reading.day and reading.day >= today:
            return reading
    raise ImpossibleDateError


def _existing(year: int, month: int, day: int) -> DateReading:
    try:
        return DateReading(date(year, month, day))
    except ValueError:
        is_american = month > YEAR >= day and month <= 31  # noqa: PLR2004
        swapped = _existing(year, day, month).day if is_american else None
        return DateReading(problem="bestaat-niet", suggestion=spell(swapped) if swapped else None)


def _hinted(match: re.Match[str], today: date) -> DateReading | None:
    """Day and month in a form that has a second reading: the usual one is only offered."""
    try:
        reading = _written(match, today)
    except ValueError:
        return None
    return unclear(spell(reading.day)) if reading.day else None


def _ordinal_of_month(match: re.Match[str], today: date) -> DateReading | None:
    period = read_period(match["period"], today)
    if not period or period.unit is not Unit.MONTH:
        return None
    return _existing(period.start.year, period.start.month, int(match["day"]))


def _day_of_month(match: re.Match[str], today: date) -> DateReading | None:
    number = int(match[1])
    for months in range(3):
        month = add_months(today.replace(day=1), months)
        reading = _existing(month.year, month.month, number)
        if reading.day and reading.day >= today:
            return unclear(spell(reading.day))
    return None


def _with_weekday(match: re.Match[str], today: date) -> DateReading | None:
    reading = read_phrase(match[2], today)
    if reading is None or reading.end or reading.problem or reading.day is None:
        return reading if reading and reading.problem else None
    said = int(match[1])
    if reading.day.weekday() == said:
        return reading
    right = f"{WEEKDAYS[reading.day.weekday()]} {spell(reading.day)}"
    return reading._replace(problem="weekdag-klopt-niet", suggestion=right)


def _weekday_in_week(match: re.Match[str], today: date) -> DateReading | None:
    named = match["period"]
    weekday = timedelta(days=int(match["weekday"]))
    period = read_period(named, today)
    if not period or period.unit is not Unit.WEEK:
        return None
    return _day(pick_day(named, today, lambda week: week.start + weekday))


def _nth_weekday(match: re.Match[str], today: date) -> DateReading | None:
    weekday = int(match["weekday"]) if match["weekday"] else None
    is_last = match["nth"] == "laatste"
    nth = 0 if is_last else int(match["nth"][:-1]) - 1

    def choose(period: Period) -> date:
        step = WEEK if weekday is not None else 1
        if is_last:
            return period.end - timedelta(
                days=(period.end.weekday() - weekday) % WEEK if weekday is not None else 0
            )
        first = timedelta(days=(weekday - period.start.weekday()) % WEEK if weekday is not None else 0)
        day = period.start + first + timedelta(days=step * nth)
        if day > period.end:
            raise ImpossibleDateError
        return day

    return _day(pick_day(match["period"], today, choose))


def _part_of_period(match: re.Match[str], today: date) -> DateReading | None:
    part = {"b": 0, "e": 2}.get(match["part"][0], 1)
    named = _LOOSE.get(match["period"], match["period"])
    period = read_period(named, today)
    if period is None:
        return None
    if period.unit is Unit.WEEK:
        return _part_of_week(named, part)
    if part == 1 and period.unit is not Unit.MONTH:
        is_year = period.unit is Unit.YEAR
        return unclear(f"eind juni {period.start.year}" if is_year else None)
    pick: tuple[Callable[[Period], date], ...] = (
        lambda p: p.start,
        lambda p: p.start.replace(day=15),
        lambda p: p.end,
    )
    return _day(pick_day(named, today, pick[part]))


_LOOSE = {"week": "deze week", "maand": "deze maand", "kwartaal": "dit kwartaal", "jaar": "dit jaar"}


def _part_of_week(named: str, part: int) -> DateReading:
    """The end of a week is Friday to some and Sunday to others: only offered."""
    weekday = ("maandag", "woensdag", "vrijdag")[part]
    return unclear(f"{weekday} in {named}" if named[-1].isdigit() else f"{named} {weekday}")


def _anchored(match: re.Match[str], today: date) -> DateReading | None:
    anchor = read_phrase(match[1], today)
    if anchor is None or anchor.day is None or anchor.problem:
        return None
    reading = shifted(anchor.day, match["count"], match["unit"], 1)
    keeps_weekday = reading and reading.day and reading.day.weekday() == anchor.day.weekday()
    return reading if keeps_weekday or "@" not in match[1] else None


def _week_around(match: re.Match[str], today: date) -> DateReading | None:
    reading = read_phrase(match[1], today)
    if reading is None or reading.day is None or reading.end or reading.problem:
        return reading if reading and reading.problem else None
    week = week_of(reading.day)
    return DateReading(week.start, week.end)


_YEAR4_2 = r"\d{4}|'?\d\d|(?:dit|volgend|vorig) jaar"
_DAY_MONTH = r"(?P<day>\d\d?)e?(?: ?[-/.] ?| van | ?)#(?P<month>\d\d)"
_IN_WEEK = r"(?P<period>.*?\b(?:week|wk)\b.*?|\d{4}-w\d\d)"
_RULES: tuple[tuple[str, Callable[[re.Match[str], date], DateReading | None]], ...] = (
    (rf"(?:de )?{_DAY_MONTH}(?:(?: ?[-/.] ?| van | ?)(?P<year>{_YEAR4_2}))?", _written),
    (r"(?P<day>\d\d?) ?([-/.]) ?(?P<month>\d\d?) ?\2 ?(?P<year>\d{4}|'?\d\d)", _written),
    (r"(?P<year>\d{4})([-/.])(?P<month>\d\d?)\2(?P<day>\d\d?)", _written),
    (r"(?P<day>\d\d?)[-/](?P<month>\d\d?)(?P<year>)", _written),
    (r"(?P<day>\d\d?)[. ](?P<month>\d\d?)(?P<year>)", _hinted),
    (r"(?P<day>\d\d?)[-/. ](?P<month>\d\d?)[-/. ](?P<year>\d{4})", _hinted),
    (r"(?P<day>\d\d)(?P<month>\d\d)(?P<year>20\d\d)", _hinted),
    (r"(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)", _hinted),
    (r"#(?P<month>\d\d) (?P<day>\d\d?)e?(?: (?P<year>\d{4}))?", _hinted),
    (r"(?:de )?(?P<day>\d\d?)e?(?: van)? (?P<period>(?:deze|volgende) maand)", _ordinal_of_month),
    (r"(?P<period>(?:deze|volgende) maand) (?:op )?(?:de )?(?P<day>\d\d?)e", _ordinal_of_month),
    (r"(?:de )?(\d\d?)e?", _day_of_month),
    (rf"@(?P<weekday>\d) (?:in |van )?{_IN_WEEK}", _weekday_in_week),
    (rf"{_IN_WEEK} (?:op )?@(?P<weekday>\d)", _weekday_in_week),
    (r"@(\d) (?:de )?(\d(?:.*#\d\d|\d{0,3} ?[-/.] ?\d).*)", _with_weekday),
    (
        r"(?:de )?(?P<nth>\de|laatste) (?:@(?P<weekday>\d)|dag) (?:van |in )(?:de maand )?(?P<period>.+)",
        _nth_weekday,
    ),
    (
        r"(?:het )?(?P<part>begin|half|midden|medio|halverwege|einde?)(?: van| in)?(?: de| het)? (?P<period>.+)",
        _part_of_period,
    ),
    (
        rf"((?:(?:aanstaande|komende|as) )?@\d|vandaag|heden|morgen|overmorgen) over {COUNT} ?{UNIT}",
        _anchored,
    ),
    (r"(?:de )?week van (?:@\d )?(.*#.*|\d.*)", _week_around),
)
