"""What a guide says that no field can say alone: all checks of a whole guide, errors apart from warnings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from popgids.core.checks.conditions import condition_errors, condition_warnings
from popgids.core.checks.ids import id_findings
from popgids.core.checks.places import is_odd, key_of, lines_of, paragraphs_of, questions_of
from popgids.core.checks.questions import question_findings, question_warnings
from popgids.core.checks.references import reference_findings
from popgids.core.findings import Finding
from popgids.core.guide_base import WITH_PROPOSALS, StepKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.findings import Loc
    from popgids.core.guide import Guide

_LOST_BACKSLASH = r"\b[A-Za-z]:[\t\n\x08\x0c\r\x1b]"
_CONTROL = r"[\x00-\x08\x0b-\x1f\x7f-\x9f]"


def check_guide(guide: Guide) -> tuple[Finding, ...]:
    """Everything that is wrong in a guide, and warnings about what is probably not meant."""
    return (*guide_errors(guide), *guide_warnings(guide))


def guide_errors(guide: Guide) -> tuple[Finding, ...]:
    """Only what keeps a guide from being used."""
    found = [*_step_order(guide), *id_findings(guide), *_empty_texts(guide), *_budget(guide)]
    found += reference_findings(guide)
    kinds = set()
    for loc, question in questions_of(guide):
        kinds.add(question.kind)
        found += question_findings(question, loc)
        if question.kind in ("tabel", "matrix", "herhaalblok"):
            from popgids.core.checks.composed import composed_findings

            found += composed_findings(question, loc)
    if "berekend" in kinds:
        from popgids.core.checks.computed import computed_findings

        found += computed_findings(guide)
    found += condition_errors(guide)
    return tuple(found)


def guide_warnings(guide: Guide) -> tuple[Finding, ...]:
    """Only what is doubtful in a guide that can be used."""
    from popgids.core.checks.double_texts import double_texts

    found = [*_missing_steps(guide), *_minutes(guide), *_roles(guide), *_odd_characters(guide)]
    found += _unknown_rules(guide)
    found += double_texts(guide)
    kinds = set()
    for loc, question in questions_of(guide):
        kinds.add(question.kind)
        found += question_warnings(question, loc)
    if "berekend" in kinds:
        from popgids.core.checks.computed import computed_warnings

        found += computed_warnings(guide)
    found += condition_warnings(guide)
    found += _proposals_for_nothing(guide)
    return tuple(found)


def _proposals_for_nothing(guide: Guide) -> Iterator[Finding]:
    """Answers that would be a proposal in a step where nothing is written down that they can be."""
    for at, step in enumerate(guide.steps):
        for where, question in enumerate(step.questions):
            if question.is_proposal and step.kind not in WITH_PROPOSALS:
                loc: Loc = ("stap", at, "vraag", where, "wordt_voorstel")
                yield Finding("voorstel-in-andere-stap", loc, is_warning=True)


def _step_order(guide: Guide) -> Iterator[Finding]:
    order = list(StepKind)
    first: dict[StepKind, int] = {}
    highest = -1
    for at, step in enumerate(guide.steps):
        loc: Loc = ("stap", at, "soort")
        if step.kind in first:
            other: Loc = ("stap", first[step.kind], "soort")
            yield Finding("dubbele-stap", loc, {"kind": step.kind.value}, other=other)
            continue
        first[step.kind] = at
        rank = order.index(step.kind)
        if rank < highest:
            before = order[highest].value
            yield Finding("stap-volgorde", loc, {"kind": step.kind.value, "before": before})
        highest = max(highest, rank)


def _missing_steps(guide: Guide) -> Iterator[Finding]:
    kinds = {step.kind for step in guide.steps}
    missing = tuple(kind.value for kind in StepKind if kind not in kinds)
    if missing:
        yield Finding("stap-ontbreekt", (), {"missing": missing}, is_warning=True)


def _minutes(guide: Guide) -> Iterator[Finding]:
    total = sum(step.minutes for step in guide.steps)
    if total != guide.duration_minutes:
        data = {"total": total, "duration": guide.duration_minutes}
        yield Finding("minuten-kloppen-niet", ("duur_minuten",), data, is_warning=True)
    for at, step in enumerate(guide.steps):
        if step.minutes == 0 and any(question.answerable for question in step.questions):
            yield Finding("stap-zonder-minuten", ("stap", at, "minuten"), is_warning=True)


def _roles(guide: Guide) -> Iterator[Finding]:
    """A further role answers instead of the two, so that whose turn it is says nothing there."""
    for loc, question in questions_of(guide):
        if question.role is not None and "floor" in question.model_fields_set:
            data = {"role": question.role, "found": question.floor.value}
            yield Finding("van-naast-rol", (*loc, "van"), data, is_warning=True)


def _unknown_rules(guide: Guide) -> Iterator[Finding]:
    if not guide.advice_off:
        return
    from popgids.core.advice.rules import RULES

    known = RULES
    for at, name in enumerate(guide.advice_off):
        if known and name not in known:
            data = {"id": name, "known": tuple(known)}
            yield Finding("adviesregel-onbekend", ("advies_uit", at), data, is_warning=True)


def _budget(guide: Guide) -> Iterator[Finding]:
    for key, limit in (("budget_eur", guide.budget_eur), ("budget_uren", guide.budget_hours)):
        if limit is not None and is_odd(limit):
            yield Finding("geen-gewoon-getal", (key,), {"key": key})


def _empty_texts(guide: Guide) -> Iterator[Finding]:
    for loc, text in lines_of(guide):
        if not text.strip():
            yield Finding("lege-tekst", loc, {"key": key_of(loc)})


def _odd_characters(guide: Guide) -> Iterator[Finding]:
    for texts in (lines_of(guide), paragraphs_of(guide)):
        for loc, text in texts:
            if text.isprintable():
                continue
            if re.search(_LOST_BACKSLASH, text):
                yield Finding("pad-in-tekst", loc, {"key": key_of(loc)}, is_warning=True)
            elif re.search(_CONTROL, text):
                yield Finding("stuurteken-in-tekst", loc, {"key": key_of(loc)}, is_warning=True)
