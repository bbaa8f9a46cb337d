"""The number in words that say more than a number: € 1.500,00, ca. 5, 10%."""

from __future__ import annotations

import re
from decimal import Decimal

from popgids.core.dutch.numbers import parse_hours, parse_number
from popgids.core.dutch.times import parse_minutes
from popgids.core.dutch.words import number_from_words, plain

_LONGEST = 60
_ABOUT = re.compile(
    r"^(?:(?:ca|circa|ongeveer|ong|plusminus|rond|zo'n|max|maximaal|min|minimaal|minstens|hoogstens|totaal)\b\.?"
    r"|±|\+/-|~|[<>]=?|[≤≥])\s*",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"\s*(?:%|procent|uur|uren|u|minuten|minuut|min|dagen|dag|weken|maanden|jaar|keer|x|stuks|rijen|punten"
    r"|euro's|euros|euro|eur|€)\.?(?:\s+per\s+\w+)?$",
    re.IGNORECASE,
)
_HOUR_SIGN = re.compile(r"(?<=\d)\s*h\b\.?", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}:\d\d", re.ASCII)
_MONEY = re.compile(r"^(?:€|eur\b|euro\b)\s*", re.IGNORECASE)


def number_said(text: str) -> str:
    """The number that is meant, as a guide has it: 1500 or 2.5; "" when that is not certain."""
    words = text.strip()
    if len(words) > _LONGEST:
        return ""
    words = _MONEY.sub("", _ABOUT.sub("", words))
    words = re.sub(r",-+$", "", _UNIT.sub("", words)).rstrip(".")
    # hours and minutes with a colon are hours, wherever a number belongs
    number = parse_hours(words) if _CLOCK.fullmatch(words) else parse_number(words)
    said = number_from_words(plain(words)) if number is None else number
    if said is None:
        return ""
    written = f"{Decimal(said):f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def minutes_said(text: str) -> str:
    """The number of minutes that is meant by 1,5 uur, 1:30 or ca. 60 minuten; "" when that is not certain."""
    minutes = parse_minutes(_ABOUT.sub("", _HOUR_SIGN.sub(" uur", text.strip())))
    return "" if minutes is None else str(minutes)
