"""Taking back what was done in the talk, and putting it back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from popgids.i18n import _
from popgids.ui.forms.registry import form_for
from popgids.ui.screens.talk_base import TO_READ, TalkBase
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.literal import tell
from popgids.ui.widgets.record_list import RecordList

if TYPE_CHECKING:
    from popgids.core.session import Session
    from popgids.core.undoing import Change
    from popgids.ui.forms.spec import Form


class UndoInTalk(TalkBase):
    """Takes back one by one what was done, typed or chosen, and shows what came of it."""

    async def action_undo(self) -> None:
        """Take back what was done last."""
        await self._settle()
        after, undone = self.session.undo()
        is_from_before = False
        if undone is None and (before := self._keeper.done_before(_("iets van vóór de onderbreking"))):
            after, undone = replace(self.session, undos=before).undo()
            is_from_before = True
        if undone is None:
            tell(self, _("Er is niets om terug te halen."))
            return
        await self._show_changed(after, undone)
        is_in_sight = undone.place == self.session.place and not undone.is_addition
        if undone.typing is not None and is_in_sight and not is_from_before:
            self.app.clear_notifications()
            return  # it is seen where one looks
        told = _("Weg: {what}.") if undone.is_addition else _("Teruggehaald: {what}.")
        again = _("Ctrl+Y zet het terug.")
        tell(self, f"{told.format(what=undone.what)} {again}", timeout=TO_READ)

    async def action_redo(self) -> None:
        """Put back what was taken back last."""
        await self._settle()
        after, redone = self.session.redo()
        if redone is None:
            tell(self, _("Er is niets om terug te zetten."))
            return
        await self._show_changed(after, redone)
        tell(self, _("Teruggezet: {what}.").format(what=redone.what))

    async def _show_changed(self, after: Session, change: Change) -> None:
        """Show the place where a change was made that was taken back or put back, with its record and field."""
        there = after.go(change.place)
        form = form_for(there.stop)
        before = _ids(form, self.session.go(there.place))
        ids = _ids(form, there)
        typed_in = [change.typing.record] if change.typing is not None else []
        came = [one for one in ids if one not in before]
        touched = [*came, *typed_in, *(one for one in ids if one in change.records)]
        record = next((one for one in touched if one in ids), "")
        if there.place != self.session.place:
            await self._go(there, record)
        else:
            self._advance(after)
            stays = self._record if self._record in ids or not ids else ids[-1]
            self._record = record or (stays if ids else "")
            self._show_around()
            await self._show_form()
        self._focus_on(change, form, ids)

    def _focus_on(self, change: Change, form: Form, ids: list[str]) -> None:
        """Put the cursor where the change was made: in its field, or where a letter chooses again."""
        field = change.typing.field if change.typing is not None else ""
        listed = {key for name, key in change.added if name == form.collection}
        if ids and (listed or (form.quick_field and field in {form.quick_field, ""})):
            self.query_one(RecordList).focus()
        elif field in {view.field.name for view in self.query_one(FormView).views}:
            self.query_one(FormView).focus_named(field)


def _ids(form: Form, session: Session) -> list[str]:
    return [one.id for one in form.records(session)] if form.records else []
