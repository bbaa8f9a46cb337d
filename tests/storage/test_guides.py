"""Reading guides: the right problem at the right line for what people get wrong, and folders that always list."""

import codecs
import subprocess
import sys
from pathlib import Path

import pytest

from popgids.errors import NotFoundError
from popgids.storage.guides import (
    builtin_folder,
    check_guide,
    find_guide,
    list_guides,
    load_guide,
)
from popgids.ui.problem_text import format_problem, problem_sentence

from .guide_files import WHOLE, write_guide

DATA = Path(__file__).parent.parent / "data"
WRONG = sorted((DATA / "gidsen-fout").glob("*.toml"))
SEVERAL = 60


def expected(raw):
    """The first line of each file says it: # line word of the remedy | line word; or # goed."""
    plain = raw.replace(b"\0", b"").removeprefix(codecs.BOM_UTF16).removeprefix(codecs.BOM_UTF8)
    head = plain.split(b"\n")[0].decode()
    words = head[head.index("#") + 1 :].strip()
    return [] if words == "goed" else [tuple(part.split(" ", 1)) for part in words.split(" | ")]


def test_there_are_enough_mistakes():
    assert len(WRONG) >= SEVERAL


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_each_mistake_has_its_line_and_its_remedy_and_nothing_else_is_reported(path):
    told = [(str(one.line), problem_sentence(one).remedy) for one in check_guide(path).problems]
    wanted = expected(path.read_bytes())
    assert len(told) == len(wanted), told
    for line, word in wanted:
        assert any(line == found and word in remedy for found, remedy in told), told


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "leeg-bestand"),
        (b"\n\n  \n", "leeg-bestand"),
        (b"PK\x03\x04word", "ander-bestand"),
        (b"{\\rtf1 hallo}", "ander-bestand"),
        (b"x" * 1_000_001, "bestand-te-groot"),
        (b"a = " + b"[" * 500, "te-diep"),
        (b"a" + b".a" * 20_000 + b" = 1", "sleutel-te-lang"),
        (b"Beste collega,\n\nHierbij de gids.\nGroeten, HR\n", "losse-tekst"),
    ],
)
def test_a_file_that_is_no_guide_says_so_once(tmp_path, raw, code):
    path = tmp_path / "gids.toml"
    path.write_bytes(raw)
    loaded = load_guide(path)
    assert loaded.guide is None
    assert [one.code for one in loaded.problems] == [code]


def test_a_file_that_is_not_there_or_a_folder_is_a_problem_too(tmp_path):
    assert [one.code for one in load_guide(tmp_path / "nix.toml").problems] == ["bestand-weg"]
    assert [one.code for one in load_guide(tmp_path).problems] == ["bestand-is-map"]


def test_all_problems_come_at_once_in_order_of_their_lines(tmp_path):
    text = WHOLE.read_text(encoding="utf-8")
    text = text.replace('titel = "Wat wil jij ontwikkelen?"', "titel = “Wat wil jij ontwikkelen?”")
    text = text.replace("verplicht = true", "verplicht = ja\nvrplicht = 3")
    text = text.replace('{ vraag = "cursus", is = true }', '{ vraag = "cursus", is = "nee" }')
    path = tmp_path / "gids.toml"
    path.write_text(text, encoding="utf-8")
    problems = load_guide(path).problems
    assert [one.code for one in problems] == [
        "ja-nee-waarde",
        "onbekende-sleutel",
        "krul-aanhalingstekens",
        "voorwaarde-onmogelijk",
    ]
    assert [one.line for one in problems] == sorted(one.line for one in problems)


def test_a_problem_is_one_line_with_file_line_column_place_cause_and_remedy(tmp_path):
    path = tmp_path / "gids.toml"
    text = WHOLE.read_text(encoding="utf-8").replace("neemt_over", "neem_over")
    path.write_text(text, encoding="utf-8")
    (problem,) = check_guide(path, file="gids.toml").problems
    assert format_problem(problem) == (
        'gids.toml:71:1  stap 3, vraag "wens": De sleutel "neem_over" is onbekend in deze vraag. '
        'Bedoel je "neemt_over"?'
    )


def test_warnings_are_for_checking_and_do_not_keep_a_guide_from_use(tmp_path):
    path = tmp_path / "gids.toml"
    text = WHOLE.read_text(encoding="utf-8").replace("duur_minuten = 60", "duur_minuten = 90")
    path.write_text(text, encoding="utf-8")
    assert load_guide(path).problems == ()
    checked = check_guide(path)
    assert checked.guide is not None
    assert [(one.code, one.line, one.is_warning) for one in checked.problems] == [
        ("minuten-kloppen-niet", 11, True)
    ]


def test_what_could_steer_a_terminal_is_cleaned_from_a_guide(tmp_path):
    path = tmp_path / "gids.toml"
    text = WHOLE.read_text(encoding="utf-8")
    text = text.replace("POP-gesprek van de proef", "POP\\u001b[2J-ge\u202esprek")
    path.write_text(text, encoding="utf-8")
    loaded = check_guide(path)
    assert loaded.guide is not None
    assert loaded.guide.title == "POP[2J-gesprek"
    assert [one.code for one in loaded.problems] == ["stuurteken-in-tekst"]


def test_the_organisations_guide_wins_from_the_built_in_one(tmp_path):
    own, builtin = tmp_path / "gidsen", tmp_path / "guides"
    write_guide(builtin, "basis.toml", "basis", "Van het programma")
    write_guide(builtin, "kort.toml", "kort")
    write_guide(own, "onze.toml", "basis", "Van ons")
    assert [one.id for one in list_guides([own], builtin)] == ["basis", "kort"]
    found = find_guide("basis", [own], builtin)
    assert found.guide is not None
    assert found.guide.title == "Van ons"


def test_a_broken_guide_is_listed_and_does_not_hide_the_built_in_one(tmp_path):
    own, builtin = tmp_path / "gidsen", tmp_path / "guides"
    write_guide(builtin, "basis.toml", "basis")
    write_guide(own, "basis.toml", "basis")
    (own / "basis.toml").write_text('id = "basis"\nfout = 1\n', encoding="utf-8")
    listed = list_guides([own], builtin)
    assert [(one.id, one.guide is None) for one in listed] == [("basis", True), ("basis", False)]
    assert find_guide("basis", [own], builtin).guide is not None


@pytest.mark.parametrize("target", ["ring.toml", "nergens.toml"])
def test_a_link_that_leads_nowhere_is_one_broken_guide_and_the_others_stay_in_use(tmp_path, target):
    own = tmp_path / "gidsen"
    write_guide(own, "a.toml", "goed")
    (own / "ring.toml").symlink_to(target)
    listed = list_guides([own], tmp_path / "leeg")
    assert [(one.path.name, one.guide is None) for one in listed] == [("a.toml", False), ("ring.toml", True)]
    assert check_guide(own / "ring.toml").problems
    assert find_guide("goed", [own], tmp_path / "leeg").guide is not None


def test_two_guides_with_one_id_are_noted(tmp_path):
    own = tmp_path / "gidsen"
    write_guide(own, "a.toml", "zelfde")
    write_guide(own, "b.toml", "zelfde")
    first, second = list_guides([own], tmp_path / "leeg")
    assert first.problems == ()
    assert [(one.code, one.data["other"]) for one in second.problems] == [("dubbele-gids-id", "a.toml")]


def test_a_folder_that_is_not_there_has_no_guides(tmp_path):
    assert list_guides([tmp_path / "nix"], tmp_path / "ook-niet") == ()


def test_an_unknown_guide_names_what_comes_near(tmp_path):
    write_guide(tmp_path / "gidsen", "a.toml", "functioneren")
    with pytest.raises(NotFoundError) as raised:
        find_guide("functionere", [tmp_path / "gidsen"], tmp_path / "leeg")
    assert raised.value.nearest == ("functioneren",)


def test_the_built_in_guides_are_right():
    built_in = list_guides()
    assert built_in
    for one in built_in:
        assert one.is_builtin
        assert [format_problem(problem) for problem in check_guide(one.path).problems] == []


def test_the_fingerprint_is_that_of_the_bytes(tmp_path):
    path = tmp_path / "gids.toml"
    path.write_bytes(WHOLE.read_bytes())
    before = load_guide(path).fingerprint
    path.write_bytes(WHOLE.read_bytes() + b"\n# iets\n")
    assert load_guide(WHOLE).fingerprint == before != load_guide(path).fingerprint


def test_reading_a_right_guide_imports_nothing_heavy():
    code = (
        "import sys; from pathlib import Path; from popgids.storage.guides import load_guide;"
        f"assert load_guide(Path({str(WHOLE)!r})).guide;"
        "print([one for one in ('tree_sitter', 'difflib', 'tomlkit', 'textual') if one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_folder_of_built_in_guides_is_found_in_a_checkout():
    assert (builtin_folder() / "basis.toml").is_file()
