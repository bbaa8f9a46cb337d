"""Rows of answers on the page of a plan: a table where it fits, a block for each row where it does not."""

from datetime import date

import pytest
from composed import ANSWERS, GUIDE, answer, row, talk
from rich.cells import cell_len

from popgids.core.conversation import Earlier, EarlierKept
from popgids.core.guide import Party
from popgids.core.summary.document import summarise
from popgids.core.summary.plan import look_back
from popgids.ui.widgets.paper import laid_out
from popgids.ui.widgets.plan_pieces import plan_pieces


def page(width: int, *answers) -> list[str]:
    blocks = summarise(talk(answers=answers or ANSWERS), guide=GUIDE)
    return laid_out(plan_pieces(blocks), width).plain.split("\n")


def test_a_table_has_columns_and_its_total() -> None:
    lines = [line.split() for line in page(78)]
    assert ["Inkoop", "16", "uur", "40%"] in lines
    assert ["Totaal", "20,5", "uur"] in lines
    assert ["Plannen", "2:", "soms", "4:", "altijd", "+2"] in lines


def test_a_table_that_is_too_wide_has_a_block_for_each_row() -> None:
    lines = [line.split() for line in page(34)]
    assert ["•", "Inkoop"] in lines
    assert ["Nu", "2:", "soms"] in lines
    assert ["Verschil", "+2"] in lines


def test_items_stand_under_each_other_one_level_deeper_too() -> None:
    text = "\n".join(page(78))
    found = [
        text.index(part) for part in ("1. Nieuwe kas", "Stappen:", "1. Bellen", "2. Bouwen", "2. Project 2")
    ]
    assert found == sorted(found)
    assert "1. Groei\n   2. Rust" in text


@pytest.mark.parametrize("width", [40, 58, 78, 96])
def test_every_line_fits(width: int) -> None:
    columns = {f"kolom{n}": "woorden " * n for n in range(1, 8)}
    wide = answer("uren", rows=(row("a", **columns), row("b", kolom1="🌱漢字" * 9)))
    assert max(cell_len(line) for line in page(width, wide, *ANSWERS[1:])) <= width


@pytest.mark.parametrize("width", [58, 96])
def test_what_each_kept_over_the_talks_is_a_bar_for_each_talk_under_their_name(width: int) -> None:
    kept = [(2, Party.EMPLOYEE, 4, 5), (2, Party.MANAGER, 0, 2), (3, Party.EMPLOYEE, 2, 2)]
    told = tuple(
        EarlierKept(
            revision=revision, held_on=date(2024 + revision, 3, 2), party=party, kept=done, total=total
        )
        for revision, party, done, total in kept
    )
    conversation = talk().evolve(earlier=Earlier(revision=3, held_on=date(2027, 3, 2), kept=told))
    lines = laid_out(plan_pieces(look_back(conversation)), width).plain.split("\n")
    at = lines.index("Klaar van wat er was afgesproken")
    assert [line.rstrip() for line in lines[at + 1 :][:3]] == [
        f"{'Sanne':24}████████░░  4 van 5 · 2 mrt 2026",
        f"{'':24}██████████  2 van 2 · 2 mrt 2027",
        f"{'Karim':24}░░░░░░░░░░  0 van 2 · 2 mrt 2026",
    ]
