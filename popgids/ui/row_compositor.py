"""A compositor that, for a small change, looks only at what shows in the rows that changed; uses private parts of Textual 8.2.

The stock one asks every widget on the screen for all of its lines on each key, to show one line. It also leaves what is
gone on the screen when, after a scroll, somebody asks where a widget out of sight is before a new layout is shown: it
then takes the new layout for the one that is on the screen. And it goes to the next row by a line feed, also from where
the cursor of the terminal happens to be: on the last row that moves the whole screen up.
"""

from collections.abc import Iterable

import textual.screen
from rich.console import Console
from textual._compositor import ChopsUpdate, Compositor, CompositorMap, ReflowResult
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget


class _InPlace(ChopsUpdate):
    """Pieces of rows that are each written at their own place."""

    def render_segments(self, console: Console) -> str:
        return super().render_segments(console).replace("\n", "")


class RowCompositor(Compositor):
    """Gives the same picture as Compositor."""

    def __init__(self) -> None:
        super().__init__()
        self._laid_out: CompositorMap = {}
        self._in_sight: CompositorMap = {}

    def clear(self) -> None:
        super().clear()
        self._laid_out = self._in_sight = {}

    def reflow(self, parent: Widget, size: Size) -> ReflowResult:
        """Lay out again, and have repainted what differs from the layout that was painted."""
        painted = _places(self._in_sight)
        self._full_map = self._laid_out
        result = super().reflow(parent, size)
        self._laid_out = self._in_sight = self._full_map
        if size.region not in self._dirty_regions:
            changed = painted.items() ^ _places(self._in_sight).items()
            self._dirty_regions.update(region for _, region in changed)
        return result

    def reflow_visible(self, parent: Widget, size: Size) -> set[Widget]:
        """Lay out what is in sight after a scroll."""
        exposed = super().reflow_visible(parent, size)
        self._in_sight = self._visible_map or {}
        return exposed

    def render_partial_update(self) -> ChopsUpdate | None:
        """What changed since it was painted last, None when nothing did."""
        update = super().render_partial_update()
        return _InPlace(update.chops, update.spans, update.chop_ends) if update is not None else None

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        if not crop or crop == self.size.region:
            yield from super()._get_renders(crop)
            return
        # All columns: a line is cut where widgets meet, and a cut line needs its whole width.
        rows = Region(0, crop.y, self.size.width, crop.height)
        for widget, (region, clip) in self.visible_widgets.items():
            seen = clip.intersection(region)
            if not seen.overlaps(crop):
                continue
            shown = seen.intersection(rows)
            yield shown, clip, widget.render_lines(shown.translate(-region.offset))
            if seen.contains_region(crop):
                # They come front to back: what is behind this one cannot be seen.
                return


def _places(layout: CompositorMap) -> dict[Widget, Region]:
    """Where each widget shows, as far as it does."""
    shown = ((widget, place.clip.intersection(place.region)) for widget, place in layout.items())
    return {widget: region for widget, region in shown if region}


def use_for_all_screens() -> None:
    """Let every screen that is made from now on use it."""
    textual.screen.Compositor = RowCompositor  # type: ignore[attr-defined]
