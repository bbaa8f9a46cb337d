"""Findings that several errors make together: each is said once."""

from collections.abc import Iterable, Iterator
from typing import Any

from popgids.core.checks.values import short_value
from popgids.core.findings import Finding, Loc, value_at
from popgids.core.ids import id_from

WITH_ID = ("opties", "rijen", "kolommen", "velden")
"""The lists whose parts have an id and a text."""
_NEEDED = ("id", "tekst", "kop")


def said_once(found: list[Finding], data: dict[str, Any]) -> list[Finding]:
    """The findings without those that only follow from another, and with one for what is one mistake."""
    return list(_with_items_joined(_with_pairs_named(_without_echoes(found), data), data))


def _without_echoes(found: list[Finding]) -> Iterator[Finding]:
    """Leave out a missing key that stands there under a wrong name, and what is said a second time."""
    meant = {(*one.loc[:-1], one.data.get("nearest")) for one in found if one.code == "onbekende-sleutel"}
    seen: set[tuple[str, Loc]] = set()
    for one in found:
        is_echo = one.code == "ontbreekt" and one.loc in meant
        if not is_echo and (one.code, one.loc) not in seen:
            seen.add((one.code, one.loc))
            yield one


def _with_items_joined(found: Iterable[Finding], data: dict[str, Any]) -> Iterator[Finding]:
    """One finding for a list in which several items are of the wrong sort: one rule was not known, not five."""
    found = list(found)
    wrong: dict[Loc, list[Finding]] = {}
    for one in found:
        if one.code == "verkeerde-soort" and isinstance(one.loc[-1], int):
            wrong.setdefault(one.loc[:-1], []).append(one)
    for one in found:
        items = wrong.get(one.loc[:-1], []) if one.code == "verkeerde-soort" else []
        if not items:
            yield one
        elif one is items[0]:
            values = tuple(short_value(value_at(item.loc, data)) for item in items)
            loc = one.loc[:-1] if len(items) > 1 else one.loc
            yield one._replace(loc=loc, data={**one.data, "items": values})


def _with_pairs_named(found: Iterable[Finding], data: dict[str, Any]) -> Iterator[Finding]:
    """One finding for a part that is written as its id with its text behind it: { thuis = "Met een cursus" }."""
    told: set[Loc] = set()
    for one in found:
        item = one.loc[:-1]
        part = value_at(item, data)
        is_pair = item[-2:-1] and item[-2] in WITH_ID and isinstance(part, dict) and len(part) == 1
        name, text = next(iter(part.items())) if is_pair else ("", None)
        if not isinstance(text, str) or not _is_of_pair(one, name):
            yield one
        elif item not in told:
            told.add(item)
            facts = {"found": short_value(text), "key": item[-2], "suggestion": id_from(name)}
            yield Finding("opties-zonder-id", item, facts)


def _is_of_pair(finding: Finding, name: str) -> bool:
    """Whether a finding says that a part has a name for a key, and lacks what it needs."""
    if finding.code == "ontbreekt":
        return finding.loc[-1] in _NEEDED and name not in _NEEDED
    return finding.code == "onbekende-sleutel" and finding.loc[-1] == name
