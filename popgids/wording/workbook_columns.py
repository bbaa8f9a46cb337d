"""The workbook in which HR fills in questions: its columns explained, and a few questions as an example."""

from __future__ import annotations

from dataclasses import dataclass

from popgids.i18n import N_, _


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what goes in it, an example, and how wide it is in characters."""

    name: str
    told: str
    example: str = ""
    width: int = 16


KINDS = (
    "open", "kort", "ja-nee", "keuze", "meerkeuze", "schaal", "getal", "bedrag", "uren", "percentage", "datum", "periode",
    "persoon", "rangorde", "tabel", "matrix", "herhaalblok", "bewijs", "berekend", "info",
)  # fmt: skip
FLOORS = ("medewerker", "leidinggevende", "beiden", "samen")
YES_NO = ("ja", "nee")
STEPS = (
    "status", "stand-van-zaken", "behoefte-medewerker", "noodzaak-organisatie", "afspraken", "steun", "volgend-gesprek",
    "evaluatie",
)  # fmt: skip

_COLUMNS = (
    Column("stap", N_("Bij welke stap van het gesprek de vraag hoort. Leeg betekent: dezelfde als de rij erboven."), "afspraken", 22),
    Column("soort", N_("Hoe je antwoordt. Leeg betekent: een open vraag, of een keuze als er opties staan."), "keuze", 13),
    Column("id", N_("Een korte naam, met kleine letters, cijfers en streepjes. Leeg mag: popgids maakt er een."), "leerwens", 16),
    Column("vraag", N_("De vraag zelf, zo kort als je hem stelt. Alleen deze kolom is nodig."), "Wat wil je leren?", 48),
    Column("van", N_("Wie antwoordt: medewerker, leidinggevende, beiden (ieder een eigen antwoord) of samen (één antwoord)."), "medewerker", 16),
    Column("rol", N_("Antwoordt iemand anders dan jullie twee, zoals HR of een mentor? Zet die hier, en laat “van” leeg."), "mentor", 14),
    Column("opties", N_("De antwoorden om uit te kiezen, met een puntkomma, een schuine streep of op regels onder elkaar."), "Met een cursus; In mijn werk", 34),
    Column("punten", N_("De woorden bij de punten van een schaal of matrix, van laag naar hoog. Of een getal: 5. Of de uiteinden: 1 = weinig, 5 = veel."), "nooit; soms; vaak", 24),
    Column("laag", N_("Bij een schaal met cijfers: het woord aan het lage eind. Zonder woorden weet niemand wat een 7 is."), "weinig", 10),
    Column("hoog", N_("Het woord aan het hoge eind."), "veel", 10),
    Column("uitleg", N_("Extra uitleg bij de vraag."), "Denk aan je werk van nu.", 34),
    Column("voorbeeld", N_("Een voorbeeld van een antwoord."), "", 28),
    Column("doorvragen", N_("Vragen om mee door te vragen, met een puntkomma ertussen."), "Wat maakt dat je dit kiest?", 34),
    Column("tips medewerker", N_("Een tip voor de medewerker."), "", 24),
    Column("tips leidinggevende", N_("Een tip voor de leidinggevende."), "Laat een stilte vallen.", 24),
    Column("tips beiden", N_("Een tip voor allebei."), "", 24),
    Column("verplicht", N_("ja: popgids noemt het aan het eind als er nog geen antwoord is. Het houdt niets tegen."), "ja", 11),
    Column("gevoelig", N_("ja: antwoorden is vrijwillig, en dat staat erbij."), "nee", 11),
    Column("prive", N_("ja: het antwoord komt niet in het plan en in geen kopie."), "nee", 9),
    Column("als", N_("Wanneer de vraag komt. Noem een eerdere vraag: de id, of de vraag zelf. Kies uit: is, is niet, een van, minstens, hoogstens, ingevuld, leeg. Ook kan: < en >=, twee antwoorden (is start of midden), en tussen twee vragen “en” of “of”."), "cursus is ja en vorm een van werk, collega", 34),
    Column("eenheid", N_("Bij een getal: waarin je telt."), "keer per maand", 14),
    Column("min", N_("Bij een getal: het kleinste dat kan. Bij een schaal met cijfers: het laagste punt."), "0", 8),
    Column("max", N_("Bij een getal: het grootste dat kan. Bij een schaal met cijfers: het hoogste punt."), "10", 8),
    Column("kolommen", N_("Bij een tabel: de kolommen, met de soort tussen haakjes. Uren, Kosten en Datum kent popgids ook zonder."), "Wat; Uren (uren); Stand (keuze: open / klaar)", 34),
    Column("rijen", N_("Bij een matrix: de rijen. Bij een tabel: vaste rijen, als die er zijn."), "Samenwerken; Plannen", 28),
    Column("velden", N_("Bij een herhaalblok: de velden, zoals de kolommen van een tabel."), "Wat; Klaar (datum)", 28),
    Column("formule", N_("Bij berekend: som, gemiddelde, gewogen gemiddelde, verschil, hoogste of laagste."), "som", 14),
    Column("over", N_("Bij berekend: over welke vragen, of welke kolom van een tabel."), "taken.uren", 16),
    Column("anders", N_("ja: bij keuze en meerkeuze mag er een eigen antwoord bij."), "ja", 9),
    Column("hoogstens", N_("Hoeveel antwoorden er mogen bij meerkeuze en rangorde."), "3", 11),
    Column("nvt", N_("ja: bij een schaal mag het antwoord ook niet van toepassing zijn."), "nee", 8),
    Column("toelichting", N_("Bij een schaal of matrix: een vraag om toelichting."), "Wat maakt dat je dit kiest?", 24),
    Column("bij ja", N_("Bij ja-nee: een vraag na een ja."), "Welke cursus?", 18),
    Column("bij nee", N_("Bij ja-nee: een vraag na een nee."), "", 18),
)  # fmt: skip

_QUESTIONS: tuple[dict[str, str], ...] = (
    {
        "stap": "stand-van-zaken",
        "soort": "open",
        "vraag": N_("Hoe kijk je terug op het afgelopen jaar?"),
        "van": "medewerker",
        "doorvragen": N_("Welk moment is je bijgebleven?; Wat heb je daarvan geleerd?"),
        "tips leidinggevende": N_("Laat een stilte vallen."),
        "verplicht": "ja",
    },
    {
        "soort": "schaal",
        "vraag": N_("Hoeveel plezier heb je in je werk?"),
        "van": "beiden",
        "laag": N_("weinig"),
        "hoog": N_("veel"),
        "toelichting": N_("Wat zou er een punt bij doen?"),
    },
    {
        "stap": "behoefte-medewerker",
        "soort": "ja-nee",
        "id": "cursus",
        "vraag": N_("Wil je een cursus volgen?"),
        "van": "medewerker",
        "bij ja": N_("Welke cursus?"),
    },
    {
        "soort": "keuze",
        "vraag": N_("Hoe wil je die cursus volgen?"),
        "van": "medewerker",
        "opties": N_("Op een vaste plek; Thuis, in eigen tempo; Op het werk"),
        "als": "cursus is ja",
    },
    {
        "stap": "afspraken",
        "soort": "tabel",
        "vraag": N_("Wat ga je oefenen?"),
        "van": "samen",
        "kolommen": N_("Wat; Uren (uren); Klaar (datum)"),
    },
    {
        "stap": "evaluatie",
        "soort": "schaal",
        "vraag": N_("Hoe vond je dit gesprek?"),
        "van": "medewerker",
        "punten": N_("niet prettig; gaat wel; prettig"),
        "doorvragen": N_("Wat doen we de volgende keer anders?"),
    },
)

_FACTS = (
    ("id", "", N_("korte naam van de gids; leeg mag")),
    ("titel", "", N_("hoe de gids heet; leeg: de naam van dit bestand")),
    ("versie", "1", N_("eigen nummer of jaartal")),
    ("omschrijving", N_("Een gesprek over jouw ontwikkeling."), ""),
    ("duur_minuten", "60", ""),
)


def columns() -> tuple[Column, ...]:
    """The columns of the sheet with questions, in their order."""
    return tuple(
        Column(one.name, _(one.told), _(one.example) if one.example else "", one.width) for one in _COLUMNS
    )


def example_questions() -> tuple[dict[str, str], ...]:
    """A few rows, by the names of their columns."""
    return tuple({name: _(text) for name, text in row.items()} for row in _QUESTIONS)


def guide_facts() -> tuple[tuple[str, str, str], ...]:
    """What can be said about the whole guide: key, value, and what it is."""
    return tuple((key, _(value) if value else "", _(told) if told else "") for key, value, told in _FACTS)


def about_lines() -> tuple[str, ...]:
    """What somebody should know before filling in the workbook."""
    return (
        _("Vul op het blad “vragen” één vraag per rij in. Alleen de kolom “vraag” is nodig."),
        _("Kolommen die je niet gebruikt, mag je leeg laten of weghalen. De volgorde maakt niet uit."),
        _("Maak er daarna een gids van met: popgids gids importeer, met de naam van dit bestand erachter."),
        _("Een lijst in één cel schrijf je met een puntkomma, of op regels onder elkaar (Alt en Enter)."),
        _("Een antwoord mag een eigen id hebben: cursus = Met een cursus."),
    )


def sheet_names() -> dict[str, str]:
    """What the sheets are called; the first three are read."""
    return {"questions": "vragen", "steps": "stappen", "guide": "gids", "about": _("uitleg")}
