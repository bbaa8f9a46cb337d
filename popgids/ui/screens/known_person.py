"""Asks whether somebody with a POP is the same person, who would otherwise begin without all that was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.i18n import _
from popgids.ui.screens.dialogs import Answer, AskDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from popgids.core.shelf import PopLine


def ask_about_known(
    app: App[None], known: PopLine, go_on: Callable[[], object], begin: Callable[[], object]
) -> None:
    """Ask, and go on from the POP that is known, or begin without it; who does neither stays on the page below."""
    text = _(
        "Er is al een plan van {name}, samen met {manager} (versie {n}). Begin je het volgende gesprek, dan staan "
        "de afspraken en alles wat bekend is er al."
    ).format(name=known.employee, manager=known.manager or "…", n=known.revision)
    answers = (
        Answer("next", _("Volgend gesprek")),
        Answer("new", _("Los gesprek")),
        Answer("stay", _("Terug")),
    )

    def answered(chosen: str | None) -> None:
        if chosen == "next":
            go_on()
        elif chosen == "new":
            begin()

    app.push_screen(AskDialog(_("Is dit dezelfde persoon?"), text, answers), answered)
