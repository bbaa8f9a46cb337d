"""The list of what is still open, beside or above the plan."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.geometry import Region
from textual.widget import Widget

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

    def scroll_to_highlight(self, top: bool = False) -> None:
        """Show the line of the cursor, also where the page scrolls with the list and not the list by itself."""
        super().scroll_to_highlight(top)
        page = next((one for one in self.ancestors if isinstance(one, VerticalScroll)), None)
        line = self._index_to_line.get(self.highlighted) if self.highlighted is not None else None
        if page is None or line is None or self.max_scroll_y:
            return
        if self.highlighted:
            within = [self, *takewhile(lambda one: one is not page, self.ancestors)]
            above = sum(one.virtual_region.y for one in within if isinstance(one, Widget))
            height = self._heights[self.highlighted]
            page.scroll_to_region(Region(0, above + line, 1, height), animate=False)
        else:
            # with what stands above the first line
            page.scroll_home(animate=False)

    def on_resize(self) -> None:
        """Keep the line of the cursor in sight when the lines take another place."""
        if self.has_focus:
            self.call_after_refresh(self.scroll_to_highlight)

    async def action_to_end(self) -> None:
        """Go to the last line, and to the end of the plan."""
        self.action_last()
        await self.run_action("screen.turn_to_end(1)")

    async def action_to_begin(self) -> None:
        """Go to the first line, and to the beginning of the plan."""
        self.action_first()
        await self.run_action("screen.turn_to_end(-1)")
