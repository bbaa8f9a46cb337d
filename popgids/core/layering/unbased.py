"""Parts that a guide changes as if its base had them, and steps that it leaves out on purpose."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from popgids.core.checks.errors import value_at
from popgids.core.findings import Finding
from popgids.core.guide import StepKind
from popgids.core.layering.layers import ITEM_TABLES
from popgids.core.layering.trace import child_items, names_in, questions_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from popgids.core.findings import Loc
    from popgids.core.layering.trace import Merged

_QUESTION = ("stap", "vraag")
_KIND = {_QUESTION: "soort", ("stap",): "titel", ("leervorm",): "soort", ("schaal",): "punten"}
"""The key without which a part is no new one, by its table; for others it is the name."""


def without_base(findings: Iterable[Finding], merged: Merged, below: Merged, base: str) -> Iterator[Finding]:
    """The findings, in which a part that only makes sense over one of the base says that the base has none.

    base: the id of the guide below.
    """
    told: set[Loc] = set()
    findings = list(findings)
    for one in findings:
        if one.code == "ontbreekt" and one.loc[-1] == _KIND.get(_tables(one.loc), "naam"):
            told.add(one.loc[:-1])
    for one in findings:
        if one.code == "stap-ontbreekt":
            yield from _not_on_purpose(one, merged, below)
        elif one.code != "ontbreekt" or one.loc[:-1] not in told:
            yield one
        elif one.loc[-1] == _KIND.get(_tables(one.loc), "naam"):
            yield _not_in_base(one, merged.data, below, base)


def _tables(loc: Loc) -> tuple[str, ...]:
    return tuple(part for part in loc[:-1] if isinstance(part, str))


def _not_in_base(finding: Finding, data: dict[str, Any], below: Merged, base: str) -> Finding:
    tables = _tables(finding.loc)
    key = "soort" if tables == ("stap",) else "id"
    part = value_at(finding.loc[:-1], data)
    name = part.get(key) if isinstance(part, dict) else None
    if not isinstance(name, str) or (tables != _QUESTION and tables[0] not in (*ITEM_TABLES, "stap")):
        return finding
    if tables == _QUESTION:
        there = names_in(question for _step, question in questions_of(below.part))
    else:
        there = names_in(child_items(below.part, tables[0]), key)
    facts = {"id": name, "base": base, "table": tables[-1], "key": finding.loc[-1], "known": tuple(there)}
    return Finding("niet-in-basis", (*finding.loc[:-1], key), facts)


def _not_on_purpose(finding: Finding, merged: Merged, below: Merged) -> Iterator[Finding]:
    """Of the steps that are not there, those that neither this guide hides nor the base has left out."""
    hidden = {one.id for one in merged.hidden if one.table == "stap"}
    steps = names_in(child_items(below.part, "stap"), "soort")
    absent = {kind.value for kind in StepKind if kind.value not in steps}
    missing = tuple(kind for kind in finding.data["missing"] if kind not in hidden | absent)
    if missing:
        yield replace(finding, data={**finding.data, "missing": missing})
