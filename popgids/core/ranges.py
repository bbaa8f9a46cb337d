"""Scales of numbers as people write them in words: 1-5, 1 t/m 10."""

from __future__ import annotations

import re

_TOP = 10
_FEWEST = 2
_BETWEEN = re.compile(
    r"(?<![\d-])(?P<low>\d{1,2})\s*(?:-|–|/|t/m|tot en met|tot|\.\.\.?|…)\s*(?P<high>\d{1,2})\D*$",
    re.IGNORECASE,
)
_ROW = re.compile(r"^\d{1,2}(?:[\s,;/|-]+\d{1,2}){2,10}$", re.ASCII)


def points_between(words: str) -> tuple[int, int] | None:
    """The lowest and highest point in "1-5", "1 2 3 4 5", "schaal 1 t/m 10" or "5", as they stand; None for none."""
    if words.isascii() and words.isdigit() and _FEWEST <= int(words) <= _TOP:
        return 1, int(words)
    if _ROW.match(words):
        numbers = [int(one) for one in re.findall(r"\d+", words)]
        first, last = numbers[0], numbers[-1]
        is_whole = sorted(numbers) == list(range(min(first, last), max(first, last) + 1))
        return (first, last) if is_whole and numbers in (sorted(numbers), sorted(numbers)[::-1]) else None
    match = _BETWEEN.search(words[:60])
    return (int(match["low"]), int(match["high"])) if match else None
