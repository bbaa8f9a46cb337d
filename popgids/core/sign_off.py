"""The end of a talk: the next one, how this one was, and what each thinks of the plan."""

from datetime import date, datetime, time
from enum import StrEnum
from typing import Literal

from popgids.core.base import Frozen
from popgids.core.cleaning import CleanLine, CleanText
from popgids.core.fields import Field
from popgids.core.guide import Party, StepKind


class NextTalk(Frozen):
    """When the two sit together again; day_said and time_said are what was typed."""

    day_said: CleanLine = Field(default="", key="datum_gezegd")
    day: date | None = Field(default=None, key="datum")
    time_said: CleanLine = Field(default="", key="tijd_gezegd")
    at: time | None = Field(default=None, key="tijd")
    kind: Literal["volledig", "kort"] | None = Field(default=None, key="soort")
    remark: CleanLine = Field(default="", key="opmerking")


class Evaluation(Frozen):
    """How the talk was: the employee's score from 1 to 10 and words, and what the manager does with them."""

    score: int | None = Field(default=None, key="cijfer", ge=1, le=10)
    words: CleanText = Field(default="", key="woorden")
    differently: CleanText = Field(default="", key="anders")
    manager_response: CleanText = Field(default="", key="wat_leidinggevende_doet")


class ReadBack(Frozen):
    """The manager's summary of a step, and whether the employee says that it is right."""

    step: StepKind = Field(key="stap")
    summary: CleanText = Field(default="", key="samenvatting")
    is_right: bool | None = Field(default=None, key="klopt")
    correction: CleanText = Field(default="", key="aanvulling")


class SignOffKind(StrEnum):
    """What somebody says of the plan; none of them is a legal signature."""

    AGREED = "akkoord"
    SEEN = "gezien"
    DISAGREED = "niet-akkoord"


class SignOff(Frozen):
    """One person's word on the plan, with a remark of their own."""

    party: Party = Field(key="van")
    kind: SignOffKind | None = Field(default=None, key="oordeel")
    remark: CleanText = Field(default="", key="opmerking")
    at: datetime | None = Field(default=None, key="op")
