"""A plan with rows and more than two people, as the command line shows it and what changed in it."""

import json

import pytest
from composed import ANSWERS, hours, talk

from popgids.core.follow_up import correction
from popgids.storage.pop_file import encode
from tests.system.recorded import recorded


@pytest.fixture
def run(run, archive):
    """Runs a command where Sanne has a plan and a correction of it."""
    first = recorded(talk(answers=ANSWERS))
    archive.add_version(first)
    fewer = ANSWERS[0].evolve(rows=(hours("a", "Inkoop", "12", "40"), ANSWERS[0].rows[1]))
    again = correction(first.conversation, encode(first)[1], "g2", "Een typefout.")
    archive.add_version(recorded(again.evolve(answers=(fewer, *ANSWERS[1:]))))
    return run


def test_a_plan_with_rows_is_shown(run) -> None:
    result = run("pop", "toon", "sanne", "--versie", "1")
    assert result.exit_code == 0
    lines = [line.split() for line in result.stdout.splitlines()]
    assert ["Totaal", "20,5", "uur"] in lines
    assert ["Plannen", "2:", "soms", "4:", "altijd", "+2"] in lines
    assert "Ook aanwezig: Petra, HR-adviseur" in result.stdout
    assert "1 antwoord staat alleen in het exemplaar van degene voor wie het is." in result.stdout
    assert "Dit blijft van mij" not in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_what_changed_in_a_row_is_told(run) -> None:
    result = run("pop", "verschil", "sanne")
    assert result.exit_code == 0
    said = " ".join(result.stdout.split())
    assert "bij “Inkoop” is “Uren per week” veranderd van 16 uur in 12 uur." in said
    (change,) = [
        one
        for one in json.loads(run("pop", "verschil", "sanne", "--json").stdout)["veranderingen"]
        if one["code"] == "vak"
    ]
    found = [change[key] for key in ("onderwerp", "rij", "veld", "van", "naar")]
    assert found == ["Waar gaan je uren heen?", "Inkoop", "Uren per week", 16, 12]
