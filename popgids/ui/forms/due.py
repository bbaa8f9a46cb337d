"""The day of an agreement: which one is proposed and where it comes from, and how to take another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.dutch.dates import format_date, format_short
from popgids.core.proposals import due_in_words, is_carried_due, point_due, taken_due, with_proposed_due
from popgids.core.smart.deadline import other_deadline
from popgids.i18n import _
from popgids.ui.forms.spec import Action

if TYPE_CHECKING:
    from datetime import date

    from popgids.core.agreements import Agreement
    from popgids.core.session import Session

TAKE_SAID = "due-said"
TAKE_POINT = "due-point"
_SAYS_WHEN = frozenset({"what", "result", "start_said"})


def due_remark(session: Session, one: Agreement) -> str:
    """Where the day comes from while it is only proposed; or the day that the words name, while none was taken."""
    if is_carried_due(session.conversation, one):
        return _("voorstel, van de vorige keer")
    taken = taken_due(session.conversation, one)
    if taken is not None:
        return _("voorstel, uit de tekst") if taken.words else _("voorstel, van het punt")
    offered = offered_due(session, one)
    return _("in de tekst staat {day}").format(day=format_short(offered)) if offered else ""


def due_note(session: Session, one: Agreement) -> str:
    """Which day the words gave, to be read where they are typed; empty when it is another."""
    taken = taken_due(session.conversation, one)
    if taken is None or not taken.words:
        return ""
    return _("uiterlijk {day}").format(day=format_short(taken.day))


def offered_due(session: Session, one: Agreement) -> date | None:
    """The day that the words of an agreement mean, when it has none of its own."""
    if one.due_said.strip() or one.due_on is not None:
        return None
    said = due_in_words(one, session.today)
    return said.day if said is not None else None


def _said_otherwise(session: Session, one: Agreement) -> date | None:
    """The day that the words of an agreement mean, when the one that was agreed does not fit it."""
    if one.due_on is None or one.id in session.conversation.carried:
        return None
    said = other_deadline(one.what, one.result, one.due_on, session.today, one.start_on)
    return said.day if said is not None else None


def with_due_followed(after: Session, before: Agreement, changed: str) -> Session:
    """The session with the proposed day of an agreement as it follows from what was changed in it.

    before: the agreement as it was. A day that somebody said stays, and so does one that was taken out; another
    development point brings its day along again.
    """
    one = after.conversation.agreement(before.id)
    if one is None or before.due_said or changed not in _SAYS_WHEN | {"goal_id"}:
        return after
    was_proposed = before.due_on == with_proposed_due(after.conversation, before).due_on
    if not was_proposed and not (changed == "goal_id" and before.due_on is None):
        return after
    due_on = with_proposed_due(after.conversation, one).due_on
    return after if due_on == one.due_on else after.change("agreements", one.id, due_on=due_on)


def due_actions(session: Session, one: Agreement) -> tuple[Action, ...]:
    """Take the day that the words mean, or that of the development point in its place."""
    if offered_due(session, one) is not None:
        return (Action(TAKE_SAID, _("Neem datum over")),)
    said = _said_otherwise(session, one)
    if said is not None:
        return (Action(TAKE_SAID, _("Liever {day}").format(day=format_short(said))),)
    taken = taken_due(session.conversation, one)
    carried = point_due(session.conversation, one.goal_id)
    if taken is not None and taken.words and carried is not None and carried != taken.day:
        return (Action(TAKE_POINT, _("Liever {day}").format(day=format_short(carried))),)
    return ()


def due_act(session: Session, one: Agreement, name: str) -> Session | None:
    """The session after one of these actions, None when it is another one."""
    day = {
        TAKE_SAID: lambda: offered_due(session, one) or _said_otherwise(session, one),
        TAKE_POINT: lambda: point_due(session.conversation, one.goal_id),
    }
    found = day[name]() if name in day else None
    return session.change("agreements", one.id, due_said=format_date(found)) if found is not None else None
