"""Taking back what was done in the talk, and putting it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.i18n import _
from popgids.ui.forms.registry import form_for
from popgids.ui.screens.talk_base import TO_READ, TalkBase
from popgids.ui.widgets.answer_area import AnswerLine
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.literal import tell
from popgids.ui.widgets.record_list import RecordList

if TYPE_CHECKING:
    from popgids.core.session import Session
    from popgids.core.undoing import Undo
    from popgids.ui.forms.spec import Form


class UndoInTalk(TalkBase):
    """Takes changes back one by one, and shows what came of it."""

    async def action_undo(self) -> None:
        """Take back what was typed in this line, or else the last change of a list or of the time."""
        await self._settle()
        line = self._typed_line()
        if line is not None:
            line.take_back()
            return
        after, undone = self.session.undo()
        if undone is None:
            tell(self, _("Er is niets om terug te halen."))
            return
        await self._show_changed(after, undone)
        if undone.is_addition:
            told = _("Weg: {what}. Ctrl+Y zet het terug.").format(what=undone.what)
            tell(self, told, timeout=TO_READ)
        else:
            tell(self, _("Teruggehaald: {what}.").format(what=undone.what))

    async def action_redo(self) -> None:
        """Put back what undoing took away."""
        await self._settle()
        if isinstance(self.focused, AnswerLine) and self.focused.put_back():
            return
        after, redone = self.session.redo()
        if redone is None:
            tell(self, _("Er is niets om terug te zetten."))
            return
        await self._show_changed(after, redone)
        tell(self, _("Teruggezet: {what}.").format(what=redone.what))

    def _typed_line(self) -> AnswerLine | None:
        """The line that somebody is typing in, unless it is all there is of a new record, which goes as a whole."""
        views = self.query_one(FormView).views
        view = next((one for one in views if one.line is not None and one.line is self.focused), None)
        if view is None or view.line is None or view.line.value == view.line.before_typing:
            return None
        after = self._form.change(self.session, self._record, view.field.name, view.line.before_typing)
        is_left = not self._record or self._record in _ids(self._form, after.drop_empty())
        return view.line if is_left else None

    async def _show_changed(self, after: Session, change: Undo) -> None:
        """Show the place where a change was made that was taken back or put back, with its record open."""
        there = after.go(change.place) if change.place is not None else after
        form = form_for(there.stop)
        before = _ids(form, self.session.go(there.place))
        ids = _ids(form, there)
        came = [one for one in ids if one not in before] or [one for one in ids if one in change.reverted]
        if there.place != self.session.place:
            await self._go(there, came[0] if came else "")
        else:
            self._advance(after)
            stays = self._record if self._record in ids or not ids else ids[-1]
            self._record = came[0] if came else stays if ids else ""
            self._show_around()
            await self._show_form()
        is_listed = change.is_addition and change.field == form.collection
        if ids and (is_listed or form.quick_field in change.values):
            # where a letter chooses again, or keys work on the list
            self.query_one(RecordList).focus()


def _ids(form: Form, session: Session) -> list[str]:
    return [one.id for one in form.records(session)] if form.records else []
