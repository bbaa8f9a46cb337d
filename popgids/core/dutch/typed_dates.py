"""Reading a day as Dutch people type it: one day or a period, a range, or what is nearly one."""

from __future__ import annotations

import re
from datetime import date, timedelta

from popgids.core.dutch.date_phrases import read_phrase
from popgids.core.dutch.date_reading import YEARS_AHEAD, DateReading, spell, unclear
from popgids.core.dutch.date_words import VAGUE, corrected, encode, tidy
from popgids.core.dutch.periods import YEAR, add_months
from popgids.core.dutch.seasons import read_season
from popgids.core.dutch.words import MONTHS

_LONGEST_TEXT = 100
_NOTHING = DateReading(problem="onbekend")
_RANGE = re.compile(r"(?:van )?(.+?)(?: ?t/m ?| tot en met | - | -(?=\d)|(?<=\d)-(?=\d\d? ?#))(.+)")
_FROM_TODAY = re.compile(
    r"morgen|vandaag|heden|gisteren|over |binnen |deze |dit |volgend|vorig|afgelopen|komend"
)
_OF_CALENDAR = re.compile(r"#\d\d|\d ?[-/.] ?\d|(?:week|wk|kwartaal|q) ?\d|\de kwartaal")
_HEDGE = re.compile(r"(voor|tot|vanaf|na|rond|ongeveer|circa|ca|omstreeks|pas|eerder dan|later dan) (.+)")
_COMING = re.compile(
    r"(?:de |het )?(?:komende?|aanstaande|aankomende?|volgende?) (week|maand|kwartaal|jaar|#\d\d)"
)
_SOME_DAY = re.compile(rf".*\b(?:{'|'.join(VAGUE)}|week|weken|maand|maanden|jaar|kwartaal)\b.*|.*[#@]\d.*")
_FEASTS = {
    "kerst": "25 december",
    "kerstmis": "25 december",
    "1e kerstdag": "25 december",
    "2e kerstdag": "26 december",
    "oudjaar": "31 december",
    "oud en nieuw": "31 december",
    "nieuwjaar": "1 januari",
    "nieuwjaarsdag": "1 januari",
    "sinterklaas": "5 december",
    "bevrijdingsdag": "5 mei",
    "dag van de arbeid": "1 mei",
}


def read_date(text: str, today: date, months_back: int) -> DateReading:
    """As parse_date."""
    text = text.strip()
    if len(text) > _LONGEST_TEXT:
        return _NOTHING
    words = tidy(text)
    if not words:
        return DateReading(problem="leeg")
    reading = _read(words, today, months_back)
    if reading.problem in {"onbekend", "onduidelijk"} and not reading.suggestion:
        fixed = corrected(words)
        if fixed and _read(fixed, today, months_back).day:
            return reading._replace(suggestion=fixed)
    return reading


def _read(words: str, today: date, months_back: int = 0) -> DateReading:
    if words == "zo":  # also means "soon"; the other short names of days mean nothing else
        return unclear("zondag")
    code = encode(words)
    try:
        is_of_calendar = _OF_CALENDAR.search(code) and not _FROM_TODAY.search(code)
        start = add_months(today, -months_back) if is_of_calendar else today
        return _judged(_read_code(code, start), today)
    except (ValueError, OverflowError):
        return DateReading(problem="bestaat-niet")


def _read_code(code: str, today: date) -> DateReading:
    return (
        _read_range(code, today)
        or read_phrase(code, today)
        or read_season(code, today)
        or _read_hedge(code, today)
        or _read_vague(code)
        or _NOTHING
    )


def _judged(reading: DateReading, today: date) -> DateReading:
    if reading.problem or reading.day is None:
        return reading
    if (reading.end or reading.day) < today:
        return reading._replace(problem="verleden")
    if (reading.end or reading.day) > add_months(today, YEAR * YEARS_AHEAD):
        return reading._replace(problem="ver-weg")
    return reading


def _read_range(code: str, today: date) -> DateReading | None:
    """From one day or period until and including another; what the first leaves out it has from the second."""
    match = _RANGE.fullmatch(code)
    if not match:
        return None
    first, last = _completed(match[1], match[2]), match[2]
    start = read_phrase(first, today)
    if start is None or start.day is None or start.problem:
        return start if start and start.problem == "bestaat-niet" else None
    follows = not re.search(r"\d{4}$", last) and not _FROM_TODAY.search(last)
    end = read_phrase(last, start.day if follows else today)
    if end is None or end.day is None or end.problem:
        return end if end and end.problem == "bestaat-niet" else None
    last_day = end.end or end.day
    is_loose_weekday = re.fullmatch(r"@\d", last) and not re.search(r"@|morgen|vandaag", first)
    return DateReading(start.day, last_day) if last_day > start.day and not is_loose_weekday else unclear()


def _completed(first: str, last: str) -> str:
    """The first of a range with the month or year that is only said with the last."""
    if re.fullmatch(r"\d\d?e?", first):
        ending = re.fullmatch(r"(?:\d|eind).*?(#\d\d.*)", last)
        return f"{first} {ending[1]}" if ending else first
    year = re.search(r"\b\d{4}$", last)
    if year and "#" in first and not re.search(r"\d{4}$", first):
        return f"{first} {year[0]}"
    return first


def _read_hedge(code: str, today: date) -> DateReading | None:
    """A limit or a guess around a day that can be read: that day is only offered."""
    match = _HEDGE.fullmatch(code)
    inner = _read_code(encode(_feast(match[2])) or match[2], today) if match else _NOTHING
    if not match or inner.problem == "onbekend":
        return None
    if inner.problem == "bestaat-niet":
        return inner
    if inner.day is None:
        return unclear()
    is_before = match[1] in {"voor", "tot", "eerder dan"} and "eind" not in match[2]
    offered = inner.day - timedelta(days=1) if is_before else inner.day
    is_offer = match[1] not in {"na", "later dan"} and offered >= today
    return unclear(spell(offered) if is_offer else None)


def _read_vague(code: str) -> DateReading | None:
    """A time that people mean differently, or that only a calendar of feasts and holidays knows."""
    if match := _COMING.fullmatch(code):
        named = {"week": "volgende week", "maand": "volgende maand"}.get(match[1], f"volgend {match[1]}")
        return unclear(MONTHS[int(match[1][1:]) - 1] if match[1].startswith("#") else named)
    if feast := _feast(code):
        return unclear(feast)
    return unclear() if _SOME_DAY.fullmatch(code) else None


def _feast(code: str) -> str:
    """The day of a feast that is on the same one each year, empty when it is none."""
    return _FEASTS.get(re.sub(r"^(?:(?:met|de|het) )+", "", code), "")
