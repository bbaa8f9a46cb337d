"""Nothing is shown before it is kept; uses a private part of Textual 8.2.

A letter is painted while the messages that bring it to its screen are still on their way. Without this, what could be
read for some milliseconds would be lost when the program is killed in them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from textual.app import App
from textual.screen import Screen

if TYPE_CHECKING:
    from rich.console import RenderableType

Result = TypeVar("Result")


class KeepingScreen(Screen[Result]):
    """A screen with fields whose words must not be lost."""

    def keep_typed(self) -> None:
        """Make safe what stands in the fields and was not kept yet; called before each paint, so quick."""
        raise NotImplementedError


class KeptFirst(App[Result]):
    """An App in which words are on disk before they are on the terminal.

    Where Textual has no such part any more, the messages of the fields still bring every word to disk.
    """

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        for one in self.screen_stack:
            if isinstance(one, KeepingScreen) and one.is_mounted:
                one.keep_typed()
        super()._display(screen, renderable)
