"""A guide with mistakes made whole enough to find what else is wrong; never used for a talk."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from popgids.core.checks.errors import findings_of, value_at
from popgids.core.checks.fillers import item_for, value_for
from popgids.core.checks.guide import check_guide, guide_errors
from popgids.core.findings import Finding, Loc
from popgids.core.guide_io import parse_guide

_ROUNDS = 4
_MOST = 300
"""Behind more mistakes than this no others are looked for: nobody mends them all in one go."""
_ABOUT_STEPS = ("dubbele-stap", "stap-volgorde")
_UNKNOWN = (
    "voorwaarde-onbekend",
    "schaal-onbekend",
    "rol-onbekend",
    "competentie-onbekend",
    "minstens-onbekend",
    "berekend-onbekend",
    "berekend-kolom-onbekend",
)
"""Codes for a name that is not there, which may be that of a part whose own id is wrong."""


@dataclass(slots=True)
class _Patient:
    """The data as it is mended.

    changed: the places that no longer say what the file says; guessed: those of keys that were meant, perhaps.
    """

    data: dict[str, Any]
    changed: list[Loc] = field(default_factory=list)
    guessed: set[Loc] = field(default_factory=set)


def all_findings(data: dict[str, Any]) -> list[Finding]:
    """Every error in this data, also those behind other errors, and the warnings if each field is right."""
    try:
        guide = parse_guide(data)
    except ValidationError as error:
        return list(_behind(error, data))
    return list(check_guide(guide))


def _behind(error: ValidationError, data: dict[str, Any]) -> Iterator[Finding]:
    patient = _Patient(deepcopy(data))
    first = findings_of(error, data)
    yield from first
    if len(first) > _MOST:
        return
    _mend(patient, first)
    for _ in range(_ROUNDS):
        try:
            guide = parse_guide(patient.data)
        except ValidationError as next_error:
            found = findings_of(next_error, patient.data)
            if len(found) > _MOST:
                return
            yield from (one for one in found if not _is_echo(one, patient))
            _mend(patient, found)
        else:
            yield from (one for one in guide_errors(guide) if not _is_echo(one, patient))
            return


def _is_echo(finding: Finding, patient: _Patient) -> bool:
    """Whether a finding comes from what was mended, not from what was written."""
    if finding.code in _ABOUT_STEPS and any(
        loc[-1] == "soort" and "vraag" not in loc and "stap" in loc for loc in patient.changed
    ):
        return True
    if finding.code == "sleutel-past-niet-bij-soort" and finding.loc in patient.guessed:
        return True
    if any(_is_kind_of_field(loc) and finding.loc[: len(loc) - 1] == loc[:-1] for loc in patient.changed):
        return True
    owners = [loc[: loc.index("vraag") + 2] for loc in patient.changed if "vraag" in loc[:-2]]
    if finding.code in ("onbekende-sleutel", "sleutel-hoort-elders", "ontbreekt"):
        return finding.loc[:-1] in [loc[:-1] for loc in patient.changed if loc[-1:] == ("soort",)]
    if any(finding.loc[: len(loc)] == loc or finding.loc == loc[:-1] for loc in patient.changed):
        return True
    if finding.code in _UNKNOWN:
        return any(loc[-1] == "id" or isinstance(loc[-1], int) for loc in patient.changed)
    if finding.about:
        return any(_id_at(owner, patient) == finding.about for owner in owners)
    return False


def _is_kind_of_field(loc: Loc) -> bool:
    return loc[-1] == "soort" and loc[-3:-2] in (("kolommen",), ("velden",))


def _id_at(owner: Loc, patient: _Patient) -> Any:
    question = value_at(owner, patient.data)
    return question.get("id") if isinstance(question, dict) else None


def _mend(patient: _Patient, found: list[Finding]) -> None:
    # From the back: an item that goes away must not shift the places of others that are still to be mended.
    for finding in sorted(found, key=lambda one: [str(part).zfill(6) for part in one.loc], reverse=True):
        if not finding.loc:
            continue
        owner, key = value_at(finding.loc[:-1], patient.data), finding.loc[-1]
        if isinstance(owner, dict) and isinstance(key, str):
            _mend_key(patient, finding, owner, key)
        elif isinstance(owner, list) and isinstance(key, int) and key < len(owner):
            owner[key] = item_for(finding.loc)
            patient.changed.append(finding.loc)


def _mend_key(patient: _Patient, finding: Finding, owner: dict[str, Any], key: str) -> None:
    value = owner.pop(key, None)
    near = finding.data.get("nearest", "")
    if finding.code in ("onbekende-sleutel", "sleutel-hoort-elders"):
        if near and near not in owner:
            owner[near] = value
            patient.guessed.add((*finding.loc[:-1], near))
        return
    patient.changed.append(finding.loc)
    if finding.code == "waarde-onbekend" and near:
        owner[key] = near
        return
    filler = value_for(finding.loc, patient.data, len(patient.changed))
    if filler is not None:
        owner[key] = filler
