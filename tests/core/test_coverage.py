"""Every fact about the talk is accounted for, and the table says truly where."""

import csv
import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from popgids.core.guide import Guide

ROOT = Path(__file__).parents[2]
KINDS = {"vraag", "tip", "leervorm", "regel", "weggelaten", "later"}
FACTS_PER_STEP = {1: 8, 2: 29, 3: 35, 4: 13, 5: 33, 6: 8, 7: 7, 8: 4}


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with (ROOT / "tests/data/dekking.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def carried() -> dict[str, set[str]]:
    """Per place in the guide (gids, a kind of step, a question id, a learning form) the ids of the facts it carries."""
    guide = Guide.model_validate(tomllib.loads((ROOT / "guides/basis.toml").read_text("utf-8")))
    places = {"gids": set(guide.sources)}
    for step in guide.steps:
        places[step.kind.value] = set(step.sources)
        places |= {question.id: set(question.sources) for question in step.questions}
    places |= {f"leervorm {form.id}": set(form.sources) for form in guide.learning_forms}
    return places


def test_the_table_holds_every_fact_once(rows):
    ids = [row["id"] for row in rows]
    assert len(ids) == len(set(ids)) == 366
    assert all(re.fullmatch(r"(C0|G1|P2|K3|H4)\.\d+", one) for one in ids)
    assert {row["soort"] for row in rows} <= KINDS


def test_every_fact_of_a_step_is_settled(rows):
    of_steps = [row for row in rows if row["plaats"].startswith("stap ")]
    assert Counter(int(row["plaats"][5:]) for row in of_steps) == FACTS_PER_STEP
    assert [row["id"] for row in of_steps if row["soort"] == "later"] == []


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
        if row["soort"] in {"vraag", "tip", "leervorm"} and row["id"] not in carried.get(row["waar"], set())
    ]
    assert astray == []


def test_what_the_guide_carries_is_not_called_later_or_left_out(rows, carried):
    in_guide = {one for ids in carried.values() for one in ids}
    wrong = [row["id"] for row in rows if row["id"] in in_guide and row["soort"] in {"later", "weggelaten"}]
    assert wrong == []


def test_no_place_in_the_guide_is_named_twice(carried):
    guide = tomllib.loads((ROOT / "guides/basis.toml").read_text("utf-8"))
    ids = [question["id"] for step in guide["stap"] for question in step.get("vraag", [])]
    assert len(carried) == 1 + len(guide["stap"]) + len(ids) + len(guide["leervorm"])
