"""Checking guides on the command line: which file is meant, and files that nobody would find."""

from pathlib import Path


def test_a_name_that_comes_near_a_guide_is_answered_with_that_guide(run) -> None:
    result = run("gids", "controleer", "basiss")
    assert result.exit_code != 0
    assert 'Bedoel je "basis"?' in result.stderr
    assert "netwerkschijf" not in result.output


def test_a_file_that_is_not_there_is_still_a_file(run, tmp_path: Path) -> None:
    result = run("gids", "controleer", tmp_path / "weg.toml")
    assert result.exit_code == 1
    assert "Dit bestand is er niet" in result.output


def test_a_guide_that_notepad_gave_another_name_is_listed_and_checked(run, tmp_path: Path) -> None:
    folder = tmp_path / "pops" / "gidsen"
    assert run("gids", "nieuw", "Team").exit_code == 0
    (folder / "team.toml").rename(folder / "team.toml.txt")
    assert "team.toml.txt" in run("gids", "lijst").stdout
    for args in ((), (folder,), (folder / "team.toml.txt",)):
        result = run("gids", "controleer", *args)
        assert result.exit_code == 1
        assert 'Noem het "team.toml"' in result.output
    assert 'heet "team.toml.txt"' in run("gids", "toon", "team.toml").output


def test_a_concept_of_the_organisation_is_listed_beside_the_guide_in_use(run, tmp_path: Path) -> None:
    assert run("gids", "nieuw", "Basis", "--kopie-van", "basis").exit_code == 0
    rows = [line for line in run("gids", "lijst").stdout.splitlines() if line.lower().startswith("basis ")]
    assert len(rows) == 2


def test_who_works_on_a_concept_gets_that_one_by_its_id(run, tmp_path: Path) -> None:
    assert run("gids", "nieuw", "Basis", "--kopie-van", "basis").exit_code == 0
    own = tmp_path / "pops" / "gidsen" / "basis.toml"
    own.write_text(own.read_text("utf-8").replace("duur_minuten", "duur_minutn"), encoding="utf-8")
    assert 'Bedoel je "duur_minuten"?' in run("gids", "controleer", "basis").stdout
    own.write_text(own.read_text("utf-8").replace("duur_minutn", "duur_minuten"), encoding="utf-8")
    assert run("gids", "status", "basis").stdout == "concept\n"
    assert run("gids", "status", "basis", "gepubliceerd").exit_code == 0
    rows = [line for line in run("gids", "lijst").stdout.splitlines() if line.lower().startswith("basis ")]
    assert len(rows) == 1
