"""Rows of one answer in the talk: a key chooses and leads on, arrows walk up and down."""

from __future__ import annotations

from textual import on

from popgids.ui.forms.walking import first_spot, neighbour, next_spot
from popgids.ui.screens.stray_letters import StrayLetters
from popgids.ui.screens.talk_base import TalkBase
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.field_view import FieldView
from popgids.ui.widgets.form_view import FormView


class RowsInTalk(StrayLetters, TalkBase):
    """Walks through rows, from field to field and from row to row, and behind the last one to the buttons."""

    async def _choose_in_row(self, key: str) -> None:
        """Choose with a key in the open row, and go on where the key in the row itself would lead."""
        field = first_spot(self._form, self.session, self._record)
        option = next((one for one in field.options if one.key == key), None) if field else None
        if field is not None and option is not None:
            self._fill_in(field, option.value)
            await self._walk_on(field.name)
        else:
            await self.take_stray(key)

    async def _walk_on(self, name: str) -> None:
        spot = next_spot(self._form, self.session, self._record, name)
        if spot is None:
            await self._show_form()
            self._to_buttons()
        else:
            await self._open_row(*spot)

    async def _open_row(self, record: str, name: str = "") -> None:
        """Open a record with the cursor in this field, or in the first that is empty."""
        if record != self._record:
            self._record = record
            self._show_around()
        await self._show_form()
        if name:
            self.query_one(FormView).focus_named(name)
        else:
            self.query_one(FormView).focus_first_empty()

    @on(FieldView.Walked)
    async def _row_walked(self, event: FieldView.Walked) -> None:
        await self._settle()
        focused = next((one for one in self.query_one(FormView).views if one.has_focus_within), None)
        record = neighbour(self._form, self.session, self._record, event.offset)
        await self._open_row(record, focused.field.name if focused else "")
        self.release_keys()

    def action_next_row(self) -> None:
        """Go to the next row, and behind the last one to the buttons."""
        self._after_typing(self._next_row)

    async def _next_row(self) -> None:
        await self._settle()
        record = neighbour(self._form, self.session, self._record, 1)
        if record == self._record:
            self._to_buttons()
            return
        await self._open_row(record)
        if all(view.value for view in self.query_one(FormView).views):
            self.query_one(FormView).focus_first()

    def _to_buttons(self) -> None:
        row = self.query_one(ActionRow)
        row.start_at("next")
        row.focus()
