"""What somebody gets wrong who writes a first guide: each mistake is told once, at its line, with what to do."""

import pytest

from popgids.storage.guides import check_guide
from popgids.ui.problem_text import format_problem, problem_sentence, where

HEAD = """formaat = 1
id = "proef"
versie = "1"
titel = "Proef"
duur_minuten = 10

[[rol]]
id = "hr"
naam = "HR"

[[competentie]]
id = "patientgericht"
naam = "Patiëntgerichtheid"

[[stap]]
soort = "status"
titel = "Begin"
minuten = 10

[[stap.vraag]]
id = "verder"
soort = "ja-nee"
vraag = "Wil je binnen een jaar iets anders?"
"""
SCALE = '\n[[schaal]]\nid = "g"\nnaam = "Groei"\npunten = ["a", "b"]\n'
OPTIONS = 'opties = [{ id = "a", tekst = "A" }, { id = "b", tekst = "B" }]'


def asked(*lines, kind="open", name="nieuw"):
    own = "".join(f"{line}\n" for line in lines)
    return f'\n[[stap.vraag]]\nid = "{name}"\nsoort = "{kind}"\nvraag = "Wat?"\n{own}'


def problems_of(tmp_path, text):
    path = tmp_path / "gids.toml"
    path.write_text(text, encoding="utf-8")
    found = check_guide(path, file="gids.toml").problems
    return [one for one in found if one.code != "stap-ontbreekt"]


FIRST = 29
"""The first line of a question's own."""


@pytest.mark.parametrize(
    ("text", "line", "code", "words"),
    [
        # lists that are something else
        (asked('opties = "A, B"', kind="keuze"), FIRST, "verkeerde-soort", 'opties = [{ id = "a"'),
        (asked('opties = "A, B"'), FIRST, "sleutel-hoort-elders", '"keuze"'),
        (asked("rijen = 5"), FIRST, "sleutel-hoort-elders", '"tabel"'),
        (asked("rijen = 5", 'kolommen = [{ id = "w", kop = "W" }]', kind="tabel"), FIRST, "verkeerde-soort", 'rijen = [{ id = "a"'),
        (asked('opties = "A"', "[[stap.vraag.opties]]", 'id = "a"', 'tekst = "A"', "[[stap.vraag.opties]]", 'id = "b"', 'tekst = "B"', kind="keuze"), FIRST, "sleutel-hoort-elders", "Haal deze regel weg"),
        (asked('kolommen = ["Wat nu", "Wie"]', kind="tabel"), FIRST, "opties-zonder-id", '[{ id = "wat-nu", kop = "Wat nu" }, …]'),
        (asked("opties = ['Zeg \"ja\"', 'Nee']", kind="keuze"), FIRST, "opties-zonder-id", '[{ id = "cursus", tekst = "Met een cursus" }, …]'),
        (asked('opties = [{ tekst = "A" }, { id = "b", tekst = "B" }]', kind="keuze"), FIRST, "ontbreekt", '{ id = "a", tekst = "A" }'),
        (asked("doorvragen = [1, 2, 3]"), FIRST, "verkeerde-soort", 'doorvragen = ["1", "2", "3"]'),
        # dates
        *[(f'\n[scholing]\ntekst = "S"\nbron = "B"\ndatum = {written}\n', FIRST - 1, "datum-notatie", words)
          for written, words in (("1 augustus 2022", "Schrijf: 2022-08-01"), ("augustus 2022", "eerst het jaar"))],
        *[(f'\n[scholing]\ntekst = "S"\nbron = "B"\ndatum = "{written}"\n', FIRST - 1, "verkeerde-soort", words)
          for written, words in (*((day, ": datum = 2022-08-01") for day in ("1 augustus 2022", "maandag 1 aug. 2022", "01-08-2022", "2022/8/1")),
                                 ("augustus 2022", ", zoals 2026-08-01."), ("31 april 2022", ", zoals 2026-08-01."))],
        # scales
        (asked("schaal = 5", kind="schaal"), FIRST, "verkeerde-soort", "tot_punt = 5"),
        (asked("punten = 5", kind="schaal"), FIRST, "verkeerde-soort", "van_punt = 1"),
        (asked('punten = "1-5"', kind="schaal"), FIRST, "verkeerde-soort", "van_punt = 1"),
        (asked('punten = "5-1"', kind="schaal"), FIRST, "verkeerde-soort", "van_punt = 1 en tot_punt = 5"),
        (asked("punten = [1, 2, 3, 4, 5]", kind="schaal"), FIRST, "verkeerde-soort", "punten = ["),
        (asked("schaal = 5", 'rijen = [{ id = "r", tekst = "R" }]', kind="matrix"), FIRST, "verkeerde-soort", "punten = ["),
        (SCALE + asked('schaal = "groei"', kind="schaal"), FIRST + 5, "schaal-onbekend", 'Bedoel je "g"?'),
        # the keys of a sister kind
        (asked('kolommen = [{ id = "w", kop = "W" }]', kind="herhaalblok"), FIRST, "onbekende-sleutel", '"velden"'),
        (asked('velden = [{ id = "w", kop = "W" }]', kind="tabel"), FIRST, "onbekende-sleutel", '"kolommen"'),
        # the writing itself
        ("\n-------- 3\n", 25, "commentaar-teken", "hekje"),
        ("\n======== stap 3 ========\n", 25, "commentaar-teken", "hekje"),
        (asked('doorvragen = ["a"; "b"; "c"]'), FIRST, "puntkomma", "komma"),
        (asked("uitleg = 'Wensen van collega's'"), FIRST, "apostrof-in-tekst", 'dubbele aanhalingstekens (")'),
        (asked("uitleg = 'Collega's en foto's'"), FIRST, "apostrof-in-tekst", 'dubbele aanhalingstekens (")'),
        (asked("doorvragen = ['Wat zijn collega's', 'b']"), FIRST, "apostrof-in-tekst", 'dubbele aanhalingstekens (")'),
        (asked('als = { vraag = "verder", is = true'), FIRST, "accolade-niet-gesloten", "Zet een }"),
        (asked(OPTIONS.replace('"B" }]', '"B" ]'), kind="keuze"), FIRST, "accolade-niet-gesloten", "Zet een }"),
        (asked("opties = [", '  { id = "a", tekst = "A" },', '  { id = "b", tekst = "B"', "]", kind="keuze"), FIRST + 2, "accolade-niet-gesloten", "Zet een }"),
        (asked("max = 1.500.000", kind="bedrag"), FIRST, "getal-met-tekst", "1500000"),
        (asked("max = 1.500,-", kind="bedrag"), FIRST, "getal-met-tekst", "1500"),
        # names and texts where an id belongs
        (asked('als = { vraag = "Wil je binnen een jaar iets anders?", is = true }'), FIRST, "id-vorm", '"verder"'),
        (asked('catalogus = "competenties"', 'punten = ["a", "b"]', 'alleen = ["Patiëntgerichtheid"]', kind="matrix"), FIRST + 2, "id-vorm", '"patientgericht"'),
        (asked('rol = "HR"'), FIRST, "id-vorm", '"hr"'),
        (asked('van = "hr"'), FIRST, "waarde-onbekend", 'rol = "hr"'),
        # words for keys
        (asked("vertrouwelijk = true"), FIRST, "onbekende-sleutel", 'Bedoel je "gevoelig" (popgids vraagt dan om voorzichtigheid), "prive" (het'),
        (asked("min = 1", 'laag = "A"', 'hoog = "B"', kind="schaal"), FIRST, "onbekende-sleutel", '"van_punt"'),
        (asked("max = 5", 'laag = "A"', 'hoog = "B"', kind="schaal"), FIRST, "onbekende-sleutel", '"tot_punt"'),
        (asked('opties = ["nooit", "soms"]', kind="schaal"), FIRST, "onbekende-sleutel", '"punten"'),
        (asked(OPTIONS, kind="schaal"), FIRST, "onbekende-sleutel", 'punten = ["A", "B"]'),
        (asked(OPTIONS, 'rijen = [{ id = "r", tekst = "R" }]', kind="matrix"), FIRST, "onbekende-sleutel", 'punten = ["A", "B"]'),
        (SCALE + asked('schaal = "g"', "max = 5", kind="schaal"), FIRST + 6, "sleutel-hoort-elders", "Haal de regel weg"),
        # yes where a text belongs
        (SCALE + asked('schaal = "g"', "toelichting = true", kind="schaal"), FIRST + 6, "verkeerde-soort", 'toelichting = "Waar merk je dat aan?"'),
        (SCALE + asked('schaal = "g"', "toelichting = false", kind="schaal"), FIRST + 6, "verkeerde-soort", "Haal de regel weg."),
        (asked("uitleg = true"), FIRST, "verkeerde-soort", 'uitleg = "…"'),
        (asked("bij_ja = true", kind="ja-nee"), FIRST, "verkeerde-soort", 'bij_ja = "Wat heb je daarvoor nodig?"'),
        # words for who answers and for a kind
        (asked('van = "medewerker en leidinggevende"'), FIRST, "waarde-onbekend", 'Bedoel je "beiden"?'),
        (asked('van = "medewerker/leidinggevende"'), FIRST, "waarde-onbekend", 'Bedoel je "beiden"?'),
        (asked('van = ["medewerker", "leidinggevende"]'), FIRST, "waarde-onbekend", 'Bedoel je "beiden"?'),
        (asked('van = "allebei"'), FIRST, "waarde-onbekend", 'Bedoel je "beiden"?'),
        (asked('van = "leidinggevende en medewerker samen"'), FIRST, "waarde-onbekend", 'Bedoel je "samen"?'),
        (asked('van = "medewerkr"'), FIRST, "waarde-onbekend", 'Bedoel je "medewerker"?'),
        (asked(kind="likert"), FIRST - 2, "waarde-onbekend", 'Bedoel je "schaal"?'),
        (asked('kolommen = [{ id = "w", kop = "W", soort = "meerkeuze", opties = [{ id = "a", tekst = "A" }, { id = "b", tekst = "B" }] }]', kind="tabel"), FIRST, "waarde-onbekend", 'Bedoel je "keuze"? Daarbij kun je er maar één kiezen.'),
        # conditions
        (asked('als = { vraag = "verder", is = true }', 'als = { vraag = "verder", ingevuld = true }'), FIRST + 1, "sleutel-dubbel", "all = ["),
        (asked(kind="getal", name="g") + asked('als = { vraag = "g", groter_dan = 3 }'), FIRST + 5, "onbekende-sleutel", '"minstens"'),
        (asked(kind="getal", name="g") + asked('als = { vraag = "g", kleiner_dan = 3 }'), FIRST + 5, "onbekende-sleutel", '"hoogstens"'),
        (asked('als = { vraag = "verder", zoiets_als = 3 }'), FIRST, "voorwaarde-anders", "een_van"),
        (asked('als = { en = [{ vraag = "verder", is = true }] }'), FIRST, "onbekende-sleutel", '"all"'),
        (asked('als = { of = [{ vraag = "verder", is = true }] }'), FIRST, "onbekende-sleutel", '"any"'),
        (asked(OPTIONS, kind="keuze", name="k") + asked('als = { vraag = "k", is_niet = ["a", "b"] }'), FIRST + 6, "verkeerde-soort", "all = ["),
        (asked(OPTIONS, 'minstens = ["a", "b"]', kind="meerkeuze"), FIRST + 1, "verkeerde-soort", "minstens = 2"),
        (asked('als = { any = ["verder", "nieuw"] }'), FIRST, "voorwaarde-anders", 'als = { vraag = "verder", is = true }'),
        # what does nothing
        (asked(OPTIONS, "hoogstens = 5", kind="meerkeuze"), FIRST + 1, "hoogstens-te-veel", "lager"),
        (asked("verplicht = true", kind="info"), FIRST, "verplicht-zonder-antwoord", "Haal"),
        (asked(name="nie\u200buw"), FIRST - 3, "stuurteken-in-tekst", "Typ"),
        (asked("max = 1.500 # euro", kind="bedrag"), FIRST, "punt-in-duizend", "Bedoel je 1500?"),
        (asked('kolommen = [{ id = "u", kop = "U", soort = "uren", max = 1.500 }]', kind="tabel"), FIRST, "punt-in-duizend", "Bedoel je 1500?"),
    ],
)  # fmt: skip
def test_one_mistake_is_told_once_with_what_to_do(tmp_path, text, line, code, words):
    found = problems_of(tmp_path, HEAD + text)
    told = [format_problem(one) for one in found]
    assert [(one.code, one.line) for one in found] == [(code, line)], told
    assert words in problem_sentence(found[0]).remedy, told


@pytest.mark.parametrize("quotes", ['"""', "'''"])
def test_quotes_that_open_a_text_are_not_taken_for_its_end(tmp_path, quotes):
    (found,) = problems_of(tmp_path, HEAD + asked(f"uitleg = {quotes}") + asked(name="later"))
    assert found.code == "driedubbel-niet-gesloten"
    assert "maar het eind ontbreekt" in problem_sentence(found).what


def test_of_two_people_and_somebody_else_nobody_is_proposed(tmp_path):
    for who in ("medewerker of leidinggevende", "medewerker, leidinggevende en HR"):
        (found,) = problems_of(tmp_path, HEAD + asked(f'van = "{who}"'))
        assert problem_sentence(found).remedy.startswith("Kies uit")


@pytest.mark.parametrize("number", ["1.5", "0.500", "1500.250", "1500", "2.50"])
def test_a_number_that_can_only_be_meant_as_it_stands_is_left_alone(tmp_path, number):
    assert problems_of(tmp_path, HEAD + asked(f"max = {number}", kind="bedrag")) == []


def test_the_thousands_of_a_budget_are_told_beside_a_mistake(tmp_path):
    text = HEAD.replace("duur_minuten", "budget_eur = 2.500\nduur_minuten") + asked("verplict = true")
    assert [one.code for one in problems_of(tmp_path, text)] == ["punt-in-duizend", "onbekende-sleutel"]


REFERENCES = (
    asked('schaal = "nix"', kind="schaal", name="drie")
    + asked('rol = "nixx"', name="vier")
    + asked('als = { vraag = "onzinnig", ingevuld = true }', name="vijf")
)


@pytest.mark.parametrize(
    ("wrong", "reference"),
    [
        (asked(name="Welke functie"), 'als = { vraag = "welke-functie", ingevuld = true }'),
        (asked(name="Flexibel"), 'als = { vraag = "flexibel", ingevuld = true }'),
        (asked(name="patiënt"), 'als = { vraag = "patient", ingevuld = true }'),
        (
            asked('kolommen = [{ id = "Meer", kop = "Meer", soort = "uren" }]', kind="tabel"),
            'gesloten = true\nals = { vraag = "nieuw", ingevuld = true }',
        ),
        (asked(OPTIONS.replace('"a"', '"Flexibel"'), kind="keuze"), 'als = { vraag = "nieuw", is = "flexibel" }'),
    ],
)  # fmt: skip
def test_a_wrong_id_hides_no_other_mistake_and_makes_none(tmp_path, wrong, reference):
    found = problems_of(tmp_path, HEAD + wrong + asked(reference, name="goed") + REFERENCES)
    assert [one.code for one in found] == [
        "id-vorm",
        "schaal-onbekend",
        "rol-onbekend",
        "voorwaarde-onbekend",
    ]
    assert '"vijf"' in where(found[-1])


def test_a_question_without_an_id_may_be_the_one_that_is_referred_to(tmp_path):
    nameless = asked().replace('id = "nieuw"\n', "")
    found = problems_of(tmp_path, HEAD + nameless + REFERENCES)
    assert [one.code for one in found] == ["ontbreekt", "schaal-onbekend", "rol-onbekend"]
