"""What a terminal shows of an app under run_test, and what it would show after one whole repaint."""

from typing import Any

import pyte
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.pilot import Pilot

Cell = tuple[str, str, str, bool, bool]
_CALM_TURNS, _MOST_TURNS = 3, 50


class Painted:
    """Takes in every update that the app paints, as a terminal would."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._display = app._display
        self._size = (0, 0)
        app._display = self._paint  # type: ignore[method-assign]

    def _paint(self, screen: Any, renderable: Any) -> None:
        self._display(screen, renderable)
        if isinstance(renderable, CompositorUpdate) and not self._app._batch_count:
            self._feed(renderable)

    def _feed(self, update: CompositorUpdate) -> None:
        size = tuple(self._app.size)
        if size != self._size:
            self._size = size
            self._screen = pyte.Screen(*size)
            self._stream = pyte.Stream(self._screen)
        self._stream.feed(update.render_segments(self._app.console))

    def put_cursor(self, row: int) -> None:
        """Put the cursor of the terminal on a row, from 0."""
        self._stream.feed(f"\x1b[{row + 1};1H")

    async def rest(self, pilot: Pilot[Any]) -> None:
        """Wait until nothing is left to lay out or to paint: on a busy machine that takes more than one turn."""
        calm = 0
        for _turn in range(_MOST_TURNS):
            await pilot.pause()
            screen = self._app.screen
            calm = 0 if screen._layout_required or screen._compositor._dirty_regions else calm + 1
            if calm == _CALM_TURNS:
                return

    def cells(self) -> list[list[Cell]]:
        """Each letter that is shown, with its looks."""
        buffer, (width, height) = self._screen.buffer, self._size
        return [
            [
                (cell.data, cell.fg, cell.bg, cell.bold, cell.reverse)
                for cell in (buffer[y][x] for x in range(width))
            ]
            for y in range(height)
        ]

    def wrong(self) -> list[str]:
        """The lines that a whole repaint would change, as they are shown; call it when the app is at rest."""
        assert not self._app.screen._compositor._dirty_regions
        shown, lines = self.cells(), [line.rstrip() for line in self._screen.display]
        for widget in self._app.screen.walk_children():
            widget._styles_cache.clear()
        self._feed(self._app.screen._compositor.render_full_update())
        return [f"{y}: {lines[y]}" for y, row in enumerate(self.cells()) if row != shown[y]]
