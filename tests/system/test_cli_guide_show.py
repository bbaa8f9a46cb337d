"""`popgids gids toon`: a guide on paper, and where each part of it comes from."""

from functools import partial
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.system.terminal import ROOT

ALL_KINDS = Path(ROOT, "tests", "data", "gidsen", "alle-soorten.toml")
HEAD = 'formaat = 1\nid = "verkoop"\nversie = "3"\ntitel = "Verkoopgesprek"\nbreidt_uit = "basis"\n'
OWN = """
[[stap]]
soort = "status"

[[stap.vraag]]
id = "klanten"
soort = "open"
vraag = "Wat speelt er bij klanten?"

[[stap.vraag]]
id = "rustig-praten"
vraag = "Wat helpt jou om vrij te praten?"
"""
CATALOGUE = '[[competentie]]\nid = "luisteren"\nnaam = "Luisteren"\n'


@pytest.fixture
def folder(run, guides):
    """The folder with the guides of the organisation."""
    guides.mkdir()
    return guides


@pytest.fixture
def run(run):
    return partial(run, "gids")


def after(text: str, heading: str) -> str:
    """What stands under a heading."""
    return text.split(f"# {heading}\n", 1)[1].split("\n#", 1)[0]


def test_every_kind_of_question_has_a_form_to_fill_in(run):
    result = run("toon", str(ALL_KINDS))
    assert result.exit_code == 0
    assert "| Taak | Uren per week" in after(result.stdout, "Waar gaat je tijd naartoe?")
    assert "| Totaal |" in after(result.stdout, "Waar gaat je tijd naartoe?")
    matrix = after(result.stdout, "Hoe ga je om met anderen?")
    assert "|  | medewerker | leidinggevende | Een voorbeeld |" in matrix
    assert "| Luisteren |" in matrix
    assert "Dit is de som van “Waar gaat je tijd naartoe?”" in after(
        result.stdout, "Hoeveel uur is dat samen?"
    )
    assert "  - Stap …" in after(result.stdout, "Aan welke projecten wil je meedoen?")
    assert "- [ ] 2 met hulp: Doet het als iemand meekijkt" in after(
        result.stdout, "Hoe zelfstandig doe je je werk?"
    )
    assert "*eigen woorden · Mentor*" in after(result.stdout, "Wat heeft de mentor gezien?")
    assert "€ …" in after(result.stdout, "Wat mag de cursus kosten?")


def test_conditions_follow_ups_and_lists_are_in_words(run):
    text = run("toon", str(ALL_KINDS)).stdout.replace("\n", " ")
    assert (
        "Komt alleen als het antwoord op “Wil je een cursus doen?” ja is en (op “Waar ben je trots op?” iets"
        in text
    )
    assert "Doorvragen:  - Wat maakt dat je daar trots op bent?" in text
    assert "- Mentor: tekent het plan." in text
    assert "### Plannen" in text


def test_text_of_a_guide_is_never_markdown(run, tmp_path):
    hostile = "<b>[x](http://a.nl) *y* `z` | # 1."
    file = tmp_path / "a.toml"
    text = ALL_KINDS.read_text(encoding="utf-8")
    for words in (
        "Waar ben je trots op?",
        "Taak",
        "nog niet",
        "Plannen",
        "Mentor",
        "Wat maakt dat je daar trots op bent?",
    ):
        text = text.replace(f'"{words}"', f'"{hostile}"')
    file.write_text(text, encoding="utf-8")
    tokens = MarkdownIt("commonmark").enable("table").parse(run("toon", str(file)).stdout)
    kinds = {child.type for token in tokens for child in token.children or ()}
    assert kinds == {"text", "em_open", "em_close", "strong_open", "strong_close", "hardbreak", "softbreak"}
    said = [
        "".join(child.content for child in token.children or ()) for token in tokens if token.type == "inline"
    ]
    assert sum(hostile in one for one in said) >= 6


def test_the_origin_of_each_part_is_shown(run, folder):
    (folder / "lijst.toml").write_text(CATALOGUE, encoding="utf-8")
    text = HEAD + 'verberg = ["gesprek-geslaagd"]\ncatalogi = ["lijst.toml"]\n' + OWN
    (folder / "verkoop.toml").write_text(text, encoding="utf-8")
    shown = run("toon", "verkoop", "--herkomst").stdout
    assert "Herkomst: eigen*" in after(shown, "Wat speelt er bij klanten?")
    assert "Herkomst: aangepast (basis 2026.1)" in after(shown, "Wat helpt jou om vrij te praten?")
    assert "Herkomst: eigen (lijst\\.toml)" in after(shown, "Luisteren")
    assert "Herkomst: aangepast (basis" in after(shown, "Verkoopgesprek")
    end = after(shown, "Herkomst")
    assert "verkoop 3, die bouwt op basis 2026.1" in end
    assert "vraag gesprek-geslaagd: Wanneer is dit gesprek voor jou geslaagd?" in end
    assert "id: " in after(shown, "Wat speelt er bij klanten?")
    plain = run("toon", "verkoop").stdout
    assert "Herkomst" not in plain
    assert "id: " not in plain
    assert "gesprek voor jou geslaagd" not in plain


def test_ids_are_shown_to_build_on_them(run):
    shown = run("toon", "basis", "--ids").stdout
    assert "id: gesprek-geslaagd" in after(shown, "Wanneer is dit gesprek voor jou geslaagd?").split("#")[0]
    assert "soort: status" in shown


def test_a_guide_that_builds_on_nothing_says_so(run):
    result = run("toon", "basis", "--herkomst")
    assert result.exit_code == 0
    assert "bouwt niet op een andere gids" in result.stderr


def test_a_guide_that_does_not_fit_its_base_is_listed_as_wrong_with_how_to_see_why(run, folder):
    file = folder / "verkoop.toml"
    file.write_text(HEAD + 'verberg = ["bestaat-niet"]\n', encoding="utf-8")
    listed = run("lijst")
    assert "heeft fouten" in listed.stdout
    shown = run("toon", "verkoop")
    assert (shown.exit_code, shown.stdout) == (1, "")
    assert f"popgids gids controleer {file}" in shown.stderr
    checked = run("controleer", str(file))
    assert checked.exit_code == 1
    assert checked.stdout.startswith(f"{file}:6:")


def test_a_shared_folder_of_the_organisation_is_used_too(run, folder, tmp_path):
    shared = tmp_path / "gedeeld"
    shared.mkdir()
    (shared / "verkoop.toml").write_text(HEAD + OWN, encoding="utf-8")
    result = run("toon", "verkoop", POPGIDS_GIDSEN=str(shared))
    assert "# Verkoopgesprek" in result.stdout
    (folder / "eigen.toml").write_text(HEAD.replace("Verkoopgesprek", "Dichterbij") + OWN, encoding="utf-8")
    assert "# Dichterbij" in run("toon", "verkoop", POPGIDS_GIDSEN=str(shared)).stdout
