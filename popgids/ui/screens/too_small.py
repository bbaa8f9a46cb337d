"""What is shown while the window is too small to work in."""

from textual.app import ComposeResult
from textual.screen import ModalScreen

from popgids.i18n import _
from popgids.ui.widgets.literal import Words


class TooSmallScreen(ModalScreen[None]):
    """Asks for a larger window; the talk waits under it, safe."""

    def compose(self) -> ComposeResult:
        yield Words(_("Dit venster is te klein. Maak het groter of de letters kleiner. Alles is er nog."))
