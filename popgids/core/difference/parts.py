"""What a difference between two versions is made of: changes as data, in groups that people know."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from popgids.core.summary.blocks import ScalePoint, Value, Who


class ChangeGroup(StrEnum):
    """What a change is about, in the order in which it is read."""

    TALK = "gesprek"
    AGREEMENTS = "afspraken"
    SUPPORT = "steun"
    GOALS = "ontwikkelpunten"
    NEXT_TALK = "volgend-gesprek"
    EVALUATION = "evaluatie"
    PEOPLE = "mensen"
    ANSWERS = "antwoorden"
    OTHER = "verder"


class ChangeCode(StrEnum):
    """What happened; together with the group it says which sentence to make."""

    # the talk
    NEW_TALK = "nieuw-gesprek"
    OTHER_DAY = "andere-dag"
    CORRECTION = "correctie"
    HELD_ON = "gespreksdatum"
    # what became of an agreement, a promise or a point
    NEW = "nieuw"
    DONE = "klaar"
    RUNNING = "loopt"
    NOT_STARTED = "niet-gestart"
    ADJUSTED = "bijgesteld"
    DROPPED = "vervallen"
    UNSETTLED = "zonder-uitkomst"
    GONE = "weg"
    ALL_DONE = "alles-klaar"
    MERGED = "samengevoegd"
    OUTCOME = "uitkomst"
    # what is in it
    WHAT = "wat"
    OWNER = "wie"
    START = "startdatum"
    DUE = "einddatum"
    RESULT = "resultaat"
    LEARNING_FORM = "leervorm"
    MANDATORY = "verplicht"
    REPAYMENT = "terugbetalen"
    REPAYMENT_PERIOD = "terugbetalen-hoe-lang"
    REPAYMENT_AMOUNT = "terugbetalen-bedrag"
    REPAYMENT_STEPS = "terugbetalen-afloop"
    EMPLOYEE_BENEFIT = "voordeel-medewerker"
    ORGANISATION_BENEFIT = "voordeel-organisatie"
    LOOK_AGAIN = "terugkijkdatum"
    BACKED_BY = "gedragen-door"
    TRUST = "vertrouwen"
    BELONGS_TO = "hoort-bij"
    SUPPORT_KIND = "soort-steun"
    HOURS = "uren"
    AMOUNT = "bedrag"
    IMPORTANCE = "belang"
    GOAL_KIND = "soort"
    DIRECTION = "richting"
    COST = "kosten"
    ORGANISATION_GOAL = "organisatiedoel"
    CRITERIA = "criteria"
    ORIGIN = "herkomst"
    # the next talk and how this one was
    NEXT_DAY = "volgende-datum"
    NEXT_TIME = "volgende-tijd"
    NEXT_KIND = "volgende-soort"
    NEXT_REMARK = "volgende-opmerking"
    SCORE = "cijfer"
    # people and answers
    NAME = "naam"
    ROLE = "functie"
    JOINED = "erbij"
    LEFT = "eraf"
    PARTICIPANT = "deelnemer"
    ANSWER = "antwoord"
    ANSWER_LEFT = "antwoord-weg"
    ANSWERS_LEFT = "antwoorden-weg"
    ORDER = "volgorde"
    COMPUTED = "berekend"
    CELL = "vak"
    ROW_NEW = "rij-erbij"
    ROW_LEFT = "rij-eraf"
    ROW_ORDER = "rijen-anders"
    # what belongs to one talk, and so only changes by a correction
    PURPOSE = "doel"
    AGENDA = "agenda"
    DURATION = "duur"
    LOOK_BACK = "terugblik"
    OPTIONS = "opties"
    READ_BACKS = "samenvattingen"
    PARKED = "geparkeerd"
    NOTES = "notities"
    OTHER_ANSWERS = "andere-antwoorden"
    EVALUATION = "evaluatie"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is different in a later version.

    id: of the agreement, promise, point or question; subject: its own words; before and after: None where there is
    none (a plain str is in the words of people); reason: as given in the look-back or for the correction; who: who
    is to do it, who answered, or whose role it is; row and field: where in the answer; is_of_whole_rows: a number for
    which rows that are only half filled in did not count.
    """

    group: ChangeGroup
    code: ChangeCode
    id: str = ""
    subject: str = ""
    before: Value | None = None
    after: Value | None = None
    reason: str = ""
    who: Who | None = None
    row: str = ""
    field: str = ""
    is_of_whole_rows: bool = False


_Record = TypeVar("_Record")

Fields = Iterable[tuple[ChangeCode, Callable[[_Record], Value | None]]]
"""What to compare in two records of a kind, in the order in which it is read."""


def field_changes(
    group: ChangeGroup, fields: Fields[_Record], old: _Record, new: _Record, about: Change
) -> Iterator[Change]:
    """A change for each field that says something else; about gives the id, subject and person."""
    for code, value_of in fields:
        before, after = known(value_of(old)), known(value_of(new))
        if before != after:
            yield Change(group, code, about.id, about.subject, before, after, who=about.who)


def known(value: Value | None) -> Value | None:
    """The value, text without outer white space; None when there is nothing in it."""
    if type(value) is str:
        return value.strip() or None
    return value


def point(number: int | None) -> ScalePoint | None:
    """A point on a scale of which everybody knows how far it goes, None where none was given."""
    return ScalePoint(Decimal(number)) if number is not None else None


def title(text: str) -> str:
    """Words of people as a subject in a sentence: on one line, without a full stop."""
    return " ".join(text.split()).removesuffix(".")
