"""What a guide hides of its base (`verberg`), and what of the base still needs it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from popgids.core.findings import Finding, Loc
from popgids.core.layering.items import MOST_FINDINGS, Below, wrong_sort
from popgids.core.layering.trace import Part, child_items, children, list_of, questions_of, table_of
from popgids.core.references import parse_reference

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MOST_KNOWN = 1000
_TABLES = ("vraag", "stap", "leervorm", "schaal", "competentie", "rol")
_NAMES = {"stap": "soort"}
_TEXTS = {"vraag": "vraag", "stap": "titel"}


@dataclass(frozen=True, slots=True)
class Hiding:
    """One part that is hidden, and where that is said; with_step: it goes because its whole step goes."""

    table: str
    id: str
    text: str
    loc: Loc
    with_step: bool = False


def hidden_by(own: Part, base: Part, below: Below) -> tuple[Hiding, ...]:
    """What a guide hides; names that the base does not have become findings."""
    if "verberg" not in own.value:
        return ()
    names = own.child("verberg")
    if not isinstance(names.value, list):
        below.report(wrong_sort(names, "verberg", "lijst"))
        return ()
    known = {table: dict(_named(base, table)) for table in _TABLES}
    own_names = {table: dict(_named(own, table)) for table in _TABLES}
    hidden: list[Hiding] = []
    for one in names.items():
        if len(below.findings) >= MOST_FINDINGS:
            break
        if not isinstance(one.value, str):
            below.report(wrong_sort(one, "verberg", "tekst"))
            continue
        table, name = _meant(one, known, own_names, below)
        if table:
            part = known[table][name]
            loc = one.trace.spot.loc
            hidden.append(Hiding(table, name, str(part.get(_TEXTS.get(table, "naam")) or ""), loc))
            if table == "stap":
                hidden += [Hiding("vraag", q, "", loc, with_step=True) for q, _part in _questions(part)]
    return tuple(hidden)


def without_hidden(base: Part, hidden: Sequence[Hiding]) -> Part:
    """The base without what is hidden."""
    if not hidden:
        return base
    gone = {(one.table, one.id): one.loc for one in hidden}
    parts = children(base)
    layer_of_list = {"stap": "soort", "leervorm": "id", "schaal": "id", "competentie": "id", "rol": "id"}
    for table, key in layer_of_list.items():
        items = child_items(base, table)
        kept = [one for one in items if (table, str(one.get(key))) not in gone]
        if table == "stap":
            kept = [_step_without(one, gone) for one in kept]
        if items:
            parts[table] = list_of(kept, parts[table].trace.spot)
    return table_of(parts, base.trace.spot)


def needed_but_hidden(merged: Part, hidden: Sequence[Hiding], layer: int) -> Iterator[Finding]:
    """A finding for each hidden part that a question of the base still refers to."""
    gone = {(one.table, one.id): one.loc for one in hidden}
    needed: dict[tuple[str, str], list[str]] = {}
    for _step, question in questions_of(merged):
        for table, name, part in _references(question):
            if (table, name) in gone and part.trace.spot.layer != layer:
                needed.setdefault((table, name), []).append(str(question.get("id") or ""))
    for key, by in needed.items():
        facts = {"id": key[1], "table": key[0], "by": tuple(dict.fromkeys(by))}
        yield Finding("verborgen-maar-nodig", gone[key], facts)


def _named(base: Part, table: str) -> Iterator[tuple[str, Part]]:
    if table == "vraag":
        for _step, question in questions_of(base):
            if isinstance(question.get("id"), str):
                yield question.get("id"), question
        return
    for one in child_items(base, table):
        name = one.get(_NAMES.get(table, "id"))
        if isinstance(name, str):
            yield name, one


def _questions(step: Part) -> Iterator[tuple[str, Part]]:
    for one in child_items(step, "vraag"):
        if isinstance(one.get("id"), str):
            yield one.get("id"), one


def _meant(
    one: Part, known: dict[str, dict[str, Part]], own_names: dict[str, dict[str, Part]], below: Below
) -> tuple[str, str]:
    """The table and the name that somebody means; ("", "") with a finding when there is none, or more than one."""
    table, _dot, rest = str(one.value).partition(".")
    tables = [table] if table in known and rest else list(known)
    name = rest if table in known and rest else str(one.value)
    there = [table for table in tables if name in known[table]]
    loc = one.trace.spot.loc
    facts: dict[str, Any] = {"id": name, "base": below.base}
    if len(there) == 1:
        return there[0], name
    if there:
        facts["allowed"] = tuple(f"{table}.{name}" for table in there)
        below.report(Finding("verberg-dubbelzinnig", loc, facts))
    elif any(name in own_names[table] for table in tables):
        below.report(Finding("verberg-eigen", loc, facts))
    elif not below.base:
        below.report(Finding("verberg-zonder-basis", loc, facts))
    else:
        facts["known"] = tuple(islice((name for table in tables for name in known[table]), _MOST_KNOWN))
        below.report(Finding("verberg-onbekend", loc, facts))
    return "", ""


def _step_without(step: Part, gone: dict[tuple[str, str], Loc]) -> Part:
    """A step without its hidden questions, also in what says that some of them must be answered."""
    questions = child_items(step, "vraag")
    kept = [one for one in questions if ("vraag", str(one.get("id"))) not in gone]
    if len(kept) == len(questions):
        return step
    parts = children(step)
    parts["vraag"] = list_of(kept, parts["vraag"].trace.spot)
    groups = [_group_without(one, gone) for one in child_items(step, "minstens")]
    if groups:
        parts["minstens"] = list_of([one for one in groups if one is not None], parts["minstens"].trace.spot)
    return table_of(parts, step.trace.spot)


def _group_without(group: Part, gone: dict[tuple[str, str], Loc]) -> Part | None:
    names = child_items(group, "vragen")
    kept = [one for one in names if ("vraag", str(one.value)) not in gone]
    if len(kept) == len(names):
        return group
    if not kept:
        return None
    parts = children(group)
    parts["vragen"] = list_of(kept, parts["vragen"].trace.spot)
    count = group.get("aantal")
    if isinstance(count, int) and count > len(kept):
        parts["aantal"] = Part(len(kept), parts["aantal"].trace)
    return table_of(parts, group.trace.spot)


def _references(part: Part) -> Iterator[tuple[str, str, Part]]:
    """What a question refers to: the table, the id, and the part that says so."""
    for key, inner in children(part).items():
        if key == "als":
            yield from _in_condition(inner)
        elif key in ("schaal", "rol") and isinstance(inner.value, str):
            yield key, inner.value, inner
        elif key in ("over", "alleen"):
            for one in inner.items():
                name = parse_reference(str(one.value)).question_id
                yield ("vraag" if key == "over" else "competentie"), name, one
        elif key in ("kolommen", "velden"):
            for one in inner.items():
                yield from _references(one)


def _in_condition(condition: Part) -> Iterator[tuple[str, str, Part]]:
    for key, inner in children(condition).items():
        if key == "vraag" and isinstance(inner.value, str):
            yield "vraag", inner.value, inner
        elif key in ("all", "any"):
            for one in inner.items():
                yield from _in_condition(one)
