"""Who talk and when, put right while the talk runs: a slip at the start is no reason to begin again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from popgids.core.beginning import people_named
from popgids.core.guide import Party

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
    """The session on another day, from which what is typed from now on counts; can be undone."""
    return replace(session.set_fields(held_on=day), today=day).since(session, what)
