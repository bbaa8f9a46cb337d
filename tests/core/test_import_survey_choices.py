"""Choices and numbers of a form in XLSForm: what people could answer there, they can answer in the guide."""

import pytest

from popgids.wording.import_remarks import remark_line
from tests.core.one_form import imported, questions


def only(found):
    (question,) = questions(found).values()
    return question


def test_two_choices_that_a_form_calls_1_and_0_are_no_yes_and_no():
    survey = [("type", "name", "label"), ("select_one oordeel", "o", "Hoe was het?")]
    for names, texts, kind in (
        (("1", "0"), ("Goed", "Slecht"), "keuze"),
        (("yes", "no"), ("Eens", "Oneens"), "keuze"),
        (("1", "0"), ("Ja", "Nee"), "ja-nee"),
        (("a", "b"), ("Ja, namelijk", "Nee"), "ja-nee"),
    ):
        choices = [
            ("list_name", "name", "label"),
            *(("oordeel", *one) for one in zip(names, texts, strict=True)),
        ]
        question = only(imported(survey, choices))
        assert question["soort"] == kind
        if kind == "keuze":
            assert [one["tekst"] for one in question["opties"]] == list(texts)


def test_a_range_in_a_repeat_keeps_its_highest_number():
    for parameters, field in (
        ("start=1 end=3", {"soort": "schaal", "punten": ["1", "2", "3"]}),
        ("start=0 end=10", {"soort": "getal", "min": 0, "max": 10}),
    ):
        survey = [
            ("type", "name", "label", "parameters"),
            ("begin_repeat", "taken", "Welke taken?", ""),
            ("range", "plezier", "Plezier", parameters),
            ("end_repeat", "", "", ""),
        ]
        found = imported(survey)
        assert only(found)["velden"] == [{"id": "plezier", "kop": "Plezier", **field}]
        told = [one.row for one in found.lost if one.code == "schaal-werd-getal"]
        assert told == ([3] if field["soort"] == "getal" else [])


CHOICES = [("list_name", "name", "label"), *(("v", f"n{at}", text) for at, text in enumerate("ABCD"))]


@pytest.mark.parametrize(
    ("constraint", "limits"),
    [
        ("count-selected(.)<=2", {"hoogstens": 2}),
        ("count-selected(.) >= 1 and count-selected(.) < 3", {"minstens": 1, "hoogstens": 2}),
        ("count-selected(.) >= 1 and < 3", {"minstens": 1, "hoogstens": 2}),
        ("(count-selected(.) = 2)", {"minstens": 2, "hoogstens": 2}),
    ],
)
def test_how_many_may_be_chosen_comes_over(constraint, limits):
    head = ("type", "name", "label", "constraint")
    found = imported([head, ("select_multiple v", "k", "Kies?", constraint)], CHOICES)
    question = only(found)
    assert {key: question[key] for key in ("minstens", "hoogstens") if key in question} == limits
    assert [one.code for one in found.lost] == []


@pytest.mark.parametrize(
    ("kind", "constraint", "limits"),
    [
        ("integer", ". >= 0 and . <= 36", {"min": 0, "max": 36}),
        ("integer", ". > 0 and . < 36", {"min": 1, "max": 35}),
        ("integer", ". > 3.5", {"min": 4}),
        ("integer", ". <= -5", {"max": -5}),
        ("integer", ". >= 5 and . >= 3", {"min": 5}),
        ("integer", ". = 5", {"min": 5, "max": 5}),
        ("decimal", ". >= 0.5", {"min": 0.5}),
    ],
)
def test_the_limits_of_a_number_come_over(kind, constraint, limits):
    found = imported([("type", "name", "label", "constraint"), (kind, "k", "Hoeveel?", constraint)])
    question = only(found)
    assert {key: question[key] for key in ("min", "max") if key in question} == limits
    assert found.lost == ()


@pytest.mark.parametrize(
    ("kind", "constraint"),
    [
        ("text", "regex(., '[A-Z]+')"),
        ("text", "string-length(.) < 100"),
        ("select_multiple v", "count-selected(.) > 4"),
        ("select_multiple v", "not(selected(., 'n0') and selected(., 'n1'))"),
        ("select_one v", ". != 'n0'"),
        ("date", ". > today()"),
        ("integer", ". > 3 and . < 2"),
        ("integer", ". >= 1 or . <= 3"),
    ],
)
def test_a_constraint_that_a_guide_cannot_keep_is_named_beside_the_question(kind, constraint):
    head = ("type", "name", "label", "constraint", "constraint_message")
    found = imported([head, (kind, "k", "Wat?", constraint, "Zo moet het")], CHOICES)
    (lost,) = found.lost
    assert (lost.code, lost.data["found"]) == ("beperking", f"{constraint}: Zo moet het")
    assert [one for remarks in found.notes.values() for one in remarks if one is lost]


def test_what_a_field_of_a_block_cannot_keep_is_named():
    rows = [
        ("type", "name", "label", "constraint", "default"),
        ("begin_repeat", "r", "Acties", "", ""),
        ("text", "a", "Wat?", "regex(., 'x')", "lezen"),
        ("integer", "u", "Uren", ". >= 0 and . <= 36", ""),
        ("end_repeat", "", "", "", ""),
    ]
    found = imported(rows)
    assert [(one.row, one.code) for one in found.lost] == [(3, "beperking"), (3, "niet-overgenomen")]
    assert only(found)["velden"][1]["max"] == 36


def test_what_a_row_of_a_matrix_cannot_keep_is_named():
    rows = [
        ("type", "name", "label", "appearance", "required", "default"),
        ("begin_group", "g", "Competenties", "table-list", "", ""),
        ("select_one v", "a", "Plannen", "", "yes", ""),
        ("select_one v", "b", "Luisteren", "", "no", "n1"),
        ("end_group", "", "", "", "", ""),
    ]
    found = imported(rows, CHOICES)
    assert only(found)["soort"] == "matrix"
    named = [(one.row, one.data["column"]) for one in found.lost]
    assert named == [(3, "required"), (4, "default")]


def test_what_a_form_says_beside_its_questions_is_never_left_out_in_silence():
    survey = [
        ("type", "name", "label", "default", "constraint", "constraint_message::Nederlands (nl)"),
        ("begin_group", "g", "Wat vraagt de organisatie?", "", "", ""),
        ("begin_group", "h", "Competenties", "", "", ""),
        ("text", "t", "Waar ben je goed in?", "", "", ""),
        ("end_group", "", "", "", "", ""),
        ("decimal", "u", "Hoeveel uur?", "", ". > 0 and . <= 40.5", "Tot 40,5 uur"),
        ("select_one v", "k", "Wat past?", "nee", "", "Kies iets"),
        ("end_group", "", "", "", "", ""),
    ]
    choices = [(*head, extra) for head, extra in zip(CHOICES, ("punten", "1", "", "", ""), strict=True)]
    choices.append(("v", "n3", "Nog een D", ""))
    found = imported(survey, choices)
    assert questions(found)["u"]["stap"] == questions(found)["k"]["stap"] == "noodzaak-organisatie"
    assert [(one.sheet, one.row, one.code) for one in found.remarks] == [
        ("choices", 1, "kolom-onbekend"),
        ("survey", 6, "niet-overgenomen"),
        ("survey", 6, "grens-telt-mee"),
        ("survey", 7, "optie-dubbel"),
        ("survey", 7, "niet-overgenomen"),
        ("survey", 7, "niet-overgenomen"),
    ]


def test_the_steps_of_a_range_that_do_not_fit_are_named():
    survey = [("type", "name", "label", "parameters"), ("range", "r", "Hoeveel?", "start=0 end=10 step=2")]
    found = imported(survey)
    assert (only(found)["min"], only(found)["max"]) == (0, 10)
    (lost,) = found.lost
    assert "met stappen van 2 past niet" in remark_line(lost)
