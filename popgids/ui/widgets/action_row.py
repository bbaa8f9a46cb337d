"""The buttons under a form in one quiet line: what can be done here at the left, where to go at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from popgids.ui.key_order import hold_for
from popgids.ui.widgets.literal import LiteralTitles, join

if TYPE_CHECKING:
    from textual import events
    from textual.content import Content
    from textual.geometry import Size

    from popgids.ui.forms.spec import Action

_LONGEST = 34


class ActionRow(LiteralTitles, Widget, can_focus=True):
    """Buttons that take one line as long as they fit; arrows walk, Enter presses, a click presses."""

    DEFAULT_CSS = """
    ActionRow { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,down", "walk(1)", show=False),
        Binding("left,up", "walk(-1)", show=False),
        Binding("enter", "press", show=False),
    ]

    cursor: reactive[int] = reactive(0)

    @dataclass
    class Pressed(Message):
        """A button was pressed."""

        name: str

    @dataclass
    class Typed(Message):
        """A letter was typed while the buttons have the focus and take letters; keys wait until they are released."""

        key: str

    def __init__(self) -> None:
        super().__init__()
        self.takes_letters = False
        self._here: tuple[Action, ...] = ()
        self._ways: tuple[Action, ...] = ()

    def load(self, here: tuple[Action, ...], ways: tuple[Action, ...], start: str) -> None:
        """Show these buttons; start is the one that Enter presses first."""
        if (here, ways) != (self._here, self._ways):
            self._here, self._ways = here, ways
            self.refresh(layout=True)
        self.start_at(start)

    def start_at(self, start: str) -> None:
        """Make this the button that Enter presses first."""
        names = [action.name for action in self._all]
        self.cursor = names.index(start) if start in names else 0

    @property
    def _all(self) -> tuple[Action, ...]:
        return (*self._here, *self._ways)

    @staticmethod
    def _face(action: Action) -> str:
        label = action.label if cell_len(action.label) <= _LONGEST else f"{action.label[: _LONGEST - 1]}…"
        return f"[ {label} ]"

    def _spots(self, width: int) -> list[tuple[int, int, str]]:
        """Row, column and face of each button; the ways stand at the right of the last row."""
        spots: list[tuple[int, int, str]] = []
        row = column = 0
        for action in self._here:
            face = self._face(action)
            if column and column + cell_len(face) > width:
                row, column = row + 1, 0
            spots.append((row, column, face))
            column += cell_len(face) + 1
        faces = [self._face(action) for action in self._ways]
        needed = sum(cell_len(face) + 1 for face in faces)
        if column + needed > width:
            row += 1
        column = max(0, width - needed)
        for face in faces:
            spots.append((row, column, face))
            column += cell_len(face) + 1
        return spots

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return max((row for row, _column, _face in self._spots(width)), default=0) + 1

    def render(self) -> Content:
        parts: list[str | tuple[str, str]] = []
        at_row = at = 0
        for index, (row, column, face) in enumerate(self._spots(self.content_size.width)):
            if row > at_row:
                parts.append("\n" * (row - at_row))
                at_row, at = row, 0
            is_cursor = self.has_focus and index == self.cursor
            parts += [
                " " * (column - at),
                (face, "bold $background on $primary" if is_cursor else "$text-muted"),
            ]
            at = column + cell_len(face)
        return join(*parts)

    def watch_has_focus(self, _has_focus: bool) -> None:
        self.refresh()

    def on_key(self, event: events.Key) -> None:
        if self.takes_letters and event.is_printable and event.character:
            hold_for(self)
            self.screen.post_message(self.Typed(event.character))

    def action_walk(self, step: int) -> None:
        """Go to the next or previous button."""
        if self._all:
            self.cursor = (self.cursor + step) % len(self._all)

    def action_press(self) -> None:
        """Press the button under the cursor."""
        if self._all:
            self.post_message(self.Pressed(self._all[self.cursor].name))

    def on_click(self, event: events.Click) -> None:
        place = event.get_content_offset(self)
        if place is None:
            return
        for index, (row, column, face) in enumerate(self._spots(self.content_size.width)):
            if place.y == row and column <= place.x < column + cell_len(face):
                self.cursor = index
                self.post_message(self.Pressed(self._all[index].name))
