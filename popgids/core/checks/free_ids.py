"""An id for a part of a guide that has none: made from its own words, and not in use beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.findings import value_at
from popgids.core.ids import id_from, unused_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.findings import Loc

_TEXTS = ("kop", "tekst", "naam", "vraag", "titel")
"""The keys of the text by which people know a part."""


def free_id(loc: Loc, data: dict[str, Any]) -> str:
    """The id for the part at this place; "" when it has no words of its own."""
    part = value_at(loc, data)
    if not isinstance(part, dict):
        return ""
    beside = list(_beside(loc, data)) or [part]
    taken = {one["id"] for one in beside if isinstance(one.get("id"), str)}
    # In their order, so that two without an id get two.
    for one in beside:
        words = _words(one)
        name = unused_id(words, taken, "") if words and not isinstance(one.get("id"), str) else ""
        if one is part:
            return name
    return ""


def _beside(loc: Loc, data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The parts among which the one at this place must have an id of its own."""
    lists = [value_at(loc[:-1], data)]
    if loc[-2:-1] == ("vraag",):
        steps = value_at(("stap",), data)
        lists = [value_at(("vraag",), one) for one in steps] if isinstance(steps, list) else lists
    for items in lists:
        yield from (one for one in items if isinstance(one, dict)) if isinstance(items, list) else ()


def _words(part: dict[str, Any]) -> str:
    return next((part[key] for key in _TEXTS if isinstance(part.get(key), str) and id_from(part[key])), "")
