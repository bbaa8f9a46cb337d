"""Days said by their distance from today: weekdays, "morgen", "over zes weken"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from popgids.core.dutch.date_reading import DateReading, unclear
from popgids.core.dutch.periods import QUARTER, WEEK, YEAR, add_months, week_of
from popgids.core.dutch.words import WEEKDAYS

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

_DAYS = {"dag": 1, "dagen": 1, "week": WEEK, "weken": WEEK, "wk": WEEK}
_MONTHS = {
    "maand": 1,
    "maanden": 1,
    "mnd": 1,
    "kwartaal": QUARTER,
    "kwartalen": QUARTER,
    "jaar": YEAR,
    "jaren": YEAR,
    "jr": YEAR,
}
_FRACTIONS = {
    "half": "0.5",
    "halve": "0.5",
    "driekwart": "0.75",
    "3 kwart": "0.75",
    "anderhalf": "1.5",
    "anderhalve": "1.5",
}

COUNT = r"(?P<count>\d{1,3}(?:[.,]5)?|(?:1 )?hal(?:f|ve)|anderhal(?:f|ve)|driekwart|3 kwart)"
"""Pattern of how many, in a group "count"."""

UNIT = rf"(?P<unit>{'|'.join((*_DAYS, *_MONTHS))})"
"""Pattern of days, weeks, months and so on, in a group "unit"."""


def _relative_day(match: re.Match[str], today: date) -> DateReading:
    shift = {"eergisteren": -2, "gisteren": -1, "morgen": 1, "overmorgen": 2}.get(match[1], 0)
    return DateReading(today + timedelta(days=shift))


def _next_weekday(today: date, weekday: int) -> date:
    return today + timedelta(days=(weekday - today.weekday() - 1) % WEEK + 1)


def _weekday(match: re.Match[str], today: date) -> DateReading:
    return DateReading(_next_weekday(today, int(match[1])))


def _this_weekday(match: re.Match[str], today: date) -> DateReading:
    day = week_of(today).start + timedelta(days=int(match[1]))
    return DateReading(day) if day > today else unclear(f"volgende week {WEEKDAYS[int(match[1])]}")


def _next_week_or_coming(match: re.Match[str], _today: date) -> DateReading:
    return unclear(f"volgende week {WEEKDAYS[int(match[1])]}")


def _last_weekday(match: re.Match[str], today: date) -> DateReading:
    weekday = int(match[1])
    return DateReading(today - timedelta(days=(today.weekday() - weekday - 1) % WEEK + 1))


def _in_future(match: re.Match[str], today: date) -> DateReading | None:
    return shifted(today, match["count"], match["unit"], 1)


def _in_past(match: re.Match[str], today: date) -> DateReading | None:
    return shifted(today, match["count"], match["unit"], -1)


def shifted(start: date, count: str, unit: str, sign: int) -> DateReading | None:
    """So many units before or after start, where halves are only taken of a year."""
    number = _FRACTIONS.get(count.removeprefix("1 "), count.replace(",", "."))
    size = float(number)
    if unit in _DAYS:
        days = size * _DAYS[unit]
        return DateReading(start + timedelta(days=sign * int(days))) if days.is_integer() else unclear()
    months = size * _MONTHS[unit]
    if months.is_integer():
        return DateReading(add_months(start, sign * int(months)))
    weeks = {"0.5": "over 2 weken", "1.5": "over 6 weken"}
    return unclear(weeks.get(number) if sign > 0 and unit in {"maand", "maanden", "mnd"} else None)


def _in_eight_days(_match: re.Match[str], _today: date) -> DateReading:
    # In words this is a week to many people, and eight days to others.
    return unclear("over een week")


RULES: tuple[tuple[str, Callable[[re.Match[str], date], DateReading | None]], ...] = (
    (r"(vandaag|heden|morgen|overmorgen|gisteren|eergisteren)", _relative_day),
    (r"(?:(?:de )?(?:aanstaande|komende|eerstvolgende|eerstkomende|aankomende|as) )?@(\d)", _weekday),
    (r"@(\d) (?:aanstaande|as|eerstkomend|eerstkomende)", _weekday),
    (r"deze @(\d)", _this_weekday),
    (r"(?:de )?volgende @(\d)", _next_week_or_coming),
    (r"(?:vorige|afgelopen) @(\d)", _last_weekday),
    (r"@(\d) jl", _last_weekday),
    (rf"(?:over|binnen)(?: (?:nu en|de))? {COUNT} ?{UNIT}", _in_future),
    (rf"{COUNT} ?{UNIT} geleden", _in_past),
    (r"(?:over|binnen) acht-dagen", _in_eight_days),
)
"""Pattern of a coded phrase -> what reads its match."""
