"""The agenda on the page on which a talk is closed: what was not discussed may wait for the next talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from popgids.core.agenda import untouched
from popgids.core.follow_up import points_that_return
from popgids.i18n import _, ngettext
from popgids.ui.screens.agenda_dialog import AgendaAct, AgendaDialog, acted, parked_now, points_now
from popgids.ui.widgets.literal import Words, tell
from popgids.ui.widgets.plan_view import PlanView

if TYPE_CHECKING:
    from popgids.core.conversation import Conversation
    from popgids.core.session import Session
    from popgids.core.undoing import Change


class ClosingAgenda(Screen[None]):
    """Says what becomes of the points that were not ticked, and shows the agenda to change that."""

    session: Session

    def _advance(self, after: Session) -> None:
        """Take a new session and make it safe."""
        raise NotImplementedError

    def _settle(self) -> None:
        """Take what was typed just before a key that leads away."""
        raise NotImplementedError

    def show_plan(self) -> None:
        """Show the plan, and above it what becomes of the agenda."""
        conversation = self.session.conversation
        self.query_one(PlanView).load(conversation, guide=self.session.guide, with_sign_offs=False)
        left = self.query_one("#agenda-left", Words)
        left.update(agenda_text(conversation))
        left.display = bool(left.text)

    def action_agenda(self) -> None:
        """Show the agenda."""
        self._settle()
        if not (points_now(self.session) or parked_now(self.session)):
            tell(self, _("Er staat niets op de agenda."))
            return
        since = self.session.undos[-1] if self.session.undos else None
        dialog = AgendaDialog(
            lambda: self.session, self._agenda_act, lambda: self._agenda_undo(since), is_over=True
        )
        self.app.push_screen(dialog, lambda _result: self.show_plan())

    def _agenda_act(self, what: AgendaAct, item_id: str) -> None:
        self._advance(acted(self.session, what, item_id))

    def _agenda_undo(self, since: Change | None) -> str:
        """Take back what was last done in the agenda since it was opened, and say what that was."""
        after, undone = self.session.undo(since)
        self._advance(after)
        return undone.what if undone is not None else ""


def agenda_text(conversation: Conversation) -> str:
    """What becomes of the points that nobody ticked; empty when there are none."""
    left = untouched(conversation.agenda, conversation.goals)
    if not left:
        return ""
    back = points_that_return(conversation)
    if len(back) < len(left):
        return _("Op de agenda is niets afgevinkt. F2 bewaart een punt voor de volgende keer.")
    return ngettext(
        "{n} agendapunt is niet afgevinkt. Volgende keer weer. F2: agenda.",
        "{n} agendapunten zijn niet afgevinkt. Volgende keer weer. F2: agenda.",
        len(back),
    ).format(n=len(back))
