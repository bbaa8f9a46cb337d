"""`popgids gids` as HR and scripts use it: listed, shown, checked, advised on, taken into use."""

import json
import re
from pathlib import Path

import pytest

from tests.system.terminal import ROOT

BASE_GUIDE = Path(ROOT, "guides", "basis.toml").read_text(encoding="utf-8")
WRONG_GUIDE = BASE_GUIDE.replace('id = "basis"', 'id = "verkoop"', 1).replace('"POP-gesprek"', "“Verkoop”", 1)
WRONG_LINE = WRONG_GUIDE[: WRONG_GUIDE.index("“Verkoop”")].count("\n") + 1


def test_the_list_of_guides_shows_those_of_popgids_and_of_the_organisation(run, tmp_path) -> None:
    own = tmp_path / "pops" / "gidsen"
    own.mkdir()
    (own / "verkoop.toml").write_text(WRONG_GUIDE, encoding="utf-8")
    result = run("gids", "lijst")
    assert result.exit_code == 0
    assert re.search(
        r"^basis +POP-gesprek +\S+ +gepubliceerd +popgids +basis.toml$", result.stdout, re.MULTILINE
    )
    assert re.search(r"heeft fouten +organisatie +verkoop.toml$", result.stdout, re.MULTILINE)
    assert "popgids gids controleer" in result.stderr


def test_the_list_of_guides_as_json(run) -> None:
    data = json.loads(run("gids", "lijst", "--json").stdout)
    assert data["formaat"] == 1
    assert {one["id"]: one["bruikbaar"] for one in data["gidsen"]}.items() >= {
        "basis": True,
        "kort": True,
    }.items()


def test_a_guide_is_shown_with_its_steps_and_questions(run) -> None:
    by_id, by_file = run("gids", "toon", "basis"), run("gids", "toon", f"{ROOT}/guides/basis.toml")
    assert by_id.exit_code == 0
    assert by_id.stdout == by_file.stdout
    assert re.search(r"^## 3\. .+ min\)$", by_id.stdout, re.MULTILINE)


def test_a_guide_that_is_not_there_names_the_nearest(run) -> None:
    result = run("gids", "toon", "bassis")
    assert (result.exit_code, result.stdout) == (1, "")
    assert 'Bedoel je "basis"?' in result.stderr


def test_a_broken_guide_is_not_shown_and_says_where(run, tmp_path) -> None:
    file = tmp_path / "verkoop.toml"
    file.write_text(WRONG_GUIDE, encoding="utf-8")
    result = run("gids", "toon", str(file))
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"popgids gids controleer {file}" in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("name", ["a", "A", "a.toml"])
def test_a_broken_guide_of_the_list_is_found_by_the_name_of_its_file(run, tmp_path, name) -> None:
    file = tmp_path / "pops" / "gidsen" / "a.toml"
    file.parent.mkdir()
    file.write_text("dit is geen gids", encoding="utf-8")
    result = run("gids", "toon", name)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"De gids heeft fouten. Je ziet ze met: popgids gids controleer {file}" in result.stderr
    assert "Er is geen gids" not in result.stderr


def test_checking_without_a_file_checks_all_guides(run, tmp_path) -> None:
    result = run("gids", "controleer")
    assert result.exit_code == 0
    assert result.stdout == "6 gidsen nagekeken: alles klopt.\n"
    (tmp_path / "pops" / "gidsen").mkdir()
    (tmp_path / "pops" / "gidsen" / "verkoop.toml").write_text(WRONG_GUIDE, encoding="utf-8")
    result = run("gids", "controleer")
    assert result.exit_code == 1
    assert "7 gidsen nagekeken: " in result.stdout.splitlines()[-1]


def test_a_guide_is_found_by_the_name_that_the_app_shows(run, tmp_path) -> None:
    (tmp_path / "pops" / "gidsen").mkdir()
    (tmp_path / "pops" / "gidsen" / "verkoop.toml").write_text(WRONG_GUIDE, encoding="utf-8")
    assert "gidsen/verkoop.toml" in run("gids", "controleer", "verkoop.toml").stdout


def test_a_guide_is_taken_into_use_with_its_comments_kept(run, tmp_path) -> None:
    assert run("gids", "nieuw", "Verkoop", "--bouwt-op", "basis").exit_code == 0
    file = tmp_path / "pops" / "gidsen" / "verkoop.toml"
    before = file.read_text(encoding="utf-8")
    assert run("gids", "status", "verkoop").stdout == "concept\n"
    assert run("gids", "status", "verkoop", "gepubliceerd").exit_code == 0
    assert run("gids", "status", "verkoop").stdout == "gepubliceerd\n"
    assert file.read_text(encoding="utf-8") == before.replace(
        'status = "concept"', 'status = "gepubliceerd"', 1
    )
    assert run("gids", "status", "basis", "concept").exit_code == 1


def test_a_guide_with_errors_is_not_taken_into_use(run, tmp_path) -> None:
    (tmp_path / "pops" / "gidsen").mkdir()
    file = tmp_path / "pops" / "gidsen" / "verkoop.toml"
    file.write_text(WRONG_GUIDE, encoding="utf-8")
    assert run("gids", "status", "verkoop", "gepubliceerd").exit_code == 1
    assert file.read_text(encoding="utf-8") == WRONG_GUIDE


def test_advice_names_line_rule_and_direction_and_is_never_an_error(run, tmp_path) -> None:
    (tmp_path / "pops" / "gidsen").mkdir()
    guide = tmp_path / "pops" / "gidsen" / "eigen.toml"
    guide.write_text(
        'formaat = 1\nid = "eigen"\nversie = "1"\nbreidt_uit = "basis"\ntitel = "Eigen"\n\n[[stap]]\n'
        'soort = "behoefte-medewerker"\n\n[[stap.vraag]]\nid = "eigen-vraag"\nsoort = "open"\n'
        'vraag = "Waarom wil je dat?"\ndoorvragen = ["Wat dan?", "Hoe dan?"]\n',
        encoding="utf-8",
    )
    result = run("gids", "advies", "eigen")
    assert result.exit_code == 0
    assert "regel 13" in result.stdout
    assert "[waarom]" in result.stdout
    assert 'Gids "eigen": 1 advies.' in result.stdout
    data = json.loads(run("gids", "advies", "--json", "eigen").stdout)
    assert [one["regel_van_advies"] for one in data["gidsen"][0]["adviezen"]] == ["waarom"]
    guide.write_text(
        guide.read_text(encoding="utf-8").replace("Waarom wil je dat?", "Wat wil je leren?"), encoding="utf-8"
    )
    assert "geen advies" in run("gids", "advies", "eigen").stdout


def test_a_wrong_guide_is_named_by_file_line_and_column(run, tmp_path) -> None:
    file = tmp_path / "verkoop.toml"
    file.write_text(WRONG_GUIDE, encoding="utf-8")
    result = run("gids", "controleer", str(file))
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{file}:{WRONG_LINE}:")
    data = json.loads(run("gids", "controleer", "--json", str(file)).stdout)
    (checked,) = data["gidsen"]
    assert (data["formaat"], data["in_orde"], checked["bruikbaar"]) == (1, False, False)
    assert {"regel": WRONG_LINE, "ernst": "fout"}.items() <= checked["problemen"][0].items()


def test_a_warning_fails_only_when_asked(run, tmp_path) -> None:
    (tmp_path / "basis.toml").write_bytes(BASE_GUIDE.encode("utf-16"))
    plain, strict = (
        run("gids", "controleer", str(tmp_path)),
        run("gids", "controleer", "--strikt", str(tmp_path)),
    )
    assert (plain.exit_code, strict.exit_code) == (0, 1)
    assert "let op" in plain.stdout
    assert "geen fouten en 1 keer let op" in plain.stdout


def test_a_file_or_folder_without_guides_is_told(run, tmp_path) -> None:
    (tmp_path / "leeg").mkdir()
    assert run("gids", "controleer", str(tmp_path / "weg.toml")).exit_code == 1
    result = run("gids", "controleer", str(tmp_path / "leeg"))
    assert result.exit_code == 2
    assert "geen bestanden op .toml" in result.stderr
