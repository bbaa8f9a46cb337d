"""The day that a written date names in full, as a guide has it."""

from __future__ import annotations

import re
from datetime import date

from popgids.core.dutch.words import MONTH_NUMBERS, WEEKDAYS

_LONGEST = 60
_IN_NUMBERS = re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4}|\d{2})", re.ASCII)
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})", re.ASCII)
_IN_WORDS = re.compile(
    rf"(?:(?:op|per|sinds) )?(?:(?:{'|'.join(WEEKDAYS)}) )?(?P<day>\d{{1,2}})e?\s+(?P<month>[a-z]{{3,9}})\.?\s+(?P<year>\d{{4}})",
    re.IGNORECASE | re.ASCII,
)


def date_said(text: str) -> str | None:
    """The day as jjjj-mm-dd; "" for a date that no calendar has, None for what is no date in full."""
    words = text.strip()
    ways = (_IN_NUMBERS, _YEAR_FIRST, _IN_WORDS) if len(words) <= _LONGEST else ()
    said = next((found for way in ways if (found := way.fullmatch(words))), None)
    if said is None:
        return None
    month = MONTH_NUMBERS.get(said["month"].lower()) or said["month"]
    if not str(month).isdigit():
        return None
    try:
        return date(int(f"20{said['year']}"[-4:]), int(month), int(said["day"])).isoformat()
    except ValueError:
        return ""
