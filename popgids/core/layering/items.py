"""Items of a list by id, laid over those of a base: replaced key by key, added in their place, put in order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from popgids.core.checks.keys import QUESTION_KINDS, keys_of
from popgids.core.checks.lists import list_in_text
from popgids.core.checks.values import kind_of
from popgids.core.findings import Finding, Loc
from popgids.core.layering.trace import Part, child_items, children, list_of, names_in, table_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

AFTER, BEFORE, ORDER = "na", "voor", "volgorde"
PLACE_KEYS = (AFTER, BEFORE)
"""The keys of an item that say where it comes among those of the base."""

JOINED = ("tips", "voorbereiding")
"""Tables with a list for each party, of which one may be replaced alone."""

MOST_FINDINGS = 50
"""Nobody mends more than this in one go; each of them looks for the nearest name."""

_MOST_KNOWN = 1000


@dataclass(slots=True)
class Below:
    """What the items of a list are laid over.

    base: the id of the guide below; hidden: ids that are gone; homes: the step of each question, here: this step.
    """

    base: str
    findings: list[Finding] = field(default_factory=list)
    hidden: Collection[str] = ()
    homes: Mapping[str, str] = field(default_factory=dict)
    here: str = ""

    def report(self, finding: Finding) -> None:
        """Keep a finding, as long as there are not too many."""
        if len(self.findings) < MOST_FINDINGS:
            self.findings.append(finding)

    def elsewhere(self, name: str) -> str:
        """The other step in which the base has this question; "" when there is none."""
        home = self.homes.get(name, "")
        return home if home != self.here else ""


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
        joins = key in JOINED and isinstance(base.get(key), dict) and isinstance(part.value, dict)
        parts[key] = overlay(base.child(key), part, keeps="") if joins else part
    return table_of(parts, own.trace.spot)


def with_items(base: list[Part], own: Part, below: Below) -> Part:
    """The list of the base with the items of own: changed in place, moved, or added; own must hold a list."""
    there = names_in(base)
    used: set[str] = set()
    changed: dict[str, Part | None] = {}
    added: list[Part] = []
    waiting: list[_Waiting] = []
    for item in own.items():
        name = item.get("id")
        if not isinstance(name, str) or name in used:
            added.append(_plain(item))
            continue
        used.add(name)
        if name not in there and _is_refused(item, name, below):
            continue
        part = overlay(there[name], item, without=PLACE_KEYS) if name in there else _plain(item)
        place = _place_of(item, part, below)
        if place is not None:
            waiting.append(place)
        if name in there:
            changed[name] = part if place is None else None
        elif place is None:
            added.append(part)
    return list_of(_put([*_with_changed(base, changed), *added], waiting, below), own.trace.spot)


def _with_changed(base: list[Part], changed: dict[str, Part | None]) -> Iterator[Part]:
    """The items of the base as they are now, without those that move."""
    left = dict(changed)
    for part in base:
        name = part.get("id")
        if isinstance(name, str) and name in left:
            new = left.pop(name)
            if new is not None:
                yield new
        else:
            yield part


def in_order(items: Part, step: Part, below: Below) -> Part:
    """The list with what `volgorde` of a step names first, in that order, and the rest behind it."""
    if ORDER not in (step.value if isinstance(step.value, dict) else ()):
        return items
    wanted = step.child(ORDER)
    if not isinstance(wanted.value, list):
        below.report(wrong_sort(wanted, ORDER, "lijst"))
        return items
    there = names_in(items.items())
    first: dict[str, None] = {}
    known = tuple(there)
    for one in wanted.items():
        if not isinstance(one.value, str):
            below.report(wrong_sort(one, ORDER, "tekst"))
        elif one.value in first:
            below.report(Finding("volgorde-dubbel", one.trace.spot.loc, {"id": one.value}))
        elif one.value not in there:
            below.report(_no_such_place(one.value, ORDER, one.trace.spot.loc, known, below))
        else:
            first[one.value] = None
    rest = [
        part for part in items.items() if not (isinstance(part.get("id"), str) and part.get("id") in first)
    ]
    return list_of([*(there[name] for name in first), *rest], items.trace.spot)


def report_places(step: Part, below: Below) -> None:
    """Warn for questions that say their place in a step that puts its questions in order, too."""
    for item in child_items(step, "vraag"):
        named = [key for key in PLACE_KEYS if item.get(key) is not None]
        if named:
            loc = (*item.trace.spot.loc, named[0])
            below.report(Finding("plek-naast-volgorde", loc, {"key": named[0]}, is_warning=True))


def wrong_sort(part: Part, key: str, wanted: str) -> Finding:
    """The finding for a value of the wrong sort."""
    found = str(part.value)[:60] if not isinstance(part.value, (list, dict)) else ""
    facts = {"key": key, "wanted": (wanted,), "found": found, "found_kind": kind_of(part.value)}
    if wanted == "lijst" and isinstance(part.value, str):
        facts["listed"] = list_in_text(part.value, (key,))
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
        below.report(Finding("verborgen-en-aangepast", loc, {"id": name}))
    elif below.elsewhere(name):
        facts = {"id": name, "kind": below.elsewhere(name), "base": below.base}
        below.report(Finding("vraag-in-andere-stap", loc, facts))
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
        below.report(Finding("na-en-voor", loc))
    target: Any = item.value[key]
    if not isinstance(target, str):
        below.report(wrong_sort(item.child(key), key, "tekst"))
        return None
    return _Waiting(part, key, target, loc)


def _put(placed: list[Part], waiting: list[_Waiting], below: Below) -> list[Part]:
    """Each item in its place; those that name the same place keep the order of the file."""
    moving = {str(one.part.get("id")): one for one in waiting}
    known = (*names_in(placed), *moving)
    is_known = set(known)
    beside: dict[str, tuple[list[Part], list[Part]]] = {}
    roots = list(placed)
    for one in waiting:
        if one.target in is_known:
            before, after = beside.setdefault(one.target, ([], []))
            (before if one.key == BEFORE else after).append(one.part)
        else:
            others = tuple(name for name in known if name != one.part.get("id"))
            below.report(_no_such_place(one.target, one.key, one.loc, others, below))
            roots.append(one.part)
    found = list(_walked(roots, beside))
    for name in {*moving} - {str(part.get("id")) for part in found}:
        below.report(
            Finding("plek-in-kring", moving[name].loc, {"id": moving[name].target, "key": moving[name].key})
        )
    return found


def _walked(roots: list[Part], beside: dict[str, tuple[list[Part], list[Part]]]) -> Iterator[Part]:
    """Each item with what comes right before and right after it; without recursion, since chains may be long."""
    stack = roots[::-1]
    while stack:
        part = stack.pop()
        name = part.get("id")
        before, after = beside.pop(name, ([], [])) if isinstance(name, str) else ([], [])
        if before or after:
            stack += [*before, part, *after][::-1]
        else:
            yield part


def _no_such_place(name: str, key: str, loc: Loc, known: tuple[str, ...], below: Below) -> Finding:
    facts: dict[str, Any] = {"id": name, "key": key, "base": below.base}
    if name in below.hidden:
        return Finding("plek-verborgen", loc, facts)
    if below.elsewhere(name):
        return Finding("plek-in-andere-stap", loc, {**facts, "kind": below.elsewhere(name)})
    return Finding("plek-onbekend", loc, {**facts, "known": known[:_MOST_KNOWN]})
