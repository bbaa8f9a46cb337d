"""What a guide says as a whole: each check finds its mistake at its place, and nothing else."""

import tomllib
from copy import deepcopy
from pathlib import Path

import pytest

from popgids.core.checks.guide import check_guide, guide_errors
from popgids.core.checks.repair import all_findings
from popgids.core.findings import place_of
from popgids.core.guide_io import parse_guide
from popgids.core.nearest import nearest

WHOLE = tomllib.loads(
    (Path(__file__).parent.parent / "data/gidsen/volledig.toml").read_text(encoding="utf-8")
)
KINDS = [
    "status",
    "stand-van-zaken",
    "behoefte-medewerker",
    "noodzaak-organisatie",
    "afspraken",
    "steun",
    "volgend-gesprek",
    "evaluatie",
]


def guide_with(*questions, steps=None):
    made = [{"soort": kind, "titel": "Stap", "minuten": 10} for kind in steps or KINDS]
    made[0]["vraag"] = [{"soort": "open", "vraag": "Wat?", **question} for question in questions]
    return {
        "formaat": 1,
        "id": "proef",
        "versie": "1",
        "titel": "Proef",
        "duur_minuten": 10 * len(made),
        "stap": made,
    }


def codes(data):
    return [(one.code, one.loc) for one in check_guide(parse_guide(data))]


def test_a_whole_guide_has_nothing_wrong():
    assert check_guide(parse_guide(WHOLE)) == ()


def question(**more):
    return {"id": "een", **more}


HERE = ("stap", 0, "vraag", 0)
NEXT = ("stap", 0, "vraag", 1)
SCALE = {"soort": "schaal"}
CHOICES = {"soort": "keuze", "opties": [{"id": "a", "tekst": "A"}, {"id": "b", "tekst": "B"}]}


@pytest.mark.parametrize(
    ("first", "code", "loc"),
    [
        (question(**SCALE), "schaal-zonder-woorden", HERE),
        (
            question(**SCALE, laag="x", hoog="y", van_punt=5, tot_punt=5),
            "schaal-grenzen",
            (*HERE, "van_punt"),
        ),
        (question(**SCALE, punten=["x"]), "schaal-te-kort", (*HERE, "punten")),
        (question(**SCALE, punten=["x", "y"], tot_punt=4), "schaal-aantal-punten", (*HERE, "punten")),
        (question(soort="getal", min=2, max=1), "min-boven-max", (*HERE, "min")),
        (question(soort="getal", max=float("nan")), "geen-gewoon-getal", (*HERE, "max")),
        (question(soort="bedrag", max=10**400), "geen-gewoon-getal", (*HERE, "max")),
        (question(**{**CHOICES, "soort": "meerkeuze"}, minstens=3), "minstens-te-veel", (*HERE, "minstens")),
        (
            question(**{**CHOICES, "soort": "meerkeuze"}, minstens=2, hoogstens=1),
            "minstens-boven-hoogstens",
            (*HERE, "minstens"),
        ),
        (
            question(soort="keuze", opties=[{"id": "a", "tekst": "A"}, {"id": "a", "tekst": "B"}]),
            "dubbele-optie-id",
            (*HERE, "opties", 1, "id"),
        ),
        (question(vraag="   "), "lege-tekst", (*HERE, "vraag")),
        (question(doorvragen=["Hoe?", " "]), "lege-tekst", (*HERE, "doorvragen", 1)),
        (question(uitleg="Zie C:\temp"), "pad-in-tekst", (*HERE, "uitleg")),
        (question(vraag="Wat\x08?"), "stuurteken-in-tekst", (*HERE, "vraag")),
        (question(als={"vraag": "een", "ingevuld": True}), "voorwaarde-op-zichzelf", (*HERE, "als", "vraag")),
        (question(als={"vraag": "nix", "ingevuld": True}), "voorwaarde-onbekend", (*HERE, "als", "vraag")),
        (question(als={"is": "a"}), "voorwaarde-zonder-vraag", (*HERE, "als")),
        (question(als={}), "voorwaarde-leeg", (*HERE, "als")),
        (question(als={"all": []}), "voorwaarde-leeg", (*HERE, "als")),
    ],
)
def test_one_wrong_question_gives_one_finding(first, code, loc):
    assert codes(guide_with(first)) == [(code, loc)]


@pytest.mark.parametrize(
    ("first", "als", "wrong_key"),
    [
        (question(soort="ja-nee"), {"is": "ja"}, "is"),
        (question(soort="ja-nee"), {"is": 1}, "is"),
        (question(**CHOICES), {"is": "c"}, "is"),
        (question(**CHOICES), {"is_niet": "anders"}, "is_niet"),
        (question(**CHOICES), {"is": True}, "is"),
        (question(**SCALE, laag="x", hoog="y"), {"is": 11}, "is"),
        (question(**SCALE, laag="x", hoog="y"), {"is": "7"}, "is"),
        (question(**SCALE, punten=["x", "y"]), {"is": 3}, "is"),
        (question(soort="getal", max=5), {"is": 6}, "is"),
        (question(soort="uren"), {"is": "veel"}, "is"),
        (question(soort="open"), {"is": 3}, "is"),
    ],
)
def test_a_condition_that_can_never_be_met_is_found(first, als, wrong_key):
    second = {"id": "twee", "als": {"vraag": "een", **als}}
    assert codes(guide_with(first, second)) == [("voorwaarde-onmogelijk", (*NEXT, "als", wrong_key))]


@pytest.mark.parametrize(
    ("first", "als"),
    [
        (question(soort="ja-nee"), {"is": False}),
        (question(**CHOICES), {"een_van": ["a", "b"]}),
        (question(**CHOICES, anders=True), {"is": "anders"}),
        (question(**SCALE, laag="x", hoog="y"), {"een_van": [1, 10]}),
        (question(**SCALE, laag="x", hoog="y", nvt=True), {"is": "nvt"}),
        (question(**SCALE, punten=["x", "y"]), {"is": 2}),
        (question(soort="getal", min=1, max=5), {"is": 2.5}),
        (question(soort="datum"), {"ingevuld": False}),
    ],
)
def test_a_condition_that_can_be_met_is_fine(first, als):
    assert codes(guide_with(first, {"id": "twee", "als": {"vraag": "een", **als}})) == []


def test_a_condition_inside_all_and_any_is_checked_at_its_own_place():
    als = {"any": [{"vraag": "een", "ingevuld": True}, {"all": [{"vraag": "drie", "ingevuld": True}]}]}
    data = guide_with({"id": "een"}, {"id": "twee", "als": als}, {"id": "drie"})
    assert codes(data) == [("voorwaarde-later", (*NEXT, "als", "any", 1, "all", 0, "vraag"))]


def test_a_condition_needs_a_question_that_is_answered_and_a_test():
    data = guide_with(
        {"id": "tekst", "soort": "info"},
        {"id": "een", "als": {"vraag": "tekst", "ingevuld": True}},
        {"id": "twee", "als": {"vraag": "een"}},
    )
    assert [code for code, _loc in codes(data)] == ["voorwaarde-op-info", "voorwaarde-zonder-toets"]


def test_a_test_on_free_text_is_only_doubtful():
    data = guide_with({"id": "een"}, {"id": "twee", "als": {"vraag": "een", "is": "ja"}})
    (one,) = check_guide(parse_guide(data))
    assert one.code == "voorwaarde-op-tekst"
    assert one.is_warning
    assert guide_errors(parse_guide(data)) == ()


def test_an_id_of_a_question_is_unique_in_the_whole_guide():
    data = guide_with({"id": "een"})
    data["stap"][3]["vraag"] = [{"id": "een", "soort": "kort", "vraag": "Wie?"}]
    (one,) = check_guide(parse_guide(data))
    assert (one.code, one.loc) == ("dubbele-vraag-id", ("stap", 3, "vraag", 0, "id"))
    assert one.other == ("stap", 0, "vraag", 0, "id")


def test_steps_come_once_and_in_their_order():
    swapped = [KINDS[1], KINDS[0], *KINDS[2:]]
    assert codes(guide_with(steps=swapped)) == [("stap-volgorde", ("stap", 1, "soort"))]
    twice = [*KINDS[:7], KINDS[6]]
    assert codes(guide_with(steps=twice)) == [
        ("dubbele-stap", ("stap", 7, "soort")),
        ("stap-ontbreekt", ()),
    ]


def test_minutes_that_do_not_add_up_are_a_warning_with_both_figures():
    data = guide_with()
    data["duur_minuten"] = 60
    (one,) = check_guide(parse_guide(data))
    assert one.is_warning
    assert one.data == {"total": 80, "duration": 60}


def test_mistakes_behind_other_mistakes_are_found_too():
    data = deepcopy(WHOLE)
    data["stap"][1]["vraag"][0]["onbekend"] = 1
    data["stap"][2]["vraag"][2]["als"] = {"vraag": "cursus", "is": "misschien"}
    assert [one.code for one in all_findings(data)] == ["onbekende-sleutel", "voorwaarde-onmogelijk"]


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [("soort", "opn", "waarde-onbekend"), ("id", "Mijn wens", "id-vorm"), ("vraag", 3, "verkeerde-soort")],
)
def test_a_wrong_field_does_not_make_the_conditions_on_its_question_wrong(key, value, code):
    data = deepcopy(WHOLE)
    data["stap"][2]["vraag"][0][key] = value
    assert [one.code for one in all_findings(data)] == [code]


def test_a_place_names_step_question_and_choice():
    assert place_of(("stap", 2, "vraag", 3, "opties", 1, "id"), WHOLE) == 'stap 3, vraag "vorm", optie "werk"'
    assert place_of(("duur_minuten",), WHOLE) == ""
    assert place_of(("stap", 2, "vraag", 99), WHOLE) == "stap 3, vraag 100"


def test_the_nearest_name_is_found_and_a_far_one_is_not():
    assert nearest("minutn", ["titel", "minuten"]) == ("minuten",)
    assert nearest("zebra", ["titel", "minuten"]) == ()


@pytest.mark.parametrize("options", [["a", "b", "c"], [{"id": "a", "tekst": "A"}, "b", "c"]])
def test_options_without_an_id_still_count(options):
    asked = question(soort="meerkeuze", opties=options, minstens=4)
    found = {one.code: one.data for one in all_findings(guide_with(asked))}
    assert set(found) == {"opties-zonder-id", "minstens-te-veel"}
    assert found["minstens-te-veel"] == {"at_least": 4, "available": 3}
    assert "minstens-te-veel" not in {one.code for one in all_findings(guide_with({**asked, "minstens": 3}))}
