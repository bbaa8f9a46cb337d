"""A guide, and changes of it, to tell two versions of a guide apart."""

from copy import deepcopy

from popgids.core.guide import Guide
from popgids.core.guide_build import completed

DATA = {
    "formaat": 1,
    "id": "groei",
    "versie": "2026.1",
    "titel": "Groeigesprek",
    "duur_minuten": 30,
    "rol": [{"id": "hr", "naam": "HR-adviseur", "tekent": True}],
    "schaal": [{"id": "vaak", "naam": "Hoe vaak", "punten": ["zelden", "soms", "vaak"]}],
    "competentie": [
        {"id": "plannen", "naam": "Plannen", "niveau": [{"naam": "Basis", "gedrag": ["Maakt een lijst."]}]}
    ],
    "leervorm": [{"id": "meelopen", "naam": "Meelopen", "soort": "doen"}],
    "stap": [
        {
            "soort": "stand-van-zaken",
            "titel": "Nu",
            "minuten": 20,
            "minstens": [{"vragen": ["trots", "cijfer"]}],
            "vraag": [
                {
                    "id": "trots",
                    "soort": "open",
                    "vraag": "Waar ben je trots op?",
                    "van": "medewerker",
                    "doorvragen": ["Wie zag dat?"],
                    "neemt_over": True,
                },
                {"id": "cijfer", "soort": "schaal", "vraag": "Hoe vaak lukt het?", "schaal": "vaak"},
                {
                    "id": "vorm",
                    "soort": "keuze",
                    "vraag": "Welke vorm past?",
                    "opties": [{"id": "werk", "tekst": "Werk"}, {"id": "les", "tekst": "Les"}],
                    "als": {"vraag": "trots", "ingevuld": True},
                },
                {
                    "id": "taken",
                    "soort": "tabel",
                    "vraag": "Wat doe je?",
                    "kolommen": [
                        {"id": "taak", "kop": "Taak"},
                        {"id": "uren", "kop": "Uren", "soort": "uren", "som": True},
                    ],
                    "rijen": [{"id": "nu", "tekst": "Dit jaar"}, {"id": "later", "tekst": "Later"}],
                    "neemt_over": True,
                },
                {
                    "id": "vak",
                    "soort": "matrix",
                    "vraag": "Wat kun je?",
                    "catalogus": "competenties",
                    "schaal": "vaak",
                },
            ],
        },
        {
            "soort": "afspraken",
            "titel": "Afspraken",
            "minuten": 10,
            "vraag": [{"id": "eerst", "soort": "kort", "vraag": "Wat doe je eerst?"}],
        },
    ],
}


def guide(data: dict) -> Guide:
    return completed(Guide.read(data))


def changed(change) -> tuple[Guide, Guide]:
    """The guide, and what a change of its data makes of it."""
    data = deepcopy(DATA)
    change(data)
    return guide(DATA), guide(data)


def question(data: dict, key: str) -> dict:
    return next(one for step in data["stap"] for one in step["vraag"] if one["id"] == key)


def take(data: dict, key: str) -> dict:
    """The question, no longer in the guide."""
    found = question(data, key)
    for step in data["stap"]:
        step["vraag"] = [one for one in step["vraag"] if one is not found]
    return found


def say(key: str, **values: object):
    """A change of keys of one question; None takes a key away."""

    def change(data: dict) -> None:
        one = question(data, key)
        one |= values
        for name, value in values.items():
            if value is None:
                del one[name]

    return change


def of_guide(**values: object):
    return lambda data: data.update(values)


def move_to_agreements(data: dict) -> None:
    found = take(data, "vak")
    data["stap"][1]["vraag"].append(found)


def last_first(data: dict) -> None:
    found = take(data, "vak")
    data["stap"][0]["vraag"].insert(0, found)


def rename(data: dict) -> None:
    question(data, "trots")["id"] = "waar-trots"
    question(data, "vorm")["als"]["vraag"] = "waar-trots"
    data["stap"][0]["minstens"][0]["vragen"][0] = "waar-trots"


def columns(*found: dict):
    return say("taken", kolommen=list(found))


TASK = {"id": "taak", "kop": "Taak"}
HOURS = {"id": "uren", "kop": "Uren", "soort": "uren", "som": True}
