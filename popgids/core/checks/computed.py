"""Whether a number can be computed: from numbers that are asked before it, with the weights that it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.checks.composed import NUMERIC_FIELDS
from popgids.core.checks.places import is_odd, questions_of
from popgids.core.composed_questions import MatrixQuestion
from popgids.core.findings import Finding
from popgids.core.guide_base import Floor, Party
from popgids.core.questions import ComputedQuestion
from popgids.core.references import parse_reference

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from popgids.core.findings import Loc
    from popgids.core.guide import Guide, Question

_NUMERIC = (*NUMERIC_FIELDS, "schaal", "berekend")
_FOR_DIFFERENCE = 2
_SIDES = tuple(party.value for party in Party)


def computed_findings(guide: Guide) -> Iterator[Finding]:
    """What is wrong with each number that is computed."""
    everything = {question.id: question for _loc, question in questions_of(guide)}
    earlier: set[str] = set()
    for loc, question in questions_of(guide):
        if isinstance(question, ComputedQuestion):
            for at, reference in enumerate(question.over):
                yield from _reference(question, reference, (*loc, "over", at), everything, earlier)
            yield from _formula(question, loc)
        earlier.add(question.id)


def computed_warnings(guide: Guide) -> Iterator[Finding]:
    """Where two people answer and a number does not say whose answer it takes; each their own is plain."""
    everything = {question.id: question for _loc, question in questions_of(guide)}
    for loc, question in questions_of(guide):
        if not isinstance(question, ComputedQuestion) or _is_of_both(question):
            continue
        for at, reference in enumerate(question.over):
            about = everything.get(parse_reference(reference).question_id)
            if about is not None and _is_of_both(about) and "@" not in reference:
                data = {"id": about.id, "found": reference.strip(), "taken": question.floor.value}
                yield Finding(
                    "berekend-zonder-kant", (*loc, "over", at), data, is_warning=True, about=about.id
                )


def _is_of_both(question: Question) -> bool:
    return question.floor is Floor.BOTH and not question.role


def _reference(
    owner: ComputedQuestion, reference: str, loc: Loc, everything: Mapping[str, Question], earlier: set[str]
) -> Iterator[Finding]:
    wanted = parse_reference(reference)
    name, column = wanted.question_id, wanted.column
    about = everything.get(name)
    data = {"id": name, "column": column}
    if name == owner.id:
        yield Finding("berekend-over-zichzelf", loc, data)
    elif about is None:
        yield Finding("berekend-onbekend", loc, {**data, "known": tuple(everything)}, about=name)
    elif name not in earlier:
        is_circle = owner.id in _needed_for(name, everything)
        yield Finding("berekend-kring" if is_circle else "berekend-later", loc, data, about=name)
    elif "@" in reference and (wanted.side not in _SIDES or about.floor is not Floor.BOTH):
        yield Finding("berekend-kant", loc, {**data, "side": wanted.side}, about=name)
    elif column:
        yield from _column(about, column, loc)
    elif about.kind in ("tabel", "herhaalblok"):
        facts = {**data, "allowed": tuple(f"{name}.{one}" for one in _columns(about, numeric=True))}
        yield Finding("berekend-zonder-kolom", loc, facts, about=name)
    elif about.kind not in (*_NUMERIC, "matrix"):
        yield Finding("berekend-geen-getal", loc, {**data, "kind": about.kind}, about=name)


def _column(about: Question, column: str, loc: Loc) -> Iterator[Finding]:
    data = {"id": about.id, "column": column}
    numeric = _columns(about, numeric=True)
    if column in numeric:
        return
    allowed = tuple(f"{about.id}.{one}" for one in numeric)
    if column in _columns(about, numeric=False):
        yield Finding("berekend-kolom-geen-getal", loc, {**data, "allowed": allowed}, about=about.id)
    elif about.kind in ("tabel", "matrix", "herhaalblok"):
        yield Finding("berekend-kolom-onbekend", loc, {**data, "allowed": allowed}, about=about.id)
    else:
        yield Finding("berekend-zonder-kolommen", loc, {**data, "kind": about.kind}, about=about.id)


def _columns(question: Question, *, numeric: bool) -> tuple[str, ...]:
    """The columns of a question by id; numeric: only those that hold numbers."""
    if isinstance(question, MatrixQuestion):
        found = ("nu", "gewenst") if question.has_wanted else ("nu",)
        return found if numeric else (*found, "toelichting")
    fields = getattr(question, "columns", getattr(question, "fields", ()))
    return tuple(one.id for one in fields if not numeric or one.kind in _NUMERIC)


def _needed_for(name: str, everything: Mapping[str, Question]) -> set[str]:
    """The questions that a computed number needs, and those that these need."""
    found: set[str] = set()
    left = [name]
    while left:
        question = everything.get(left.pop())
        if not isinstance(question, ComputedQuestion):
            continue
        needed = {parse_reference(one).question_id for one in question.over} - found
        found |= needed
        left += needed
    return found


def _formula(question: ComputedQuestion, loc: Loc) -> Iterator[Finding]:
    over, weights = len(question.over), len(question.weights)
    if question.formula == "verschil" and over != _FOR_DIFFERENCE:
        yield Finding("verschil-van-twee", (*loc, "over"), {"count": over})
    if question.formula == "gewogen-gemiddelde":
        yield from _weights(question, loc)
    elif weights:
        yield Finding("gewichten-zonder-weging", (*loc, "gewichten"), {"found": question.formula})


def _weights(question: ComputedQuestion, loc: Loc) -> Iterator[Finding]:
    over, weights = len(question.over), len(question.weights)
    if not weights:
        yield Finding("gewichten-ontbreken", loc, {"count": over})
    elif weights != over:
        yield Finding("gewichten-aantal", (*loc, "gewichten"), {"count": weights, "wanted": over})
    odd = [at for at, one in enumerate(question.weights) if is_odd(one)]
    for at in odd:
        yield Finding("geen-gewoon-getal", (*loc, "gewichten", at), {"key": "gewichten"})
    if weights and not odd:
        negative = any(one < 0 for one in question.weights)
        if negative or not any(one > 0 for one in question.weights):
            yield Finding("gewichten-te-klein", (*loc, "gewichten"))
