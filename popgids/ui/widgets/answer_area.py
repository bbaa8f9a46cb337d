"""The fields people type in: clean, capped, calm, and quick to repaint."""

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from textual import events
from textual.binding import Binding, BindingType
from textual.document._document import EditResult, Selection
from textual.document._edit import Edit
from textual.geometry import Offset
from textual.message import Message
from textual.widgets import Input, TextArea

from popgids.core.cleaning import ANSWER_LIMIT, LINE_LIMIT, MARKS_IN_A_ROW, clean_text
from popgids.ui.tuning import is_known_textual
from popgids.ui.widgets.literal import LiteralTitles, Showable, literal, plain

if TYPE_CHECKING or not is_known_textual():
    _Area = TextArea
else:
    from popgids.ui.widgets.line_repaint import LineRepaintingArea as _Area

# Cleaning takes time for each character; beyond a few times the cap nothing can be left of a paste.
_LOOKED_AT = 4

_JOINER = "\u200d"

_APP_KEYS = {"f6", "f7"}


def _bindings(stock: list[BindingType]) -> list[BindingType]:
    """The keys of the stock field, as people know them from a word processor; those of the app are left to it."""
    ours: list[BindingType] = [Binding("ctrl+a", "select_all", "Select all", show=False)]
    for binding in stock:
        assert isinstance(binding, Binding)  # noqa: S101 - so it is in Textual
        keys = set(binding.key.split(","))
        if not keys & _APP_KEYS:
            ours.append(replace(binding, key=binding.key.replace(",ctrl+a", "")))
    return ours


class _TypedEmoji:
    """Mix in: an emoji of several parts may be typed part by part, and the joiners between them are no letters."""

    _is_joiner_last = False
    _is_joining = False

    def on_key(self, event: events.Key) -> None:
        self._is_joining = self._is_joiner_last
        self._is_joiner_last = event.character == _JOINER

    def _takes_joiner(self) -> bool:
        """Whether what is typed now comes right after a joiner; true once."""
        is_joining, self._is_joining = self._is_joining, False
        return is_joining


class AnswerArea(_TypedEmoji, LiteralTitles, _Area, inherit_bindings=False):
    """The field for an answer of several lines; post `Changed` on each edit and `Capped` when text did not fit.

    Tab moves on, function keys are left to the app.
    """

    takes_text = True
    has_lines = True
    """Whether the text may have several lines; otherwise line ends become spaces."""

    BINDINGS = _bindings(TextArea.BINDINGS)

    class Capped(Message):
        """Some of what was typed or pasted did not fit and was left out."""

        def __init__(self, area: "AnswerArea", limit: int) -> None:
            super().__init__()
            self.area = area
            self.limit = limit

        @property
        def control(self) -> "AnswerArea":
            """The area that sent this message."""
            return self.area

    def __init__(
        self, text: str = "", *, placeholder: Showable = "", limit: int = ANSWER_LIMIT, **names: Any
    ) -> None:
        """limit: the most characters; names: id, classes, tooltip, read_only, disabled as on TextArea."""
        settings = {
            "compact": True,
            "highlight_cursor_line": False,
            "tab_behavior": "focus",
            "soft_wrap": True,
        }
        self.limit = limit
        super().__init__(
            clean_text(text, limit=limit, lines=self.has_lines),
            placeholder=literal(placeholder),
            **{**settings, **names},
        )
        self.set_reactive(TextArea.cursor_blink, False)
        self.set_reactive(TextArea.match_cursor_bracket, False)

    def load(self, text: str) -> None:
        """Show this text, with the cursor at its end, without posting Changed."""
        with self.prevent(TextArea.Changed):
            self.load_text(clean_text(text, limit=self.limit, lines=self.has_lines))
            self.to_end()

    def to_end(self) -> None:
        """Put the cursor behind the last letter."""
        self.move_cursor(self.document.end)

    def is_at_edge(self, step: int) -> bool:
        """Whether the cursor is in the first row (step -1), or in the last (1)."""
        row = self.wrapped_document.location_to_offset(self.cursor_location).y
        return row == (0 if step < 0 else self.wrapped_document.height - 1)

    def put(self, text: str) -> None:
        """Type this where the cursor is."""
        self.insert(text)

    def edit(self, edit: Edit) -> EditResult:
        """Every way for text to come in, typed, pasted or inserted, passes here."""
        wanted = edit.text[: _LOOKED_AT * self.limit]
        joiner = _JOINER if self._takes_joiner() else ""
        if wanted and (joiner or unicodedata.category(wanted[0])[0] == "M"):
            wanted = self._take_letter_before(edit) + joiner + wanted
        room = self.limit - len(self.text) + len(self.get_text_range(edit.top, edit.bottom))
        cleaned = clean_text(wanted, limit=len(wanted), lines=self.has_lines)
        edit.text = clean_text(cleaned, limit=max(0, room), lines=self.has_lines)
        if len(cleaned) > room:
            self.post_message(self.Capped(self, self.limit))
        return super().edit(edit)

    def action_cut(self) -> None:
        """Without a selection there is nothing to cut; the stock area takes the whole line then."""
        if not self.selection.is_empty:
            super().action_cut()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A screen that takes back what was done last, takes back typing, too: in the order in which all was done."""
        if action in {"undo", "redo"} and hasattr(self.screen, f"action_{action}"):
            return False
        return super().check_action(action, parameters)

    def _watch_selection(self, previous_selection: Selection, selection: Selection) -> None:
        """Nobody asks where the cursor is, and each letter moves it."""
        with self.prevent(TextArea.SelectionChanged):
            super()._watch_selection(previous_selection, selection)

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Undo and redo take lines away before they place the cursor; the scroll bar that goes with them asks for it sooner."""
        if self.cursor_location != self.clamp_visitable(self.cursor_location):
            return Offset(0, 0)
        return super().scroll_cursor_visible(center, animate)

    def find_matching_bracket(self, bracket: str, search_from: tuple[int, int]) -> None:  # noqa: ARG002
        """Prose has no brackets to match; the search would go through the whole text."""
        return

    def _take_letter_before(self, edit: Edit) -> str:
        """Widen the edit over the letter that a combining mark or a joiner comes on, so that both are cleaned together."""
        row, column = edit.top
        line = str(self.document[row])
        start = max(0, column - MARKS_IN_A_ROW - 1)
        while start and _JOINER in line[start - 1 : start + 1]:
            start -= 1
        bottom = edit.bottom
        edit.from_location, edit.to_location = (row, start), bottom
        return line[start:column]


class AnswerLine(_TypedEmoji, LiteralTitles, Input, inherit_bindings=False):
    """The field for an answer of one line; Enter posts `Submitted`."""

    takes_text = True

    BINDINGS = _bindings(Input.BINDINGS)

    class Capped(Message):
        """Some of what was typed or pasted did not fit and was left out."""

        def __init__(self, line: "AnswerLine", limit: int) -> None:
            super().__init__()
            self.line = line
            self.limit = limit

        @property
        def control(self) -> "AnswerLine":
            """The field that sent this message."""
            return self.line

    def __init__(
        self, value: str = "", *, placeholder: str = "", limit: int = LINE_LIMIT, **names: Any
    ) -> None:
        """limit: the most characters; names: id, classes, tooltip, disabled, type as on Input."""
        self.limit = limit
        settings = {"compact": True, "select_on_focus": False}
        super().__init__(value, plain(placeholder), **{**settings, **names})
        self.set_reactive(Input.cursor_blink, False)

    def load(self, value: str) -> None:
        """Show this text, with the cursor at its end, without posting Changed."""
        with self.prevent(Input.Changed):
            self.value = value
        self.to_end()

    def to_end(self) -> None:
        """Put the cursor behind the last letter."""
        self.cursor_position = len(self.value)

    def put(self, text: str) -> None:
        """Type this where the cursor is."""
        self.insert_text_at_cursor(text)

    def replace(self, text: str, start: int, end: int) -> None:
        """Every way for text to come in, typed or pasted, passes here."""
        if self._takes_joiner() and text:
            before = self.value[: min(start, end)]
            whole = before + _JOINER + text
            # A joiner that would not stay must not count as a letter for the cursor.
            text = _JOINER + text if clean_text(whole, limit=len(whole), lines=False) == whole else text
        super().replace(text, start, end)

    def action_cut(self) -> None:
        """Without a selection there is nothing to cut, and what was copied before stays."""
        if not self.selection.is_empty:
            super().action_cut()

    def validate_value(self, value: str) -> str:
        cleaned = clean_text(value[: _LOOKED_AT * self.limit], limit=len(value), lines=False)
        if len(cleaned) > self.limit:
            self.post_message(self.Capped(self, self.limit))
        return clean_text(cleaned, limit=self.limit, lines=False)

    def _on_paste(self, event: events.Paste) -> None:
        """Keep all lines of a paste, as one; Input keeps the first line only."""
        event.stop()
        event.prevent_default()
        self.replace(clean_text(event.text, limit=_LOOKED_AT * self.limit, lines=False), *self.selection)
