"""Answers: what was said to a question, in the person's own words and as what it means."""

from datetime import date
from decimal import Decimal
from typing import Any

from popgids.core.base import Frozen
from popgids.core.cleaning import CleanLine, CleanText, clean_line
from popgids.core.dutch.dates import MONTHS_TO_NEAREST, parse_date
from popgids.core.dutch.numbers import parse_amount, parse_hours, parse_number
from popgids.core.fields import Field
from popgids.core.guide import Choice, Floor, Party, Question, ScaleQuestion


class Chosen(Frozen):
    """A choice that was made, with its text as it was shown; id "anders" is one's own text."""

    id: str
    text: CleanLine = Field(key="tekst")


class Cell(Frozen):
    """What was said in one field of a row; id is that of the field, label its text as it was asked.

    text, number, on and choice as in an answer; text is the label of a point of a scale; rows are those of a block one
    level deeper; unit and is_summed as the guide had them, so that a saved plan needs no guide to be read.
    """

    id: str = Field(key="veld")
    label: CleanLine = Field(default="", key="kop")
    kind: str = Field(default="kort", key="soort")
    text: CleanText = Field(default="", key="tekst")
    number: Decimal | None = Field(default=None, key="getal")
    on: date | None = Field(default=None, key="datum")
    choice: Chosen | None = Field(default=None, key="keuze")
    rows: tuple["Row", ...] = Field(default=(), key="rij")
    unit: CleanLine = Field(default="", key="eenheid")
    is_summed: bool = Field(default=False, key="som")

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said."""
        return (
            not self.text.strip()
            and self.number is None
            and self.choice is None
            and all(one.is_empty for one in self.rows)
        )


class Row(Frozen):
    """One row of a table, a matrix or a repeated block; label is that of a row that the guide gives."""

    id: str
    label: CleanLine = Field(default="", key="kop")
    cells: tuple[Cell, ...] = Field(default=(), key="cel")

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said in it."""
        return all(one.is_empty for one in self.cells)

    def cell(self, field_id: str) -> Cell | None:
        """What was said in this field, or None."""
        return next((one for one in self.cells if one.id == field_id), None)


class Answer(Frozen):
    """What one party (or both together) said to one question.

    question is the text as it was asked. text holds an open answer, or what was typed for a date or number;
    on and until_on hold dates, number a count, an amount in euros, hours or a point of a scale; choices of a
    ranking stand in their order; rows are those of a table, a matrix or a repeated block; answered_by is the
    id of a further role that answered; visible_to the one whose copy holds it. unit belongs to a number and point is
    the label of a point of a scale, as the guide had them: a saved plan needs no guide to be read. left_out is how many
    answers are not part of a computed number, as they are no number.
    """

    question_id: str = Field(key="vraag_id")
    question: CleanLine = Field(default="", key="vraag")
    kind: str = Field(key="soort")
    party: Floor = Field(key="van")
    text: CleanText = Field(default="", key="tekst")
    text_until: CleanLine = Field(default="", key="tekst_tot")
    choices: tuple[Chosen, ...] = Field(default=(), key="keuze")
    number: Decimal | None = Field(default=None, key="getal")
    on: date | None = Field(default=None, key="datum")
    until_on: date | None = Field(default=None, key="tot")
    rows: tuple[Row, ...] = Field(default=(), key="rij")
    answered_by: str = Field(default="", key="rol")
    visible_to: Party | None = Field(default=None, key="zichtbaar_voor")
    unit: CleanLine = Field(default="", key="eenheid")
    point: CleanLine = Field(default="", key="punt")
    role: CleanLine = Field(default="", key="functie")
    contact: CleanLine = Field(default="", key="bereikbaar")
    explanation: CleanText = Field(default="", key="toelichting")
    is_private: bool = Field(default=False, key="prive")
    left_out: int = Field(default=0, key="niet_geteld")

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
            or any(not one.is_empty for one in self.rows)
        )


def answer_id(question_id: str, party: Floor) -> str:
    """The key of an answer: question and who answered."""
    return f"{question_id}/{party.value}"


def parties_of(question: Question) -> tuple[Floor, ...]:
    """Who each give an answer to this question: one, or both side by side; a further role answers in one answer."""
    if question.role:
        return (Floor.TOGETHER,)
    if question.floor is Floor.BOTH:
        return (Floor.EMPLOYEE, Floor.MANAGER)
    return (question.floor,)


def choices_of(question: Question) -> tuple[Choice, ...]:
    """The choices of a question that has them, those of yes and no included."""
    if question.kind in ("keuze", "meerkeuze", "rangorde"):
        return question.choices
    return ()


def months_back(question: Question) -> int:
    """How far back a day that is typed without its year may be."""
    return MONTHS_TO_NEAREST if getattr(question, "allows_past", False) else 0


def read_answer(question: Question, party: Floor, today: date, said: dict[str, Any]) -> Answer:
    """The answer that follows from what was typed or chosen.

    said: text, text_until, role, contact, explanation as typed; choices as ids with their texts;
    number for a point of a scale; rows as they are. Dates, amounts and numbers that are not understood leave their text in place.
    """
    fields = dict(said)
    text = str(fields.get("text", ""))
    match question.kind:
        case "datum" | "periode":
            back = months_back(question)
            fields["on"] = parse_date(text, today, months_back=back).day
            if question.kind == "periode":
                until = str(fields.get("text_until", ""))
                fields["until_on"] = parse_date(until, today, months_back=back).last_day
        case "bedrag":
            fields["number"] = parse_amount(text)
        case "uren":
            fields["number"] = parse_hours(text)
        case "getal" | "percentage":
            fields["number"] = parse_number(text.replace("%", " "))
        case "schaal":
            fields["point"] = point_label(question, fields.get("number"))
        case _:
            pass
    return Answer(
        question_id=question.id,
        question=question.text,
        kind=question.kind,
        party=party,
        is_private=question.is_private,
        answered_by=question.role or "",
        visible_to=question.visible_to,
        unit=getattr(question, "unit", ""),
        **fields,
    )


def point_label(question: ScaleQuestion, number: Decimal | int | None) -> str:
    """What a point of a scale is called, empty when it has no name of its own."""
    if number is None:
        return ""
    at = int(number)
    if question.points:
        label = question.points[at - 1] if 0 < at <= len(question.points) else ""
    else:
        label = {question.lowest: question.lowest_label, question.highest: question.highest_label}.get(at, "")
    return clean_line(label).strip()
