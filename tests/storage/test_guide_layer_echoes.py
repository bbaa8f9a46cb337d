"""What is told of a guide that builds on another: the mistake, and not what only follows from it."""

import pytest

from popgids.ui.problem_text import problem_sentence

from .layered_files import HEAD, NEW, STEP, check, made_folder, write


@pytest.fixture
def folder(tmp_path):
    return made_folder(tmp_path)


def test_a_step_that_does_not_say_which_one_it_is_is_told_and_nothing_that_follows(folder):
    path = write(folder, HEAD + STEP.replace('soort = "status"\n', 'volgorde = ["a"]\n') + NEW + 'na = "a"\n')
    (found,) = [one for one in check(path).problems if not one.is_warning]
    assert (found.code, found.data["key"], found.line) == ("ontbreekt", "soort", 6)


def test_a_question_of_which_the_place_is_wrong_does_not_come_too_late_as_well(folder):
    asks = '\n[[stap.vraag]]\nid = "m"\nsoort = "open"\nvraag = "Wat?"\nals = { vraag = "n", ingevuld = true }\nna = "a"\n'
    path = write(folder, HEAD + STEP + NEW + 'na = "aaa"\n' + asks)
    assert [one.code for one in check(path).problems if not one.is_warning] == ["plek-onbekend"]


def test_what_a_guide_hides_may_be_said_as_a_list_only(folder):
    path = write(folder, HEAD + 'verberg = "a, c"\n')
    (found,) = [one for one in check(path).problems if not one.is_warning]
    assert problem_sentence(found).remedy == 'Schrijf het zo: verberg = ["a", "c"]'
