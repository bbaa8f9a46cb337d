"""Sentences for keys that are missing in a guide, with how the part reads when they are there."""

from popgids.core.cleaning import clean_text
from popgids.i18n import _
from popgids.ui.problem_text.text import Facts, listed


def table_words(name: str) -> str:
    """A part of a guide as a sentence names it: deze stap, dit veld."""
    names = {
        "gids": _("deze gids"),
        "stap": _("deze stap"),
        "vraag": _("deze vraag"),
        "optie": _("deze optie"),
        "tips": _("deze tips"),
        "leervorm": _("deze leervorm"),
        "rol": _("deze rol"),
        "schaal": _("deze schaal"),
        "competentie": _("deze competentie"),
        "niveau": _("dit niveau"),
        "kolom": _("deze kolom"),
        "veld": _("dit veld"),
        "rij": _("deze rij"),
    }
    return names.get(name, _("deze voorwaarde") if name in ("als", "all", "any") else _("dit deel"))


def missing(facts: Facts) -> tuple[str, str]:
    """What is missing, and the line or the whole part that has it."""
    key = facts["key"]
    if key == "stap":
        return _("Deze gids heeft nog geen stappen."), _("Zet onderaan {part}").format(
            part=new_part("stap", minutes=facts["minutes"])
        )
    if len(facts.many("keys")) > 1:
        what = _("In {table} ontbreken {keys}.").format(
            table=table_words(facts["table"]), keys=facts.words("keys", _("en"))
        )
        if in_braces := _in_braces(facts):
            return what, in_braces
        lines = [_example(one, facts["table"], facts["fits"]) for one in facts.many("keys") if one != "stap"]
        remedy = _("Voeg deze regels toe, of haal dit deel weg: {lines}")
        if facts["table"] == "gids":
            remedy = _("Voeg bovenaan deze regels toe: {lines}")
        if facts["table"] == "gids" and "stap" in facts.many("keys"):
            remedy = _("Voeg bovenaan deze regels toe: {lines}. Zet onderaan {part}")
        part = new_part("stap", minutes=facts["minutes"])
        return what, remedy.format(lines=listed(lines, _("en")), part=part)
    what = _('In {table} ontbreekt "{key}".').format(table=table_words(facts["table"]), key=key)
    if in_braces := _in_braces(facts):
        return what, in_braces
    if facts.words("allowed"):
        return what, _("Voeg de regel toe. Kies uit {allowed}.").format(allowed=facts.words("allowed"))
    told = _("Voeg een regel toe: {example}")
    if facts["table"] == "gids":
        told = _("Voeg bovenaan een regel toe: {example}")
    return what, told.format(example=_example(key, facts["table"], facts["fits"]))


_NEEDED = {
    "stap": ("[[stap]]", ("soort", "titel", "minuten")),
    "vraag": ("[[stap.vraag]]", ("id", "soort")),
    "rol": ("[[rol]]", ("id", "naam")),
    "schaal": ("[[schaal]]", ("id", "naam", "punten")),
    "competentie": ("[[competentie]]", ("id", "naam")),
    "leervorm": ("[[leervorm]]", ("id", "naam", "soort")),
}
"""The heading of each part, and what it cannot do without."""


def new_part(name: str, text: str = "", fits: str = "", minutes: str = "") -> str:
    """A whole part of the guide with all that it needs; text: what it is called."""
    heading, keys = _NEEDED[name]
    own = {"titel": f'titel = "{text}"', "naam": f'naam = "{text}"'} if text else {}
    own |= {"minuten": f"minuten = {minutes}"} if minutes else {}
    lines = [own.get(one) or _example(one, name, fits) for one in keys]
    told = _("een regel met de kop {heading}, met daaronder: {lines}")
    return told.format(heading=heading, lines=listed(lines, _("en")))


def _in_braces(facts: Facts) -> str:
    """How a part that is written between curly brackets reads with what it lacks; "" for a part with a heading.

    On a line of its own a key would belong to the table around it.
    """
    braces, table = facts.raw("braces"), facts["table"]
    if not isinstance(braces, tuple) or not all(isinstance(one, tuple) for one in braces):
        return ""
    there = {str(key): _written(str(key), str(value)) for key, value in braces}
    lacks = facts.many("keys") or (facts["key"],)
    firsts = [key for key in ("id", *_TEXTS) if key in there or key in lacks]
    order = dict.fromkeys([*firsts, *lacks, *there])
    pairs = [there.get(key) or _example(key, table, facts["fits"]) for key in order]
    return _("Schrijf {table} zo: {example}").format(
        table=table_words(table), example=f"{{ {', '.join(pairs)} }}"
    )


def _written(key: str, value: str) -> str:
    """A key with its value as the file has it; a long value is not said again."""
    text = clean_text(f"{key} = {value}", limit=_LONGEST_PAIR + 1, lines=False)
    return text if len(text) <= _LONGEST_PAIR else f"{key} = …"


_TEXTS = ("tekst", "kop")
_LONGEST_PAIR = 60
_EXAMPLES_IN = {
    ("soort", "vraag"): 'soort = "open"',
    ("soort", "leervorm"): 'soort = "doen"',
    ("titel", "stap"): 'titel = "Afspraken"',
    ("id", "vraag"): 'id = "mijn-vraag"',
    ("id", "leervorm"): 'id = "meelopen"',
    ("id", "rol"): 'id = "mentor"',
    ("id", "schaal"): 'id = "groei"',
    ("id", "competentie"): 'id = "plannen"',
    ("id", "optie"): 'id = "a"',
    ("id", "kolom"): 'id = "uren"',
    ("id", "veld"): 'id = "uren"',
    ("id", "rij"): 'id = "techniek"',
    ("naam", "rol"): 'naam = "Mentor"',
    ("naam", "schaal"): 'naam = "Hoe ver je bent"',
    ("naam", "competentie"): 'naam = "Plannen"',
    ("naam", "niveau"): 'naam = "ervaren"',
    ("tekst", "rij"): 'tekst = "Techniek"',
}
_EXAMPLES = {
    "soort": 'soort = "afspraken"',
    "id": 'id = "mijn-gids"',
    "naam": 'naam = "Meelopen met een collega"',
    "vraag": 'vraag = "Wat wil je leren?"',
    "titel": 'titel = "Wat wil je leren?"',
    "tekst": 'tekst = "Met een cursus"',
    "kop": 'kop = "Hoeveel uur"',
    "versie": 'versie = "2026.1"',
    "formaat": "formaat = 1",
    "minuten": "minuten = 10",
    "opties": 'opties = [{ id = "ja", tekst = "Ja" }, { id = "nee", tekst = "Nee" }]',
    "kolommen": 'kolommen = [{ id = "wat", kop = "Wat" }, { id = "uren", kop = "Uren", soort = "uren" }]',
    "velden": 'velden = [{ id = "wat", kop = "Wat" }]',
    "rijen": 'rijen = [{ id = "techniek", tekst = "Techniek" }, { id = "taal", tekst = "Taal" }]',
    "punten": 'punten = ["begin ik mee", "gaat goed", "leer ik anderen"]',
    "vragen": 'vragen = ["eerste-vraag", "tweede-vraag"]',
    "formule": 'formule = "som"',
    "over": 'over = ["eerste-vraag", "tweede-vraag"]',
}


def _example(key: str, table: str, fits: str = "") -> str:
    if key == "id" and fits:
        return f'id = "{fits}"'
    if (key, table) == ("soort", "stap") and fits:
        return f'soort = "{fits}"'
    return _EXAMPLES_IN.get((key, table)) or _EXAMPLES.get(key, f"{key} = …")
