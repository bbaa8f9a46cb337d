"""The buttons under a form in one quiet line: what can be done here at the left, where to go at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len, set_cell_size
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
    """Buttons that take one line as long as they fit; arrows walk, Enter presses, a click presses.

    The one that Enter presses first is bold, so that it is known before one is there where that will be.
    """

    DEFAULT_CSS = """
    ActionRow { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "walk(1)", show=False),
        Binding("left", "walk(-1)", show=False),
        Binding("down", "cross(1)", show=False),
        Binding("up", "cross(-1)", show=False),
        Binding("enter", "press", show=False),
        Binding("tab", "walk_round(1)", show=False),
        Binding("shift+tab", "walk_round(-1)", show=False),
    ]

    cursor: reactive[int] = reactive(0)

    class Pressed(Message):
        """A button was pressed."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    class Typed(Message):
        """A letter was typed while the buttons have the focus and take letters; keys wait until they are released."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self) -> None:
        super().__init__()
        self.takes_letters = False
        self._here: tuple[Action, ...] = ()
        self._ways: tuple[Action, ...] = ()
        self._about = ""
        self._start = 0

    def load(self, here: tuple[Action, ...], ways: tuple[Action, ...], start: str, about: str = "") -> None:
        """Show these buttons; start is the one that Enter presses first.

        Who is on a button stays on it as long as these are about the same, so that it can be pressed again.
        """
        stays = (
            self.under_cursor.name if self.under_cursor and self.has_focus and about == self._about else ""
        )
        if (here, ways) != (self._here, self._ways):
            self._here, self._ways = here, ways
            self.refresh(layout=True)
        self._about = about
        self.start_at(start)
        names = self._names
        if stays in names:
            self.cursor = names.index(stays)

    def start_at(self, start: str) -> None:
        """Make this the button that Enter presses first."""
        names = self._names
        index = names.index(start) if start in names else 0
        if index != self._start:
            # only then: the buttons are loaded at every letter that is typed above them
            self._start = index
            self.refresh()
        self.cursor = index

    @property
    def _names(self) -> list[str]:
        return [action.name for action in self._all]

    @property
    def under_cursor(self) -> Action | None:
        """The button that Enter presses now."""
        return self._all[self.cursor] if self.cursor < len(self._all) else None

    @property
    def _all(self) -> tuple[Action, ...]:
        return (*self._here, *self._ways)

    @staticmethod
    def _face(action: Action) -> str:
        label = action.label
        if cell_len(label) > _LONGEST:
            label = f"{set_cell_size(label, _LONGEST - 1).rstrip()}…"
        return f"[ {label} ]"

    def _spots(self, width: int) -> list[tuple[int, int, str]]:
        """Row, column and face of each button; the ways stand at the right, in the last row when they fit there."""
        spots: list[tuple[int, int, str]] = []
        row = column = 0
        for action in self._here:
            face = self._face(action)
            if column and column + cell_len(face) > width:
                row, column = row + 1, 0
            spots.append((row, column, face))
            column += cell_len(face) + 1
        for faces in self._lines_of_ways(width):
            needed = sum(cell_len(face) + 1 for face in faces)
            if column and column + needed > width:
                row += 1
            column = max(0, width - needed)
            for face in faces:
                spots.append((row, column, face))
                column += cell_len(face) + 1
        return spots

    def _lines_of_ways(self, width: int) -> list[list[str]]:
        """The faces of the ways, over as many lines as they need."""
        lines: list[list[str]] = []
        for face in (self._face(action) for action in self._ways):
            if lines and sum(cell_len(one) + 1 for one in (*lines[-1], face)) <= width:
                lines[-1].append(face)
            else:
                lines.append([face])
        return lines

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return max((row for row, _column, _face in self._spots(width)), default=0) + 1

    def render(self) -> Content:
        parts: list[str | tuple[str, str]] = []
        at_row = at = 0
        for index, (row, column, face) in enumerate(self._spots(self.content_size.width)):
            if row > at_row:
                parts.append("\n" * (row - at_row))
                at_row, at = row, 0
            parts += [" " * (column - at), self._painted(index, face)]
            at = column + cell_len(face)
        return join(*parts)

    def _painted(self, index: int, face: str) -> tuple[str, str]:
        """A button; the one under the cursor has a mark as well, for where colours do not tell it apart."""
        if self.has_focus and index == self.cursor:
            return face.replace("[ ", "[▸", 1), "bold $background on $primary"
        return face, "bold $primary" if index == self._start and not self.has_focus else "$text-muted"

    def watch_has_focus(self, _has_focus: bool) -> None:
        self.refresh()

    def on_blur(self) -> None:
        """Who comes back begins where Enter presses first, but for who only answered a question in between."""
        if self.screen.is_current:
            self.cursor = self._start

    def on_key(self, event: events.Key) -> None:
        if self.takes_letters and event.is_printable and event.character:
            event.stop()
            hold_for(self)
            self.screen.post_message(self.Typed(event.character))

    def action_walk(self, step: int) -> None:
        """Go to the next or previous button, not past the last or first."""
        if self._all:
            self.cursor = min(max(self.cursor + step, 0), len(self._all) - 1)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tab leads from button to button, and on from the last one when there is anything else to lead to."""
        if action == "walk_round" and isinstance(step := parameters[0], int):
            return 0 <= self.cursor + step < len(self._all) or self.screen.focus_chain == [self]
        return super().check_action(action, parameters)

    def action_walk_round(self, step: int) -> None:
        """Go to the next or previous button, and from the last one to the first."""
        if self._all:
            self.cursor = (self.cursor + step) % len(self._all)

    def action_cross(self, step: int) -> None:
        """Go to the nearest button in the line below or above; where there is none, to the next or previous."""
        spots = self._spots(self.content_size.width)
        if not spots:
            return
        line, at, _face = spots[self.cursor]
        there = [index for index, (row, _column, _face) in enumerate(spots) if row == line + step]
        if there:
            self.cursor = min(there, key=lambda index: abs(spots[index][1] - at))
        else:
            self.action_walk(step)

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
