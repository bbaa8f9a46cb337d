"""Which guide is found by its id, and which files are shown, when several could be meant."""

from pathlib import Path

import pytest

from popgids.storage.guide_lines import guide_lines
from popgids.storage.guides import check_guide, find_guide, list_guides
from popgids.ui.problem_text import problem_sentence

from .guide_files import write_guide


def titles(own, builtin):
    return [one.guide.title for one in list_guides([own], builtin)]


@pytest.mark.parametrize(
    ("status", "below", "listed", "found"),
    [
        ("gepubliceerd", "gepubliceerd", ["Van ons"], "Van ons"),
        ("ingetrokken", "gepubliceerd", ["Van ons"], "Van ons"),
        ("concept", "gepubliceerd", ["Van ons", "Van het programma"], "Van het programma"),
        ("concept", "concept", ["Van ons"], "Van ons"),
    ],
)
def test_a_concept_does_not_come_in_the_place_of_a_guide_in_use(tmp_path, status, below, listed, found):
    own, builtin = tmp_path / "gidsen", tmp_path / "guides"
    write_guide(builtin, "basis.toml", "basis", "Van het programma", below)
    write_guide(own, "onze.toml", "basis", "Van ons", status)
    assert titles(own, builtin) == listed
    guide = find_guide("basis", [own], builtin).guide
    assert guide is not None
    assert guide.title == found


def test_a_concept_beside_the_guide_in_use_in_one_folder_is_not_the_one_that_is_found(tmp_path):
    own, builtin = tmp_path / "gidsen", tmp_path / "guides"
    write_guide(own, "a-nieuw.toml", "onze", "Nieuw", "concept")
    write_guide(own, "b-oud.toml", "onze", "Oud")
    guide = find_guide("onze", [own], builtin).guide
    assert guide is not None
    assert guide.title == "Oud"
    concept, in_use = list_guides([own], builtin)
    assert [(one.code, one.data["other"]) for one in concept.problems] == [("dubbele-gids-id", "b-oud.toml")]
    assert in_use.problems == ()


def test_a_file_with_txt_behind_its_name_is_shown_with_what_to_do(tmp_path):
    own, builtin = tmp_path / "gidsen", tmp_path / "guides"
    write_guide(own, "team.toml.txt", "team")
    (own / "leesmij.txt").write_text("Hallo", encoding="utf-8")
    (one,) = list_guides([own], builtin)
    assert (one.guide, one.path.name) == (None, "team.toml.txt")
    assert [problem.code for problem in one.problems] == ["naam-op-txt"]
    assert 'Noem het "team.toml"' in problem_sentence(one.problems[0]).remedy
    checked = check_guide(own / "team.toml.txt")
    assert [problem.code for problem in checked.problems if not problem.is_warning] == ["naam-op-txt"]


def test_home_shows_a_file_with_txt_behind_its_name_as_soon_as_it_is_there(tmp_path):
    own, cache = tmp_path / "gidsen", tmp_path / "status"
    own.mkdir()
    assert all(line.is_usable for line in guide_lines([own], cache))
    write_guide(own, "team.toml.txt", "team")
    wrong = [line for line in guide_lines([own], cache) if not line.is_usable]
    assert [(line.file_name, line.title) for line in wrong] == [("team.toml.txt", "team.toml")]


def test_home_shows_the_draft_of_a_guide_in_use_behind_that_guide(tmp_path):
    write_guide(tmp_path / "gidsen", "basis.toml", "basis", "Nieuw", "concept")
    lines = guide_lines([tmp_path / "gidsen"], None)
    assert (lines[0].id, lines[0].status) == ("basis", "gepubliceerd")
    assert (lines[-1].id, lines[-1].title) == ("basis", "Nieuw")


def test_home_shows_every_concept_behind_the_guides_in_use(tmp_path):
    write_guide(tmp_path / "gidsen", "aaa.toml", "aaa", "Van ons", "concept")
    lines = guide_lines([tmp_path / "gidsen"], None)
    assert [one.status for one in lines[:-1]] == ["gepubliceerd"] * (len(lines) - 1)
    assert (lines[-1].id, lines[-1].title) == ("aaa", "Van ons")


def test_what_is_remembered_of_a_guide_is_what_was_read(tmp_path):
    own, cache = tmp_path / "gidsen", tmp_path / "status"
    own.mkdir()
    every_kind = Path(__file__).parent.parent / "data" / "gidsen" / "alle-soorten.toml"
    (own / every_kind.name).write_bytes(every_kind.read_bytes())
    read = guide_lines([own], cache)
    assert guide_lines([own], cache) == read
    assert [set(one.jobs) for one in read if one.jobs] == [{"planner", "operator"}]
