"""Which development points of two sides are proposed as a pair, and in which order."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popgids.core.dutch.compounds import end_of
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party
from popgids.core.touching import share, touching

TABLE = Path(__file__).parent.parent / "data" / "raken.tsv"


def _rows():
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _goal(number, what, party):
    return DevelopmentGoal(id=str(number), what=what, origins=(party,))


def _touch(first, second):
    return bool(touching([_goal(1, first, Party.EMPLOYEE), _goal(2, second, Party.MANAGER)]))


def test_the_table_holds_enough_of_both_kinds():
    kinds = [row["raakt"] for row in _rows()]
    assert kinds.count("ja") >= 25
    assert kinds.count("nee") >= 25


@pytest.mark.parametrize("row", _rows(), ids=lambda row: f"{row['een']} / {row['ander']}")
def test_points_that_share_words_or_halves_of_compounds_touch_and_others_do_not(row):
    assert _touch(row["een"], row["ander"]) is (row["raakt"] == "ja")
    assert _touch(row["ander"], row["een"]) is (row["raakt"] == "ja")


def test_points_of_one_side_are_never_proposed_as_a_pair():
    assert touching([_goal(1, "plannen", Party.EMPLOYEE), _goal(2, "plannen", Party.EMPLOYEE)]) == ()


def test_the_pair_that_shares_most_comes_first_and_equal_ones_as_they_stand():
    wishes = [
        "Contracten lezen",
        "Beter leren onderhandelen over contracten",
        "Duits spreken",
        "Duits schrijven",
    ]
    needs = ["Contractonderhandelingen", "Duits voor de balie", "Leren onderhandelen over contracten"]
    goals = [_goal(n, what, Party.EMPLOYEE) for n, what in enumerate(wishes)]
    goals += [_goal(n, what, Party.MANAGER) for n, what in enumerate(needs, start=4)]
    assert touching(goals) == (
        ("1", "6"),  # the same words
        ("1", "4"),  # both halves of the compound
        ("0", "4"),  # one half
        ("0", "6"),  # one of two words
        ("2", "5"),
        ("3", "5"),
    )


@pytest.mark.parametrize(
    ("part", "word", "end"),
    [
        ("contract", "contractonderhandeling", "begin"),
        ("onderhandel", "contractonderhandel", "eind"),
        ("bedrijf", "bedrijfsbezoek", "begin"),
        ("leiding", "bedrijfsleiding", "eind"),
        ("klant", "klantengesprek", "begin"),
        ("gesprek", "inkoopgesprek", "eind"),
        ("stage", "stagebegeleiding", "begin"),
        ("begeleiding", "stagebegeleiding", "eind"),
        ("onderhoud", "terreinonderhoud", "eind"),
        ("tekst", "tekstschrijven", "begin"),
        ("werk", "netwerk", None),
        ("leiding", "opleiding", None),
        ("leiding", "vakopleiding", None),
        ("handel", "contractonderhandel", None),
        ("rekening", "berekening", None),
        ("reken", "afspreken", None),
        ("woord", "antwoord", None),
        ("stelling", "voorstelling", None),
        ("project", "projectie", None),
        ("belang", "belangrijk", None),
        ("gericht", "klantgericht", None),
        ("terug", "terugblik", None),
        ("plan", "planner", None),
        ("planning", "planning", None),
    ],
)
def test_a_part_stands_at_an_end_of_a_compound_of_two_words(part, word, end):
    assert end_of(part, word) == end


@given(st.text(), st.text())
def test_any_two_texts_are_compared_either_way_round(first, second):
    assert 0 <= share(first, second) <= 1
    assert share(first, second) == share(second, first)
