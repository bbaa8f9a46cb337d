"""What a part of a guide lacks that must be its own: an id from its words, the kind of a step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.findings import value_at
from popgids.core.guide_base import StepKind
from popgids.core.ids import id_from, unused_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.findings import Loc

_TEXTS = ("kop", "tekst", "naam", "vraag", "titel")
"""The keys of the text by which people know a part."""

_MOST_WORDS = 4
_MOST_PARTS = 1200
"""Among more parts than a guide has, looking for a name costs more than it helps."""


def free_id(loc: Loc, data: dict[str, Any]) -> str:
    """The id for the part at this place; "" when it has no words of its own."""
    part = value_at(loc, data)
    if not isinstance(part, dict):
        return ""
    beside = list(_beside(loc, data)) or [part]
    if len(beside) > _MOST_PARTS:
        return ""
    taken = {one["id"] for one in beside if isinstance(one.get("id"), str)}
    # In their order, so that two without an id get two.
    for one in beside:
        words = _words(one)
        name = unused_id(words, taken, "") if words and not isinstance(one.get("id"), str) else ""
        if one is part:
            return name
    return ""


def free_kind(loc: Loc, data: dict[str, Any]) -> str:
    """The kind for the step at this place that no other step has, rather one that comes behind those before it."""
    steps = value_at(loc[:-1], data)
    kinds = (
        [one.get("soort") if isinstance(one, dict) else None for one in steps]
        if isinstance(steps, list)
        else []
    )
    every = [one.value for one in StepKind]
    before = [every.index(one) for one in kinds[: int(loc[-1])] if one in every]
    free = [one for one in every if one not in kinds]
    return next((one for one in free if every.index(one) > max(before, default=-1)), free[0] if free else "")


def other_id(loc: Loc, data: dict[str, Any]) -> str:
    """Another id for the part at this place, from its words, where its own is in use; "" without words."""
    part = value_at(loc, data)
    words = _words(part) if isinstance(part, dict) else ""
    taken = {one["id"] for one in _beside(loc, data) if isinstance(one.get("id"), str)}
    return unused_id(words, taken, "") if words else ""


def _beside(loc: Loc, data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The parts among which the one at this place must have an id of its own."""
    lists = [value_at(loc[:-1], data)]
    if loc[-2:-1] == ("vraag",):
        steps = value_at(("stap",), data)
        lists = [value_at(("vraag",), one) for one in steps] if isinstance(steps, list) else lists
    for items in lists:
        yield from (one for one in items if isinstance(one, dict)) if isinstance(items, list) else ()


def _words(part: dict[str, Any]) -> str:
    """The words by which people know a part, as many as an id needs."""
    text = next((part[key] for key in _TEXTS if isinstance(part.get(key), str) and id_from(part[key])), "")
    return " ".join(text.split()[:_MOST_WORDS])
