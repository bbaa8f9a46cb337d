"""How a talk begins: from what was filled in, and from the talk before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from popgids.core.conversation import Conversation, GuideRef, Person
from popgids.core.dutch.words import plain
from popgids.core.follow_up import next_conversation, participants
from popgids.core.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from popgids.core.guide import Guide
    from popgids.core.shelf import GuideLine


class StartRequest(NamedTuple):
    """What is filled in to begin a talk.

    pop_key names the POP that it goes on from, empty for a new one; version_key the version, empty for the newest;
    roles: the ids of further roles with the names of who takes part in them; previous_on the day of the talk before.
    """

    guide_key: str
    employee_name: str
    employee_role: str
    manager_name: str
    manager_role: str
    others: str
    held_on: date
    minutes: int
    pop_key: str = ""
    version_key: str = ""
    roles: tuple[tuple[str, str], ...] = ()
    previous_on: date | None = None


def following(
    previous: Conversation,
    guides: Sequence[GuideLine],
    today: date,
    pop_key: str,
    version_key: str,
    earlier: Sequence[str] = (),
) -> StartRequest:
    """What is known of the talk that follows an earlier one: with the guide for the kind of talk that was agreed.

    earlier: the ids of the guides of all talks before, the last one first.
    """
    held = [line for one in (previous.guide.id, *earlier) for line in guides if line.id == one]
    same = next((one for one in held if one.id == previous.guide.id), None)
    guide = _for_kind(previous.next_talk.kind, same, held, guides)
    return StartRequest(
        guide_key=guide.key if guide else "",
        employee_name=previous.employee.name,
        employee_role=previous.employee.role,
        manager_name=previous.manager.name,
        manager_role=previous.manager.role,
        others=", ".join(person.name for person in previous.others),
        held_on=today,
        minutes=_minutes(previous, same, guide),
        pop_key=pop_key,
        version_key=version_key,
        roles=tuple((one.id, one.name) for one in previous.participants),
        previous_on=previous.held_on,
    )


def _for_kind(
    kind: str | None, same: GuideLine | None, held: Sequence[GuideLine], guides: Sequence[GuideLine]
) -> GuideLine | None:
    """The guide of the talk before when it suits this kind of talk, or else of the last one that did, or the first.

    For a short talk one of the organisation goes before those of the program. Where none suits, any will do.
    """
    usual = same or (guides[0] if guides else None)
    if kind is None or (usual is not None and usual.talk_kind == kind):
        return usual
    fitting = [one for one in guides if one.talk_kind == kind and one.status == "gepubliceerd"]
    if kind == "kort":
        fitting.sort(key=lambda one: one.origin == "popgids")
    again = [one for one in held if one.talk_kind == kind]
    return next(iter((*again, *fitting)), usual)


def _minutes(previous: Conversation, same: GuideLine | None, guide: GuideLine | None) -> int:
    """As long as the talk before, unless this is another kind of talk than that."""
    own = guide.minutes if guide else 0
    is_other = guide is not None and same is not None and guide.talk_kind != same.talk_kind
    return own if is_other else previous.minutes or own


def as_said(known: StartRequest, said: StartRequest, guides: Sequence[GuideLine]) -> StartRequest:
    """What is known of the next talk, with what was said just now in its place where that says something.

    guides: those there are, the first of them the one that nobody had to choose. The minutes of a guide are not said.
    """
    is_usual = bool(guides) and said.guide_key == guides[0].key
    minutes_of_guide = next((one.minutes for one in guides if one.key == said.guide_key), said.minutes)
    is_as_known = (is_usual or said.guide_key == known.guide_key) and said.minutes == minutes_of_guide
    other_manager = bool(said.manager_name) and not is_same_name(said.manager_name, known.manager_name)
    return known._replace(
        guide_key=known.guide_key if is_usual else said.guide_key,
        employee_role=said.employee_role or known.employee_role,
        manager_name=said.manager_name if other_manager else known.manager_name,
        manager_role=said.manager_role or ("" if other_manager else known.manager_role),
        others=said.others or known.others,
        held_on=said.held_on,
        minutes=known.minutes if is_as_known else said.minutes,
        roles=tuple((dict(known.roles) | {role: name for role, name in said.roles if name}).items()),
    )


def is_same_name(one: str, other: str) -> bool:
    """Whether two names are the same but for capitals, accents, spaces and the kind of apostrophe or hyphen."""
    return plain(one) == plain(other)


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
    people: dict[str, Any] = {
        "employee": Person(name=request.employee_name, role=request.employee_role),
        "manager": Person(name=request.manager_name, role=request.manager_role),
        "others": people_named(request.others, before[0].others if before else ()),
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


def people_named(names: str, known: Sequence[Person]) -> tuple[Person, ...]:
    """Who else is there, from names with commas between them; who was there before keeps their function."""
    roles = {person.name: person.role for person in known}
    found = (name.strip() for name in names.split(","))
    return tuple(Person(name=name, role=roles.get(name, "")) for name in found if name)
