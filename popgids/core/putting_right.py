"""Who talk and when, put right while the talk runs: a slip at the start is no reason to begin again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from popgids.core.beginning import people_named
from popgids.core.dutch.dates import format_date
from popgids.core.guide import Party
from popgids.core.records import interpreted

if TYPE_CHECKING:
    from datetime import date

    from popgids.core.session import Session


def with_person(session: Session, party: Party, what: str, **values: str) -> Session:
    """The session with the name or the role of one of the two replaced; can be undone."""
    field = "employee" if party is Party.EMPLOYEE else "manager"
    person = session.conversation.person(party).evolve(**values)
    return session.set_fields(**{field: person}).since(session, what)


def with_others(session: Session, names: str, what: str) -> Session:
    """The session with who else is there, from names with commas between them; can be undone."""
    others = people_named(names, session.conversation.others)
    return session.set_fields(others=others).since(session, what)


def with_day(session: Session, day: date, what: str) -> Session:
    """The session on another day, from which what is typed from now on counts; can be undone.

    A day that was said in words which mean another one from there is written out: it stays the day that was meant.
    """
    talk = session.conversation
    lists = {name: tuple(_with_days(one, day) for one in getattr(talk, name)) for name in _WITH_DAYS}
    after = session.set_fields(held_on=day, next_talk=_with_days(talk.next_talk, day), **lists)
    return replace(after, today=day).since(session, what)


_WITH_DAYS = ("goals", "agreements", "support")
_DAYS = {
    "due_said": "due_on",
    "start_said": "start_on",
    "look_again_said": "look_again_on",
    "day_said": "day",
}


def _with_days(record: Any, today: date) -> Any:
    """A record with the days written out that its words would not mean any more."""
    moved = {
        said: format_date(day)
        for said, on in _DAYS.items()
        if (day := getattr(record, on, None)) is not None
        and (words := getattr(record, said)).strip()
        and interpreted({said: words}, today)[on] != day
    }
    return record.evolve(**moved) if moved else record
