"""What was answered in this step, offered as the words of a new point or promise."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from popgids.core.agreements import Support
from popgids.core.goals import DevelopmentGoal
from popgids.core.said_before import SaidBefore, said_before
from popgids.i18n import _
from popgids.ui.forms.names import shortened
from popgids.ui.forms.spec import Action

if TYPE_CHECKING:
    from popgids.core.session import Session
    from popgids.ui.forms.spec import Field

FROM_ANSWER = "from-answer"
_FROM_LINE = "said:"
_IN_FIELD = 90

_Record = TypeVar("_Record", DevelopmentGoal, Support)


def _offered(session: Session) -> tuple[SaidBefore, ...]:
    return said_before(session.guide, session.conversation, session.place.step)


def said_actions(session: Session) -> tuple[Action, ...]:
    """Take over what was answered, when something was."""
    return (Action(FROM_ANSWER, _("Uit het antwoord")),) if _offered(session) else ()


def said_choices(session: Session) -> tuple[Action, ...]:
    """What to choose from; none when there is one thing only, which is taken at once."""
    found = _offered(session)
    return tuple(Action(f"{_FROM_LINE}{one.record}", one.text) for one in found) if len(found) > 1 else ()


def said_chosen(session: Session, name: str) -> SaidBefore | None:
    """What is taken over by this action, None when it is another one."""
    if name == FROM_ANSWER:
        return next(iter(_offered(session)), None)
    found = _offered(session) if name.startswith(_FROM_LINE) else ()
    return next((one for one in found if name == f"{_FROM_LINE}{one.record}"), None)


def with_said(
    session: Session, collection: str, record: str, said: SaidBefore, new: _Record
) -> tuple[Session, str]:
    """The session in which this was taken over: in the record that is open while it has no words yet, else in a new one."""
    known = next((one for one in getattr(session.conversation, collection) if one.id == record), None)
    if known is None or known.what.strip():
        return session.add(collection, new), new.id
    # What points at a record that says something has to find it.
    key = said.record if known.is_empty else known.id
    taken = known.evolve(id=key, answer_id=said.answer, what=said.text)
    records = tuple(taken if one is known else one for one in getattr(session.conversation, collection))
    return session.set_fields(**{collection: records}), taken.id


def with_proposal(session: Session, field: Field) -> Field:
    """The field with what was answered in it as a proposal while it is empty: the down arrow takes it over."""
    found = _offered(session)
    if not found or str(field.value).strip():
        return field
    told = _("↓ kiest uit het antwoord, of typ zelf")
    if len(found) == 1:
        told = _("voorstel, ↓ neemt over: {text}").format(text=shortened(found[0].text, _IN_FIELD))
    return field._replace(placeholder=told, proposes=FROM_ANSWER)
