"""Starting a guide on the command line: from an example, from another guide, from a spreadsheet."""

import tomllib
from pathlib import Path

import pytest
from openpyxl import Workbook


def workbook(path: Path, *rows: tuple[str, ...]) -> Path:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)
    return path


def data(path: Path) -> dict[str, object]:
    return tomllib.loads(path.read_text("utf-8"))


def test_a_new_guide_goes_to_the_folder_with_guides_and_its_place_is_said(run, guides) -> None:
    result = run("gids", "nieuw", "Zorg & Welzijn")
    assert result.exit_code == 0
    path = guides / "zorg-welzijn.toml"
    assert result.stdout == f"Gemaakt: {path}\n"
    assert "alles klopt" in result.stderr
    assert (data(path)["id"], data(path)["titel"]) == ("zorg-welzijn", "Zorg & Welzijn")
    assert run("gids", "controleer").exit_code == 0
    assert "zorg-welzijn" in run("gids", "lijst").stdout


def test_a_copy_and_a_guide_that_builds_on_another(run, guides) -> None:
    assert run("gids", "nieuw", "Kopie", "--kopie-van", "kort").exit_code == 0
    assert run("gids", "nieuw", "Verder", "--bouwt-op", "basis").exit_code == 0
    assert data(guides / "kopie.toml")["status"] == "concept"
    assert data(guides / "verder.toml")["breidt_uit"] == "basis"
    assert run("gids", "controleer", "--strikt").exit_code == 0


def test_a_file_is_replaced_only_when_asked(run, guides) -> None:
    run("gids", "nieuw", "Zorg")
    (guides / "zorg.toml").write_text("van mij", encoding="utf-8")
    result = run("gids", "nieuw", "Zorg")
    assert result.exit_code == 1
    assert "is er al, en is niet veranderd" in result.stderr
    assert (guides / "zorg.toml").read_text("utf-8") == "van mij"
    assert run("gids", "nieuw", "Zorg", "--overschrijf").exit_code == 0
    assert data(guides / "zorg.toml")["id"] == "zorg"


def test_a_guide_under_the_name_of_another_is_told_of(run, tmp_path) -> None:
    assert 'komt hij in de plaats van de gids "basis"' in run("gids", "nieuw", "Basis").stderr
    result = run("gids", "nieuw", "Basis", "--naar", tmp_path / "pops" / "gidsen" / "anders.toml")
    assert 'er is al een gids met de id "basis"' in result.stderr


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (["nieuw"], 2, "Hoe heet de nieuwe gids"),
        (["nieuw", "…"], 2, "geen letter of cijfer"),
        (["nieuw", "x", "--kopie-van", "a", "--bouwt-op", "b"], 2, "niet allebei"),
        (["nieuw", "x", "--excel", "a.xlsx"], 2, "alleen de naam"),
        (["nieuw", "--excel", "a.xls"], 2, ".xlsx"),
        (["nieuw", "Basis", "--bouwt-op", "basis"], 2, "op zichzelf"),
        (["nieuw", "x", "--kopie-van", "bassis"], 1, 'Bedoel je "basis"'),
        (["nieuw", "x", "--naar", "x.txt"], 2, "eindigt op .toml"),
        (["nieuw", "x", "--naar", "~niemand-hier/x.txt"], 2, "eindigt op .toml"),
        (["importeer", "is-er-niet.xlsx"], 1, "is er niet"),
        (["importeer"], 2, "BESTAND"),
    ],
)
def test_what_cannot_be_is_said_in_dutch(run, args, code, told) -> None:
    result = run("gids", *args)
    assert (result.exit_code, result.stdout) == (code, "")
    assert told in result.stderr


def test_the_example_workbook_becomes_a_guide_without_a_remark(run, guides, tmp_path) -> None:
    path = tmp_path / "in te vullen.xlsx"
    made = run("gids", "nieuw", "--excel", path)
    assert made.exit_code == 0
    assert f'popgids gids importeer "{path}"' in made.stdout
    assert run("gids", "nieuw", "--excel", path).exit_code == 1
    result = run("gids", "importeer", path)
    assert result.exit_code == 0
    name = guides / "in-te-vullen.toml"
    assert result.stdout.splitlines() == ["6 vragen overgenomen.", f"Gemaakt: {name}"]
    assert run("gids", "controleer", name, "--strikt").exit_code == 0


def test_what_could_not_come_along_is_on_screen_and_in_the_guide(run, tmp_path) -> None:
    path = workbook(
        tmp_path / "v.xlsx", ("vraag", "soort", "als"), ("Wat wil je?", "rebus", ""), ("Hoe?", "", "x is ja")
    )
    target = tmp_path / "uit" / "mijn.toml"
    result = run("gids", "importeer", path, "--naar", target)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[-1] == f"Gemaakt: {target}"
    assert lines[-2] == "2 vragen overgenomen, 2 dingen niet of anders, op 1 plek kies je zelf."
    text = target.read_text("utf-8")
    for line in lines[:-2]:
        assert f"# - {line.replace('KIES: ', '')}" in text
    assert "blad “Sheet”, rij 2: De soort “rebus” kent popgids niet." in result.stdout
    assert data(target)["id"] == "mijn"


def test_importing_leaves_a_guide_that_is_there_and_says_only_that(run, guides, tmp_path) -> None:
    path = workbook(tmp_path / "v.xlsx", ("vraag",), ("Wat?",))
    run("gids", "importeer", path)
    (guides / "v.toml").write_text("van mij", encoding="utf-8")
    result = run("gids", "importeer", path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert (guides / "v.toml").read_text("utf-8") == "van mij"
    assert run("gids", "importeer", path, "--overschrijf").exit_code == 0


def test_a_workbook_without_questions_says_what_is_needed(run, guides, tmp_path) -> None:
    path = workbook(tmp_path / "v.xlsx", ("naam", "leeftijd"), ("Jan", "40"))
    result = run("gids", "importeer", path)
    assert result.exit_code == 1
    assert "Zet in de eerste rij de naam van elke kolom" in result.stderr
    assert not guides.exists()
