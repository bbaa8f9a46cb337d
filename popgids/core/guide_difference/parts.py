"""What a difference between two versions of a guide is made of: changes as data, by the part of the guide they are in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class GuidePart(StrEnum):
    """What a change is about, in the order in which it is read."""

    GUIDE = "gids"
    STEP = "stap"
    QUESTION = "vraag"
    ROLE = "rol"
    SCALE = "schaal"
    COMPETENCE = "competentie"
    LEARNING_FORM = "leervorm"


class GuideChangeCode(StrEnum):
    """What happened to a part, or to an item in it (an option, a column, a row)."""

    NEW = "erbij"
    GONE = "weg"
    OTHER_ID = "andere-id"
    OTHER_STEP = "andere-stap"
    MOVED = "andere-plek"
    CHANGED = "veranderd"
    ORDER = "volgorde"


@dataclass(frozen=True, slots=True)
class GuideChange:
    """One thing that is different in a later version of a guide.

    id and subject: of the part, its own words as they are now, or as they were when it is gone; step: the kind of the
    step that it stands in; key: the Dutch key that says something else; items: the names of the options, columns or
    rows it is in, the outermost first, and item_key what the last of them is; before and after: plain data, None where
    there is nothing.
    """

    part: GuidePart
    code: GuideChangeCode
    id: str = ""
    subject: str = ""
    step: str = ""
    key: str = ""
    items: tuple[str, ...] = ()
    item_key: str = ""
    before: Any = None
    after: Any = None


class EffectCode(StrEnum):
    """What the changes mean for talks."""

    SAVED_STAY = "pop-blijft"
    RUNNING_STAY = "lopend-gesprek-blijft"
    MENDING = "correctie"
    WITHDRAWN = "ingetrokken"
    OTHER_GUIDE_ID = "andere-gids-id"
    SAME_VERSION = "zelfde-versie"
    STEP_GONE = "deel-weg"
    ANSWER_STAYS_BEHIND = "antwoord-komt-niet-mee"
    SAME_QUESTION_OTHER_ID = "zelfde-vraag-andere-id"
    NOT_TAKEN_ANY_MORE = "neemt-niet-meer-over"
    TAKEN_FROM_NOW = "neemt-voortaan-over"
    NOT_COMPARED = "niet-naast-elkaar"
    ROWS_NOT_COMPARED = "rijen-niet-naast-elkaar"
    NAME_STAYS_BEHIND = "naam-komt-niet-mee"
    NEW_ROLE = "nieuwe-rol"
    SEEN_BY_BOTH = "voor-allebei"
    SEEN_BY_OTHER = "voor-een-ander"
    NO_LONGER_PRIVATE = "niet-meer-prive"


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing that changes in a guide mean; texts are the words it is about, the questions, rows or steps."""

    code: EffectCode
    id: str = ""
    texts: tuple[str, ...] = ()
