"""Keys typed ahead wait for the key before them: what follows Enter belongs in the next field, not in this one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from textual import events, on
from textual.app import App
from textual.reactive import Reactive
from textual.screen import Screen

from popgids.ui.tuning import is_known_textual

if TYPE_CHECKING or not is_known_textual():
    _Screen = Screen
else:
    from popgids.ui.paint_soon import SoonPaintedScreen as _Screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.message_pump import MessagePump
    from textual.timer import Timer
    from textual.widget import Widget

Result = TypeVar("Result")
_VISITS = 2
_PATIENCE = 1.0


class KeysInOrder(App[Result]):
    """An App in which a key that may move the focus is done before the next key is given to anybody.

    Textual hands each key to what has the focus at that moment, while Enter or a function key is still on its way
    through the queues; letters typed quickly after it would land in the field that is being left.
    """

    _waiting: list[events.Key | events.Paste] | None = None
    _holds: int = 0
    _patience: Timer | None = None

    def hold_keys(self) -> None:
        """Let keys wait until release_keys, for an action that opens another screen."""
        self._holds += 1
        if self._waiting is None:
            self._waiting = []
            self._patience = self.set_timer(_PATIENCE, self._let_go)

    def push_screen(self, screen: Any, *args: Any, **options: Any) -> Any:
        """As in App; keys wait until the screen is there."""
        if isinstance(screen, OrderedScreen):
            self.hold_keys()
        return super().push_screen(screen, *args, **options)

    def switch_screen(self, screen: Any) -> Any:
        """As in App; keys wait until the screen is there."""
        if isinstance(screen, OrderedScreen):
            self.hold_keys()
        return super().switch_screen(screen)

    def release_keys(self) -> None:
        """Give the waiting keys, in their order, to what has the focus now."""
        self._holds = max(0, self._holds - 1)
        # only the last one: an earlier release, still in the queue, would come before the focus that this one follows
        if not self._is_held():
            self.call_later(self._release)

    def _let_go(self) -> None:
        """Never keep the keyboard longer than a moment, whatever went wrong."""
        if self._waiting is not None:
            self._holds = 0
            self.call_later(self._release)

    async def on_event(self, event: events.Event) -> None:
        if not isinstance(event, (events.Key, events.Paste)) or event.is_forwarded:
            await super().on_event(event)
        elif self._waiting is not None:
            self._waiting.append(event)
        else:
            await self._give(event)

    async def _give(self, event: events.Key | events.Paste) -> None:
        target = self.focused
        if isinstance(event, events.Key) and event.is_printable and target is not None and takes_text(target):
            # text at once, without looking through all bindings for a letter that none of them may take
            target._forward_event(event)  # noqa: SLF001 - what Textual itself does after looking
            return
        # a letter or paste where no text goes may be written in a field, where the next one belongs as well
        may_move = not takes_text(target) or isinstance(event, events.Key)
        if may_move:
            self.hold_keys()
        await super().on_event(event)
        if may_move:
            self._follow([] if target is None else _way_of(target))

    def _follow(self, path: list[MessagePump]) -> None:
        """Come behind the key, and behind what it brought about, in every queue it goes through; then release."""
        for index, pump in enumerate(path):
            if pump.call_later(self._follow, path[index + 1 :]):
                return
        self.release_keys()

    async def _release(self) -> None:
        if self._is_held() or self._waiting is None:
            return
        waiting, self._waiting = self._waiting, None
        if self._patience is not None:
            self._patience.stop()
        for index, event in enumerate(waiting):
            await self._give(event)
            if self._is_held():
                self._wait_first(waiting[index + 1 :])
                return

    def _is_held(self) -> bool:
        return self._holds > 0

    def _wait_first(self, events_before: list[events.Key | events.Paste]) -> None:
        """Let these wait before those that came later."""
        self._waiting = [*events_before, *(self._waiting or ())]


class OrderedScreen(_Screen[Result]):
    """A screen that takes keys only once it is there: with its widgets in place and the focus where it belongs."""

    # As in Screen, which paints itself whole when the focus moves; the two widgets concerned paint themselves.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    @on(events.Mount)
    def _is_there(self) -> None:
        # Textual calls this after the on_mount of the classes that build on this one.
        self.release_keys()

    def hold_keys(self) -> None:
        """Let keys wait until release_keys, while something is done that may move the focus."""
        if isinstance(self.app, KeysInOrder):
            self.app.hold_keys()

    def release_keys(self) -> None:
        """Give the waiting keys to what has the focus now."""
        if isinstance(self.app, KeysInOrder):
            self.app.release_keys()


def hold_for(widget: Widget) -> None:
    """Let keys wait until the screen of a widget releases them, once for each time this is called."""
    if isinstance(widget.app, KeysInOrder):
        widget.app.hold_keys()


def takes_text(widget: object) -> bool:
    """Whether what is typed or pasted is written in this widget; it says so itself."""
    return bool(getattr(widget, "takes_text", False))


def _way_of(target: MessagePump) -> list[MessagePump]:
    """The queues that a key goes through: up to the app, which finds its action, and up again with what that did.

    A message made while another is handled comes behind it in the same queue, so each queue is visited twice.
    """
    once = [pump for pump in _path(target) for _visit in range(_VISITS)]
    return once + once


def _path(pump: MessagePump) -> Iterator[MessagePump]:
    """A widget and everything its messages come by, up to the screen and the app."""
    at: MessagePump | None = pump
    while at is not None:
        yield at
        at = at._parent  # noqa: SLF001  (the way messages bubble; there is no public name for it)
