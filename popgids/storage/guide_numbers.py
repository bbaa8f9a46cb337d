"""Numbers that say something else in TOML than in Dutch: 1.500 is one and a half."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from popgids.core.findings import Finding, Loc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.storage.toml.positions import Positions

_KEYS = ("budget_eur", "budget_uren", "min", "max", "minstens", "hoogstens", "is", "is_niet")
_THOUSANDS = r"[1-9]\d{0,2}\.\d{3}"
_NO_TEXT = ("is", "is_niet")
"""Keys with an answer behind them, which is a text as often."""
_IN_TEXT = rf"\b(?:{'|'.join(_KEYS)})[ \t]*=[ \t]*[\"']?{_THOUSANDS}(?![\d.])"


def may_hold_thousands(text: str) -> bool:
    """Whether a number in a text may have a point for its thousands; quick, for texts that have none."""
    return re.search(_IN_TEXT, text) is not None


def thousands(data: dict[str, Any], positions: Positions, text: str) -> Iterator[Finding]:
    """A warning for each number that was written with a point for its thousands.

    text: the file that the data came from, in which positions finds it.
    """
    for loc, number in _numbers(data, ()):
        span = positions.value_span(loc)
        written = text[slice(*span)].strip("\"'") if span is not None else ""
        if re.fullmatch(_THOUSANDS, written):
            read = f"{number:g}".replace(".", ",")
            facts = {"found": written, "read": read, "suggestion": written.replace(".", "")}
            yield Finding("punt-in-duizend", loc, facts, is_warning=True)


def _numbers(value: Any, loc: Loc) -> Iterator[tuple[Loc, float]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        is_text = isinstance(inner, str) and key not in _NO_TEXT and re.fullmatch(_THOUSANDS, inner)
        if key in _KEYS and (isinstance(inner, float) or is_text):
            yield (*loc, key), float(inner)
        else:
            yield from _numbers(inner, (*loc, key))
