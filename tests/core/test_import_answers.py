"""Answers as people write them in a cell: yes and no, the points of a scale, columns, numbers and calculations."""

import pytest

from popgids.wording.import_remarks import remark_text
from tests.core.one_sheet import first, imported, questions, said


@pytest.mark.parametrize(
    ("choices", "keys"),
    [
        ("Ja/Nee", {"soort": "ja-nee"}),
        ("Ja / Nee", {"soort": "ja-nee"}),
        ("nee, ja", {"soort": "ja-nee"}),
        ("Ja, namelijk: …; Nee", {"soort": "ja-nee", "bij_ja": "Namelijk?"}),
        ("Ja; Nee, want …", {"soort": "ja-nee", "bij_nee": "Want?"}),
        ("Ja / Nee / Deels", {"soort": "keuze", "gesloten": True}),
        ("Ja, altijd; Nee, nooit", {"soort": "keuze", "gesloten": True}),
        ("onvoldoende/voldoende/goed", {"soort": "keuze", "gesloten": None}),
        ("10,20,30", {"soort": "keuze", "opties": [{"id": one, "tekst": one} for one in ("10", "20", "30")]}),
        ("A; B; Overig, namelijk", {"soort": "keuze", "anders": True}),
    ],
)
def test_yes_and_no_are_known_however_they_are_written(choices, keys):
    question, remarks = first(["stap", "soort", "vraag", "opties"], "3", "keuze", "Is het zo?", choices)
    assert {key: question.get(key) for key in keys} == keys
    assert remarks == []


def test_a_comma_in_brackets_or_in_a_number_is_part_of_the_answer():
    columns = ["stap", "soort", "vraag", "opties"]
    question, _remarks = first(
        columns, "3", "keuze", "Hoe?", "groen (koel, rustig), 1,5 jaar (of 2), blauw of rood"
    )
    assert [one["tekst"] for one in question["opties"]] == [
        "groen (koel, rustig)",
        "1,5 jaar (of 2)",
        "blauw",
        "rood",
    ]


def test_a_yes_or_no_on_which_another_question_waits_is_a_gate():
    found = imported(
        ["stap", "soort", "id", "vraag", "als"],
        ["3", "ja-nee", "cursus", "Wil je een cursus?", ""],
        ["3", "ja-nee", "buddy", "Wil je een maatje?", ""],
        ["3", "", "", "Welke?", "cursus is ja"],
    )
    asked = questions(found)
    assert (asked["cursus"].get("gesloten"), asked["buddy"].get("gesloten")) == (True, None)


@pytest.mark.parametrize(
    ("kind", "points", "keys"),
    [
        ("schaal", "slecht / matig / goed", {"punten": ["slecht", "matig", "goed"]}),
        ("schaal", "1 = slecht, 2 = matig, 3 = goed", {"punten": ["slecht", "matig", "goed"]}),
        (
            "schaal",
            "1 = nooit, 5 = altijd",
            {"van_punt": 1, "tot_punt": 5, "laag": "nooit", "hoog": "altijd"},
        ),
        (
            "schaal",
            "0: niet\n10: helemaal",
            {"van_punt": 0, "tot_punt": 10, "laag": "niet", "hoog": "helemaal"},
        ),
        ("schaal", "1 = zelden, of nooit; 4 = vaak", {"tot_punt": 4, "laag": "zelden, of nooit"}),
        ("schaal 1-3", "nooit; soms; vaak", {"punten": ["nooit", "soms", "vaak"]}),
        ("schaal", "- / +- / +", {"punten": ["-", "+-", "+"]}),
        ("schaal", "slecht; goed; n.v.t.", {"punten": ["slecht", "goed"], "nvt": True}),
    ],
)
def test_the_words_of_a_scale_come_over(kind, points, keys):
    question, remarks = first(["stap", "soort", "vraag", "punten"], "3", kind, "Hoe?", points)
    assert {key: question.get(key) for key in keys} == keys
    assert remarks == []


def test_a_matrix_takes_the_same_points():
    columns = ["stap", "soort", "vraag", "punten", "rijen"]
    question, remarks = first(columns, "3", "matrix", "Hoe?", "1 = zwak, 4 = sterk", "Plannen; Lezen")
    assert question["punten"] == ["1 (zwak)", "2", "3", "4 (sterk)"]
    assert remarks == []


@pytest.mark.parametrize("points", ["2026-05-01", "2026-01-05"])
def test_a_date_that_excel_made_of_1_5_is_read_back_and_named(points):
    columns = ["stap", "soort", "vraag", "punten", "laag", "hoog"]
    question, remarks = first(columns, "3", "schaal", "Hoe?", points, "weinig", "veel")
    assert (question["van_punt"], question["tot_punt"]) == (1, 5)
    assert remarks == [(2, "punten-datum")]


def test_a_scale_without_words_asks_for_them_and_makes_none_up():
    found = imported(
        ["stap", "soort", "vraag", "hoog"], ["3", "schaal 1-5", "Hoe?", ""], ["3", "schaal", "En?", "veel"]
    )
    one, two = questions(found).values()
    assert (one["laag"], one["hoog"]) == ("…", "…")
    assert (two["laag"], two["hoog"]) == ("…", "veel")
    assert [(remark.row, remark.code) for remark in found.choices] == [
        (2, "schaal-woorden"),
        (3, "schaal-woorden"),
    ]


def test_columns_say_what_they_hold_by_their_heading_or_their_unit():
    columns = ["stap", "soort", "vraag", "kolommen"]
    cell = "Wat; Uren; Kosten (€); Datum gereed; Deel (%); Bewijs (diploma of verslag); Klaar? (ja/nee)"
    question, remarks = first(columns, "5", "tabel", "Plan?", cell)
    assert [(one["kop"], one["soort"]) for one in question["kolommen"]] == [
        ("Wat", "kort"),
        ("Uren", "uren"),
        ("Kosten", "bedrag"),
        ("Datum gereed", "datum"),
        ("Deel", "percentage"),
        ("Bewijs (diploma of verslag)", "kort"),
        ("Klaar?", "ja-nee"),
    ]
    assert remarks == [(2, "veld-soort-onbekend")]


@pytest.mark.parametrize(
    ("cell", "keys"),
    [
        ("Score (1-3)", {"kop": "Score", "soort": "schaal", "punten": ["1", "2", "3"]}),
        ("Bedrag (max € 500)", {"kop": "Bedrag", "soort": "bedrag", "max": 500}),
        ("Percentage (0-100)", {"kop": "Percentage", "soort": "percentage", "min": 0, "max": 100}),
        ("Tijd (uren per week)", {"kop": "Tijd (uren per week)", "soort": "uren"}),
        ("Plan (tekst; max 3 regels)", {"kop": "Plan (tekst, max 3 regels)", "soort": "open"}),
        ("Stand (keuze: open / klaar)", {"kop": "Stand", "soort": "keuze"}),
    ],
)
def test_what_stands_in_brackets_behind_a_column_is_read_or_stays_there(cell, keys):
    question, remarks = first(["stap", "soort", "vraag", "kolommen"], "5", "tabel", "Plan?", f"Wat; {cell}")
    _what, field = question["kolommen"]
    assert {key: field[key] for key in keys} == keys
    assert remarks == []


def test_columns_between_commas_are_columns():
    question, _remarks = first(
        ["stap", "soort", "vraag", "kolommen"], "5", "tabel", "Plan?", "Wat, wie, wanneer"
    )
    assert [one["kop"] for one in question["kolommen"]] == ["Wat", "wie", "wanneer"]


def test_a_calculation_finds_its_question_and_column_by_their_names():
    found = imported(
        ["stap", "soort", "vraag", "kolommen", "formule", "over"],
        ["5", "tabel", "Scholing", "Wat; Aantal uren", "", ""],
        ["5", "berekend", "Samen", "", "SOM", "scholing.Aantal uren"],
    )
    assert questions(found)["samen"]["over"] == ["scholing.aantal-uren"]
    assert said(found) == []


def test_a_calculation_that_cannot_be_is_a_number_and_says_why():
    found = imported(
        ["stap", "soort", "vraag", "kolommen", "formule", "over"],
        ["5", "tabel", "Scholing", "Wat", "", ""],
        ["5", "berekend", "Samen", "", "som", "Scholing.Wat"],
    )
    assert questions(found)["samen"]["soort"] == "getal"
    (lost,) = found.lost
    assert "scholing.wat" in remark_text(lost)


@pytest.mark.parametrize(
    ("text", "number"), [("166 uur", 166), ("€ 500,-", 500), ("12,5%", 12.5), ("1.500 euro", 1500)]
)
def test_a_number_may_have_what_it_counts_behind_it(text, number):
    question, remarks = first(["stap", "soort", "vraag", "max"], "3", "getal", "Hoeveel?", text)
    assert question["max"] == number
    assert remarks == []


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        ("Ja/Nee/Gedeeltelijk", {"soort": "keuze", "gesloten": True}),
        ("ja/nee", {"soort": "ja-nee"}),
        ("1 2 3 4 5", {"soort": "schaal", "van_punt": 1, "tot_punt": 5}),
        ("1-5", {"soort": "schaal", "tot_punt": 5}),
    ],
)
def test_answers_that_stand_where_the_kind_belongs_are_known(kind, keys):
    question, remarks = first(
        ["stap", "vraag", "soort", "laag", "hoog"], "3", "Is het zo?", kind, "weinig", "veel"
    )
    assert {key: question.get(key) for key in keys} == keys
    assert {code for _row, code in remarks} <= {"past-niet-bij-soort"}


def test_the_words_of_a_scale_may_stand_under_the_answers_and_the_numbers_alone_are_no_words():
    question, remarks = first(
        ["stap", "soort", "vraag", "opties"], "3", "schaal", "Hoe?", "slecht; matig; goed"
    )
    assert (question["punten"], remarks) == (["slecht", "matig", "goed"], [])
    question, remarks = first(["stap", "soort", "vraag", "punten"], "3", "schaal", "Hoe?", "1; 2; 3; 4; 5")
    assert (question["tot_punt"], remarks) == (5, [(2, "schaal-woorden")])


@pytest.mark.parametrize(
    ("columns", "cells", "expected"),
    [
        (("min", "max"), ("1", "5"), {"van_punt": 1, "tot_punt": 5}),
        (("minimum", "maximum"), ("0", "4"), {"van_punt": 0, "tot_punt": 4}),
        (("max",), ("6",), {"van_punt": 1, "tot_punt": 6}),
        (("min", "max", "laag", "hoog"), ("1", "5", "weinig", "veel"), {"tot_punt": 5, "laag": "weinig", "hoog": "veel"}),
        (("punten", "min", "max"), ("1-5", "weinig", "veel"), {"tot_punt": 5, "laag": "weinig", "hoog": "veel"}),
    ],
)  # fmt: skip
def test_the_points_of_a_scale_are_taken_from_min_and_max(columns, cells, expected):
    question, remarks = first(["stap", "soort", "vraag", *columns], "3", "schaal", "Hoe gaat het?", *cells)
    assert {key: question[key] for key in expected} == expected
    assert [code for _row, code in remarks if code != "schaal-woorden"] == []


def test_a_matrix_without_words_takes_its_points_from_min_and_max():
    question, remarks = first(
        ["stap", "soort", "vraag", "rijen", "min", "max"], "3", "matrix", "Hoe?", "A; B", "1", "4"
    )
    assert question["punten"] == ["1", "2", "3", "4"]
    assert remarks == []


@pytest.mark.parametrize("between", ["\n", " "])
@pytest.mark.parametrize("box", ["□ ", "☐", "☑ ", "- □ ", "○ "])
def test_a_box_to_tick_before_an_answer_is_no_part_of_it(box, between):
    answers = between.join(f"{box}{one}" for one in ("cursus", "meelopen"))
    question, _remarks = first(["stap", "soort", "vraag", "opties"], "3", "keuze", "Hoe?", answers)
    assert question["opties"] == [
        {"id": "cursus", "tekst": "cursus"},
        {"id": "meelopen", "tekst": "meelopen"},
    ]


def test_the_short_word_for_the_one_who_answers_is_known():
    question, remarks = first(["stap", "vraag", "van"], "3", "Wat wil je?", "mdw")
    assert (question["van"], remarks) == ("medewerker", [])


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (1, 3, None),
        ("slecht", "goed", None),
        ("", 3, None),
        (1, 5, "van 1 tot 3, want dat staat in de kolom “punten”. Wat bij min en max staat (1, 5)"),
        (0, "", "Wat bij min en max staat (0), is niet gebruikt"),
    ],
)
def test_limits_beside_points_are_told_once_and_only_when_they_say_something_else(low, high, words):
    columns = ["stap", "soort", "vraag", "punten", "min", "max"]
    found = imported(columns, ["2", "schaal", "Hoe gaat het?", "slecht; gaat; goed", str(low), str(high)])
    told = [remark_text(one) for one in found.remarks]
    assert len(told) == bool(words)
    assert all(str(words) in one for one in told)


def test_points_from_one_number_to_another_stand_above_other_limits():
    columns = ["stap", "soort", "vraag", "punten", "min", "max"]
    found = imported(columns, ["2", "schaal", "Hoe gaat het?", "1-5", "1", "10"])
    (question,) = questions(found).values()
    assert (question["van_punt"], question["tot_punt"]) == (1, 5)
    assert (2, "punten-en-grenzen") in said(found)
    assert "past-niet-bij-soort" not in [one.code for one in found.remarks]


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("vorm is kunst", "het antwoord “kunst”. Dat heeft de vraag “vorm” niet. Wel: Cursus, Meekijken."),
        ("cijfer is 9", "het antwoord “9”. Dat heeft de vraag “cijfer” niet. Wel: 1, 2, 3."),
        ("cijfer meer dan 7", "het antwoord “> 7”. Dat heeft de vraag “cijfer” niet. Wel: 1, 2, 3."),
        ("klaar is misschien", "het antwoord “misschien”. Dat heeft de vraag “klaar” niet. Wel: ja, nee."),
        ("vrom is Cursus", "gaat over “vrom”. Die vraag is er niet. Bedoel je “vorm”?"),
    ],
)
def test_a_condition_that_is_not_kept_names_the_answer_and_those_there_are(when, words):
    found = imported(
        ["stap", "soort", "id", "vraag", "opties", "punten", "als"],
        ["3", "keuze", "vorm", "Hoe leer je?", "Cursus; Meekijken", "", ""],
        ["3", "schaal", "cijfer", "Hoe goed?", "", "zwak; gaat; sterk", ""],
        ["3", "ja-nee", "klaar", "Klaar?", "", "", ""],
        ["3", "open", "", "Welke?", "", "", when],
    )
    (told,) = [remark_text(one) for one in found.remarks if one.row == 5]
    assert words in told


def test_a_choice_of_yes_and_no_keeps_what_is_asked_after_a_yes():
    question, remarks = first(
        ["stap", "vraag", "soort", "opties", "bij_ja"], "3", "Wil je?", "keuze", "ja/nee", "Welke?"
    )
    assert (question["soort"], question["bij_ja"], remarks) == ("ja-nee", "Welke?", [])
