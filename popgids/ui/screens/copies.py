"""Copies of a plan to take along: who gets one, and what is told when it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from popgids.core.guide import Party
from popgids.errors import NotSavedError
from popgids.i18n import _
from popgids.ui.commands import Command
from popgids.ui.forms.names import first_name
from popgids.ui.forms.spec import Action
from popgids.ui.page_commands import COPY_EMPLOYEE, COPY_MANAGER
from popgids.ui.screens.dialogs import Answer, AskDialog
from popgids.ui.screens.outcomes import error_text, place_content
from popgids.wording.phrases import with_article

if TYPE_CHECKING:
    from textual.screen import Screen

    from popgids.core.conversation import Conversation, Participant

_KEYS = {Party.EMPLOYEE.value: COPY_EMPLOYEE.key_name, Party.MANAGER.value: COPY_MANAGER.key_name}


class CopyKeeper(Protocol):
    """Who writes copies."""

    async def write_copy(self, conversation: Conversation, reader: Party | Participant) -> str:
        """Write a copy for one who signs, and give the place of its file."""
        ...


def copy_actions(conversation: Conversation) -> tuple[Action, ...]:
    """A button for each copy: for the two, and for who signs in a further role."""
    return tuple(
        Action(
            f"copy('{key}')",
            f"{_KEYS.get(key, '')} {_('Kopie voor {name}').format(name=_short_name(conversation, one))}".strip(),
        )
        for key, one in _readers(conversation).items()
    )


def with_copies(commands: tuple[Command, ...], conversation: Conversation) -> tuple[Command, ...]:
    """What can be done with a plan, with a copy for everybody who signs."""
    more = commands.index(COPY_MANAGER) + 1
    return (*commands[:more], *_copy_commands(conversation), *commands[more:])


def _copy_commands(conversation: Conversation) -> tuple[Command, ...]:
    """A line in the menu for each copy for who signs in a further role; those of the two have keys of their own."""
    told = _("Schrijft het plan in een leesbaar bestand.")
    return tuple(
        Command(f"copy('{key}')", "", "", "", _("Kopie voor {name}").format(name=_whole_name(one)), told)
        for key, one in _readers(conversation).items()
        if not isinstance(one, Party)
    )


async def make_copy(screen: Screen[None], keeper: CopyKeeper, conversation: Conversation, key: str) -> None:
    """Write the copy that a button is for, and say where it is or why it is not there."""
    reader = _readers(conversation)[key]
    done = (Answer("ok", _("Begrepen")),)
    try:
        place = await keeper.write_copy(conversation, reader)
    except NotSavedError as error:
        dialog = AskDialog(_("De kopie is niet gemaakt"), error_text(error), done)
    else:
        whole = conversation.person(reader).name if isinstance(reader, Party) else reader.name
        name = whole.strip() or _short_name(conversation, reader)
        dialog = AskDialog(
            _("Kopie voor {name}").format(name=name), place_content(_("De kopie staat hier:"), place), done
        )
    screen.app.push_screen(dialog)


def _readers(conversation: Conversation) -> dict[str, Party | Participant]:
    """Who gets a copy, by a key that can stand in an action; an id out of a file of people cannot."""
    signing = (one for one in conversation.participants if one.signs)
    return {
        **{party.value: party for party in Party},
        **{f"rol-{number}": one for number, one in enumerate(signing, start=1)},
    }


def _whole_name(reader: Participant) -> str:
    return " ".join(reader.name.split()) or with_article(reader.title or reader.id)


def _short_name(conversation: Conversation, reader: Party | Participant) -> str:
    if isinstance(reader, Party):
        return first_name(conversation, reader)
    words = reader.name.split()
    return words[0] if words else with_article(reader.title or reader.id)
