"""What is shown while the window is too small to work in."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from textual import events
from textual.screen import ModalScreen

from popgids.i18n import _
from popgids.ui.widgets.literal import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult

_ON_THE_WAY_SECONDS = 0.4
"""For so long the word that a window became larger may be under way; some terminals wait before they tell it."""


class TooSmallScreen(ModalScreen[None]):
    """Asks for a larger window; the talk waits under it, safe."""

    def __init__(self) -> None:
        super().__init__()
        self._typed: list[tuple[float, events.Key | events.Paste]] = []

    def compose(self) -> ComposeResult:
        yield Words(
            _(
                "Dit venster is te klein. Maak het groter of de letters kleiner. Alles is er nog. Typen doet hier niets."
            )
        )

    def on_key(self, event: events.Key) -> None:
        """Keep what is typed for a moment: it may be meant for the larger window."""
        if event.is_printable:
            self._typed.append((monotonic(), events.Key(event.key, event.character)))

    def on_paste(self, event: events.Paste) -> None:
        """As with a letter."""
        self._typed.append((monotonic(), events.Paste(event.text)))

    def just_typed(self) -> list[events.Key | events.Paste]:
        """What was typed so shortly ago that the window was large already for who typed it."""
        since = monotonic() - _ON_THE_WAY_SECONDS
        return [event for at, event in self._typed if at >= since]
