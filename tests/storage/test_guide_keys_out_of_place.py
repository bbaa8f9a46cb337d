"""Keys that stand where they do not belong: where they do, and what is wrong behind them at their own line."""

import pytest

from popgids.ui.problem_text import problem_sentence

from .layered_files import HEAD as LAYER
from .layered_files import STEP, check, made_folder, write
from .test_guide_mistakes_of_beginners import HEAD, asked, problems_of

IN_STEP = 'titel = "Begin"\n'
IN_ROLE = 'naam = "HR"\n'


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (HEAD.replace(IN_STEP, IN_STEP + 'verberg = ["x"]\n'), 18),
        (HEAD.replace(IN_STEP, IN_STEP + 'breidt_uit = "basis"\n'), 18),
        (HEAD + asked('catalogi = ["x.toml"]'), 29),
        (HEAD.replace(IN_ROLE, IN_ROLE + 'uitleg = "U"\nomschrijving = "G"\n'), 11),
    ],
)
def test_a_key_of_the_whole_guide_under_a_heading_belongs_at_the_top(tmp_path, text, line):
    (only,) = problems_of(tmp_path, text)
    assert (only.line, only.code) == (line, "sleutel-hoort-elders")
    assert "bovenaan" in problem_sentence(only).remedy


def test_what_a_layer_hides_belongs_at_its_top(tmp_path):
    (only,) = check(write(made_folder(tmp_path), LAYER + STEP + 'verberg = ["c"]\n')).problems
    assert (only.line, only.code) == (8, "sleutel-hoort-elders")
    assert "bovenaan" in problem_sentence(only).remedy


def test_a_description_under_a_role_is_one_of_the_role_or_of_the_guide(tmp_path):
    text = HEAD.replace(IN_ROLE, IN_ROLE + 'omschrijving = "G"\n')
    (only,) = problems_of(tmp_path, text)
    remedy = problem_sentence(only).remedy
    assert remedy.startswith('Bedoel je "uitleg"?')
    assert "bovenaan" in remedy
    (only,) = problems_of(tmp_path, text.replace("versie =", 'omschrijving = "Al gezegd"\nversie ='))
    assert problem_sentence(only).remedy == 'Bedoel je "uitleg"?'


def test_what_is_wrong_behind_a_misspelled_key_is_told_at_the_line_that_is_there(tmp_path):
    found = problems_of(tmp_path, HEAD.replace("duur_minuten = 10", 'duur = "1 uur"'))
    assert [(one.line, one.code) for one in found] == [(5, "onbekende-sleutel"), (5, "verkeerde-soort")]
    assert "aantal minuten" in problem_sentence(found[1]).remedy
    columns = ("kolomen = [", '{ id = "w", kop = "W" },', '{ id = "u", soort = "uur" },', "]")
    found = problems_of(tmp_path, HEAD + asked(*columns, kind="tabel"))
    assert [(one.line, one.code) for one in found] == [
        (29, "onbekende-sleutel"),
        (31, "ontbreekt"),
        (31, "waarde-onbekend"),
    ]
    columns = ("kolomen = [", '{ id = "w", kop = "W" },', '{ id = "u", kopp = 3 },', "]")
    found = problems_of(tmp_path, HEAD + asked(*columns, kind="tabel"))
    assert [(one.line, one.column, one.code) for one in found] == [
        (29, 1, "onbekende-sleutel"),
        (31, 13, "onbekende-sleutel"),
        (31, 13, "verkeerde-soort"),
    ]


def test_the_title_of_a_guide_is_known_where_its_id_belongs(tmp_path):
    (only,) = check(write(made_folder(tmp_path), LAYER.replace('"basis"', '"gesprek"') + STEP)).problems
    assert problem_sentence(only).remedy == 'Bedoel je "basis"?'


def test_missing_weights_are_asked_for_in_a_right_sentence(tmp_path):
    one = asked("van_punt = 1", "tot_punt = 3", 'laag = "a"', 'hoog = "b"', kind="schaal", name="cijfer")
    total = asked('formule = "gewogen-gemiddelde"', 'over = ["cijfer"]', kind="berekend", name="samen")
    (only,) = problems_of(tmp_path, HEAD + one + total)
    assert only.code == "gewichten-ontbreken"
    assert "één getal voor elke vraag" in problem_sentence(only).remedy
