"""What changed between two versions of a guide, as HR reads it."""

from pathlib import Path
from typing import get_args

import pytest
from two_guides import (
    DATA,
    HOURS,
    TASK,
    changed,
    columns,
    guide,
    last_first,
    move_to_agreements,
    of_guide,
    rename,
    say,
    take,
)

from popgids.core.base import Frozen
from popgids.core.guide import Guide
from popgids.core.guide_difference.effects import guide_effects
from popgids.core.guide_difference.guides import guide_difference
from popgids.storage.guides import load_guide
from popgids.wording import guide_difference_words as words
from popgids.wording.guide_difference import effect_text, guide_change_text, part_heading

GUIDES = Path(__file__).parents[2] / "guides"
ALL_KINDS = Path(__file__).parents[1] / "data" / "gidsen" / "alle-soorten.toml"


def told(change) -> list[str]:
    before, after = changed(change)
    return [guide_change_text(one, before, after) for one in guide_difference(before, after)]


CHANGES = [
    (of_guide(titel="Groei"), ["De gids heet nu “Groei”. Eerst was dat “Groeigesprek”."]),
    (of_guide(duur_minuten=45), ["In de gids is de duur in minuten nu 45. Eerst was dat 30."]),
    (of_guide(omschrijving="Kort."), ["In de gids is de omschrijving nieuw: “Kort”."]),
    (
        lambda data: data["stap"][0].update(minuten=25),
        ["Bij deze stap is het aantal minuten nu 25. Eerst was dat 20."],
    ),
    (lambda data: data["stap"][0].update(titel="Hier"), ["De stap heet nu “Hier”. Eerst was dat “Nu”."]),
    (
        lambda data: data["stap"][0]["minstens"][0].update(aantal=2),
        [
            (
                "Bij deze stap is het kleinste aantal antwoorden nu 2 van “Waar ben je trots op?” en “Hoe vaak lukt het?”. "
                "Eerst was dat 1 van “Waar ben je trots op?” en “Hoe vaak lukt het?”."
            )
        ],
    ),
    (
        lambda data: data["stap"].pop(),
        ["Deze stap is weg.", "De vraag “Wat doe je eerst?” is weg."],
    ),
    (
        lambda data: data["stap"].append({"soort": "evaluatie", "titel": "Slot", "minuten": 5}),
        ["Deze stap is erbij gekomen."],
    ),
    (lambda data: take(data, "taken"), ["De vraag “Wat doe je?” is weg."]),
    (
        lambda data: data["stap"][1]["vraag"].append({"id": "n", "soort": "kort", "vraag": "En dan?"}),
        ["Nieuwe vraag: “En dan?”."],
    ),
    (
        move_to_agreements,
        ["“Wat kun je?” staat nu in deze stap. Eerst stond de vraag in “Nu”."],
    ),
    (last_first, ["“Wat kun je?” is nu de eerste vraag van deze stap."]),
    (
        rename,
        [
            "“Waar ben je trots op?” is dezelfde vraag, met een andere id: nu “waar-trots”, eerst “trots”.",
        ],
    ),
    (
        say("trots", vraag="Waar ben je blij mee?"),
        ["De vraag “Waar ben je trots op?” luidt nu: “Waar ben je blij mee?”."],
    ),
    (
        say("trots", soort="kort"),
        [
            "Bij “Waar ben je trots op?” is de manier van antwoorden nu “één regel”. Eerst was dat “eigen woorden”."
        ],
    ),
    (
        say("trots", van="beiden"),
        [
            "Bij “Waar ben je trots op?” is degene die antwoord geeft nu “allebei”. Eerst was dat “medewerker”."
        ],
    ),
    (
        say("trots", van="samen", rol="hr"),
        [
            "Bij “Waar ben je trots op?” is degene die antwoord geeft nu “samen”. Eerst was dat “medewerker”.",
            "Bij “Waar ben je trots op?” is degene die antwoord geeft nieuw: “HR-adviseur”.",
        ],
    ),
    (
        say("trots", doorvragen=["Wie zag dat?", "Wat nog meer?"]),
        [
            "Bij “Waar ben je trots op?” is het rijtje vragen om door te vragen anders. Erbij: “Wat nog meer?”."
        ],
    ),
    (
        say("vorm", als=None),
        [
            "“Welke vorm past?” komt nu altijd. Eerst kwam de vraag alleen als op “Waar ben je trots op?” iets is ingevuld."
        ],
    ),
    (
        say("eerst", als={"vraag": "vorm", "is": "werk"}),
        ["“Wat doe je eerst?” komt nu alleen als het antwoord op “Welke vorm past?” “Werk” is."],
    ),
    (
        say("vorm", als={"vraag": "trots", "ingevuld": False}),
        [
            (
                "“Welke vorm past?” komt nu als op “Waar ben je trots op?” niets is ingevuld. "
                "Eerst kwam de vraag als op “Waar ben je trots op?” iets is ingevuld."
            )
        ],
    ),
    *[
        (say("eerst", **{mark: True}), [sentence.format("“Wat doe je eerst?”")])
        for mark, sentence in {
            "verplicht": "{} is nu verplicht.",
            "gevoelig": "{} is nu gevoelig: ernaast staat dat je hier niets hoeft te zeggen.",
            "prive": "Het antwoord op {} is nu privé: het komt niet in het plan.",
            "verdieping": "{} komt nu alleen als je ernaar vraagt.",
            "neemt_over": "Naast {} staat nu het antwoord van de vorige keer.",
            "wordt_voorstel": "Het antwoord op {} is nu een voorstel voor wat de twee daarna opschrijven.",
        }.items()
    ],
    (
        say("trots", neemt_over=None),
        ["Naast “Waar ben je trots op?” staat niet meer het antwoord van de vorige keer."],
    ),
    (
        say("vorm", opties=[{"id": "les", "tekst": "Lessen"}, {"id": "werk", "tekst": "Werk"}]),
        [
            "Bij “Welke vorm past?” heet de optie “Les” nu “Lessen”.",
            "De opties bij “Welke vorm past?” staan in een andere volgorde.",
        ],
    ),
    (
        say(
            "vorm",
            opties=[{"id": "werk", "tekst": "Werk", "richting": "elders"}, {"id": "les", "tekst": "Les"}],
        ),
        ["Bij “Welke vorm past?”, “Werk”, is de richting nieuw: “elders”."],
    ),
    (
        say("vorm", opties=[{"id": "werk", "tekst": "Werk"}, {"id": "thuis", "tekst": "Thuis"}]),
        [
            "Bij “Welke vorm past?” is de optie “Les” weg.",
            "Bij “Welke vorm past?” is de optie “Thuis” erbij gekomen.",
        ],
    ),
    (
        columns({"id": "klus", "kop": "Taak"}, HOURS),
        ["Bij “Wat doe je?” heeft de kolom “Taak” nu “klus” als id. Eerst was dat “taak”."],
    ),
    (
        columns(TASK, HOURS | {"som": False, "max": 40}),
        [
            "Bij “Wat doe je?”, “Uren”, is het hoogste getal nieuw: 40.",
            "Bij “Wat doe je?”, “Uren”, staat geen totaal meer.",
        ],
    ),
    (
        lambda data: data["schaal"][0].update(punten=["zelden", "soms", "altijd"]),
        ["Bij “Hoe vaak” is het rijtje punten anders. Punt 3 was “vaak” en is nu “altijd”."],
    ),
    (
        lambda data: data["schaal"][0].update(punten=["zelden", "vaak"]),
        [
            (
                "Bij “Hoe vaak” is het rijtje punten anders. "
                "Het zijn er nu 2: “zelden” en “vaak”. Eerst waren het er 3."
            )
        ],
    ),
    (
        lambda data: data["competentie"].append({"id": "bellen", "naam": "Bellen"}),
        ["De competentie “Bellen” is erbij gekomen."],
    ),
    (
        lambda data: data["competentie"][0]["niveau"][0].update(gedrag=["Maakt een plan."]),
        [
            "Bij “Plannen”, “Basis”, is het gedrag anders. Erbij: “Maakt een plan”. Weg: “Maakt een lijst”.",
        ],
    ),
    (of_guide(rol=[]), ["“HR-adviseur” doet niet meer mee."]),
    (
        of_guide(rol=[{"id": "hr", "naam": "HR-adviseur"}]),
        ["“HR-adviseur” zegt aan het eind niet meer of het plan klopt."],
    ),
    (of_guide(leervorm=[]), ["De leervorm “Meelopen” is weg."]),
]


@pytest.mark.parametrize(("change", "sentences"), CHANGES)
def test_a_change_is_told_in_plain_sentences(change, sentences):
    assert told(change) == sentences


def test_the_same_guide_has_no_difference_and_no_meaning():
    assert guide_difference(guide(DATA), guide(DATA)) == ()
    assert guide_effects(guide(DATA), guide(DATA), ()) == ()


def test_changes_stand_under_their_step():
    before, after = changed(lambda data: (take(data, "vak"), data["stap"].pop(), data["rol"].clear()))
    headings = [part_heading(one, after, before) for one in guide_difference(before, after)]
    assert list(dict.fromkeys(headings)) == ["Stap 1. Nu", "Stap 2. Afspraken", "Wie er meer meedoen"]


def test_every_key_of_a_guide_has_words():
    models = [Guide, *_models(Guide)]
    keys = {field.key for model in models for name, field in model.model_fields.items()}
    assert keys - set(words.KEYS) - TOLD_AS_A_WHOLE - OF_CONDITIONS - set(words.FOR_PARTY) == set()


TOLD_AS_A_WHOLE = {
    *("formaat", "stap", "vraag", "als", "naam", "tekst", "kop", "competentie", "leervorm"),
    *words.MARKS,
    *words.ITEMS,
}
OF_CONDITIONS = {"is", "is_niet", "een_van", "ingevuld", "all", "any", "vragen", "aantal", "datum"}


def _models(model):
    """The models that a model is made of."""
    found = []
    for field in model.model_fields.values():
        for one in _inside(field.annotation):
            if one not in found and one is not model:
                found += [one, *(more for more in _models(one) if more not in found)]
    return found


def _inside(annotation):
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return [annotation]
    return [one for part in get_args(annotation) for one in _inside(part)]


@pytest.mark.parametrize(
    "name", ["basis", "competenties", "glastuinbouw", "kort", "loopbaan", "nieuwe-functie"]
)
def test_guides_that_have_little_in_common_are_told_apart(name):
    one, other = load_guide(GUIDES / f"{name}.toml").guide, load_guide(ALL_KINDS).guide
    for before, after in ((one, other), (other, one)):
        changes = guide_difference(before, after)
        told = [guide_change_text(change, before, after) for change in changes]
        told += [effect_text(effect) for effect in guide_effects(before, after, changes)]
        assert all(text.strip() and "None" not in text and "{" not in text for text in told)
        assert all(part_heading(change, after, before) for change in changes)
