"""A guide that builds on another (`breidt_uit`): its data laid over the data of the base, before it is checked.

A key replaces the same key of the base. Steps are the same when they have the same soort; questions, learning forms,
scales, competences and roles when they have the same id: of those only the keys that are named are replaced.
"""

from __future__ import annotations

from typing import Any

from popgids.core.checks.keys import GUIDE_LAYER_KEYS
from popgids.core.findings import Finding
from popgids.core.guide import StepKind
from popgids.core.layering.hiding import hidden_by, needed_but_hidden, without_hidden
from popgids.core.layering.items import (
    ORDER,
    PLACE_KEYS,
    Below,
    in_order,
    overlay,
    report_places,
    with_items,
    wrong_sort,
)
from popgids.core.layering.trace import (
    Hidden,
    Merged,
    Part,
    Spot,
    child_items,
    children,
    leaf,
    list_of,
    names_in,
    questions_of,
    table_of,
)

EXTENDS, CATALOGUES, HIDES = GUIDE_LAYER_KEYS
"""Keys of a guide that say what it is made from; a guide that was put together has them no more."""

STEP_LAYER_KEYS = (ORDER,)
QUESTION_LAYER_KEYS = PLACE_KEYS
ITEM_TABLES = ("leervorm", "schaal", "competentie", "rol")
"""The tables of a guide whose items have an id."""

MOST_LAYERS = 5
"""A guide builds on at most so many others, one on the other."""

MOST_CATALOGUES = 10
_NOT_INHERITED = ("formaat", "id", "versie", "status")
"""What a guide always says itself."""

_RANK = {kind.value: rank for rank, kind in enumerate(StepKind)}


def is_layered(data: dict[str, Any]) -> bool:
    """Whether a guide is made from more than its own file."""
    return any(key in data for key in GUIDE_LAYER_KEYS)


def layered(base: Merged, own: dict[str, Any], layer: int) -> Merged:
    """The guide `own` (file number `layer`) laid over what it builds on.

    What own says about parts that the base does not have comes back as findings, at places in own.
    """
    whole = leaf(own, layer)
    extends = own.get(EXTENDS)
    below = Below(extends if isinstance(extends, str) else "")
    hides = hidden_by(whole, base.part, below)
    below.hidden = tuple(one.id for one in hides if one.table in ("vraag", "stap"))
    kept = without_hidden(base.part, hides)
    parts = {key: part for key, part in children(kept).items() if key not in _NOT_INHERITED}
    for key, part in children(whole).items():
        if key in GUIDE_LAYER_KEYS:
            continue
        if key == "stap":
            parts[key] = _steps(kept, part, below)
        elif key in ITEM_TABLES and isinstance(part.value, list) and key in parts:
            hidden = tuple(one.id for one in hides if one.table == key)
            items = Below(below.base, below.findings, hidden)
            parts[key] = with_items(child_items(kept, key), part, items)
        else:
            parts[key] = overlay(kept, table_of({key: part}, part.trace.spot), keeps="").child(key)
    merged = table_of(parts, Spot(layer, ()))
    found = (*below.findings, *needed_but_hidden(merged, hides, layer))
    return Merged(
        merged, found, tuple(Hidden(one.table, one.id, one.text) for one in hides if not one.with_step)
    )


def _steps(base: Part, own: Part, below: Below) -> Part:
    there = child_items(base, "stap")
    if not there or not isinstance(own.value, list):
        return own
    by_kind, first = names_in(there, "soort"), dict[str, Part]()
    changed: dict[str, Part] = {}
    below.homes = {
        str(question.get("id")): str(step.get("soort"))
        for step, question in questions_of(base)
        if question.get("id") is not None
    }
    placed = list(there)
    for step in own.items():
        kind = step.get("soort")
        if not isinstance(kind, str) or (kind not in _RANK and kind not in by_kind):
            placed.append(step)
            continue
        below.here = kind
        if kind in first:
            # As if it went on with the first: what else is wrong in it is told as well.
            _report_double(first[kind], step, below)
            if kind in changed:
                changed[kind] = _step(changed[kind], step, below)
            continue
        first[kind] = step
        if kind in by_kind:
            changed[kind] = _step(by_kind[kind], step, below)
        elif kind in below.hidden:
            loc = (*step.trace.spot.loc, "soort")
            below.report(Finding("verborgen-en-aangepast", loc, {"id": kind}))
        else:
            changed[kind] = _step(Part({}, step.trace), step, below)
            placed.insert(_place_in_talk(placed, kind), step)
    now = [changed.pop(one.get("soort"), one) if isinstance(one.get("soort"), str) else one for one in placed]
    return list_of(now, own.trace.spot)


def _report_double(first: Part, again: Part, below: Below) -> None:
    """Say of a step that the same guide has it already; one of the base is the same step, and may be there."""
    loc, other = ((*one.trace.spot.loc, "soort") for one in (again, first))
    below.report(Finding("dubbele-stap", loc, {"kind": again.get("soort")}, other=other))


def _place_in_talk(placed: list[Part], kind: str) -> int:
    """Behind the last step that comes before this one in a talk; what is no step goes to the end."""
    if kind not in _RANK:
        return len(placed)
    before = [at for at, one in enumerate(placed) if _RANK.get(str(one.get("soort")), -1) <= _RANK[kind]]
    return before[-1] + 1 if before else 0


def _step(base: Part, own: Part, below: Below) -> Part:
    merged = overlay(base, own, without=("vraag", *STEP_LAYER_KEYS), keeps="soort")
    parts = children(merged)
    if isinstance(own.get("vraag"), list):
        parts["vraag"] = with_items(child_items(base, "vraag"), own.child("vraag"), below)
    elif own.get("vraag") is not None:
        parts["vraag"] = own.child("vraag")
    if "vraag" in parts and isinstance(parts["vraag"].value, list):
        if own.get(ORDER) is not None:
            report_places(own, below)
        parts["vraag"] = in_order(parts["vraag"], own, below)
    elif own.get(ORDER) is not None:
        parts[ORDER] = own.child(ORDER)
    return table_of(parts, own.trace.spot)


__all__ = [
    "CATALOGUES",
    "EXTENDS",
    "GUIDE_LAYER_KEYS",
    "HIDES",
    "ITEM_TABLES",
    "MOST_CATALOGUES",
    "MOST_LAYERS",
    "QUESTION_LAYER_KEYS",
    "STEP_LAYER_KEYS",
    "is_layered",
    "layered",
    "wrong_sort",
]
