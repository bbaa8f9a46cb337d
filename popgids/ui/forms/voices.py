"""What was said of a development point before: by each of the two before it was merged, and in the talk before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.dutch.dates import format_date
from popgids.core.origins import point_before
from popgids.core.proposals import next_goal
from popgids.i18n import _
from popgids.ui.forms.names import capitalised, first_name, shortened

if TYPE_CHECKING:
    from popgids.core.goals import DevelopmentGoal, Voice
    from popgids.core.session import Session

_LONGEST = 72
_MOST = 2


def point_in_front(session: Session, collection: str, record: str) -> DevelopmentGoal | None:
    """The development point that the form is about: the open one, or the one that what is open, or new, is for."""
    conversation = session.conversation
    if collection == "goals":
        return conversation.goal(record) if record else None
    if collection == "agreements":
        agreement = conversation.agreement(record)
        return conversation.goal(agreement.goal_id if agreement is not None else next_goal(conversation))
    return conversation.goal(session.stop.goal_id) if session.stop.goal_id else None


def both_voices(session: Session, goal: DevelopmentGoal | None) -> tuple[str, ...]:
    """How each of the two said a point before it was merged; empty when it was not."""
    return tuple(f"{_name(session, one)}: {one.what}" for one in goal.voices) if goal is not None else ()


def other_voices(session: Session, goal: DevelopmentGoal | None, *, with_why: bool = True) -> tuple[str, ...]:
    """What was said of a merged point and is not in its own words any more, in a line for each.

    with_why: also why it matters to them, where the point itself is open.
    """
    if goal is None:
        return ()
    here = {" ".join(goal.what.split()), " ".join(goal.importance.split()), ""}
    told = []
    for one in goal.voices:
        what, why = " ".join(one.what.split()), " ".join(one.importance.split())
        said = []
        if what not in here:
            said.append(_("“{what}”").format(what=shortened(what, _LONGEST)))
        if why not in here and (with_why or not what):
            said.append(_("belangrijk: “{why}”").format(why=shortened(why, _LONGEST)))
        if said:
            told.append(_("{name} zei: {said}").format(name=_name(session, one), said=" · ".join(said)))
    return tuple(told[:_MOST])


def said_earlier(session: Session, collection: str, record: str) -> str:
    """In which talk a promise or point that came along was said, and with which point; empty when it was not."""
    conversation = session.conversation
    if conversation.earlier is None:
        return ""
    day = format_date(conversation.earlier.held_on)
    if collection == "goals" and any(one.id == record for one in conversation.earlier_goals):
        return _("Dit punt stond al in het plan van {day}.").format(day=day)
    one = next((one for one in conversation.look_back if one.id == record), None)
    if one is None or collection not in {"look_back", "agreements", "support"}:
        return ""
    point = point_before(conversation, one)
    if not point:
        return _("Afgesproken op {day}.").format(day=day)
    return _("Afgesproken op {day}, bij “{point}”.").format(day=day, point=shortened(point, _LONGEST))


def _name(session: Session, voice: Voice) -> str:
    return capitalised(first_name(session.conversation, voice.party))
