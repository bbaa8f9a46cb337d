"""Somebody's health is noticed; illness as a part of the work, with people, plants or machines, is not."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popgids.core.health import names_health

TABLE = Path(__file__).parent.parent / "data" / "gezondheid.tsv"


def _rows():
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_the_table_holds_enough_of_both_kinds():
    kinds = [row["gezondheid"] for row in _rows()]
    assert kinds.count("ja") >= 40
    assert kinds.count("nee") >= 40


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row["tekst"])
def test_somebodys_health_is_noticed_and_work_is_not(row):
    assert names_health(row["tekst"]) is (row["gezondheid"] == "ja")


@pytest.mark.parametrize(
    "text", ["burn-out", "burnout", "Burn out", "BURN-OUT", "burned out", "burnoutklachten", "bore-out"]
)
def test_a_word_is_noticed_however_it_is_spelled(text):
    assert names_health(text)


def test_each_sentence_counts_for_itself():
    assert names_health("Ik begeleid cliënten met een depressie. Zelf was ik overspannen.")
    assert not names_health("De cliënt is ziek. Ik pas het zorgplan aan.")


_PIECES = (
    "ik mijn haar ben ziek ziekte rug hernia last van in de het ziekenhuis patiënt plant door naar lag . ,"
)


@given(st.text() | st.lists(st.sampled_from(_PIECES.split()), max_size=30).map(" ".join))
def test_any_text_is_read(text):
    assert names_health(text) in (True, False)
