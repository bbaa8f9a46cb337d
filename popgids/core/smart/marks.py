"""What the soft SMART check finds: one mark per letter, each with at most one question."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from popgids.core.guide import Party


class SmartLetter(StrEnum):
    """The five letters, in their order."""

    SPECIFIC = "S"
    MEASURABLE = "M"
    ACCEPTABLE = "A"
    REALISTIC = "R"
    TIME_BOUND = "T"


class SmartState(StrEnum):
    """What there is to say about a letter: it is there, it raises a question, or nothing can be said."""

    GOOD = "goed"
    ASKS = "vraag"
    UNKNOWN = "onbekend"


class SmartQuestion(StrEnum):
    """What there is to ask."""

    WHO = "wie"
    WHAT_EXACTLY = "wat-precies"
    HOW_OFTEN = "hoe-vaak"
    HOW_MUCH = "hoeveel"
    WHAT_CHANGES = "waaraan-merk-je-het"
    WHAT_IS_SEEN = "wat-is-te-zien"
    WHICH_CASES = "in-welk-geval"
    WHICH_ONES = "welke"
    WHAT_GAINS_CONSENT = "wat-nodig-voor-ja"
    WHAT_GAINS_TRUST = "wat-nodig-voor-vertrouwen"
    WHEN = "wanneer"
    UNTIL_WHEN = "tot-wanneer"
    WHICH_DAY = "welke-dag"
    IS_DAY_MEANT = "bedoel-je-die-dag"
    WHICH_OF_TWO = "welke-van-de-twee"


@dataclass(frozen=True, slots=True)
class SmartMark:
    """One letter; word is what raised the question, as it was typed, and empty when something is missing.

    offer is the day that "binnen 6 weken" means, against the other day that was agreed; party is who said no, or has
    little trust.
    """

    state: SmartState = SmartState.UNKNOWN
    question: SmartQuestion | None = None
    word: str = ""
    offer: date | None = None
    party: Party | None = None
    against: date | None = None


UNKNOWN = SmartMark()
GOOD = SmartMark(SmartState.GOOD)


def asks(
    question: SmartQuestion, word: str = "", offer: date | None = None, party: Party | None = None
) -> SmartMark:
    """A mark that raises a question."""
    return SmartMark(SmartState.ASKS, question, word, offer, party)


@dataclass(frozen=True, slots=True)
class SmartReading:
    """The five marks of one agreement."""

    specific: SmartMark = UNKNOWN
    measurable: SmartMark = UNKNOWN
    acceptable: SmartMark = UNKNOWN
    realistic: SmartMark = UNKNOWN
    time_bound: SmartMark = UNKNOWN

    def __iter__(self) -> Iterator[tuple[SmartLetter, SmartMark]]:
        marks = (self.specific, self.measurable, self.acceptable, self.realistic, self.time_bound)
        return zip(SmartLetter, marks, strict=True)
