"""An App that ends well: no typed text on the screen or in the log after a crash, a restored terminal, a right exit code.

It also shows all that there is to show; for both it uses private parts of Textual 8.2.
"""

import asyncio
import contextlib
import sys
from typing import Any, TypeVar

from rich.console import RenderableType
from textual import constants
from textual.app import App
from textual.dom import DOMNode
from textual.driver import Driver
from textual.screen import Screen

from popgids.ui import startup
from popgids.ui.crash import crash_sentence, install_hooks
from popgids.ui.crash_log import log_crash
from popgids.ui.tuning import is_known_textual

Result = TypeVar("Result")

if is_known_textual():
    from popgids.ui.row_compositor import use_for_all_screens

    use_for_all_screens()


class SafeApp(App[Result]):
    """Base of the app; give `app.return_code` to `startup.leave` when `run` is done."""

    def get_driver_class(self) -> type[Driver]:
        """The driver that sleeps until a key comes, where popgids knows it works."""
        if constants.DRIVER is None and sys.platform != "win32" and is_known_textual():
            from popgids.ui.driver import WaitingDriver

            return WaitingDriver
        return super().get_driver_class()

    def _build_driver(
        self, headless: bool, inline: bool, mouse: bool, size: tuple[int, int] | None
    ) -> Driver:
        driver = super()._build_driver(headless, inline, mouse, size)
        if not headless:
            startup.take_screen()
            install_hooks()
            loop = asyncio.get_running_loop()
            loop.set_exception_handler(_on_loop_error)
            startup.end_through(loop.call_soon_threadsafe, driver.close)
        return driver

    def update_styles(self, node: DOMNode, animate: bool = True) -> None:
        """Style what is on a screen; what is still being made gets its styles when it comes there."""
        if node is self or node.parent is not None:
            super().update_styles(node, animate=animate)

    _unpainted: Screen[Any] | None = None

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Paint; what comes during a batch, which the stock way forgets, is painted after it."""
        if self._batch_count and renderable is not None:
            self._unpainted = screen
        super()._display(screen, renderable)

    def _end_batch(self) -> None:
        super()._end_batch()
        if not self._batch_count and self._unpainted is not None:
            screen, self._unpainted = self._unpainted, None
            screen.refresh()

    async def _ready(self) -> None:
        await super()._ready()
        if not self.is_headless:
            self.call_after_refresh(startup.settle_memory)

    def _handle_exception(self, error: Exception) -> None:
        """Any error that nobody caught comes here; the stock way prints local variables, so what people typed."""
        self._return_code = 1
        log_crash(error, "app")
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self.panic()

    def panic(self, *_renderables: RenderableType) -> None:
        """End with the sentence, whatever the caller wanted to print."""
        self._return_code = 1
        self._exit_renderables = [crash_sentence()]
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        if self.is_headless:
            self._exit_renderables.clear()
            return
        if self._driver is None:
            startup.restore_terminal()
        else:
            startup.screen_was_left()
        if self._exit_renderables:
            self._exit_renderables.clear()
            with contextlib.suppress(OSError):
                print(crash_sentence(), file=sys.__stderr__, flush=True)


def _on_loop_error(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """An error in a loose task: the stock handler writes its message, with values, to stderr."""
    error = context.get("exception")
    if isinstance(error, BaseException):
        log_crash(error, "task")
