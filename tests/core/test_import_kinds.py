"""What HR writes under the heading of the kind: nothing of it goes without a word."""

import pytest

from popgids.wording.import_remarks import remark_line
from tests.core.one_sheet import first, imported, questions, said


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("Toelichting", {"soort": "open"}),
        ("5-puntsschaal", {"soort": "schaal", "van_punt": 1, "tot_punt": 5}),
        ("vijfpuntsschaal", {"soort": "schaal", "van_punt": 1, "tot_punt": 5}),
        (
            "Schaal 1 t/m 5 (1 = zeer laag, 5 = zeer hoog)",
            {"soort": "schaal", "tot_punt": 5, "laag": "zeer laag", "hoog": "zeer hoog"},
        ),
        ("schaal 1 (laag) - 5 (hoog)", {"tot_punt": 5, "laag": "laag", "hoog": "hoog"}),
        ("schaal (1-5) met toelichting", {"tot_punt": 5, "toelichting": "Toelichting"}),
        ("getal 0-40", {"soort": "getal", "min": 0, "max": 40}),
        ("schaal (slecht/matig/goed)", {"punten": ["slecht", "matig", "goed"]}),
        ("uren (max 36)", {"soort": "uren", "max": 36}),
        ("max 40 uur", {"soort": "uren", "max": 40}),
        ("bedrag max € 500", {"soort": "bedrag", "max": 500}),
        ("bedrag (max. 1.500 euro)", {"soort": "bedrag", "max": 1500}),
        ("€ 0 - 500", {"soort": "bedrag", "min": 0, "max": 500}),
        ("getal (0,5 - 8)", {"soort": "getal", "min": 0.5, "max": 8}),
        ("getal tussen 1 en 10", {"soort": "getal", "min": 1, "max": 10}),
        ("aantal uur per week", {"soort": "getal", "eenheid": "uur per week"}),
        ("ja/nee (zo nee, waarom?)", {"soort": "ja-nee", "bij_ja": None, "bij_nee": "Waarom?"}),
        ("ja/nee; bij ja: welke?", {"soort": "ja-nee", "bij_ja": "Welke?", "bij_nee": None}),
        ("Ja / nee + toelichting", {"soort": "ja-nee", "bij_ja": "Toelichting", "bij_nee": "Toelichting"}),
        ("ja/nee (verplicht)", {"soort": "ja-nee", "verplicht": True}),
        ("5 sterren", {"soort": "schaal", "van_punt": 1, "tot_punt": 5}),
        ("★★★★", {"soort": "schaal", "van_punt": 1, "tot_punt": 4}),
        ("NPS 0-10", {"soort": "schaal", "van_punt": 0, "tot_punt": 10}),
        ("NPS", {"soort": "schaal", "van_punt": 0, "tot_punt": 10}),
        ("7-puntsschaal (oneens - eens)", {"soort": "schaal", "tot_punt": 7, "laag": "oneens", "hoog": "eens"}),
        ("1-7 (zeer oneens - zeer eens)", {"soort": "schaal", "tot_punt": 7, "laag": "zeer oneens", "hoog": "zeer eens"}),
        ("1-5 (nooit, altijd)", {"soort": "schaal", "tot_punt": 5, "laag": "nooit", "hoog": "altijd"}),
        ("1-3: laag, midden, hoog", {"soort": "schaal", "punten": ["laag", "midden", "hoog"]}),
        ("schaal 1-5 van slecht tot goed", {"soort": "schaal", "tot_punt": 5, "laag": "slecht", "hoog": "goed"}),
        ("schaal van 1 (slecht) tot 10 (goed)", {"tot_punt": 10, "laag": "slecht", "hoog": "goed"}),
        ("3-puntsschaal (slecht / matig / goed)", {"soort": "schaal", "punten": ["slecht", "matig", "goed"]}),
        ("schaal 1-5, n.v.t. mogelijk", {"soort": "schaal", "tot_punt": 5, "nvt": True}),
        ("tabel: Wat, Wie", {"soort": "tabel", "kolommen": [{"id": "wat", "kop": "Wat", "soort": "kort"},
                                                            {"id": "wie", "kop": "Wie", "soort": "kort"}]}),
        ("lange tekst", {"soort": "open"}),
        ("open tekst", {"soort": "open"}),
        ("open tekstveld (lang)", {"soort": "open"}),
        ("tekst (open)", {"soort": "open"}),
        ("korte open vraag", {"soort": "kort"}),
        ("kort tekstveld", {"soort": "kort"}),
        ("datum (dd-mm-jjjj)", {"soort": "datum"}),
        ("cijfer (schaal 1-10)", {"soort": "schaal", "tot_punt": 10}),
        ("naam van de collega", {"soort": "persoon"}),
    ],
)  # fmt: skip
def test_the_words_beside_a_kind_are_read(words, keys):
    question, remarks = first(["stap", "vraag", "soort"], "3", "Hoe gaat het?", words)
    assert {key: question.get(key) for key in keys} == keys
    assert [code for _row, code in remarks if code != "schaal-woorden"] == []


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        ("stoplicht", ["rood", "oranje", "groen"]),
        ("ja/nee/nvt", ["ja", "nee", "nvt"]),
        ("stoplicht (rood/groen)", ["rood", "groen"]),
        ("keuze (ja / een beetje / nee)", ["ja", "een beetje", "nee"]),
        ("oordeel: onvoldoende/voldoende/goed", ["onvoldoende", "voldoende", "goed"]),
        ("Ja, nee of n.v.t.", ["Ja", "nee", "n.v.t."]),
        ("keuze: MBO, HBO of WO", ["MBO", "HBO", "WO"]),
        ("dag/week/maand", ["dag", "week", "maand"]),
    ],
)
def test_a_kind_that_is_a_list_of_answers_becomes_a_choice(words, answers):
    question, remarks = first(["stap", "vraag", "soort"], "3", "Hoe gaat het?", words)
    assert question["soort"] == "keuze"
    assert [one["tekst"] for one in question["opties"]] == answers
    assert remarks == []


@pytest.mark.parametrize(
    ("words", "kind", "limits"),
    [
        ("meerkeuze (max 2)", "meerkeuze", {"hoogstens": 2}),
        ("Meerdere antwoorden mogelijk (max 2)", "meerkeuze", {"hoogstens": 2}),
        ("meerkeuze, minimaal een en maximaal twee", "meerkeuze", {"minstens": 1, "hoogstens": 2}),
        ("maximaal 2 keuzes", "meerkeuze", {"hoogstens": 2}),
        ("ranking top 2", "rangorde", {"hoogstens": 2}),
        ("volgorde (1-3)", "rangorde", {}),
        ("Zet in volgorde 1 t/m 3", "rangorde", {}),
        ("Zet in volgorde 1 t/m 2", "rangorde", {"hoogstens": 2}),
        ("precies 2", "meerkeuze", {"minstens": 2, "hoogstens": 2}),
        ("meerkeuze (kies er 2)", "meerkeuze", {"minstens": 2, "hoogstens": 2}),
        ("multiple choice (1 antwoord)", "keuze", {}),
        ("Eén antwoord", "keuze", {}),
        ("Selectievakjes, minimaal één", "meerkeuze", {"minstens": 1}),
        ("keuze (1 antwoord mogelijk)", "keuze", {}),
        ("meerkeuze (meerdere antwoorden mogelijk)", "meerkeuze", {}),
        ("meerkeuze (2 antwoorden mogelijk)", "meerkeuze", {"hoogstens": 2}),
    ],
)
def test_how_many_to_choose_is_kept(words, kind, limits):
    question, remarks = first(["stap", "vraag", "soort", "opties"], "3", "Wat?", words, "A; B; C")
    assert question["soort"] == kind
    assert {key: question[key] for key in ("minstens", "hoogstens") if key in question} == limits
    assert remarks == []


@pytest.mark.parametrize(
    ("words", "kind", "rest"),
    [
        ("tekst + cijfer", "open", "cijfer"),
        ("open (max 500 tekens)", "open", "max 500 tekens"),
        ("open, max. 200 woorden", "open", "max. 200 woorden"),
        ("open vraag, max 3 antwoorden", "open", "max 3 antwoorden"),
        ("datum (mm-jjjj)", "datum", "mm-jjjj"),
        ("datum, niet in verleden", "datum", "niet in verleden"),
        ("Oordeel 1-4", "schaal", "Oordeel"),
        ("5-puntsschaal (a, b, c)", "schaal", "a, b, c"),
    ],
)
def test_what_cannot_be_kept_is_named_beside_the_question(words, kind, rest):
    found = imported(["stap", "vraag", "soort"], ["3", "Wat?", words])
    (question,) = questions(found).values()
    assert question["soort"] == kind
    assert f"Bij de soort staat “{words}”. Daarvan is “{rest}” niet" in remark_line(found.lost[0])
    assert found.notes


def test_a_calculation_in_the_kind_is_named_whole():
    found = imported(["stap", "vraag", "soort"], ["5", "Hoeveel uren samen?", "som van uren vraag 11"])
    assert said(found) == [(2, "berekening-onbekend")]
    assert "som van uren vraag 11" in remark_line(found.lost[0])


def test_a_calculation_that_is_known_lacks_only_what_it_is_about():
    found = imported(["stap", "vraag", "soort"], ["5", "Wat is de gemiddelde score?", "gemiddelde"])
    assert said(found) == [(2, "berekening-zonder-over")]
    assert "Zet in de kolom “over”" in remark_line(found.lost[0])


def test_what_stands_at_its_own_place_counts():
    question, remarks = first(
        ["stap", "vraag", "soort", "hoogstens", "opties"], "3", "Wat?", "meerkeuze (max 2)", "3", "A; B; C; D"
    )
    assert question["hoogstens"] == 3
    assert remarks == [(2, "soort-rest")]


def test_a_calculation_without_words_says_what_to_fill_in():
    found = imported(["stap", "vraag", "soort"], ["5", "Hoeveel uren samen?", "berekend"])
    assert said(found) == [(2, "berekening-leeg")]
    assert "“formule” en “over”" in remark_line(found.lost[0])


@pytest.mark.parametrize(
    ("columns", "cells", "rest"),
    [
        (["soort", "punten"], ["5-puntsschaal", "a; b; c; d"], "5-punts"),
        (["soort", "punten", "rijen"], ["matrix 1-5", "a; b", "Plannen; Lezen"], "1-5"),
    ],
)
def test_what_the_kind_says_else_than_the_cells_beside_it_is_named(columns, cells, rest):
    found = imported(["stap", "vraag", *columns], ["3", "Hoe?", *cells])
    (lost,) = found.lost
    assert (lost.code, lost.data["rest"]) == ("soort-rest", rest)


@pytest.mark.parametrize(
    ("columns", "cells", "keys", "code"),
    [
        (["soort"], ["getal 10-0"], {"soort": "getal", "min": 0, "max": 10}, "andersom"),
        (["soort"], ["schaal 5-1"], {"van_punt": 1, "tot_punt": 5}, "andersom"),
        (["soort"], ["schaal 5-1 (hoog - laag)"], {"laag": "laag", "hoog": "hoog"}, "andersom"),
        (["soort"], ["schaal 3-1 (goed, matig, slecht)"], {"punten": ["slecht", "matig", "goed"]}, "andersom"),
        (["soort", "min", "max"], ["uren", "8", "2"], {"min": 2, "max": 8}, "andersom"),
        (["soort", "punten"], ["schaal", "5 = goed; 1 = slecht"], {"laag": "slecht", "hoog": "goed"}, "andersom"),
        (["soort", "punten"], ["schaal", "5, 4, 3, 2, 1"], {"van_punt": 1, "tot_punt": 5}, "andersom"),
        (["soort", "min", "max"], ["schaal", "5 = goed", "1 = slecht"],
         {"van_punt": 1, "tot_punt": 5, "laag": "slecht", "hoog": "goed"}, "andersom"),
        (["soort", "punten"], ["schaal", "5-1 (altijd - nooit)"], {"laag": "nooit", "hoog": "altijd"}, "andersom"),
        (["soort", "punten", "rijen"], ["matrix", "3-1", "Plannen; Lezen"], {"punten": ["1", "2", "3"]}, "andersom"),
        (["soort", "hoogstens", "minstens", "opties"], ["meerkeuze", "1", "2", "a; b; c"], {"minstens": 1, "hoogstens": 2},
         "andersom"),
        (["soort"], ["schaal 1-20"], {"soort": "getal", "min": 1, "max": 20}, "schaal-werd-getal"),
        (["soort", "punten"], ["schaal", "0-100"], {"soort": "getal", "min": 0, "max": 100}, "schaal-werd-getal"),
        (["soort", "max"], ["schaal", "20"], {"soort": "getal", "min": 1, "max": 20}, "schaal-werd-getal"),
        (["soort"], ["bijlage"], {"soort": "bewijs"}, "soort-bewijs"),
        (["soort"], ["Bestand uploaden"], {"soort": "bewijs"}, "soort-bewijs"),
        (["soort", "kolommen"], ["tabel", "Wat; Diploma (bestand)"], {"soort": "tabel"}, "soort-bewijs"),
        (["soort"], ["sterren"], {"soort": "schaal", "van_punt": 1, "tot_punt": 5}, "punten-gekozen"),
        (["soort", "opties"], ["ja/nee", "ja; nee; soms"], {"soort": "keuze"}, "ja-nee-werd-keuze"),
        (["soort", "opties"], ["matrix 1-3", "Plannen; Lezen"],
         {"punten": ["1", "2", "3"], "rijen": [{"id": "plannen", "tekst": "Plannen"}, {"id": "lezen", "tekst": "Lezen"}]},
         "opties-werden-rijen"),
    ],
)  # fmt: skip
def test_what_becomes_something_else_is_named(columns, cells, keys, code):
    found = imported(["stap", "vraag", *columns], ["3", "Hoe?", *cells])
    (question,) = questions(found).values()
    assert {key: question.get(key) for key in keys} == keys
    assert [one.code for one in found.lost] == [code]


@pytest.mark.parametrize(
    ("columns", "cells", "codes"),
    [
        (["soort", "laag", "hoog"], ["schaal (1 = slecht, 5 = goed)", "a", "b"], ["dubbel-gezegd", "dubbel-gezegd"]),
        (["soort", "punten", "tot_punt", "laag", "hoog"], ["schaal", "1-5", "7", "a", "b"], ["dubbel-gezegd"]),
        (["soort", "punten", "max"], ["schaal", "0-50", "40"], ["schaal-werd-getal", "dubbel-gezegd"]),
        (["soort", "punten", "opties"], ["schaal", "0-50", "a; b"], ["schaal-werd-getal", "past-niet-bij-soort"]),
        (["soort", "punten", "opties"], ["keuze", "a; b", "c; d"], ["past-niet-bij-soort"]),
        (["soort", "ankers", "laag", "hoog"], ["schaal", "a; b", "c", "d"], ["ankers-zonder-punten"]),
        (["soort", "ankers", "punten", "rijen"], ["matrix", "a", "b; c", "d; e"], ["ankers-aantal"]),
        (["soort", "min"], ["berekend", "laag"], ["berekening-leeg", "geen-getal"]),
    ],
)  # fmt: skip
def test_of_two_things_that_do_not_go_together_the_one_that_is_not_used_is_named(columns, cells, codes):
    found = imported(["stap", "vraag", *columns], ["3", "Hoe?", *cells])
    assert [one.code for one in found.lost] == codes


def test_a_limit_in_the_kind_is_named_in_its_own_words_when_the_kind_becomes_another():
    found = imported(["stap", "vraag", "soort"], ["3", "Wat?", "meerkeuze, max. 3 antwoorden"])
    assert [one.code for one in found.lost] == ["te-weinig-opties", "soort-rest"]
    assert "“max. 3 antwoorden” niet overgenomen" in remark_line(found.lost[1])


@pytest.mark.parametrize(
    ("kind", "column", "cell", "keys"),
    [
        ("3-puntsschaal", "punten", "a; b; c", {"punten": ["a", "b", "c"]}),
        (
            "schaal 1 t/m 5",
            "opties",
            "1 = slecht; 5 = goed",
            {"tot_punt": 5, "laag": "slecht", "hoog": "goed"},
        ),
        ("schaal 1 t/m 5", "opties", "1=slecht 5=goed", {"tot_punt": 5, "laag": "slecht", "hoog": "goed"}),
        ("tabel met uren", "kolommen", "Taak, Uren", {"soort": "tabel"}),
    ],
)
def test_what_the_kind_and_its_own_column_both_say_is_no_doubt(kind, column, cell, keys):
    question, remarks = first(["stap", "vraag", "soort", column], "3", "Hoe?", kind, cell)
    assert {key: question.get(key) for key in keys} == keys
    assert remarks == []


def test_limits_beside_a_range_in_the_kind_name_that_column():
    found = imported(["Stap", "Vraag", "Type antwoord", "Min", "Max"], ["3", "Hoe?", "schaal 1-5", "0", "10"])
    (lost,) = found.lost
    assert "want dat staat in de kolom “Type antwoord”" in remark_line(lost)


@pytest.mark.parametrize(
    ("kind", "points", "keys", "told"),
    [
        ("schaal", "1-5 (nooit - altijd)", {"tot_punt": 5, "laag": "nooit", "hoog": "altijd"}, []),
        (
            "",
            "1-5 (nooit - altijd)",
            {"soort": "schaal", "tot_punt": 5, "laag": "nooit", "hoog": "altijd"},
            [],
        ),
        (
            "schaal",
            "schaal 1 t/m 7, van slecht tot goed",
            {"tot_punt": 7, "laag": "slecht", "hoog": "goed"},
            [],
        ),
        ("schaal", "1 (nooit) - 5 (altijd)", {"tot_punt": 5, "laag": "nooit", "hoog": "altijd"}, []),
        ("schaal", "1-3: laag, midden, hoog", {"punten": ["laag", "midden", "hoog"]}, []),
        ("schaal", "Oneens 1-5 eens", {"tot_punt": 5}, ["punten-rest"]),
        ("matrix", "1-5 (nooit - altijd)", {"punten": ["1", "2", "3", "4", "5"]}, ["punten-rest"]),
    ],
)
def test_the_words_beside_the_numbers_of_a_scale_are_read_or_named(kind, points, keys, told):
    cells = ["3", "Hoe gaat het?", kind, points, "Plannen; Lezen" if kind == "matrix" else ""]
    question, remarks = first(["stap", "vraag", "soort", "punten", "rijen"], *cells)
    assert {key: question.get(key) for key in keys} == keys
    assert [code for _row, code in remarks if code != "schaal-woorden"] == told


@pytest.mark.parametrize(("own", "told"), [("", []), ("zwak", ["dubbel-gezegd"])])
def test_the_words_beside_the_lowest_and_the_highest_point_are_read_or_named(own, told):
    columns = ["stap", "vraag", "soort", "min", "max", "laag"]
    question, remarks = first(columns, "3", "Hoe gaat het?", "schaal", "1 = slecht", "5 (goed)", own)
    assert (question["tot_punt"], question["laag"], question["hoog"]) == (5, own or "slecht", "goed")
    assert [code for _row, code in remarks] == told
