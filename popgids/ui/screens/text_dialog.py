"""A small screen with a text to read: the help, what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content

from popgids.i18n import _
from popgids.ui.screens.dialogs import Dialog
from popgids.ui.widgets.literal import Title, Words
from popgids.ui.widgets.paper import Paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from popgids.ui.widgets.paper import OnPage


class TextDialog(Dialog[None]):
    """A longer text to read."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,f1,f2", "close", show=False)]

    def __init__(self, title: str, text: str | Content | Sequence[OnPage]) -> None:
        super().__init__()
        self._title = title
        self._text = text

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall"):
            yield Title(self._title)
            if isinstance(self._text, (str, Content)):
                with VerticalScroll():
                    yield Words(self._text)
            else:
                paper = Paper()
                paper.load_pieces(self._text)
                yield paper
            yield Words(_("Esc of Enter sluit. Pijltjes bladeren."), classes="hint")

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()
