"""Conditions in a guide: those that never hold, that lead nowhere, or that ask for an answer that cannot be given."""

import pytest
from guide_codes import NAME, OPTIONS, codes, one
from test_guide_checks import HERE, NEXT, guide_with

from popgids.core.checks.guide import check_guide
from popgids.core.guide_io import parse_guide


def asks(name, **test):
    return {"vraag": name, **test}


CHOICE = one("keuze", opties=OPTIONS)


ALS = (*NEXT, "als")


@pytest.mark.parametrize(
    "als",
    [
        {"all": [asks("een", is_="a"), asks("een", is_="b")]},
        {"all": [asks("een", is_="a"), asks("een", is_niet="a")]},
        {"all": [asks("een", een_van=["a"]), asks("een", een_van=["b"])]},
        {"all": [asks("een", ingevuld=False), asks("een", is_="a")]},
        {"all": [asks("een", is_niet="a"), asks("een", is_niet="b")]},
        {"all": [asks("een", is_="a"), {"any": [asks("een", is_="b"), asks("een", ingevuld=False)]}]},
        asks("een", is_="a", is_niet="a"),
    ],
)
def test_a_condition_that_contradicts_itself_is_found(als):
    second = {"id": "twee", "als": _renamed(als)}
    assert codes(CHOICE, second) == [("voorwaarde-nooit", ALS)]


@pytest.mark.parametrize(
    "als",
    [
        {"any": [asks("een", is_="a"), asks("een", is_="b")]},
        {"all": [asks("een", ingevuld=True), asks("een", is_niet="b")]},
        {"all": [asks("een", een_van=["a", "b"]), asks("een", is_="b")]},
    ],
)
def test_a_condition_that_can_hold_is_left_alone(als):
    assert codes(CHOICE, {"id": "twee", "als": _renamed(als)}) == []


def test_two_who_answer_side_by_side_can_choose_differently():
    als = _renamed({"all": [asks("een", is_="a"), asks("een", is_="b")]})
    assert codes(CHOICE | {"van": "beiden"}, {"id": "twee", "als": als}) == []


def _renamed(als):
    if isinstance(als, list):
        return [_renamed(part) for part in als]
    if not isinstance(als, dict):
        return als
    return {("is" if key == "is_" else key): _renamed(value) for key, value in als.items()}


def test_a_question_behind_one_that_is_never_asked_is_unreachable():
    first, yes = one("ja-nee"), asks("een", is_=True)
    second = {"id": "twee", "als": _renamed(yes)}
    third = {"id": "drie", "als": _renamed({"all": [asks("twee", ingevuld=True), asks("een", is_=False)]})}
    data = guide_with(first, second, third)
    (found,) = check_guide(parse_guide(data))
    assert (found.code, found.loc, found.is_warning) == (
        "vraag-onbereikbaar",
        ("stap", 0, "vraag", 2, "als"),
        True,
    )
    fourth = {"id": "vier", "als": asks("drie", ingevuld=True)}
    found = check_guide(parse_guide(guide_with(first, second, third, fourth)))
    assert [(one.code, one.data["id"]) for one in found][1] == ("vraag-onbereikbaar", "drie")


def test_a_long_chain_of_conditions_is_walked_no_further_than_makes_sense():
    chain = [one("ja-nee")]
    for at in range(400):
        before = chain[-1]["id"]
        either = {"any": [asks(before, ingevuld=True), asks("een", ingevuld=True)]}
        chain.append({"id": f"v{at}", "soort": "ja-nee", "als": either})
    assert codes(*chain) == []
    assert [code for code, _loc in codes(*reversed(chain))] == ["voorwaarde-later"] * 800


def test_conditions_in_a_circle_are_named_as_such():
    first = one("open", als=asks("twee", ingevuld=True))
    second = {"id": "twee", "als": asks("een", ingevuld=True)}
    assert codes(first, second) == [("voorwaarde-kring", (*HERE, "als", "vraag"))]


@pytest.mark.parametrize(
    ("first", "test", "is_right"),
    [
        (one("percentage"), {"is": 50}, True),
        (one("percentage"), {"is": 101}, False),
        (one("rangorde", opties=OPTIONS), {"is": "a"}, True),
        (one("rangorde", opties=OPTIONS), {"is": "c"}, False),
        (one("tabel", kolommen=[NAME]), {"ingevuld": True}, True),
        (one("tabel", kolommen=[NAME]), {"is": "x"}, False),
        (one("persoon"), {"is": "Jan"}, False),
    ],
)
def test_conditions_know_the_answers_of_every_kind(first, test, is_right):
    found = codes(first, {"id": "twee", "als": {"vraag": "een", **test}})
    assert [code for code, _loc in found] == ([] if is_right else ["voorwaarde-onmogelijk"])


def test_a_condition_on_a_computed_number_is_fine():
    total = {"id": "twee", "soort": "berekend", "formule": "som", "over": ["een"]}
    assert codes(one("getal"), total, {"id": "drie", "als": {"vraag": "twee", "is": 3}}) == []


SCORE = {"id": "s", "soort": "schaal", "vraag": "Hoe?", "punten": ["a", "b", "c"]}


@pytest.mark.parametrize(
    ("about", "test", "code"),
    [
        (SCORE, {"minstens": 2}, None),
        (SCORE, {"minstens": 4}, "voorwaarde-onmogelijk"),
        (SCORE, {"hoogstens": 0}, "voorwaarde-onmogelijk"),
        (SCORE, {"minstens": 3, "hoogstens": 2}, "minstens-boven-hoogstens"),
        (SCORE | {"van": "beiden"}, {"minstens": 2, "van": "medewerker"}, None),
        (SCORE, {"minstens": 2, "van": "medewerker"}, "voorwaarde-van-niemand"),
        ({"id": "s", "soort": "bedrag", "vraag": "Wat?"}, {"hoogstens": 500}, None),
        ({"id": "s", "soort": "uren", "vraag": "Wat?", "max": 8}, {"minstens": 9}, "voorwaarde-onmogelijk"),
        ({"id": "s", "soort": "open", "vraag": "Wat?"}, {"minstens": 2}, "voorwaarde-geen-getal"),
    ],
)
def test_a_limit_is_of_a_number_that_can_be_given(about, test, code):
    asked = {"id": "dan", "soort": "open", "als": {"vraag": "s", **test}}
    assert [found for found, _loc in codes(about, asked)] == ([code] if code else [])
