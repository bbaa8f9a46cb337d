"""Where each part of a guide comes from: from the base as it is, changed, or its own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from popgids.core.layering.trace import Hidden, Merged, Part, child_items, questions_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


class OriginKind(StrEnum):
    """What a guide does with a part."""

    BASE = "basis"
    CHANGED = "aangepast"
    OWN = "eigen"


@dataclass(frozen=True, slots=True)
class Layer:
    """One file of a guide: the id and version of the guide that it belongs to; catalogue is its name when it is one.

    depth: 0 for the guide itself, 1 for the one that it builds on, and so on.
    """

    guide_id: str
    version: str
    depth: int
    catalogue: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a part comes from; base: the lowest guide that has it, None when the part is the guide's own."""

    kind: OriginKind
    base: Layer | None = None
    catalogue: str = ""


@dataclass(frozen=True, slots=True)
class Origins:
    """The origin of each part of a guide, by table ("stap", "vraag", "leervorm", …; "gids" for its own keys) and id."""

    of: Mapping[tuple[str, str], Origin]
    hidden: tuple[Hidden, ...]
    layers: tuple[Layer, ...]


def origins(merged: Merged, layers: Sequence[Layer], below: Merged | None = None) -> Origins:
    """The origin of everything that has an id; layers are in the order of their numbers.

    below: what the guide was laid over, to know of its own keys which ones were there already.
    """
    found: dict[tuple[str, str], Origin] = {}
    for table, name, part in _named(merged.part):
        origin = _origin(part, layers)
        if table == "gids" and origin.base is None and below is not None and name in below.data:
            lowest = _origin(below.part.child(name), layers).base
            origin = Origin(OriginKind.CHANGED, lowest, origin.catalogue)
        found.setdefault((table, name), origin)
    return Origins(found, merged.hidden, tuple(layers))


def _origin(part: Part, layers: Sequence[Layer]) -> Origin:
    touched = [layers[number] for number in sorted(part.trace.layers())]
    below = [one for one in touched if one.depth > 0]
    lowest = max(below, key=lambda one: one.depth, default=None)
    catalogue = next((one.catalogue for one in touched if one.catalogue), "")
    if lowest is None:
        return Origin(OriginKind.OWN, None, catalogue)
    is_changed = any(one.depth == 0 for one in touched)
    return Origin(OriginKind.CHANGED if is_changed else OriginKind.BASE, lowest, catalogue)


def _named(whole: Part) -> Iterator[tuple[str, str, Part]]:
    for key in whole.value:
        yield "gids", key, whole.child(key)
    for step in child_items(whole, "stap"):
        yield "stap", str(step.get("soort")), step
    for _step, question in questions_of(whole):
        yield "vraag", str(question.get("id")), question
    for table in ("leervorm", "schaal", "competentie", "rol"):
        for one in child_items(whole, table):
            yield table, str(one.get("id")), one
