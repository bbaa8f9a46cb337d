"""Conditions as people write them in a cell: they become the same condition in the guide, or none."""

import pytest

from popgids.core.importing.condition_words import condition_from_words
from popgids.core.importing.conditions import Known, Unmet
from popgids.wording.import_remarks import remark_line
from tests.core.one_sheet import imported, questions, said

KNOWN = {
    "cursus": Known("cursus", "ja-nee"),
    "vorm": Known("vorm", "keuze", {"werk": "werk", "van een collega": "collega"}),
    "plezier": Known("plezier", "schaal", {str(point): point for point in range(1, 11)}),
    "wens": Known("wens", "open"),
    "stand": Known(
        "stand",
        "keuze",
        {"gehaald": "gehaald", "niet gehaald": "niet-gehaald", "niet van toepassing": "niet-van-toepassing"},
    ),
    "behaald": Known("behaald", "keuze", {"alles gehaald": "alles-gehaald", "niet gehaald": "niet-gehaald"}),
    "fase": Known("fase", "keuze", {"start": "start", "midden": "midden", "werk of privé": "beide"}),
    "aantal": Known("aantal", "getal"),
    "samen": Known("samen", "berekend"),
    "Wat is er onder de maat": Known("maat", "ja-nee"),
}


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("cursus is ja", {"vraag": "cursus", "is": True}),
        ("als cursus = nee", {"vraag": "cursus", "is": False}),
        ("vorm is niet werk", {"vraag": "vorm", "is_niet": "werk"}),
        ("vorm een van werk, van een collega", {"vraag": "vorm", "een_van": ["werk", "collega"]}),
        ("vorm is een van werk, van een collega", {"vraag": "vorm", "een_van": ["werk", "collega"]}),
        ("wens ingevuld", {"vraag": "wens", "ingevuld": True}),
        ("wens is niet ingevuld", {"vraag": "wens", "ingevuld": False}),
        ("wens is leeg", {"vraag": "wens", "ingevuld": False}),
        ("wens is niet leeg", {"vraag": "wens", "ingevuld": True}),
        ("wens niet leeg", {"vraag": "wens", "ingevuld": True}),
        ("plezier is 7", {"vraag": "plezier", "is": 7}),
        ('wens is "ja en nee"', {"vraag": "wens", "is": "ja en nee"}),
        ("cursus is ja en vorm is werk", {"all": [{"vraag": "cursus", "is": True}, {"vraag": "vorm", "is": "werk"}]}),
        ("cursus is ja of vorm is werk", {"any": [{"vraag": "cursus", "is": True}, {"vraag": "vorm", "is": "werk"}]}),
        ("stand is Niet gehaald", {"vraag": "stand", "is": "niet-gehaald"}),
        ("stand is niet van toepassing", {"vraag": "stand", "is": "niet-van-toepassing"}),
        ("stand is niet niet gehaald", {"vraag": "stand", "is_niet": "niet-gehaald"}),
        ('stand is niet "Gehaald"', {"vraag": "stand", "is_niet": "gehaald"}),
        ("behaald is niet gehaald", {"vraag": "behaald", "is": "niet-gehaald"}),
        ("fase is start of midden", {"vraag": "fase", "een_van": ["start", "midden"]}),
        ("fase is werk of privé", {"vraag": "fase", "is": "beide"}),
        ("fase is niet start of midden",
         {"all": [{"vraag": "fase", "is_niet": "start"}, {"vraag": "fase", "is_niet": "midden"}]}),
        ("fase is start of cursus is ja", {"any": [{"vraag": "fase", "is": "start"}, {"vraag": "cursus", "is": True}]}),
        ("fase is niet een van start, midden",
         {"all": [{"vraag": "fase", "is_niet": "start"}, {"vraag": "fase", "is_niet": "midden"}]}),
        ("aantal minstens 6", {"vraag": "aantal", "minstens": 6}),
        ("aantal is hoogstens 2,5", {"vraag": "aantal", "hoogstens": 2.5}),
        ("aantal >= 7", {"vraag": "aantal", "minstens": 7}),
        ("aantal < 6", {"all": [{"vraag": "aantal", "hoogstens": 6}, {"vraag": "aantal", "is_niet": 6}]}),
        ("aantal is minstens 1.000", {"vraag": "aantal", "minstens": 1000}),
        ("aantal is 1.000", {"vraag": "aantal", "is": 1000}),
        ("aantal hoogstens € 2.500,50", {"vraag": "aantal", "hoogstens": 2500.5}),
        ("aantal vanaf 8 uur", {"vraag": "aantal", "minstens": 8}),
        ("aantal is niet meer dan 3", {"vraag": "aantal", "hoogstens": 3}),
        ("aantal niet onder 3", {"vraag": "aantal", "minstens": 3}),
        ("samen >= 40", {"vraag": "samen", "minstens": 40}),
        ("plezier < 3", {"vraag": "plezier", "een_van": [1, 2]}),
        ("plezier minstens 9", {"vraag": "plezier", "een_van": [9, 10]}),
        ("Wat is er onder de maat is ja", {"vraag": "maat", "is": True}),
        ("${cursus} = 'ja'", {"vraag": "cursus", "is": True}),
    ],
)  # fmt: skip
def test_a_condition_in_words(words, condition):
    assert condition_from_words(words, KNOWN) == condition


@pytest.mark.parametrize(
    "words",
    [
        "",
        "zomaar",
        "cursus is misschien",
        "vorm is blauw",
        "onbekend is ja",
        "plezier is 11",
        "is ja",
        "stand is niet behaald",
        "cursus minstens 2",
    ],
)
def test_a_condition_that_is_not_understood_is_never_guessed(words):
    with pytest.raises(Unmet):
        condition_from_words(words, KNOWN)


@pytest.mark.parametrize("part", ["vorm = werk", "vorm is werk", "werk", "vorm is een"])
def test_a_cell_full_of_of_is_refused_at_once(part):
    with pytest.raises(Unmet) as refused:
        condition_from_words(f"vorm is {' of '.join([part] * 400)}", KNOWN)
    assert refused.value.code == "voorwaarde-moeilijk"


@pytest.mark.parametrize(
    ("words", "code"),
    [("plezier > 10", "voorwaarde-waarde"), ("cursus > 3", "voorwaarde-groter"), ("vorm minstens 2", "voorwaarde-groter")],
)  # fmt: skip
def test_a_limit_that_cannot_be_kept_says_whether_the_answer_or_the_question_is_the_reason(words, code):
    with pytest.raises(Unmet) as caught:
        condition_from_words(words, KNOWN)
    assert caught.value.code == code


def test_a_sheet_can_ask_on_after_a_number_that_is_worked_out():
    found = imported(
        ["stap", "soort", "vraag", "formule", "over", "als"],
        ["3", "uren", "Hoeveel uur leer je?", "", "", ""],
        ["3", "uren", "Hoeveel uur oefen je?", "", "", ""],
        ["3", "berekend", "Uren samen", "som", "Hoeveel uur leer je?; Hoeveel uur oefen je?", ""],
        ["3", "open", "Past dat in je rooster?", "", "", "Uren samen minstens 40"],
    )
    assert questions(found)["past-dat-in-je-rooster"]["als"] == {"vraag": "uren-samen", "minstens": 40}
    assert said(found) == []


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("vraag 1 = ja", {"vraag": "cursus", "is": True}),
        ("1 = ja", {"vraag": "cursus", "is": True}),
        ("als vraag 1 ja", {"vraag": "cursus", "is": True}),
        ("Alleen als vraag 1 = Ja", {"vraag": "cursus", "is": True}),
        ("Bij vraag 1 ja ingevuld", {"vraag": "cursus", "is": True}),
        ("als vraag 1 niet Nee is", {"vraag": "cursus", "is_niet": False}),
        ("vraag 1: ja", {"vraag": "cursus", "is": True}),
        ("Ja bij vraag 1", {"vraag": "cursus", "is": True}),
        ("indien cursus ja", {"vraag": "cursus", "is": True}),
        ('Als het antwoord op "Wil je een cursus?" ja is', {"vraag": "cursus", "is": True}),
        ("niet cursus is ja", {"vraag": "cursus", "is_niet": True}),
        ("vormen bevat Werk", {"vraag": "vormen", "is": "werk"}),
        ("cursus ja én vormen Werk", {"all": [{"vraag": "cursus", "is": True}, {"vraag": "vormen", "is": "werk"}]}),
        ("vormen ≠ Werk", {"vraag": "vormen", "is_niet": "werk"}),
        ("vormen anders dan Werk", {"vraag": "vormen", "is_niet": "werk"}),
        ("vraag 2 is geen Werk", {"vraag": "vormen", "is_niet": "werk"}),
        ("vraag 1 = ja & uren minstens 8",
         {"all": [{"vraag": "cursus", "is": True}, {"vraag": "uren", "minstens": 8}]}),
        ("vraag 3 niet beantwoord", {"vraag": "uren", "ingevuld": False}),
        ("uren =< 8", {"vraag": "uren", "hoogstens": 8}),
        ("uren => 8", {"vraag": "uren", "minstens": 8}),
        ("vraag 2 =/= Werk", {"vraag": "vormen", "is_niet": "werk"}),
        ("mits cursus", {"vraag": "cursus", "is": True}),
        ("tenzij vraag 1 ja is", {"vraag": "cursus", "is_niet": True}),
        ("Tenzij cursus", {"vraag": "cursus", "is_niet": True}),
        ("niet als vormen Werk", {"vraag": "vormen", "is_niet": "werk"}),
        ("behalve als uren minstens 8", {"all": [{"vraag": "uren", "hoogstens": 8}, {"vraag": "uren", "is_niet": 8}]}),
        ("cursus is ja, tenzij vormen is Werk",
         {"all": [{"vraag": "cursus", "is": True}, {"vraag": "vormen", "is_niet": "werk"}]}),
        ("tenzij cursus is ja of vormen is Werk",
         {"all": [{"vraag": "cursus", "is_niet": True}, {"vraag": "vormen", "is_niet": "werk"}]}),
        ("uren tussen 4 en 7", {"all": [{"vraag": "uren", "minstens": 4}, {"vraag": "uren", "hoogstens": 7}]}),
        ("uren tussen 7 en 4", {"all": [{"vraag": "uren", "minstens": 4}, {"vraag": "uren", "hoogstens": 7}]}),
        ("uren minimaal 8", {"vraag": "uren", "minstens": 8}),
        ("(cursus is ja) en (vormen is Werk)",
         {"all": [{"vraag": "cursus", "is": True}, {"vraag": "vormen", "is": "werk"}]}),
        ("als (cursus is ja of vormen is Werk)",
         {"any": [{"vraag": "cursus", "is": True}, {"vraag": "vormen", "is": "werk"}]}),
        ("(cursus is ja en vormen is Werk) of uren hoogstens 2",
         {"any": [{"all": [{"vraag": "cursus", "is": True}, {"vraag": "vormen", "is": "werk"}]},
                  {"vraag": "uren", "hoogstens": 2}]}),
        ("tenzij (cursus is ja of vormen is Werk)",
         {"all": [{"vraag": "cursus", "is_niet": True}, {"vraag": "vormen", "is_niet": "werk"}]}),
    ],
)  # fmt: skip
def test_the_words_of_a_form_say_a_condition_too(words, condition):
    found = _with_condition(words)
    assert questions(found)["q"]["als"] == condition
    assert [code for _row, code in said(found)] == (["voorwaarde-tussen"] if "tussen" in words else [])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("uren minstens 6 (medewerker)", "staat “6 (medewerker)”. Daar past alleen een getal."),
        ("cursus is ja en (vormen is Werk of uren minstens 8)", "heeft haakjes om “en” of “of”"),
        ("(vormen is Werk of cursus is ja) en vormen is niet Werk", "heeft haakjes om “en” of “of”"),
        ("niet (vormen is Werk en cursus is ja)", "heeft haakjes om “en” of “of”"),
        ("((cursus is ja of vormen is Werk) en cursus is nee) of uren is 2", "heeft haakjes om “en” of “of”"),
        ("Alleen als vraag 9 = ja", "gaat over “vraag 9”. Die vraag is er niet."),
        ("vormen !Werk", "begrijpt popgids niet"),
        ("vormen ! Werk", "begrijpt popgids niet"),
        ("!vormen = Werk", "gaat over “!vormen”"),
        ("vormen Werk !", "begrijpt popgids niet"),
        ("indien ja (vraag 1)", "begrijpt popgids niet"),
        ("tenzij vraag 9 = ja", "gaat over “vraag 9”. Die vraag is er niet."),
    ],
)
def test_the_reason_why_a_condition_is_not_kept_is_the_right_one(words, told):
    (lost,) = _with_condition(words).lost
    assert told in remark_line(lost)
    assert remark_line(lost).endswith("De vraag komt nu altijd.")


def test_words_of_a_question_are_no_limits_and_no_brackets_around_tests():
    found = imported(
        ["stap", "soort", "id", "vraag", "als"],
        ["3", "ja/nee", "", "Kies je tussen 4 en 7?", ""],
        ["3", "getal", "", "Wat kost het (reis en hotel)?", ""],
        ["3", "open", "welke", "Welke?", '"Kies je tussen 4 en 7?" is ja'],
        ["3", "open", "", "Waarom?", "Wat kost het (reis en hotel)? is veel"],
    )
    assert questions(found)["welke"]["als"] == {"vraag": "kies-je-tussen-4-en-7", "is": True}
    assert said(found) == [(5, "voorwaarde-woorden")]


def test_each_number_between_two_others_is_read():
    found = _with_condition("uren tussen 4 en 7 of uren tussen 10 en 12")
    assert questions(found)["q"]["als"] == {
        "any": [
            {"all": [{"vraag": "uren", "minstens": low}, {"vraag": "uren", "hoogstens": high}]}
            for low, high in ((4, 7), (10, 12))
        ]
    }
    assert [(one.data["low"], one.data["high"]) for one in found.lost] == [("4", "7"), ("10", "12")]


def test_a_condition_that_names_only_an_answer_is_about_the_yes_or_no_above_it():
    found = imported(
        ["stap", "soort", "vraag", "als"],
        ["3", "open", "Wat doe je?", "altijd"],
        ["3", "ja/nee", "Wil je een cursus?", ""],
        ["3", "open", "Welke?", "indien ja"],
        ["3", "open", "Waarom niet?", "bij nee op de vorige vraag"],
        ["3", "open", "Wat nog?", ""],
        ["3", "open", "Hoezo?", "als ja"],
    )
    gate = "wil-je-een-cursus"
    assert [one.get("als") for one in questions(found).values()] == [
        None, None, {"vraag": gate, "is": True}, {"vraag": gate, "is": False}, None, None,
    ]  # fmt: skip
    assert said(found) == [(4, "na-antwoord"), (5, "na-antwoord"), (7, "voorwaarde-woorden")]


def test_a_number_that_two_questions_have_means_neither():
    found = imported(
        ["nr", "stap", "soort", "vraag", "als"],
        ["1", "3", "ja/nee", "Wil je een cursus?", ""],
        ["1", "5", "ja/nee", "Weet je welke?", ""],
        ["2", "5", "open", "Welke?", "vraag 1 = ja"],
    )
    assert [code for _row, code in said(found)] == ["voorwaarde-onbekend"]


def _with_condition(words):
    return imported(
        ["Nr", "stap", "id", "soort", "vraag", "opties", "als"],
        ["1", "3", "cursus", "ja/nee", "Wil je een cursus?", "", ""],
        ["2", "3", "vormen", "meerkeuze", "Welke vormen?", "Thuis; Werk", ""],
        ["3", "3", "uren", "uren", "Hoeveel uren?", "", ""],
        ["4", "3", "q", "open", "Waarom?", "", words],
    )
