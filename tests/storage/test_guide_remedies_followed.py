"""A mistake is told once, and who writes what the remedy says is done: no other mistake comes in its place."""

import pytest

from popgids.ui.problem_text import problem_sentence
from tests.storage.test_guide_mistakes_of_beginners import HEAD, OPTIONS, asked, problems_of

KIND = asked(OPTIONS, kind="keuze", name="vorm") + asked(
    'kolommen = [{ id = "uren", kop = "Uren", soort = "uren" }]', kind="tabel", name="tabel"
)
KIND += asked(kind="getal", name="getal")

FURTHER = 'doorvragen = ["Wat, en hoe?", "Wie nog?"]'
YES_OR_NO = 'opties = [{ id = "ja", tekst = "Ja" }, { id = "nee", tekst = "Nee" }]'
NUMBERS = [
    *(("1.500,50", "komma-in-getal", "1500.5"), ("1.500,00", "komma-in-getal", "1500")),
    *(("€ 1.500,00", "getal-met-tekst", "1500"), ("€ 300,-", "getal-met-tekst", "300")),
    *(
        ("10%", "getal-met-tekst", "10"),
        ("1 000", "getal-met-tekst", "1000"),
        ("ca. 5", "getal-met-tekst", "5"),
    ),
    *(("2,50 euro", "getal-met-tekst", "2.5"), ("EUR 1.500", "getal-met-tekst", "1500")),
    *(
        ("1 000,50", "getal-met-tekst", "1000.5"),
        ("vijf", "getal-met-tekst", "5"),
        ("± 5", "getal-met-tekst", "5"),
    ),
]


@pytest.mark.parametrize(
    ("kind", "wrong", "code", "remedy", "right"),
    [
        # brackets and commas of lists
        ("open", ["doorvragen =", '"Wat nog?",', '"Wie nog?"', "]"], "lijst-niet-geopend", "doorvragen = [",
         ["doorvragen = [", '"Wat nog?",', '"Wie nog?"', "]"]),
        ("open", ["doorvragen =", '"Wat nog?",', '"Wie nog?"'], "lijst-niet-geopend", "zet een ] achter",
         ["doorvragen = [", '"Wat nog?",', '"Wie nog?"]']),
        ("keuze", ["opties =", '{ id = "a", tekst = "A" },', '{ id = "b", tekst = "B" }]'], "lijst-niet-geopend", "opties = [",
         ["opties = [", '{ id = "a", tekst = "A" },', '{ id = "b", tekst = "B" }]']),
        ("tabel", ['kolommen = [{ id: "w", kop: "W" }]'], "dubbele-punt", 'kolommen = [{ id = "w", kop = "W" }]',
         ['kolommen = [{ id = "w", kop = "W" }]']),
        ("tabel", ['kolommen = [{ id = w, kop = "W"; soort = "uren" }]'], "geen-aanhalingstekens", 'dan: kolommen = [{ id = "w", kop = "W", soort = "uren" }]',
         ['kolommen = [{ id = "w", kop = "W", soort = "uren" }]']),
        ("tabel", ['kolommen = [{ id = "w", "Wat" }]'], "tekst-zonder-sleutel", 'Schrijf: kop = "Wat"',
         ['kolommen = [{ id = "w", kop = "Wat" }]']),
        ("keuze", ['opties = [{ id = "a", "A" }, { id = "b", tekst = "B" }]'], "tekst-zonder-sleutel", 'Schrijf: tekst = "A"',
         ['opties = [{ id = "a", tekst = "A" }, { id = "b", tekst = "B" }]']),
        ("tabel", ["kolommen = {", '{ id = "w", kop = "W" },', '{ id = "u", kop = "U" }', "}"], "accolades-om-lijst", "[ in plaats van de eerste {",
         ["kolommen = [", '{ id = "w", kop = "W" },', '{ id = "u", kop = "U" }', "]"]),
        ("open", ["doorvragen: [", '"Wat nog?",', "]"], "dubbele-punt", "doorvragen = …", ["doorvragen = [", '"Wat nog?",', "]"]),
        ("open", ["doorvragen [", '"Wat nog?",', "]"], "geen-is-teken", "doorvragen = …", ["doorvragen = [", '"Wat nog?",', "]"]),
        ("open", ['uitleg: """', "Denk na.", 'Rustig aan."""'], "dubbele-punt", "uitleg = …", ['uitleg = """', "Denk na.", 'Rustig aan."""']),
        ("matrix", ['Alleen = ["patientgericht"]', 'catalogus = "competenties"', 'punten = ["a", "b"]'], "onbekende-sleutel", '"alleen"',
         ['alleen = ["patientgericht"]', 'catalogus = "competenties"', 'punten = ["a", "b"]']),
        ("keuze", ["opties = [", '("doen", "Doen (zelf)"),', '("samen", "Samen"),', "]"], "ronde-haken", 'Het eerste wordt: { id = "doen", tekst = "Doen (zelf)" }',
         ["opties = [", '{ id = "doen", tekst = "Doen (zelf)" },', '{ id = "samen", tekst = "Samen" },', "]"]),
        ("keuze", ["opties = (", '"Doen",', '"Samen"', ")"], "ronde-haken", 'opties = [{ id = "doen", tekst = "Doen" }, { id = "samen", tekst = "Samen" }]',
         ['opties = [{ id = "doen", tekst = "Doen" }, { id = "samen", tekst = "Samen" }]']),
        ("tabel", ['kolommen = (("w", "Wat"), ("u", "Uren"))'], "ronde-haken", 'kolommen = [{ id = "w", kop = "Wat" }, { id = "u", kop = "Uren" }]',
         ['kolommen = [{ id = "w", kop = "Wat" }, { id = "u", kop = "Uren" }]']),
        ("keuze", ['opties = [["doen", "Zelf doen"], ["samen", "Samen"]]'], "opties-zonder-id", '{ id = "doen", tekst = "Zelf doen" }',
         ['opties = [{ id = "doen", tekst = "Zelf doen" }, { id = "samen", tekst = "Samen" }]']),
        # a text for a list
        ("tabel", ['kolommen = "Wat; Hoeveel uur"'], "verkeerde-soort", 'kolommen = [{ id = "wat", kop = "Wat" }, { id = "hoeveel-uur", kop = "Hoeveel uur" }]',
         ['kolommen = [{ id = "wat", kop = "Wat" }, { id = "hoeveel-uur", kop = "Hoeveel uur" }]']),
        ("schaal", ['punten = "slecht, goed"'], "verkeerde-soort", 'punten = ["slecht", "goed"]', ['punten = ["slecht", "goed"]']),
        ("open", ['tips.medewerker = "Denk aan werk, of aan thuis."'], "verkeerde-soort", 'zo: ["Denk aan werk, of aan thuis."]',
         ['tips.medewerker = ["Denk aan werk, of aan thuis."]']),
        ("schaal", ["punten = 1-5"], "schaal-als-tekst", "van_punt = 1 en tot_punt = 5, met een woord bij laag",
         ["van_punt = 1", "tot_punt = 5", 'laag = "slecht"', 'hoog = "goed"']),
        ("open", ["bron = G1.70, P2.17"], "geen-aanhalingstekens", 'bron = ["G1.70", "P2.17"]', ['bron = ["G1.70", "P2.17"]']),
        ("keuze", ["opties = [", '{ id = "a", tekst = "A" ],', '{ id = "b", tekst = "B" }', "]"], "verkeerde-haak", "door }",
         ["opties = [", '{ id = "a", tekst = "A" },', '{ id = "b", tekst = "B" }', "]"]),
        ("keuze", ['opties = [{ id = "a", tekst = "A" }, { thuis = "Bij jou" }]'], "opties-zonder-id", '{ id = "thuis", tekst = "Bij jou" }',
         ['opties = [{ id = "a", tekst = "A" }, { id = "thuis", tekst = "Bij jou" }]']),
        ("schaal", ['schaal = "1-5"', 'laag = "slecht"', 'hoog = "goed"'], "schaal-als-tekst", "van_punt = 1 en tot_punt = 5",
         ["van_punt = 1", "tot_punt = 5", 'laag = "slecht"', 'hoog = "goed"']),
        ("schaal", ['schaal = "5-1"', 'laag = "slecht"', 'hoog = "goed"'], "schaal-als-tekst", "van_punt = 1 en tot_punt = 5",
         ["van_punt = 1", "tot_punt = 5", 'laag = "slecht"', 'hoog = "goed"']),
        ("open", ['doorvragen = """', "- Wat nog?", "- Wie nog, en wat?", '"""'], "verkeerde-soort", 'doorvragen = ["Wat nog?", "Wie nog, en wat?"]',
         ['doorvragen = ["Wat nog?", "Wie nog, en wat?"]']),
        ("open", ['doorvragen = """Wat nog?', "En wie dan?", '"""'], "verkeerde-soort", 'doorvragen = ["Wat nog?", "En wie dan?"]',
         ['doorvragen = ["Wat nog?", "En wie dan?"]']),
        # a list as on paper
        *[("open", lines, "streepje-in-lijst", "ertussen: " + FURTHER, [FURTHER])
          for lines in (["doorvragen =", '- "Wat, en hoe?"', "- Wie nog?"], ["doorvragen:", '  - "Wat, en hoe?"', "  - Wie nog?"], ["doorvragen =", "1. Wat, en hoe?", "2. Wie nog?", "", "# noot"],
                        ["doorvragen = - Wat, en hoe?", "- Wie nog?"], ["doorvragen = [", "- Wat, en hoe?", "", "* Wie nog?,", "]"])],
        ("keuze", ["opties =", "- Ja", "- Nee"], "streepje-in-lijst", "ertussen: " + YES_OR_NO, [YES_OR_NO]),
        ("open", ["tips.medewerker =", "- Denk na."], "streepje-in-lijst", 'ertussen: tips.medewerker = ["Denk na."]', ['tips.medewerker = ["Denk na."]']),
        # curly brackets around texts
        *[("open", lines, "accolades-om-tekst", 'Schrijf het zo: uitleg = "Denk na."', ['uitleg = "Denk na."'])
          for lines in (['uitleg = { "Denk na." }'], ['uitleg = {"Denk na."'], ["uitleg = {", "“Denk na.”", "}"])],
        *[("keuze", lines, "accolades-om-lijst", "Schrijf het zo: " + YES_OR_NO, [YES_OR_NO])
          for lines in (['opties = { "Ja", "Nee" }'], ['opties = { "Ja"; "Nee"; }'], ['opties = { "Ja" "Nee" }'], ["opties = {", '"Ja",', '"Nee"', "}"])],
        ("open", ['doorvragen = { "Wat?", “Wie, en hoe?” }'], "accolades-om-lijst", 'doorvragen = ["Wat?", "Wie, en hoe?"]',
         ['doorvragen = ["Wat?", "Wie, en hoe?"]']),
        ("open", ['tips = { "Denk na.", "Wacht." }'], "accolades-om-lijst", 'tips = { beiden = ["Denk na.", "Wacht."] }', ['tips = { beiden = ["Denk na.", "Wacht."] }']),
        ("schaal", ['punten = { "slecht", "goed" }'], "accolades-om-lijst", 'punten = ["slecht", "goed"]', ['punten = ["slecht", "goed"]']),
        ("open", ['als = { vraag = "vorm", een_van = { "a", "b" } }'], "accolades-om-lijst", 'als = { vraag = "vorm", een_van = ["a", "b"] }',
         ['als = { vraag = "vorm", een_van = ["a", "b"] }']),
        # names with a text each for a list
        ("keuze", ['opties = { doen = "Zelf doen", samen = "Samen" }'], "verkeerde-soort",
         'opties = [{ id = "doen", tekst = "Zelf doen" }, { id = "samen", tekst = "Samen" }]',
         ['opties = [{ id = "doen", tekst = "Zelf doen" }, { id = "samen", tekst = "Samen" }]']),
        ("keuze", ['opties.1 = "Zelf doen"', 'opties.2 = "Samen"'], "verkeerde-soort",
         'regel 46 tot en met 47: opties = [{ id = "zelf-doen", tekst = "Zelf doen" }, { id = "samen", tekst = "Samen" }]',
         ['opties = [{ id = "zelf-doen", tekst = "Zelf doen" }, { id = "samen", tekst = "Samen" }]']),
        ("tabel", ['kolommen = { id = "w", kop = "Wat" }'], "verkeerde-soort", 'kolommen = [{ id = "w", kop = "Wat" }]',
         ['kolommen = [{ id = "w", kop = "Wat" }]']),
        ("schaal", ['punten = { 1 = "nooit", 2 = "soms", 3 = "vaak" }'], "verkeerde-soort", 'punten = ["nooit", "soms", "vaak"]',
         ['punten = ["nooit", "soms", "vaak"]']),
        ("schaal", ['punten = { 1 = "nooit", 5 = "altijd" }'], "verkeerde-soort", 'van_punt = 1, tot_punt = 5, laag = "nooit" en hoog = "altijd"',
         ["van_punt = 1", "tot_punt = 5", 'laag = "nooit"', 'hoog = "altijd"']),
        ("schaal", ['punten = ["laag", "midden", "hoog"]', 'ankers = { laag = "Niet.", hoog = "Altijd.", midden = "Soms." }'], "verkeerde-soort",
         'ankers = ["Niet.", "Soms.", "Altijd."]', ['punten = ["laag", "midden", "hoog"]', 'ankers = ["Niet.", "Soms.", "Altijd."]']),
        *[("open", [f"doorvragen = {written}"], "verkeerde-soort", 'doorvragen = ["Wat?", "Wie?"]', ['doorvragen = ["Wat?", "Wie?"]'])
          for written in ('{ eerst = "Wat?", dan = "Wie?" }', '[["Wat?", "Wie?"]]', '["Wat?", { vraag = "Wie?" }]')],
        ("open", ['uitleg = """Denk na."'], "driedubbel-niet-gesloten", 'zo: uitleg = "Denk na."', ['uitleg = "Denk na."']),
        ("open", ['uitleg = """Denk na.', 'Rustig aan."'], "driedubbel-niet-gesloten", 'aan het eind ook precies drie van: """',
         ['uitleg = """Denk na.', 'Rustig aan."""']),
        ("open", ["uitleg = &quot;Denk na.&quot;"], "geen-aanhalingstekens", 'zo: uitleg = "Denk na."', ['uitleg = "Denk na."']),
        # signs around and before a key
        *[("open", [f'{key} = "Denk na."'], "teken-bij-sleutel", 'Schrijf: uitleg = "Denk na."', ['uitleg = "Denk na."'])
          for key in ("**uitleg**", "*uitleg*", "__uitleg__", "`uitleg`", "1. uitleg", "2) uitleg", "a. uitleg", "B. uitleg", "b) uitleg", "(a) uitleg", "(1) uitleg", "- uitleg", "• **uitleg**")],
        *[("open", [f'{sign} uitleg: "Denk na."'], "teken-bij-sleutel", 'Schrijf: uitleg = "Denk na."', ['uitleg = "Denk na."'])
          for sign in ("a.", "-", "2)")],
        ("open", ["**uitleg:** “Denk na.”"], "teken-bij-sleutel", 'Schrijf: uitleg = "Denk na."', ['uitleg = "Denk na."']),
        ("keuze", ["opties = [", 'doen = "Zelf doen",', 'samen = "Samen",', "]"], "onderdeel-zonder-accolades", 'Het eerste wordt: { id = "doen", tekst = "Zelf doen" },',
         ["opties = [", '{ id = "doen", tekst = "Zelf doen" },', '{ id = "samen", tekst = "Samen" },', "]"]),
        ("tabel", ['kolommen = [wat = "Wat", uren = "Uren"]'], "onderdeel-zonder-accolades",
         'zo: kolommen = [{ id = "wat", kop = "Wat" }, { id = "uren", kop = "Uren" }]',
         ['kolommen = [{ id = "wat", kop = "Wat" }, { id = "uren", kop = "Uren" }]']),
        # texts without quotes
        ("open", ["uitleg Denk aan het werk."], "geen-is-teken", 'uitleg = "Denk aan het werk."', ['uitleg = "Denk aan het werk."']),
        ("keuze", ['opties = [{ id = nog iets, tekst = "A" }, { id = "b", tekst = "B" }]'], "geen-aanhalingstekens", 'id = "nog-iets"',
         ['opties = [{ id = "nog-iets", tekst = "A" }, { id = "b", tekst = "B" }]']),
        # words from elsewhere
        ("open", ['doorvragen = ["Wat?"]', 'doorvraag = "Wie?"'], "onbekende-sleutel", 'lijkt op "doorvragen"', ['doorvragen = ["Wat?", "Wie?"]']),
        ("open", ['tips.manager = ["Luister."]'], "onbekende-sleutel", '"leidinggevende"', ['tips.leidinggevende = ["Luister."]']),
        ("open", ['example = "Zo."'], "onbekende-sleutel", '"voorbeeld"', ['voorbeeld = "Zo."']),
        ("tabel", ['kolommen = [{ id = "w", header = "W" }]'], "onbekende-sleutel", '"kop"', ['kolommen = [{ id = "w", kop = "W" }]']),
        ("open", ['van = ["medewerker", "leidinggevende"]'], "waarde-onbekend", 'Bedoel je "beiden"?', ['van = "beiden"']),
        ("berekend", ['formule = "som"', 'over = ["tabel-uren"]'], "berekend-onbekend", 'Bedoel je "tabel.uren"?',
         ['formule = "som"', 'over = ["tabel.uren"]']),
        # what is written twice, or without commas
        ("tabel", ['kolommen = [{ id = "w", kop = “W”, id = "u", kop = "U" }]'], "krul-aanhalingstekens",
         'dan: kolommen = [{ id = "w", kop = "W" }, { id = "u", kop = "U" }]', ['kolommen = [{ id = "w", kop = "W" }, { id = "u", kop = "U" }]']),
        ("open", ['bron = ["a" "b"], # noot'], "komma-vergeten", 'dan: bron = ["a", "b"] # noot', ['bron = ["a", "b"] # noot']),
        ("open", ["bron = [“a” “b”]"], "krul-aanhalingstekens", 'dan: bron = ["a", "b"]', ['bron = ["a", "b"]']),
        # numbers as people write them
        *[("bedrag", [f"max = {written}"], code, f": {right}", [f"max = {right}"]) for written, code, right in NUMBERS],
        ("bedrag", ['max = "1.500"'], "punt-in-duizend", "Schrijf dan 1500", ["max = 1500"]),
        ("bedrag", ['max = "€ 1.500,00"'], "verkeerde-soort", "max = 1500", ["max = 1500"]),
        ("bedrag", ["max = een half uur"], "getal-met-tekst", "een getal, zoals 10", ["max = 10"]),
        # ids
        ("tabel", ['kolommen = [{ id = "u", kop = "U" }, { id = "u", kop = "Uren per week" }]'], "dubbele-kolom-id", 'zoals "uren-per-week"',
         ['kolommen = [{ id = "u", kop = "U" }, { id = "uren-per-week", kop = "Uren per week" }]']),
        *[("keuze", [OPTIONS.replace('"a"', f'"{written}"')], "id-vorm", f'"{right}"', [OPTIONS.replace('"a"', f'"{right}"')])
          for written, right in (("a–z", "a-z"), ("w\u0435ns", "wens"))],
    ],
)  # fmt: skip
def test_what_the_remedy_says_is_right(tmp_path, kind, wrong, code, remedy, right):
    (found,) = problems_of(tmp_path, HEAD + KIND + asked(*wrong, kind=kind))
    assert found.code == code
    assert remedy in problem_sentence(found).remedy
    assert problems_of(tmp_path, HEAD + KIND + asked(*right, kind=kind)) == []


def test_a_key_and_its_value_that_are_both_wrong_are_told_together(tmp_path):
    found = problems_of(tmp_path, HEAD + asked("required = yes"))
    assert [(one.code, one.line) for one in found] == [("onbekende-sleutel", 29), ("ja-nee-waarde", 29)]
    assert problems_of(tmp_path, HEAD + asked("verplicht = true")) == []
    found = problems_of(tmp_path, HEAD + asked("Doorvragen = [", '- "Wat?"', "]"))
    assert [(one.code, one.line) for one in found] == [("onbekende-sleutel", 29), ("streepje-in-lijst", 30)]
    found = problems_of(
        tmp_path, HEAD + asked("kolommen = [", '{ id = "w" kop = "W" }', "]", kind="tabel", name="a–b")
    )
    assert [(one.code, one.line) for one in found] == [("id-vorm", 26), ("komma-vergeten", 30)]
    found = problems_of(tmp_path, HEAD + asked('als = { vraag = "verde", is = ja }'))
    assert [one.code for one in found] == ["voorwaarde-onbekend", "ja-nee-waarde"]


def test_a_remedy_of_the_whole_line_drops_nothing_that_was_written(tmp_path):
    for wrong in ("van = “beiden” soort = “open”", 'als = { vraag = “vorm”, is = "a", vraag = "verder" }'):
        (found,) = problems_of(tmp_path, HEAD + KIND + asked(wrong))
        assert found.code == "krul-aanhalingstekens"
        assert "whole_line" not in found.data


@pytest.mark.parametrize(
    "lines",
    [
        ["doorvragen =", "- Wat?", "  En verder?", "- Wie?"],
        ["doorvragen =", "- Wat?", "", "- Wie?"],
        ["doorvragen =", '- "Wat?" en "Wie?"'],
        ["doorvragen =", *["- Wat?"] * 20],
        ["doorvragen = [", "- Wat?", "  En verder?", "]"],
        ["uitleg =", "- Wat?", "- Wie?"],
    ],
)
def test_a_list_as_on_paper_is_written_out_as_a_whole_or_not_at_all(tmp_path, lines):
    found = problems_of(tmp_path, HEAD + asked(*lines))
    assert all("ertussen: doorvragen" not in problem_sentence(one).remedy for one in found)
    assert found


def test_behind_a_text_between_curly_quotes_everything_is_read(tmp_path):
    text = HEAD.replace('"Wil je binnen een jaar iets anders?"', "“Iets anders?”")
    found = problems_of(tmp_path, text + asked('van = "allebei"') + asked(kind="opn", name="derde"))
    assert [one.code for one in found] == ["krul-aanhalingstekens", "waarde-onbekend", "waarde-onbekend"]


@pytest.mark.parametrize(
    ("wrong", "remedy", "right"),
    [
        ('vraag = "Waar ben je trots op?"', 'onder een regel met de kop [[stap.vraag]], met daaronder: id = "waar-ben-je-trots" en soort = "open"',
         '[[stap.vraag]]\nvraag = "Waar ben je trots op?"\nid = "waar-ben-je-trots"\nsoort = "open"'),
        ('stap = "Terugblik"', '[[stap]], met daaronder: soort = "stand-van-zaken", titel = "Terugblik" en minuten = 10',
         '[[stap]]\nsoort = "stand-van-zaken"\ntitel = "Terugblik"\nminuten = 10'),
        ('rol = "Mentor"', '[[rol]], met daaronder: id = "mentor" en naam = "Mentor"', '[[rol]]\nid = "mentor"\nnaam = "Mentor"'),
    ],
)  # fmt: skip
def test_a_part_that_stands_at_the_top_as_a_key_is_told_whole(tmp_path, wrong, remedy, right):
    (found,) = problems_of(tmp_path, HEAD.replace("[[rol]]", f"{wrong}\n\n[[rol]]", 1))
    assert remedy in problem_sentence(found).remedy
    found = problems_of(tmp_path, f"{HEAD}\n{right}\n")
    assert [one.code for one in found if not one.is_warning] == []


def test_a_file_with_next_to_nothing_is_told_what_the_smallest_guide_has(tmp_path):
    first, _minutes = problems_of(tmp_path, "duur_minuten = true\n")
    assert problem_sentence(first).remedy.endswith("minuten = 60"), "true is no number of minutes"
    (found,) = problems_of(tmp_path, 'titel = "Ons gesprek"\n')
    remedy = problem_sentence(found).remedy
    assert remedy == (
        'Voeg bovenaan deze regels toe: formaat = 1, id = "ons-gesprek" en versie = "2026.1". Zet onderaan een regel '
        'met de kop [[stap]], met daaronder: soort = "afspraken", titel = "Afspraken" en minuten = 60'
    )
    top, step = remedy.removeprefix("Voeg bovenaan deze regels toe: ").split(". Zet onderaan ")
    lines = [*top.replace(" en ", ", ").split(", "), 'titel = "Ons gesprek"', "[[stap]]"]
    lines += step.partition("daaronder: ")[2].replace(" en ", ", ").split(", ")
    assert problems_of(tmp_path, "\n".join(lines)) == []


@pytest.mark.parametrize(
    ("written", "minutes"), [("1,5 uur", "90"), ("een uur", "60"), ("ca. 45 minuten", "45")]
)
def test_hours_where_minutes_belong_are_counted_in_minutes(tmp_path, written, minutes):
    (found,) = problems_of(tmp_path, HEAD.replace("duur_minuten = 10", f"duur_minuten = {written}"))
    assert problem_sentence(found).remedy == f"Schrijf: {minutes}"


def test_a_step_of_which_the_heading_and_the_kind_are_gone_is_still_a_step(tmp_path):
    lines = '\n\ntitel = "Afspraken"\nminuten = 0\ndoel = "Afspraken"\n' + asked()
    found = problems_of(tmp_path, HEAD + asked(name="eerst") + lines)
    assert {one.code for one in found} == {"kop-vergeten", "ontbreekt"}


def test_a_text_of_the_guide_without_its_key_is_not_missing_as_well(tmp_path):
    (found,) = problems_of(tmp_path, HEAD.replace('titel = "Proef"', '"Proef"'))
    assert "zet er dan de sleutel voor" in problem_sentence(found).remedy


@pytest.mark.parametrize("wrong", ["caalogi =", "catalogi\u00a0=", "catalogi:"])
def test_a_key_for_catalogues_that_cannot_be_read_is_all_that_is_told(tmp_path, wrong):
    (tmp_path / "lijst.toml").write_text(
        '[[schaal]]\nid = "s"\nnaam = "S"\npunten = ["a", "b"]\n', encoding="utf-8"
    )
    asks = asked('schaal = "s"', kind="schaal")
    text = HEAD.replace("duur_minuten", f'{wrong} ["lijst.toml"]\nduur_minuten') + asks
    (found,) = problems_of(tmp_path, text)
    assert found.line == 5
    assert problems_of(tmp_path, text.replace(wrong, "catalogi =")) == []


def test_a_step_without_a_kind_is_offered_one_that_no_other_step_has(tmp_path):
    step = '\n[[stap]]\nsoort = "%s"\ntitel = "T"\nminuten = 0\n'
    text = HEAD + step.replace('soort = "%s"\n', "") + step % "afspraken"
    (found,) = problems_of(tmp_path, text)
    assert problem_sentence(found).remedy.endswith('soort = "stand-van-zaken"')
    assert problems_of(tmp_path, HEAD + step % "stand-van-zaken" + step % "afspraken") == []


def test_keys_that_the_guide_itself_lacks_are_to_be_written_at_its_top(tmp_path):
    text = HEAD.replace('titel = "Proef"\n', "").replace('versie = "1"\n', "")
    (found,) = problems_of(tmp_path, text)
    assert problem_sentence(found).remedy.startswith(
        'Voeg bovenaan deze regels toe: versie = "2026.1" en titel = '
    )


def test_words_behind_a_heading_go_behind_a_hash_and_a_key_to_a_line_of_its_own(tmp_path):
    for behind, told in (("nieuw", "hekje"), ('id = "x"', "nieuwe regel")):
        (found,) = problems_of(tmp_path, HEAD + asked().replace("]]", f"]] {behind}"))
        assert told in problem_sentence(found).remedy
