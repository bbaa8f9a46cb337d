"""Where the cursor is in the talk: noted at each place, to come back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events, on

from popgids.core.outline import ANYWHERE, Spot
from popgids.ui.screens.talk_base import TalkBase
from popgids.ui.widgets.form_view import FormView

if TYPE_CHECKING:
    from popgids.ui.widgets.field_view import FieldView


class CursorInTalk(TalkBase):
    """Notes the field where one is, so that it is kept with the words in it."""

    @on(events.DescendantFocus)
    def _note_focus(self) -> None:
        """Note the field that one comes in."""
        view = next((one for one in self.query_one(FormView).views if one.has_focus_within), None)
        if view is not None:
            self._note_cursor(view)

    def _note_cursor(self, view: FieldView) -> None:
        """Note this field of the open record."""
        path = tuple(self._record.split("/")) if self._record else ()
        spot = Spot(path, view.field.name, is_new=not path and self._form.create is not None)
        after = self.session.with_cursor(spot)
        if after is not self.session:
            self._advance(after)

    def _where_one_was(self, *, is_back: bool = False) -> Spot:
        """The field where one was last at the stop where the session is, anywhere when something else is meant there.

        is_back: in a list, too, which otherwise opens at what is not done.
        """
        spot, records = self.session.cursor, self._form.records
        if self.session.stop.key == self._open_in_plan:
            return ANYWHERE
        if records is None:
            return spot
        is_there = spot.is_new or "/".join(spot.path) in {one.id for one in records(self.session)}
        return spot if is_back and is_there else ANYWHERE
