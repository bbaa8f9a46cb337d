"""What all parts of a guide are made of: texts, numbers, who has the floor, conditions, and what every question has."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from popgids.core.base import Frozen
from popgids.core.fields import Field, Limits

FORMAT = 1
"""The format number of guides that this program writes."""

Id = Annotated[str, Limits(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Line = Annotated[str, Limits(min_length=1, max_length=300)]
Paragraph = Annotated[str, Limits(max_length=2000)]
Minutes = Annotated[int, Limits(ge=0, le=600)]
Number = int | Decimal | float
NotNegative = Annotated[Number, Limits(ge=0)]


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


WITH_PROPOSALS = frozenset({StepKind.EMPLOYEE_NEED, StepKind.ORGANISATION_NEED, StepKind.SUPPORT})
"""The steps in which an answer can be the proposal for a development point or for support."""


class Tips(Frozen):
    """Short advice beside a step or a question, for each of the two."""

    manager: tuple[Line, ...] = Field(default=(), key="leidinggevende")
    employee: tuple[Line, ...] = Field(default=(), key="medewerker")
    both: tuple[Line, ...] = Field(default=(), key="beiden")


class Condition(Frozen):
    """When a question is asked: one test on an earlier answer, or several joined by all/any.

    floor: whose answer counts, where both gave one; either one's when nothing is said.
    """

    question: Id | None = Field(default=None, key="vraag")
    floor: Floor | None = Field(default=None, key="van")
    equals: bool | str | Number | None = Field(default=None, key="is")
    differs: bool | str | Number | None = Field(default=None, key="is_niet")
    one_of: tuple[str | Number, ...] | None = Field(default=None, key="een_van")
    at_least: Number | None = Field(default=None, key="minstens")
    at_most: Number | None = Field(default=None, key="hoogstens")
    filled: bool | None = Field(default=None, key="ingevuld")
    every: tuple["Condition", ...] | None = Field(default=None, key="all")
    some: tuple["Condition", ...] | None = Field(default=None, key="any")


class Choice(Frozen):
    """One answer that can be chosen."""

    id: Id
    text: Line = Field(key="tekst")
    explanation: Paragraph = Field(default="", key="uitleg")


class DirectedChoice(Choice):
    """One answer that can be chosen, and where it leads: a new development point begins with that direction."""

    direction: Literal["deze-functie", "volgende-functie", "elders"] | None = Field(
        default=None, key="richting"
    )


class QuestionBase(Frozen):
    """What every question has, whatever its kind.

    role: the id of a further role that answers, instead of the two; visible_to: the one whose copy holds the answer.
    """

    id: Id
    text: Line = Field(key="vraag")
    floor: Floor = Field(default=Floor.TOGETHER, key="van")
    when: Condition | None = Field(default=None, key="als")
    follow_ups: tuple[Line, ...] = Field(default=(), key="doorvragen")
    tips: Tips = Tips()
    explanation: Paragraph = Field(default="", key="uitleg")
    example: Paragraph = Field(default="", key="voorbeeld")
    is_required: bool = Field(default=False, key="verplicht")
    is_sensitive: bool = Field(default=False, key="gevoelig")
    is_private: bool = Field(default=False, key="prive")
    is_gate: bool = Field(default=False, key="gesloten")
    is_deeper: bool = Field(default=False, key="verdieping")
    carries_over: bool = Field(default=False, key="neemt_over")
    is_proposal: bool = Field(default=False, key="wordt_voorstel")
    role: Id | None = Field(default=None, key="rol")
    visible_to: Party | None = Field(default=None, key="zichtbaar_voor")
    sources: tuple[str, ...] = Field(default=(), key="bron")

    answerable: ClassVar[bool] = True

    @property
    def is_of_the_two(self) -> bool:
        """Whether the answer is theirs, and for both to read."""
        return not (self.is_private or self.visible_to or self.role)
