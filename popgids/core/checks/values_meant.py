"""Which of the known values somebody means by another word: who answers, and the kind of a question or a field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from popgids.core.checks.other_words import OTHER_FLOORS, OTHER_KINDS
from popgids.core.guide import Floor
from popgids.core.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

_BOTH = {Floor.EMPLOYEE.value, Floor.MANAGER.value}
_BETWEEN = {"de", "en", "and", "plus", "met", "zowel", "als", "ook", "elk", "ieder", "apart"}
_UNSURE = "?"
"""Stands for words that name both of the two, and something that may change what they mean."""
_SEVERAL, _ONE = "meerkeuze", "keuze"
_LONGEST = 200


def other_kind(word: str) -> str:
    """The kind of question that people mean by another word, or ""."""
    return OTHER_KINDS.get(word.lower(), "")


def value_meant(key: str, value: Any, allowed: Sequence[str]) -> str:
    """The value that is meant among those that can be, by its meaning before its letters; "" when that is not sure."""
    if key == "soort" and isinstance(value, str):
        other = _ONE if takes_one(key, value, allowed) else other_kind(value)
    else:
        other = _floor(value)
        if other not in ("", *allowed):
            return ""
    if other in allowed:
        return other
    near = nearest(value, allowed) if isinstance(value, str) else ()
    return near[0] if near else ""


def takes_one(key: str, value: Any, allowed: Sequence[str]) -> bool:
    """Whether a field is meant in which more than one choice can be made, where only one can."""
    if key != "soort" or not isinstance(value, str) or _SEVERAL in allowed or _ONE not in allowed:
        return False
    return _SEVERAL in (value.lower(), other_kind(value)) or bool(nearest(value, (_SEVERAL,)))


def _floor(value: Any) -> str:
    """Who answers by these words: one of the two, "beiden", or "samen" when that is said; "" when they do not say it."""
    if isinstance(value, list):
        named = {one for one in value if isinstance(one, str)}
        return Floor.BOTH.value if named >= _BOTH else ""
    if not isinstance(value, str):
        return ""
    words = value.lower()[:_LONGEST]
    if whole := OTHER_FLOORS.get(words.strip()):
        return whole
    named = {OTHER_FLOORS.get(one, one) for one in re.findall(r"\w+", words)} - _BETWEEN
    if not named >= _BOTH:
        return ""
    if named - set(Floor):
        return _UNSURE
    return Floor.TOGETHER.value if Floor.TOGETHER.value in named else Floor.BOTH.value
