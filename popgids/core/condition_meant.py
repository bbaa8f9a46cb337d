"""The condition that somebody means who writes it in another way, and how a guide has it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from popgids.core.checks.keys import keys_of, other_word
from popgids.core.condition_sense import Meant, Sense, ids_of, senses_of
from popgids.core.dutch.written_numbers import number_said
from popgids.core.findings import Finding, value_at
from popgids.core.guide_base import Condition
from popgids.core.toml_text import toml_value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from popgids.core.findings import Loc

WRITTEN_OTHERWISE = "voorwaarde-anders"
_KEY = "als"
_NEGATED = ("als_niet", "niet_als", "behalve_als", "tenzij")
_JOINS = ("all", "any")
_NOT = ("niet", "not", "is_niet")
"""Keys that people put around a condition to turn it around."""
_ONE_OF = "een_van"
_NAME = re.compile(r"^\s*(?:(?:alleen|als|indien|wanneer|bij|vraag)\b[\s=]*)*([\w-]+)", re.IGNORECASE)
_MOST = 50
"""So many conditions are told as they should be; nobody mends more in one go."""
_QUESTION = 4
"""The length of the place of a question: its step and its number there."""
_NAMES = ("id-vorm", "voorwaarde-onbekend")
"""Codes for the name of a question that is wrong."""
_UNKNOWN_KEYS = ("onbekende-sleutel", "sleutel-hoort-elders")


def with_conditions_meant(findings: Iterable[Finding], data: dict[str, Any]) -> list[Finding]:
    """The findings, with one for each condition that is written otherwise, which says how it is written."""
    findings = list(findings)
    places = dict.fromkeys(place for one in findings if (place := _place(one, data)))
    told: dict[Loc, Finding] = {}
    for place in islice(places, _MOST):
        one = _written_otherwise(place, data, findings)
        if one is not None:
            told[place] = one
    if not told:
        return findings
    kept = [one for one in findings if not any(one.loc[: len(place)] == place for place in told)]
    return [*kept, *told.values()]


def _place(finding: Finding, data: dict[str, Any]) -> Loc | None:
    """The place of the condition that a finding says is not written as one; None for all others."""
    loc = finding.loc
    if loc[:1] != ("stap",) or loc[2:3] != ("vraag",) or len(loc) <= _QUESTION:
        return None
    key, place = str(loc[_QUESTION]), loc[: _QUESTION + 1]
    if len(loc) == len(place) and finding.code in _UNKNOWN_KEYS:
        return place if finding.data.get("nearest") == _KEY or key in _NEGATED else None
    is_condition = key == _KEY or other_word(key, (_KEY,)) == _KEY or key in _NEGATED
    return place if is_condition and _is_otherwise(finding, data) else None


def _is_otherwise(finding: Finding, data: dict[str, Any]) -> bool:
    last, written = finding.loc[-1], value_at(finding.loc, data)
    if finding.code == "verkeerde-soort":
        return (
            last in (_KEY, _ONE_OF, *_JOINS)
            or isinstance(last, int)
            or (last == "vraag" and isinstance(written, list))
        )
    if finding.code in _UNKNOWN_KEYS:
        near = finding.data.get("nearest", "")
        is_join = near in _JOINS and not isinstance(written, list)
        is_around = last in _NOT and isinstance(written, dict)
        is_name = (
            is_around or near in ("", "vraag") or finding.data.get("home") == "gids" or last in ids_of(data)
        )
        return is_name or is_join
    if finding.code == "voorwaarde-onmogelijk" and _ONE_OF in finding.loc:
        return finding.data.get("kind") == "ja-nee" or number_said(str(written)) != ""
    if finding.code == "waarde-onbekend":
        return last == "van" and isinstance(written, (int, float))
    return last == "vraag" and finding.code in _NAMES and isinstance(written, str)


def _written_otherwise(place: Loc, data: dict[str, Any], findings: Iterable[Finding]) -> Finding | None:
    senses, example = senses_of(data, place[:_QUESTION])
    key = str(place[-1])
    meant = _meant(value_at(place, data), senses, example)
    inside = [one for one in findings if one.loc[: len(place)] == place]
    names = [one for one in inside if one.code in _NAMES]
    if meant is None or (len(names) == len(inside) and _is_only_name(meant, value_at(place, data))):
        return None
    if key in _NEGATED:
        condition = _negated(meant.condition)
        if condition is None:
            return None
        meant = replace(meant, condition=condition)
    unknown = [one for one in inside if len(one.loc) > len(place) and one.code in _UNKNOWN_KEYS]
    words = tuple(dict.fromkeys(str(one.loc[-1]) for one in unknown))
    keys = keys_of(Condition)
    own = value_at((*place[:_QUESTION], "id"), data)
    facts = {
        "key": key,
        "words": tuple(one for one in words if not senses.has(one)),
        "allowed": () if all(senses.knows(one) or _named(one) in keys for one in words) else keys,
        "suggestion": f"{_KEY} = {toml_value(meant.condition)}",
        "unknown": "" if meant.unknown == own else meant.unknown,
        "is_example": meant.is_example,
    }
    return Finding(WRITTEN_OTHERWISE, place, facts)


def _is_only_name(meant: Meant, written: Any) -> bool:
    """Whether the name of the question is all that is to be changed: that is told where the name stands."""
    if not isinstance(written, dict) or meant.unknown or any(key in written for key in _JOINS):
        return True
    return {**written, "vraag": ""} == {**meant.condition, "vraag": ""}


def _meant(written: Any, senses: Sense, example: Sense) -> Meant | None:
    if isinstance(written, str):
        said = senses.said(written)
        if said is not None:
            return said
        named = _NAME.search(written)
        return _fallback(named[1] if named else "", example)
    if isinstance(written, list):
        return _joined(
            [_meant(one, senses, example) for one in written if isinstance(one, (dict, str))], "all"
        )
    if isinstance(written, dict):
        return _of_table(written, senses, example)
    return _fallback("", example)


def _fallback(name: str, example: Sense) -> Meant | None:
    """A condition on an earlier question, for one that nobody knows."""
    found = example.example()
    return None if found is None else replace(found, unknown=name[:40])


def _joined(parts: list[Meant | None], key: str) -> Meant | None:
    found = [one for one in parts if one is not None]
    if not found:
        return None
    unknown = next((one.unknown for one in found if one.unknown), "")
    conditions = [one.condition for one in found]
    conditions = [one for at, one in enumerate(conditions) if one not in conditions[:at]]
    is_example = any(one.is_example for one in found)
    return Meant(conditions[0] if len(conditions) == 1 else {key: conditions}, unknown, is_example)


def _named(key: str) -> str:
    """The key of a condition that is meant; the same one when nobody knows."""
    known = keys_of(Condition)
    return key if key in known else other_word(key, known, Condition) or key


def _turned(table: dict[str, Any], senses: Sense, example: Sense) -> Meant | None:
    """What a condition means around which another one says that it must not hold."""
    (key, inside), *more = table.items() or [("", None)]
    if more or key not in _NOT or not isinstance(inside, dict):
        return None
    meant = _of_table(inside, senses, example)
    condition = _negated(meant.condition) if meant else None
    return replace(meant, condition=condition) if meant and condition else None


def _of_table(table: dict[str, Any], senses: Sense, example: Sense) -> Meant | None:
    if (turned := _turned(table, senses, example)) is not None:
        return turned
    known = keys_of(Condition)
    named = {_named(key): value for key, value in table.items()}
    for key in _JOINS:
        if isinstance(named.get(key), (list, dict, str)):
            inside = named[key] if isinstance(named[key], list) else [named[key]]
            rest = {one: value for one, value in named.items() if one not in _JOINS}
            inside = [rest, *inside] if "vraag" in rest else inside
            return _joined(
                [_meant(one, senses, example) for one in inside if isinstance(one, (dict, str))], key
            )
    name = named.get("vraag")
    if isinstance(name, list):
        return _joined(
            [_of_table({**named, "vraag": one}, senses, example) for one in name if isinstance(one, str)],
            "all",
        )
    if isinstance(name, str):
        return senses.tested(name, named) or _fallback(name, example)
    parts = [senses.answered(key, value) for key, value in table.items() if key not in known]
    meant = _joined(parts, "all")
    own = [key for key in table if key not in known]
    return meant or _fallback(own[0] if own else "", example)


def _negated(condition: dict[str, Any]) -> dict[str, Any] | None:
    """The condition that holds when this one does not; None when no key says that."""
    for key, other in (_JOINS, _JOINS[::-1]):
        if key in condition:
            parts = [_negated(one) for one in condition[key]]
            return {other: parts} if len(condition) == 1 and all(parts) else None
    about = {key: value for key, value in condition.items() if key in ("vraag", "van")}
    rest = {key: value for key, value in condition.items() if key not in about}
    if "vraag" not in condition or len(rest) != 1:
        return None
    (key, value), *_none = rest.items()
    if isinstance(value, bool) and key in ("is", "is_niet", "ingevuld"):
        return {**about, key: not value}
    if key == _ONE_OF and isinstance(value, list) and value:
        parts = [{**about, "is_niet": one} for one in value]
        return parts[0] if len(parts) == 1 else {"all": parts}
    turned = {"is": "is_niet", "is_niet": "is"}.get(key)
    return {**about, turned: value} if turned else None
