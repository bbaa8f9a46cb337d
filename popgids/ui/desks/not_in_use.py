"""Asks first when a talk would begin with a guide that is not in use: a concept, or one that is withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from popgids.storage.guides import LoadedGuide
    from popgids.ui.desks.shell import Shell

_IN_USE = "gepubliceerd"


def is_in_use(loaded: LoadedGuide) -> bool:
    """Whether talks are meant to be held with a guide; what is wrong with one that has errors is said elsewhere."""
    return loaded.guide is None or loaded.guide.status == _IN_USE


def unless_not_in_use(
    app: Shell, loaded: LoadedGuide, begin: Callable[[], object], rehearse: Callable[[], object]
) -> None:
    """Begin at once with a guide that is in use, and else ask; who does neither stays on the page below."""
    guide = loaded.guide
    if guide is None or is_in_use(loaded):
        begin()
        return
    from popgids.ui.screens.dialogs import Answer, AskDialog

    if guide.status == "ingetrokken":
        title = _("Deze gids is niet meer in gebruik")
        text = _("“{title}” is ingetrokken. Gesprekken die al lopen, gaan gewoon door.")
    else:
        title = _("Deze gids is nog niet in gebruik")
        text = _("“{title}” is nog een concept. Misschien verandert hij nog.")
    more = _(
        "Beginnen kan wel. Wil je alleen kijken hoe het loopt? Van een proefgesprek wordt niets bewaard."
    )
    answers = (
        Answer("begin", _("Toch beginnen")),
        Answer("rehearse", _("Proefgesprek")),
        Answer("stay", _("Terug")),
    )

    def answered(chosen: str | None) -> None:
        if chosen == "begin":
            begin()
        elif chosen == "rehearse":
            rehearse()

    app.push_screen(AskDialog(title, f"{text.format(title=guide.title)}\n\n{more}", answers), answered)
