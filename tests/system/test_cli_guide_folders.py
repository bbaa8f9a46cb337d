"""What is said of guides on the command line that are not where somebody thinks they are."""

import os
from pathlib import Path

import pytest

from popgids.cli.problems import wrapped


@pytest.mark.parametrize("command", ["toon", "advies", "status", "proef", "verschil"])
def test_a_file_that_is_not_there_is_said_in_one_sentence(run, command: str) -> None:
    result = run("gids", command, "weg.toml")
    assert result.exit_code != 0
    assert result.stderr.startswith("popgids: Het bestand weg.toml is er niet (meer). Controleer de naam")
    assert "fout in" not in result.stderr


@pytest.mark.parametrize("command", ["lijst", "controleer"])
def test_a_folder_of_the_organisation_that_is_not_there_is_said(run, tmp_path: Path, command: str) -> None:
    there, gone = tmp_path / "er", tmp_path / "weg"
    there.mkdir()
    result = run("gids", command, POPGIDS_GIDSEN=f"{there}{os.pathsep}{gone}")
    assert result.exit_code == 0
    assert f"De map {gone} is er niet. Die staat in POPGIDS_GIDSEN." in result.stderr
    assert f"De map {there} " not in result.stderr
    assert "POPGIDS_GIDSEN" not in run("gids", command).stderr


def test_the_list_says_which_of_two_guides_with_one_id_is_used(run, guides: Path) -> None:
    run("gids", "nieuw", "Zorg")
    (guides / "zorg-oud.toml").write_text((guides / "zorg.toml").read_text("utf-8"), encoding="utf-8")
    result = run("gids", "lijst")
    assert 'De id "zorg" is ook van de gids in ' in result.stderr
    assert "Nu gaat zorg-oud.toml voor." in result.stderr


def test_a_long_problem_is_wrapped_at_words_on_a_terminal() -> None:
    line = "onze-gids.toml:12:1  stap 1: " + "een lange zin over ja-nee vragen " * 5
    rows = wrapped(line.strip(), 40).split("\n")
    assert max(map(len, rows)) <= 40
    assert all(row.startswith("    ") for row in rows[1:])
    assert [word for row in rows for word in row.split()] == line.split()
    assert wrapped(line, 0) == line
