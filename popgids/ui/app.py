"""The app: which screen is shown, in which colours; what it keeps is kept at the desks."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Literal

from textual import events, on
from textual.geometry import Size

from popgids.i18n import _
from popgids.ui import startup
from popgids.ui.desks.home import HomeDesk
from popgids.ui.desks.shell import Shell
from popgids.ui.screens.too_small import TooSmallScreen
from popgids.ui.themes import THEMES
from popgids.ui.widgets.answer_area import AnswerArea, AnswerLine
from popgids.ui.widgets.literal import tell

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from textual.screen import Screen
    from textual.timer import Timer

    from popgids.core.beginning import StartRequest
    from popgids.storage.store import Store
    from popgids.ui.desks.shell import Flushable

Start = Literal["home", "gesprek", "voorbeeld", "proef"]
SMALLEST = (60, 18)
_FIT_SECONDS = 0.06
_HIGH_FROM = 22
_WIDE_FROM = 110


class PopgidsApp(Shell, inherit_bindings=False):
    """One screen at a time over home; the clock and the id-maker are handed in."""

    CSS_PATH = "popgids.tcss"
    TITLE = "popgids"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_WIDE_FROM, "-wide")]  # noqa: RUF012  (as in Textual)
    VERTICAL_BREAKPOINTS = [(0, "-low"), (_HIGH_FROM, "-high")]  # noqa: RUF012

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
        start: Start = "home",
        request: StartRequest | None = None,
        resume: str = "",
    ) -> None:
        """resume: the file of a talk to go on with, empty for none."""
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        # Chosen before the style sheet is read, which would else be read twice.
        self.set_reactive(PopgidsApp.theme, THEMES[0].name)
        self.stylesheet.set_variables(self.get_css_variables())
        self._styled_for = THEMES[0].name
        self.store = store
        self.clock = clock
        self.new_id = new_id
        self.desk: Flushable | None = None
        self._home = HomeDesk(self)
        self._start = start
        self._request = request
        self._resume = resume
        self._has_size = False
        self._fitting: Timer | None = None

    def on_mount(self) -> None:
        match self._start:
            case _ if self._resume:
                self._home.resume(self._resume)
            case "gesprek" if self._request is not None:
                self._begin_or_ask(self._request)
            case "gesprek":
                self._home.start_new()
            case "proef" if self._request is not None:
                self._home.rehearse(self._request.guide_key, self.exit)
            case "voorbeeld":
                self._home.open_example()
            case _:
                self.go_home()

    def _begin_or_ask(self, request: StartRequest) -> None:
        if request.employee_name and request.manager_name:
            self._home.begin_unseen(request)
        else:
            self._home.start_with(request)

    # screens

    def show(self, screen: Screen[None]) -> None:
        """Show this screen in the place of the one that is there."""
        # Textual finds out once the screen has been laid out, and would then do so again.
        is_wide, is_high = self.size.width >= _WIDE_FROM, self.size.height >= _HIGH_FROM
        classes = {"-wide": is_wide, "-narrow": not is_wide, "-high": is_high, "-low": not is_high}
        screen.update_classes(classes, update=False)
        # Textual lays the screen out once more when all of it is there: painting it before is for nothing.
        self._begin_batch()
        if len(self.screen_stack) > 1:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)
        self.call_next(self._end_batch)

    def go_home(self) -> None:
        """Show the home screen, read anew."""
        from popgids.ui.screens.home import HomeScreen

        self.show(HomeScreen(self._home, getattr(self.screen, "home_key", "")))

    def _load_screen_css(self, screen: Screen[None]) -> None:
        """Read the style sheet of a screen that has its own; the stock way reads and applies all others once more."""
        for path in screen.css_path:
            if not self.stylesheet.has_source(str(path)):
                self.stylesheet.add_source(path.read_text(encoding="utf-8"), (str(path), ""))

    def refresh_css(self, animate: bool = True) -> None:
        """As in App, which also does this at the start, when nothing changed."""
        if self.theme != self._styled_for:
            self._styled_for = self.theme
            super().refresh_css(animate)

    def next_theme(self) -> None:
        """Show the next set of colours."""
        names = [theme.name for theme in THEMES]
        self.theme = names[(names.index(self.theme) + 1) % len(names)]

    def tell_soon(self, message: str) -> None:
        """Show a short message over the screen that is about to appear."""
        self.call_after_refresh(lambda: tell(self.screen, message, timeout=6))

    @on(AnswerArea.Capped)
    @on(AnswerLine.Capped)
    def _say_that_it_is_full(self, event: AnswerArea.Capped | AnswerLine.Capped) -> None:
        words = _("Dit veld is vol: er passen {n} tekens in. Wat er niet bij paste, is weggelaten.")
        tell(self.screen, words.format(n=event.limit), severity="warning", timeout=6)

    def on_resize(self, event: events.Resize) -> None:
        if self._fitting is not None:
            self._fitting.stop()
        if self._has_size:
            self._fitting = self.set_timer(_FIT_SECONDS, self._fit)
        self._has_size = True
        is_small = event.size.width < SMALLEST[0] or event.size.height < SMALLEST[1]
        small = self.screen if isinstance(self.screen, TooSmallScreen) else None
        if is_small and small is None:
            self.push_screen(TooSmallScreen())
        elif not is_small and small is not None:
            self.pop_screen()
            for typed in small.just_typed():
                # Not by way of the queue of the app, in which later letters stand already.
                (self.focused or self.screen)._forward_event(typed)  # noqa: SLF001

    def _fit(self) -> None:
        """Lay out and draw everything for the size that the window came to.

        Textual tells a new size to the uppermost screen alone, and nothing when it is the size of a moment ago, though
        the terminal has cut off what was there.
        """
        if not self.is_headless and (size := Size(*shutil.get_terminal_size(self.size))) != self.size:
            # In a storm of sizes the last one may have been told before it was there.
            self.post_message(events.Resize(size, size))
            return
        for screen in self.screen_stack:
            screen.post_message(events.Resize(self.size, self.size))
        # By way of the app, which knows whether there is a screen still: it may be closing.
        self.refresh()

    # keeping

    def flush(self) -> None:
        """Make everything safe at once, for when the program has to end."""
        if self.desk is not None:
            self.desk.flush()


def run(
    store: Store,
    *,
    clock: Callable[[], datetime],
    new_id: Callable[[], str],
    start: Start = "home",
    request: StartRequest | None = None,
    resume: str = "",
) -> int:
    """Show the app until it is closed, and give the exit code."""
    app = PopgidsApp(store, clock, new_id, start, request, resume)
    startup.install_signal_handlers(on_end=app.flush)
    app.run()
    return app.return_code or 0
