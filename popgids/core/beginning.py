"""How a talk begins: from what was filled in, and from the talk before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.conversation import Conversation, GuideRef, Person
from popgids.core.follow_up import next_conversation, participants
from popgids.core.session import Session
from popgids.core.shelf import StartRequest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from popgids.core.guide import Guide
    from popgids.core.shelf import GuideLine


def following(
    previous: Conversation, guides: Sequence[GuideLine], today: date, pop_key: str, version_key: str
) -> StartRequest:
    """What is known of the talk that follows an earlier one: with the same guide when it is one of these."""
    guide = next((one for one in guides if one.id == previous.guide.id), guides[0] if guides else None)
    return StartRequest(
        guide_key=guide.key if guide else "",
        employee_name=previous.employee.name,
        employee_role=previous.employee.role,
        manager_name=previous.manager.name,
        manager_role=previous.manager.role,
        others=", ".join(person.name for person in previous.others),
        held_on=today,
        minutes=previous.minutes or (guide.minutes if guide else 0),
        pop_key=pop_key,
        version_key=version_key,
        roles=tuple((one.id, one.name) for one in previous.participants),
    )


def begun(
    request: StartRequest,
    guide: Guide,
    fingerprint: str,
    new_id: Callable[[], str],
    before: tuple[Conversation, str] | None = None,
) -> Session:
    """The session of a talk that begins.

    fingerprint: of the guide; before: the talk of the version that this one follows, and the fingerprint of that.
    """
    ref = GuideRef(id=guide.id, version=guide.version, title=guide.title, fingerprint=fingerprint)
    people = {
        "employee": Person(name=request.employee_name, role=request.employee_role),
        "manager": Person(name=request.manager_name, role=request.manager_role),
        "others": _others(request.others, before[0].others if before else ()),
    }
    if before is not None:
        talk = next_conversation(*before, guide, ref, new_id(), request.held_on, new_id)
        talk = talk.evolve(minutes=request.minutes, **people)
    else:
        talk = Conversation(
            id=new_id(),
            pop_id=new_id(),
            guide=ref,
            held_on=request.held_on,
            minutes=request.minutes,
            participants=participants(guide),
            **people,
        )
    session = Session.start(guide, talk, talk.held_on)
    for role, name in request.roles:
        session = session.change_participant(role, name=name)
    return session


def _others(names: str, known: Sequence[Person]) -> tuple[Person, ...]:
    """Who else is there, from names with commas between them; who was there before keeps their function."""
    roles = {person.name: person.role for person in known}
    found = (name.strip() for name in names.split(","))
    return tuple(Person(name=name, role=roles.get(name, "")) for name in found if name)
