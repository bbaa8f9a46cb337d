"""Reading the page on which a talk is closed: where one begins, and turning its pages."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.screen import Screen

from popgids.ui.screens.gap_list import GapList
from popgids.ui.widgets.plan_view import PlanView


class ClosingReading(Screen[None]):
    """A page with the list of what is open, the plan and what each says of it."""

    def begin_reading(self, index: int) -> None:
        """Put the cursor on this line of what is open, or on the plan when nothing is."""
        gaps = self.query_one(GapList)
        if gaps.option_count:
            gaps.highlighted = index
        first = gaps if gaps.option_count else self.query_one(PlanView)
        first.focus(scroll_visible=False)
        self.call_after_refresh(self._begin_in_sight)

    def _begin_in_sight(self) -> None:
        """Show the page from its top, or where the cursor is, unless somebody was quick and is elsewhere already."""
        if isinstance(self.focused, (GapList, PlanView)):
            self.query_one("#closing").scroll_home(animate=False)
            self.query_one(GapList).scroll_to_highlight()

    def action_turn(self, pages: int) -> None:
        """Read on in the plan, or in what is told of it, or back; the focus stays where it is."""
        if pages > 0:
            self._scroller.scroll_page_down()
        else:
            self._scroller.scroll_page_up()

    def action_turn_to_end(self, end: int) -> None:
        """Go to the end of the plan, or to its beginning for -1, while the list of what is open keeps the focus."""
        if end > 0:
            self._scroller.scroll_end(animate=False)
        else:
            self._scroller.scroll_home(animate=False)

    @property
    def _scroller(self) -> VerticalScroll:
        made = self.query_one("#made", VerticalScroll)
        if made.display:
            return made
        is_beside = self.has_class("-wide")
        return self.query_one(PlanView) if is_beside else self.query_one("#closing", VerticalScroll)
