"""A few choices to pick from with arrows, a key or the mouse; one, or any number."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from popgids.i18n import _
from popgids.ui.key_order import hold_for
from popgids.ui.widgets.literal import LiteralTitles, tell
from popgids.ui.widgets.option_layout import BARE, CHOSEN, GAP, TICKED, Spot, boxed, drawn, spots_for
from popgids.ui.widgets.typed_out import Burst, TypedOut

if TYPE_CHECKING:
    from textual import events
    from textual.content import Content
    from textual.geometry import Size

    from popgids.ui.forms.spec import Option

_MANY_POINTS = 3
_POINT = 2
_ARROWS = {"up": -1, "down": 1}
_TOLD = 3.0


class OptionField(LiteralTitles, Widget, can_focus=True):
    """Choices in a row that wraps, or one under the other.

    Arrows walk and choose nothing; space chooses what is marked, and so does Enter behind an arrow. More
    (is_multiple): space ticks. A key of an option chooses it, and leads on when it goes_on. Other letters are left to
    the screen, and so are the keys that come quickly behind one. A mark shows where the cursor is. most: how many have
    a place where they are put in order.
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

    class Changed(Message):
        """Another choice was made; chosen holds the values, empty for none."""

        def __init__(self, field: OptionField, chosen: tuple[str, ...]) -> None:
            super().__init__()
            self.field = field
            self.chosen = chosen

        @property
        def control(self) -> OptionField:
            """The field that sent this message."""
            return self.field

    class GoesOn(Message):
        """A key or click chose (offset 0), or an arrow asks for what is above or below; keys wait until released.

        typed: a letter that chooses nothing.
        """

        def __init__(self, offset: int, typed: str = "", is_clicked: bool = False) -> None:
            super().__init__()
            self.offset = offset
            self.typed = typed
            self.is_clicked = is_clicked

    class Submitted(Message):
        """Enter was pressed."""

    def __init__(self, *, is_multiple: bool = False, is_vertical: bool = False) -> None:
        super().__init__()
        self.is_multiple = is_multiple
        self.is_vertical = is_vertical
        self.is_secret = False
        self._has_walked = False
        self.goes_on = False
        # between a choice that leads on and the move of the focus, letters belong to where it leads
        self._has_gone_on = False
        self._typed_out = TypedOut()
        self._burst = Burst(self)
        # after a letter that chooses nothing a space is one of a sentence, until an arrow moves the cursor
        self._is_typing = False
        self.most = 0

    def load(self, options: tuple[Option, ...], chosen: tuple[str, ...], *, is_secret: bool = False) -> None:
        """Show these options, with these chosen, without posting Changed; who ticks boxes or walks stays there."""
        is_same = self.has_focus and options == self.options
        stays = is_same and (self.is_multiple or (self._has_walked and chosen == self.chosen))
        self.is_secret = is_secret
        self._has_walked = stays and self._has_walked
        self._has_gone_on = False
        if (options, chosen) != (self.options, self.chosen):
            self._forget_typing()
        self.options = options
        self.chosen = chosen
        if not stays:
            self.cursor = self._at_choice

    @property
    def _at_choice(self) -> int:
        """The place of what is chosen, or else the first."""
        seen = () if self.is_secret else self.chosen[:1]
        return next((at for at, one in enumerate(self.options) if one.value in seen), 0)

    @property
    def is_stacked(self) -> bool:
        """Whether options stand below each other, and not all in one row."""
        return len({spot.row for spot in self._spots(self.content_size.width)}) > 1

    def is_at_edge(self, step: int) -> bool:
        """Whether there is no option before the one that is marked (step -1), or behind it (1)."""
        return self.cursor == 0 if step < 0 else self.cursor >= len(self.options) - 1

    @property
    def only_marked(self) -> Option | None:
        """What an arrow marked here and nobody chose yet, None for nothing."""
        here = self.options[self.cursor] if self._has_walked and self.options else None
        return None if here is None or here.value in self.chosen else here

    def pass_by(self) -> None:
        """Take an arrow that leads on for passing: nobody meant to choose what is marked."""
        self._has_walked = False

    def stand_at_edge(self, step: int) -> None:
        """Mark the first one for who comes from above (step 1), or the last from below; what is chosen goes before."""
        if self.is_stacked and not self.chosen and not self.is_secret:
            self.cursor = 0 if step > 0 else len(self.options) - 1

    def _label(self, option: Option) -> str:
        boxes = BARE if self._is_scale else TICKED if self.is_multiple else CHOSEN
        return boxed(option.label, boxes, is_on=self._is_seen_on(option))

    def _is_seen_on(self, option: Option) -> bool:
        return option.value in self.chosen and not self.is_secret

    @property
    def _is_scale(self) -> bool:
        """Whether these are bare points of a scale, that stand close together in one line."""
        is_short = all(len(one.label) <= _POINT for one in self.options)
        return len(self.options) > _MANY_POINTS and is_short and not self.is_multiple

    def _spots(self, width: int) -> list[Spot]:
        labels = [self._label(option) for option in self.options]
        return spots_for(labels, width, is_vertical=self.is_vertical, gap=0 if self._is_scale else GAP)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        spots = self._spots(width)
        return max((spot.row + len(spot.lines) for spot in spots), default=1)

    def render(self) -> Content:
        spots = self._spots(self.content_size.width or self.size.width)
        styles = [self._style(index) for index in range(len(spots))]
        if not self.has_focus:
            return drawn(spots, styles, None)
        return drawn(spots, styles, self.cursor, [option.key for option in self.options])

    def _style(self, index: int) -> str:
        is_cursor = self.has_focus and index == self.cursor
        if self._is_seen_on(self.options[index]):
            return "bold $background on $primary" if is_cursor else "bold"
        return "bold $primary" if is_cursor else ""

    def watch_has_focus(self, has_focus: bool) -> None:
        self._has_gone_on = False
        if not has_focus and not self.is_multiple:
            # what was only marked is forgotten, which who did not just pass has to know
            if self.only_marked:
                tell(self, _("Dat was alleen gemarkeerd. Spatie of Enter kiest."), timeout=_TOLD)
            self._has_walked = False
            self.cursor = self._at_choice
        self._forget_typing()
        self.refresh()

    def _forget_typing(self) -> None:
        self._burst.end()
        self._typed_out.forget()
        self._is_typing = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A space chooses what is marked, unless it is one of a sentence; what is hidden has a mark only after an arrow."""
        if action == "pick":
            return (self._has_walked or not self.is_secret) and not self._is_typing
        return super().check_action(action, parameters)

    def action_walk(self, step: int) -> None:
        """Mark the next or previous option, not past the last or first."""
        if not self.options:
            return
        self._forget_typing()
        if self.is_secret and not self._has_walked:
            self.cursor = 0 if step > 0 else len(self.options) - 1
        else:
            self.cursor = min(max(self.cursor + step, 0), len(self.options) - 1)
        self._has_walked = not self.is_multiple

    def action_pick(self) -> None:
        """Choose, or tick and untick, the option under the cursor."""
        if self.options:
            self._choose(self.cursor)

    def action_clear(self) -> None:
        """Take the choice back."""
        if self.chosen:
            self.chosen = ()
            self.post_message(self.Changed(self, ()))

    def _choose(self, index: int) -> None:
        self._has_walked = False
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
            elif not (self.chosen or self.is_multiple or self.is_secret):
                # the mark at the first one looks as if Enter takes it
                how = _("Daar is nog niets gekozen. Ga terug met Shift+Tab en kies met spatie.")
                tell(self, how, timeout=_TOLD)
            self.post_message(self.Submitted())
            return
        if self.goes_on and event.key in _ARROWS:
            step = _ARROWS[event.key]
            if not self.is_stacked or self.is_at_edge(step):
                event.stop()
                self._go_on(step)
            return
        if self._has_gone_on and event.is_printable and event.character:
            event.stop()
            self._go_on(0, typed=event.character)
            return
        if event.is_printable and event.character and self._takes(event.character):
            event.stop()

    def _takes(self, letter: str) -> bool:
        """Whether a letter is a key, goes on with the name of what it chose, or leads on; others are for the screen."""
        if self._typed_out.takes(letter):
            return True
        keys = [option.key for option in self.options]
        if letter in keys and not self._typed_out.is_in_words and not self._burst.is_on:
            index = keys.index(letter)
            self._choose(index)
            self._typed_out.begin(letter, self.options[index].label)
            self._is_typing = False
            if self.goes_on:
                self._go_on(0)
            return True
        if self.goes_on and letter.strip():
            self._go_on(0, typed=letter)
            return True
        self._is_typing = self._is_typing or bool(letter.strip())
        self._burst.note(letter)
        return False

    def words(self, letter: str) -> str:
        """The words that begin with a letter that was left to the screen."""
        return self._typed_out.words(letter)

    def _go_on(self, offset: int, *, typed: str = "", is_clicked: bool = False) -> None:
        hold_for(self)
        self._has_walked = False
        self._has_gone_on = not is_clicked
        self.post_message(self.GoesOn(offset, typed, is_clicked))

    def on_click(self, event: events.Click) -> None:
        place = event.get_content_offset(self)
        if place is None:
            return
        for spot in self._spots(self.content_size.width):
            is_row = spot.row <= place.y < spot.row + len(spot.lines)
            if is_row and spot.column <= place.x < spot.column + spot.width:
                self._choose(spot.at)
                if self.goes_on:
                    self._go_on(0, is_clicked=True)
