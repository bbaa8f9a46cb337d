"""What both talks of the example POP are put together with."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from popgids.core.answers import Answer, Chosen, choices_of, read_answer
from popgids.core.conversation import Person
from popgids.core.dutch.dates import format_date
from popgids.core.guide import Floor, Guide, Party

SANNE = Person(name="Sanne Vermeulen", role="planner logistiek")
"""The employee."""

KARIM = Person(name="Karim Aydin", role="teamleider planning")
"""The manager."""

EMPLOYEE = Floor.EMPLOYEE
MANAGER = Floor.MANAGER
TOGETHER = Floor.TOGETHER


@dataclass(frozen=True, slots=True)
class Said:
    """What one party answers to a question of the base guide: words, a point of a scale, or the id of a choice."""

    question_id: str
    party: Floor
    text: str = ""
    point: int | None = None
    choice: str = ""


def answers(guide: Guide, said: Iterable[Said], held_on: date) -> tuple[Answer, ...]:
    """The answers as they would have been given; what the guide does not ask is left out."""
    return tuple(
        read_answer(question, one.party, held_on, _fields(one, choices_of(question)))
        for one in said
        if (question := guide.question(one.question_id)) is not None
    )


def _fields(said: Said, choices: Iterable[Any]) -> dict[str, Any]:
    if said.point is not None:
        return {"number": said.point, "explanation": said.text}
    if said.choice:
        chosen = tuple(Chosen(id=one.id, text=one.text) for one in choices if one.id == said.choice)
        return {"choices": chosen, "explanation": said.text}
    return {"text": said.text}


def dated(held_on: date, **after: int) -> dict[str, Any]:
    """The fields for days counted from the talk: due=14 gives due_on, and due_said as one would type it.

    Whole weeks keep every day on the weekday of the talk.
    """
    fields: dict[str, Any] = {}
    for name, days in after.items():
        day = held_on + timedelta(days=days)
        fields |= {f"{name}_on": day, f"{name}_said": format_date(day, weekday=False)}
    return fields


def wanted(employee: int, manager: int) -> dict[str, Any]:
    """The fields of an agreement that both want, with how sure each is that it will work."""
    return {"backed_by": tuple(Party), "employee_trust": employee, "manager_trust": manager}
