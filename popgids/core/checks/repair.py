"""A guide with mistakes made whole enough to find what else is wrong; never used for a talk."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from popgids.core.checks.errors import findings_of
from popgids.core.checks.fillers import NAMELESS, item_for, value_for
from popgids.core.checks.guide import check_guide, guide_errors
from popgids.core.checks.meant import with_meaning
from popgids.core.findings import Finding, Loc, value_at
from popgids.core.guide_io import parse_guide
from popgids.core.ids import id_from
from popgids.core.nearest import nearest

_ROUNDS = 4
_QUESTION_ID = 5
_MOST = 300
"""Behind more mistakes than this no others are looked for: nobody mends them all in one go."""
_ABOUT_STEPS = ("dubbele-stap", "stap-volgorde")
_EMPTY_CONDITION = ("voorwaarde-zonder-toets", "voorwaarde-leeg", "voorwaarde-zonder-vraag")
_UNKNOWN = {
    "voorwaarde-onbekend": ("vraag",),
    "minstens-onbekend": ("vraag",),
    "berekend-onbekend": ("vraag",),
    "schaal-onbekend": ("schaal",),
    "rol-onbekend": ("rol",),
    "competentie-onbekend": ("competentie",),
    "berekend-kolom-onbekend": ("kolommen", "velden"),
}
"""Codes for a name that is not there, and the lists that hold the part whose own id may be missing or wrong."""


@dataclass(slots=True)
class _Patient:
    """The data as it is mended.

    changed: the places that no longer say what the file says; nameless: those of parts whose id is not known;
    renamed: ids in the form that was meant; guessed: keys that were meant, perhaps, with what stands there; poorer: tables that lost a key.
    """

    data: dict[str, Any]
    changed: list[Loc] = field(default_factory=list)
    nameless: list[Loc] = field(default_factory=list)
    renamed: dict[Loc, str] = field(default_factory=dict)
    guessed: dict[Loc, Loc] = field(default_factory=dict)
    poorer: set[Loc] = field(default_factory=set)


def all_findings(data: dict[str, Any]) -> list[Finding]:
    """Every error in this data, also those behind other errors, and the warnings if each field is right."""
    try:
        guide = parse_guide(data)
    except ValidationError as error:
        return with_meaning(_behind(error, data), data)
    return with_meaning(check_guide(guide), data)


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
            yield from (_as_written(one, patient) for one in found if not _is_echo(one, patient))
            _mend(patient, found)
        else:
            found = list(guide_errors(guide))
            yield from (_as_written(one, patient) for one in found if not _is_echo(one, patient))
            return


def _as_written(finding: Finding, patient: _Patient) -> Finding:
    """The finding with its places under the keys that the file has, and not under those that were meant."""
    other = finding.other
    for meant, written in reversed(patient.guessed.items()):  # those inside others first
        size = len(meant)
        if finding.loc[:size] == meant:
            finding = finding._replace(loc=(*written, *finding.loc[size:]))
        if other and other[:size] == meant:
            finding = finding._replace(other=(*written, *other[size:]))
    return finding


def _is_echo(finding: Finding, patient: _Patient) -> bool:
    """Whether a finding comes from what was mended, not from what was written."""
    if finding.code in _ABOUT_STEPS and any(
        loc[-1] == "soort" and "vraag" not in loc and "stap" in loc for loc in patient.changed
    ):
        return True
    if finding.code == "sleutel-past-niet-bij-soort" and finding.loc in patient.guessed:
        return True
    if finding.code in _EMPTY_CONDITION and finding.loc in patient.poorer:
        return True
    if any(_is_kind_of_field(loc) and finding.loc[: len(loc) - 1] == loc[:-1] for loc in patient.changed):
        return True
    owners = [
        loc[: loc.index("vraag") + 2] for loc in patient.changed if "vraag" in loc[:-2] and loc[4:] != ("id",)
    ]
    if finding.code in ("onbekende-sleutel", "sleutel-hoort-elders", "ontbreekt"):
        return finding.loc[:-1] in [loc[:-1] for loc in patient.changed if loc[-1:] == ("soort",)]
    if any(finding.loc[: len(loc)] == loc or finding.loc == loc[:-1] for loc in patient.changed):
        return True
    if finding.code in _UNKNOWN:
        return _may_be_mended(finding, patient)
    if finding.about:
        return any(_id_at(owner, patient) == finding.about for owner in owners)
    return False


def _may_be_mended(finding: Finding, patient: _Patient) -> bool:
    """Whether a name that is not there may be meant for a part whose own id is wrong, and for no other part."""
    tables = _UNKNOWN[finding.code]
    name = str(finding.data.get("column") or finding.data.get("id", ""))
    mended = [meant for loc, meant in patient.renamed.items() if loc[-3:-2] and loc[-3] in tables]
    others = [
        one for one in finding.data.get("known", ()) if one not in mended and not one.startswith(NAMELESS)
    ]
    near = nearest(name, [*others, *mended])
    if near:
        return near[0] in mended
    return any(_is_list_of(loc, (*tables, "stap")) for loc in patient.nameless)


def _is_list_of(loc: Loc, tables: Sequence[str]) -> bool:
    """Whether a place is that of a list of one of these tables, of an item in it, or of the id of an item."""
    item = loc[:-1] if loc[-1] == "id" else loc
    if not item:  # the id of the guide itself
        return False
    return (item[-2] if len(item) > 1 and isinstance(item[-1], int) else item[-1]) in tables


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
            patient.nameless.append(finding.loc)


def _mend_key(patient: _Patient, finding: Finding, owner: dict[str, Any], key: str) -> None:
    value = owner.pop(key, None)
    near = finding.data.get("nearest", "")
    if finding.code in ("onbekende-sleutel", "sleutel-hoort-elders"):
        if near and near not in owner:
            owner[near] = list(finding.data.get("points", ())) or value
            patient.guessed[(*finding.loc[:-1], near)] = finding.loc
        else:
            patient.poorer.add(finding.loc[:-1])
        return
    patient.changed.append(finding.loc)
    if finding.code == "waarde-onbekend" and near:
        owner[key] = near
        return
    filler = value_for(finding.loc, patient.data, len(patient.changed))
    if finding.code == "opties-zonder-id" and isinstance(value, list):
        # As many as there are: what is said of their number stays true.
        filler = [
            one if isinstance(one, dict) else item_for((*finding.loc, at)) for at, one in enumerate(value)
        ]
    if isinstance(value, list):
        patient.nameless.append(finding.loc)
    if key == "id" and len(finding.loc) > 1:
        meant = _id_meant(finding.loc, value, patient.data)
        filler = meant or filler
        if meant:
            patient.renamed[finding.loc] = meant
        else:
            patient.nameless.append(finding.loc)
    if filler is not None:
        owner[key] = filler


def _id_meant(loc: Loc, value: Any, data: dict[str, Any]) -> str:
    """The id that was meant by a wrong one, under which others refer to it; "" when another part has that one."""
    meant = id_from(value) if isinstance(value, str) else ""
    if loc[0] == "stap" and loc[2:3] == ("vraag",) and len(loc) == _QUESTION_ID:
        steps = value_at(("stap",), data) or ()
        lists = [step.get("vraag") for step in steps if isinstance(step, dict)]
    else:
        lists = [value_at(loc[:-2], data)]
    there = [
        one.get("id") for items in lists if isinstance(items, list) for one in items if isinstance(one, dict)
    ]
    return meant if meant not in there else ""
