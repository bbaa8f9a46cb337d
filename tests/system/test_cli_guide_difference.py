"""`popgids gids verschil` as HR and scripts use it."""

import json
from functools import partial
from pathlib import Path

import pytest

from tests.system.terminal import ROOT

GUIDES = Path(ROOT, "tests", "data", "gidsen")
BROKEN = Path(ROOT, "tests", "data", "gidsen-fout", "28-ja.toml")
OWN = """
formaat = 1
id = "basis"
versie = "2027.1"
titel = "POP-gesprek"
breidt_uit = "basis"
verberg = ["tevreden"]

[[stap]]
soort = "status"

[[stap.vraag]]
id = "klanten"
soort = "open"
vraag = "Wat speelt er bij klanten?"
"""


@pytest.fixture
def own(run, guides):
    """The guide of the organisation under the id of one that ships."""
    path = guides / "eigen.toml"
    path.parent.mkdir()
    path.write_text(OWN, encoding="utf-8")
    return path


@pytest.fixture
def run(run):
    return partial(run, "gids", "verschil")


def test_one_guide_is_put_beside_the_one_of_popgids(run, own):
    told = run("basis")
    assert told.exit_code == 0
    assert "eigen.toml" in told.stdout.split("\n\n")[0]
    assert "- Nieuwe vraag: “Wat speelt er bij klanten?”." in told.stdout
    text = " ".join(told.stdout.split("Wat dit betekent")[1].split())
    assert "zoals het nu is?”: het vorige antwoord komt niet mee naar het volgende gesprek." in text


def test_two_files_that_are_the_same_have_no_difference(run):
    file = str(GUIDES / "alle-soorten.toml")
    told = run(file, file)
    assert told.exit_code == 0
    assert told.stdout.startswith("Er is niets veranderd tussen 2026.1")


def test_programs_get_each_change_and_what_it_means(run, own):
    data = json.loads(run("basis", "--json").stdout)
    assert (data["formaat"], data["soort"]) == (1, "gidsverschil")
    assert (data["oud"]["versie"], data["nieuw"]["versie"]) == ("2026.1", "2027.1")
    new = next(one for one in data["veranderingen"] if one["code"] == "erbij")
    assert (new["deel"], new["stap"], new["id"]) == ("vraag", "status", "klanten")
    assert {one["code"] for one in data["gevolgen"]} >= {"lopend-gesprek-blijft", "antwoord-komt-niet-mee"}


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("basis",), 2, "is de gids van popgids zelf"),
        ((str(GUIDES / "alle-soorten.toml"),), 2, 'heeft zelf geen gids "alle-soorten"'),
        ((str(BROKEN),), 1, "gids controleer"),
        (("basis", str(BROKEN)), 1, "gids controleer"),
        (("basis", "bassis"), 1, "basis"),
    ],
)
def test_what_cannot_be_compared_is_said(run, args, code, said):
    told = run(*args)
    assert said in told.stderr
    assert told.exit_code == code
    assert told.stdout == ""
