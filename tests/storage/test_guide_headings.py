"""Headings with another name than they should have: each is told at its line, and nothing follows from it."""

import pytest

from popgids.ui.problem_text import problem_sentence
from tests.storage.layered_files import BASE
from tests.storage.test_guide_mistakes_of_beginners import HEAD, asked, problems_of

SECOND_STEP = '\n[[stap]]\nsoort = "afspraken"\ntitel = "Eind"\nminuten = 0\n'


def told(found):
    return [(one.line, one.code, problem_sentence(one).remedy) for one in found]


@pytest.mark.parametrize(
    ("written", "meant", "line"),
    [
        ("[[stap.vragen]]", "[[stap.vraag]]", 20),
        ("[[stap.Vraag]]", "[[stap.vraag]]", 20),
        ("[[Vraag]]", "[[stap.vraag]]", 20),
        ("[stap.vragen]", "[[stap.vraag]]", 20),
        ("[[stappen]]", "[[stap]]", 15),
        ("[[Stap]]", "[[stap]]", 15),
        ("[[stpa]]", "[[stap]]", 15),
        ("[[rollen]]", "[[rol]]", 7),
        ("[[competenties]]", "[[competentie]]", 11),
        ("[[stap 1]]", "[[stap]]", 15),
        ("[[stap: begin]]", "[[stap]]", 15),
        ("[[stap.status]]", "[[stap]]", 15),
        ("[[stap.vraag 3]]", "[[stap.vraag]]", 20),
        ("[[stap 1 vraag 3]]", "[[stap.vraag]]", 20),
        ("[[stap.vraag.verder]]", "[[stap.vraag]]", 20),
        ("[[stap.verder]]", "[[stap.vraag]]", 20),
        ("[[vraag: verder]]", "[[stap.vraag]]", 20),
        ("[rol.hr]", "[[rol]]", 7),
        ("[[stap.vraag.vraag]]", "[[stap.vraag]]", 20),
        ("[stap.vraag.vraag]", "[[stap.vraag]]", 20),
        ("[[stap.vraag.vragen]]", "[[stap.vraag]]", 20),
        ("[[stap.stap.vraag]]", "[[stap.vraag]]", 20),
        ("[[vraag.vraag]]", "[[stap.vraag]]", 20),
        ("[[stap.stap]]", "[[stap]]", 15),
    ],
)
def test_a_heading_in_the_plural_or_with_a_capital_is_told_once_with_the_one_that_is_meant(
    tmp_path, written, meant, line
):
    found = problems_of(tmp_path, HEAD.replace(meant, written, 1) + asked())
    assert told(found) == [(line, "kop-naam", f"Bedoel je {meant}?")]


@pytest.mark.parametrize("written", ["[[stap.steun]]", "[stap.steun]", "[[steun]]", "[[afspraken]]"])
def test_the_kind_of_a_step_in_a_heading_is_never_taken_for_another_heading(tmp_path, written):
    found = problems_of(tmp_path, HEAD + asked() + f'\n{written}\ntitel = "Verder"\nminuten = 5\n')
    kind = written.strip("[]").rpartition(".")[2]
    assert told(found) == [(30, "kop-naam", f'Schrijf [[stap]], met daaronder: soort = "{kind}"')]


@pytest.mark.parametrize("written", ["[[stap.vraag.wens]]", "[stap.vraag.wens]", '[[stap.vraag "Wens"]]'])
def test_a_name_in_a_heading_is_to_be_written_below_it(tmp_path, written):
    text = HEAD + asked(name="wens") + asked('als = { vraag = "wens", ingevuld = true }')
    found = problems_of(tmp_path, text.replace('[[stap.vraag]]\nid = "wens"', written))
    assert told(found) == [(25, "kop-naam", 'Schrijf [[stap.vraag]], met daaronder: id = "wens"')]
    step = HEAD.replace('[[stap]]\nsoort = "status"', "[[stap.status]]")
    (found,) = problems_of(tmp_path, step + asked())
    assert problem_sentence(found).remedy == 'Schrijf [[stap]], met daaronder: soort = "status"'


def test_the_same_wrong_heading_in_many_places_is_one_problem(tmp_path):
    text = HEAD + asked() + asked(name="derde")
    (found,) = problems_of(tmp_path, text.replace("[[stap.vraag]]", "[[stap.vragen]]"))
    assert found.line == 20
    assert "3 keer" in problem_sentence(found).what


def test_what_else_is_wrong_is_found_below_a_wrong_heading(tmp_path):
    text = HEAD + SECOND_STEP + asked('van = "iedereen"')
    found = problems_of(tmp_path, text.replace("[[stap]]", "[[Stap]]"))
    assert [one.code for one in found] == ["kop-naam", "waarde-onbekend"]


@pytest.mark.parametrize("head", ["[gids]\n", "# onze gids\n[Gids]\n", "[[gids]]\n"])
def test_a_heading_around_the_guide_is_one_problem(tmp_path, head):
    (found,) = problems_of(tmp_path, head + HEAD + asked())
    assert found.code == "kop-om-gids"
    assert problem_sentence(found).remedy.startswith("Haal de kop [")


def test_a_heading_around_a_guide_that_builds_on_another_is_one_problem(tmp_path):
    (tmp_path / "basis.toml").write_text(BASE, encoding="utf-8")
    text = (
        '[gids]\nformaat = 1\nid = "onze"\nversie = "1"\nbreidt_uit = "basis"\n\n[[Stap]]\nsoort = "status"\n'
    )
    assert told(problems_of(tmp_path, text)) == [
        (1, "kop-om-gids", "Haal de kop [gids] weg."),
        (7, "kop-naam", "Bedoel je [[stap]]?"),
    ]


def test_a_key_for_guides_that_build_on_another_is_named(tmp_path):
    (found,) = problems_of(tmp_path, HEAD.replace("[[stap]]\n", '[[stap]]\nvolgorde = ["verder"]\n'))
    assert found.code == "sleutel-zonder-basis"
    assert problem_sentence(found).what.startswith('"volgorde" zegt')


def test_half_a_heading_above_the_first_step_is_told_with_the_step_that_it_needs(tmp_path):
    question = '\n[[vraag]]\nid = "n"\nsoort = "kort"\nvraag = "Wat?"\n'
    (found,) = problems_of(tmp_path, HEAD.replace("\n[[stap]]", f"{question}\n[[stap]]"))
    assert problem_sentence(found).remedy == (
        "Schrijf de kop zo: [[stap.vraag]]. Zet er ook een [[stap]] boven, want die is er nog niet."
    )
