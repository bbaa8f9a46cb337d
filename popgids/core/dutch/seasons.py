"""Seasons: everybody means other days by them, so months are only offered."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING

from popgids.core.dutch.date_reading import DateReading, unclear
from popgids.core.dutch.periods import Period, Unit, months_from, resolve_year
from popgids.core.dutch.words import MONTHS

if TYPE_CHECKING:
    from datetime import date

_FIRST_MONTHS = {"voorjaar": 3, "lente": 3, "zomer": 6, "najaar": 9, "herfst": 9, "winter": 12}
_MONTHS = 3
_YEARS = 4
"""What lies further ahead is not offered."""
_SEASON = re.compile(
    r"(?:(?:in|tegen|uiterlijk|per|rond|ongeveer) )*"
    r"(?:(?P<around>voor|tot|na|begin|einde?)(?: van)? )?"
    r"(?:(?:de|het|dit|deze|komende?|aankomende?|aanstaande?|(?P<next>volgende?)) )*"
    rf"(?P<name>{'|'.join(_FIRST_MONTHS)})"
    r"(?: (?:van |in )?(?P<year>\d{4}|'\d\d|(?:dit|volgend) jaar))?",
    re.ASCII,
)


def read_season(code: str, today: date) -> DateReading | None:
    """A coded phrase about a season, with the months that are probably meant to offer; None when it is no such."""
    match = _SEASON.fullmatch(code)
    if match is None:
        return None
    year = resolve_year(match["year"], today)
    first_month = _FIRST_MONTHS[match["name"]]
    if year is not None:
        season = _season(year, first_month, today)
        is_near = _last(season, match["around"]) >= today and year < today.year + _YEARS
        return unclear(_offer(season, match["around"]) if is_near else None)
    seasons = (_season(number, first_month, today) for number in count(max(1, today.year - 1)))
    is_to_come = (
        one
        for one in seasons
        if _last(one, match["around"]) >= today and not (match["next"] and one.start <= today)
    )
    return unclear(_offer(next(is_to_come), match["around"]))


def _season(year: int, first_month: int, today: date) -> Period:
    return months_from(today.replace(year=year, month=first_month, day=1), _MONTHS, Unit.QUARTER)


def _last(season: Period, around: str | None) -> date:
    """The day until which it makes sense to offer this season."""
    return season.start - timedelta(days=1) if around in {"voor", "tot"} else season.end


def _offer(season: Period, around: str | None) -> str:
    match around:
        case "voor" | "tot":
            return f"eind {_month(season.start - timedelta(days=1))}"
        case "na":
            return f"begin {_month(season.end + timedelta(days=1))}"
        case "begin":
            return f"begin {_month(season.start)}"
        case None:
            first, last = _month(season.start), _month(season.end)
            is_one_year = season.start.year == season.end.year
            return f"{first.removesuffix(f' {season.end.year}') if is_one_year else first} t/m {last}"
        case _:
            return f"eind {_month(season.end)}"


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"
