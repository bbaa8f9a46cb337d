"""What a user can do on the pages around the talk; see popgids.ui.commands for what a command is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.i18n import _
from popgids.ui.commands import COVER, HELP, MENU, SAVE_ELSEWHERE, THEME, Command

if TYPE_CHECKING:
    from popgids.core.guide import Guide

NEW_TALK = Command(
    "new_talk",
    "f2",
    "F2",
    _("Nieuw gesprek"),
    _("Nieuw gesprek"),
    _("Vraagt wie er praten en begint een gesprek."),
)
EXAMPLE = Command(
    "example",
    "f3",
    "F3",
    _("Voorbeeld"),
    _("Bekijk het voorbeeld"),
    _("Laat een ingevuld plan zien, van verzonnen mensen."),
)
SEARCH = Command(
    "search", "f4", "F4", _("Zoek"), _("Zoek op naam"), _("Laat alleen zien waar de naam in staat.")
)
COLOURS = Command("theme", "f5", "F5", _("Kleuren"), _("Andere kleuren"), THEME.help)
LEAVE = Command(
    "leave",
    "ctrl+q",
    "^Q",
    _("Afsluiten"),
    _("Sluit popgids af"),
    _("Vraagt eerst of je het zeker weet."),
    "escape",
)
GO_HOME = Command(
    "go_back", "escape", "Esc", _("Terug"), _("Terug"), _("Gaat naar het scherm hiervoor."), "f7"
)
BEGIN = Command("begin", "f8", "F8", _("Begin"), _("Begin het gesprek"), _("Begint met de eerste vraag."))
TO_TALK = Command(
    "go_back",
    "f7",
    "F7",
    _("Terug"),
    _("Terug naar het gesprek"),
    _("Gaat terug naar waar jullie waren."),
    "escape",
)
SIGN = Command(
    "sign", "f6", "F6", _("Akkoord"), _("Zeg wat je vindt"), _("Gaat naar akkoord, gezien of niet akkoord.")
)
RECORD = Command(
    "record", "f8", "F8", _("Leg vast"), _("Leg het plan vast"), _("Maakt een versie die blijft.")
)
DONE = Command(
    "go_back",
    "f7",
    "F7",
    _("Klaar"),
    _("Naar het beginscherm"),
    _("Gaat terug naar waar je begon."),
    "escape",
)
NEXT_TALK = Command(
    "next_talk",
    "f2",
    "F2",
    _("Volgend gesprek"),
    _("Begin het volgende gesprek"),
    _("Begint met wat jullie hebben afgesproken."),
)
COPY_EMPLOYEE = Command(
    "copy('medewerker')",
    "f3",
    "F3",
    "",
    _("Kopie voor de medewerker"),
    _("Schrijft het plan in een leesbaar bestand."),
)
COPY_MANAGER = Command(
    "copy('leidinggevende')",
    "f4",
    "F4",
    "",
    _("Kopie voor de leidinggevende"),
    _("Schrijft het plan in een leesbaar bestand."),
)
CORRECT = Command(
    "correct",
    "f6",
    "F6",
    _("Corrigeer"),
    _("Corrigeer deze versie"),
    _("Maakt een nieuwe versie. De oude blijft bewaard."),
)

HOME = (HELP, NEW_TALK, EXAMPLE, SEARCH, COLOURS, COVER, LEAVE, MENU)
START = (HELP, GO_HOME, BEGIN, COLOURS, COVER, MENU)
AGENDA_LEFT = Command(
    "agenda",
    "f2",
    "F2",
    "",
    _("De agenda"),
    _("Laat zien wat niet is afgevinkt. Je kunt het bewaren voor de volgende keer."),
)
CLOSING = (HELP, TO_TALK, SIGN, RECORD, AGENDA_LEFT, SAVE_ELSEWHERE, COLOURS, COVER, MENU)
CLOSED = (HELP, DONE, COPY_EMPLOYEE, COPY_MANAGER, COLOURS, COVER, MENU)
EXAMPLE_CLOSED = (HELP, DONE, COLOURS, COVER, MENU)
CHANGES = Command(
    "changes", "f8", "F8", _("Verschil"), _("Wat er veranderde"), _("Vergelijkt deze versie met die ervoor.")
)
POP = (HELP, GO_HOME, NEXT_TALK, COPY_EMPLOYEE, COPY_MANAGER, CORRECT, CHANGES, COVER, MENU, COLOURS)
EXAMPLE_POP = (HELP, GO_HOME, NEW_TALK, CHANGES, COLOURS, COVER, MENU)
REHEARSE = Command(
    "rehearse",
    "f2",
    "F2",
    _("Proef"),
    _("Houd een proefgesprek met deze gids"),
    _("Zo zie je hoe het loopt. Er wordt niets bewaard."),
)
EDIT = Command(
    "edit",
    "f3",
    "F3",
    _("Pas aan"),
    _("Pas een tekst aan"),
    _("Verandert alleen die tekst in het bestand. De rest blijft letter voor letter staan."),
)
NEXT_REMARK = Command(
    "next_remark",
    "f4",
    "F4",
    _("Opmerking"),
    _("Ga naar de volgende opmerking"),
    _("Loopt langs alle fouten en adviezen."),
)
UNDO_EDIT = Command(
    "undo_edit",
    "ctrl+z",
    "^Z",
    "",
    _("Maak de laatste aanpassing ongedaan"),
    _("Zet het bestand terug zoals het daarvoor was."),
)
REDO_EDIT = Command(
    "redo_edit",
    "ctrl+y",
    "^Y",
    "",
    _("Zet de aanpassing weer terug"),
    _("Zet terug wat je met Ctrl+Z net hebt weggehaald."),
)
ADD_QUESTION = Command(
    "add_question",
    "f6",
    "F6",
    "",
    _("Zet er een vraag bij"),
    _("Achter de vraag waar je staat, of achteraan in de stap."),
)
MOVE_UP = Command(
    "move_question(-1)",
    "ctrl+up",
    "^↑",
    "",
    _("Zet deze vraag een plek hoger"),
    _("Binnen de stap waar hij in staat."),
    "alt+up",
)
MOVE_DOWN = Command(
    "move_question(1)",
    "ctrl+down",
    "^↓",
    "",
    _("Zet deze vraag een plek lager"),
    _("Binnen de stap waar hij in staat."),
    "alt+down",
)
REMOVE = Command(
    "remove",
    "delete",
    "Del",
    "",
    _("Haal deze vraag weg"),
    _("Een vraag van de basis verberg je."),
)
SET_STATUS = Command(
    "set_status",
    "",
    "",
    "",
    _("Verander de status van deze gids"),
    _("Gepubliceerd is in gebruik. Met ingetrokken begint niemand er nog mee."),
    words=_("publiceer publiceren gepubliceerd in gebruik nemen intrekken ingetrokken concept klaar"),
)
OWN_GUIDE = (ADD_QUESTION, MOVE_UP, MOVE_DOWN, REMOVE, UNDO_EDIT, REDO_EDIT, SET_STATUS)
GUIDE = (HELP, GO_HOME, REHEARSE, EDIT, NEXT_REMARK, COLOURS, COVER, MENU, *OWN_GUIDE)
UNREADABLE_POP = (HELP, GO_HOME, COLOURS, COVER, MENU)


def to_steps(guide: Guide) -> tuple[Command, ...]:
    """Going to each step of the talk."""
    titles = enumerate((step.title for step in guide.steps), start=1)
    return tuple(
        Command(f"step({n})", "", "", "", _("Ga naar stap {n}: {title}").format(n=n, title=title), "")
        for n, title in titles
    )
