"""Mistakes in what stands between brackets: the remedy that is told is one that works when it is followed."""

import pytest

from popgids.ui.problem_text import problem_sentence

from .test_guide_mistakes_of_beginners import HEAD, asked, problems_of

COLUMNS = 'kolommen = [{ id = "wat", kop = "Wat" }, %s]'
OPTIONS = 'opties = [{ id = "a", tekst = "A" }, %s]'


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        (asked(COLUMNS % '{ id = "uren", soort = "uren" }', kind="tabel"), '{ id = "uren", kop = "Hoeveel uur", … }'),
        (asked(COLUMNS % '{ kop = "Uren" }', kind="tabel"), '{ id = "uren", kop = "…" }'),
        (asked(COLUMNS % "{ }", kind="tabel"), '{ id = "uren", kop = "Hoeveel uur" }'),
        (asked(OPTIONS % '{ id = "thuis" }', kind="keuze"), '{ id = "thuis", tekst = "Met een cursus" }'),
        (asked(OPTIONS % '{ tekst = "Thuis" }', kind="keuze"), '{ id = "a", tekst = "…" }'),
    ],
)  # fmt: skip
def test_what_lacks_between_curly_brackets_is_to_be_written_there(tmp_path, text, remedy):
    (only,) = problems_of(tmp_path, HEAD + text)
    assert only.code == "ontbreekt"
    told = problem_sentence(only).remedy
    assert "regel toe" not in told
    assert told.endswith(f" zo: {remedy}")


def test_what_lacks_under_a_heading_is_a_line_of_its_own(tmp_path):
    options = ("[[stap.vraag.opties]]", 'id = "a"', 'tekst = "A"', "[[stap.vraag.opties]]", 'tekst = "B"')
    (only,) = problems_of(tmp_path, HEAD + asked(*options, kind="keuze"))
    assert problem_sentence(only).remedy == 'Voeg een regel toe: id = "a"'
