"""The POP folder as people and sync tools leave it: copies, strangers, renamed, gone, not to be read."""

import shutil

import pytest
from hypothesis import strategies as st

from popgids.errors import (
    NotSavedError,
    UnreadableFolderError,
)
from popgids.storage.archive_check import verify

from .conftest import codes, loaded

TEXT = st.text(max_size=60)


@pytest.mark.parametrize(
    "end", [" (conflict 2026-03-01).toml", "-DESKTOP.toml", ".sync-conflict-2026.toml", " (1).toml"]
)
def test_a_conflict_copy_is_noticed_and_counts_once(archive, two_versions, end):
    copy = two_versions[1].with_name(two_versions[1].stem + end)
    shutil.copy(two_versions[1], copy)

    assert len(archive.history("p1").versions) == 2
    assert not archive.list_pops()[0].is_forked
    (problem,) = verify(archive)
    assert (problem.code, problem.data["gelijk"]) == ("conflictkopie", True)

    two_versions[1].unlink()
    assert archive.find("p1").path == copy


def test_a_conflict_copy_with_other_contents_stands_beside_the_first(archive, two_versions):
    copy = two_versions[1].with_name(f"Kopie van {two_versions[1].name}")
    copy.write_bytes(two_versions[1].read_bytes().replace(b"solderen", b"niets"))

    assert [one.is_changed for one in archive.history("p1").newest] == [True, False]
    assert set(codes(archive)) == {"conflictkopie", "buiten-popgids-gewijzigd", "splitsing"}


def test_leftovers_and_strangers_are_named_and_left(archive, two_versions):
    folder = two_versions[0].parent
    (folder / ".v0003-0123abcd.toml.89abcdef.tmp").write_bytes(b"half")
    (folder / "afspraken.docx").touch()
    (folder / "boodschappen.toml").write_text("melk = 1")
    (folder / ".DS_Store").touch()
    (archive.folder / "gidsen").mkdir()
    shutil.copy(two_versions[0], archive.folder)

    assert sorted(codes(archive)) == [
        "half-bestand",
        "onbekend-bestand",
        "onbekend-bestand",
        "versie-buiten-map",
    ]
    assert len(archive.list_pops()) == 1


def test_a_renamed_folder_and_file_are_found_by_what_is_inside(archive, two_versions, make_document):
    two_versions[1].rename(two_versions[1].with_name("POP van Noor.toml"))
    folder = two_versions[0].parent
    folder = folder.rename(folder.with_name("Noor"))

    assert archive.find("p1").revision == 2
    assert archive.list_pops()[0].newest[0].revision == 2
    path = archive.add_version(make_document(revision=3, parent=archive.find("p1").fingerprint))
    assert path.parent == folder
    assert set(codes(archive)) == {"andere-pop", "andere-naam"}


def test_a_missing_predecessor_is_told(archive, two_versions):
    two_versions[0].unlink()

    assert codes(archive) == ["vorige-ontbreekt"]
    assert loaded(archive, "p1").revision == 2


def test_a_file_of_another_pop_hides_neither(archive, two_versions, make_document):
    stranger = archive.add_version(make_document(pop="p2", revision=9, parent="0" * 64))
    shutil.move(stranger, two_versions[0].parent)

    assert {entry.pop_id: entry.newest[0].revision for entry in archive.list_pops()} == {"p1": 2, "p2": 9}
    assert archive.find("p2").revision == 9
    assert "andere-pop" in codes(archive)


def test_a_pop_in_two_folders_is_one(archive, two_versions):
    folder = two_versions[0].parent
    other = folder.with_name("Anna_p1")
    other.mkdir()
    two_versions[1].rename(other / two_versions[1].name)

    (entry,) = archive.list_pops()
    assert entry.newest[0].revision == 2
    assert len(archive.history("p1").versions) == 2


def test_links_into_a_ring_hide_nothing_that_stands_beside_them(archive, two_versions, make_document):
    archive.add_version(make_document(pop="p2"))
    for folder in (archive.folder, two_versions[0].parent):
        (folder / "aaa").symlink_to("aaa")
        (folder / "zzz").symlink_to("zzz")

    assert [len(archive.history(pop).versions) for pop in ("p1", "p2")] == [2, 1]
    assert {entry.pop_id for entry in archive.list_pops()} == {"p1", "p2"}
    assert codes(archive) == ["onbekend-bestand", "onbekend-bestand"]


def test_a_pop_in_which_nobody_can_look_is_on_the_list_with_the_reason(
    archive, two_versions, make_document, shut
):
    archive.add_version(make_document(pop="p2"))
    (archive.folder / "lost+found").mkdir()
    shut(two_versions[0].parent)

    (good, hidden) = archive.list_pops()
    assert (good.pop_id, hidden.folder) == ("p2", two_versions[0].parent)
    assert [problem.code for problem in hidden.problems] == ["map-niet-leesbaar"]
    assert codes(archive) == ["map-niet-leesbaar"]

    shut(archive.folder / "lost+found")
    assert len(archive.list_pops()) == 2
    assert codes(archive) == ["map-niet-leesbaar"]


def test_a_folder_in_which_nobody_can_look_is_not_taken_for_an_empty_one(
    archive, two_versions, make_document, shut
):
    shut(archive.folder)

    for look in (archive.list_pops, lambda: archive.history("p1"), lambda: verify(archive)):
        with pytest.raises(UnreadableFolderError):
            look()
    with pytest.raises(NotSavedError) as caught:
        archive.add_version(make_document(pop="p3"))
    assert caught.value.reason == "geen-toegang"


def test_a_file_where_the_folder_should_be_is_not_taken_for_an_empty_folder(archive):
    archive.folder.touch()

    with pytest.raises(UnreadableFolderError):
        archive.list_pops()
