"""Whether what is on screen is safe; a bar across the screen when it is not."""

from __future__ import annotations

from textual.widget import Widget

from popgids.i18n import _
from popgids.ui.widgets.literal import Words


class SaveStatus(Words):
    """Says that all is safe, or else what happened, what is safe and what to do."""

    in_short = ""
    """What it says in one sentence; empty where nothing is kept on purpose."""

    def load(self, trouble: str, *, is_example: bool = False) -> None:
        """Show that all is safe, or the trouble in words; of an example nothing is kept."""
        kept = "" if is_example else _("Alles is bewaard.")
        self.in_short = _("Let op: er is een probleem met bewaren.") if trouble else kept
        text = trouble or (_("wordt niet bewaard") if is_example else _("✓ bewaard"))
        if text != self.text:
            self.update(text)
            self.set_class(bool(trouble), "-trouble")
            if isinstance(self.parent, Widget):
                self.parent.set_class(bool(trouble), "-trouble")
