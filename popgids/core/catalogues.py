"""The catalogues that HR keeps, in a guide or in a file that it names: learning forms, scales, competences, roles."""

from enum import StrEnum
from typing import Literal

from popgids.core.base import Frozen
from popgids.core.fields import Field
from popgids.core.guide_base import Id, Line, Paragraph

MOST_LEARNING_FORMS = 40
MOST_COMPETENCES = 80
MOST_SCALES = 30
_OTHER_FILES = (".csv", ".doc", ".docx", ".numbers", ".ods", ".odt", ".pdf", ".xls", ".xlsm", ".xlsx")


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
    name: Line = Field(key="naam")
    kind: LearningKind = Field(key="soort")
    time: Paragraph = Field(default="", key="duur")
    cost: Paragraph = Field(default="", key="kosten")
    proof: Paragraph = Field(default="", key="bewijs")
    result: Paragraph = Field(default="", key="resultaat")
    agree_on: Paragraph = Field(default="", key="spreek_af")
    not_when: Paragraph = Field(default="", key="past_niet")
    sources: tuple[str, ...] = Field(default=(), key="bron")


class Scale(Frozen):
    """A scale that questions refer to; anchors: what one sees at each point, none or as many as points."""

    id: Id
    name: Line = Field(key="naam")
    points: tuple[Line, ...] = Field(key="punten", min_length=2, max_length=10)
    anchors: tuple[Paragraph, ...] = Field(default=(), key="ankers", max_length=10)


class CompetenceLevel(Frozen):
    """A level of a competence, with behaviour that one can see at it."""

    name: Line = Field(key="naam")
    behaviour: tuple[Line, ...] = Field(default=(), key="gedrag", max_length=12)


class Competence(Frozen):
    """What somebody can do, tied to the job or to the person; functions: the jobs it is for, none when it is for all."""

    id: Id
    name: Line = Field(key="naam")
    bound_to: Literal["functie", "persoon"] = Field(default="functie", key="gebonden")
    functions: tuple[Line, ...] = Field(default=(), key="functies", max_length=30)
    description: Paragraph = Field(default="", key="omschrijving")
    levels: tuple[CompetenceLevel, ...] = Field(default=(), key="niveau", max_length=6)
    sources: tuple[str, ...] = Field(default=(), key="bron")


class Role(Frozen):
    """Somebody who takes part beside the two: HR, a mentor, a second assessor, a trusted person."""

    id: Id
    name: Line = Field(key="naam")
    signs: bool = Field(default=False, key="tekent")
    explanation: Paragraph = Field(default="", key="uitleg")


def is_other_file(name: str) -> bool:
    """Whether this is the name of a workbook or a document, in which people keep lists but which is no catalogue."""
    return name.lower().endswith(_OTHER_FILES)
