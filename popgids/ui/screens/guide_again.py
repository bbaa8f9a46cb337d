"""What is asked again after something could not be written to a guide, so that nobody has to type it twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.i18n import _
from popgids.ui.forms.names import capitalised
from popgids.ui.screens.dialogs import Answer, AskDialog
from popgids.ui.screens.edit_text import EditTextDialog
from popgids.ui.screens.guide_asking import Asked

if TYPE_CHECKING:
    from textual.app import App

    from popgids.core.guide_edits import AddQuestion
    from popgids.ui.screens.open_guide import OpenGuide


async def ask_again(app: App[Any], opened: OpenGuide, asked: Asked) -> Asked | None:
    """A text that could not be written, once more on the screen, for the file as it is now; None when it is let go."""
    before = asked.change
    change = opened.found_again(asked.part, before)
    note, wrong = before.note, None
    if change is None:
        note = _(
            "Deze plek staat niet meer in het bestand. Kopieer je tekst: Ctrl+A kiest alles, Ctrl+C kopieert."
        )
        wrong = _wrong_place
    elif change.text != before.text:
        note = _("Intussen schreef iemand anders hier: {text}").format(text=change.text)
    known = change or before
    name = capitalised(known.name)
    dialog = EditTextDialog(
        name, known.text, has_lines=known.has_lines, note=note, wrong=wrong, typed=asked.typed
    )
    new = await app.push_screen_wait(dialog)
    return None if new is None else Asked(asked.part, known, new)


def _wrong_place(_text: str) -> str:
    return _("Hier is geen plek meer voor. Esc sluit zonder te bewaren.")


async def ask_to_add_again(app: App[Any], edit: AddQuestion) -> AddQuestion | None:
    """A new question that could not be written, to try once more; None when it is let go."""
    answers = (Answer("again", _("Probeer opnieuw")), Answer("", _("Laat maar")))
    text = str(edit.question["vraag"])
    chosen = await app.push_screen_wait(AskDialog(_("Je vraag staat nog niet in de gids"), text, answers))
    return edit if chosen == "again" else None
