"""Answers: what was said to a question, in the person's own words and as what it means."""

from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import Field

from popgids.core.base import Frozen
from popgids.core.cleaning import CleanLine, CleanText
from popgids.core.dutch_dates import parse_date
from popgids.core.dutch_numbers import parse_amount, parse_hours, parse_number
from popgids.core.guide import Choice, Floor, Question


class Chosen(Frozen):
    """A choice that was made, with its text as it was shown; id "anders" is one's own text."""

    id: str
    text: CleanLine = Field(alias="tekst")


class Answer(Frozen):
    """What one party (or both together) said to one question.

    question is the text as it was asked. text holds an open answer, or what was typed for a date or number;
    on and until_on hold dates, number a count, an amount in euros, hours or a point of a scale.
    """

    question_id: str = Field(alias="vraag_id")
    question: CleanLine = Field("", alias="vraag")
    kind: str = Field(alias="soort")
    party: Floor = Field(alias="van")
    text: CleanText = Field("", alias="tekst")
    text_until: CleanLine = Field("", alias="tekst_tot")
    choices: tuple[Chosen, ...] = Field((), alias="keuze")
    number: Decimal | None = Field(None, alias="getal")
    on: date | None = Field(None, alias="datum")
    until_on: date | None = Field(None, alias="tot")
    role: CleanLine = Field("", alias="functie")
    contact: CleanLine = Field("", alias="bereikbaar")
    explanation: CleanText = Field("", alias="toelichting")
    is_private: bool = Field(False, alias="prive")

    @property
    def id(self) -> str:
        """The key of this answer among all answers."""
        return answer_id(self.question_id, self.party)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said."""
        return not (
            self.text.strip()
            or self.text_until.strip()
            or self.choices
            or self.number is not None
            or self.role
            or self.contact
            or self.explanation.strip()
        )


def answer_id(question_id: str, party: Floor) -> str:
    """The key of an answer: question and who answered."""
    return f"{question_id}/{party.value}"


def parties_of(question: Question) -> tuple[Floor, ...]:
    """Who each give an answer to this question: one, or both side by side."""
    if question.floor is Floor.BOTH:
        return (Floor.EMPLOYEE, Floor.MANAGER)
    return (question.floor,)


def choices_of(question: Question) -> tuple[Choice, ...]:
    """The choices of a question that has them, those of yes and no included."""
    if question.kind in ("keuze", "meerkeuze"):
        return question.choices
    return ()


def read_answer(question: Question, party: Floor, today: date, said: dict[str, Any]) -> Answer:
    """The answer that follows from what was typed or chosen.

    said: text, text_until, role, contact, explanation as typed; choices as ids with their texts;
    number for a point of a scale. Dates, amounts and numbers that are not understood leave their text in place.
    """
    fields = dict(said)
    text = str(fields.get("text", ""))
    match question.kind:
        case "datum":
            fields["on"] = parse_date(text, today).day
        case "periode":
            fields["on"] = parse_date(text, today).day
            fields["until_on"] = parse_date(str(fields.get("text_until", "")), today).last_day
        case "bedrag":
            fields["number"] = parse_amount(text)
        case "uren":
            fields["number"] = parse_hours(text)
        case "getal":
            fields["number"] = parse_number(text)
        case _:
            pass
    return Answer(
        question_id=question.id,
        question=question.text,
        kind=question.kind,
        party=party,
        is_private=question.is_private,
        **fields,
    )
