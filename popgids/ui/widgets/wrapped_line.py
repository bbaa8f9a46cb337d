"""The field for one line of text that is long enough to need more rows: an agreement, a promise, a point."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.geometry import Offset
from textual.message import Message

from popgids.core.cleaning import LINE_LIMIT, clean_text
from popgids.ui.widgets.answer_area import AnswerArea

if TYPE_CHECKING:
    from textual import events


class WrappedLine(AnswerArea):
    """One line that wraps over a few rows; Enter posts Submitted, and without the focus it shows its beginning."""

    has_lines = False

    class Submitted(Message):
        """Enter was pressed: on to the next field."""

    def __init__(self, text: str = "", *, limit: int = LINE_LIMIT, **names: Any) -> None:
        """limit: the most characters; names: as on AnswerArea."""
        super().__init__(text, limit=limit, **names)

    @property
    def value(self) -> str:
        """The text, under the name that it has in a field of one row."""
        return self.text

    @value.setter
    def value(self, text: str) -> None:
        self.load_text(clean_text(text, limit=self.limit, lines=self.has_lines))
        self.move_cursor(self.document.end)

    def load(self, text: str) -> None:
        """Show this text from its beginning, without posting Changed."""
        super().load(text)
        if not self.has_focus:
            self.scroll_to(y=0, animate=False)

    def on_key(self, event: events.Key) -> None:
        super().on_key(event)
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Submitted())

    def _watch_has_focus(self, focus: bool) -> None:
        super()._watch_has_focus(focus)
        if focus:
            self.scroll_cursor_visible()
        else:
            self.scroll_to(y=0, animate=False)

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Where nobody types, its beginning is shown."""
        return super().scroll_cursor_visible(center, animate) if self.has_focus else Offset(0, 0)
