"""What all parts of a guide are made of: texts, numbers, who has the floor, conditions, and what every question has."""

from __future__ import annotations

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

    manager: tuple[Line, ...] = Field((), alias="leidinggevende")
    employee: tuple[Line, ...] = Field((), alias="medewerker")
    both: tuple[Line, ...] = Field((), alias="beiden")


class Condition(Frozen):
    """When a question is asked: one test on an earlier answer, or several joined by all/any.

    floor: whose answer counts, where both gave one; either one's when nothing is said.
    """

    question: Id | None = Field(None, alias="vraag")
    floor: Floor | None = Field(None, alias="van")
    equals: StrictBool | StrictStr | Number | None = Field(None, alias="is")
    differs: StrictBool | StrictStr | Number | None = Field(None, alias="is_niet")
    one_of: tuple[StrictStr | Number, ...] | None = Field(None, alias="een_van")
    at_least: Number | None = Field(None, alias="minstens")
    at_most: Number | None = Field(None, alias="hoogstens")
    filled: StrictBool | None = Field(None, alias="ingevuld")
    every: tuple[Condition, ...] | None = Field(None, alias="all")
    some: tuple[Condition, ...] | None = Field(None, alias="any")


class Choice(Frozen):
    """One answer that can be chosen."""

    id: Id
    text: Line = Field(alias="tekst")
    explanation: Paragraph = Field("", alias="uitleg")


class DirectedChoice(Choice):
    """One answer that can be chosen, and where it leads: a new development point begins with that direction."""

    direction: Literal["deze-functie", "volgende-functie", "elders"] | None = Field(None, alias="richting")


class QuestionBase(Frozen):
    """What every question has, whatever its kind.

    role: the id of a further role that answers, instead of the two; visible_to: the one whose copy holds the answer.
    """

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
    is_proposal: StrictBool = Field(False, alias="wordt_voorstel")
    role: Id | None = Field(None, alias="rol")
    visible_to: Party | None = Field(None, alias="zichtbaar_voor")
    sources: tuple[StrictStr, ...] = Field((), alias="bron")

    answerable: ClassVar[bool] = True

    @property
    def is_of_the_two(self) -> bool:
        """Whether the answer is theirs, and for both to read."""
        return not (self.is_private or self.visible_to or self.role)
