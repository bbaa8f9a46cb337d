"""The keys that matter, always in view at the foot of a screen; a click on one does the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.widget import Widget

from popgids.ui.widgets.literal import LiteralTitles, join

if TYPE_CHECKING:
    from textual import events
    from textual.content import Content

_GAP = 2


class KeyBar(LiteralTitles, Widget):
    """A line of key names with a word each; keys: (key name, word, action of the screen)."""

    DEFAULT_CSS = """
    KeyBar { height: 1; dock: bottom; }
    """

    def __init__(self, keys: tuple[tuple[str, str, str], ...]) -> None:
        super().__init__()
        self._keys = keys

    def load(self, keys: tuple[tuple[str, str, str], ...]) -> None:
        """Show these keys."""
        if keys != self._keys:
            self._keys = keys
            self.refresh()

    def _spots(self) -> list[tuple[int, int, tuple[str, str, str]]]:
        """Where each key is drawn: first column and width; what does not fit is left out, the last goes first."""
        gap = _GAP
        needed = sum(cell_len(f"{name} {word}") for name, word, _action in self._keys)
        if needed + gap * len(self._keys) > self.size.width:
            gap = 1
        spots, at = [], 1
        for key in self._keys:
            width = cell_len(f"{key[0]} {key[1]}")
            if at + width <= self.size.width:
                spots.append((at, width, key))
            at += width + gap
        return spots

    def render(self) -> Content:
        parts: list[str | tuple[str, str]] = []
        at = 0
        for column, width, (name, word, _action) in self._spots():
            parts += [" " * (column - at), (name, "bold $accent"), f" {word}"]
            at = column + width
        return join(*parts)

    async def on_click(self, event: events.Click) -> None:
        for column, width, (_name, _word, action) in self._spots():
            if column <= event.x < column + width:
                await self.screen.run_action(action)
