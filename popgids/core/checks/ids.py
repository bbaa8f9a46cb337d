"""Ids that stand twice: each is unique among its own kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.checks.places import questions_of
from popgids.core.findings import Finding
from popgids.core.guide_base import Floor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from popgids.core.catalogues import Competence
    from popgids.core.composed_questions import ItemField
    from popgids.core.findings import Loc
    from popgids.core.guide import Guide, Question

DOUBLE = {
    "vraag": "dubbele-vraag-id",
    "opties": "dubbele-optie-id",
    "leervorm": "dubbele-leervorm-id",
    "rol": "dubbele-rol-id",
    "schaal": "dubbele-schaal-id",
    "competentie": "dubbele-competentie-id",
    "kolommen": "dubbele-kolom-id",
    "velden": "dubbele-veld-id",
    "rijen": "dubbele-rij-id",
}
"""The code for an id that stands twice, by the key of the list that it is in."""

_PARTIES = frozenset(one.value for one in Floor)
_WITH_PARTS = ("keuze", "meerkeuze", "rangorde", "tabel", "matrix", "herhaalblok")


def id_findings(guide: Guide) -> Iterator[Finding]:
    """Every id that another part of the same kind has already."""
    yield from _doubles("vraag", ((loc, one.id) for loc, one in questions_of(guide)))
    for key, ids in (
        ("leervorm", [one.id for one in guide.learning_forms]),
        ("rol", [one.id for one in guide.roles]),
        ("schaal", [one.id for one in guide.scales]),
        ("competentie", [one.id for one in guide.competences]),
    ):
        yield from _doubles(key, (((key, at), name) for at, name in enumerate(ids)))
    for at, role in enumerate(guide.roles):
        if role.id in _PARTIES:
            yield Finding("rol-heet-partij", ("rol", at, "id"), {"id": role.id})
    for at, competence in enumerate(guide.competences):
        yield from _levels(competence, ("competentie", at, "niveau"))
    for loc, question in questions_of(guide):
        if question.kind in _WITH_PARTS:
            yield from _parts(question, loc)


def _levels(competence: Competence, loc: Loc) -> Iterator[Finding]:
    names = [level.name.strip().casefold() for level in competence.levels]
    for at, name in enumerate(names):
        if name in names[:at]:
            other = (*loc, names.index(name), "naam")
            yield Finding(
                "dubbel-niveau", (*loc, at, "naam"), {"id": competence.levels[at].name}, other=other
            )


def _parts(question: Question, loc: Loc) -> Iterator[Finding]:
    for key, name in (("opties", "choices"), ("rijen", "rows")):
        yield from _in_list(key, getattr(question, name, ()), loc)
    for key, name in (("kolommen", "columns"), ("velden", "fields")):
        yield from _fields(key, getattr(question, name, ()), loc)


def _fields(key: str, fields: tuple[ItemField, ...], loc: Loc) -> Iterator[Finding]:
    yield from _in_list(key, fields, loc)
    for at, field in enumerate(fields):
        here = (*loc, key, at)
        if field.choices:
            yield from _in_list("opties", field.choices, here)
        if field.fields:
            yield from _fields("velden", field.fields, here)


def _in_list(key: str, named: Iterable[object], loc: Loc) -> Iterator[Finding]:
    return _doubles(key, (((*loc, key, at), str(getattr(one, "id", ""))) for at, one in enumerate(named)))


def _doubles(key: str, ids: Iterable[tuple[Loc, str]]) -> Iterator[Finding]:
    first: dict[str, Loc] = {}
    for loc, name in ids:
        if name in first:
            yield Finding(DOUBLE[key], (*loc, "id"), {"id": name}, other=(*first[name], "id"))
        else:
            first[name] = loc
