"""The end of a talk: the next one, how this one was, and what each thinks of the plan."""

from datetime import date, datetime, time
from enum import StrEnum
from typing import Literal

from pydantic import Field, StrictBool, StrictInt

from popgids.core.base import Frozen
from popgids.core.cleaning import CleanLine, CleanText
from popgids.core.guide import Party, StepKind


class NextTalk(Frozen):
    """When the two sit together again; day_said and time_said are what was typed."""

    day_said: CleanLine = Field("", alias="datum_gezegd")
    day: date | None = Field(None, alias="datum")
    time_said: CleanLine = Field("", alias="tijd_gezegd")
    at: time | None = Field(None, alias="tijd")
    kind: Literal["volledig", "kort"] | None = Field(None, alias="soort")
    remark: CleanLine = Field("", alias="opmerking")


class Evaluation(Frozen):
    """How the talk was: the employee's score from 1 to 10 and words, and what the manager does with them."""

    score: StrictInt | None = Field(None, alias="cijfer", ge=1, le=10)
    words: CleanText = Field("", alias="woorden")
    differently: CleanText = Field("", alias="anders")
    manager_response: CleanText = Field("", alias="wat_leidinggevende_doet")


class ReadBack(Frozen):
    """The manager's summary of a step, and whether the employee says that it is right."""

    step: StepKind = Field(alias="stap")
    summary: CleanText = Field("", alias="samenvatting")
    is_right: StrictBool | None = Field(None, alias="klopt")
    correction: CleanText = Field("", alias="aanvulling")


class SignOffKind(StrEnum):
    """What somebody says of the plan; none of them is a legal signature."""

    AGREED = "akkoord"
    SEEN = "gezien"
    DISAGREED = "niet-akkoord"


class SignOff(Frozen):
    """One person's word on the plan, with a remark of their own."""

    party: Party = Field(alias="van")
    kind: SignOffKind | None = Field(None, alias="oordeel")
    remark: CleanText = Field("", alias="opmerking")
    at: datetime | None = Field(None, alias="op")
