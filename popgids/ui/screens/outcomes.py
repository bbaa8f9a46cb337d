"""What is told when something was written, or could not be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from popgids.errors import NotSavedError, PopgidsError
from popgids.i18n import _
from popgids.ui.problem_text import error_sentence
from popgids.ui.screens.dialogs import Answer, AskDialog
from popgids.ui.widgets.literal import join

if TYPE_CHECKING:
    from textual.content import Content
    from textual.screen import Screen

    from popgids.core.conversation import Conversation
    from popgids.core.guide import Party


class CopyKeeper(Protocol):
    """Who writes copies."""

    async def write_copy(self, conversation: Conversation, party: Party) -> str:
        """Write a copy for one of the two, and give the place of its file."""
        ...


def error_text(error: PopgidsError) -> str:
    """What happened, what is safe and what to do, each in a paragraph."""
    text = error_sentence(error)
    return "\n\n".join(part for part in (text.what, text.safe, text.remedy) if part)


def place_content(sentence: str, place: str) -> Content:
    """A sentence with the place of a file under it."""
    return join(f"{sentence}\n", (place, "bold"))


async def show_copy(
    screen: Screen[None], keeper: CopyKeeper, conversation: Conversation, party: Party
) -> None:
    """Write a copy for one of the two, and say where it is or why it is not there."""
    name = conversation.person(party).name
    done = (Answer("ok", _("Begrepen")),)
    try:
        place = await keeper.write_copy(conversation, party)
    except NotSavedError as error:
        dialog = AskDialog(_("De kopie is niet gemaakt"), error_text(error), done)
    else:
        dialog = AskDialog(
            _("Kopie voor {name}").format(name=name), place_content(_("De kopie staat hier:"), place), done
        )
    screen.app.push_screen(dialog)
