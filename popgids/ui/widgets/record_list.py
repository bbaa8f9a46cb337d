"""The list of points, agreements or promises that a form is about; one of them is open in the form."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len, set_cell_size
from textual import on
from textual.binding import Binding, BindingType
from textual.message import Message

from popgids.i18n import _
from popgids.ui.key_order import hold_for
from popgids.ui.widgets.literal import Choices, join, row

if TYPE_CHECKING:
    from textual import events
    from textual.content import Content

    from popgids.ui.forms.spec import Record


_WIDTH = 50
_MARGIN = 6  # the mark before the line, the space before the fact, and room for a scroll bar


class RecordList(Choices):
    """Numbered records; the highlighted one is the one that is open, with an open mark while its fields have the focus."""

    mark_away = "▹ "

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete,backspace", "act('remove')", show=False),
        Binding("ctrl+up,alt+up", "act('up')", show=False),
        Binding("ctrl+down,alt+down", "act('down')", show=False),
    ]

    class Opened(Message):
        """Another record is to be shown; is_entered when Enter or a click asks to fill it in."""

        def __init__(self, record: str, is_entered: bool) -> None:
            super().__init__()
            self.record = record
            self.is_entered = is_entered

    class Acted(Message):
        """A key asks to do something with the open record."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    class Typed(Message):
        """A letter was typed while the list has the focus; keys wait until they are released."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self) -> None:
        super().__init__(compact=True)
        self._records: tuple[Record, ...] = ()
        self._is_whole = False
        self.display = False

    def load(self, records: tuple[Record, ...], shown: str) -> None:
        """Show these records, with one of them open."""
        if not records and not self._records:
            return
        with self.prevent(Choices.OptionHighlighted):
            known, self._records = self._records, records
            was_whole, self._is_whole = self._is_whole, self._has_room()
            if [one.level for one in records] == [one.level for one in known]:
                for index, (old, new) in enumerate(zip(known, records, strict=True)):
                    if old != new or was_whole != self._is_whole:
                        self.replace_option_prompt_at_index(index, self._prompt(index, new))
            else:
                self.clear_options()
                self.add_options([row(self._prompt(index, one)) for index, one in enumerate(records)])
            ids = [one.id for one in records]
            self.highlighted = ids.index(shown) if shown in ids else None
        self.display = bool(records)

    def _number(self, index: int) -> int:
        """The number of a record, from 1; those that belong to another are not counted."""
        return sum(not one.level for one in self._records[: index + 1])

    def _has_room(self) -> bool:
        """Whether every line has room for its text and its whole fact."""
        return any(one.whole_fact for one in self._records) and all(
            cell_len(one.text.strip()) <= self._room(index, one.whole_fact or one.fact)
            for index, one in enumerate(self._records)
        )

    def _room(self, index: int, fact: str) -> int:
        """How many cells there are for the text of a line beside this fact."""
        return (self.size.width or _WIDTH) - _MARGIN - cell_len(self._before(index)) - cell_len(fact)

    def _before(self, index: int) -> str:
        width = len(str(len(self._records)))
        return "     – " if self._records[index].level else f"{self._number(index):>{width}}  "

    def _prompt(self, index: int, record: Record) -> Content:
        """One line: number, text cut to what fits, and the fact at the right."""
        number = self._before(index)
        text = record.text.strip() or _("(nog leeg)")
        fact = record.whole_fact if self._is_whole and record.whole_fact else record.fact
        room = self._room(index, fact)
        if cell_len(text) > room:
            text = f"{set_cell_size(text, max(room - 1, 1))}…"
        else:
            text = set_cell_size(text, max(room, 1))
        return join(number, text, f"  {fact}")

    def on_resize(self) -> None:
        self._is_whole = self._has_room()
        for index, record in enumerate(self._records):
            self.replace_option_prompt_at_index(index, self._prompt(index, record))

    def on_key(self, event: events.Key) -> None:
        if event.is_printable and event.character:
            event.stop()
            hold_for(self)
            # straight to the screen: a key that leads away must not overtake it on the way up
            self.screen.post_message(self.Typed(event.character))

    def action_act(self, action: str) -> None:
        """Pass on what a key asks to do with the open record."""
        self.post_message(self.Acted(action))

    @on(Choices.OptionHighlighted)
    def _open(self, event: Choices.OptionHighlighted) -> None:
        event.stop()
        # A message that was still on its way when other records were loaded says nothing any more.
        if event.option_index == self.highlighted and event.option_index < len(self._records):
            self.post_message(self.Opened(self._records[event.option_index].id, is_entered=False))

    @on(Choices.OptionSelected)
    def _enter(self, event: Choices.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Opened(self._records[event.option_index].id, is_entered=True))
