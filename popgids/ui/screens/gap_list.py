"""The list of what is still open, beside or above the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding

from popgids.ui.widgets.literal import Choices

if TYPE_CHECKING:
    from textual.binding import BindingType


class GapList(Choices):
    """What is still open; the keys for a page turn those of the plan, which is what is read here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pagedown", "screen.turn(1)", show=False),
        Binding("pageup", "screen.turn(-1)", show=False),
        Binding("end", "screen.turn_to_end(1)", show=False),
        Binding("home", "screen.turn_to_end(-1)", show=False),
    ]
