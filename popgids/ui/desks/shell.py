"""What a desk needs of the app: to show screens, to know the time, to reach the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from popgids.ui.kept_first import KeptFirst
from popgids.ui.key_order import KeysInOrder
from popgids.ui.safe_app import SafeApp

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from textual.screen import Screen

    from popgids.storage.store import Store


class Flushable(Protocol):
    """Has something to make safe before the program ends."""

    def flush(self) -> None:
        """Make everything safe at once."""
        ...


class Shell(KeysInOrder[None], KeptFirst[None], SafeApp[None], inherit_bindings=False):
    """The app as its desks see it.

    The bindings of Textual stay out: its Ctrl+Q comes before that of a screen and quits unasked.
    """

    store: Store
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    desk: Flushable | None

    def show(self, screen: Screen[None]) -> None:
        """Show this screen in the place of the one that is there."""
        raise NotImplementedError

    def go_home(self) -> None:
        """Show the home screen, read anew."""
        raise NotImplementedError

    def next_theme(self) -> None:
        """Show the next set of colours."""
        raise NotImplementedError

    def tell_soon(self, message: str) -> None:
        """Show a short message over the screen that is about to appear."""
        raise NotImplementedError
