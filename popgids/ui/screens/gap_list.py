"""The list of what is still open, beside or above the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding

from popgids.ui.widgets.literal import Choices

if TYPE_CHECKING:
    from textual.binding import BindingType


class GapList(Choices):
    """What is still open; the keys for a page turn those of the plan, which is what is read here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pagedown", "screen.turn(1)", show=False),
        Binding("pageup", "screen.turn(-1)", show=False),
        Binding("end", "to_end", show=False),
        Binding("home", "to_begin", show=False),
    ]

    async def action_to_end(self) -> None:
        """Go to the last line, and to the end of the plan."""
        self.action_last()
        await self.run_action("screen.turn_to_end(1)")

    async def action_to_begin(self) -> None:
        """Go to the first line, and to the beginning of the plan."""
        self.action_first()
        await self.run_action("screen.turn_to_end(-1)")
