"""What hides everything when somebody walks in."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from popgids.i18n import _
from popgids.ui.pages_style import PAGES_STYLE
from popgids.ui.widgets.literal import Title, Words
from popgids.ui.widgets.save_status import SaveStatus

if TYPE_CHECKING:
    from textual.app import ComposeResult

_LOOK_SECONDS = 1.0


class CoverScreen(ModalScreen[None]):
    """Covers everything; the same key, Enter or Escape uncovers it."""

    CSS_PATH = PAGES_STYLE
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f9,enter,escape", "uncover", show=False, priority=True)]

    def compose(self) -> ComposeResult:
        with Vertical(classes="cover"):
            yield Title(_("Even afgedekt"))
            yield Words(self._told(), id="cover-text")

    def on_mount(self) -> None:
        self.set_interval(_LOOK_SECONDS, self._look)

    def _look(self) -> None:
        """The disk may fail, or work again, while nobody types."""
        words = self.query_one("#cover-text", Words)
        if words.text != (told := self._told()):
            words.update(told)

    def _told(self) -> str:
        """How to go on, and whether all is safe where there is a talk to keep."""
        how = _("Ga verder met F9, Enter of Esc.")
        found = [status for screen in self.app.screen_stack for status in screen.query(SaveStatus)]
        if not found:
            return how
        return f"{found[-1].in_short} {how}".strip()

    def action_uncover(self) -> None:
        """Show the talk again."""
        self.dismiss(None)
