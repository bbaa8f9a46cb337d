"""Conditions and calculations of a form in XLSForm: kept where a guide knows the same, and else named."""

import pytest

from popgids.wording.import_remarks import remark_line
from tests.core.one_form import imported, questions


@pytest.mark.parametrize(
    ("relevant", "code"),
    [
        ("${b} = 'x'", "voorwaarde-volgorde"),
        ("${zzz} = 'x'", "voorwaarde-onbekend"),
        ("${a} = 'misschien'", "voorwaarde-waarde"),
        ("${a} > 3", "voorwaarde-groter"),
        ("${a} = ${n}", "voorwaarde-moeilijk"),
        ("regex(${n}, '[0-9]+')", "voorwaarde-moeilijk"),
        ("${a} = 'ja", "voorwaarde-moeilijk"),
        ("(" * 200 + "${a}" + ")" * 200, "voorwaarde-moeilijk"),
        ("", None),
        ("true()", None),
        ("${a} = 'ja'", None),
        ("  not( selected( ${a} , 'nee' ) ) ", None),
    ],
)
def test_a_condition_that_cannot_be_kept_is_named_and_leaves_the_question(relevant, code):
    survey = [
        ("type", "name", "label", "relevant"),
        ("select_one jn", "a", "Wil je?", ""),
        ("integer", "n", "Hoeveel?", ""),
        ("text", "v", "Wat?", relevant),
        ("text", "b", "En dan?", ""),
    ]
    found = imported(survey, [("list_name", "name", "label"), ("jn", "ja", "Ja"), ("jn", "nee", "Nee")])
    assert [one.code for one in found.lost] == ([code] if code else [])
    assert ("als" in questions(found)["v"]) is (code is None and "a}" in relevant)


@pytest.mark.parametrize(
    ("around", "within", "told"),
    [
        ("${a} > 3", "", "De vragen in deze groep komen nu altijd."),
        ("${a} = 'ja'", "${a} > 3", "Nu telt alleen de voorwaarde van de groep eromheen."),
        ("", "${a} > 3", "De vraag komt nu altijd."),
    ],
)
def test_a_condition_that_is_not_kept_says_when_the_question_comes_now(around, within, told):
    survey = [
        ("type", "name", "label", "relevant"),
        ("select_one jn", "a", "Wil je?", ""),
        ("begin_group", "g", "Afspraken", around),
        ("text", "v", "Wat?", within),
        ("end_group", "", "", ""),
    ]
    found = imported(survey, [("list_name", "name", "label"), ("jn", "ja", "Ja"), ("jn", "nee", "Nee")])
    (lost,) = found.lost
    assert remark_line(lost).endswith(told)


@pytest.mark.parametrize(
    ("calculation", "keys"),
    [
        ("${a} + ${b}", {"formule": "som", "over": ["a", "b"]}),
        ("sum(${a}, ${b})", {"formule": "som", "over": ["a", "b"]}),
        ("(${a} + ${b}) div 2", {"formule": "gemiddelde", "over": ["a", "b"]}),
        ("${a} - ${b}", {"formule": "verschil", "over": ["a", "b"]}),
        ("max(${a}, ${b})", {"formule": "hoogste", "over": ["a", "b"]}),
        (
            "0.4 * ${a} + ${b} * 0.6",
            {"formule": "gewogen-gemiddelde", "over": ["a", "b"], "gewichten": [0.4, 0.6]},
        ),
        ("round(coalesce(${a}, 0) + ${b}, 2)", {"formule": "som", "over": ["a", "b"], "decimalen": 2}),
        ("2 * ${a} + 3 * ${b}", None),
        ("(${a} + ${b}) div 3", None),
        ("${a} + ${t}", None),
        ("if(${a} > 3, 1, 0)", None),
    ],
)
def test_a_calculation_that_a_guide_knows_comes_over_and_others_are_named(calculation, keys):
    found = imported(
        [
            ("type", "name", "label", "calculation"),
            ("integer", "a", "Eerst?", ""),
            ("decimal", "b", "Dan?", ""),
            ("text", "t", "Wat?", ""),
            ("calculate", "c", "Samen", calculation),
        ]
    )
    one = questions(found).get("c")
    if keys is None:
        assert one is None
        assert [remark.code for remark in found.lost] == ["berekening"]
    else:
        assert {key: one[key] for key in keys} == keys


@pytest.mark.parametrize(
    ("kind", "relevant", "condition"),
    [
        ("integer", "${n} > 4", {"vraag": "n", "minstens": 5}),
        ("integer", "${n} < 4", {"vraag": "n", "hoogstens": 3}),
        ("integer", "${n} >= 4", {"vraag": "n", "minstens": 4}),
        ("integer", "not(${n} >= 4)", {"vraag": "n", "hoogstens": 3}),
        ("decimal", "${n} > 4", {"all": [{"vraag": "n", "minstens": 4}, {"vraag": "n", "is_niet": 4}]}),
    ],
)
def test_a_condition_on_a_number_becomes_its_lowest_or_highest(kind, relevant, condition):
    survey = [
        ("type", "name", "label", "relevant"),
        (kind, "n", "Hoeveel?", ""),
        ("text", "v", "Wat?", relevant),
    ]
    found = imported(survey)
    assert found.lost == ()
    assert next(one for one in questions(found).values() if one["id"] == "v")["als"] == condition


def test_a_condition_on_a_calculation_is_kept():
    survey = [
        ("type", "name", "label", "calculation", "relevant"),
        ("integer", "a", "Hoeveel?", "", ""),
        ("integer", "b", "En hier?", "", ""),
        ("calculate", "samen", "Samen", "${a} + ${b}", ""),
        ("text", "v", "Wat?", "", "${samen} >= 40"),
    ]
    assert questions(imported(survey))["v"]["als"] == {"vraag": "samen", "minstens": 40}
