"""Plain lines of a plan: within the width, complete, and nothing in them steers a terminal."""

import re
from datetime import date
from decimal import Decimal
from unicodedata import category

import pytest

from popgids.core.summary.blocks import Column, Fact, FactList, Grid, Heading, Measure, Paragraph, Record
from popgids.core.summary.codes import Unit
from popgids.export.plain_text import columns, plain_text, plain_text_for, wrapped


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_every_line_fits_and_every_word_is_there(width, talk, guide):
    text = plain_text_for(talk, guide=guide, width=width)
    assert max(columns(line) for line in text.split("\n")) <= width
    wide = plain_text_for(talk, guide=guide, width=10_000)
    assert "".join(words(text)) == "".join(words(wide))


@pytest.mark.parametrize(
    "text",
    ["\x1b]52;c;QUJD\x07klembord", "\x1b[2Jleeg", "a\u202egekeerd", "\x00nul", "a\rb", "tab\ttab", "\x9b31m"],
)
def test_nothing_steers_the_terminal(text, talk_saying):
    shown = plain_text_for(talk_saying(text), width=60) + plain_text([Heading("pop", 1, text)])
    assert not [one for one in shown if category(one) in {"Cc", "Cf", "Cs"} and one != "\n"]


def test_line_breaks_and_long_words_are_kept():
    text = plain_text([Paragraph("purpose", "een\n\ntwee " + "x" * 50)], 30)
    assert text.split("\n") == [
        "Doel van dit gesprek: een",
        "",
        "  twee",
        "  " + "x" * 28,
        "  " + "x" * 22,
        "",
    ]


def test_wide_characters_count_for_two_columns():
    text = plain_text([FactList((Fact("words", "漢字 " * 20),))], 24)
    assert max(columns(line) for line in text.split("\n")) <= 24
    assert columns("漢e\u0301") == 3


def test_parts_stand_under_what_they_belong_to():
    support = Record("support", 0, "Reiskosten")
    agreement = Record("agreement", 1, "Meelopen", (Fact("due", "eind maart"),), (support,))
    text = plain_text([Heading("plan", 2), Record("goal", 1, "Plannen", (), (agreement,))])
    assert text.split("\n")[2:] == [
        "",
        "Ontwikkelpunt 1: Plannen",
        "",
        "  Afspraak 1: Meelopen",
        "    Uiterlijk: eind maart",
        "    Steun: Reiskosten",
        "",
    ]


def test_an_amount_and_its_sign_stay_on_one_line():
    for before in range(1, 28):
        text = f"{'x' * before} € 1.250,50 en 24 uur voor een cursus"
        lines = list(wrapped(text, "- ", "  ", 30))
        assert any("€ 1.250,50" in line for line in lines)
        assert any("24 uur" in line for line in lines)
        assert max(columns(line) for line in lines) <= 30
        assert " ".join(" ".join(lines).split()) == f"- {text}"


def test_a_number_and_its_unit_fit_in_a_column_of_their_width():
    hours = tuple(("Lezen", Measure(Decimal(n), Unit.HOURS)) for n in (1, 2))
    record = Record("question", 0, "Hoe leer je?", rows=(Grid((Column("Wat"), Column("Tijd")), hours),))
    assert plain_text([record], 40).splitlines()[2:] == [
        "  Wat     Tijd",
        "  -----  -----",
        "  Lezen  1 uur",
        "  Lezen  2 uur",
    ]


def test_what_was_moved_is_the_agreement_and_not_the_day_to_look_back():
    facts = (
        Fact("look-again", date(2027, 5, 3)),
        Fact("times-moved", Measure(Decimal(2), Unit.TIMES)),
    )
    assert plain_text([Record("agreement", 1, "Meelopen", facts)]).splitlines() == [
        "Afspraak 1: Meelopen",
        "  Samen terugkijken: maandag 3 mei 2027",
        "  Verschoven: 2 keer",
    ]
