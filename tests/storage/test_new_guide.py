"""Guides to start from: right as they are, and right when what is commented out is used."""

import re
import tomllib

import pytest

from popgids.core.advice.guide import advise
from popgids.core.checks.keys import QUESTION_KINDS
from popgids.errors import NotSavedError
from popgids.storage.guides import builtin_folder, check_guide, load_guide
from popgids.storage.new_guide import copied_guide_text, extending_guide_text, new_guide_text, save_guide

SHIPPED = sorted(builtin_folder().glob("*.toml"))


def problems(path, text):
    path.write_text(text, encoding="utf-8")
    return check_guide(path).problems


def test_the_example_shows_each_kind_of_question_and_has_nothing_to_remark(tmp_path):
    text = new_guide_text("verkoop", 'Onze "Verkoop"')
    assert problems(tmp_path / "verkoop.toml", text) == ()
    data = tomllib.loads(text)
    assert (data["id"], data["titel"], data["status"]) == ("verkoop", 'Onze "Verkoop"', "concept")
    kinds = {one["soort"] for step in data["stap"] for one in step.get("vraag", [])}
    assert kinds == set(QUESTION_KINDS)
    assert {"rol", "schaal", "competentie", "leervorm", "voorbereiding", "uitnodiging"} <= set(data)
    assert advise(load_guide(tmp_path / "verkoop.toml").guide) == ()
    budget = re.sub(r"^# (budget_)", r"\1", text, flags=re.MULTILINE)
    assert problems(tmp_path / "verkoop.toml", budget) == ()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_guide_that_builds_on_another_is_right_also_with_each_example_in_use(tmp_path, path):
    base = load_guide(path).guide
    text = extending_guide_text("eigen", "Eigen gids", base)
    assert problems(tmp_path / "eigen.toml", text) == ()
    hiding = text.replace("# verberg", "verberg")
    assert [one for one in problems(tmp_path / "eigen.toml", hiding) if not one.is_warning] == []
    blocks = re.findall(
        r"(?:^# (?!\[\[).*\n)?((?:^# (?:\[\[stap\.vraag\]\]|\w+ = ).*\n)+)", text, flags=re.MULTILINE
    )
    questions = [one for one in blocks if "[[stap.vraag]]" in one]
    assert len(questions) == text.count("# [[stap.vraag]]\n")
    for block in questions:
        used = text.replace(block, block.replace("# ", ""))
        assert problems(tmp_path / "eigen.toml", used) == ()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_guide_that_builds_on_another_can_begin_without_a_question_of_its_own(tmp_path, path):
    base = load_guide(path).guide
    text = extending_guide_text("eigen", "Eigen gids", base, with_example=False)
    own = tmp_path / "eigen.toml"
    assert problems(own, text) == ()
    asked = [one.id for step in load_guide(own).guide.steps for one in step.questions]
    assert asked == [one.id for step in base.steps for one in step.questions]

    assert "achteraan in deze stap: haal de # weg.\n# [[stap.vraag]]\n# id" in text


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_copy_keeps_all_comments_and_is_right(tmp_path, path):
    text = copied_guide_text(path, "kopie", "Onze kopie")
    original = re.sub(r"^bron = \[[^]]*\]\n", "", path.read_text("utf-8"), flags=re.MULTILINE).splitlines()
    changed = [old for old, new in zip(original, text.splitlines(), strict=True) if old != new]
    assert {line.split(" = ")[0] for line in changed} <= {"id", "titel", "status"}
    assert problems(tmp_path / "kopie.toml", text) == ()
    others = {one.name for one in SHIPPED} - {"competenties.toml"}
    assert not [one for one in others if one in text], "a copy stands in a folder without them"


def test_a_copy_of_a_guide_of_ones_own_keeps_what_it_is_based_on(tmp_path):
    own = tmp_path / "verkoop.toml"
    own.write_text('id = "verkoop"\nbron = ["A1.2"]\n', encoding="utf-8")
    assert 'bron = ["A1.2"]\n' in copied_guide_text(own, "kopie")


def test_a_guide_is_never_put_over_another_unasked(tmp_path):
    path = tmp_path / "gidsen" / "a.toml"
    assert save_guide(path, "een")
    assert not save_guide(path, "twee")
    assert path.read_text() == "een"
    assert save_guide(path, "twee", may_replace=True)
    assert path.read_text() == "twee"


def test_a_name_that_no_file_can_have_is_told(tmp_path):
    with pytest.raises(NotSavedError):
        save_guide(tmp_path / f"{'x' * 300}.toml", "een")
