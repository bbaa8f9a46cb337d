"""Asks for the name of somebody who takes part in a further role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.i18n import _
from popgids.ui.forms.names import capitalised
from popgids.ui.screens.dialogs import ChooseDialog, Line
from popgids.ui.screens.edit_text import EditTextDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import App

    from popgids.core.conversation import Participant


async def ask_role_name(app: App[Any], people: Sequence[Participant]) -> tuple[str, str] | None:
    """The id of a role with the name for it; None when nothing changes."""
    chosen = people[0].id if len(people) == 1 else None
    if len(people) > 1:
        lines = tuple(Line(one.id, one.title, one.name or _("nog geen naam")) for one in people)
        chosen = await app.push_screen_wait(ChooseDialog(_("Wie is erbij?"), lines))
    one = next((one for one in people if one.id == chosen), None)
    if one is None:
        return None
    note = _("Hoe heet deze persoon? Het mag leeg blijven.")
    dialog = EditTextDialog(capitalised(one.title), one.name, has_lines=False, note=note)
    name = await app.push_screen_wait(dialog)
    return None if name is None else (one.id, name)
