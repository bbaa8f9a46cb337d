"""The catalogues that a guide names: found, checked in their own file, and never taken for a guide."""

from pathlib import Path

import pytest

from popgids.storage.guides import list_guides
from popgids.ui.problem_text import problem_sentence

from .layered_files import BASE, CATALOGUE, HEAD, check, load, made_folder, told, write


@pytest.fixture
def folder(tmp_path):
    return made_folder(tmp_path)


def test_catalogues_beside_a_guide_are_part_of_it(folder):
    write(folder, CATALOGUE, "lijsten/competenties.toml")
    loaded = load(
        write(folder, BASE.replace('titel = "G', 'catalogi = ["lijsten/competenties.toml"]\ntitel = "G'))
    )
    assert loaded.problems == ()
    assert [one.id for one in loaded.guide.competences] == ["luisteren"]
    assert (loaded.guide.scales[0].points, loaded.guide.invitation) == (("begin", "goed"), "Kom je ook?")
    assert [path.name for path in loaded.made_of] == ["onze.toml", "competenties.toml"]


def test_a_catalogue_that_is_not_beside_the_guide_comes_from_the_other_folders(folder):
    write(folder.parent / "vast", CATALOGUE, "lijst.toml")
    path = write(folder, HEAD + 'catalogi = ["lijst.toml"]\n')
    assert load(path).guide.competences[0].name == "Luisteren"
    write(folder, CATALOGUE.replace('"Luisteren"', '"Van ons"'), "lijst.toml")
    assert load(path).guide.competences[0].name == "Van ons"


def test_a_mistake_in_a_catalogue_is_told_in_the_catalogue(folder):
    write(folder, CATALOGUE.replace("naam =", "nam =", 1), "competenties.toml")
    path = write(folder, HEAD + 'catalogi = ["competenties.toml"]\n')
    assert told(load(path)) == [("onbekende-sleutel", "competenties.toml", 3)]
    write(folder, CATALOGUE.replace('"Luisteren"', "“Luisteren”"), "competenties.toml")
    assert told(load(path)) == [
        ("catalogus-heeft-fouten", "onze.toml", 5),
        ("krul-aanhalingstekens", "competenties.toml", 3),
    ]


def test_a_catalogue_is_no_guide_in_a_list_also_when_it_has_mistakes(folder):
    write(folder, HEAD + 'catalogi = ["competenties.toml"]\n')
    for text in (CATALOGUE, CATALOGUE.replace('"Luisteren"', "“Luisteren”")):
        write(folder, text, "competenties.toml")
        assert [one.path.name for one in list_guides([folder], folder.parent / "leeg")] == ["onze.toml"]


def test_a_catalogue_can_be_checked_on_its_own(folder):
    path = write(folder, CATALOGUE, "competenties.toml")
    assert (check(path).is_catalogue, check(path).problems) == (True, ())
    write(folder, CATALOGUE.replace("naam =", "nam =", 1), "competenties.toml")
    assert told(check(path)) == [("onbekende-sleutel", "competenties.toml", 3)]


def test_a_catalogue_behind_a_link_out_of_the_folder_is_refused(folder, tmp_path):
    outside = write(tmp_path / "elders", CATALOGUE, "geheim.toml")
    (folder / "competenties.toml").symlink_to(outside)
    path = write(folder, HEAD + 'catalogi = ["competenties.toml"]\n')
    assert told(load(path)) == [("catalogus-pad", "onze.toml", 5)]


def remedies(loaded):
    return [
        (one.code, Path(one.file).name, one.line, problem_sentence(one).remedy) for one in loaded.problems
    ]


def test_a_guide_that_is_named_as_a_catalogue_is_told_in_the_guide_that_names_it(folder):
    write(folder, BASE.replace('"basis"', '"ander"'), "ander.toml")
    path = write(folder, HEAD + 'catalogi = ["ander.toml"]\n')
    ((code, file, line, remedy),) = remedies(load(path))
    assert (code, file, line) == ("gids-als-catalogus", "onze.toml", 5)
    assert '"breidt_uit"' in remedy
    write(folder, CATALOGUE, "catalogi/ander.toml")
    assert remedies(load(path))[0][3] == 'Bedoel je "catalogi/ander.toml"?'


def test_a_guide_in_another_folder_is_never_taken_for_a_catalogue(folder):
    write(folder.parent / "vast", BASE.replace('"basis"', '"lijst"'), "lijst.toml")
    write(folder.parent / "vast", CATALOGUE, "catalogi/lijst.toml")
    found = remedies(load(write(folder, HEAD + 'catalogi = ["lijst.toml"]\n')))
    assert found == [("catalogus-weg", "onze.toml", 5, 'Bedoel je "catalogi/lijst.toml"?')]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("catalogi/schaal.toml", "catalogi/schalen.toml"),
        ("catalogi/schalen", "catalogi/schalen.toml"),
        ("Schalen", "catalogi/schalen.toml"),
        ("catalogus/schalen.toml", "catalogi/schalen.toml"),
    ],
)
def test_only_a_catalogue_is_offered_for_one_that_is_not_there(folder, name, meant):
    write(folder, BASE.replace('"basis"', '"als-schaal"'), "als-schaal.toml")
    write(folder, CATALOGUE, "catalogi/schalen.toml")
    found = remedies(load(write(folder, HEAD + f'catalogi = ["{name}"]\n')))
    assert found == [("catalogus-weg", "onze.toml", 5, f'Bedoel je "{meant}"?')]


def test_a_workbook_is_no_catalogue_and_no_other_one_is_offered_for_it(folder):
    write(folder, CATALOGUE, "catalogi/onze-competenties.toml")
    path = write(folder, HEAD + 'catalogi = ["onze-competenties.xlsx"]\n')
    found = [("catalogus-weg", "onze.toml", 5, "Noem een TOML-bestand, of haal deze naam weg.")]
    assert remedies(load(path)) == found
    write(folder, "x", "onze-competenties.xlsx")
    assert remedies(load(path))[0][3] == found[0][3]


SHIPPED = (
    CATALOGUE
    + '\n[[schaal]]\nid = "vast"\nnaam = "Vast"\npunten = ["a", "b", "c"]\nankers = ["1", "2", "3"]\n'
)


def test_what_a_guide_does_to_a_catalogue_of_the_program_is_told_in_the_guide(folder):
    write(folder.parent / "vast", SHIPPED, "catalogi/lijst.toml")
    own = BASE.replace('titel = "G', 'catalogi = ["catalogi/lijst.toml"]\ntitel = "G')
    path = write(folder, own + '\n[[schaal]]\nid = "vast"\npunten = ["a", "b"]\n')
    line = path.read_text(encoding="utf-8").splitlines().index("[[schaal]]") + 2
    assert told(load(path)) == [("schaal-ook-in-catalogus", "onze.toml", line)]


def test_a_scale_that_a_catalogue_has_too_is_told_with_both_places(folder):
    scale = '\n[[schaal]]\nid = "vast"\nnaam = "Hoe vast"\npunten = ["a", "b"]\n'
    write(folder, SHIPPED, "lijst.toml")
    own = BASE.replace('titel = "G', 'catalogi = ["lijst.toml"]\ntitel = "G')
    path = write(folder, own + scale)
    (found,) = load(path).problems
    assert (found.code, found.line, found.is_warning) == (
        "schaal-ook-in-catalogus",
        own.count("\n") + 3,
        False,
    )
    line = SHIPPED.splitlines().index('id = "vast"') + 1
    said = problem_sentence(found)
    assert f"in de catalogus lijst.toml op regel {line}. Samen passen ze niet." in said.what
    assert '"hoe-vast"' in said.remedy
    path.write_text(own, encoding="utf-8")
    assert load(path).problems == ()
    path.write_text(own + scale.replace('"vast"', '"hoe-vast"'), encoding="utf-8")
    assert load(path).problems == ()


def test_a_scale_of_a_guide_that_hides_one_of_a_catalogue_is_doubtful(folder):
    write(folder, SHIPPED, "lijst.toml")
    own = BASE.replace('titel = "G', 'catalogi = ["lijst.toml"]\ntitel = "G')
    scale = '\n[[schaal]]\nid = "vast"\nnaam = "Hoe vast"\npunten = ["a", "b", "d"]\n'
    asked = '\n[[stap.vraag]]\nid = "s"\nsoort = "schaal"\nschaal = "vast"\nvraag = "Hoe vast?"\n'
    path = write(folder, own + asked + scale)
    assert load(path).problems == ()
    found = [one for one in check(path).problems if one.code != "stap-ontbreekt"]
    assert [(one.code, one.is_warning) for one in found] == [("schaal-ook-in-catalogus", True)]
    assert "popgids gebruikt nu wat hier staat." in problem_sentence(found[0]).what
    path.write_text(own + asked + scale.replace('naam = "Hoe vast"\n', ""), encoding="utf-8")
    assert {one.code for one in check(path).problems} == {"stap-ontbreekt"}


def test_what_two_catalogues_say_is_told_where_they_are_named(folder):
    write(folder.parent / "vast", SHIPPED, "catalogi/lijst.toml")
    write(folder, CATALOGUE, "eigen.toml")
    path = write(folder, HEAD + 'catalogi = ["eigen.toml", "catalogi/lijst.toml"]\n')
    found = {(one.code, Path(one.file).name, one.line) for one in check(path).problems}
    assert found == {("dubbel-in-catalogi", "onze.toml", 5)}
