"""What was answered in this step, offered as the words of a new point or promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.said_before import SaidBefore, said_before
from popgids.i18n import _
from popgids.ui.forms.names import shortened
from popgids.ui.forms.spec import Action

if TYPE_CHECKING:
    from popgids.core.session import Session

FROM_ANSWER = "from-answer"
_FROM_LINE = "from-answer:"
_IN_FIELD = 90


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
    found = _offered(session) if name.startswith(FROM_ANSWER) else ()
    if name == FROM_ANSWER:
        return found[0] if found else None
    return next((one for one in found if name == f"{_FROM_LINE}{one.record}"), None)


def said_proposal(session: Session, otherwise: str) -> str:
    """What stands in an empty field: the one thing that was answered, or otherwise what the field is about."""
    found = _offered(session)
    if len(found) != 1:
        return otherwise
    return _("voorstel: {text}").format(text=shortened(found[0].text, _IN_FIELD))
