"""Who writes a condition as the remedy says has one that is right, and that says what was meant."""

import pytest

from popgids.ui.problem_text import problem_sentence
from tests.storage.test_guide_mistakes_of_beginners import HEAD, asked, problems_of
from tests.storage.test_guide_remedies_followed import KIND

LETTERS = 'opties = [{ id = "a", tekst = "A" }, { id = "b", tekst = "B" }, { id = "c", tekst = "C" }]'
TALK = HEAD + KIND + asked(LETTERS, kind="keuze", name="letter")
BOTH = 'als = { all = [{ vraag = "verder", is = true }, { vraag = "vorm", is = "a" }] }'
YES = 'als = { vraag = "verder", is = true }'
ANSWERS = [
    *(("verder", '"ja"', YES), ("verder", '["ja"]', YES), ("verder", "[true]", YES), ("verder", "ja", YES)),
    *(("getal", '"3"', 'als = { vraag = "getal", een_van = [3] }'),),
    *(("vorm", '"A of B"', 'als = { vraag = "vorm", een_van = ["a", "b"] }'),),
    *(("verder", '["ja", "nee"]', 'als = { vraag = "verder", ingevuld = true }'),),
]
NOT_A = 'als = { vraag = "vorm", is_niet = "a" }'
NEITHER = 'als = { all = [{ vraag = "letter", is_niet = "a" }, { vraag = "letter", is_niet = "b" }] }'
NOT_BOTH = 'als = { any = [{ vraag = "verder", is = false }, { vraag = "vorm", is_niet = "a" }] }'
NO_ANSWER = 'als = { vraag = "vorm", ingevuld = false }'
IS_A = '{ vraag = "vorm", is = "a" }'
NOT = [
    *('is != "a"', '!= "a"', 'is <> "a"', 'is niet = "a"', 'niet "a"', 'not "a"', 'niet = "a"'),
    *('is = niet "a"', 'is =! "a"', '!is = "a"'),
]
"""Ways to ask for another answer than one, without the key that says so."""
NOT_MORE = [
    'is_niet = "a" of "b"',
    'is_niet = "a", "b"',
    'is != "a", "b"',
    'is niet "a" of "b"',
    'niet "a" en "b"',
]
NOT_AROUND = ["niet {}", "not {}", "!{}", "{{ niet = {} }}", "{{ not = {} }}"]


@pytest.mark.parametrize(
    ("wrong", "code", "remedy", "right"),
    [
        (['als = { vraag = "vorm", is = "a", "b" }'], "lijst-zonder-haken", 'een_van = ["a", "b"]',
         ['als = { vraag = "vorm", een_van = ["a", "b"] }']),
        (['als = { vraag = "vorm", een_van = "a", "b" }'], "lijst-zonder-haken", 'een_van = ["a", "b"]',
         ['als = { vraag = "vorm", een_van = ["a", "b"] }']),
        (['als = { vraag = "vorm", is = "a" of "b" }'], "of-tussen-antwoorden", 'een_van = ["a", "b"]',
         ['als = { vraag = "vorm", een_van = ["a", "b"] }']),
        (['als = { vraag = "verder", is = true } of { vraag = "vorm", is = "a" }'], "twee-voorwaarden",
         'als = { any = [{ vraag = "verder", is = true }, { vraag = "vorm", is = "a" }] }',
         ['als = { any = [{ vraag = "verder", is = true }, { vraag = "vorm", is = "a" }] }']),
        (['als = { vraag = "getal" > 7 }'], "grens-met-teken", "minstens = 8", ['als = { vraag = "getal", minstens = 8 }']),
        (['als = { vraag = "getal" < 7.5 }'], "grens-met-teken", "hoogstens = 7.5", ['als = { vraag = "getal", hoogstens = 7.5 }']),
        *[([f'als = {{ vraag = "{name}", een_van = {written} }}'], "voorwaarde-anders", f"Schrijf het zo: {right}", [right])
          for name, written, right in ANSWERS],
        (['als = { vraag = "vorm", een_van = "a, b" }'], "voorwaarde-anders", 'een_van = ["a", "b"]',
         ['als = { vraag = "vorm", een_van = ["a", "b"] }']),
        (['als = { vraag = "vorm", is = "B" }'], "voorwaarde-onmogelijk", 'Bedoel je "b"?', ['als = { vraag = "vorm", is = "b" }']),
        (['als = { vraag = "Wil je binnen een jaar iets anders?", is = "ja" }'], "voorwaarde-anders", '{ vraag = "verder", is = true }',
         ['als = { vraag = "verder", is = true }']),
        (['als = { vraag = "verder", is = true, vraag = "vorm", is = "a" }'], "twee-voorwaarden", BOTH, [BOTH]),
        (['als = { vraag = "verder", is = true en vraag = "vorm", is = "a" }'], "twee-voorwaarden", BOTH, [BOTH]),
        (['als = { vraag = "verder", is = true, en, vraag = "vorm", is = "a" }'], "twee-voorwaarden", BOTH, [BOTH]),
        (['als = { vraag = "verder", is = true }', 'als = { vraag = "vorm", is = "a" }'], "sleutel-dubbel", f"allebei waar zijn: {BOTH}. ", [BOTH]),
        (['als = { vraag = “verder”, is = ja, vraag = "vorm", is = "a" }'], "krul-aanhalingstekens", f"De hele regel wordt dan: {BOTH}", [BOTH]),
        (['als = { vraag = "verder", is = ja en vraag = "vorm", is = "a" }'], "twee-voorwaarden", BOTH, [BOTH]),
        (['als = vraag = "verder", is = true, vraag = "vorm", is = "a"'], "accolades-vergeten", f"De hele regel wordt dan: {BOTH}", [BOTH]),
        (['als = { vraag = "verder", is = true } of { vraag = "vorm", is = "a" }, { vraag = "getal", is = 2 }'], "twee-voorwaarden",
         'als = { any = [{ vraag = "verder", is = true }, { all = [{ vraag = "vorm", is = "a" }, { vraag = "getal", is = 2 }] }] }',
         ['als = { any = [{ vraag = "verder", is = true }, { all = [{ vraag = "vorm", is = "a" }, { vraag = "getal", is = 2 }] }] }']),
        (['als = { vraag = “vorm”, is = "a", is = "b" }'], "krul-aanhalingstekens", 'dan: als = { vraag = "vorm", een_van = ["a", "b"] }',
         ['als = { vraag = "vorm", een_van = ["a", "b"] }']),
        (['als = { vraag = "getal", minstens = € 1.500,00 }'], "getal-met-tekst", "Schrijf: 1500", ['als = { vraag = "getal", minstens = 1500 }']),
        (['als = { vraag = "getal", minstens = 2,5 }'], "komma-in-getal", ": 2.5", ['als = { vraag = "getal", minstens = 2.5 }']),
        # another answer than one, or than several
        *[([f'als = {{ vraag = "vorm" {written} }}'], "is-niet-teken", f"Schrijf het zo: {NOT_A}", [NOT_A])
          for written in NOT[:-3] if not written.startswith("is ")],
        *[([f'als = {{ vraag = "vorm", {written} }}'], "is-niet-teken", f"Schrijf het zo: {NOT_A}", [NOT_A])
          for written in NOT if written != 'niet = "a"'],
        *[([f'als = {{ vraag = "letter", {written} }}'], "is-niet-meer", f"Schrijf het zo: {NEITHER}", [NEITHER]) for written in NOT_MORE],
        *[(["als = " + around.format(IS_A)], "voorwaarde-anders", f"Schrijf het zo: {NOT_A}", [NOT_A])
          for around in NOT_AROUND],
        *[(["als = " + around.format('{ vraag = "letter", een_van = ["a", "b"] }')], "voorwaarde-anders", f"Schrijf het zo: {NEITHER}", [NEITHER])
          for around in NOT_AROUND],
        (["als = niet " + BOTH.removeprefix("als = ")], "voorwaarde-anders", f"Schrijf het zo: {NOT_BOTH}", [NOT_BOTH]),
        *[([f'als = {{ vraag {sign} "vorm", is = "a" }}'], "is-niet-teken", f"Schrijf het zo: {NOT_A}", [NOT_A]) for sign in ("!=", "<>")],
        (['als = { vraag != "vorm" }'], "is-niet-teken", f"Schrijf het zo: {NO_ANSWER}", [NO_ANSWER]),
        # several answers, of which one is enough
        *[([f'als = {{ vraag = "verder", is = {written} }}'], "of-tussen-antwoorden", ': is = true. Schrijf anders: is = "a"', [YES])
          for written in ('true of "a"', '"a" of ja')],
        (['als = { vraag = "vorm", is = true of "a" of "b" }'], "of-tussen-antwoorden", 'Schrijf anders: een_van = ["a", "b"]',
         ['als = { vraag = "vorm", een_van = ["a", "b"] }']),
        (['als = { vraag = "getal", is = 1 of 2 }'], "of-tussen-antwoorden", "een_van = [1, 2]", ['als = { vraag = "getal", een_van = [1, 2] }']),
        # no equals sign, or too many
        (['als = { vraag = "verder" == true }'], "is-niet-teken", f"Schrijf het zo: {YES}", [YES]),
        (['als = { vraag = "verder", is true }'], "geen-is-teken", f"Schrijf: {YES}", [YES]),
        (['als = { vraag = "verder" is true }'], "komma-vergeten", f"De hele regel wordt dan: {YES}", [YES]),
        (['als = { vraag = "vorm", is_niet "a" }'], "geen-is-teken", f"Schrijf: {NOT_A}", [NOT_A]),
    ],
)  # fmt: skip
def test_what_the_remedy_says_is_right(tmp_path, wrong, code, remedy, right):
    (found,) = problems_of(tmp_path, TALK + asked(*wrong))
    assert found.code == code
    assert remedy in problem_sentence(found).remedy
    assert problems_of(tmp_path, TALK + asked(*right)) == []


def test_a_word_for_not_is_named_as_it_stands(tmp_path):
    told = {'is niet = "a"': 'Tussen "is" en "niet" staat een spatie', 'is = niet "a"': 'Het woord "niet"'}
    for written, word in told.items():
        (found,) = problems_of(tmp_path, TALK + asked(f'als = {{ vraag = "vorm", {written} }}'))
        assert problem_sentence(found).what.startswith(word)
