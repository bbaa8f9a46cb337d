"""Every fact about the talk is accounted for, and the table says truly where."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from popgids.core.guide import Guide
from popgids.storage.guides import load_guide
from popgids.wording.about_talks import ABOUT_TALKS

ROOT = Path(__file__).parents[2]
GUIDES = ("basis", "competenties", "glastuinbouw", "kort", "loopbaan", "nieuwe-functie")
CARRIED = {"vraag", "tip", "gids", "leervorm", "competentie", "hulp"}
KINDS = {*CARRIED, "regel", "weggelaten", "later"}
FACTS_PER_STEP = {1: 8, 2: 29, 3: 35, 4: 13, 5: 33, 6: 8, 7: 7, 8: 4}
SETTLED = {"gids-inhoud": 28, "hulp": 62}


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with (ROOT / "tests/data/dekking.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def guides() -> list[Guide]:
    found = [load_guide(ROOT / "guides" / f"{guide_id}.toml").guide for guide_id in GUIDES]
    assert None not in found
    return found


@pytest.fixture(scope="module")
def carried(guides) -> dict[str, set[str]]:
    """Per place the ids of the facts it carries.

    A place is gids, a kind of step, a question id, a learning form, a competence or a subject of the help; before a
    place in another guide than the base guide stands the id of that guide.
    """
    places: dict[str, set[str]] = {}
    for guide in guides:
        own = "" if guide.id == "basis" else f"{guide.id}/"
        places[f"{own}gids"] = set(guide.sources)
        for step in guide.steps:
            places[f"{own}{step.kind.value}"] = set(step.sources)
            places |= {f"{own}{question.id}": set(question.sources) for question in step.questions}
        places |= {f"leervorm {form.id}": set(form.sources) for form in guide.learning_forms}
        places |= {f"competentie {one.id}": set(one.sources) for one in guide.competences}
    return places | {f"hulp {one.id}": set(one.sources) for one in ABOUT_TALKS}


def test_the_table_holds_every_fact_once(rows):
    ids = [row["id"] for row in rows]
    assert len(ids) == len(set(ids)) == 366
    assert all(re.fullmatch(r"(C0|G1|P2|K3|H4)\.\d+", one) for one in ids)
    assert {row["soort"] for row in rows} <= KINDS


def test_every_fact_of_a_step_is_settled(rows):
    of_steps = [row for row in rows if row["plaats"].startswith("stap ")]
    assert Counter(int(row["plaats"][5:]) for row in of_steps) == FACTS_PER_STEP
    assert [row["id"] for row in of_steps if row["soort"] == "later"] == []


@pytest.mark.parametrize("place", SETTLED)
def test_every_fact_of_the_guides_and_of_help_is_settled(rows, place):
    here = [row for row in rows if row["plaats"] == place]
    assert len(here) == SETTLED[place]
    assert [row["id"] for row in here if row["soort"] in {"later", "weggelaten"}] == []


def test_rules_and_what_is_left_out_are_explained(rows):
    silent = [row["id"] for row in rows if row["soort"] in {"regel", "weggelaten"} and not row["toelichting"]]
    assert silent == []
    assert [row["id"] for row in rows if not row["waar"]] == []


def test_the_guide_names_only_facts_that_exist(rows, carried):
    known = {row["id"] for row in rows}
    assert {one for ids in carried.values() for one in ids} - known == set()


def test_what_the_table_points_at_carries_the_fact(rows, carried):
    astray = [
        row["id"]
        for row in rows
        if row["soort"] in CARRIED and row["id"] not in carried.get(row["waar"], set())
    ]
    assert astray == []


def test_what_the_guide_carries_is_not_called_later_or_left_out(rows, carried):
    in_guide = {one for ids in carried.values() for one in ids}
    wrong = [row["id"] for row in rows if row["id"] in in_guide and row["soort"] in {"later", "weggelaten"}]
    assert wrong == []


def test_no_place_in_a_guide_is_named_twice(guides, carried):
    for guide in guides:
        ids = [question.id for step in guide.steps for question in step.questions]
        own = "" if guide.id == "basis" else f"{guide.id}/"
        names = {f"{own}{one}" for one in ("gids", *(step.kind.value for step in guide.steps), *ids)}
        assert len(names) == 1 + len(guide.steps) + len(ids)
        assert names <= set(carried)
