"""By which words people name the steps and who answers."""

from __future__ import annotations

from popgids.core.checks.other_words import OTHER_FLOORS
from popgids.core.guide_base import Floor, StepKind
from popgids.core.ids import id_from
from popgids.core.importing.slips import differs_little
from popgids.core.nearest import nearest

_STEP_WORDS: dict[str, tuple[str, ...]] = {
    "volgend-gesprek": ("volgend", "vervolg"),
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
        *("ontwikkeling", "vooruitkijken", "vooruitblik"),
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
    "afspraken": (
        "volgende-stap",
        "afspra",
        "actie",
        "doelen",
        "plan-van-aanpak",
        "scholing",
        "opleidingsplan",
    ),
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
_FLOOR_WORDS = {
    **{floor.value: floor for floor in Floor},
    **{word: Floor(floor) for word, floor in OTHER_FLOORS.items()},
}
_BETWEEN_FLOORS = {"de", "en", "of"}

_PAST = ("terugblik", "terugkij", "vorig", "afgelopen")
"""What is called so is looked back on, also when it is an agreement."""
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
    for kind, known in _STEP_WORDS.items():
        if any("-" in word and word in plain for word in known):
            return kind
    parts = plain.split("-")
    if any(part.startswith(_PAST) for part in parts):
        return StepKind.CURRENT_STATE.value
    for kind, known in _STEP_WORDS.items():
        if any(
            part == word or (len(word) >= _STEM and part.startswith(word)) for part in parts for word in known
        ):
            return kind
    near = nearest(plain, kinds)
    return near[0] if near and differs_little(near[0], plain) else ""


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
