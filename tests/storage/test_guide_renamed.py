"""A guide that refers to a question which its base has under another name since."""

import pytest

from popgids.ui.problem_text import problem_sentence
from tests.storage.layered_files import BASE, HEAD, STEP, check, made_folder, write

RENAMED = BASE.replace('id = "a"', 'id = "ontwikkelwens"')
WISHES = '\n[[stap.vraag]]\nid = "wensen"\nsoort = "open"\nvraag = "Nog meer?"\n'


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (WISHES + 'als = { vraag = "wens", ingevuld = true }\n', "voorwaarde-onbekend"),
        (WISHES + '\n[[stap.minstens]]\nvragen = ["wens", "wensen"]\n', "minstens-onbekend"),
        ('\n[[stap.vraag]]\nid = "wens"\nuitleg = "Denk na."\n', "niet-in-basis"),
    ],
)
def test_a_question_that_the_base_renamed_is_told_with_the_one_of_the_base(tmp_path, part, code):
    folder = made_folder(tmp_path)
    (tmp_path / "vast" / "basis.toml").write_text(RENAMED, encoding="utf-8")
    (found,) = check(write(folder, HEAD + STEP + part)).problems
    said = problem_sentence(found)
    assert found.code == code
    assert "(meer)" in said.what
    assert "basis" in said.what
    assert said.remedy == 'Bedoel je "ontwikkelwens"?'


@pytest.mark.parametrize(
    "line", ['na = "wens"', 'voor = "wens"', 'als = { vraag = "wens", ingevuld = true }']
)
def test_a_question_is_never_suggested_to_itself(tmp_path, line):
    (found,) = check(write(made_folder(tmp_path), HEAD + STEP + WISHES + f"{line}\n")).problems
    assert "wensen" not in problem_sentence(found).remedy
