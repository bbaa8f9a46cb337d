"""A sheet with one question per row becomes a guide: what its columns say is in it, and what does not fit is named."""

import tomllib

import pytest

from popgids.core.importing.guide import import_guide
from popgids.core.importing.guide_toml import guide_toml
from popgids.core.importing.kind_names import kind_exactly
from popgids.core.importing.sheets import clean_cell, rows_of
from popgids.core.importing.words import floor_called, step_called
from popgids.wording.importing import step_titles
from tests.core.one_sheet import first


def sheet(rows, name="vragen"):
    return rows_of(name, [(number, [clean_cell(one) for one in row]) for number, row in enumerate(rows, 1)])


def imported(*rows, name="vragen van ons", more=()):
    found = import_guide([sheet(rows), *more], name, step_titles())
    assert found is not None
    return found


def only_question(columns, *cells):
    found = imported(columns, cells)
    (question,) = (one for step in found.data["stap"] for one in step.get("vraag", []))
    return question, [one.code for one in found.lost]


def test_one_column_with_questions_is_enough():
    found = imported(["Vraag"], ["Hoe gaat het?"], ["Wat wil je leren?"])
    asked = found.data["stap"][1]["vraag"]
    assert [one["vraag"] for one in asked] == ["Hoe gaat het?", "Wat wil je leren?"]
    assert [one["id"] for one in asked] == ["hoe-gaat-het", "wat-wil-je-leren"]
    assert [one.code for one in found.remarks] == ["stap-kiezen"]
    assert (found.data["id"], found.data["titel"]) == ("vragen-van-ons", "vragen van ons")
    assert len(found.data["stap"]) == 8
    assert sum(one["minuten"] for one in found.data["stap"]) == found.data["duur_minuten"] == 60


def test_somebody_besides_the_two_may_answer():
    found = imported(
        ["stap", "vraag", "rol"],
        ["3", "Wat zie jij?", "Mentor"],
        ["3", "En nog?", "mentor"],
        ["4", "Wat kan er?", "HR"],
    )
    assert found.data["rol"] == [{"id": "mentor", "naam": "Mentor"}, {"id": "hr", "naam": "HR"}]
    assert [one["rol"] for step in found.data["stap"] for one in step.get("vraag", [])] == [
        "mentor",
        "mentor",
        "hr",
    ]
    assert found.remarks == ()


def test_a_title_above_the_columns_is_passed_over_and_named():
    found = imported(["POP-formulier 2026"], ["", ""], ["Stap", "Vraag:"], ["3", "Wat wil je leren?"])
    assert [one["vraag"] for one in found.data["stap"][2]["vraag"]] == ["Wat wil je leren?"]
    assert [(one.row, one.code) for one in found.remarks] == [(1, "boven-koppen")]


@pytest.mark.parametrize(
    ("columns", "cells", "keys"),
    [
        ("stap soort vraag van", "3|open|Wat?|mw en lg", {"van": "beiden"}),
        ("stap soort vraag verplicht gevoelig", "3|tekst|Wat?|x|ja", {"soort": "open", "verplicht": True, "gevoelig": True}),
        ("stap soort vraag verplicht gevoelig prive", "3|tekst|Wat?|Verplicht|✓|n.v.t.",
         {"verplicht": True, "gevoelig": True, "prive": None}),
        ("stap soort vraag opties min uitleg", "3|tekst|Wat?|-|—|-", {"soort": "open", "uitleg": None}),
        ("stap vraag opties", "3|Welke?|rood; groen", {"soort": "keuze"}),
        ("stap vraag opties", "3|Wil je?|ja; nee", {"soort": "ja-nee"}),
        ("stap soort vraag opties hoogstens anders", "3|vinkjes|Welke?|- rood\n- groen|1|ja",
         {"soort": "meerkeuze", "hoogstens": 1, "anders": True,
          "opties": [{"id": "rood", "tekst": "rood"}, {"id": "groen", "tekst": "groen"}]}),
        ("stap soort vraag laag hoog", "3|schaal|Hoe?|weinig|veel", {"laag": "weinig", "hoog": "veel"}),
        ("stap soort vraag punten", "3|schaal|Hoe?|nooit; soms; vaak", {"punten": ["nooit", "soms", "vaak"]}),
        ("stap soort vraag min max eenheid", "3|getal|Hoe vaak?|0|1.500|keer", {"min": 0, "max": 1500, "eenheid": "keer"}),
        ("stap soort vraag min", "3|euro|Hoeveel?|€ 2,50", {"soort": "bedrag", "min": 2.5}),
        ("stap soort vraag kolommen", "3|tabel|Wat?|Doel; Uren (uren); Stand (keuze: open / klaar)",
         {"kolommen": [{"id": "doel", "kop": "Doel", "soort": "kort"}, {"id": "uren", "kop": "Uren", "soort": "uren"},
                       {"id": "stand", "kop": "Stand", "soort": "keuze",
                        "opties": [{"id": "open", "tekst": "open"}, {"id": "klaar", "tekst": "klaar"}]}]}),
        ("stap soort vraag rijen punten", "3|matrix|Hoe?|Plannen; Leren|laag; hoog",
         {"rijen": [{"id": "plannen", "tekst": "Plannen"}, {"id": "leren", "tekst": "Leren"}], "punten": ["laag", "hoog"]}),
        ("stap soort vraag velden", "3|herhaling|Wat?|Taak; Klaar (datum)", {"soort": "herhaalblok"}),
        ("stap soort vraag velden", "3|herhaalblok|Wat?|Wat, Klaar (datum)",
         {"velden": [{"id": "wat", "kop": "Wat", "soort": "kort"}, {"id": "klaar", "kop": "Klaar", "soort": "datum"}]}),
        ("stap soort vraag kolommen rijen", "3|tabel|Wat?|% van de tijd, Stand (keuze: open, klaar)|Werk, Rust,\nOverleg (team, klant)",
         {"kolommen": [{"id": "van-de-tijd", "kop": "% van de tijd", "soort": "percentage"},
                       {"id": "stand", "kop": "Stand", "soort": "keuze",
                        "opties": [{"id": "open", "tekst": "open"}, {"id": "klaar", "tekst": "klaar"}]}],
          "rijen": [{"id": "werk", "tekst": "Werk"}, {"id": "rust", "tekst": "Rust"}, {"id": "overleg-team-klant", "tekst": "Overleg (team, klant)"}]}),
        ("stap soort vraag rijen punten", '3|matrix|Hoe?|Plannen, "Rust, regelmaat", Duur 1,5 uur|laag, goed',
         {"rijen": [{"id": "plannen", "tekst": "Plannen"}, {"id": "rust-regelmaat", "tekst": '"Rust, regelmaat"'},
                    {"id": "duur-1-5-uur", "tekst": "Duur 1,5 uur"}], "punten": ["laag", "goed"]}),
        ("stap soort vraag rijen", "3|tabel|Wat?|Wat/Wie/Waar", {"rijen": [{"id": one.lower(), "tekst": one} for one in ("Wat", "Wie", "Waar")]}),
        ("stap soort vraag opties", "3|keuze|Welke?|Cursus/training, coaching, werken en/of leren",
         {"opties": [{"id": "cursus-training", "tekst": "Cursus/training"}, {"id": "coaching", "tekst": "coaching"},
                     {"id": "werken-en-of-leren", "tekst": "werken en/of leren"}]}),
        ("stap soort vraag opties", "3|keuze|Welke?|vast, los (een of twee jaar)",
         {"opties": [{"id": "vast", "tekst": "vast"}, {"id": "los-een-of-twee-jaar", "tekst": "los (een of twee jaar)"}]}),
        ("stap soort vraag punten ankers", "3|schaal|Hoe?|laag, hoog|dat gaat mis, dat lukt", {"ankers": ["dat gaat mis", "dat lukt"]}),
        ("stap vraag doorvragen tips_medewerker", "3|Wat?|Hoe dan?|Denk rustig na.",
         {"doorvragen": ["Hoe dan?"], "tips": {"medewerker": ["Denk rustig na."]}}),
    ],
)  # fmt: skip
def test_what_the_columns_say_is_in_the_guide(columns, cells, keys):
    question, lost = only_question(columns.split(), *cells.split("|"))
    assert {key: question.get(key) for key in keys} == keys
    assert lost == []


@pytest.mark.parametrize(
    ("columns", "cells", "code"),
    [
        ("stap soort vraag", "3|blabla|Wat?", "soort-onbekend"),
        ("stap soort vraag van", "3|open|Wat?|de buren", "wie-onbekend"),
        ("stap soort vraag van rol", "3|open|Wat?|medewerker|mentor", "wie-dubbel"),
        ("stap soort vraag van rol", "3|open|Wat?|leidinggevende|medewerker", "wie-dubbel"),
        ("stap soort vraag verplicht", "3|open|Wat?|soms", "geen-ja-nee"),
        ("stap soort vraag min", "3|getal|Wat?|veel", "geen-getal"),
        ("stap soort vraag min", "3|open|Wat?|3", "past-niet-bij-soort"),
        ("stap soort vraag opties", "3|keuze|Wat?|rood", "te-weinig-opties"),
        ("stap soort vraag opties", "3|keuze|Wat?|rood; groen; Rood", "optie-dubbel"),
        ("stap soort vraag opties", "3|keuze|Wat?|" + ";".join(map(str, range(40))), "te-veel-opties"),
        ("stap soort vraag van_punt tot_punt laag hoog", "3|schaal|Wat?|-3|2|a|b", "schaal-grenzen"),
        ("stap soort vraag min max", "3|getal|Wat?|9|2", "andersom"),
        ("stap soort vraag als", "3|open|Wat?|vroeger is ja", "voorwaarde-onbekend"),
        ("stap soort vraag als", "3|open|Wat?|als het regent", "voorwaarde-woorden"),
        ("stap soort vraag kleur", "3|open|Wat?|rood", "kolom-onbekend"),
        ("stap soort vraag formule over", "3|berekend|Wat?|macht|a", "berekening-onbekend"),
        ("stap soort vraag formule over", "3|berekend|Wat?|som|bestaat-niet", "werd-getal"),
        ("stap soort vraag doorvragen", "3|open|Wat?|" + "lang " * 90, "tekst-te-lang"),
        ("stap soort vraag kolommen", "3|tabel|Wat?|Uren, zo precies als je kunt", "komma-heel"),
        (
            "stap soort vraag rijen",
            "3|matrix|Wat?|Plannen, ook als het heel druk is en jij alleen bent",
            "komma-heel",
        ),
        ("stap soort vraag rijen", "3|matrix|Wat?|Plannen, lezen en schrijven", "komma-en"),
        (
            "stap soort vraag opties",
            "3|keuze|Wat?|Ik blijf, ik ga over een paar jaar iets anders doen",
            "komma-gedeeld",
        ),
    ],
)
def test_what_does_not_fit_is_named_with_its_row(columns, cells, code):
    found = imported(columns.split(), cells.split("|"))
    assert code in [one.code for one in found.lost]
    assert {one.row for one in found.lost} == {1 if code == "kolom-onbekend" else 2}


@pytest.mark.parametrize(
    ("columns", "cell", "code"),
    [
        ("stap soort vraag opties", "3|keuze|Wat?|{}", "te-veel-opties"),
        ("stap soort vraag kolommen", "3|tabel|Wat?|{}", "te-veel-velden"),
        ("stap soort vraag kolommen rijen", "3|tabel|Wat?|Hoe|{}", "rijen-te-veel"),
    ],
)
def test_what_is_too_many_is_named_word_for_word(columns, cell, code):
    words = [f"woord{number}" for number in range(60)]
    found = imported(columns.split(), cell.format("; ".join(words)).split("|"))
    (lost,) = [one for one in found.lost if one.code == code]
    assert lost.data["left"].split("; ") == words[lost.data["limit"] :]


def test_a_question_that_is_too_long_keeps_its_whole_text():
    question, lost = only_question(["stap", "vraag"], "3", "Wat wil je " + "heel erg graag " * 30 + "leren?")
    assert len(question["vraag"]) <= 300
    assert question["uitleg"].endswith("leren?")
    assert lost == []


def test_steps_and_facts_may_stand_on_sheets_of_their_own():
    facts = sheet(
        [("gegeven", "waarde"), ("titel", "Ons gesprek"), ("duur minuten", "90"), ("flup", "x")], "gids"
    )
    steps = sheet([("stap", "titel", "begint"), ("6", "Wat helpt jou?", "medewerker")], "stappen")
    found = imported(["stap", "vraag"], ["steun", "Wat heb je nodig?"], more=(facts, steps))
    assert (found.data["titel"], found.data["id"], found.data["duur_minuten"]) == (
        "Ons gesprek",
        "ons-gesprek",
        90,
    )
    assert found.data["stap"][5]["titel"] == "Wat helpt jou?"
    assert sum(one["minuten"] for one in found.data["stap"]) == 90
    assert [(one.sheet, one.row, one.code) for one in found.remarks] == [("gids", 4, "gids-sleutel")]


def test_a_later_step_is_never_asked_about_before_it():
    found = imported(
        ["stap", "id", "soort", "vraag", "als"],
        ["evaluatie", "eind", "ja-nee", "Was het goed?", ""],
        ["status", "begin", "open", "Wat?", "eind is ja"],
    )
    assert [one.code for one in found.lost] == ["voorwaarde-volgorde"]


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("3", "behoefte-medewerker"),
        ("Stap 5", "afspraken"),
        ("Stand van zaken", "stand-van-zaken"),
        ("Terugblik op het jaar", "stand-van-zaken"),
        ("Volgend gesprek", "volgend-gesprek"),
        ("afspraaken", "afspraken"),
        ("9", ""),
        ("Kunst", ""),
    ],
)
def test_a_step_is_known_by_its_number_or_words_like_its_own(words, step):
    assert step_called(words) == step


def test_words_for_who_answers_and_for_kinds():
    assert floor_called("Medewerker en leidinggevende") == "beiden"
    assert floor_called("de manager") == "leidinggevende"
    assert floor_called("HR") == ""
    assert kind_exactly("Ja / nee") == "ja-nee"
    assert kind_exactly("xyz") == ""


def test_comments_stand_above_what_they_are_about():
    data = {"formaat": 1, "stap": [{"soort": "status", "vraag": [{"id": "a"}]}]}
    text = guide_toml(
        data, {("stap", 0, "vraag", 0): ("Kies\nhier.",), ("formaat",): ("Zo laten.",)}, ["Kop."]
    )
    assert text.startswith("# Kop.\n\n# Zo laten.\nformaat = 1\n")
    assert '# Kies hier.\n[[stap.vraag]]\nid = "a"\n' in text
    assert tomllib.loads(text) == data


@pytest.mark.parametrize(
    ("columns", "cells", "keys"),
    [
        (
            ["vraag", "soort", "laag", "hoog"],
            ["Hoe?", "schaal 1-5", "slecht", "goed"],
            {"van_punt": 1, "tot_punt": 5},
        ),
        (
            ["vraag", "soort", "laag", "hoog"],
            ["Hoe?", "Schaal van 0 t/m 7", "a", "b"],
            {"van_punt": 0, "tot_punt": 7},
        ),
        (["vraag", "soort", "punten", "laag", "hoog"], ["Hoe?", "schaal", "1-4", "a", "b"], {"tot_punt": 4}),
        (
            ["vraag", "soort", "punten", "rijen"],
            ["Hoe?", "matrix", "1-3", "Plannen; Lezen"],
            {"punten": ["1", "2", "3"]},
        ),
        (
            ["vraag", "soort", "opties"],
            ["Wat?", "keuze", "MBO, HBO, WO"],
            {
                "opties": [
                    {"id": "mbo", "tekst": "MBO"},
                    {"id": "hbo", "tekst": "HBO"},
                    {"id": "wo", "tekst": "WO"},
                ]
            },
        ),
    ],
)
def test_what_people_write_in_one_cell_is_understood(columns, cells, keys):
    found, lost = only_question(columns, *cells)
    assert lost == []
    assert {key: found[key] for key in keys} == keys


def test_a_matrix_with_now_and_wanted_is_one_with_both():
    row = ("3", "Hoe vaak?", "Matrix (nu en gewenst)", "nooit; soms", "Plannen; Bellen")
    question, remarks = first(["stap", "vraag", "soort", "punten", "rijen"], *row)
    assert question["nu_en_gewenst"] is True
    assert remarks == []
