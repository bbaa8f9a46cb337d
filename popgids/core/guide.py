"""A guide (gids): the steps and questions that HR edits."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StrictInt, StrictStr

from popgids.core.base import Frozen
from popgids.core.catalogues import (
    MOST_COMPETENCES,
    MOST_LEARNING_FORMS,
    MOST_SCALES,
    Competence,
    CompetenceLevel,
    LearningForm,
    LearningKind,
    Role,
    Scale,
)
from popgids.core.composed_questions import (
    ItemField,
    MatrixQuestion,
    MatrixRow,
    RepeatQuestion,
    TableQuestion,
)
from popgids.core.guide_base import (
    FORMAT,
    Choice,
    Condition,
    Floor,
    Id,
    Line,
    Minutes,
    NotNegative,
    Number,
    Paragraph,
    Party,
    QuestionBase,
    StepKind,
    Tips,
)
from popgids.core.questions import (
    AmountQuestion,
    ChoiceQuestion,
    ComputedQuestion,
    DateQuestion,
    EvidenceQuestion,
    HoursQuestion,
    InfoQuestion,
    MultipleChoiceQuestion,
    NumberQuestion,
    OpenQuestion,
    PercentageQuestion,
    PeriodQuestion,
    PersonQuestion,
    RankingQuestion,
    ScaleQuestion,
    ShortQuestion,
    YesNoQuestion,
)

__all__ = [
    "FORMAT",
    "MOST_COMPETENCES",
    "MOST_LEARNING_FORMS",
    "MOST_SCALES",
    "AmountQuestion",
    "Choice",
    "ChoiceQuestion",
    "Competence",
    "CompetenceLevel",
    "ComputedQuestion",
    "Condition",
    "DateQuestion",
    "EvidenceQuestion",
    "Floor",
    "Group",
    "Guide",
    "HoursQuestion",
    "Id",
    "InfoQuestion",
    "ItemField",
    "LearningForm",
    "LearningKind",
    "Line",
    "MatrixQuestion",
    "MatrixRow",
    "Minutes",
    "MultipleChoiceQuestion",
    "NotNegative",
    "Number",
    "NumberQuestion",
    "OpenQuestion",
    "Paragraph",
    "Party",
    "PercentageQuestion",
    "PeriodQuestion",
    "PersonQuestion",
    "Question",
    "QuestionBase",
    "RankingQuestion",
    "RepeatQuestion",
    "Role",
    "Scale",
    "ScaleQuestion",
    "ShortQuestion",
    "Step",
    "StepKind",
    "TableQuestion",
    "Tips",
    "TrainingRule",
    "YesNoQuestion",
]

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
    | PersonQuestion
    | PercentageQuestion
    | RankingQuestion
    | EvidenceQuestion
    | ComputedQuestion
    | TableQuestion
    | MatrixQuestion
    | RepeatQuestion,
    Field(discriminator="kind"),
]


class Group(Frozen):
    """Questions of a step of which at least so many are answered; soft, named when the plan is read back."""

    questions: tuple[Id, ...] = Field(alias="vragen", min_length=1, max_length=20)
    count: StrictInt = Field(1, alias="aantal", ge=1, le=20)
    text: Paragraph = Field("", alias="tekst")


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
    groups: tuple[Group, ...] = Field((), alias="minstens", max_length=20)


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
    talk_kind: Literal["volledig", "kort"] = Field("volledig", alias="soort_gesprek")
    sources: tuple[StrictStr, ...] = Field((), alias="bron")
    budget_eur: NotNegative | None = None
    budget_hours: NotNegative | None = Field(None, alias="budget_uren")
    budget_source: Paragraph = Field("", alias="budget_bron")
    training_rule: TrainingRule | None = Field(None, alias="scholing")
    preparation: Tips = Field(default_factory=Tips, alias="voorbereiding")
    invitation: Paragraph = Field("", alias="uitnodiging")
    advice_off: tuple[Id, ...] = Field((), alias="advies_uit", max_length=40)
    roles: tuple[Role, ...] = Field((), alias="rol", max_length=6)
    scales: tuple[Scale, ...] = Field((), alias="schaal", max_length=MOST_SCALES)
    competences: tuple[Competence, ...] = Field((), alias="competentie", max_length=MOST_COMPETENCES)
    steps: tuple[Step, ...] = Field(alias="stap", min_length=1, max_length=8)
    learning_forms: tuple[LearningForm, ...] = Field((), alias="leervorm", max_length=MOST_LEARNING_FORMS)

    def question(self, question_id: str) -> Question | None:
        """The question with this id, or None."""
        return next((q for s in self.steps for q in s.questions if q.id == question_id), None)
