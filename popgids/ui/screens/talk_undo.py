"""Taking back what was done in the talk, and putting it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.i18n import _
from popgids.ui.screens.talk_base import TalkBase
from popgids.ui.widgets.literal import tell
from popgids.ui.widgets.record_list import RecordList

if TYPE_CHECKING:
    from popgids.core.session import Session
    from popgids.core.undoing import Undo

_TO_READ = 6.0


class UndoInTalk(TalkBase):
    """Takes changes of lists back one by one, and shows what came of it."""

    async def action_undo(self) -> None:
        """Take the last change of a list back: a removal, a move, a merge, something that was added."""
        await self._settle()
        after, undone = self.session.undo()
        if undone is None:
            tell(self, _("Er is niets om terug te halen."))
            return
        await self._show_changed(after, undone)
        if undone.is_addition:
            told = _("Weg: {what}. Ctrl+Y zet het terug.").format(what=undone.what)
            tell(self, told, timeout=_TO_READ)
        else:
            tell(self, _("Teruggehaald: {what}.").format(what=undone.what))

    async def action_redo(self) -> None:
        """Put back what undoing took away."""
        await self._settle()
        after, redone = self.session.redo()
        if redone is None:
            tell(self, _("Er is niets om terug te zetten."))
            return
        await self._show_changed(after, redone)
        tell(self, _("Teruggezet: {what}.").format(what=redone.what))

    async def _show_changed(self, after: Session, change: Undo) -> None:
        """Show the lists after a change was taken back or put back, with the record open that it was about."""
        before = {one.id for one in self._form.records(self.session)} if self._form.records else set()
        self._advance(after)
        ids = [one.id for one in self._form.records(after)] if self._form.records else []
        came = [one for one in ids if one not in before] or [one for one in ids if one in change.reverted]
        stays = self._record if self._record in ids or not ids else ids[-1]
        self._record = came[0] if came else stays if ids else ""
        self._show_around()
        await self._show_form()
        if ids and change.is_addition and change.field == self._form.collection:
            self.query_one(RecordList).focus()
