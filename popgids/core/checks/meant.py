"""Which part of a guide somebody means who writes its name or its text where an id belongs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from popgids.core.checks.keys import keys_of, table_at
from popgids.core.findings import value_at
from popgids.core.ids import id_from
from popgids.core.nearest import nearest
from popgids.core.ranges import points_between

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from popgids.core.findings import Finding

_REFERS_TO = {
    "alleen": "competentie",
    "schaal": "schaal",
    "rol": "rol",
    "over": "vraag",
    "vragen": "vraag",
    "vraag": "vraag",
}
"""The keys behind which the id of another part stands, and what kind of part that is."""

_UNKNOWN = (
    *("schaal-onbekend", "rol-onbekend", "competentie-onbekend"),
    *("minstens-onbekend", "berekend-onbekend"),
)


def with_meaning(findings: Iterable[Finding], data: dict[str, Any]) -> list[Finding]:
    """The findings, with the id of the part that was meant where its name stands instead of its id."""
    found = [_with_meaning(one, data) for one in findings]
    replaced = {one.loc[:-1] for one in found if one.code == "schaal-als-tekst"}
    return [one for one in found if one.code != "schaal-en-punten" or one.loc[:-1] not in replaced]


def _with_meaning(finding: Finding, data: dict[str, Any]) -> Finding:
    key = next((part for part in reversed(finding.loc) if isinstance(part, str)), "")
    if key == "schaal" and finding.code in ("schaal-onbekend", "id-vorm"):
        finding = _with_points(finding, data)
    if finding.code == "waarde-onbekend" and key == "van":
        role = _called(str(finding.data.get("found")), _parts("rol", data))
        return finding._replace(data={**finding.data, "role": role}) if role else finding
    if finding.code == "berekend-onbekend" and (meant := _with_point(finding)):
        facts = {name: fact for name, fact in finding.data.items() if name != "known"}
        return finding._replace(data={**facts, "nearest": meant})
    if finding.code == "voorwaarde-onmogelijk" and isinstance(finding.data.get("found"), str):
        return _with_answer(finding, data)
    if finding.code in _UNKNOWN and key in _REFERS_TO and "known" in finding.data:
        meant = _called(str(finding.data.get("id")), _parts(_REFERS_TO[key], data))
        facts = {name: fact for name, fact in finding.data.items() if name != "known"}
        return finding._replace(data={**facts, "nearest": meant}) if meant else finding
    if finding.code != "id-vorm" or key not in _REFERS_TO:
        return finding
    table = _REFERS_TO[key]
    parts = list(_parts(table, data))
    written = value_at(finding.loc, data)
    words = written if isinstance(written, str) else str(finding.data.get("found"))
    meant = _called(words, parts)
    if not meant:
        near = nearest(id_from(words), [one for one, _name in parts])
        meant = near[0] if near else ""
    return finding._replace(data={**finding.data, "suggestion": meant, "refers_to": table})


def _with_point(finding: Finding) -> str:
    """The question and its column where another sign than a point stands between them; "" when that is not so."""
    name = str(finding.data.get("id"))
    known = [one for one in finding.data.get("known", ()) if re.match(rf"{re.escape(one)}[-_ /:]", name)]
    longest = max(known, key=len, default="")
    return f"{longest}.{name[len(longest) + 1 :]}" if longest else ""


def _with_answer(finding: Finding, data: dict[str, Any]) -> Finding:
    """The finding, with the answer that was meant by its text or by nearly its id."""
    allowed = [one for one in finding.data.get("allowed", ()) if isinstance(one, str)]
    questions = [
        one
        for step in _items(data.get("stap"))
        if isinstance(step, dict)
        for one in _items(step.get("vraag"))
    ]
    about = [one for one in questions if isinstance(one, dict) and one.get("id") == finding.data.get("id")]
    choices = [one for one in _items(about[0].get("opties")) if isinstance(one, dict)] if about else []
    words = str(finding.data["found"])
    meant = _called(words, [(str(one.get("id")), str(one.get("tekst", ""))) for one in choices])
    near = nearest(id_from(words), allowed)
    meant = meant if meant in allowed else near[0] if near else ""
    return finding._replace(data={**finding.data, "nearest": meant}) if meant else finding


def _with_points(finding: Finding, data: dict[str, Any]) -> Finding:
    """The finding, or one that says how points are written where they stand instead of the id of a scale."""
    written = value_at(finding.loc, data)
    between = points_between(written) if isinstance(written, str) else None
    if between is None or between[0] == between[1]:
        return finding
    model = table_at(finding.loc[:-1], data)
    facts = {"found": written[:60], "lowest": min(between), "highest": max(between)}
    has_range = model is not None and "van_punt" in keys_of(model)
    return finding._replace(code="schaal-als-tekst", data={**facts, "has_range": has_range})


def _called(words: str, parts: Iterable[tuple[str, str]]) -> str:
    """The id of the part with this name or id, whatever the capitals and signs; "" when there is none."""
    plain = _plain(words)
    return next((name for name, text in parts if plain and plain in (_plain(text), _plain(name))), "")


def _plain(words: str) -> str:
    return "".join(one for one in words.casefold() if one.isalnum())


def _parts(table: str, data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The id and the name of each part of a kind; the text of a question is its name."""
    lists: list[Any] = [data.get(table)]
    if table == "vraag":
        lists = [step.get("vraag") for step in _items(data.get("stap")) if isinstance(step, dict)]
    for items in lists:
        for one in _items(items):
            name = one.get("id") if isinstance(one, dict) else None
            if isinstance(name, str):
                yield name, str(one.get("vraag" if table == "vraag" else "naam", ""))


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
