"""What is told when a base or a catalogue is not there: that, once, and nothing that only follows from it."""

from pathlib import Path

import pytest

from popgids.core.guide_base import StepKind
from popgids.storage.guides import check_guide
from popgids.ui.problem_text import format_problem, problem_sentence

BASE = """formaat = 1
id = "basis"
versie = "2026.1"
status = "gepubliceerd"
titel = "Gesprek"
duur_minuten = 20

[[schaal]]
id = "groei"
naam = "Groei"
punten = ["begin", "goed"]

[[stap]]
soort = "status"
titel = "Begin"
minuten = 10

[[stap.vraag]]
id = "terugkijken"
soort = "open"
vraag = "Wat telt voor jou?"

[[stap.vraag]]
id = "taken"
soort = "keuze"
vraag = "Wat past bij je?"
opties = [{ id = "x", tekst = "X" }, { id = "y", tekst = "Y" }]

[[stap]]
soort = "evaluatie"
titel = "Eind"
minuten = 10
"""
HEAD = 'formaat = 1\nid = "onze"\nversie = "1"\nbreidt_uit = "basis"\n'
STEP = '\n[[stap]]\nsoort = "status"\n'
NEW = '\n[[stap.vraag]]\nid = "n"\nsoort = "open"\nvraag = "Wat is er nieuw?"\n'


def overlay(name, *lines):
    own = "".join(f"{line}\n" for line in lines)
    return f'\n[[stap.vraag]]\nid = "{name}"\n{own}'


EVERYTHING = (
    'verberg = ["taken", "evaluatie"]\n'
    '\n[[competentie]]\nid = "plannen"\ngebonden = "persoon"\n'
    + STEP
    + 'minuten = 5\nvolgorde = ["terugkijken"]\n'
    + overlay("terugkijken", 'vraag = "Hoe nu?"', "verplicht = true")
    + overlay("taken", 'als = { vraag = "terugkijken", ingevuld = true }', 'opties = [{ id = "a", tekst = "A" }]')
    + NEW
    + 'na = "terugkijken"\nrol = "mentor"\n'
    + '\n[[stap.vraag]]\nid = "m"\nsoort = "matrix"\nvraag = "Hoe?"\ncatalogus = "competenties"\nschaal = "groei"\n'
    + 'voor = "n"\n'
    + '\n[[stap.vraag]]\nid = "s"\nsoort = "berekend"\nvraag = "Hoe?"\nformule = "som"\nover = ["taken"]\n'
    + '\n[[stap.minstens]]\nvragen = ["terugkijken"]\n'
)  # fmt: skip
"""A guide that leans on its base in every way that it can."""


@pytest.fixture
def check(tmp_path):
    """Checks a guide beside the base."""
    (tmp_path / "vast").mkdir()
    (tmp_path / "gidsen").mkdir()
    (tmp_path / "vast" / "basis.toml").write_text(BASE, encoding="utf-8")

    def checked(text):
        path = tmp_path / "gidsen" / "onze.toml"
        path.write_text(text, encoding="utf-8")
        found = check_guide(path, file="onze.toml", builtin=tmp_path / "vast").problems
        return [one for one in found if one.code != "minuten-kloppen-niet"]

    return checked


OTHER_WORD = HEAD.replace("breidt_uit", "bouwt_op")
DEEP = HEAD.replace('breidt_uit = "basis"\n', "") + STEP + NEW
MATRIX = '\n[[stap.vraag]]\nid = "m"\nsoort = "matrix"\nvraag = "Hoe?"\ncatalogus = "competenties"\nschaal = "vijf"\n'


@pytest.mark.parametrize(
    ("text", "line", "code", "words"),
    [
        (HEAD.replace('"basis"', '"basi"') + EVERYTHING, 4, "basis-onbekend", 'Bedoel je "basis"?'),
        *[(text, 4, "onbekende-sleutel", 'Bedoel je "breidt_uit"?')
          for text in (OTHER_WORD + EVERYTHING, OTHER_WORD + 'verberg = ["taken"]\n', OTHER_WORD + "verberg = []\n" + STEP)],
        (DEEP + 'bouwt_op = "basis"\n', 12, "onbekende-sleutel", 'Bedoel je "breidt_uit"? Hoort de regel bij de hele gids'),
        (DEEP + 'breidt_uit = "basis"\n', 12, "sleutel-hoort-elders", "zet hem bovenaan"),
        (HEAD.replace('"basis"', "3") + EVERYTHING, 4, "verkeerde-soort", "aanhalingstekens"),
        (HEAD + 'catalogi = ["weg.toml"]\n' + STEP + MATRIX, 5, "catalogus-weg", "naast de gids"),
        (HEAD + 'catalogi = ["weg.toml"]\n\n[[competentie]]\nid = "p"\ngebonden = "persoon"\n' + STEP + MATRIX, 5, "catalogus-weg", "naast de gids"),
        (HEAD + STEP + overlay("terug-kijken", 'vraag = "Hoe?"'), 10, "niet-in-basis", 'Bedoel je "terugkijken"?'),
        (HEAD + STEP + overlay("eigen-taken", 'vraag = "Hoe?"'), 10, "niet-in-basis", 'Bedoel je "taken"? Is dit een nieuwe vraag, zet er dan ook een soort bij, zoals: soort = "open".'),
        (HEAD + STEP + overlay("iets-heel-anders", "verplicht = true"), 10, "niet-in-basis", 'soort = "open". Haal het anders weg.'),
        (HEAD + '\n[[schaal]]\nid = "groie"\nnaam = "Anders"\n', 7, "niet-in-basis", 'Bedoel je "groei"? Is dit nieuw, zet er dan ook "punten" bij.'),
        (HEAD + '\n[[stap]]\nsoort = "steun"\nbegint = "medewerker"\n', 7, "niet-in-basis", '"titel"'),
        (HEAD + STEP + 'volgorde = ["taken"]\n' + NEW + 'na = "taken"\n', 14, "plek-naast-volgorde", "een van de twee"),
    ],
)  # fmt: skip
def test_one_cause_is_told_once(check, text, line, code, words):
    found = [one for one in check(text) if one.code != "stap-ontbreekt"]
    told = [format_problem(one) for one in found]
    assert [(one.code, one.line) for one in found] == [(code, line)], told
    assert words in problem_sentence(found[0]).remedy, told


_LAST = '\n[[stap]]\nsoort = "evaluatie"\n'
_BETWEEN = (
    f'\n[[stap]]\nsoort = "{kind.value}"\ntitel = "{kind.value}"\nminuten = 5\n'
    for kind in StepKind
    if f'"{kind.value}"' not in BASE
)
ALL_STEPS = BASE.replace(_LAST, "".join(_BETWEEN) + _LAST)
WISHES = '\n[[stap]]\nsoort = "wensen"\n'


@pytest.mark.parametrize(
    ("text", "told", "words"),
    [
        (HEAD + STEP + NEW + STEP + NEW.replace('"n"', '"m"'), [(15, "dubbele-stap")], "onder één [[stap]]"),
        (HEAD + STEP + NEW + STEP + "minuten = 5\n" + NEW.replace('"open"', '"opn"'), [(15, "dubbele-stap"), (20, "waarde-onbekend")], "al, op regel 7"),
        (HEAD + WISHES + NEW, [(7, "waarde-onbekend")], "Kies uit"),
        (HEAD + WISHES + "begint = true\n" + WISHES + overlay("taken", 'vraag = "Wat?"'), [(7, "waarde-onbekend"), (11, "waarde-onbekend")], '"steun"'),
        (HEAD + WISHES.replace('"wensen"', "3"), [(7, "waarde-onbekend")], "Kies uit"),
    ],
)  # fmt: skip
def test_a_step_that_is_there_already_or_that_nobody_knows_is_told_as_that(
    check, tmp_path, text, told, words
):
    (tmp_path / "vast" / "basis.toml").write_text(ALL_STEPS, encoding="utf-8")
    found = [one for one in check(text) if not one.is_warning]
    assert [(one.line, one.code) for one in found] == told, [format_problem(one) for one in found]
    assert words in format_problem(found[0])


def test_a_mistake_of_the_guide_itself_is_told_beside_a_base_that_is_not_there(check):
    text = HEAD.replace('"basis"', '"basi"') + STEP + NEW + "verplict = true\n"
    assert [one.code for one in check(text)] == ["basis-onbekend", "onbekende-sleutel"]


def test_a_step_that_is_hidden_on_purpose_is_not_missed(check, tmp_path):
    assert check(HEAD + 'verberg = ["evaluatie"]\n') == []
    base = Path(tmp_path / "vast" / "basis.toml")
    base.write_text(BASE.replace('soort = "evaluatie"', 'soort = "steun"'), encoding="utf-8")
    assert check(HEAD + 'verberg = ["steun"]\n') == []
