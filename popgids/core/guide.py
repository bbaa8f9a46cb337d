"""A guide (gids): the steps and questions that HR edits."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StrictBool, StrictFloat, StrictInt, StrictStr, StringConstraints

from popgids.core.base import Frozen

FORMAT = 1
"""The format number of guides that this program writes."""

Id = Annotated[StrictStr, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Line = Annotated[StrictStr, StringConstraints(min_length=1, max_length=300)]
Paragraph = Annotated[StrictStr, StringConstraints(max_length=2000)]
Minutes = Annotated[StrictInt, Field(ge=0, le=600)]
Number = StrictInt | Decimal | StrictFloat
NotNegative = Annotated[Number, Field(ge=0)]

MOST_LEARNING_FORMS = 40


class Party(StrEnum):
    """One of the two people in the talk."""

    EMPLOYEE = "medewerker"
    MANAGER = "leidinggevende"


class Floor(StrEnum):
    """Who answers: one of the two, both side by side, or both in one answer."""

    EMPLOYEE = "medewerker"
    MANAGER = "leidinggevende"
    BOTH = "beiden"
    TOGETHER = "samen"


class StepKind(StrEnum):
    """The eight steps of a talk, in their order."""

    STATUS = "status"
    CURRENT_STATE = "stand-van-zaken"
    EMPLOYEE_NEED = "behoefte-medewerker"
    ORGANISATION_NEED = "noodzaak-organisatie"
    AGREEMENTS = "afspraken"
    SUPPORT = "steun"
    NEXT_TALK = "volgend-gesprek"
    EVALUATION = "evaluatie"


class Tips(Frozen):
    """Short advice beside a step or a question, for each of the two."""

    manager: tuple[Line, ...] = Field((), alias="leidinggevende")
    employee: tuple[Line, ...] = Field((), alias="medewerker")
    both: tuple[Line, ...] = Field((), alias="beiden")


class Condition(Frozen):
    """When a question is asked: one test on an earlier answer, or several joined by all/any."""

    question: Id | None = Field(None, alias="vraag")
    equals: StrictBool | StrictStr | Number | None = Field(None, alias="is")
    differs: StrictBool | StrictStr | Number | None = Field(None, alias="is_niet")
    one_of: tuple[StrictStr | Number, ...] | None = Field(None, alias="een_van")
    filled: StrictBool | None = Field(None, alias="ingevuld")
    every: tuple[Condition, ...] | None = Field(None, alias="all")
    some: tuple[Condition, ...] | None = Field(None, alias="any")


class Choice(Frozen):
    """One answer that can be chosen."""

    id: Id
    text: Line = Field(alias="tekst")
    explanation: Paragraph = Field("", alias="uitleg")


class QuestionBase(Frozen):
    """What every question has, whatever its kind."""

    id: Id
    text: Line = Field(alias="vraag")
    floor: Floor = Field(Floor.TOGETHER, alias="van")
    when: Condition | None = Field(None, alias="als")
    follow_ups: tuple[Line, ...] = Field((), alias="doorvragen")
    tips: Tips = Field(default_factory=Tips)
    explanation: Paragraph = Field("", alias="uitleg")
    example: Paragraph = Field("", alias="voorbeeld")
    is_required: StrictBool = Field(False, alias="verplicht")
    is_sensitive: StrictBool = Field(False, alias="gevoelig")
    is_private: StrictBool = Field(False, alias="prive")
    is_gate: StrictBool = Field(False, alias="gesloten")
    is_deeper: StrictBool = Field(False, alias="verdieping")
    carries_over: StrictBool = Field(False, alias="neemt_over")
    sources: tuple[StrictStr, ...] = Field((), alias="bron")

    answerable: ClassVar[bool] = True


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
    choices: tuple[Choice, ...] = Field(alias="opties", min_length=2, max_length=30)
    allows_other: StrictBool = Field(False, alias="anders")


class MultipleChoiceQuestion(QuestionBase):
    """Any number of several choices, between at_least and at_most."""

    kind: Literal["meerkeuze"] = Field("meerkeuze", alias="soort")
    choices: tuple[Choice, ...] = Field(alias="opties", min_length=2, max_length=30)
    allows_other: StrictBool = Field(False, alias="anders")
    at_least: StrictInt = Field(0, alias="minstens", ge=0)
    at_most: StrictInt | None = Field(None, alias="hoogstens", ge=1)


class ScaleQuestion(QuestionBase):
    """A point on a scale of 2 to 10; every point has its own label, or only the two ends have one."""

    kind: Literal["schaal"] = Field("schaal", alias="soort")
    points: tuple[Line, ...] = Field((), alias="punten", max_length=10)
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


Question = Annotated[
    InfoQuestion
    | OpenQuestion
    | ShortQuestion
    | YesNoQuestion
    | ChoiceQuestion
    | MultipleChoiceQuestion
    | ScaleQuestion
    | NumberQuestion
    | AmountQuestion
    | HoursQuestion
    | DateQuestion
    | PeriodQuestion
    | PersonQuestion,
    Field(discriminator="kind"),
]


class Step(Frozen):
    """One of the eight steps, with its questions in the order in which they are asked."""

    kind: StepKind = Field(alias="soort")
    title: Line = Field(alias="titel")
    goal: Paragraph = Field("", alias="doel")
    minutes: Minutes = Field(alias="minuten")
    opens: Party = Field(Party.EMPLOYEE, alias="begint")
    explanation: Paragraph = Field("", alias="uitleg")
    tips: Tips = Field(default_factory=Tips)
    sources: tuple[StrictStr, ...] = Field((), alias="bron")
    questions: tuple[Question, ...] = Field((), alias="vraag")


class LearningKind(StrEnum):
    """How one learns: by doing it, with others, or from a teacher or a text."""

    DOING = "doen"
    TOGETHER = "samen"
    FORMAL = "formeel"


class LearningForm(Frozen):
    """One way to learn, to choose from in step 5.

    proof: how one knows that it worked; result: what one can see then, as a proposal; agree_on: what the two settle
    beforehand; not_when: when something else fits better.
    """

    id: Id
    name: Line = Field(alias="naam")
    kind: LearningKind = Field(alias="soort")
    time: Paragraph = Field("", alias="duur")
    cost: Paragraph = Field("", alias="kosten")
    proof: Paragraph = Field("", alias="bewijs")
    result: Paragraph = Field("", alias="resultaat")
    agree_on: Paragraph = Field("", alias="spreek_af")
    not_when: Paragraph = Field("", alias="past_niet")
    sources: tuple[StrictStr, ...] = Field((), alias="bron")


class TrainingRule(Frozen):
    """What holds for training that is mandatory, where that is written, and since when or as of which day."""

    text: Line = Field(alias="tekst")
    source: Line = Field(alias="bron")
    as_of: date | None = Field(None, alias="datum")


class Guide(Frozen):
    """A whole guide: eight steps at most, in the order of the talk."""

    format: Literal[1] = Field(alias="formaat")
    id: Id
    version: Line = Field(alias="versie")
    status: Literal["concept", "gepubliceerd", "ingetrokken"] = "concept"
    title: Line = Field(alias="titel")
    description: Paragraph = Field("", alias="omschrijving")
    language: Literal["nl"] = Field("nl", alias="taal")
    duration_minutes: Minutes = Field(60, alias="duur_minuten")
    sources: tuple[StrictStr, ...] = Field((), alias="bron")
    budget_eur: NotNegative | None = None
    budget_hours: NotNegative | None = Field(None, alias="budget_uren")
    budget_source: Paragraph = Field("", alias="budget_bron")
    training_rule: TrainingRule | None = Field(None, alias="scholing")
    steps: tuple[Step, ...] = Field(alias="stap", min_length=1, max_length=8)
    learning_forms: tuple[LearningForm, ...] = Field((), alias="leervorm", max_length=MOST_LEARNING_FORMS)

    def question(self, question_id: str) -> Question | None:
        """The question with this id, or None."""
        return next((q for s in self.steps for q in s.questions if q.id == question_id), None)
