"""How a talk begins: from what was filled in, and from the talk before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.conversation import Conversation, GuideRef, Person
from popgids.core.follow_up import next_conversation, participants
from popgids.core.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from popgids.core.guide import Guide
    from popgids.core.shelf import StartRequest


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
        "others": tuple(Person(name=name.strip()) for name in request.others.split(",") if name.strip()),
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
