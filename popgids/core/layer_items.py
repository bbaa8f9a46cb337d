"""Items of a list by id, laid over those of a base: replaced key by key, added in their place, put in order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from popgids.core.guide_errors import kind_of
from popgids.core.guide_findings import Finding, Loc
from popgids.core.guide_keys import QUESTION_KINDS, keys_of
from popgids.core.layer_trace import Part, children, list_of, names_in, table_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

AFTER, BEFORE, ORDER = "na", "voor", "volgorde"
PLACE_KEYS = (AFTER, BEFORE)
"""The keys of an item that say where it comes among those of the base."""

_JOINED = ("tips", "voorbereiding")
"""Tables with a list for each party, of which one may be replaced alone."""


@dataclass(slots=True)
class Below:
    """What the items of a list are laid over: which ids are hidden, and which are in another step (and in which)."""

    base: str
    findings: list[Finding] = field(default_factory=list)
    hidden: Collection[str] = ()
    elsewhere: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """An item that is still to be put in its place; loc is where it says so."""

    part: Part
    key: str
    target: str
    loc: Loc


def overlay(base: Part, own: Part, *, without: Collection[str] = (), keeps: str = "id") -> Part:
    """A table of the base with the keys that own names in their place; keeps is the key that both share."""
    parts = children(base)
    kind = own.get("soort")
    if isinstance(kind, str) and kind in QUESTION_KINDS and kind != base.get("soort"):
        # What belongs to the old kind of question means nothing to the new one.
        known = keys_of(QUESTION_KINDS[kind])
        parts = {key: part for key, part in parts.items() if key in known}
    for key, part in children(own).items():
        if key in without or (key == keeps and key in parts):
            continue
        joins = key in _JOINED and isinstance(base.get(key), dict) and isinstance(part.value, dict)
        parts[key] = overlay(base.child(key), part, keeps="") if joins else part
    return table_of(parts, own.trace.spot)


def with_items(base: list[Part], own: Part, below: Below) -> Part:
    """The list of the base with the items of own: changed in place, moved, or added; own must hold a list."""
    there, used = names_in(base), set[str]()
    placed, waiting = list(base), list[_Waiting]()
    for item in own.items():
        name = item.get("id")
        if not isinstance(name, str) or name in used:
            placed.append(_plain(item))
            continue
        used.add(name)
        if name not in there and _is_refused(item, name, below):
            continue
        part = overlay(there[name], item, without=PLACE_KEYS) if name in there else _plain(item)
        place = _place_of(item, part, below)
        if name in there:
            at = _index(placed, name)
            placed[at : at + 1] = [] if place else [part]
        elif place is None:
            placed.append(part)
        if place is not None:
            waiting.append(place)
    return list_of(_put(placed, waiting, below), own.trace.spot)


def in_order(items: Part, step: Part, below: Below) -> Part:
    """The list with what `volgorde` of a step names first, in that order, and the rest behind it."""
    if ORDER not in (step.value if isinstance(step.value, dict) else ()):
        return items
    wanted = step.child(ORDER)
    if not isinstance(wanted.value, list):
        below.findings.append(wrong_sort(wanted, ORDER, "lijst"))
        return items
    there = names_in(items.items())
    first: list[str] = []
    for one in wanted.items():
        if not isinstance(one.value, str):
            below.findings.append(wrong_sort(one, ORDER, "tekst"))
        elif one.value in first:
            below.findings.append(Finding("volgorde-dubbel", one.trace.spot.loc, {"id": one.value}))
        elif one.value not in there:
            below.findings.append(_no_such_place(one.value, ORDER, one.trace.spot.loc, tuple(there), below))
        else:
            first.append(one.value)
    rest = [part for part in items.items() if part.get("id") not in first]
    return list_of([*(there[name] for name in first), *rest], items.trace.spot)


def wrong_sort(part: Part, key: str, wanted: str) -> Finding:
    """The finding for a value of the wrong sort."""
    found = str(part.value)[:60] if not isinstance(part.value, (list, dict)) else ""
    facts = {"key": key, "wanted": (wanted,), "found": found, "found_kind": kind_of(part.value)}
    return Finding("verkeerde-soort", part.trace.spot.loc, facts)


def _plain(item: Part) -> Part:
    """An item without the keys that place it."""
    if not isinstance(item.value, dict) or not any(key in item.value for key in PLACE_KEYS):
        return item
    return table_of({k: v for k, v in children(item).items() if k not in PLACE_KEYS}, item.trace.spot)


def _is_refused(item: Part, name: str, below: Below) -> bool:
    """Whether an item may not stand here, since the same file hides it or the base has it in another step."""
    loc = (*item.trace.spot.loc, "id")
    if name in below.hidden:
        below.findings.append(Finding("verborgen-en-aangepast", loc, {"id": name}))
    elif name in below.elsewhere:
        facts = {"id": name, "kind": below.elsewhere[name], "base": below.base}
        below.findings.append(Finding("vraag-in-andere-stap", loc, facts))
    else:
        return False
    return True


def _place_of(item: Part, part: Part, below: Below) -> _Waiting | None:
    named = [key for key in PLACE_KEYS if key in item.value]
    if not named:
        return None
    key = named[0]
    loc = (*item.trace.spot.loc, key)
    if len(named) > 1:
        below.findings.append(Finding("na-en-voor", loc))
    target: Any = item.value[key]
    if not isinstance(target, str):
        below.findings.append(wrong_sort(item.child(key), key, "tekst"))
        return None
    return _Waiting(part, key, target, loc)


def _put(placed: list[Part], waiting: list[_Waiting], below: Below) -> list[Part]:
    """Each item in its place; those that name the same place keep the order of the file."""
    last: dict[str, str] = {}
    while waiting:
        ready = [one for one in waiting if _index(placed, one.target) >= 0]
        for one in ready or waiting:
            if not ready:
                ids = (*names_in(placed), *(str(other.part.get("id")) for other in waiting))
                below.findings.append(_no_such_place(one.target, one.key, one.loc, ids, below))
                placed.append(one.part)
                continue
            name = str(one.part.get("id"))
            if one.key == BEFORE:
                placed.insert(_index(placed, one.target), one.part)
            else:
                placed.insert(_index(placed, last.get(one.target, one.target)) + 1, one.part)
                last[one.target] = name
        waiting = [one for one in waiting if all(one is not other for other in ready)] if ready else []
    return placed


def _index(parts: list[Part], name: str) -> int:
    return next((at for at, part in enumerate(parts) if part.get("id") == name), -1)


def _no_such_place(name: str, key: str, loc: Loc, known: tuple[str, ...], below: Below) -> Finding:
    facts: dict[str, Any] = {"id": name, "key": key, "base": below.base}
    if name in below.hidden:
        return Finding("plek-verborgen", loc, facts)
    if name in below.elsewhere:
        return Finding("plek-in-andere-stap", loc, {**facts, "kind": below.elsewhere[name]})
    if name in known:
        return Finding("plek-in-kring", loc, facts)
    return Finding("plek-onbekend", loc, {**facts, "known": known})
