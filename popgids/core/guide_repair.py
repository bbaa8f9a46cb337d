"""A guide with mistakes made whole enough to find what else is wrong; never used for a talk."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from popgids.core.guide import FORMAT, LearningKind, StepKind
from popgids.core.guide_checks import check_guide, guide_errors
from popgids.core.guide_errors import findings_of, value_at
from popgids.core.guide_findings import Finding, Loc
from popgids.core.guide_io import parse_guide

_ROUNDS = 4
_MOST = 300
"""Behind more mistakes than this no others are looked for: nobody mends them all in one go."""
_ABOUT_STEPS = ("dubbele-stap", "stap-volgorde")


@dataclass(slots=True)
class _Patient:
    """The data as it is mended; changed holds the places that no longer say what the file says."""

    data: dict[str, Any]
    changed: list[Loc] = field(default_factory=list)


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
        loc[-1] == "soort" and "vraag" not in loc and "leervorm" not in loc for loc in patient.changed
    ):
        return True
    owners = [loc[: loc.index("vraag") + 2] for loc in patient.changed if "vraag" in loc[:-2]]
    if finding.code in ("onbekende-sleutel", "sleutel-hoort-elders", "ontbreekt"):
        return finding.loc[:-1] in [loc[:-1] for loc in patient.changed if loc[-1:] == ("soort",)]
    if any(finding.loc[: len(loc)] == loc or finding.loc == loc[:-1] for loc in patient.changed):
        return True
    if finding.code == "voorwaarde-onbekend":
        return any(loc[-1] == "id" for loc in patient.changed)
    if finding.about:
        return any(_id_at(owner, patient) == finding.about for owner in owners)
    return False


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
            _mend_item(owner, finding.loc)
            patient.changed.append(finding.loc)


def _mend_key(patient: _Patient, finding: Finding, owner: dict[str, Any], key: str) -> None:
    value = owner.pop(key, None)
    near = finding.data.get("nearest", "")
    if finding.code in ("onbekende-sleutel", "sleutel-hoort-elders"):
        if near and near not in owner:
            owner[near] = value
        return
    patient.changed.append(finding.loc)
    if finding.code == "waarde-onbekend" and near:
        owner[key] = near
        return
    filler = _filler(finding.loc, patient)
    if filler is not None:
        owner[key] = filler


def _filler(loc: Loc, patient: _Patient) -> Any:
    """What stands in for a value that a table cannot do without; None where leaving it out is enough."""
    key = loc[-1]
    is_question = "vraag" in loc[:-1]
    if key == "soort" and "leervorm" in loc:
        return LearningKind.DOING.value
    if loc == ("scholing", "bron"):
        return "…"
    if key == "soort":
        return "open" if is_question else _unused_kind(patient)
    if key == "vraag":
        return "…" if is_question and "als" not in loc else None
    if key == "id":
        return f"zonder-id-{len(patient.changed)}"
    if key == "opties":
        return [{"id": "een", "tekst": "…"}, {"id": "twee", "tekst": "…"}]
    if key == "stap":
        return [{"soort": "status", "titel": "…", "minuten": 0}]
    return {
        "titel": "…",
        "naam": "…",
        "tekst": "…",
        "versie": "…",
        "formaat": FORMAT,
        "minuten": 0,
    }.get(str(key))


def _unused_kind(patient: _Patient) -> str:
    steps = patient.data.get("stap")
    used = [step.get("soort") for step in steps if isinstance(step, dict)] if isinstance(steps, list) else []
    return next((kind.value for kind in StepKind if kind.value not in used), StepKind.EVALUATION.value)


def _mend_item(owner: list[Any], loc: Loc) -> None:
    """An item keeps its place, so that the items behind it keep theirs."""
    at, table = int(loc[-1]), loc[-2]
    if table == "vraag":
        owner[at] = {"id": f"zonder-id-{'-'.join(map(str, loc))}".lower(), "soort": "open", "vraag": "…"}
    elif table == "stap":
        owner[at] = {"soort": "status", "titel": "…", "minuten": 0}
    elif table == "leervorm":
        owner[at] = {"id": f"zonder-id-{at}", "naam": "…", "soort": LearningKind.DOING.value}
    elif table in ("all", "any"):
        owner[at] = {"ingevuld": True}
    else:
        owner[at] = "…"
