"""Times of the day and numbers of minutes, as Dutch people type them."""

from __future__ import annotations

import re
from datetime import time
from decimal import Decimal

from popgids.core.dutch.words import plain, with_digits

_LONGEST_TEXT = 60
MOST_TALK_MINUTES = 600
"""The longest that a talk, or a point in it, can take."""

_HOUR = 60
_HALF_DAY = 12 * _HOUR
_DAY = 24 * _HOUR
_WORKING_DAY_FROM = 7 * _HOUR

# Part of the day -> the minutes between which a time belongs to it.
_PARTS = {
    "nachts": (0, 6 * _HOUR),
    "ochtends": (4 * _HOUR, _HALF_DAY),
    "morgens": (4 * _HOUR, _HALF_DAY),
    "voormiddags": (6 * _HOUR, _HALF_DAY),
    "middags": (_HALF_DAY, 18 * _HOUR),
    "namiddags": (_HALF_DAY, 18 * _HOUR),
    "avonds": (17 * _HOUR, _DAY - 1),
}
_PART = rf"(.+?) (?:'?s |in de )?({'|'.join(_PARTS)}|ochtend|voormiddag|namiddag|middag|avond|nacht)"
_DIGITAL = r"(\d{1,2}) ?(?:[:.h]|u|uur) ?(\d\d)(?: ?(?:uur|u|h))?"
_WHOLE_HOUR = r"(\d{1,2}) ?(?:uur|u|h)?"
_SPOKEN = r"(?:(kwart|\d{1,2})(?: minuten| minuut| min)? (over|na|voor) )?(half )?(\d{1,2})(?: uur)?"


def parse_time(text: str) -> time | None:
    """The time of day that is meant, or None when it is not a time or not clear.

    Digits with minutes are a 24-hour clock ("10:00", "10.30 uur", "14u30"). A whole hour or a time in words
    ("10", "half elf", "kwart over 3") without a part of the day falls between 7:00 and 18:59, when people meet;
    "'s ochtends", "'s middags", "'s avonds" or "'s nachts" decides otherwise.
    """
    if len(text) > _LONGEST_TEXT:
        return None
    phrase = with_digits(plain(text).rstrip(".")).removeprefix("om ")
    part = re.fullmatch(_PART, phrase)
    if part:
        name = part[2] if part[2].endswith("s") else part[2] + "s"
        return _in_window(_read_clock(part[1]), _PARTS[name])
    clock = _read_clock(phrase)
    if clock is None:
        return None
    minutes, is_exact = clock
    return (
        _time(minutes)
        if is_exact
        else _in_window(clock, (_WORKING_DAY_FROM, _WORKING_DAY_FROM + _HALF_DAY - 1))
    )


def format_clock_time(at: time) -> str:
    """The time as "9:05" or "14:30"."""
    return f"{at.hour}:{at.minute:02}"


def parse_minutes(text: str) -> int | None:
    """The number of minutes that is meant, or None when it is not clear; a bare whole number is minutes.

    Understands "45", "45 min", "1 uur", "anderhalf uur", "1,5 uur", "1:15", "1u15", "1 uur en 15 minuten",
    "een kwartier", "drie kwartier". Whole minutes only, below 10,000.
    """
    if len(text) > _LONGEST_TEXT:
        return None
    phrase = plain(text).rstrip(".").replace("½", ",5")
    phrase = re.sub(r"\b(?:een )?(?:half|halve)\b", "0,5", phrase)
    phrase = with_digits(re.sub(r"\banderhal(?:f|ve)\b", "1,5", phrase)).replace("driekwartier", "3 kwartier")
    phrase = re.sub(r"(?<!\d),5", "0,5", phrase)
    if match := re.fullmatch(r"(\d{1,4}) ?(?:minuten|minuut|min|')?", phrase, re.ASCII):
        return int(match[1])
    if match := re.fullmatch(r"(\d{1,2})?(?:^| )?kwartier", phrase, re.ASCII):
        return 15 * int(match[1] or 1)
    if match := re.fullmatch(r"(\d{1,2}(?:[,.]\d{1,2})?) ?(?:uur|uren|u)", phrase, re.ASCII):
        return _whole(Decimal(match[1].replace(",", ".")) * _HOUR)
    hours_and_minutes = r"(\d{1,2}) ?(?:: ?|(?:uur|u|h) ?(?:en )?)(\d{1,2})(?: ?(?:minuten|minuut|min|m))?"
    if match := re.fullmatch(hours_and_minutes, phrase, re.ASCII):
        is_clock = ":" in phrase
        if int(match[2]) >= _HOUR or (is_clock and len(match[2]) == 1):
            return None
        return _HOUR * int(match[1]) + int(match[2])
    if match := re.fullmatch(r"(\d{1,2}) ?(?:uur|u) (?:en )?(?:(\d) )?kwartier", phrase, re.ASCII):
        return _HOUR * int(match[1]) + 15 * int(match[2] or 1)
    return None


def parse_talk_minutes(text: str) -> int | None:
    """The number of minutes that is meant, as parse_minutes; None also when no talk can last that long."""
    minutes = parse_minutes(text)
    return minutes if minutes is not None and minutes <= MOST_TALK_MINUTES else None


def format_minutes(minutes: int) -> str:
    """The minutes as "45 min", "1 uur" or "1 uur 15 min"; below zero with a minus sign in front."""
    if minutes < 0:
        return "-" + format_minutes(-minutes)
    hours, rest = divmod(minutes, _HOUR)
    if not hours:
        return f"{rest} min"
    return f"{hours} uur {rest} min" if rest else f"{hours} uur"


def _read_clock(phrase: str) -> tuple[int, bool] | None:
    """Minutes since midnight, and whether morning or afternoon is already settled."""
    if match := re.fullmatch(_DIGITAL, phrase, re.ASCII):
        hour, minute = int(match[1]), int(match[2])
        return (hour * _HOUR + minute, True) if minute < _HOUR else None
    if match := re.fullmatch(_WHOLE_HOUR, phrase, re.ASCII):
        hour = int(match[1])
        return hour * _HOUR, hour * _HOUR > _HALF_DAY or hour == 0
    match = re.fullmatch(_SPOKEN, phrase, re.ASCII)
    if not match or not (1 <= int(match[4]) <= _HALF_DAY // _HOUR):
        return None
    minutes = int(match[4]) * _HOUR - (_HOUR // 2 if match[3] else 0)
    if match[1]:
        is_quarter = match[1] == "kwart"
        shift = 15 if is_quarter else int(match[1])
        if (is_quarter and match[3]) or shift >= _HOUR // 2:
            return None
        minutes += -shift if match[2] == "voor" else shift
    return minutes, False


def _in_window(clock: tuple[int, bool] | None, window: tuple[int, int]) -> time | None:
    if clock is None:
        return None
    minutes, _ = clock
    first, last = window
    readings = (
        (minutes,) if minutes >= _HALF_DAY + _HOUR else (minutes % _HALF_DAY, minutes % _HALF_DAY + _HALF_DAY)
    )
    return next((_time(m) for m in readings if first <= m <= last), None)


def _time(minutes: int) -> time | None:
    return time(minutes // _HOUR, minutes % _HOUR) if minutes < _DAY else None


def _whole(minutes: Decimal) -> int | None:
    return int(minutes) if minutes == int(minutes) else None
