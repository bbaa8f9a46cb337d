"""What the constraint of a form says about an answer, where a guide can say the same."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

_NUMBER = r"(?P<limit>-?\d{1,9}(?:\.\d{1,4})?)"
_VALUE = re.compile(rf"^\.\s*(?P<sign>>=|<=|>|<)\s*{_NUMBER}$")
_COUNT = re.compile(rf"^count-selected\s*\(\s*\.\s*\)\s*(?P<sign>>=|<=|>|<|=)\s*{_NUMBER}$")
_BRACKETS = re.compile(r"^\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)$")
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_SAME_LIMIT = re.compile(rf"^(?P<sign>>=|<=|>|<|=)\s*{_NUMBER}$")


def limits_of(kind: str, constraint: str, *, is_decimal: bool = False) -> dict[str, Any] | None:
    """The limits of a number, or of how many to choose, under their Dutch keys; None where it says anything else."""
    if kind not in ("getal", "meerkeuze"):
        return None
    low, high = ("min", "max") if kind == "getal" else ("minstens", "hoogstens")
    found: dict[str, Any] = {}
    for sign, limit in _tests(constraint, _VALUE if kind == "getal" else _COUNT) or ():
        number = limit
        if sign in ("<", ">") and not is_decimal:
            number += 1 if sign == ">" else -1
        for key in (low,) if sign.startswith(">") else (high,) if sign.startswith("<") else (low, high):
            found[key] = plain_number(number)
    is_right = found.get(low, 0) <= found.get(high, found.get(low, 0)) or high not in found
    if kind == "meerkeuze":
        is_right = is_right and all(isinstance(one, int) and one >= 0 for one in found.values())
        is_right = is_right and found.get(high, 1) >= 1
        found = {key: one for key, one in found.items() if one}
    return found if found and is_right else None


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
