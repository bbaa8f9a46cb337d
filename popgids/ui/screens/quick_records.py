"""Records that one goes through quickly: a letter chooses, then one types, a key leads to the next."""

from __future__ import annotations

from popgids.ui.forms.walking import neighbour
from popgids.ui.screens.talk_base import TalkBase
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.record_list import RecordList


class QuickRecords(TalkBase):
    """A letter chooses in the open record only, and what is typed after it belongs to the same record."""

    async def _choose_with(self, key: str) -> None:
        """Choose an option of the open record, or write a letter that chooses nothing or came after the choice."""
        if not isinstance(self.focused, RecordList):
            await self._to_words(key)
            return
        fields = self._form.fields(self.session, self._record)
        if not key.strip():
            return
        field = next((one for one in fields if one.name == self._form.quick_field), None)
        option = next((one for one in field.options if one.key == key), None) if field else None
        if field is not None and option is not None:
            self._fill_in(field, option.value)
            # a promise that moves on brings its point along
            self._show_around()
        await self._to_words("" if option else key)

    async def _to_words(self, typed: str = "") -> None:
        """Go to the text that the open record asks for after the choice, and put what was typed in it."""
        await self._show_form()
        form = self.query_one(FormView)
        name = self._form.after_quick(self.session, self._record)
        view = next((one for one in form.views if one.field.name == name), None)
        if view is None:
            form.focus_first()
        else:
            form.hand(view, typed)

    async def _enter_record(self) -> None:
        """Fill in the open record: the choice first, or the words when that was made."""
        fields = self._form.fields(self.session, self._record)
        if any(one.value for one in fields if one.name == self._form.quick_field):
            await self._to_words()
        else:
            self.query_one(FormView).focus_first()

    async def _open_next(self) -> bool:
        """Open the next record that has to be chosen for, if there is one."""
        return await self._open_quickly(self._form.next_open(self.session, self._record))

    async def _open_previous(self) -> bool:
        """Open the record above this one, where one goes through records before leaving them."""
        if not self._form.quick_field:
            return False
        record = neighbour(self._form, self.session, self._record, -1)
        return await self._open_quickly(record if record != self._record else "")

    async def _open_quickly(self, record: str) -> bool:
        if not record:
            return False
        self._record = record
        # at once, so that it is shown from its top, whatever was typed below in the one before
        self.set_focus(self.query_one(RecordList))
        self._show_around()
        await self._show_form()
        self._note_cursor()
        return True
