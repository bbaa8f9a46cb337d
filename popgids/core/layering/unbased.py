"""Parts that a guide changes as if its base had them, and steps that it leaves out on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.findings import Finding, value_at
from popgids.core.guide import StepKind
from popgids.core.layering.layers import ITEM_TABLES
from popgids.core.layering.trace import child_items, names_in, questions_of
from popgids.core.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from popgids.core.findings import Loc
    from popgids.core.layering.trace import Merged

_QUESTION = ("stap", "vraag")
_KIND = {_QUESTION: "soort", ("stap",): "titel", ("leervorm",): "soort", ("schaal",): "punten"}
"""The key without which a part is no new one, by its table; for others it is the name."""

_REFERENCES = ("voorwaarde-onbekend", "minstens-onbekend", "berekend-onbekend")
"""Codes for a question that is not there; it may have been one of the base, under another name."""
_OF_QUESTION = 4
_FEWEST = 4
"""A name of fewer letters is a part of many others."""


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
        if one.code in _REFERENCES:
            yield _not_there(one, merged.data, below, base)
        elif one.code == "stap-ontbreekt":
            yield from _not_on_purpose(one, merged, below)
        elif one.code != "ontbreekt" or one.loc[:-1] not in told:
            yield one
        elif one.loc[-1] == _KIND.get(_tables(one.loc), "naam"):
            yield _not_in_base(one, merged.data, below, base)


def _not_there(finding: Finding, data: dict[str, Any], below: Merged, base: str) -> Finding:
    """The finding with the base, and of its questions those that may be meant: the question itself is not."""
    facts = {**finding.data, "gone_from": base}
    if "known" in facts:
        owner = value_at((*finding.loc[:_OF_QUESTION], "id"), data)
        there = names_in(question for _step, question in questions_of(below.part))
        names = tuple(name for name in there if name != owner)
        if meant := _meant(str(facts.get("id")), names):
            del facts["known"]
            facts["nearest"] = meant
    return finding._replace(data=facts)


def _meant(name: str, there: tuple[str, ...]) -> str:
    """The name in the base that looks most like this one, or that it is a part of."""
    near = nearest(name, there)
    if near or len(name) < _FEWEST:
        return near[0] if near else ""
    return next((one for one in there if name in one or (len(one) >= _FEWEST and one in name)), "")


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
    near = _meant(name, tuple(there))
    facts = {"id": name, "base": base, "table": tables[-1], "key": finding.loc[-1], "nearest": near}
    # A question without a text cannot be a new one.
    facts["is_whole"] = tables != _QUESTION or "vraag" in part
    return Finding("niet-in-basis", (*finding.loc[:-1], key), facts)


def _not_on_purpose(finding: Finding, merged: Merged, below: Merged) -> Iterator[Finding]:
    """Of the steps that are not there, those that neither this guide hides nor the base has left out."""
    hidden = {one.id for one in merged.hidden if one.table == "stap"}
    steps = names_in(child_items(below.part, "stap"), "soort")
    absent = {kind.value for kind in StepKind if kind.value not in steps}
    missing = tuple(kind for kind in finding.data["missing"] if kind not in hidden | absent)
    if missing:
        yield finding._replace(data={**finding.data, "missing": missing})
