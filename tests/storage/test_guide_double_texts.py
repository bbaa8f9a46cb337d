"""The same text twice in one list: told as a doubt, at its line, with where the other one is."""

import pytest

from popgids.ui.problem_text import problem_sentence

from .test_guide_mistakes_of_beginners import HEAD, asked, problems_of

ROWS = 'rijen = [{ id = "a", tekst = "A", functies = ["x"] }, { id = "b", tekst = "A", functies = ["y"] }]'


@pytest.mark.parametrize(
    ("lines", "kind", "line"),
    [
        (("opties = [", '{ id = "a", tekst = "Nu" },', '{ id = "b", tekst = "nu " },', "]"), "keuze", 31),
        (("kolommen = [", '{ id = "a", kop = "Nu" },', '{ id = "b", kop = "Nu" },', "]"), "tabel", 31),
        (("punten = [", '"Nu",', '"Nu",', "]"), "schaal", 31),
        (("doorvragen = [", '"Nu",', '"Nu",', "]"), "open", 31),
    ],
)
def test_a_text_that_stands_twice_in_a_list_is_a_doubt(tmp_path, lines, kind, line):
    (only,) = problems_of(tmp_path, HEAD + asked(*lines, kind=kind))
    assert (only.code, only.line, only.is_warning) == ("tekst-dubbel", line, True)
    assert "ook op regel 30." in problem_sentence(only).what


def test_rows_for_two_functions_may_say_the_same(tmp_path):
    assert problems_of(tmp_path, HEAD + asked(ROWS, 'punten = ["min", "plus"]', kind="matrix")) == []


def test_places_for_texts_that_are_still_to_come_are_told_as_such_only(tmp_path):
    found = problems_of(tmp_path, HEAD + asked('doorvragen = ["…", "…"]'))
    assert [one.code for one in found] == ["nog-invullen"]
