"""The kinds of question whose answer has rows: a table, a matrix on one scale, a block that is repeated."""

from typing import Literal

from popgids.core.base import Frozen
from popgids.core.fields import Field
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
    text: Line = Field(key="kop")
    kind: FieldKindName = Field(default="kort", key="soort")
    explanation: Paragraph = Field(default="", key="uitleg")
    choices: tuple[Choice, ...] = Field(default=(), key="opties", max_length=30)
    scale: Id | None = Field(default=None, key="schaal")
    points: tuple[Line, ...] = Field(default=(), key="punten", max_length=10)
    unit: Paragraph = Field(default="", key="eenheid")
    minimum: Number | None = Field(default=None, key="min")
    maximum: Number | None = Field(default=None, key="max")
    is_summed: bool = Field(default=False, key="som")
    fields: tuple["ItemField", ...] = Field(default=(), key="velden", max_length=8)
    item_name: Paragraph = Field(default="", key="item")


class TableQuestion(QuestionBase):
    """A table: rows that are given, or rows that people add; item_name is what one row is called."""

    kind: Literal["tabel"] = Field(default="tabel", key="soort")
    columns: tuple[ItemField, ...] = Field(key="kolommen", min_length=1, max_length=8)
    rows: tuple[Choice, ...] = Field(default=(), key="rijen", max_length=40)
    at_least: int = Field(default=0, key="min_rijen", ge=0, le=40)
    at_most: int = Field(default=20, key="max_rijen", ge=1, le=40)
    item_name: Paragraph = Field(default="", key="rij")


class MatrixRow(Choice):
    """One row of a matrix; functions: the jobs that it is for, none when it is for all."""

    functions: tuple[Line, ...] = Field(default=(), key="functies", max_length=30)


class MatrixQuestion(QuestionBase):
    """Rows on one scale, for each party that answers.

    catalogue and group: take the competences of the guide (those that are bound to the job or to the person) as rows.
    has_wanted: besides how it is now also how it should become; explanation_question: asked at each row.
    """

    kind: Literal["matrix"] = Field(default="matrix", key="soort")
    rows: tuple[MatrixRow, ...] = Field(default=(), key="rijen", max_length=40)
    catalogue: Literal["competenties"] | None = Field(default=None, key="catalogus")
    group: Literal["functie", "persoon"] | None = Field(default=None, key="gebonden")
    only: tuple[Id, ...] = Field(default=(), key="alleen", max_length=40)
    scale: Id | None = Field(default=None, key="schaal")
    points: tuple[Line, ...] = Field(default=(), key="punten", max_length=10)
    anchors: tuple[Paragraph, ...] = Field(default=(), key="ankers", max_length=10)
    has_wanted: bool = Field(default=False, key="nu_en_gewenst")
    allows_not_applicable: bool = Field(default=False, key="nvt")
    explanation_question: Line | None = Field(default=None, key="toelichting")


class RepeatQuestion(QuestionBase):
    """A block of fields for each item that people name; a field may be a block once more."""

    kind: Literal["herhaalblok"] = Field(default="herhaalblok", key="soort")
    fields: tuple[ItemField, ...] = Field(key="velden", min_length=1, max_length=8)
    at_least: int = Field(default=0, key="min_items", ge=0, le=20)
    at_most: int = Field(default=10, key="max_items", ge=1, le=20)
    item_name: Paragraph = Field(default="", key="item")


ComposedQuestion = TableQuestion | MatrixQuestion | RepeatQuestion
"""A question whose answer has rows."""
