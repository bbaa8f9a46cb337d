"""What people do to a sheet who know Excel and no format: it is understood, or named with its row and the reason."""

import pytest

from popgids.wording.import_remarks import remark_line
from tests.core.one_sheet import first, imported, questions, said


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
    assert remarks == [(1, "kolom-onbekend"), (1, "kolom-onbekend")]
    found = imported(["vraag", "", "vraag"], ["Wat?", "los", "En?"])
    assert {one.data.get("column") for one in found.lost} == {"kolom_b", "vraag_(2)"}


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
    assert "Is dat de medewerker of de leidinggevende? Haal de rol dan weg" in remark_line(found.lost[-1])


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
        ["Taken", "Drie?"],
        ["", "Vier?"],
        ["3", "Vijf?"],
    )
    assert [(one.row, one.data["found"]) for one in found.choices] == [(2, "Blabla"), (4, "Taken")]
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
        ("Vorige afspraken", "stand-van-zaken"),
        ("Terugblik op dit gesprek", "evaluatie"),
        ("Volgende stappen", "afspraken"),
        ("Afsprken", "afspraken"),
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


def test_columns_are_known_by_how_they_begin_and_answers_by_what_they_are():
    found = imported(
        ["Volgnr", "Vraagtekst", "Soort antwoord", "Opties", "Wie vult in?", "Toelichting voor invuller",
         "Alleen tonen indien", "Schaaluitleg", "Vertrouwelijk"],
        ["1", "Heb je genoeg tijd?", "Ja/Nee", "", "Werknemer", "Neem de tijd.", "", "", "ja"],
        ["2", "Wat kost te veel tijd?", "Vrije tekst lang", "", "Werknemer", "", "1 = Nee", "", ""],
        ["3", "Hoeveel dagen?", "Getal", "0 t/m 20", "Beiden", "", "", "", ""],
        ["4", "Hoe is je plek?", "Schaal", "1-5", "Beiden", "", "", "1 = slecht, 5 = prima", ""],
        ["5", "Hoe scoor je?", "Matrix", "Plannen; Lezen", "Beiden", "", "", "1 = zwak; 2 = sterk", ""],
        ["6", "Wanneer?", "Datumveld", "", "Samen", "", "", "", ""],
        ["7", "Hoeveel?", "Bedrag in euro", "", "Samen", "", "", "", ""],
    )  # fmt: skip
    one, two, three, four, five, six, seven = questions(found).values()
    assert (one["soort"], one["gevoelig"], one["uitleg"]) == ("ja-nee", True, "Neem de tijd.")
    assert two["als"] == {"vraag": one["id"], "is": False}
    assert (three["min"], three["max"]) == (0, 20)
    assert (four["laag"], four["hoog"], four["tot_punt"]) == ("slecht", "prima", 5)
    assert (five["punten"], [row["id"] for row in five["rijen"]]) == (["zwak", "sterk"], ["plannen", "lezen"])
    assert (six["soort"], seven["soort"]) == ("datum", "bedrag")
    assert said(found) == [(2, "stap-kiezen"), (6, "opties-werden-rijen")]


def test_of_two_columns_that_mean_the_same_one_is_read_and_the_other_named():
    question, remarks = first(
        ["stap", "vraag", "instructie", "hulptekst"], "3", "Wat?", "Denk na.", "Neem de tijd."
    )
    assert question["uitleg"] == "Denk na."
    assert remarks == [(1, "kolom-onbekend")]


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


def test_headings_and_texts_between_the_questions_of_a_form_are_named():
    found = imported(
        ["Vragen", "Antwoordwijze", "In te vullen door"],
        ["1. Terugblik op het jaar"],
        ["1.1 Wat ging goed?", "………………", "medewerker"],
        ["Geef aan hoe je scoort."],
        ["Samenwerken", "1 2 3", "beiden"],
        ["Plannen", "☐ zwak ☐ sterk", "beiden"],
        ["2. Iets heel anders"],
        ["2.1 Wil je een cursus?", "☐ ja, welke … ☐ nee", "medewerker"],
        ["Zo ja, wanneer begin je?", "datum", "medewerker"],
        ["Zo nee, waarom niet?", "", "medewerker"],
        ["3. Beschrijf je rol"],
        ["1."],
    )
    kinds = [(one["soort"], one.get("als", {}).get("is")) for one in questions(found).values()]
    assert kinds == [
        ("open", None), ("open", None), ("schaal", None), ("keuze", None), ("ja-nee", None), ("datum", True), ("open", False), ("open", None),
    ]  # fmt: skip
    assert [one for one in said(found) if one[1] != "schaal-woorden"] == [
        (2, "kop"),
        (4, "alleen-tekst"),
        (7, "kop-zonder-stap"),
        (8, "stap-onbekend"),
        (9, "na-antwoord"),
        (10, "na-antwoord"),
        (11, "alleen-tekst"),
        (12, "rij-zonder-vraag"),
    ]


def test_somebody_else_whose_signature_has_its_own_row_signs_as_a_role():
    found = imported(
        ["vraag", "soort", "van"],
        ["Wat wil je leren?", "open", "medewerker"],
        ["Akkoord medewerker", "handtekening", "medewerker"],
        ["Akkoord", "handtekening", "HR"],
        ["Gezien door de mentor", "handtekening", ""],
    )
    assert [(one["id"], one["tekent"]) for one in found.data["rol"]] == [("hr", True), ("mentor", True)]


def test_a_line_for_an_agreement_is_named_as_something_that_popgids_asks_itself():
    found = imported(
        ["stap", "vraag"], ["5", "Afspraak 1"], ["5", "Afspraken (SMART):"], ["5", "Welke afspraak is af?"]
    )
    assert said(found) == [(2, "staat-in-stap"), (3, "staat-in-stap")]


def test_the_two_themselves_in_the_column_for_roles_leave_the_others_their_role():
    found = imported(
        ["vraag", "rol"],
        ["Hoe gaat het?", "Medewerker"],
        ["Wat zie jij?", "de leidinggevende"],
        ["Wat willen jullie?", "medewerker en leidinggevende"],
        ["Wat valt op?", "HR"],
        ["Wat vraag je?", "mentor van de medewerker"],
    )
    assert [one["id"] for one in found.data["rol"]] == ["hr", "mentor-van-de-medewerker"]
    who = [one.get("rol", one.get("van")) for one in questions(found).values()]
    assert who == ["medewerker", "leidinggevende", "beiden", "hr", "mentor-van-de-medewerker"]
    assert not [code for _row, code in said(found) if code != "stap-kiezen"]


def test_choices_from_one_number_to_another_are_those_numbers():
    question, remarks = first(["soort", "vraag", "opties"], "keuze", "Hoe vaak per week?", "1 t/m 4")
    assert [one["tekst"] for one in question["opties"]] == ["1", "2", "3", "4"]
    assert remarks == [(2, "stap-kiezen")]
    question, _remarks = first(["soort", "vraag", "opties"], "keuze", "Welke groep?", "1 t/m 3 / 4 t/m 6")
    assert [one["tekst"] for one in question["opties"]] == ["1 t/m 3", "4 t/m 6"]


@pytest.mark.parametrize(
    ("who", "floor", "is_named"),
    [
        ("HR en medewerker", "medewerker", True),
        ("medewerker, leidinggevende, mentor", "beiden", True),
        ("medewerker / leidinggevende", "beiden", False),
        ("de medewerker", "medewerker", False),
        ("HR", None, True),
        ("?", None, True),
    ],
)
def test_somebody_else_among_those_who_answer_is_named(who, floor, is_named):
    question, remarks = first(["vraag", "van"], "Hoe gaat het?", who)
    assert question.get("van") == floor
    assert ("wie-onbekend" in [code for _row, code in remarks]) is is_named


def test_another_word_for_one_of_the_two_is_asked_for_beside_a_role():
    found = imported(["vraag", "van"], ["Hoe gaat het?", "Docent"])
    told = " ".join(remark_line(one) for one in found.lost)
    assert "Is het de medewerker of de leidinggevende? Schrijf dan dat woord." in told
    assert "kolom “rol”" in told
