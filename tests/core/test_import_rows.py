"""A sheet with one question per row becomes a guide without mistakes, whatever people put in it."""

import os
import tomllib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from popgids.core.checks.guide import guide_errors
from popgids.core.checks.keys import QUESTION_KINDS
from popgids.core.guide_io import parse_guide
from popgids.core.importing.guide import import_guide
from popgids.core.importing.guide_toml import guide_toml
from popgids.core.importing.kind_names import kind_called
from popgids.core.importing.row_kinds import KIND_COLUMNS
from popgids.core.importing.sheets import clean_cell, rows_of
from popgids.core.importing.words import floor_called, step_called
from popgids.core.toml_text import toml_value
from popgids.wording.importing import guide_text, step_titles

EXAMPLES = 40 * int(os.environ.get("POPGIDS_BARS", "1"))


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
        ("stap soort vraag verplicht", "3|open|Wat?|soms", "geen-ja-nee"),
        ("stap soort vraag min", "3|getal|Wat?|veel", "geen-getal"),
        ("stap soort vraag min", "3|open|Wat?|3", "past-niet-bij-soort"),
        ("stap soort vraag opties", "3|keuze|Wat?|rood", "te-weinig-opties"),
        ("stap soort vraag opties", "3|keuze|Wat?|" + ";".join(map(str, range(40))), "te-veel-opties"),
        ("stap soort vraag van_punt tot_punt laag hoog", "3|schaal|Wat?|-3|2|a|b", "schaal-grenzen"),
        ("stap soort vraag min max", "3|getal|Wat?|9|2", "andersom"),
        ("stap soort vraag als", "3|open|Wat?|vroeger is ja", "voorwaarde-onbekend"),
        ("stap soort vraag als", "3|open|Wat?|als het regent", "voorwaarde-woorden"),
        ("stap soort vraag kleur", "3|open|Wat?|rood", "kolom-onbekend"),
        ("stap soort vraag formule over", "3|berekend|Wat?|macht|a", "berekening-onbekend"),
        ("stap soort vraag formule over", "3|berekend|Wat?|som|bestaat-niet", "werd-getal"),
        ("stap soort vraag doorvragen", "3|open|Wat?|" + "lang " * 90, "tekst-te-lang"),
    ],
)
def test_what_does_not_fit_is_named_with_its_row(columns, cells, code):
    found = imported(columns.split(), cells.split("|"))
    assert code in [one.code for one in found.lost]
    assert {one.row for one in found.lost} == {1 if code == "kolom-onbekend" else 2}


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
    assert kind_called("Ja / nee", tuple(QUESTION_KINDS)) == "ja-nee"
    assert kind_called("xyz", tuple(QUESTION_KINDS)) == ""


@given(st.recursive(st.booleans() | st.integers(-(10**12), 10**12) | st.text().map(clean_cell),
                    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3)))  # fmt: skip
@settings(max_examples=EXAMPLES, deadline=None)
def test_what_is_written_is_read_back(value):
    assert tomllib.loads(f"x = {toml_value(value)}") == {"x": value}


def test_comments_stand_above_what_they_are_about():
    data = {"formaat": 1, "stap": [{"soort": "status", "vraag": [{"id": "a"}]}]}
    text = guide_toml(
        data, {("stap", 0, "vraag", 0): ("Kies\nhier.",), ("formaat",): ("Zo laten.",)}, ["Kop."]
    )
    assert text.startswith("# Kop.\n\n# Zo laten.\nformaat = 1\n")
    assert '# Kies hier.\n[[stap.vraag]]\nid = "a"\n' in text
    assert tomllib.loads(text) == data


_WORDS = st.sampled_from(
    ["", "ja", "nee", "x", "3", "-1", "0,5", "999999999999999", "rood; groen", "a = Eerst; b = Dan; b = Ook", "1;2;3;4;5",
     "open", "tabel", "Wat (uren); Hoe (keuze: a / b)", "Wat (", "v1 is ja", "v2 een van rood, groen", "v3 ingevuld",
     "v1 is ja en v2 is rood of v9 is 3", "som", "v1; v2.wat", "medewerker", "anders; anders", "…", '"', "'''", "\\u0041",
     "[[stap]]", "# geen", "${x}", "a" * 400, "é" * 70, "regel\nregel", "01-02-2026", "v1", "v2", "-", ";;"]
) | st.text(max_size=12)  # fmt: skip
_COLUMNS = (
    "stap", "soort", "id", "vraag", "van", "als", "uitleg", "voorbeeld", "doorvragen", "tips", "verplicht", "gevoelig",
    "bron", "zichtbaar voor", "rol", "onbekend", *KIND_COLUMNS,
)  # fmt: skip
_ROWS = st.lists(
    st.fixed_dictionaries(
        {"soort": st.sampled_from([*QUESTION_KINDS, "", "flup"]), "vraag": _WORDS},
        optional={name: _WORDS for name in _COLUMNS if name not in ("soort", "vraag")}
        | {
            "stap": st.sampled_from(["", "1", "3", "5", "8", "afspraken", "wat"]),
            "id": st.sampled_from(["v1", "v2", "v3", ""]),
        },
    ),
    min_size=1,
    max_size=8,
)


@given(_ROWS)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_filled_in_the_guide_has_no_mistakes(rows):
    found = import_guide(
        [sheet([_COLUMNS, *([row.get(name, "") for name in _COLUMNS] for row in rows)])], "b", step_titles()
    )
    if found is None:
        return
    data = tomllib.loads(guide_text(found, "b.xlsx"))
    assert data == found.data
    assert guide_errors(parse_guide(data)) == ()


_TYPES = st.sampled_from(
    ["text", "integer", "decimal", "date", "note", "range", "calculate", "select_one l", "select_multiple l", "rank l",
     "select_one weg", "select_one l or_other", "begin_group", "end_group", "begin_repeat", "end_repeat", "image", "geopoint",
     "start", "", "flup", "select_one jn", "time"]
)  # fmt: skip
_EXPRESSIONS = st.sampled_from(
    ["", "${v1} = 'a'", "selected(${v2}, 'b')", "${v3} > 3", "${v1} != '' and not(${v2} = 'ja')", "${v1}", "sum(${v3})",
     "${v1} + ${v3}", "(${v1} + ${v3}) div 2", "max(${v1}, ${v2})", "${v2} = 'ja' or ${v2} = 'nee'", "(((", "1 = 1"]
)  # fmt: skip
_SURVEY_ROWS = st.lists(
    st.tuples(
        _TYPES,
        st.sampled_from(["v1", "v2", "v3", "", "Ünïek"]),
        _WORDS,
        _EXPRESSIONS,
        _EXPRESSIONS,
        st.sampled_from(["", "table-list", "label", "list-nolabel", "likert", "multiline"]),
        st.sampled_from(["", "start=0 end=10 step=1", "start=5 end=1", "start=0 end=100 step=5"]),
        st.sampled_from(["", "yes", "${v1} = 'a'"]),
        st.sampled_from(["", ". > 3 and . < 2", ". >= 1", "regex(., 'x')"]),
    ),
    min_size=1,
    max_size=12,
)


@given(_SURVEY_ROWS)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_form_comes_the_guide_has_no_mistakes(rows):
    head = (
        "type",
        "name",
        "label",
        "relevant",
        "calculation",
        "appearance",
        "parameters",
        "required",
        "constraint",
    )
    choices = [
        ("list_name", "name", "label"),
        ("l", "a", "Aap"),
        ("l", "b", "Beer"),
        ("l", "3", ""),
        ("jn", "ja", "Ja"),
        ("jn", "nee", "Nee"),
    ]
    found = import_guide([sheet([head, *rows], "survey"), sheet(choices, "choices")], "f", step_titles())
    if found is None:
        return
    data = tomllib.loads(guide_text(found, "f.xlsx"))
    assert data == found.data
    assert guide_errors(parse_guide(data)) == ()


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
