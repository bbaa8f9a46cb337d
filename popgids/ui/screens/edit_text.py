"""A small screen in which one text of a guide is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll

from popgids.i18n import _
from popgids.ui.screens.dialogs import Dialog
from popgids.ui.widgets.answer_area import AnswerArea
from popgids.ui.widgets.literal import PushButton, Title, Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult


_MOST, _LEAST = 6, 2
"""The rows of the text to change: as many as there is room for."""


class EditTextDialog(Dialog[str | None]):
    """Gives the new text, or None when it stays as it was; what was typed is not thrown away by one key.

    F8 saves every text. has_lines: Enter makes a new line; otherwise it saves, too. note: what else is good to know;
    wrong: what keeps a text from being saved, "" when nothing does; keeps_same: the text as it was is an answer, too;
    typed: what was typed before and is not saved yet, None for nothing.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8,ctrl+s", "save", show=False, priority=True),
        Binding("enter", "save_line", show=False, priority=True),
    ]

    def __init__(
        self,
        title: str,
        text: str,
        *,
        has_lines: bool,
        note: str = "",
        wrong: Callable[[str], str] | None = None,
        keeps_same: bool = False,
        typed: str | None = None,
    ) -> None:
        super().__init__()
        self._has_lines = has_lines
        self._title = title
        self._text = text
        self._note = note
        self._wrong = wrong
        self._keeps_same = keeps_same
        self._typed = text if typed is None else typed
        self._asked_about: str | None = None

    def compose(self) -> ComposeResult:
        save = (
            _("F8 bewaart. Enter geeft een nieuwe regel.") if self._has_lines else _("F8 of Enter bewaart.")
        )
        keys = (save, _("Esc bewaart niet."), _("Ctrl+A kiest alles."))
        with Vertical(classes="dialog"):
            with VerticalScroll(classes="told", can_focus=False):
                yield Title(self._title)
                if self._note:
                    yield Words(self._note, classes="asked")
            yield AnswerArea(self._typed)
            yield Words(" ".join(keys), classes="hint")
            with Horizontal(classes="buttons"):
                yield PushButton(_("Bewaar"), variant="primary", compact=True)

    def on_mount(self) -> None:
        """Fit whenever more or less is said above or below the text."""
        self.screen_layout_refresh_signal.subscribe(self, lambda _screen: self._fit())
        area = self.query_one(AnswerArea)
        area.move_cursor(area.document.end)
        area.focus()

    def _fit(self) -> None:
        """Let the text to change give way on a small screen, and then what is told above it: never the keys."""
        told = self.query_one(".told", VerticalScroll)
        below = sum(1 + self.query_one(one).outer_size.height for one in (".hint", ".buttons"))
        left = self.rows - below
        rows = min(_MOST, max(_LEAST, left - told.virtual_size.height))
        self.query_one(AnswerArea).styles.height = rows
        told.styles.max_height = max(1, left - rows)

    @on(PushButton.Pressed)
    def action_save(self) -> None:
        """Give the text as it is now."""
        self._after_typing(self._save)

    def _after_typing(self, then: Callable[[], None]) -> None:
        """Do something when the letters that came before the key have arrived, once."""

        def when_there() -> None:
            if self.app.screen is self:
                then()

        self.query_one(AnswerArea).call_later(lambda: self.call_later(when_there))

    def _save(self) -> None:
        text = self.query_one(AnswerArea).text
        if not self._has_lines:
            # a paste may bring lines to a text that has one
            text = " ".join(text.split("\n")).strip()
        problem = self._wrong(text) if self._wrong is not None else ""
        if problem:
            self._say(problem)
        else:
            self.dismiss(text if self._keeps_same or text != self._text else None)

    def action_save_line(self) -> None:
        """Save a text of one line."""
        self.action_save()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In a text of several lines Enter is a letter like others."""
        if action == "save_line" and self._has_lines:
            return False
        return super().check_action(action, parameters)

    def action_close(self) -> None:
        self._after_typing(self._leave)

    def _leave(self) -> None:
        text = self.query_one(AnswerArea).text
        if text not in (self._text, self._asked_about):
            self._asked_about = text
            self._say(_("Nog niet bewaard. F8 bewaart; druk nog een keer op Esc om het weg te gooien."))
            return
        self.dismiss(None)

    def _say(self, text: str) -> None:
        self.query_one(".hint", Words).update(text)
        self.query_one(AnswerArea).focus()
