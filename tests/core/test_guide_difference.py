"""What changed between two versions of a guide, and what that means for talks, as HR reads it."""

from copy import deepcopy
from pathlib import Path
from typing import get_args

import pytest

from popgids.core.base import Frozen
from popgids.core.guide import Guide
from popgids.core.guide_build import completed
from popgids.core.guide_difference import guide_difference
from popgids.core.guide_difference_effects import guide_effects
from popgids.core.guide_difference_parts import EffectCode
from popgids.storage.guides import load_guide
from popgids.wording import guide_difference_words as words
from popgids.wording.guide_difference import effect_text, guide_change_text, part_heading

GUIDES = Path(__file__).parents[2] / "guides"
ALL_KINDS = Path(__file__).parents[1] / "data" / "gidsen" / "alle-soorten.toml"
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
    return completed(Guide.model_validate(data))


def changed(change) -> tuple[Guide, Guide]:
    """The guide, and what a change of its data makes of it."""
    data = deepcopy(DATA)
    change(data)
    return guide(DATA), guide(data)


def told(change) -> list[str]:
    before, after = changed(change)
    return [guide_change_text(one, before, after) for one in guide_difference(before, after)]


def effects(change) -> list[str]:
    before, after = changed(change)
    found = guide_effects(before, after, guide_difference(before, after))
    return [effect_text(one) for one in found if one.code not in ALWAYS]


ALWAYS = {EffectCode.SAVED_STAY, EffectCode.RUNNING_STAY, EffectCode.SAME_VERSION}


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

EFFECTS = [
    (of_guide(versie="2"), []),
    (
        lambda data: take(data, "eerst"),
        [
            (
                "Verbeter je later een ouder POP, dan komen de vragen uit de nieuwe gids. Wat er is gezegd op een vraag die "
                "nu weg is, blijft in dat POP staan."
            ),
        ],
    ),
    (
        rename,
        [
            (
                "“Waar ben je trots op?”: zelfde vraag, andere id: het vorige antwoord komt niet mee. "
                "Met de oude id “trots” komt het wel mee."
            ),
        ],
    ),
    (
        say("trots", soort="kort"),
        [
            (
                "“Waar ben je trots op?”: het vorige antwoord staat er nog naast, maar past niet meer bij de vraag. "
                "Toen en nu staan los van elkaar."
            ),
        ],
    ),
    (
        say("trots", neemt_over=None),
        ["“Waar ben je trots op?”: het vorige antwoord staat er bij het volgende gesprek niet meer naast."],
    ),
    (
        say("cijfer", neemt_over=True),
        [
            (
                "“Hoe vaak lukt het?”: bij het volgende gesprek staat het vorige antwoord ernaast, "
                "ook als dat al eerder is gegeven."
            ),
        ],
    ),
    (
        say("taken", rijen=[{"id": "nu", "tekst": "Dit jaar"}]),
        [
            (
                "“Wat doe je?”: bij “Later” staat wat er toen is gezegd er nog naast, "
                "maar niet meer naast een punt van nu."
            ),
        ],
    ),
    (
        of_guide(rol=[{"id": "or", "naam": "OR"}]),
        [
            "“HR-adviseur”: de naam die bij het vorige gesprek stond, komt niet mee.",
            "“OR”: bij het begin van het volgende gesprek vraagt popgids wie dat is.",
        ],
    ),
    (
        of_guide(status="ingetrokken"),
        ["De gids is ingetrokken: je kunt er geen nieuw gesprek meer mee beginnen."],
    ),
    (
        of_guide(id="anders"),
        [
            (
                "De id van de gids was “groei” en is nu “anders”. Wie al een POP met “groei” heeft, moet de nieuwe gids "
                "bij het volgende gesprek zelf kiezen."
            ),
        ],
    ),
]


@pytest.mark.parametrize(("change", "sentences"), CHANGES)
def test_a_change_is_told_in_plain_sentences(change, sentences):
    assert told(change) == sentences


@pytest.mark.parametrize(("change", "sentences"), EFFECTS)
def test_what_a_change_means_for_talks(change, sentences):
    assert effects(change) == sentences


def test_an_answer_stays_behind_when_its_question_is_gone():
    assert effects(lambda data: take(data, "taken"))[-1] == (
        "“Wat doe je?”: het vorige antwoord komt niet mee naar het volgende gesprek."
    )


def test_without_a_step_its_part_of_the_plan_has_no_place():
    assert (
        "Zonder de stap “Afspraken” is er in het gesprek geen plek meer voor opties en afspraken."
        in effects(lambda data: data["stap"].pop())
    )


def test_the_same_guide_has_no_difference_and_no_meaning():
    assert guide_difference(guide(DATA), guide(DATA)) == ()
    assert guide_effects(guide(DATA), guide(DATA), ()) == ()


def test_one_version_number_for_two_guides_is_told():
    before, after = changed(of_guide(titel="Groei"))
    found = guide_effects(before, after, guide_difference(before, after))
    assert [one.code for one in found] == [
        EffectCode.SAVED_STAY,
        EffectCode.RUNNING_STAY,
        EffectCode.SAME_VERSION,
    ]


def test_changes_stand_under_their_step():
    before, after = changed(lambda data: (take(data, "vak"), data["stap"].pop(), data["rol"].clear()))
    headings = [part_heading(one, after, before) for one in guide_difference(before, after)]
    assert list(dict.fromkeys(headings)) == ["Stap 1. Nu", "Stap 2. Afspraken", "Wie er meer meedoen"]


def test_every_key_of_a_guide_has_words():
    models = [Guide, *_models(Guide)]
    keys = {field.alias or name for model in models for name, field in model.model_fields.items()}
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
