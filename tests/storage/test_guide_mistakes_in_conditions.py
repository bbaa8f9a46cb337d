"""What is said of conditions that cannot be, and of what people write between curly brackets."""

import pytest

from popgids.ui.problem_text import problem_sentence
from tests.storage.test_guide_mistakes_of_beginners import HEAD, OPTIONS, asked, problems_of

NUMBER = asked(kind="getal", name="getal")
SCALE = '\n[[schaal]]\nid = "g"\nnaam = "Groei"\npunten = ["a", "b", "c"]\n'
GROWTH = asked('schaal = "g"', kind="schaal", name="groei")
SCALED = SCALE + GROWTH
YES = asked('als = { vraag = "verder", is = true }', name="eerst")


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        (NUMBER + asked('als = { vraag = "getal", minstens = 8, hoogstens = 3 }'),
         "minstens-boven-hoogstens", '"minstens" (8) is hoger dan "hoogstens" (3)'),
        (SCALED + asked('als = { vraag = "groei", minstens = 4 }'), "voorwaarde-onmogelijk", "van 1 tot en met 3"),
        (SCALED + asked('als = { vraag = "groei", hoogstens = 0 }'), "voorwaarde-onmogelijk", "van 1 tot en met 3"),
        (asked('als = { vraag = "verder", is = true, vraag = "verder" }'),
         "sleutel-dubbel-tussen-accolades", "als = { all = [{ … }, { … }] }"),
        (asked('als = { vraag = "verder", ingevuld = true, vraag = "eerst", is = false }'),
         "twee-voorwaarden", 'als = { all = [{ vraag = "verder", ingevuld = true }, { vraag = "eerst", is = false }] }'),
        (asked('als = { vraag = "verder", is = true en niet vraag = "eerst", is = true }'), "komma-vergeten", "een komma"),
        (asked('van = "medewerker"; uitleg = "Denk na."'), "twee-op-een-regel", 'uitleg = "Denk na."'),
        (asked('als = { any = [{ vraag = "verder", is = true, is = false }] }'),
         "voorwaarde-anders", 'als = { vraag = "verder", ingevuld = true }'),
        (asked('opties = [{ id = "a", tekst = "A, id = B", id = "b" }]', kind="keuze"),
         "sleutel-dubbel-tussen-accolades", "Haal een van de twee weg"),
        (asked(OPTIONS.replace("}, {", "},, {"), kind="keuze"), "komma-te-veel", "Haal deze komma weg"),
        (asked("opties = [", '{ id = "a", tekst = "A" },,', '{ id = "b", tekst = "B" }', "]", kind="keuze"),
         "komma-te-veel", "Haal deze komma weg"),
        (asked('doorvragen = [, "Wat nog?"]'), "komma-te-veel", "Haal deze komma weg"),
        (asked("max = €500", kind="bedrag"), "getal-met-tekst", "Schrijf: 500"),
        (asked('van = "allebei"'), "waarde-onbekend", 'Bedoel je "beiden"?'),
        (asked('van = "Mdw"'), "waarde-onbekend", 'Bedoel je "medewerker"?'),
        (asked(kind="blabla"), "waarde-onbekend", '"matrix" of "herhaalblok"'),
    ],
)  # fmt: skip
def test_each_mistake_is_told_once_with_what_to_do(tmp_path, text, code, words):
    (found,) = problems_of(tmp_path, HEAD + text)
    said = problem_sentence(found)
    assert found.code == code
    assert words in f"{said.what} {said.remedy}"


@pytest.mark.parametrize(
    "parts",
    [
        '{ vraag = "verder", is = false }, { vraag = "eerst", ingevuld = true }',
        '{ vraag = "getal", ingevuld = true }, { vraag = "verder", is = false }, { vraag = "eerst", ingevuld = true }',
    ],
)
def test_a_question_that_never_comes_points_to_the_condition_that_is_in_the_way(tmp_path, parts):
    (found,) = problems_of(tmp_path, HEAD + NUMBER + YES + asked(f"als = {{ all = [{parts}] }}"))
    assert found.code == "vraag-onbereikbaar"
    assert 'voorwaarde van de vraag "eerst"' in problem_sentence(found).what


def test_two_conditions_that_exclude_each_other_are_in_the_way_together(tmp_path):
    no = asked('als = { vraag = "verder", is = false }', name="dan")
    both = 'als = { all = [{ vraag = "eerst", ingevuld = true }, { vraag = "dan", ingevuld = true }] }'
    (found,) = problems_of(tmp_path, HEAD + YES + no + asked(both))
    assert 'voorwaarde van de vraag "dan"' in problem_sentence(found).what


def test_a_length_at_the_top_is_that_of_the_talk(tmp_path):
    (found,) = problems_of(tmp_path, HEAD.replace("duur_minuten", "duur"))
    assert (found.code, problem_sentence(found).remedy) == ("onbekende-sleutel", 'Bedoel je "duur_minuten"?')


@pytest.mark.parametrize(
    ("kind", "lines", "words"),
    [
        ("percentage", (), "van 0 tot en met 100"),
        ("getal", ("min = 2",), "vanaf 2"),
        ("getal", ("max = 7",), "tot en met 7"),
        ("uren", ("min = 2", "max = 7"), "van 2 tot en met 7"),
    ],
)
def test_an_answer_that_a_number_never_is_comes_with_those_that_it_can_be(tmp_path, kind, lines, words):
    text = asked(*lines, kind=kind, name="n") + asked('als = { vraag = "n", is = "veel" }')
    (found,) = problems_of(tmp_path, HEAD + text)
    assert problem_sentence(found).remedy == f"Schrijf een getal {words}, zonder aanhalingstekens."


def test_a_guide_of_which_the_own_id_is_wrong_still_tells_of_a_question_that_is_not_there(tmp_path):
    text = HEAD.replace('"proef"', '["proef"]') + asked('als = { vraag = "hobby", is = true }')
    codes = [one.code for one in problems_of(tmp_path, text)]
    assert codes == ["verkeerde-soort", "voorwaarde-onbekend"]


def test_a_forgotten_equals_sign_before_a_brace_is_named_as_such(tmp_path):
    (found,) = problems_of(tmp_path, HEAD + asked('als { vraag = "verder", is = true }'))
    said = problem_sentence(found)
    assert (found.code, said.what) == ("geen-is-teken", 'Na "als" ontbreekt het is-teken.')
    assert "als = …" in said.remedy


CHOICE = asked(OPTIONS, kind="keuze", name="vorm")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("als = verder = true", 'vraag = "verder", is = true'),
        ("als = verder = nee", 'vraag = "verder", is = false'),
        ("als = verder", 'vraag = "verder", is = true'),
        ('als = "verder = ja"', 'vraag = "verder", is = true'),
        ('als = "alleen als verder nee is"', 'vraag = "verder", is = false'),
        ('als = "vraag = verder"', 'vraag = "verder", is = true'),
        ("als = { verder = ja }", 'vraag = "verder", is = true'),
        ('als = { verdre = "nee" }', 'vraag = "verder", is = false'),
        ('als = { vraag = "verder = ja" }', 'vraag = "verder", is = true'),
        ('als = [{ vraag = "verder", is = true }]', 'vraag = "verder", is = true'),
        ('als = { id = "verder", is = true }', 'vraag = "verder", is = true'),
        ('als = { verder = true, vorm = "B" }', 'all = [{ vraag = "verder", is = true }, { vraag = "vorm", is = "b" }]'),
        ('als = "vorm is A"', 'vraag = "vorm", is = "a"'),
        ('als = { vorm = ["a", "b"] }', 'vraag = "vorm", een_van = ["a", "b"]'),
        ('als = "groei hoger dan 1"', 'vraag = "groei", minstens = 2'),
        ('als = { groei = "c" }', 'vraag = "groei", is = 3'),
        ("als = { cursus = true }", 'vraag = "getal", ingevuld = true'),
        ('als = { vraag = "getal", tussen = [7, 4] }', 'vraag = "getal", minstens = 4, hoogstens = 7'),
        ('als = { vraag = "getal", tussen = "4-7" }', 'vraag = "getal", minstens = 4, hoogstens = 7'),
        ('als = { vraag = "getal", van = 4, tot = 7 }', 'vraag = "getal", minstens = 4, hoogstens = 7'),
        ('als = { vraag = "verder", tussen = [4, 7] }', 'vraag = "verder", is = true'),
        ('als = { vraag = "verder", leeg = true }', 'vraag = "verder", ingevuld = false'),
        ('als = { vraag = "verder", alleen_als = true }', 'vraag = "verder", is = true'),
        ('als = { alleen_als = { vraag = "verder", is = true } }', 'vraag = "verder", is = true'),
        ('alleen_als = { vraag = "verder", is = true }', 'vraag = "verder", is = true'),
        ('alleen_als = "verder = ja"', 'vraag = "verder", is = true'),
        ('wanneer = { vraag = "vorm", is = "a" }', 'vraag = "vorm", is = "a"'),
        ("als = { groei = 2 }", 'vraag = "groei", is = 2'),
        ('als = { vraag = ["verder", "vorm"], ingevuld = true }',
         'all = [{ vraag = "verder", ingevuld = true }, { vraag = "vorm", ingevuld = true }]'),
        ('als = { vraag = "verder", is = true, en = { vraag = "vorm", is = "a" } }',
         'all = [{ vraag = "verder", is = true }, { vraag = "vorm", is = "a" }]'),
        ('als_niet = { vraag = "vorm", is = "a" }', 'vraag = "vorm", is_niet = "a"'),
    ],
)  # fmt: skip
def test_a_condition_in_other_words_is_told_as_it_is_written_and_then_right(tmp_path, written, meant):
    top, steps = HEAD.split("[[stap]]")
    before = f"{top}{SCALE}\n[[stap]]{steps}{CHOICE}{GROWTH}{NUMBER}"
    (found,) = problems_of(tmp_path, before + asked(written))
    assert (found.code, found.line) == ("voorwaarde-anders", len((before + asked(written)).splitlines()))
    remedy = problem_sentence(found).remedy
    assert f"als = {{ {meant} }}" in remedy
    assert problems_of(tmp_path, before + asked(f"als = {{ {meant} }}")) == []


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ('als = "verder = ja"', "Schrijf het zo: als ="),
        ('als = "verder"', "Schrijf het zo: als ="),
        ('als = "vorm"', "Schrijf bijvoorbeeld: als ="),
        ('als = "(verder = ja of vorm = a) en verder = nee"', "Schrijf bijvoorbeeld: als ="),
        ('als = { verder = "misschien" }', "Schrijf bijvoorbeeld: als ="),
        ("als = true", "Schrijf bijvoorbeeld: als ="),
        ('als = "hobby = ja"', "Noem een vraag die er wel is, zoals: als ="),
    ],
)
def test_a_condition_of_which_not_all_is_understood_comes_with_an_example_and_no_more(
    tmp_path, written, words
):
    (found,) = problems_of(tmp_path, HEAD + CHOICE + asked(written))
    assert problem_sentence(found).remedy.startswith(words)


def test_a_question_without_an_id_is_never_meant_by_a_condition(tmp_path):
    text = HEAD + asked(name="") + asked("""als = { any = ["| vraag = 'vorm'"] }""")
    assert "voorwaarde-anders" in {one.code for one in problems_of(tmp_path, text)}
