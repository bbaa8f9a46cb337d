"""The headings that HR gives its columns: known as what they mean, or named as they stand there, beside a question."""

import pytest

from popgids.core.importing.guide import import_guide
from popgids.core.importing.sheets import rows_of
from popgids.wording.import_remarks import remark_line
from popgids.wording.importing import guide_text, step_titles
from tests.core.one_sheet import first, imported, questions, said


@pytest.mark.parametrize(
    "heading",
    [
        "Type antwoord",
        "Antwoordtype",
        "Soort vraag",
        "Antwoordvorm",
        "Soort antwoord",
        "Soort (kies uit de lijst)",
    ],
)
def test_the_column_with_the_kind_goes_by_many_names(heading):
    question, remarks = first(["stap", "vraag", heading], "3", "Wat kost het?", "bedrag")
    assert (question["soort"], remarks) == ("bedrag", [])


@pytest.mark.parametrize(
    "heading", ["Alleen als", "Alleen indien", "Tonen als", "Voorwaarde", "Conditie", "Indien"]
)
def test_the_column_with_the_condition_goes_by_many_names(heading):
    found = imported(
        ["stap", "id", "vraag", "soort", heading],
        ["3", "cursus", "Wil je een cursus?", "ja/nee", ""],
        ["3", "welke", "Welke?", "open", "cursus is ja"],
    )
    assert questions(found)["welke"]["als"] == {"vraag": "cursus", "is": True}
    assert found.remarks == ()


def test_a_column_that_is_not_known_is_named_by_its_heading_beside_the_first_question_that_has_some():
    found = imported(
        ["Formulier 2026"],
        ["Stap", "Vraag", "Opmerking HR"],
        ["3", "Wat wil je?", ""],
        ["3", "Waarom?", "Ruimte laten"],
    )
    (column,) = [one for one in found.lost if one.code == "kolom-onbekend"]
    assert (column.row, column.data["column"], column.data["first"]) == (2, "Opmerking HR", 4)
    assert "zoals popgids: soort, opties, als" in remark_line(column)
    text = guide_text(found, "vragen.xlsx")
    beside = text.index("# LET OP, rij 2: popgids kent de kolom “Opmerking HR” niet.")
    assert text.index('id = "wat-wil-je"') < beside < text.index('id = "waarom"')


def test_a_remark_calls_a_column_as_the_sheet_does():
    found = imported(["Stap", "Vraag", "In te vullen door"], ["3", "Wat wil je?", "de buren"])
    (remark,) = found.lost
    assert "In de kolom “In te vullen door” staat “de buren”" in remark_line(remark)


@pytest.mark.parametrize(
    ("columns", "cells"),
    [
        (["soort", "vraag", "opties"], ["tabel", "Actieplan", "Actie | Uren | Kosten | Gereed op"]),
        (["soort", "vraag", "opties"], ["", "Actieplan", "Actie | Uren | Kosten | Gereed op"]),
        (["vraag"], ["Actieplan (Actie | Uren | Kosten | Gereed op)"]),
        (["soort", "vraag", "kolommen"], ["tabel", "Actieplan", "Actie / Uren / Kosten / Gereed op"]),
    ],
)
def test_headings_between_bars_are_the_columns_of_a_table(columns, cells):
    found = imported(["stap", *columns], ["5", *cells])
    (question,) = questions(found).values()
    assert (question["vraag"], question["soort"]) == ("Actieplan", "tabel")
    assert [(one["kop"], one["soort"]) for one in question["kolommen"]] == [
        ("Actie", "kort"),
        ("Uren", "uren"),
        ("Kosten", "bedrag"),
        ("Gereed op", "datum"),
    ]
    assert said(found) == []


@pytest.mark.parametrize(
    ("kind", "text", "choices"),
    [
        ("", "Wat past?", "Cursus | Meelopen | Lezen"),
        ("", "Wat past? (Cursus | Meelopen | Lezen)", ""),
        ("keuze", "Wat past? (Cursus | Meelopen | Lezen)", ""),
    ],
)
def test_other_words_between_bars_are_choices(kind, text, choices):
    question, remarks = first(["stap", "soort", "vraag", "opties"], "3", kind, text, choices)
    assert (question["soort"], question["vraag"], remarks) == ("keuze", "Wat past?", [])
    assert [one["tekst"] for one in question["opties"]] == ["Cursus", "Meelopen", "Lezen"]


def test_a_question_that_asks_for_an_order_is_one():
    text = "Geef deze waarden een volgorde (1-4)"
    question, remarks = first(["stap", "vraag", "opties"], "3", text, "Lef, Plezier, Aandacht, Vakmanschap")
    assert (question["soort"], remarks) == ("rangorde", [])


def test_a_column_of_a_table_with_answers_in_brackets_is_a_choice():
    question, remarks = first(
        ["stap", "vraag", "soort", "kolommen"],
        "5",
        "Wat ga je doen?",
        "tabel",
        "Actie; Status (open/klaar); Ok (ja/nee)",
    )
    status, yes_no = question["kolommen"][1:]
    assert (status["kop"], status["soort"]) == ("Status", "keuze")
    assert [one["tekst"] for one in status["opties"]] == ["open", "klaar"]
    assert yes_no["soort"] == "ja-nee"
    assert remarks == []


def test_the_role_of_a_row_signs_where_the_sheet_says_so():
    found = imported(["stap", "vraag", "rol", "tekent"], ["7", "Wat ziet de mentor?", "Mentor", "ja"])
    assert found.data["rol"] == [{"id": "mentor", "naam": "Mentor", "tekent": True}]
    assert found.remarks == ()
    _question, remarks = first(["stap", "vraag", "tekent"], "7", "Wat zie je?", "ja")
    assert remarks == [(2, "tekent-wie")]


def test_each_sheet_that_is_not_read_is_named_beside_a_question():
    sheets = [
        rows_of("Formulier", [(1, ["stap", "vraag"]), (2, ["3", "Wat wil je?"])]),
        rows_of("Competenties", [(1, ["Profiel"]), (3, ["Klantgericht"]), (4, ["Samenwerken"])]),
        rows_of("Legenda", [(2, ["Code", "Betekenis"])]),
        rows_of("Blad4", []),
        rows_of("uitleg", [(1, ["kolom"]), *((2, [one]) for one in ("soort", "van", "opties", "als"))]),
    ]
    found = import_guide(sheets, "f", step_titles())
    named = [(one.sheet, one.row, one.data["count"]) for one in found.lost]
    assert named == [("Competenties", 1, 3), ("Legenda", 2, 1)]
    assert "LET OP, rij 1: Het blad “Competenties” heeft popgids niet gelezen" in guide_text(found, "f.xlsx")


def test_text_beside_the_last_heading_is_named_too():
    found = imported(["stap", "vraag"], ["3", "Wat wil je?", "los"])
    assert [(one.code, one.data["column"]) for one in found.lost] == [("kolom-onbekend", "kolom_c")]


@pytest.mark.parametrize(("who", "became"), [("HR-adviseur", "samen"), ("Medewerker en HR", "medewerker")])
def test_somebody_else_under_who_answers_says_what_it_became_and_where_a_role_goes(who, became):
    found = imported(["stap", "vraag", "Wie"], ["3", "Wat ziet HR?", who])
    (lost,) = found.lost
    told = remark_line(lost)
    assert f"In de kolom “Wie” staat “{who}”" in told
    assert f"De vraag is nu voor: {became}." in told
    assert "kolom “rol”" in told


def test_what_the_sheet_with_steps_says_and_popgids_does_not_know_is_named():
    sheets = [
        rows_of("vragen", [(1, ["stap", "vraag"]), (2, ["3", "Wat wil je?"])]),
        rows_of("stappen", [(1, ["stap", "begint", "Locatie"]), (2, ["3", "de buren", "Zaal 2"])]),
    ]
    found = import_guide(sheets, "f", step_titles())
    told = [remark_line(one) for one in found.lost]
    assert [(one.row, one.code) for one in found.lost] == [(1, "kolom-bij-stap"), (2, "begint-onbekend")]
    assert "de kolom “Locatie” niet bij een stap" in told[0]
    assert "Bij “begint” staat “de buren”" in told[1]


def test_a_column_with_questions_for_each_of_the_two_makes_a_question_for_each():
    found = imported(
        ["Thema", "Vraag medewerker", "Vraag aan de leidinggevende", "Soort"],
        ["Terugblik", "Wat ging goed?", "Wat zag je goed gaan?", "open"],
        ["Afspraken", "Wat spreken jullie af?", "Wat spreken jullie af?", "open"],
        ["Steun", "", "Wat kun je bieden?", "kort"],
    )
    asked = [(one["vraag"], one["van"], one["soort"]) for one in questions(found).values()]
    assert asked == [
        ("Wat ging goed?", "medewerker", "open"),
        ("Wat zag je goed gaan?", "leidinggevende", "open"),
        ("Wat spreken jullie af?", "beiden", "open"),
        ("Wat kun je bieden?", "leidinggevende", "kort"),
    ]
    assert found.remarks == ()
