"""A compositor that, for a small change, looks only at what shows in the rows that changed; uses private parts of Textual 8.2.

The stock one asks every widget on the screen for all of its lines on each key, to show one line.
"""

from collections.abc import Iterable

import textual.screen
from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip


class RowCompositor(Compositor):
    """Gives the same picture as Compositor."""

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


def use_for_all_screens() -> None:
    """Let every screen that is made from now on use it."""
    textual.screen.Compositor = RowCompositor  # type: ignore[attr-defined]
