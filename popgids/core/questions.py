"""The kinds of question with one answer: words, a choice, a point, a number, a date, a person."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, StrictBool, StrictInt

from popgids.core.guide_base import Choice, DirectedChoice, Id, Line, Number, Paragraph, QuestionBase


class InfoQuestion(QuestionBase):
    """A text that is read together; nothing is answered."""

    kind: Literal["info"] = Field("info", alias="soort")
    answerable: ClassVar[bool] = False


class OpenQuestion(QuestionBase):
    """An answer in one's own words, over more lines."""

    kind: Literal["open"] = Field("open", alias="soort")


class ShortQuestion(QuestionBase):
    """An answer of one line."""

    kind: Literal["kort"] = Field("kort", alias="soort")


class YesNoQuestion(QuestionBase):
    """Yes or no, each with an optional question for a line of explanation."""

    kind: Literal["ja-nee"] = Field("ja-nee", alias="soort")
    if_yes: Line | None = Field(None, alias="bij_ja")
    if_no: Line | None = Field(None, alias="bij_nee")


class ChoiceQuestion(QuestionBase):
    """One of several choices."""

    kind: Literal["keuze"] = Field("keuze", alias="soort")
    choices: tuple[DirectedChoice, ...] = Field(alias="opties", min_length=2, max_length=30)
    allows_other: StrictBool = Field(False, alias="anders")


class MultipleChoiceQuestion(QuestionBase):
    """Any number of several choices, between at_least and at_most."""

    kind: Literal["meerkeuze"] = Field("meerkeuze", alias="soort")
    choices: tuple[Choice, ...] = Field(alias="opties", min_length=2, max_length=30)
    allows_other: StrictBool = Field(False, alias="anders")
    at_least: StrictInt = Field(0, alias="minstens", ge=0)
    at_most: StrictInt | None = Field(None, alias="hoogstens", ge=1)


class ScaleQuestion(QuestionBase):
    """A point on a scale of 2 to 10; every point has its own label, or only the two ends have one.

    scale: the id of a scale of the guide, from which points and anchors come; anchors: what one sees at each point.
    """

    kind: Literal["schaal"] = Field("schaal", alias="soort")
    scale: Id | None = Field(None, alias="schaal")
    points: tuple[Line, ...] = Field((), alias="punten", max_length=10)
    anchors: tuple[Paragraph, ...] = Field((), alias="ankers", max_length=10)
    lowest: StrictInt = Field(1, alias="van_punt", ge=0, le=10)
    highest: StrictInt = Field(10, alias="tot_punt", ge=1, le=10)
    lowest_label: Paragraph = Field("", alias="laag")
    highest_label: Paragraph = Field("", alias="hoog")
    allows_not_applicable: StrictBool = Field(False, alias="nvt")
    explanation_question: Line | None = Field(None, alias="toelichting")


class NumberQuestion(QuestionBase):
    """A number with an optional unit and limits."""

    kind: Literal["getal"] = Field("getal", alias="soort")
    unit: Paragraph = Field("", alias="eenheid")
    minimum: Number | None = Field(None, alias="min")
    maximum: Number | None = Field(None, alias="max")


class AmountQuestion(QuestionBase):
    """An amount in euros."""

    kind: Literal["bedrag"] = Field("bedrag", alias="soort")
    minimum: Number | None = Field(None, alias="min")
    maximum: Number | None = Field(None, alias="max")


class HoursQuestion(QuestionBase):
    """A number of hours."""

    kind: Literal["uren"] = Field("uren", alias="soort")
    minimum: Number | None = Field(None, alias="min")
    maximum: Number | None = Field(None, alias="max")


class DateQuestion(QuestionBase):
    """A date, typed as people say it."""

    kind: Literal["datum"] = Field("datum", alias="soort")
    allows_past: StrictBool = Field(False, alias="verleden")


class PeriodQuestion(QuestionBase):
    """A period from one date until and including another."""

    kind: Literal["periode"] = Field("periode", alias="soort")
    allows_past: StrictBool = Field(False, alias="verleden")


class PersonQuestion(QuestionBase):
    """A person: name, role and how to reach them."""

    kind: Literal["persoon"] = Field("persoon", alias="soort")


class PercentageQuestion(QuestionBase):
    """A share in whole or broken percents."""

    kind: Literal["percentage"] = Field("percentage", alias="soort")
    minimum: Number | None = Field(0, alias="min")
    maximum: Number | None = Field(100, alias="max")


class RankingQuestion(QuestionBase):
    """Choices put in order, the most important first; at_most says how many are put in order."""

    kind: Literal["rangorde"] = Field("rangorde", alias="soort")
    choices: tuple[Choice, ...] = Field(alias="opties", min_length=2, max_length=20)
    at_most: StrictInt | None = Field(None, alias="hoogstens", ge=1)


class EvidenceQuestion(QuestionBase):
    """A reference to something that shows it: the name of a file or a link, and what one sees in it."""

    kind: Literal["bewijs"] = Field("bewijs", alias="soort")


class ComputedQuestion(QuestionBase):
    """A number that follows from other answers; shown, never typed.

    over: ids of questions, or "question.column"; weights: one for each of over; decimals: digits after the comma.
    """

    kind: Literal["berekend"] = Field("berekend", alias="soort")
    formula: Literal["som", "gemiddelde", "gewogen-gemiddelde", "verschil", "hoogste", "laagste"] = Field(
        alias="formule"
    )
    over: tuple[Line, ...] = Field(min_length=1, max_length=30)
    weights: tuple[Number, ...] = Field((), alias="gewichten", max_length=30)
    unit: Paragraph = Field("", alias="eenheid")
    decimals: StrictInt = Field(1, alias="decimalen", ge=0, le=4)

    answerable: ClassVar[bool] = False
