"""A few choices to pick from with arrows, a key or the mouse; one, or any number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from popgids.ui.key_order import hold_for
from popgids.ui.widgets.literal import LiteralTitles, join
from popgids.wording import hold_units, let_go

if TYPE_CHECKING:
    from textual import events
    from textual.geometry import Size

    from popgids.ui.forms.spec import Option

_GAP = 2
_MANY_POINTS = 3
_POINT = 2
_ARROWS = {"up": -1, "down": 1}


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where an option is drawn: its index, row, first column and width."""

    index: int
    row: int
    column: int
    lines: tuple[str, ...]

    @property
    def width(self) -> int:
        return max(cell_len(line) for line in self.lines)


def _wrapped(text: str, width: int) -> tuple[str, ...]:
    """The text over lines of at most width cells, later lines under the first letter of the label."""
    import textwrap

    lines = textwrap.wrap(hold_units(text), max(width, 8), subsequent_indent="    ")
    return tuple(map(let_go, lines)) or ("",)


class OptionField(LiteralTitles, Widget, can_focus=True):
    """Choices in a row that wraps, or one under the other.

    One choice: arrows choose at once, or walk to what Enter or space chooses when it is_secret. More (is_multiple):
    arrows walk, space ticks. A key of an option chooses it, and leads on when it goes_on. most: how many have a place
    where they are put in order.
    """

    DEFAULT_CSS = """
    OptionField { height: auto; width: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,down", "walk(1)", show=False),
        Binding("left,up", "walk(-1)", show=False),
        Binding("space", "pick", show=False),
        Binding("backspace,delete", "clear", show=False),
    ]

    options: reactive[tuple[Option, ...]] = reactive((), layout=True)
    chosen: reactive[tuple[str, ...]] = reactive(())
    cursor: reactive[int] = reactive(0)

    @dataclass
    class Changed(Message):
        """Another choice was made; chosen holds the values, empty for none."""

        field: OptionField
        chosen: tuple[str, ...]

        @property
        def control(self) -> OptionField:
            """The field that sent this message."""
            return self.field

    @dataclass
    class GoesOn(Message):
        """A key or click chose (offset 0), or an arrow asks for what is above or below; keys wait until released.

        typed: a letter that chooses nothing.
        """

        field: OptionField
        offset: int
        typed: str = ""
        is_clicked: bool = False

        @property
        def control(self) -> OptionField:
            """The field that sent this message."""
            return self.field

    @dataclass
    class Submitted(Message):
        """Enter was pressed."""

        field: OptionField

        @property
        def control(self) -> OptionField:
            """The field that sent this message."""
            return self.field

    def __init__(self, *, is_multiple: bool = False, is_vertical: bool = False) -> None:
        super().__init__()
        self.is_multiple = is_multiple
        self.is_vertical = is_vertical
        self.is_secret = False
        self._has_walked = False
        self.goes_on = False
        # between a choice that leads on and the move of the focus, letters belong to where it leads
        self._has_gone_on = False
        self.most = 0

    def load(self, options: tuple[Option, ...], chosen: tuple[str, ...], *, is_secret: bool = False) -> None:
        """Show these options, with these chosen, without posting Changed."""
        self.is_secret = is_secret
        self._has_walked = self._has_gone_on = False
        self.options = options
        self.chosen = chosen
        values = [option.value for option in options]
        self.cursor = values.index(chosen[0]) if chosen and chosen[0] in values else 0

    def _label(self, option: Option) -> str:
        is_on = self._is_seen_on(option)
        if self._is_scale:
            return f"[{option.label}]" if is_on else f" {option.label} "
        empty, full = ("[ ]", "[x]") if self.is_multiple else ("( )", "(•)")
        return f"{full if is_on else empty} {option.label}"

    def _is_seen_on(self, option: Option) -> bool:
        return option.value in self.chosen and not self.is_secret

    @property
    def _is_scale(self) -> bool:
        """Whether these are bare points of a scale, that stand close together in one line."""
        return len(self.options) > _MANY_POINTS and all(len(one.label) <= _POINT for one in self.options)

    def _spots(self, width: int) -> list[_Spot]:
        spots: list[_Spot] = []
        row = column = 0
        for index, option in enumerate(self.options):
            lines = _wrapped(self._label(option), width)
            size = max(cell_len(line) for line in lines)
            if column and (self.is_vertical or column + size > width):
                row, column = row + len(spots[-1].lines), 0
            spots.append(_Spot(index, row, column, lines))
            column += size + (_GAP if not self._is_scale else 0)
        return spots

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        spots = self._spots(width)
        return max((spot.row + len(spot.lines) for spot in spots), default=1)

    def render(self) -> Content:
        width = self.content_size.width or self.size.width
        cells: dict[int, list[tuple[int, str, str]]] = {}
        for spot in self._spots(width):
            for offset, line in enumerate(spot.lines):
                cells.setdefault(spot.row + offset, []).append((spot.column, line, self._style(spot.index)))
        lines = []
        for row in sorted(cells):
            parts: list[str | tuple[str, str]] = []
            at = 0
            for column, text, style in cells[row]:
                parts += [" " * (column - at), (text, style)]
                at = column + cell_len(text)
            lines.append(join(*parts))
        return Content("\n").join(lines)

    def _style(self, index: int) -> str:
        is_cursor = self.has_focus and index == self.cursor
        if is_cursor:
            return "bold $background on $primary"
        return "bold" if self._is_seen_on(self.options[index]) else ""

    def watch_has_focus(self, _has_focus: bool) -> None:
        self._has_gone_on = False
        self.refresh()

    def action_walk(self, step: int) -> None:
        """Go to the next or previous option; when only one can be chosen, choose it."""
        if not self.options:
            return
        if self.is_secret and not self._has_walked:
            self.cursor = 0 if step > 0 else len(self.options) - 1
        else:
            self.cursor = (self.cursor + step) % len(self.options)
        self._has_walked = self.is_secret
        if not self.is_multiple and not self.is_secret:
            self._choose(self.cursor)

    def action_pick(self) -> None:
        """Choose, or tick and untick, the option under the cursor."""
        if self.options and (self._has_walked or not self.is_secret):
            self._choose(self.cursor)

    def action_clear(self) -> None:
        """Take the choice back."""
        if self.chosen:
            self.chosen = ()
            self.post_message(self.Changed(self, ()))

    def _choose(self, index: int) -> None:
        value = self.options[index].value
        self.cursor = 0 if self.is_secret else index
        if not self.is_multiple:
            chosen: tuple[str, ...] = (value,)
        elif value in self.chosen:
            chosen = tuple(one for one in self.chosen if one != value)
        else:
            chosen = tuple(one.value for one in self.options if one.value in {*self.chosen, value})
        if chosen != self.chosen:
            self.chosen = chosen
            self.post_message(self.Changed(self, chosen))

    def on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            if self._has_walked:
                self._choose(self.cursor)
            self.post_message(self.Submitted(self))
            return
        if self.goes_on and event.key in _ARROWS:
            event.stop()
            self._go_on(_ARROWS[event.key])
            return
        if self._has_gone_on and event.is_printable and event.character:
            event.stop()
            self._go_on(0, typed=event.character)
            return
        keys = [option.key for option in self.options]
        if event.character and event.character in keys:
            event.stop()
            self._choose(keys.index(event.character))
            if self.goes_on:
                self._go_on(0)
        elif self.goes_on and event.is_printable and event.character and event.character.strip():
            event.stop()
            self._go_on(0, typed=event.character)

    def _go_on(self, offset: int, *, typed: str = "", is_clicked: bool = False) -> None:
        hold_for(self)
        self._has_gone_on = not is_clicked
        self.post_message(self.GoesOn(self, offset, typed, is_clicked))

    def on_click(self, event: events.Click) -> None:
        place = event.get_content_offset(self)
        if place is None:
            return
        for spot in self._spots(self.content_size.width):
            is_row = spot.row <= place.y < spot.row + len(spot.lines)
            if is_row and spot.column <= place.x < spot.column + spot.width:
                self._choose(spot.index)
                if self.goes_on:
                    self._go_on(0, is_clicked=True)
