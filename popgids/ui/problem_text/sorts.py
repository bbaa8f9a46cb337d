"""Sentences for a value of the wrong sort: what belongs there, and how it is written."""

from popgids.core.dutch.written_dates import date_said
from popgids.core.dutch.written_numbers import number_said
from popgids.core.ranges import points_between
from popgids.i18n import _
from popgids.ui.problem_text.text import Facts, listed

_MOST_ITEMS = 10
_EXAMPLES = {
    "opties": 'opties = [{ id = "a", tekst = "…" }, { id = "b", tekst = "…" }]',
    "rijen": 'rijen = [{ id = "a", tekst = "…" }, { id = "b", tekst = "…" }]',
    "kolommen": 'kolommen = [{ id = "wat", kop = "Wat" }, { id = "uren", kop = "Uren", soort = "uren" }]',
    "velden": 'velden = [{ id = "wat", kop = "Wat" }]',
    "niveau": "[[competentie.niveau]]",
}


_HEADINGS = {
    "stap": "[[stap]]",
    "vraag": "[[stap.vraag]]",
    "leervorm": "[[leervorm]]",
    "scholing": "[scholing]",
    "rol": "[[rol]]",
    "schaal": "[[schaal]]",
    "competentie": "[[competentie]]",
    "niveau": "[[competentie.niveau]]",
    "minstens": "[[stap.minstens]]",
    "kolommen": "[[stap.vraag.kolommen]]",
    "velden": "[[stap.vraag.velden]]",
    "rijen": "[[stap.vraag.rijen]]",
}
"""Keys whose tables stand under headings of their own."""


def _scale(facts: Facts) -> str:
    words = _('Geef elk punt een woord: punten = ["begin ik mee", "gaat goed"].')
    if facts["key"] == "schaal":
        words = _(
            'Schrijf in plaats daarvan een woord voor elk punt: punten = ["begin ik mee", "gaat goed"].'
        )
    if facts.raw("has_range") is not True:
        return words
    first, last = sorted(points_between(facts["found"]) or (1, 5))
    told = _("Of laat alleen cijfers zien: van_punt = {first} en tot_punt = {last}, met laag en hoog.")
    return f"{words} {told.format(first=first, last=last)}"


def _by_key(facts: Facts) -> str:
    """The remedy for keys that people fill in another way than they are meant; "" for all others."""
    key, found = facts["key"], facts["found_kind"]
    if facts.raw("has_range") is True and (lines := facts.many("instead")):
        told = _("Schrijf in plaats daarvan, elk op een eigen regel: {lines}")
        return told.format(lines=listed(list(lines), _("en")))
    if facts.line("listed") and facts["last_line"]:
        told = _("Schrijf in plaats van regel {first} tot en met {last}: {listed}")
        return told.format(first=facts["first_line"], last=facts["last_line"], listed=facts.line("listed"))
    if facts.line("listed"):
        return _("Schrijf het zo: {listed}").format(listed=facts.line("listed"))
    if key in _EXAMPLES and (found != "tabel" or key != "niveau"):
        return _("Schrijf het zo: {example}").format(example=_EXAMPLES[key])
    if key in ("punten", "schaal") and found in ("getal", "tekst", "tabel"):
        return _scale(facts)
    if key == "is" and found == "lijst":
        return _('Noem er één, of gebruik "een_van": een_van = ["…", "…"]')
    if key == "is_niet" and found == "lijst":
        return _('Noem er één per voorwaarde: als = { all = [{ vraag = "…", is_niet = "…" }, { … }] }')
    if key in ("minstens", "hoogstens") and found == "lijst":
        told = _('Schrijf hoeveel, zoals {key} = 2. Gaat het om welke antwoorden, gebruik dan "een_van".')
        return told.format(key=key)
    if key == "minstens" and (found == "tekst" or "lijst" in facts.many("wanted")):
        return _('Schrijf het onder een eigen kop [[stap.minstens]], met: vragen = ["…", "…"]')
    return ""


def _names(kind: str) -> str:
    names = {
        "tekst": _("een tekst"),
        "ja-nee": _("true of false"),
        "getal": _("een getal"),
        "heel-getal": _("een heel getal"),
        "lijst": _("een lijst"),
        "tabel": _("een deel tussen accolades"),
        "datum": _("een datum"),
    }
    return names.get(kind, _("iets anders"))


def wrong_sort(facts: Facts) -> tuple[str, str]:
    """What sort of value belongs here, and how it is written."""
    wanted, found = facts.many("wanted"), facts["found_kind"]
    kinds = [_names(kind) for kind in wanted if not (kind == "heel-getal" and "getal" in wanted)]
    what = _('Bij "{key}" hoort {wanted}, maar er staat {found}.').format(
        key=facts["key"],
        wanted=listed(kinds, _("of")),
        found=_names(found) if found else _("iets anders"),
    )
    return what, _by_key(facts) or _remedy(wanted, found, facts)


def _remedy(wanted: tuple[str, ...], found: str, facts: Facts) -> str:
    if "tekst" in wanted and facts.many("items") and found in ("getal", "ja-nee", "datum"):
        items = ", ".join(f'"{one}"' for one in facts.many("items")[:_MOST_ITEMS])
        return _("Zet om elk onderdeel aanhalingstekens: {key} = [{items}]").format(
            key=facts["key"], items=items
        )
    if wanted == ("tekst",) and found == "ja-nee":
        return _text_for_yes(facts)
    if "tekst" in wanted and found in ("getal", "ja-nee", "datum"):
        return _('Zet er aanhalingstekens omheen: {key} = "{found}"').format(
            key=facts["key"], found=facts["found"]
        )
    if wanted == ("tekst",) and found == "lijst":
        return _('Schrijf één tekst, zonder rechte haken: {key} = "…"').format(key=facts["key"])
    if "ja-nee" in wanted and len(wanted) == 1:
        return _("Schrijf true (ja) of false (nee), zonder aanhalingstekens.")
    if wanted[:1] in (("heel-getal",), ("getal",)):
        return _number_alone(found, facts)
    if "lijst" in wanted:
        if found == "tabel":
            return _list_for_table(facts["key"])
        return _("Zet er rechte haken omheen: {key} = [ … ]").format(key=facts["key"])
    if "datum" in wanted:
        return _day_alone(facts)
    if "tabel" in wanted:
        return _table_remedy(facts["key"])
    return _("Vergelijk het met een gids die wel werkt.")


_TEXTS = {
    "toelichting": 'toelichting = "Waar merk je dat aan?"',
    "bij_ja": 'bij_ja = "Wat heb je daarvoor nodig?"',
    "bij_nee": 'bij_nee = "Waarom niet?"',
}
"""Keys that switch a question on that comes after the answer, with such a question."""
_NEEDED = ("id", "titel", "vraag", "tekst", "naam", "kop", "versie", "soort")


def _text_for_yes(facts: Facts) -> str:
    """The remedy for true or false where a text belongs: the text that is wanted, or no line at all."""
    key = facts["key"]
    if facts["found"] == "false" and key not in _NEEDED:
        return _("Haal de regel weg.")
    if key in _TEXTS:
        return _("Schrijf de vraag die erbij moet komen, zoals: {example}").format(example=_TEXTS[key])
    return _('Schrijf de tekst die er moet staan: {key} = "…"').format(key=key)


def _number_alone(found: str, facts: Facts) -> str:
    if found == "tekst" and facts["key"] in ("duur_minuten", "minuten"):
        return _("Schrijf alleen het aantal minuten, zonder aanhalingstekens, zoals 60.")
    if found == "tekst" and (said := number_said(facts["found"])):
        return _("Schrijf alleen het getal, zonder aanhalingstekens: {key} = {said}").format(
            key=facts["key"], said=said
        )
    if found == "tekst":
        return _("Schrijf alleen het getal, zonder aanhalingstekens.")
    return _("Schrijf een getal zonder komma en zonder punt, zoals 15.")


def _day_alone(facts: Facts) -> str:
    if said := date_said(facts["found"]):
        told = _("Schrijf de datum als jaar, maand en dag, zonder aanhalingstekens: {key} = {said}")
        return told.format(key=facts["key"], said=said)
    return _("Schrijf de datum als jaar, maand en dag, zonder aanhalingstekens, zoals 2026-08-01.")


def _list_for_table(key: str) -> str:
    if key in _HEADINGS:
        return _("Gebruik dubbele haken in de kop: {heading}").format(heading=_HEADINGS[key])
    told = _("Zet de onderdelen achter elkaar tussen [ en ], met een komma ertussen: {key} = […]")
    return told.format(key=key)


def _table_remedy(key: str) -> str:
    examples = {
        "tips": 'tips = { leidinggevende = ["…"], medewerker = ["…"] }',
        "als": 'als = { vraag = "id-van-de-vraag", ingevuld = true }',
        "voorbereiding": 'voorbereiding = { leidinggevende = ["…"], medewerker = ["…"] }',
    }
    if key in examples:
        return _("Schrijf het zo: {example}").format(example=examples[key])
    if key in _HEADINGS:
        heading = _HEADINGS[key]
        return _("Schrijf het onder een eigen kop: {heading}").format(heading=heading)
    return _("Zet er accolades omheen: { … }")
