"""Choices and numbers of a form in XLSForm: what people could answer there, they can answer in the guide."""

from popgids.core.importing.guide import import_guide
from popgids.core.importing.sheets import rows_of
from popgids.wording.importing import step_titles


def imported(survey, choices=()):
    sheets = {"survey": survey, "choices": choices}
    found = import_guide(
        [rows_of(name, list(enumerate(map(list, rows), 1))) for name, rows in sheets.items() if rows],
        "formulier",
        step_titles(),
    )
    assert found is not None
    return found


def only(found):
    (question,) = (one for step in found.data["stap"] for one in step.get("vraag", ()))
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
