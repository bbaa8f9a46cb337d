"""A small screen that asks for one line of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal, Vertical

from popgids.i18n import _
from popgids.ui.screens.dialogs import Dialog
from popgids.ui.widgets.answer_area import AnswerLine
from popgids.ui.widgets.literal import PushButton, Title, Words

if TYPE_CHECKING:
    from textual.app import ComposeResult


class AskTextDialog(Dialog[str | None]):
    """Asks for a line that may not stay empty; gives it, or None on Escape."""

    def __init__(self, title: str, text: str, missing: str, button: str) -> None:
        """missing: the friendly question when nothing was filled in; button: what the button says, and Enter does."""
        super().__init__()
        self._title = title
        self._text = text
        self._missing = missing
        self._button = button

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Title(self._title)
            yield Words(self._text, classes="asked")
            yield AnswerLine()
            yield Words(self._keys, classes="hint")
            with Horizontal(classes="buttons"):
                yield PushButton(self._button, variant="primary", compact=True)

    @property
    def _keys(self) -> str:
        return _("Enter: {button}. Esc: terug.").format(button=self._button)

    def on_mount(self) -> None:
        self.query_one(AnswerLine).focus()

    @on(AnswerLine.Submitted)
    @on(PushButton.Pressed)
    def _done(self) -> None:
        text = self.query_one(AnswerLine).value.strip()
        if text:
            self.dismiss(text)
        else:
            self.query_one(".hint", Words).update(f"{self._missing} {self._keys}")
            self.query_one(AnswerLine).focus()
