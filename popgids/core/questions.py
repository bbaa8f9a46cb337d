"""The kinds of question with one answer: words, a choice, a point, a number, a date, a person."""

from typing import ClassVar, Literal

from popgids.core.fields import Field
from popgids.core.guide_base import Choice, DirectedChoice, Id, Line, Number, Paragraph, QuestionBase


class InfoQuestion(QuestionBase):
    """A text that is read together; nothing is answered."""

    kind: Literal["info"] = Field(default="info", key="soort")
    answerable: ClassVar[bool] = False


class OpenQuestion(QuestionBase):
    """An answer in one's own words, over more lines."""

    kind: Literal["open"] = Field(default="open", key="soort")


class ShortQuestion(QuestionBase):
    """An answer of one line."""

    kind: Literal["kort"] = Field(default="kort", key="soort")


class YesNoQuestion(QuestionBase):
    """Yes or no, each with an optional question for a line of explanation."""

    kind: Literal["ja-nee"] = Field(default="ja-nee", key="soort")
    if_yes: Line | None = Field(default=None, key="bij_ja")
    if_no: Line | None = Field(default=None, key="bij_nee")


class ChoiceQuestion(QuestionBase):
    """One of several choices."""

    kind: Literal["keuze"] = Field(default="keuze", key="soort")
    choices: tuple[DirectedChoice, ...] = Field(key="opties", min_length=2, max_length=30)
    allows_other: bool = Field(default=False, key="anders")


class MultipleChoiceQuestion(QuestionBase):
    """Any number of several choices, between at_least and at_most."""

    kind: Literal["meerkeuze"] = Field(default="meerkeuze", key="soort")
    choices: tuple[Choice, ...] = Field(key="opties", min_length=2, max_length=30)
    allows_other: bool = Field(default=False, key="anders")
    at_least: int = Field(default=0, key="minstens", ge=0)
    at_most: int | None = Field(default=None, key="hoogstens", ge=1)


class ScaleQuestion(QuestionBase):
    """A point on a scale of 2 to 10; every point has its own label, or only the two ends have one.

    scale: the id of a scale of the guide, from which points and anchors come; anchors: what one sees at each point.
    """

    kind: Literal["schaal"] = Field(default="schaal", key="soort")
    scale: Id | None = Field(default=None, key="schaal")
    points: tuple[Line, ...] = Field(default=(), key="punten", max_length=10)
    anchors: tuple[Paragraph, ...] = Field(default=(), key="ankers", max_length=10)
    lowest: int = Field(default=1, key="van_punt", ge=0, le=10)
    highest: int = Field(default=10, key="tot_punt", ge=1, le=10)
    lowest_label: Paragraph = Field(default="", key="laag")
    highest_label: Paragraph = Field(default="", key="hoog")
    allows_not_applicable: bool = Field(default=False, key="nvt")
    explanation_question: Line | None = Field(default=None, key="toelichting")


class NumberQuestion(QuestionBase):
    """A number with an optional unit and limits."""

    kind: Literal["getal"] = Field(default="getal", key="soort")
    unit: Paragraph = Field(default="", key="eenheid")
    minimum: Number | None = Field(default=None, key="min")
    maximum: Number | None = Field(default=None, key="max")


class AmountQuestion(QuestionBase):
    """An amount in euros."""

    kind: Literal["bedrag"] = Field(default="bedrag", key="soort")
    minimum: Number | None = Field(default=None, key="min")
    maximum: Number | None = Field(default=None, key="max")


class HoursQuestion(QuestionBase):
    """A number of hours."""

    kind: Literal["uren"] = Field(default="uren", key="soort")
    minimum: Number | None = Field(default=None, key="min")
    maximum: Number | None = Field(default=None, key="max")


class DateQuestion(QuestionBase):
    """A date, typed as people say it."""

    kind: Literal["datum"] = Field(default="datum", key="soort")
    allows_past: bool = Field(default=False, key="verleden")


class PeriodQuestion(QuestionBase):
    """A period from one date until and including another."""

    kind: Literal["periode"] = Field(default="periode", key="soort")
    allows_past: bool = Field(default=False, key="verleden")


class PersonQuestion(QuestionBase):
    """A person: name, role and how to reach them."""

    kind: Literal["persoon"] = Field(default="persoon", key="soort")


class PercentageQuestion(QuestionBase):
    """A share in whole or broken percents."""

    kind: Literal["percentage"] = Field(default="percentage", key="soort")
    minimum: Number | None = Field(default=0, key="min")
    maximum: Number | None = Field(default=100, key="max")


class RankingQuestion(QuestionBase):
    """Choices put in order, the most important first; at_most says how many are put in order."""

    kind: Literal["rangorde"] = Field(default="rangorde", key="soort")
    choices: tuple[Choice, ...] = Field(key="opties", min_length=2, max_length=20)
    at_most: int | None = Field(default=None, key="hoogstens", ge=1)


class EvidenceQuestion(QuestionBase):
    """A reference to something that shows it: the name of a file or a link, and what one sees in it."""

    kind: Literal["bewijs"] = Field(default="bewijs", key="soort")


class ComputedQuestion(QuestionBase):
    """A number that follows from other answers; shown, never typed.

    over: ids of questions, or "question.column"; weights: one for each of over; decimals: digits after the comma.
    """

    kind: Literal["berekend"] = Field(default="berekend", key="soort")
    formula: Literal["som", "gemiddelde", "gewogen-gemiddelde", "verschil", "hoogste", "laagste"] = Field(
        key="formule"
    )
    over: tuple[Line, ...] = Field(min_length=1, max_length=30)
    weights: tuple[Number, ...] = Field(default=(), key="gewichten", max_length=30)
    unit: Paragraph = Field(default="", key="eenheid")
    decimals: int = Field(default=1, key="decimalen", ge=0, le=4)

    answerable: ClassVar[bool] = False
