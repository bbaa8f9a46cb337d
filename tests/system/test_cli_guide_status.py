"""Which guides are in use, and taking one into use, on the command line."""

from pathlib import Path

import pytest
from openpyxl import Workbook


@pytest.fixture
def imported(run, tmp_path: Path) -> Path:
    """A guide from a sheet in which nobody said what the ends of a scale mean."""
    book = Workbook()
    for row in (("stap", "soort", "vraag"), ("2", "schaal 1-5", "Hoe gaat het?"), ("3", "open", "   ")):
        book.worksheets[0].append(row)
    path = tmp_path / "ons gesprek.xlsx"
    book.save(path)
    result = run("gids", "importeer", path)
    assert result.exit_code == 0
    assert "rij 3: Deze rij heeft geen tekst in de kolom “vraag”, en is geen vraag geworden." in result.stdout
    assert result.output.count("uiteinden van de schaal") == 1
    assert "geen fouten en 1 keer let op" in result.stderr
    return tmp_path / "pops" / "gidsen" / "ons-gesprek.toml"


def test_without_a_name_all_guides_are_listed_with_their_status(run) -> None:
    run("gids", "nieuw", "Zorg")
    result = run("gids", "status")
    assert result.exit_code == 0
    rows = [line.split()[:2] for line in result.stdout.splitlines()]
    assert rows[:3] == [["GIDS", "STATUS"], ["zorg", "concept"], ["basis", "gepubliceerd"]]
    assert "popgids gids status zorg STATUS" in result.stderr
    assert "concept, gepubliceerd of ingetrokken" in result.stderr


def test_a_broken_guide_is_in_the_list_of_statuses(run, tmp_path) -> None:
    run("gids", "nieuw", "Zorg")
    path = tmp_path / "pops" / "gidsen" / "zorg.toml"
    path.write_text(path.read_text("utf-8").replace("duur_minuten", "duur_minutn"), encoding="utf-8")
    assert ["zorg", "heeft", "fouten"] in [
        line.split()[:3] for line in run("gids", "status").stdout.splitlines()
    ]


def test_a_guide_with_something_to_choose_is_not_published(run, imported) -> None:
    before = imported.read_text("utf-8")
    result = run("gids", "status", "ons-gesprek", "gepubliceerd")
    assert result.exit_code == 1
    assert "[nog-kiezen]" in result.stdout
    assert "let op" not in result.stdout
    assert 'De gids "ons-gesprek" is niet gepubliceerd' in result.stderr
    assert imported.read_text("utf-8") == before
    assert run("gids", "status", "ons-gesprek", "ingetrokken").exit_code == 0


def test_when_it_is_chosen_the_guide_is_published(run, imported) -> None:
    text = (
        imported.read_text("utf-8")
        .replace('laag = "…"', 'laag = "slecht"')
        .replace('hoog = "…"', 'hoog = "goed"')
    )
    imported.write_text(text, encoding="utf-8")
    assert run("gids", "controleer", "ons-gesprek", "--strikt").exit_code == 0
    assert run("gids", "status", "ons-gesprek", "gepubliceerd").exit_code == 0
    assert 'status = "gepubliceerd"' in imported.read_text("utf-8")


def test_a_check_says_what_is_left_and_a_strict_one_fails(run, imported) -> None:
    result = run("gids", "controleer", "ons-gesprek")
    assert result.exit_code == 0
    assert "let op: stap 2, vraag" in result.stdout
    assert "--strikt" not in result.stdout
    strict = run("gids", "controleer", "ons-gesprek", "--strikt")
    assert strict.exit_code == 1
    assert strict.stdout.endswith("keer let op. Met --strikt telt “let op” als fout.\n")
    imported.write_text(imported.read_text("utf-8").replace('"concept"', '"gepubliceerd"'), encoding="utf-8")
    assert run("gids", "controleer", "ons-gesprek").exit_code == 1


def test_a_status_with_a_capital_is_the_same_status(run, tmp_path) -> None:
    run("gids", "nieuw", "Zorg")
    result = run("gids", "status", "zorg", "Ingetrokken")
    assert result.exit_code == 0
    assert 'status = "ingetrokken"' in (tmp_path / "pops" / "gidsen" / "zorg.toml").read_text("utf-8")


def test_a_condition_that_did_not_come_over_is_looked_at_before_the_guide_is_published(run, tmp_path) -> None:
    book = Workbook()
    for row in (("stap", "soort", "vraag", "als"), ("2", "open", "Hoe gaat het?", "cursus is ja")):
        book.worksheets[0].append(row)
    book.save(tmp_path / "vragen.xlsx")
    made = run("gids", "importeer", tmp_path / "vragen.xlsx")
    assert "geen fouten en 1 keer let op" in made.stderr
    path = tmp_path / "pops" / "gidsen" / "vragen.toml"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    (at,) = (number for number, line in enumerate(lines, start=1) if line.startswith("# LET OP"))
    refused = run("gids", "status", "vragen", "gepubliceerd")
    assert refused.exit_code == 1
    assert f"vragen.toml:{at}:1" in refused.stdout
    assert "[nog-nakijken]" in refused.stdout
    path.write_text("".join(line for line in lines if not line.startswith("# LET OP")), encoding="utf-8")
    assert run("gids", "status", "vragen", "gepubliceerd").exit_code == 0
