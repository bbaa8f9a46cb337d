"""References by id: to a scale, a role, a competence, the questions of a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.checks.places import item_fields, questions_of
from popgids.core.checks.questions import anchor_findings
from popgids.core.composed_questions import MatrixQuestion
from popgids.core.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from popgids.core.findings import Loc
    from popgids.core.guide import Group, Guide, Question

MOST_ROWS = 40
_WITH_SCALE = ("schaal", "matrix", "tabel", "herhaalblok")


def reference_findings(guide: Guide) -> Iterator[Finding]:
    """Every reference to what is not there, or to what cannot be meant."""
    scales = {one.id for one in guide.scales}
    roles = {one.id for one in guide.roles}
    for at, scale in enumerate(guide.scales):
        yield from anchor_findings(scale.anchors, len(scale.points), ("schaal", at))
    for loc, question in questions_of(guide):
        if question.role is not None and question.role not in roles:
            yield _unknown("rol-onbekend", (*loc, "rol"), question.role, roles)
        if question.kind in _WITH_SCALE:
            yield from _scales(question, loc, scales)
        if isinstance(question, MatrixQuestion) and question.catalogue is not None and not question.rows:
            yield from _catalogue(guide, question, loc)
    for step_at, step in enumerate(guide.steps):
        for at, group in enumerate(step.groups):
            yield from _group(guide, group, step_at, ("stap", step_at, "minstens", at))


def _unknown(code: str, loc: Loc, name: str, known: Collection[str]) -> Finding:
    return Finding(code, loc, {"id": name, "known": tuple(sorted(known))}, about=name)


def _scales(question: Question, loc: Loc, scales: Collection[str]) -> Iterator[Finding]:
    own = getattr(question, "scale", None)
    if own is not None and own not in scales:
        yield _unknown("schaal-onbekend", (*loc, "schaal"), own, scales)
    for here, field in item_fields(question, loc):
        if field.scale is not None and field.scale not in scales:
            yield _unknown("schaal-onbekend", (*here, "schaal"), field.scale, scales)


def _catalogue(guide: Guide, question: MatrixQuestion, loc: Loc) -> Iterator[Finding]:
    if not guide.competences:
        yield Finding("catalogus-leeg", (*loc, "catalogus"))
        return
    bound = {one.id for one in guide.competences if question.group in (None, one.bound_to)}
    everything = {one.id for one in guide.competences}
    if not bound:
        yield Finding("gebonden-leeg", (*loc, "gebonden"), {"found": question.group})
        return
    for at, name in enumerate(question.only):
        if name not in everything:
            yield _unknown("competentie-onbekend", (*loc, "alleen", at), name, everything)
        elif name not in bound:
            facts = {"id": name, "found": question.group}
            yield Finding("competentie-andere-groep", (*loc, "alleen", at), facts)
    if not question.only and len(bound) > MOST_ROWS:
        yield Finding("catalogus-te-groot", (*loc, "catalogus"), {"count": len(bound), "limit": MOST_ROWS})


def _group(guide: Guide, group: Group, step_at: int, loc: Loc) -> Iterator[Finding]:
    here = {one.id: one for one in guide.steps[step_at].questions}
    everywhere = {one.id for step in guide.steps for one in step.questions}
    for at, name in enumerate(group.questions):
        place = (*loc, "vragen", at)
        if name in here:
            if here[name].kind in ("info", "berekend"):
                yield Finding("minstens-zonder-antwoord", place, {"id": name}, about=name)
        elif name in everywhere:
            yield Finding("minstens-andere-stap", place, {"id": name}, about=name)
        else:
            yield _unknown("minstens-onbekend", place, name, here)
    count = len(set(group.questions))
    if group.count > count:
        data = {"count": group.count, "available": count}
        yield Finding("minstens-meer-dan-vragen", (*loc, "aantal"), data)
