"""The kinds of question whose answer has rows: a table, a matrix on one scale, a block that is repeated."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, StrictBool, StrictInt

from popgids.core.base import Frozen
from popgids.core.guide_base import Choice, Id, Line, Number, Paragraph, QuestionBase

FieldKindName = Literal[
    "kort",
    "open",
    "ja-nee",
    "keuze",
    "schaal",
    "getal",
    "bedrag",
    "uren",
    "percentage",
    "datum",
    "bewijs",
    "herhaalblok",
]


class ItemField(Frozen):
    """A column of a table, or a field of a block that is repeated.

    fields: those of the block one level deeper, when the kind is herhaalblok; is_summed: the column has a total.
    """

    id: Id
    text: Line = Field(alias="kop")
    kind: FieldKindName = Field("kort", alias="soort")
    explanation: Paragraph = Field("", alias="uitleg")
    choices: tuple[Choice, ...] = Field((), alias="opties", max_length=30)
    scale: Id | None = Field(None, alias="schaal")
    points: tuple[Line, ...] = Field((), alias="punten", max_length=10)
    unit: Paragraph = Field("", alias="eenheid")
    minimum: Number | None = Field(None, alias="min")
    maximum: Number | None = Field(None, alias="max")
    is_summed: StrictBool = Field(False, alias="som")
    fields: tuple[ItemField, ...] = Field((), alias="velden", max_length=8)
    item_name: Paragraph = Field("", alias="item")


class TableQuestion(QuestionBase):
    """A table: rows that are given, or rows that people add; item_name is what one row is called."""

    kind: Literal["tabel"] = Field("tabel", alias="soort")
    columns: tuple[ItemField, ...] = Field(alias="kolommen", min_length=1, max_length=8)
    rows: tuple[Choice, ...] = Field((), alias="rijen", max_length=40)
    at_least: StrictInt = Field(0, alias="min_rijen", ge=0, le=40)
    at_most: StrictInt = Field(20, alias="max_rijen", ge=1, le=40)
    item_name: Paragraph = Field("", alias="rij")


class MatrixRow(Choice):
    """One row of a matrix; functions: the jobs that it is for, none when it is for all."""

    functions: tuple[Line, ...] = Field((), alias="functies", max_length=30)


class MatrixQuestion(QuestionBase):
    """Rows on one scale, for each party that answers.

    catalogue and group: take the competences of the guide (those that are bound to the job or to the person) as rows.
    has_wanted: besides how it is now also how it should become; explanation_question: asked at each row.
    """

    kind: Literal["matrix"] = Field("matrix", alias="soort")
    rows: tuple[MatrixRow, ...] = Field((), alias="rijen", max_length=40)
    catalogue: Literal["competenties"] | None = Field(None, alias="catalogus")
    group: Literal["functie", "persoon"] | None = Field(None, alias="gebonden")
    only: tuple[Id, ...] = Field((), alias="alleen", max_length=40)
    scale: Id | None = Field(None, alias="schaal")
    points: tuple[Line, ...] = Field((), alias="punten", max_length=10)
    anchors: tuple[Paragraph, ...] = Field((), alias="ankers", max_length=10)
    has_wanted: StrictBool = Field(False, alias="nu_en_gewenst")
    allows_not_applicable: StrictBool = Field(False, alias="nvt")
    explanation_question: Line | None = Field(None, alias="toelichting")


class RepeatQuestion(QuestionBase):
    """A block of fields for each item that people name; a field may be a block once more."""

    kind: Literal["herhaalblok"] = Field("herhaalblok", alias="soort")
    fields: tuple[ItemField, ...] = Field(alias="velden", min_length=1, max_length=8)
    at_least: StrictInt = Field(0, alias="min_items", ge=0, le=20)
    at_most: StrictInt = Field(10, alias="max_items", ge=1, le=20)
    item_name: Paragraph = Field("", alias="item")


ComposedQuestion = TableQuestion | MatrixQuestion | RepeatQuestion
"""A question whose answer has rows."""
