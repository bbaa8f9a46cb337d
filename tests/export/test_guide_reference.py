"""The reference of guides: whole, and every example in it works as it stands there."""

import pytest

from popgids.core.advice.rules import RULES
from popgids.core.checks.keys import QUESTION_KINDS, keys_of
from popgids.export import guide_examples as examples
from popgids.export.guide_reference import guide_reference
from popgids.export.guide_schema import models
from popgids.export.question_examples import QUESTIONS
from popgids.storage.guides import check_guide
from popgids.ui.problem_text import format_problem
from popgids.ui.problem_text.problems import guide_codes


@pytest.fixture(scope="module")
def reference():
    return guide_reference(guide_codes(), RULES)


def guide_with(questions):
    """A whole guide with only these questions."""
    return examples.SMALLEST.partition("\n[[stap.vraag]]")[0] + "\n" + questions


def guide_of(parts):
    """A whole guide with these catalogues and steps."""
    return examples.SMALLEST.partition("\n[[stap]]")[0] + "\n" + parts


def wrong_in(tmp_path, guide, *, whole=False):
    """What a check says of a guide; that some of the eight steps are left out is meant."""
    path = tmp_path / "gids.toml"
    path.write_text(guide, encoding="utf-8")
    found = check_guide(path)
    assert whole or found.guide is not None, found.problems
    return [format_problem(one) for one in found.problems if one.code != "stap-ontbreekt"]


def test_every_kind_has_an_example():
    assert list(QUESTIONS) == list(QUESTION_KINDS)


@pytest.mark.parametrize("kind", QUESTIONS)
def test_each_example_of_a_kind_is_right_and_of_that_kind(tmp_path, kind):
    guide = guide_with(QUESTIONS[kind])
    assert wrong_in(tmp_path, guide) == []
    found = check_guide(tmp_path / "gids.toml").guide
    assert found.steps[0].questions[-1].kind == kind


@pytest.mark.parametrize(
    "guide",
    [
        examples.SMALLEST,
        guide_with(examples.CONDITION),
        guide_with(examples.GROUP),
        guide_of(examples.CATALOGUES),
        examples.EXTENSION,
    ],
    ids=["smallest", "condition", "group", "catalogues", "extension"],
)
def test_each_other_example_is_right(tmp_path, guide):
    assert wrong_in(tmp_path, guide) == []


def test_the_example_of_a_catalogue_works_in_a_guide_that_names_it(tmp_path):
    (tmp_path / "onze-competenties.toml").write_text(examples.CATALOGUE_FILE, encoding="utf-8")
    guide = examples.SMALLEST.replace("\n[[stap]]", examples.WITH_CATALOGUE + "\n[[stap]]", 1)
    assert wrong_in(tmp_path, guide) == []
    found = check_guide(tmp_path / "gids.toml").guide
    assert [one.id for one in found.competences] == ["plannen"]
    assert found.invitation


def test_every_key_kind_code_and_rule_is_in_it(reference):
    for model in models():
        assert [key for key in keys_of(model) if f"`{key}`" not in reference] == []
    for kind in QUESTION_KINDS:
        assert f"### {kind}\n" in reference
    for code, _what, _remedy in guide_codes():
        assert f"| `{code}` |" in reference
    for rule in RULES:
        assert f"| `{rule}` |" in reference


def test_every_code_says_something_of_a_guide_in_general():
    codes = guide_codes()
    assert len(codes) > 120
    for code, what, remedy in codes:
        assert what, code
        assert remedy, code
        assert "uit ." not in remedy, code
        assert "hoort ," not in what, code


def test_tables_have_as_many_cells_as_headings(reference):
    for block in reference.split("\n\n"):
        widths = {line.replace("\\|", "").count("|") for line in block.splitlines() if line.startswith("| ")}
        assert len(widths) <= 1, block
