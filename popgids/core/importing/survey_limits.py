"""What the constraint of a form says about an answer, where a guide can say the same."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

_NUMBER = r"(?P<limit>-?\d{1,9}(?:\.\d{1,4})?)"
_TEST = rf"(?P<sign>>=|<=|>|<|=)\s*{_NUMBER}$"
_VALUE = re.compile(rf"^\.\s*{_TEST}")
_COUNT = re.compile(rf"^count-selected\s*\(\s*\.\s*\)\s*{_TEST}")
_BRACKETS = re.compile(r"^\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)$")
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_SAME_LIMIT = re.compile(rf"^{_TEST}")
_LIMITS = {"getal": (_VALUE, "min", "max"), "meerkeuze": (_COUNT, "minstens", "hoogstens")}
"""For the kinds with limits: a test on them, and the keys of the lowest and the highest."""


def constraint_limits(kind: str, constraint: str, *, is_decimal: bool = False) -> dict[str, Any] | None:
    """The limits of a number, or of how many to choose, under their Dutch keys; None where it says anything else."""
    if kind not in _LIMITS:
        return None
    pattern, low_key, high_key = _LIMITS[kind]
    tests = _tests(constraint, pattern) or []
    lows = [_lowest(sign, limit, is_decimal) for sign, limit in tests if not sign.startswith("<")]
    highs = [_highest(sign, limit, is_decimal) for sign, limit in tests if not sign.startswith(">")]
    low, high = max(lows, default=None), min(highs, default=None)
    if low is not None and high is not None and low > high:
        return None
    if kind == "meerkeuze":
        if high is not None and high < 1:
            return None
        low = low if low and low > 0 else None
    limits = {key: plain_number(one) for key, one in ((low_key, low), (high_key, high)) if one is not None}
    return limits or None


def _lowest(sign: str, limit: Decimal, is_decimal: bool) -> Decimal:
    """The lowest number that a test allows; of decimal numbers the limit itself, which is as near as a guide comes."""
    if is_decimal:
        return limit
    return limit.to_integral_value(ROUND_FLOOR) + 1 if sign == ">" else limit.to_integral_value(ROUND_CEILING)


def _highest(sign: str, limit: Decimal, is_decimal: bool) -> Decimal:
    """The highest number that a test allows; of decimal numbers the limit itself."""
    if is_decimal:
        return limit
    return limit.to_integral_value(ROUND_CEILING) - 1 if sign == "<" else limit.to_integral_value(ROUND_FLOOR)


def _tests(constraint: str, pattern: re.Pattern[str]) -> list[tuple[str, Decimal]] | None:
    """Each test as its sign and its number; a second one can leave out what it is about. None for another test."""
    found: list[tuple[str, Decimal]] = []
    for part in _AND.split(_bare(constraint)):
        words = _bare(part)
        match = pattern.match(words) or (_SAME_LIMIT.match(words) if found else None)
        if match is None:
            return None
        found.append((match["sign"], Decimal(match["limit"])))
    return found


def _bare(text: str) -> str:
    text = text.strip()
    match = _BRACKETS.match(text)
    return match["inside"].strip() if match else text


def plain_number(number: Decimal) -> int | float:
    """A number as a guide writes it."""
    return int(number) if number == number.to_integral_value() else float(number)
