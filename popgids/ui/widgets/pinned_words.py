"""Words that stay in sight above fields that scroll: from their beginning, in no more rows than there are for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content

from popgids.ui.widgets.literal import Words, literal

if TYPE_CHECKING:
    from textual import events

_LEAST = 2


class PinnedWords(Words):
    """What the fields below are about, and a quieter remark behind it; what does not fit ends in an ellipsis."""

    def __init__(self) -> None:
        super().__init__("", classes="shown")
        self._said = ""
        self._remark = ""
        self._rows: int | None = None

    def say(self, text: str, remark: str) -> None:
        """Show this text, and this remark under it."""
        self._said, self._remark = text, remark
        self._show(self.content_size.width)

    def fit(self, rows: int) -> bool:
        """Take no more rows than these, and never so few that nothing is said; whether that is another number."""
        before, self._rows = self._rows, max(rows, _LEAST)
        self._show(self.content_size.width)
        return before != self._rows

    def on_resize(self, event: events.Resize) -> None:
        self._show(event.size.width)

    def _show(self, width: int) -> None:
        said, remark = literal(self._said, "bold"), literal(self._remark, "$text-muted")
        if width and self._rows is not None:
            said = cut(said, width, self._rows)
            left = self._rows - said.plain.count("\n") - 1
            remark = cut(remark, width, left) if left > 0 else Content("")
        self.update(Content("\n").join([one for one in (said, remark) if one.plain]))


def cut(text: Content, width: int, rows: int) -> Content:
    """A text in lines, the last one ending in an ellipsis when there is more than fits."""
    lines = text.wrap(width)
    if len(lines) > rows:
        last = lines[rows - 1]
        words = last.plain.rstrip()
        end = len(words) if cell_len(words) + 2 <= width else max(words.rfind(" "), 0)
        lines = [*lines[: rows - 1], last[:end] + Content(" …")]
    return Content("\n").join(line.rstrip() for line in lines)
