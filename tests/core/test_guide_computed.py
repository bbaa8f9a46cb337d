"""Computed numbers in a guide: over numbers, with fitting weights, and of whom where both answer."""

import pytest
from guide_codes import NAME, codes, one
from test_guide_checks import HERE, guide_with

from popgids.core.checks.guide import check_guide, guide_errors
from popgids.core.guide_io import parse_guide

NUMBER = one("getal")


TABLE = one("tabel", kolommen=[NAME, {"id": "uren", "kop": "Uren", "soort": "uren"}])


@pytest.mark.parametrize(
    ("first", "computed", "code"),
    [
        (one("open"), {"over": ["een"]}, "berekend-geen-getal"),
        (TABLE, {"over": ["een"]}, "berekend-zonder-kolom"),
        (TABLE, {"over": ["een.wat"]}, "berekend-kolom-geen-getal"),
        (TABLE, {"over": ["een.nix"]}, "berekend-kolom-onbekend"),
        (NUMBER, {"over": ["een.uren"]}, "berekend-zonder-kolommen"),
        (NUMBER, {"over": ["een"], "formule": "verschil"}, "verschil-van-twee"),
        (NUMBER, {"over": ["een"], "gewichten": [1]}, "gewichten-zonder-weging"),
        (NUMBER, {"over": ["een"], "formule": "gewogen-gemiddelde"}, "gewichten-ontbreken"),
        (NUMBER, {"over": ["een"], "formule": "gewogen-gemiddelde", "gewichten": [1, 2]}, "gewichten-aantal"),
        (NUMBER, {"over": ["een"], "formule": "gewogen-gemiddelde", "gewichten": [0]}, "gewichten-te-klein"),
    ],
)
def test_a_computed_number_needs_numbers_and_fitting_weights(first, computed, code):
    second = {"id": "twee", "soort": "berekend", "formule": "som", **computed}
    assert [found for found, _loc in codes(first, second)] == [code]


def test_a_column_of_numbers_can_be_summed():
    assert codes(TABLE, {"id": "twee", "soort": "berekend", "formule": "som", "over": ["een.uren"]}) == []


def test_a_computed_number_comes_after_what_it_needs_and_not_in_a_circle():
    total = one("berekend", formule="som", over=["twee"])
    assert codes(total, {"id": "twee", "soort": "getal"}) == [("berekend-later", (*HERE, "over", 0))]
    back = {"id": "twee", "soort": "berekend", "formule": "som", "over": ["een"]}
    assert codes(total, back) == [("berekend-kring", (*HERE, "over", 0))]


SCORE = {"id": "s", "soort": "schaal", "vraag": "Hoe?", "punten": ["a", "b", "c"]}


@pytest.mark.parametrize(
    ("floor", "reference", "is_right"),
    [
        ("beiden", "s@medewerker", True),
        ("beiden", "s@hr", False),
        ("beiden", "s@", False),
        ("samen", "s@medewerker", False),
    ],
)
def test_a_side_is_one_of_the_two_where_both_answer(floor, reference, is_right):
    made = {"id": "b", "soort": "berekend", "vraag": "Hoeveel?", "formule": "som", "over": [reference]}
    assert [found for found, _loc in codes(SCORE | {"van": floor}, made)] == (
        [] if is_right else ["berekend-kant"]
    )


@pytest.mark.parametrize(
    ("floor", "reference", "taken"),
    [
        ("samen", "s", "samen"),
        ("medewerker", "s", "medewerker"),
        ("leidinggevende", "s", "leidinggevende"),
        ("beiden", "s", ""),
        ("samen", "s@medewerker", ""),
    ],
)
def test_a_number_over_two_answers_says_which_it_takes(floor, reference, taken):
    made = {
        "id": "b",
        "soort": "berekend",
        "vraag": "Hoeveel?",
        "van": floor,
        "formule": "som",
        "over": [reference],
    }
    data = guide_with(SCORE | {"van": "beiden"}, made)
    found = [one for one in check_guide(parse_guide(data)) if one.code == "berekend-zonder-kant"]
    assert [one.data["taken"] for one in found] == ([taken] if taken else [])
    assert all(one.is_warning for one in found)
    assert guide_errors(parse_guide(data)) == ()
