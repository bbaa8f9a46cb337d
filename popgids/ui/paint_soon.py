"""Paints a screen as soon as it may be painted; uses private parts of Textual 8.2.

The stock screen has a timer for it, which wakes once more after each letter to find that there is nothing to paint: a
twelfth of a key.
"""

import asyncio
from time import monotonic
from typing import Any, TypeVar

from textual import events
from textual.screen import UPDATE_PERIOD, Screen

Result = TypeVar("Result")


class _Painting:
    """In the place of the timer of a screen: one painting for each time it is asked for, and not too many a second."""

    def __init__(self, screen: Screen[Any]) -> None:
        self._screen = screen
        self._waiting: asyncio.TimerHandle | None = None
        self._not_before = 0.0

    def resume(self) -> None:
        """Paint at once, or as soon as the last painting is long enough ago."""
        if self._waiting is None:
            wait = max(0.0, self._not_before - monotonic())
            self._waiting = asyncio.get_running_loop().call_later(wait, self._paint)

    def pause(self) -> None:
        """Once more for nothing costs little; a painting that was asked for and forgotten leaves what is typed unseen."""

    def _paint(self) -> None:
        self._waiting = None
        self._not_before = monotonic() + UPDATE_PERIOD
        if not self._screen.is_running or self._screen.app._exit:  # noqa: SLF001
            return
        _all_at_once(self._screen)
        try:
            self._screen._on_timer_update()  # noqa: SLF001
        except Exception as error:  # noqa: BLE001  (the app ends well, as after an error in a timer)
            self._screen.app._handle_exception(error)  # noqa: SLF001


def _all_at_once(screen: Screen[Any]) -> None:
    """Let a screen that is laid out anew be painted whole with it; the stock one is painted twice then."""
    if screen._layout_required and screen._repaint_required:  # noqa: SLF001
        screen._repaint_required = False  # noqa: SLF001
        screen._dirty_widgets.add(screen)  # noqa: SLF001


class SoonPaintedScreen(Screen[Result]):
    """A Screen that is painted as the stock one is, without the timer."""

    _painting: _Painting | None = None
    _was_shown: bool = False

    def _compositor_refresh(self) -> None:
        """Draw nothing while the app shows nothing: it asks for the whole screen afterwards."""
        if self.app._batch_count:  # noqa: SLF001
            self.app._display(self, "")  # noqa: SLF001
        else:
            super()._compositor_refresh()

    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        """Each part got its styles as it was mounted; only a screen that was hidden may have missed other colours."""
        if not self._was_shown:
            self._was_shown = True
            event.refresh_styles = False

    @property
    def _update_timer(self) -> _Painting:  # type: ignore[override]
        if self._painting is None:
            self._painting = _Painting(self)
        return self._painting
