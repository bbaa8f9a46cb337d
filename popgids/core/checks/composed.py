"""What a table, a matrix or a repeated block says as a whole: its rows, its columns and what each of them needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.checks.questions import FEWEST_POINTS, anchor_findings, limit_findings, own_points
from popgids.core.composed_questions import MatrixQuestion, RepeatQuestion, TableQuestion
from popgids.core.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.composed_questions import ItemField
    from popgids.core.findings import Loc
    from popgids.core.guide import Question

NUMERIC_FIELDS = ("getal", "bedrag", "uren", "percentage")
_FEWEST_CHOICES = 2
_NESTED = "herhaalblok"

_FITS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("opties", "choices", ("keuze",)),
    ("schaal", "scale", ("schaal",)),
    ("punten", "points", ("schaal",)),
    ("eenheid", "unit", NUMERIC_FIELDS),
    ("min", "minimum", NUMERIC_FIELDS),
    ("max", "maximum", NUMERIC_FIELDS),
    ("som", "is_summed", NUMERIC_FIELDS),
    ("item", "item_name", (_NESTED,)),
)
"""The keys of a column that only say something for some kinds."""


def composed_findings(question: Question, loc: Loc) -> Iterator[Finding]:
    """What is wrong in a question whose answer has rows."""
    if isinstance(question, TableQuestion):
        yield from _table(question, loc)
        for at, column in enumerate(question.columns):
            yield from _field(column, (*loc, "kolommen", at), depth=0, in_table=True)
    elif isinstance(question, MatrixQuestion):
        yield from _matrix(question, loc)
    elif isinstance(question, RepeatQuestion):
        yield from _how_many(question, loc, "min_items", "max_items")
        for at, field in enumerate(question.fields):
            yield from _field(field, (*loc, "velden", at), depth=0)


def _table(question: TableQuestion, loc: Loc) -> Iterator[Finding]:
    if not question.rows:
        yield from _how_many(question, loc, "min_rijen", "max_rijen")
        return
    for key, name in (("min_rijen", "at_least"), ("max_rijen", "at_most")):
        if name in question.model_fields_set:
            yield Finding("aantal-bij-vaste-rijen", (*loc, key), {"key": key, "count": len(question.rows)})


def _how_many(question: TableQuestion | RepeatQuestion, loc: Loc, low: str, high: str) -> Iterator[Finding]:
    if question.at_least > question.at_most:
        data = {"key": low, "other": high, "at_least": question.at_least, "at_most": question.at_most}
        yield Finding("aantal-min-boven-max", (*loc, low), data)


def _matrix(question: MatrixQuestion, loc: Loc) -> Iterator[Finding]:
    yield from own_points(question, loc)
    if question.scale is None:
        yield from _matrix_points(question, loc)
    if question.catalogue is None:
        if not question.rows and question.group is None and not question.only:
            yield Finding("matrix-zonder-rijen", loc)
        for key, is_there in (("gebonden", question.group is not None), ("alleen", bool(question.only))):
            if is_there:
                yield Finding("alleen-zonder-catalogus", (*loc, key), {"key": key})
    elif question.rows:
        yield Finding("rijen-en-catalogus", (*loc, "rijen"))


def _matrix_points(question: MatrixQuestion, loc: Loc) -> Iterator[Finding]:
    if not question.points:
        yield Finding("matrix-zonder-schaal", loc)
    elif len(question.points) < FEWEST_POINTS:
        yield Finding("schaal-te-kort", (*loc, "punten"), {"count": len(question.points)})
    else:
        yield from anchor_findings(question.anchors, len(question.points), loc)


def _field(field: ItemField, loc: Loc, *, depth: int, in_table: bool = False) -> Iterator[Finding]:
    for key, name, kinds in _FITS:
        if getattr(field, name) and field.kind not in kinds and name in field.model_fields_set:
            facts = {"key": key, "kind": field.kind, "kinds": kinds}
            yield Finding("sleutel-past-niet-bij-soort", (*loc, key), facts)
    if field.kind == "keuze" and len(field.choices) < _FEWEST_CHOICES:
        yield Finding("keuze-zonder-opties", loc, {"count": len(field.choices)})
    elif field.kind == "schaal":
        yield from own_points(field, loc)
        if field.scale is None and len(field.points) < FEWEST_POINTS:
            yield Finding("kolom-zonder-punten", loc, {"count": len(field.points)})
    elif field.kind in NUMERIC_FIELDS:
        yield from limit_findings(field, loc)
    yield from _nested(field, loc, depth=depth, in_table=in_table)


def _nested(field: ItemField, loc: Loc, *, depth: int, in_table: bool) -> Iterator[Finding]:
    if field.kind != _NESTED:
        if field.fields:
            yield Finding("velden-bij-andere-soort", (*loc, "velden"), {"kind": field.kind})
        return
    if in_table:
        yield Finding("kolom-met-herhaalblok", (*loc, "soort"))
    elif depth > 0:
        yield Finding("herhaalblok-te-diep", (*loc, "soort"))
    elif not field.fields:
        yield Finding("herhaalblok-zonder-velden", loc)
    else:
        for at, inner in enumerate(field.fields):
            yield from _field(inner, (*loc, "velden", at), depth=depth + 1)
