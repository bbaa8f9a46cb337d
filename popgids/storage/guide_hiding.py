"""Leaving out parts of the guide that a guide builds on, and taking them back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.findings import value_at
from popgids.core.layering.items import ORDER
from popgids.core.layering.layers import HIDES
from popgids.storage.guide_additions import with_added
from popgids.storage.guide_pieces import checked, key_line
from popgids.storage.toml.blocks import block_of, key_lines, without_block, without_span
from popgids.storage.toml.file import parse_toml
from popgids.storage.toml.positions import Positions

if TYPE_CHECKING:
    from popgids.core.findings import Loc


def with_hidden(text: str, name: str) -> str | None:
    """The text of a guide that leaves out this question or step of its base, too; None when it cannot be said."""
    changed = without_in_order(text, name)
    data = parse_toml(changed)
    if data is None or not isinstance(data.get(HIDES, []), list):
        return None
    if name in data.get(HIDES, ()):
        return None
    if HIDES in data:
        return with_added(changed, (), (HIDES,), name)
    # with_added begins a list for a table only
    end = Positions(changed).own_end(())
    if end is None:
        return None
    line = key_line(HIDES, [name], end[1])
    return checked(f"{changed[: end[0]]}\n{line}{changed[end[0] :]}", {**data, HIDES: [name]})


def with_shown(text: str, table: str, name: str) -> str | None:
    """The text of a guide that no longer leaves out this part; None when it does not leave it out."""
    data = parse_toml(text)
    names = data.get(HIDES) if data is not None else None
    if data is None or not isinstance(names, list):
        return None
    meant = (name, f"{table}.{name}")
    places = [at for at, one in enumerate(names) if one in meant]
    if not places:
        return None
    left = [one for one in names if one not in meant]
    line = _without_line(text) if not left else None
    if line is not None:
        return checked(line, {key: value for key, value in data.items() if key != HIDES})
    changed: str | None = text
    for at in reversed(places):
        changed = without_item(changed, (HIDES, at)) if changed is not None else None
    return checked(changed, {**data, HIDES: left})


def _without_line(text: str) -> str | None:
    """The text without the line of what is hidden, when nothing else stands there, such as a comment."""
    found = key_lines(text, (), HIDES)
    if found is None or found.comment or "\n" in text[found.start : found.end].rstrip("\n"):
        return None
    return text[: found.start] + text[found.end :]


def without_item(text: str, loc: Loc) -> str | None:
    """The text without the item of a list that stands at this place; None when there is none."""
    wanted: Any = parse_toml(text)
    around = value_at(loc[:-1], wanted) if wanted is not None else None
    at = loc[-1]
    if not isinstance(around, list) or not isinstance(at, int) or at >= len(around):
        return None
    span = Positions(text).value_span(loc)
    block = block_of(text, loc) if span is None else None
    del around[at]
    if span is not None:
        return checked(without_span(text, *span), wanted)
    if not around:
        # of tables under headings of their own nothing is left to be empty
        del value_at(loc[:-2], wanted)[loc[-2]]
    return checked(without_block(text, block), wanted) if block is not None else None


def without_in_order(text: str, name: str) -> str:
    """The text in which no step names this question in its order."""
    data = parse_toml(text) or {}
    steps = data.get("stap")
    for at, step in enumerate(steps if isinstance(steps, list) else ()):
        order = step.get(ORDER) if isinstance(step, dict) else None
        if isinstance(order, list) and name in order:
            text = without_item(text, ("stap", at, ORDER, order.index(name))) or text
    return text
