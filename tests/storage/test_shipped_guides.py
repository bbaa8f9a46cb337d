"""The guides and catalogues that come with popgids: right, shared, and usable by copies of them."""

import pytest

from popgids.core.catalogues import Competence, LearningForm, Scale
from popgids.storage.guide_advice import advice_on
from popgids.storage.guides import builtin_folder, check_guide, list_guides, load_guide
from popgids.storage.toml.file import parse_toml, read_toml_text

GUIDES = ("basis", "competenties", "glastuinbouw", "kort", "loopbaan", "nieuwe-functie")
LEVELS = ("met hulp", "zelfstandig", "helpt anderen")
FEWEST_SCALES = 3
LONGEST_BEHAVIOUR = 75
LONGEST_POINT = 32


def catalogue(name):
    return parse_toml(read_toml_text(builtin_folder() / "catalogi" / f"{name}.toml").text)


@pytest.fixture(scope="module")
def competences():
    return [Competence.read(one) for one in catalogue("competenties")["competentie"]]


@pytest.fixture(scope="module")
def scales():
    return [Scale.read(one) for one in catalogue("schalen")["schaal"]]


def test_the_guides_are_these_and_a_catalogue_is_none():
    assert tuple(sorted(one.id for one in list_guides())) == GUIDES


@pytest.mark.parametrize("guide_id", GUIDES)
def test_a_guide_is_published_and_there_is_nothing_to_say_about_it(guide_id):
    found = check_guide(builtin_folder() / f"{guide_id}.toml")
    assert found.problems == ()
    assert (found.guide.id, found.guide.status) == (guide_id, "gepubliceerd")


@pytest.mark.parametrize("guide_id", GUIDES)
def test_a_guide_needs_no_advice(guide_id):
    assert advice_on(load_guide(builtin_folder() / f"{guide_id}.toml")) == ()


def test_the_catalogue_holds_as_many_competences_of_the_job_as_of_the_person(competences):
    assert len({one.id for one in competences}) == len({one.name for one in competences}) == 24
    assert [one.bound_to for one in competences].count("functie") == 12


def test_each_competence_shows_on_three_levels_what_one_can_see(competences):
    told = [text for one in competences for level in one.levels for text in level.behaviour]
    for one in competences:
        assert one.description.endswith("."), one.id
        assert tuple(level.name for level in one.levels) == LEVELS, one.id
        assert all(2 <= len(level.behaviour) <= 4 for level in one.levels), one.id
    assert len(set(told)) == len(told)
    assert [text for text in told if len(text) > LONGEST_BEHAVIOUR or text.endswith(".")] == []


def test_behaviour_can_be_seen_or_heard(competences):
    """What somebody knows or feels is not to be seen, and how much is not to be counted."""
    unseen = (
        "begrijpt",
        "snapt",
        "is zich bewust",
        "staat open",
        "probeert beter",
        "voldoende",
        "regelmatig",
    )
    told = [text for one in competences for level in one.levels for text in level.behaviour]
    assert [text for text in told if any(word in text for word in unseen)] == []


def test_the_scales_say_what_one_sees_at_each_point(scales):
    assert len({one.id for one in scales}) == len(scales) >= FEWEST_SCALES
    for one in scales:
        assert len(one.anchors) == len(one.points), one.id
        assert all(anchor.endswith(".") for anchor in one.anchors), one.id
        assert max(map(len, one.points)) <= LONGEST_POINT, one.id


def test_the_levels_of_competences_are_the_points_of_the_scale_for_them(scales):
    growth = next(one for one in scales if one.id == "groei")
    assert growth.points[1:] == LEVELS


def test_ways_to_learn_are_the_same_in_the_catalogue_and_the_base_guide():
    """The base guide stands alone, so that one file can be copied and read; the others share the catalogue."""
    shared = tuple(LearningForm.read(one) for one in catalogue("leervormen")["leervorm"])
    assert shared == load_guide(builtin_folder() / "basis.toml").guide.learning_forms


def test_the_guide_on_competences_scores_both_kinds_by_both_now_and_wanted():
    guide = load_guide(builtin_folder() / "competenties.toml").guide
    matrices = [one for step in guide.steps for one in step.questions if one.kind == "matrix"]
    assert {one.group for one in matrices} == {"functie", "persoon"}
    for one in matrices:
        assert (one.floor.value, one.has_wanted, one.allows_not_applicable) == ("beiden", True, True)
        assert 4 <= len(one.rows) == len(one.only) <= 6
        assert all(name in row.explanation for row in one.rows for name in LEVELS)


@pytest.mark.parametrize("guide_id", GUIDES)
def test_a_copy_of_a_guide_finds_the_catalogues_of_the_program(guide_id, tmp_path):
    original = builtin_folder() / f"{guide_id}.toml"
    copy = tmp_path / "gidsen" / "eigen.toml"
    copy.parent.mkdir()
    copy.write_bytes(original.read_bytes())
    assert check_guide(copy).problems == ()
    assert load_guide(copy).guide == load_guide(original).guide


def test_a_catalogue_beside_a_copy_goes_before_that_of_the_program(tmp_path):
    copy = tmp_path / "kort.toml"
    copy.write_bytes((builtin_folder() / "kort.toml").read_bytes())
    own = tmp_path / "catalogi" / "leervormen.toml"
    own.parent.mkdir()
    own.write_text(
        '[[leervorm]]\nid = "kas"\nnaam = "Een ochtend in de kas"\nsoort = "doen"\n', encoding="utf-8"
    )
    assert [one.id for one in load_guide(copy).guide.learning_forms] == ["kas"]
