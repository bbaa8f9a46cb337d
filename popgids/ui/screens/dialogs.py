"""Small screens over the talk: ask, choose, write down."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeVar

from rich.cells import cell_len, set_cell_size
from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen

from popgids.core.dutch.words import plain
from popgids.i18n import _
from popgids.ui.kept_first import KeepingScreen
from popgids.ui.key_order import OrderedScreen
from popgids.ui.pages_style import PAGES_STYLE
from popgids.ui.screens.cover import CoverScreen
from popgids.ui.widgets.answer_area import AnswerArea, AnswerLine
from popgids.ui.widgets.literal import Choices, PushButton, Title, Words, row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.content import Content

Result = TypeVar("Result")

# A panel as the style sheet makes it: its width, its part of a small screen, its border and padding; and a button.
_PANEL, _SHARE, _BESIDE, _ABOVE_AND_BELOW = 72, 0.96, 6, 4
_BUTTON, _AROUND_LABEL, _GAP = 16, 6, 2
_LEAST_TOLD = 3


class Dialog(ModalScreen[Result], OrderedScreen[Result]):
    """A panel over the screen; Escape closes it without a result."""

    CSS_PATH = PAGES_STYLE
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("f9", "cover", show=False, priority=True),
    ]

    def action_close(self) -> None:
        """Close without a result."""
        self.dismiss(None)

    def action_cover(self) -> None:
        """Hide everything, this panel too."""
        self.app.push_screen(CoverScreen())

    @property
    def rows(self) -> int:
        """The rows that there are in a panel at its tallest."""
        return int(self.app.size.height * _SHARE) - _ABOVE_AND_BELOW


@dataclass(frozen=True, slots=True)
class Line:
    """A line to choose in a ChooseDialog; help stands beside it, more under the list while it is highlighted.

    words: others that find it, which are not shown.
    """

    value: str
    text: str
    help: str = ""
    more: str = ""
    words: str = ""


def found_lines(lines: Sequence[Line], wanted: str) -> tuple[Line, ...]:
    """The lines in which every word that is typed occurs; those in which a word begins with each come first.

    Hyphens and accents do not count: "elearning", "e learning" and "e-learning" find the same.
    """
    words = plain(wanted).split()

    def begins(text: str, word: str) -> bool:
        said = re.findall(r"\w+", f"{text} {text.replace('-', '')}")
        return any(one.startswith(word.replace("-", "")) for one in said)

    def has_all(line: Line) -> bool:
        text = plain(f"{line.text} {line.help} {line.words}")
        return all(word in text or begins(text, word) for word in words)

    found = filter(has_all, lines)

    return tuple(sorted(found, key=lambda line: not all(begins(plain(line.text), word) for word in words)))


class ChooseDialog(Dialog[str | None]):
    """Choose one line out of a list, by typing a part of it, with arrows or the mouse; gives its value."""

    def __init__(self, title: str, lines: tuple[Line, ...], hint: str = "", now: str = "") -> None:
        """now: the line to begin at, by its words; the first when it is not there."""
        super().__init__()
        self._now = now
        self._title = title
        self._lines = lines
        self._hint = hint
        self._shown = lines

    def compose(self) -> ComposeResult:
        has_more = any(line.more for line in self._lines)
        with Vertical(classes="dialog -tall -roomy" if has_more else "dialog -tall"):
            yield Title(self._title)
            yield AnswerLine(placeholder=_("Typ om te zoeken"), id="filter")
            yield Choices(id="lines")
            if has_more:
                yield Words("", id="more")
            yield Words(self._hint or _("Enter kiest, Esc sluit."), classes="hint")

    def on_mount(self) -> None:
        self._fill("")
        self.query_one(AnswerLine).focus()

    def _fill(self, wanted: str) -> None:
        self._shown = found_lines(self._lines, wanted)
        choices = self.query_one(Choices)
        choices.clear_options()
        if self._shown:
            widest = max(cell_len(line.text) for line in self._lines)
            choices.add_options(
                [row(f"{set_cell_size(line.text, widest)}   {line.help}".rstrip()) for line in self._shown]
            )
            words = [line.text for line in self._shown]
            choices.highlighted = words.index(self._now) if self._now in words and not wanted else 0
        else:
            choices.add_options([row(_("Niets gevonden. Typ een ander woord."), disabled=True)])
            self._tell_more("")

    @on(Choices.OptionHighlighted)
    def _show_more(self, event: Choices.OptionHighlighted) -> None:
        self._tell_more(self._shown[event.option_index].more if event.option_index < len(self._shown) else "")

    def _tell_more(self, more: str) -> None:
        for words in self.query("#more").results(Words):
            words.update(more)

    @on(AnswerLine.Changed)
    def _filter(self, event: AnswerLine.Changed) -> None:
        self._fill(event.value)

    @on(AnswerLine.Submitted)
    def _take_highlighted(self) -> None:
        index = self.query_one(Choices).highlighted
        if index is not None and index < len(self._shown):
            self.dismiss(self._shown[index].value)

    @on(Choices.OptionSelected)
    def _take(self, event: Choices.OptionSelected) -> None:
        if event.option_index < len(self._shown):
            self.dismiss(self._shown[event.option_index].value)

    def key_down(self) -> None:
        """Walk through the lines while the cursor stays in the search field."""
        self.query_one(Choices).action_cursor_down()

    def key_up(self) -> None:
        """Walk back through the lines while the cursor stays in the search field."""
        self.query_one(Choices).action_cursor_up()

    def key_pagedown(self) -> None:
        """Walk on by a page."""
        self.query_one(Choices).action_page_down()  # type: ignore[no-untyped-call]

    def key_pageup(self) -> None:
        """Walk back by a page."""
        self.query_one(Choices).action_page_up()  # type: ignore[no-untyped-call]


class WriteDialog(Dialog[None], KeepingScreen[None]):
    """Write something down; every change is passed on at once, so that closing never loses a word."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f8", "close", show=False, priority=True)]

    def __init__(
        self, title: str, text: str, changed: Callable[[str], None], hint: str = "", done: str = ""
    ) -> None:
        """done: what the button says once there is text, when it is not simply closing."""
        super().__init__()
        self._title = title
        self._done = done
        self._text = text
        self._changed = changed
        self._hint = f"{hint} {_('Esc sluit.')}".strip()

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Title(self._title)
            yield AnswerArea(self._text)
            yield Words(self._hint, classes="hint")
            with Horizontal(classes="buttons"):
                yield PushButton(self._label, id="close", compact=True)

    def on_mount(self) -> None:
        self.query_one(AnswerArea).focus()

    @on(AnswerArea.Changed)
    def keep_typed(self) -> None:
        text = self.query_one(AnswerArea).text
        if text != self._text:
            self._text = text
            self._changed(text)
            self.query_one(PushButton).label = self._label

    @property
    def _label(self) -> str:
        return (self._done if self._text.strip() else "") or _("Sluiten")

    @on(PushButton.Pressed)
    def _close(self) -> None:
        self.dismiss(None)


@dataclass(frozen=True, slots=True)
class Answer:
    """A button of an AskDialog."""

    value: str
    label: str


class AskDialog(Dialog[str | None]):
    """A question with a few buttons, which stay in sight; gives the value of the button, None on Escape."""

    def __init__(self, title: str, text: str | Content, answers: tuple[Answer, ...]) -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._answers = answers

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            with VerticalScroll(classes="told", can_focus=False):
                yield Title(self._title)
                yield Words(self._text)
            with Container(classes="buttons"):
                for number, answer in enumerate(self._answers):
                    yield PushButton(
                        answer.label, variant="primary" if number == 0 else "default", compact=True
                    )

    def on_mount(self) -> None:
        self._fit()
        self.query(PushButton).first().focus()

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """Put the buttons under each other where they do not fit beside each other, and leave the rest to the text."""
        widths = [max(cell_len(one.label) + _AROUND_LABEL, _BUTTON) for one in self._answers]
        room = min(_PANEL, int(self.app.size.width * _SHARE)) - _BESIDE
        is_stacked = sum(width + _GAP for width in widths) > room
        self.query_one(".buttons").set_class(is_stacked, "-stacked")
        for button in self.query(PushButton):
            button.styles.width = max(widths) if is_stacked else None
        below = 1 + (len(widths) if is_stacked else 1)
        self.query_one(".told").styles.max_height = max(_LEAST_TOLD, self.rows - below)

    @on(PushButton.Pressed)
    def _answered(self, event: PushButton.Pressed) -> None:
        index = list(self.query(PushButton)).index(event.button)  # type: ignore[arg-type]
        self.dismiss(self._answers[index].value)

    def key_right(self) -> None:
        """Go to the next button."""
        self.focus_next(PushButton)

    def key_left(self) -> None:
        """Go to the previous button."""
        self.focus_previous(PushButton)

    def key_down(self) -> None:
        """Go to the next button, or read on where there is only one."""
        if len(self._answers) > 1:
            self.focus_next(PushButton)
        else:
            self.query_one(".told").scroll_down(animate=False)

    def key_up(self) -> None:
        """Go to the previous button, or read back where there is only one."""
        if len(self._answers) > 1:
            self.focus_previous(PushButton)
        else:
            self.query_one(".told").scroll_up(animate=False)

    def key_pagedown(self) -> None:
        """Read on."""
        self.query_one(".told").scroll_page_down(animate=False)

    def key_pageup(self) -> None:
        """Read back."""
        self.query_one(".told").scroll_page_up(animate=False)
