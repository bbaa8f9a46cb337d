"""A guide (gids): the steps and questions that HR edits."""

from datetime import date
from typing import Annotated, Literal

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
from popgids.core.fields import Field, ToldBy
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
    ToldBy("kind"),
]


class Group(Frozen):
    """Questions of a step of which at least so many are answered; soft, named when the plan is read back."""

    questions: tuple[Id, ...] = Field(key="vragen", min_length=1, max_length=20)
    count: int = Field(default=1, key="aantal", ge=1, le=20)
    text: Paragraph = Field(default="", key="tekst")


class Step(Frozen):
    """One of the eight steps, with its questions in the order in which they are asked."""

    kind: StepKind = Field(key="soort")
    title: Line = Field(key="titel")
    goal: Paragraph = Field(default="", key="doel")
    minutes: Minutes = Field(key="minuten")
    opens: Party = Field(default=Party.EMPLOYEE, key="begint")
    explanation: Paragraph = Field(default="", key="uitleg")
    tips: Tips = Tips()
    sources: tuple[str, ...] = Field(default=(), key="bron")
    questions: tuple[Question, ...] = Field(default=(), key="vraag")
    groups: tuple[Group, ...] = Field(default=(), key="minstens", max_length=20)


class TrainingRule(Frozen):
    """What holds for training that is mandatory, where that is written, and since when or as of which day."""

    text: Line = Field(key="tekst")
    source: Line = Field(key="bron")
    as_of: date | None = Field(default=None, key="datum")


class Guide(Frozen):
    """A whole guide: eight steps at most, in the order of the talk."""

    format: Literal[1] = Field(key="formaat")
    id: Id
    version: Line = Field(key="versie")
    status: Literal["concept", "gepubliceerd", "ingetrokken"] = "concept"
    title: Line = Field(key="titel")
    description: Paragraph = Field(default="", key="omschrijving")
    language: Literal["nl"] = Field(default="nl", key="taal")
    duration_minutes: Minutes = Field(default=60, key="duur_minuten")
    talk_kind: Literal["volledig", "kort"] = Field(default="volledig", key="soort_gesprek")
    sources: tuple[str, ...] = Field(default=(), key="bron")
    budget_eur: NotNegative | None = None
    budget_hours: NotNegative | None = Field(default=None, key="budget_uren")
    budget_source: Paragraph = Field(default="", key="budget_bron")
    training_rule: TrainingRule | None = Field(default=None, key="scholing")
    preparation: Tips = Field(default=Tips(), key="voorbereiding")
    invitation: Paragraph = Field(default="", key="uitnodiging")
    advice_off: tuple[Id, ...] = Field(default=(), key="advies_uit", max_length=40)
    roles: tuple[Role, ...] = Field(default=(), key="rol", max_length=6)
    scales: tuple[Scale, ...] = Field(default=(), key="schaal", max_length=MOST_SCALES)
    competences: tuple[Competence, ...] = Field(default=(), key="competentie", max_length=MOST_COMPETENCES)
    steps: tuple[Step, ...] = Field(key="stap", min_length=1, max_length=8)
    learning_forms: tuple[LearningForm, ...] = Field(
        default=(), key="leervorm", max_length=MOST_LEARNING_FORMS
    )

    def question(self, question_id: str) -> Question | None:
        """The question with this id, or None."""
        return next((q for s in self.steps for q in s.questions if q.id == question_id), None)
