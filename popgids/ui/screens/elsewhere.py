"""Keeping a talk in another folder, for when its own place no longer takes a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.errors import NotSavedError
from popgids.i18n import _
from popgids.ui.screens.ask_text import AskTextDialog
from popgids.ui.screens.dialogs import Answer, AskDialog
from popgids.ui.screens.outcomes import error_text
from popgids.ui.screens.talk_texts import go_on_command
from popgids.ui.widgets.literal import join

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.content import Content
    from textual.screen import Screen

    from popgids.core.session import Session
    from popgids.ui.ports import TalkKeeper


async def ask_for_second_place(
    screen: Screen[None], keeper: TalkKeeper, session_now: Callable[[], Session]
) -> None:
    """Ask for a folder until the talk stands there, or until somebody gives up."""
    folder = await screen.app.push_screen_wait(
        AskTextDialog(
            _("Bewaar elders"),
            _(
                "In welke map? Typ bijvoorbeeld de letter van een USB-stick, of een map waarin je mag schrijven."
            ),
            _("Typ eerst een map."),
            _("Bewaar"),
        )
    )
    if folder is None:
        return
    if not keeper.has_folder(folder) and not await _may_make(screen, folder):
        await ask_for_second_place(screen, keeper, session_now)
        return
    try:
        place = keeper.save_elsewhere(session_now(), folder)
    except NotSavedError as error:
        answers = (Answer("again", _("Een andere map")), Answer("stay", _("Terug")))
        dialog = AskDialog(_("Dat lukt daar niet"), error_text(error), answers)
        if await screen.app.push_screen_wait(dialog) == "again":
            await ask_for_second_place(screen, keeper, session_now)
        return
    if place:
        screen.app.push_screen(AskDialog(_("Bewaard"), _told(place), (Answer("ok", _("Begrepen")),)))


def _told(place: str) -> Content:
    """Where all is now, and how to go on from there."""
    return join(
        _("Alles staat nu ook hier, en wat jullie nog opschrijven komt erbij:"),
        "\n",
        (place, "bold"),
        "\n\n",
        _("Is dit venster straks weg, ga dan verder met:"),
        "\n",
        (go_on_command(place), "bold"),
        "\n\n",
        _("Gooi dit bestand weg als het plan is vastgelegd."),
    )


async def _may_make(screen: Screen[None], folder: str) -> bool:
    """Whether a folder that is not there is meant; a typing error would else become a folder."""
    text = join(_("Deze map is er niet:"), "\n", (folder, "bold"), "\n\n", _("Is de naam goed geschreven?"))
    answers = (Answer("again", _("Andere map")), Answer("make", _("Maak deze map")))
    return await screen.app.push_screen_wait(AskDialog(_("Die map is er niet"), text, answers)) == "make"
