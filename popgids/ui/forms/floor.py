"""Who speaks at a stop of the talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.guide import Floor, Party
from popgids.i18n import _
from popgids.ui.forms.names import capitalised, first_name, floor_name, speaker_name

if TYPE_CHECKING:
    from popgids.core.session import Session


def floor_text(session: Session) -> str:
    """Who has the floor, and what the other does meanwhile."""
    conversation = session.conversation
    employee, manager = (first_name(conversation, party) for party in (Party.EMPLOYEE, Party.MANAGER))
    first, second = capitalised(employee), capitalised(manager)
    question = session.stop.question
    if question is not None and question.role:
        return _("{name} is aan het woord. {employee} en {manager} luisteren.").format(
            name=capitalised(speaker_name(conversation, question.role)), employee=first, manager=manager
        )
    floor = Floor(session.step.opens.value) if question is None else question.floor
    if floor is Floor.EMPLOYEE:
        return _("{employee} is aan het woord. {manager} luistert en vat straks samen.").format(
            employee=first, manager=second
        )
    if floor is Floor.MANAGER:
        return _("{manager} is aan het woord. {employee} luistert.").format(employee=first, manager=second)
    if floor is Floor.BOTH:
        return _("Eerst {employee}, dan {manager}. Ieder in de eigen kolom.").format(
            employee=employee, manager=manager
        )
    return _("{both} bespreken dit samen.").format(both=capitalised(floor_name(conversation, Floor.TOGETHER)))
