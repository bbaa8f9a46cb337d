"""Scales of numbers as people write them in words: 1-5, 1 t/m 10."""

from __future__ import annotations

import re

_TOP = 10
_FEWEST = 2
_BETWEEN = re.compile(
    r"(?<![\d-])(?P<low>\d{1,2})\s*(?:-|–|/|t/m|tot en met|tot|\.\.\.?|…)\s*(?P<high>\d{1,2})\D*$",
    re.IGNORECASE,
)


def points_between(words: str) -> tuple[int, int] | None:
    """The lowest and highest point in "1-5", "schaal 1 t/m 10" or "5"; None where there are none."""
    if words.isascii() and words.isdigit() and _FEWEST <= int(words) <= _TOP:
        return 1, int(words)
    match = _BETWEEN.search(words[:60])
    return (int(match["low"]), int(match["high"])) if match else None
