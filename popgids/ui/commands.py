"""What a user can do in a talk: one place for the key, the button, the menu and the help."""

from __future__ import annotations

from typing import NamedTuple

from textual.binding import Binding

from popgids.i18n import _


class Command(NamedTuple):
    """One thing that can be done; action names the screen's action_ method.

    label: the word on the key bar, empty to leave it off; title: the line in the menu; help: what it does.
    words: what else people call it, to find it in the menu.
    """

    action: str
    key: str
    key_name: str
    label: str
    title: str
    help: str
    more_keys: str = ""
    words: str = ""

    @property
    def found_by(self) -> str:
        """All words that find it, beside its title."""
        return f"{self.label} {self.words}"

    @property
    def binding(self) -> Binding:
        """The keys as Textual takes them."""
        keys = ",".join(key for key in (self.key, self.more_keys) if key)
        return Binding(keys, self.action, self.title, show=False, priority=True, id=self.action)


def bindings(commands: tuple[Command, ...]) -> list[Binding]:
    """The bindings of all commands that have a key."""
    return [command.binding for command in commands if command.key]


HELP = Command(
    "help", "f1", "F1", _("Hulp"), _("Hulp"), _("Laat zien wat je hier kunt doen."), words=_("uitleg toetsen")
)
MENU = Command(
    "menu",
    "ctrl+p",
    "^P",
    _("Menu"),
    _("Menu"),
    _("Laat alles zien wat je kunt doen. Typ om te zoeken."),
    "f12",
)
AGENDA = Command(
    "agenda", "f2", "F2", _("Agenda"), _("Agenda"), _("Laat de agenda zien, zonder dat je de vraag verlaat.")
)
PARK = Command(
    "park",
    "f3",
    "F3",
    _("Parkeer"),
    _("Parkeer een gedachte"),
    _("Bewaart een gedachte voor later. Hij komt terug."),
    words=_("parkeren idee volgende keer"),
)
NOTE = Command(
    "note",
    "f4",
    "F4",
    _("Notitie"),
    _("Notitie"),
    _("Schrijft iets op bij deze vraag of dit onderdeel."),
    words=_("aantekening opschrijven"),
)
DEEPER = Command(
    "deeper",
    "f5",
    "F5",
    _("Meer vragen"),
    _("Meer vragen bij deze stap"),
    _("Kies extra vragen om dieper te gaan."),
)
NEW_RECORD = Command(
    "new_record",
    "f6",
    "F6",
    "",
    _("Nog een erbij"),
    _("Voegt een punt, afspraak of belofte toe aan de lijst."),
    words=_("nieuw toevoegen"),
)
BACK = Command("back", "f7", "F7", "", _("Terug"), _("Gaat een vraag terug."), "alt+left", _("vorige"))
NEXT = Command(
    "next", "f8", "F8", "", _("Verder"), _("Gaat naar de volgende vraag."), "alt+right", _("doorgaan")
)
COVER = Command(
    "cover", "f9", "F9", _("Dek af"), _("Dek het scherm af"), _("Verbergt alles als er iemand binnenkomt.")
)
TIME = Command(
    "time",
    "ctrl+t",
    "^T",
    "",
    _("Hoe staat het met de tijd"),
    _("Neemt tijd van een latere stap, of parkeert wat nog open is."),
    words=_("klok minuten parkeren agendapunten vragen"),
)
ORIGIN = Command(
    "origin",
    "ctrl+o",
    "^O",
    "",
    _("Waar komt dit vandaan"),
    _("Gaat een stap terug naar het punt waar dit uit voortkomt."),
)
ORIGIN_BACK = Command(
    "origin_back",
    "ctrl+b",
    "^B",
    "",
    _("Terug langs dezelfde weg"),
    _("Gaat terug naar waar je met Ctrl+O vandaan kwam, of naar het plan."),
)
SKIP = Command(
    "skip",
    "",
    "",
    "",
    _("Sla deze vraag over"),
    _("Gaat verder en laat deze vraag bewust open."),
    words=_("overslaan"),
)
UNDO = Command(
    "undo",
    "",
    "^Z",
    "",
    _("Maak ongedaan"),
    _("Haalt terug wat je net typte, of de laatste wijziging van een lijst of van de tijd."),
    words=_("herstel terughalen"),
)
REDO = Command("redo", "", "^Y", "", _("Zet terug"), _("Zet terug wat je met Ctrl+Z net hebt weggehaald."))
CLOSE_TALK = Command(
    "finish",
    "",
    "",
    "",
    _("Naar het plan en afsluiten"),
    _("Laat het hele plan zien. Daar zeggen jullie akkoord."),
    words=_("afronden klaar einde vastleggen leg vast ondertekenen kopie"),
)
STOP = Command(
    "stop",
    "ctrl+q",
    "^Q",
    "",
    _("Stop voor vandaag"),
    _("Bewaart alles. Je gaat later verder."),
    words=_("sluit af afsluiten pauze"),
)
SAVE_ELSEWHERE = Command(
    "save_elsewhere",
    "",
    "",
    "",
    _("Bewaar elders"),
    _("Zet alles van dit gesprek ook in een andere map, voor als bewaren niet lukt."),
    words=_("opslaan"),
)
PEOPLE = Command(
    "people",
    "",
    "",
    "",
    _("Namen, functies en datum"),
    _("Zet recht wie er praten en op welke dag, zonder dat je opnieuw begint."),
    words=_("naam wie aanwezig erbij rol deelnemer medewerker leidinggevende functie wijzigen verbeteren"),
)
THEME = Command("theme", "", "", "", _("Andere kleuren"), _("Wisselt tussen licht, donker en hoog contrast."))

CONVERSATION = (
    HELP, AGENDA, PARK, NOTE, DEEPER, NEW_RECORD, BACK, NEXT, COVER, MENU, TIME, ORIGIN, ORIGIN_BACK, SKIP, UNDO, REDO, CLOSE_TALK, STOP, SAVE_ELSEWHERE, PEOPLE, THEME,
)  # fmt: skip
"""What can be done in a talk, in the order of the keys."""


def in_talk(new_label: str) -> tuple[Command, ...]:
    """What can be done in a talk, with adding one more called as on its button; an empty label is no button."""
    new = NEW_RECORD._replace(title=new_label, words=f"{NEW_RECORD.title} {NEW_RECORD.words}")
    return tuple(new if one is NEW_RECORD and new_label else one for one in CONVERSATION)
