"""The lines in the list of versions of a POP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.dutch.dates import format_short
from popgids.i18n import _
from popgids.ui.widgets.literal import join

if TYPE_CHECKING:
    from textual.content import Content

    from popgids.core.shelf import VersionLine


def version_content(line: VersionLine) -> Content:
    """A version: its number and day, and what is special about it."""
    day = format_short(line.held_on) if line.held_on else ""
    notes = [
        _("nieuwste") if line.is_newest else "",
        _("correctie") if line.correction_reason else "",
        _("gewijzigd") if line.is_changed else "",
        _("let op") if line.problems and not line.is_changed else "",
    ]
    told = ", ".join(note for note in notes if note)
    style = "$warning" if line.is_changed or line.problems else "$text-muted"
    number = _("Versie {n}").format(n=line.revision) if line.revision else _("Versie onbekend")
    return join((number, "bold"), f"  {day}" if day else "", (f"  {told}" if told else "", style))
