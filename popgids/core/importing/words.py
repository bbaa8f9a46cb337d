"""By which words people name the steps, the kinds of question and who answers."""

from __future__ import annotations

import re

from popgids.core.checks.keys import QUESTION_KINDS
from popgids.core.checks.other_words import OTHER_FLOORS
from popgids.core.guide_base import Floor, StepKind
from popgids.core.ids import id_from
from popgids.core.nearest import nearest

_STEP_WORDS: dict[str, tuple[str, ...]] = {
    "volgend-gesprek": ("volgend", "vervolggesprek", "vervolgafspraak"),
    "evaluatie": (
        *("evaluatie", "evalueren", "hoe-was-dit-gesprek", "terugblik-op-dit-gesprek"),
        *("afsluit", "ondertek", "handtekening"),
    ),
    "noodzaak-organisatie": (
        "noodzaak",
        "organisatie",
        "afdeling",
        "bedrijf",
        "ontwikkelingen",
        "verwachting",
    ),
    "behoefte-medewerker": (
        *("behoefte", "wens", "ambitie", "toekomst", "loopbaan", "leren", "ontwikkelen", "ontwikkelwens"),
        *(
            "ontwikkelbehoefte",
            "ontwikkelpunt",
            "ontwikkeldoel",
            "leerwens",
            "leerdoel",
            "mobiliteit",
            "talent",
        ),
    ),
    "afspraken": ("afspra", "actie", "doelen", "plan-van-aanpak", "scholing", "opleidingsplan"),
    "steun": (
        "steun",
        "ondersteun",
        "begeleiding",
        "faciliteit",
        "facilitering",
        "randvoorwaarde",
        "budget",
        "hulp",
    ),
    "stand-van-zaken": (
        *("stand-van-zaken", "terugblik", "terugkijken", "huidig", "afgelopen", "nu", "vorig"),
        *(
            "competentie",
            "functioneren",
            "bekwaam",
            "resultaat",
            "resultaten",
            "werkbeleving",
            "zelfreflectie",
        ),
    ),
    "status": (
        "status",
        "agenda",
        "opening",
        "inleiding",
        "welkom",
        "doel-van",
        "algemeen",
        "persoonsgegevens",
        "gegevens",
    ),
}
_KIND_WORDS: dict[str, str] = {
    "tekst": "open",
    "open-vraag": "open",
    "lang": "open",
    "regel": "kort",
    "kort-antwoord": "kort",
    "multiple-choice": "keuze",
    "meerkeuzevraag": "meerkeuze",
    "radio": "keuze",
    "keuzelijst": "keuze",
    "vinkjes": "meerkeuze",
    "checkbox": "meerkeuze",
    "meer-antwoorden": "meerkeuze",
    "janee": "ja-nee",
    "ja-of-nee": "ja-nee",
    "cijfer": "schaal",
    "score": "schaal",
    "rapportcijfer": "schaal",
    "nummer": "getal",
    "aantal": "getal",
    "euro": "bedrag",
    "eur": "bedrag",
    "uur": "uren",
    "geld": "bedrag",
    "procent": "percentage",
    "dag": "datum",
    "naam": "persoon",
    "volgorde": "rangorde",
    "rangschikken": "rangorde",
    "bestand": "bewijs",
    "bijlage": "bewijs",
    "toelichting": "open",
    "vrije-tekst": "open",
    "tekstveld": "open",
    "tekstvak": "open",
    "invulveld": "open",
    "dropdown": "keuze",
    "meerdere-antwoorden": "meerkeuze",
    "vinkje": "meerkeuze",
    "ranking": "rangorde",
    "sterren": "schaal",
    "upload": "bewijs",
    "collega": "persoon",
    "gemiddelde": "berekend",
    "kop": "info",
    "herhaling": "herhaalblok",
    "som": "berekend",
}
_SIGNS = {"€": "bedrag", "%": "percentage"}
_FLOOR_WORDS = {
    **{floor.value: floor for floor in Floor},
    **{word: Floor(floor) for word, floor in OTHER_FLOORS.items()},
}
_BETWEEN_FLOORS = {"de", "en", "of"}

_STEM = 4
"""A word of so many letters may have more behind it."""


def step_called(words: str) -> str:
    """The step that a cell means: its number, its own word, or words that are like it; "" for none."""
    plain = id_from(words)
    kinds = [kind.value for kind in StepKind]
    number = plain.removeprefix("stap-")
    if number.isdigit():
        return kinds[int(number) - 1] if 1 <= int(number) <= len(kinds) else ""
    if plain in kinds:
        return plain
    parts = plain.split("-")
    for kind, known in _STEP_WORDS.items():
        for word in known:
            is_in = "-" in word and word in plain
            if is_in or any(part == word or (len(word) >= _STEM and part.startswith(word)) for part in parts):
                return kind
    near = nearest(plain, kinds)
    return near[0] if near else ""


_BEFORE_NUMBER = re.compile(r"(?:-van)?-?\d.*$")
"""The points behind the kind in "schaal van 1 tot 5"."""
_FILLING = frozenset(
    ("antwoord", "antwoorden", "vraag", "vragen", "veld", "mogelijk", "invullen", "invoer", "een", "de", "het", "van",
     "en", "of", "met")
)  # fmt: skip
"""Words beside a kind that say nothing more."""
_OTHER_LETTERS = 2


def kind_exactly(words: str) -> str:
    """The kind of question with this name, or with a word that is known for it; "" for none."""
    plain = _SIGNS.get(words.strip(), id_from(words))
    return plain if plain in QUESTION_KINDS else _KIND_WORDS.get(plain, "")


def kind_near(words: str) -> tuple[str, str]:
    """The kind that these words are like ("" for none), and those of the words that say more than that."""
    said = [one for one in id_from(words).split("-") if one]
    parts = [one for one in said if one not in _FILLING]
    plain = "-".join(parts)
    if kind := kind_exactly(plain) or kind_exactly("-".join(said)):
        return kind, ""
    near = nearest(plain, (*QUESTION_KINDS, *_KIND_WORDS)) if plain else ()
    is_slip = bool(near) and near[0][0] == plain[0] and near[0].count("-") == plain.count("-")
    if is_slip and abs(len(near[0]) - len(plain)) <= _OTHER_LETTERS:
        return kind_exactly(near[0]), ""
    first = kind_exactly(parts[0]) if len(parts) > 1 else ""
    return first, " ".join(parts[1:]) if first else ""


def kind_called(words: str, kinds: tuple[str, ...]) -> str:
    """The kind of question that a cell means, one of these; "" for none."""
    plain = _SIGNS.get(words.strip(), id_from(words))
    if plain in kinds:
        return plain
    if plain in _KIND_WORDS:
        return _KIND_WORDS[plain]
    first = _BEFORE_NUMBER.sub("", plain)
    if first and first != plain:
        return kind_called(first, kinds)
    near = nearest(plain, (*kinds, *_KIND_WORDS))
    return _KIND_WORDS.get(near[0], near[0]) if near else ""


def floor_called(words: str) -> str:
    """Who answers, as a cell names them; "" for none. Both names together mean both."""
    plain = id_from(words).split("-")
    found = {_FLOOR_WORDS[word] for word in plain if word in _FLOOR_WORDS}
    if found == {Floor.EMPLOYEE, Floor.MANAGER}:
        return Floor.BOTH.value
    return found.pop().value if len(found) == 1 else ""


def only_floor_called(words: str) -> str:
    """As floor_called, where nobody besides the two is named."""
    others = set(id_from(words).split("-")) - _FLOOR_WORDS.keys() - _BETWEEN_FLOORS
    return "" if others else floor_called(words)
