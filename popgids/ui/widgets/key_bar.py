"""The keys that matter, always in view at the foot of a screen; a click on one does the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.widget import Widget

from popgids.ui.widgets.literal import LiteralTitles, join

if TYPE_CHECKING:
    from textual import events
    from textual.content import Content
    from textual.geometry import Size

_GAP = 2
_NARROW = 80
_Key = tuple[str, str, str]


class KeyBar(LiteralTitles, Widget):
    """A line of key names with a word each, two on a narrow screen; keys: (key name, word, action of the screen)."""

    DEFAULT_CSS = """
    KeyBar { height: auto; dock: bottom; }
    """

    def __init__(self, keys: tuple[_Key, ...]) -> None:
        super().__init__()
        self._keys = keys

    def load(self, keys: tuple[_Key, ...]) -> None:
        """Show these keys."""
        if keys != self._keys:
            self._keys = keys
            self.refresh(layout=True)

    def _spots(self, width: int) -> list[tuple[int, int, int, _Key]]:
        """Where each key is drawn: row, first column and width.

        What does not fit is left out, the last goes first; on a narrow screen it comes on a second row.
        """
        gap = _GAP
        needed = sum(cell_len(f"{name} {word}") for name, word, _action in self._keys)
        if needed + gap * len(self._keys) > width:
            gap = 1
        rows = 2 if width < _NARROW else 1
        spots: list[tuple[int, int, int, _Key]] = []
        row, at = 0, 1
        for key in self._keys:
            size = cell_len(f"{key[0]} {key[1]}")
            if at + size > width and row + 1 < rows:
                row, at = row + 1, 1
            if at + size <= width:
                spots.append((row, at, size, key))
            at += size + gap
        return spots

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return max((row for row, *_spot in self._spots(width)), default=0) + 1

    def render(self) -> Content:
        parts: list[str | tuple[str, str]] = []
        at_row = at = 0
        for row, column, width, (name, word, _action) in self._spots(self.size.width):
            if row > at_row:
                parts.append("\n")
                at_row, at = row, 0
            parts += [" " * (column - at), (name, "bold $accent"), f" {word}"]
            at = column + width
        return join(*parts)

    async def on_click(self, event: events.Click) -> None:
        for row, column, width, (_name, _word, action) in self._spots(self.size.width):
            if row == event.y and column <= event.x < column + width:
                await self.screen.run_action(action)
