"""What people do to a sheet who know Excel and no format: it is understood, or named with its row and the reason."""

import tomllib

import pytest

from popgids.core.guide_io import parse_guide
from popgids.core.importing.guide import import_guide
from popgids.core.importing.sheets import clean_cell, rows_of
from popgids.wording.importing import guide_text, remark_line, remark_text, step_titles


def imported(*rows):
    table = [(number, [clean_cell(one) for one in row]) for number, row in enumerate(rows, 1)]
    found = import_guide([rows_of("vragen", table)], "vragen", step_titles())
    assert found is not None
    parse_guide(tomllib.loads(guide_text(found, "vragen.xlsx")))
    return found


def questions(found):
    return {one["id"]: one for step in found.data["stap"] for one in step.get("vraag", [])}


def said(found):
    return [(one.row, one.code) for one in found.remarks]


def first(columns, *cells):
    found = imported(columns, cells)
    (question,) = questions(found).values()
    return question, said(found)


@pytest.mark.parametrize("text", ["", "   ", "\u00a0", "…", "-", "?"])
def test_a_row_with_a_kind_but_without_words_is_no_question_and_is_named(text):
    found = imported(["stap", "soort", "vraag"], ["3", "open", "Wat wil je leren?"], ["3", "open", text])
    assert list(questions(found)) == ["wat-wil-je-leren"]
    (lost,) = found.lost
    assert (lost.row, lost.code) == (3, "rij-zonder-vraag")
    assert "geen tekst in de kolom “vraag”" in remark_line(lost)


def test_a_list_over_several_rows_belongs_to_the_question_above_it():
    found = imported(
        ["stap", "vraag", "opties"],
        ["3", "Wat past bij je?", "Een cursus"],
        ["", "", "Meelopen"],
        ["", "", "Zelf lezen"],
    )
    (question,) = questions(found).values()
    assert [one["tekst"] for one in question["opties"]] == ["Een cursus", "Meelopen", "Zelf lezen"]
    assert said(found) == [(3, "rij-bij-vraag"), (4, "rij-bij-vraag")]


def test_a_column_for_each_choice_makes_one_list():
    question, remarks = first(
        ["stap", "vraag", "optie 1", "optie 2", "Optie 3"], "3", "Wat?", "rood", "groen", "blauw"
    )
    assert [one["id"] for one in question["opties"]] == ["rood", "groen", "blauw"]
    assert remarks == []


def test_text_in_a_column_without_a_name_or_with_the_same_name_is_named():
    _question, remarks = first(["stap", "vraag", "", "uitleg", "uitleg"], "3", "Wat?", "los", "een", "twee")
    assert remarks == [(2, "kolom-onbekend"), (2, "kolom-onbekend")]
    found = imported(["vraag", "", "vraag"], ["Wat?", "los", "En?"])
    assert {one.data.get("column") for one in found.lost} == {"kolom_b", "vraag_(2)"}


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
    ],
)
def test_yes_and_no_are_known_however_they_are_written(choices, keys):
    question, remarks = first(["stap", "soort", "vraag", "opties"], "3", "keuze", "Is het zo?", choices)
    assert {key: question.get(key) for key in keys} == keys
    assert remarks == []


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
        ("schaal 1-5", "nooit; soms; vaak", {"punten": ["nooit", "soms", "vaak"]}),
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


def test_a_signature_is_no_question_and_a_third_signer_becomes_a_role():
    found = imported(
        ["stap", "soort", "vraag"],
        ["3", "", "Wat wil je leren?"],
        ["Ondertekening", "handtekening", "Handtekening medewerker"],
        ["", "", "Handtekening leidinggevende:"],
        ["", "", "Paraaf P&O-adviseur"],
    )
    assert list(questions(found)) == ["wat-wil-je-leren"]
    assert found.data["rol"] == [{"id": "p-o-adviseur", "naam": "P&O-adviseur", "tekent": True}]
    assert [code for _row, code in said(found)] == ["handtekening", "handtekening", "handtekening-rol"]


def test_a_line_for_an_explanation_goes_with_the_scale_above_it():
    found = imported(
        ["stap", "soort", "vraag", "punten"],
        ["3", "schaal", "Hoe gaat het?", "slecht; goed"],
        ["3", "", "Toelichting:", ""],
        ["3", "", "Wat wil je?", ""],
        ["3", "", "Toelichting", ""],
    )
    asked = questions(found)
    assert asked["hoe-gaat-het"]["toelichting"] == "Toelichting:"
    assert said(found) == [(3, "toelichting-erbij"), (5, "toelichting-los")]


def test_the_same_text_or_id_twice_is_named():
    found = imported(
        ["stap", "id", "vraag"],
        ["3", "wens", "Wat wil je?"],
        ["3", "wens", "Wat nog meer?"],
        ["5", "", "Wat wil je?"],
    )
    assert list(questions(found)) == ["wens", "wens-2", "wat-wil-je"]
    assert said(found) == [(3, "id-dubbel"), (4, "zelfde-tekst")]


def test_what_is_asked_before_the_talk_is_named():
    found = imported(
        ["stap", "vraag"], ["1", "Naam medewerker"], ["1", "Datum gesprek:"], ["1", "Wat is je functie nu?"]
    )
    assert said(found) == [(2, "staat-aan-begin"), (3, "staat-aan-begin")]


def test_each_unknown_step_is_asked_about_once():
    found = imported(
        ["stap", "vraag"],
        ["Blabla", "Een?"],
        ["", "Twee?"],
        ["Hocus pocus", "Drie?"],
        ["", "Vier?"],
        ["3", "Vijf?"],
    )
    assert [(one.row, one.data["found"]) for one in found.choices] == [(2, "Blabla"), (4, "Hocus pocus")]
    assert found.lost == ()


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("Deel 2: Competenties", "stand-van-zaken"),
        ("Ontwikkelingen in de school", "noodzaak-organisatie"),
        ("Ontwikkelpunten", "behoefte-medewerker"),
        ("Scholingsplan", "afspraken"),
        ("Ondersteuning", "steun"),
        ("Ondertekening", "evaluatie"),
    ],
)
def test_the_parts_of_usual_forms_are_known_as_steps(words, step):
    found = imported(["stap", "vraag"], [words, "Wat?"])
    assert [one["soort"] for one in found.data["stap"] if "vraag" in one] == [step]
    assert found.remarks == ()


def test_the_columns_of_an_organisation_s_own_form_are_known():
    found = imported(
        [
            "Nr.",
            "Onderdeel",
            "Vraag",
            "Soort vraag",
            "Antwoordmogelijkheden",
            "In te vullen door",
            "Verplicht?",
        ],
        ["1", "Wensen", "Wat past bij je?", "meerkeuze", "Cursus\nMeelopen\nAnders, namelijk", "Beide", "JA"],
    )
    (question,) = questions(found).values()
    assert (question["van"], question["verplicht"], question["anders"]) == ("beiden", True, True)
    assert [one["id"] for one in question["opties"]] == ["cursus", "meelopen"]
    assert found.remarks == ()


def test_of_two_columns_that_mean_the_same_one_is_read_and_the_other_named():
    question, remarks = first(
        ["stap", "vraag", "instructie", "hulptekst"], "3", "Wat?", "Denk na.", "Neem de tijd."
    )
    assert question["uitleg"] == "Denk na."
    assert remarks == [(2, "kolom-onbekend")]


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


def test_an_explanation_in_a_column_is_read_with_the_question_or_asked_after_a_yes():
    found = imported(
        ["stap", "soort", "vraag", "toelichting"],
        ["3", "open", "Wat wil je?", "Noem twee dingen."],
        ["3", "ja-nee", "Is het druk?", "Zo ja, waardoor?"],
        ["3", "schaal 1-5", "Hoe druk?", "Waar merk je dat aan?"],
    )
    one, two, three = questions(found).values()
    assert (one["uitleg"], two["bij_ja"], three["toelichting"]) == (
        "Noem twee dingen.",
        "Waardoor?",
        "Waar merk je dat aan?",
    )
    assert found.lost == ()


def test_a_heading_over_merged_cells_begins_a_step_and_a_note_below_the_table_is_named():
    found = imported(
        ["nr", "soort", "vraag"],
        ["2. Terugblik afgelopen jaar"],
        ["2.1", "open", "Wat ging goed?"],
        ["5. Ondersteuning"],
        ["5.1", "open", "Wat heb je nodig?"],
        ["Dit formulier wordt bewaard in het dossier."],
    )
    assert [one["soort"] for one in found.data["stap"] if "vraag" in one] == ["stand-van-zaken", "steun"]
    assert said(found) == [(6, "rij-zonder-vraag")]


def test_a_line_for_an_agreement_is_named_as_something_that_popgids_asks_itself():
    found = imported(
        ["stap", "vraag"], ["5", "Afspraak 1"], ["5", "Afspraken (SMART):"], ["5", "Welke afspraak is af?"]
    )
    assert said(found) == [(2, "staat-in-stap"), (3, "staat-in-stap")]
