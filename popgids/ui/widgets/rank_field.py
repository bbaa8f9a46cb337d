"""Choices that are put in order: the ones with a place on top, the others under them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from popgids.ui.widgets.option_field import OptionField

if TYPE_CHECKING:
    from textual import events

    from popgids.ui.forms.spec import Option


class RankField(OptionField):
    """Arrows walk; a digit gives the choice under the cursor a place, space the next or none, left and right move it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "walk(1)", show=False),
        Binding("up", "walk(-1)", show=False),
        Binding("right,ctrl+down,alt+down", "shift(1)", show=False),
        Binding("left,ctrl+up,alt+up", "shift(-1)", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(is_multiple=True, is_vertical=True)
        self._given: tuple[Option, ...] = ()

    def load(self, options: tuple[Option, ...], chosen: tuple[str, ...], *, is_secret: bool = False) -> None:
        """Show these options, the chosen ones first; the cursor stays where it is while the options are the same."""
        if options == self._given and chosen == self.chosen:
            return
        is_same = options == self._given
        at = self.cursor
        self._given = options
        super().load(self._in_order(chosen), chosen, is_secret=is_secret)
        self.cursor = min(at, len(options) - 1) if is_same else min(len(chosen), len(options) - 1)

    def _in_order(self, chosen: tuple[str, ...]) -> tuple[Option, ...]:
        known = {one.value: one for one in self._given}
        return (
            *(known[one] for one in chosen if one in known),
            *(one for one in self._given if one.value not in chosen),
        )

    def _label(self, option: Option) -> str:
        place = f"{self.chosen.index(option.value) + 1}." if option.value in self.chosen else "·"
        return f"{place:>3} {option.label}"

    @property
    def _room(self) -> int:
        return self.most or len(self.options)

    def _choose(self, index: int) -> None:
        """Give this one the next place, or take its place away; then stand at the first one without a place."""
        value = self.options[index].value
        if value in self.chosen:
            self._put(tuple(one for one in self.chosen if one != value), index)
        elif len(self.chosen) < self._room:
            self._put((*self.chosen, value), len(self.chosen) + 1)

    def _put(self, chosen: tuple[str, ...], cursor: int) -> None:
        self.chosen = chosen
        self.options = self._in_order(chosen)
        self.cursor = max(0, min(cursor, len(self.options) - 1))
        self.post_message(self.Changed(self, chosen))

    def _place(self, place: int) -> None:
        """Put the one under the cursor at this place, from 0; the last one gives way when there are too many."""
        if not 0 <= place < self._room:
            return
        value = self.options[self.cursor].value
        others = [one for one in self.chosen if one != value]
        others.insert(place, value)
        chosen = tuple(others[: self._room])
        self._put(chosen, chosen.index(value))

    def action_shift(self, step: int) -> None:
        """Move the one under the cursor a place up or down; one without a place comes last."""
        if not self.options:
            return
        value = self.options[self.cursor].value
        if value in self.chosen:
            self._place(min(max(0, self.chosen.index(value) + step), len(self.chosen) - 1))
        else:
            self._place(min(len(self.chosen), self._room - 1))

    def on_key(self, event: events.Key) -> None:
        event.prevent_default()  # Textual would also call the one of OptionField
        if event.key == "enter":
            event.stop()
            self.post_message(self.Submitted())
        elif event.character and event.character.isdecimal() and event.character.isascii():
            event.stop()
            self._place(int(event.character) - 1)
        elif event.is_printable and event.character and event.character.strip():
            self._is_typing = True
