"""The keys of layers where they are misspelled, or stand in a guide that builds on nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.checks.repair import all_findings
from popgids.core.condition_meant import with_conditions_meant
from popgids.core.layering.layers import (
    CATALOGUES,
    EXTENDS,
    GUIDE_LAYER_KEYS,
    HIDES,
    QUESTION_LAYER_KEYS,
    STEP_LAYER_KEYS,
)
from popgids.core.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from popgids.core.findings import Finding, Loc

_FROM_CATALOGUE = (
    "catalogus-leeg",
    "gebonden-leeg",
    "schaal-onbekend",
    "rol-onbekend",
    "competentie-onbekend",
)
"""What is said of a guide whose catalogues were meant to be named."""
_FROM_BASE = ("titel", "stap")
"""What a guide misses that was meant to build on another."""

NEEDS_BASE = (
    *("ontbreekt", "stap-", "minuten", "minstens", "voorwaarde", "te-weinig", "schaal", "matrix"),
    *("verberg", "plek", "vraag-in-andere-stap", "volgorde", "berekend", "van-naast-rol", "hoogstens"),
)
"""How the codes begin of what nobody can say of a guide whose base is not known."""

_OTHER_WORDS = {
    "bouwt_op": EXTENDS,
    "bouwt_voort_op": EXTENDS,
    "gebouwd_op": EXTENDS,
    "gebaseerd_op": EXTENDS,
    "op_basis_van": EXTENDS,
    "uitbreiding_van": EXTENDS,
    "uitbreiding_op": EXTENDS,
    "basis": EXTENDS,
    "basisgids": EXTENDS,
    "extends": EXTENDS,
    "based_on": EXTENDS,
    "hide": HIDES,
    "weglaten": HIDES,
    "catalogussen": CATALOGUES,
}
"""Words that people write at the top of a guide for a key that says what it is made from."""
_ALSO_A_PART = ("basis",)
"""Of these, the words that say something else below a heading."""


def single_findings(data: dict[str, Any]) -> list[Finding]:
    """Everything that is wrong or doubtful in a guide that is one file."""
    found = []
    every = with_layer_keys(with_conditions_meant(all_findings(data), data))
    for one in every:
        is_layer_key = one.code == "onbekende-sleutel" and str(one.loc[-1]) in _keys_at(one.loc)
        facts = {"key": one.loc[-1]} if is_layer_key else {}
        code = "sleutel-zonder-basis" if is_layer_key else one.code
        found.append(one._replace(code=code, data={**one.data, **facts}))
    if is_key_meant(EXTENDS, every):
        found = [one for one in found if not may_be_in_base(one)]
    if is_key_meant(CATALOGUES, every):
        found = [one for one in found if not one.code.startswith(_FROM_CATALOGUE)]
    return found


def is_key_meant(key: str, findings: Iterable[Finding]) -> bool:
    """Whether this key of layers is meant, but has another word or another place."""
    return any(
        (one.code == "onbekende-sleutel" and one.data.get("nearest") == key)
        or (one.code == "sleutel-hoort-elders" and one.data.get("home") == "gids" and one.loc[-1] == key)
        for one in findings
    )


def may_be_in_base(finding: Finding) -> bool:
    """Whether a finding is about what the base has, perhaps: that is told when the base is known."""
    if finding.code == "ontbreekt" and len(finding.loc) == 1:
        return finding.loc[0] in _FROM_BASE
    return finding.code.startswith(("sleutel-zonder-basis", *NEEDS_BASE))


def with_layer_keys(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, in which a key that nobody knows may be a key of layers, spelled in another way."""
    return [_with_nearest(_at_home(one)) for one in findings]


def _at_home(finding: Finding) -> Finding:
    """The finding; for a key of the whole guide that stands under a heading with where it belongs."""
    if (
        finding.code != "onbekende-sleutel"
        or len(finding.loc) == 1
        or finding.loc[-1] not in GUIDE_LAYER_KEYS
    ):
        return finding
    return finding._replace(code="sleutel-hoort-elders", data={**finding.data, "home": "gids"})


def _with_nearest(finding: Finding) -> Finding:
    if finding.code != "onbekende-sleutel" or finding.data.get("nearest") or not finding.loc:
        return finding
    key, keys = str(finding.loc[-1]), _keys_at(finding.loc)
    word = _OTHER_WORDS.get(key.lower().replace("-", "_"))
    if word == EXTENDS and key not in _ALSO_A_PART and len(finding.loc) > 1:
        return finding._replace(data={**finding.data, "nearest": word, "home": "gids"})
    near = [word] if word in keys else nearest(key, keys)
    return finding._replace(data={**finding.data, "nearest": near[0]}) if near else finding


def _keys_at(loc: Loc) -> tuple[str, ...]:
    """The keys of layers that the table of this key may have."""
    tables = tuple(part for part in loc[:-1] if isinstance(part, str))
    homes = {(): GUIDE_LAYER_KEYS, ("stap",): STEP_LAYER_KEYS, ("stap", "vraag"): QUESTION_LAYER_KEYS}
    return homes.get(tables, ())
