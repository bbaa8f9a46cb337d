"""Where the cursor is in the talk: noted at each place, to come back to it."""

from __future__ import annotations

from textual import events, on

from popgids.core.outline import ANYWHERE, Spot
from popgids.ui.screens.talk_base import TalkBase
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.record_list import RecordList


class CursorInTalk(TalkBase):
    """Notes the field where one is, or the line of the list, so that it is kept with the words in it."""

    @on(events.DescendantFocus)
    def _note_cursor(self) -> None:
        view = next((one for one in self.query_one(FormView).views if one.has_focus_within), None)
        if view is None and not isinstance(self.focused, RecordList):
            return
        path = tuple(self._record.split("/")) if self._record else ()
        field = view.field.name if view is not None else ""
        after = self.session.with_cursor(Spot(path, field, is_new=not path and self._form.create is not None))
        if after is not self.session:
            self._advance(after)

    async def _show_where_one_was(self) -> None:
        """Show the stop where the session is, with the cursor in the field or the line of the list where one was."""
        spot = self._where_one_was(is_back=True)
        await self._show_stop(spot)
        if spot.path and spot.is_whole:
            self.query_one(RecordList).focus()

    def _where_one_was(self, *, is_back: bool = False) -> Spot:
        """Where one was last at the stop where the session is, anywhere when something else is meant there.

        is_back: in a list, too, which otherwise opens at what is not done.
        """
        spot, records = self.session.cursor, self._form.records
        if self.session.stop.key == self._open_in_plan:
            return ANYWHERE
        if records is None:
            return spot
        is_there = spot.is_new or "/".join(spot.path) in {one.id for one in records(self.session)}
        return spot if is_back and is_there else ANYWHERE
