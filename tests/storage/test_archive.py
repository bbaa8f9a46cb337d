import shutil
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from popgids.errors import (
    ForkedError,
    NewerFormatError,
    NotFoundError,
    NotSavedError,
    UnreadableFileError,
    UnreadableFolderError,
)
from popgids.storage.archive import Archive
from popgids.storage.archive_check import verify, with_newest_checked
from popgids.storage.pop_file import encode, read_pop_file, to_document


@pytest.fixture
def archive(tmp_path):
    return Archive(tmp_path / "pop")


@pytest.fixture
def two_versions(archive, make_document):
    first = archive.add_version(make_document())
    parent = archive.find("p1").fingerprint
    second = archive.add_version(make_document(revision=2, parent=parent, said="Ik wil solderen."))
    return first, second


def codes(archive):
    return [problem.code for problem in verify(archive)]


def test_what_is_added_is_listed_and_loads_the_same(archive, make_document):
    document = make_document(name="Noor de Vriès", others=(), minutes=45)

    path = archive.add_version(document)

    assert archive.load("p1") == document
    (entry,) = archive.list_pops()
    assert (entry.pop_id, entry.employee, entry.is_forked) == ("p1", "Noor de Vriès", False)
    assert entry.newest[0].held_on == date(2026, 3, 1)
    assert verify(archive) == []
    assert path.parent.name == "Noor-de-Vries_p1"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_adding_the_same_version_again_changes_nothing(archive, make_document):
    assert archive.add_version(make_document()) == archive.add_version(make_document())

    assert len(archive.history("p1").versions) == 1


def test_versions_follow_each_other_by_number_and_parent(archive, two_versions):
    history = archive.history("p1")

    assert [one.revision for one in history.versions] == [1, 2]
    assert history.versions[1].parent == history.versions[0].fingerprint
    assert (history.forks, history.orphans, history.broken) == ((), (), ())
    assert archive.find("p1").path == two_versions[1]
    assert archive.find("p1", 1).path == two_versions[0]
    assert archive.find("p1", history.versions[0].fingerprint[:8].upper()).path == two_versions[0]


def test_what_is_not_there_is_not_found(archive, two_versions):
    with pytest.raises(NotFoundError) as caught:
        archive.load("p2")
    assert caught.value.kind == "pop"
    with pytest.raises(NotFoundError) as caught:
        archive.load("p1", 7)
    assert caught.value.kind == "versie"
    assert Archive(archive.folder / "geen").list_pops() == ()


def test_a_fork_shows_both_and_lets_people_choose(archive, two_versions, make_document):
    parent = archive.find("p1", 1).fingerprint
    archive.add_version(make_document(revision=2, parent=parent, said="Ik wil draaien."))

    (entry,) = archive.list_pops()
    assert entry.is_forked
    (fork,) = archive.history("p1").forks
    assert set(fork) == set(archive.history("p1").newest)
    with pytest.raises(ForkedError) as caught:
        archive.load("p1")
    assert [archive.load("p1", one).revision for one in caught.value.fingerprints] == [2, 2]
    (problem,) = verify(archive)
    assert (problem.code, problem.is_warning) == ("splitsing", False)

    archive.add_version(make_document(revision=3, parent=caught.value.fingerprints[0]))
    assert not archive.list_pops()[0].is_forked
    assert [problem.is_warning for problem in verify(archive)] == [True]


def test_a_file_that_was_changed_is_read_and_marked(archive, two_versions):
    path = two_versions[1]
    path.write_bytes(path.read_bytes().replace(b"solderen", b"niets"))

    assert archive.load("p1").conversation.answers[0].text == "Ik wil niets."
    assert archive.find("p1").is_changed
    (problem,) = verify(archive)
    assert (problem.code, problem.is_warning) == ("buiten-popgids-gewijzigd", False)


def test_a_list_can_show_that_a_newest_version_was_changed(archive, two_versions):
    assert with_newest_checked(archive.list_pops()) == archive.list_pops()

    path = two_versions[1]
    path.write_bytes(path.read_bytes().replace(b"solderen", b"niets"))

    (entry,) = with_newest_checked(with_newest_checked(archive.list_pops()))
    assert [(one.code, one.file) for one in entry.problems] == [("buiten-popgids-gewijzigd", str(path))]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_file_that_notepad_saved_still_loads(archive, make_document, encoding):
    document = make_document(said="Één café.")
    path = archive.add_version(document)
    path.write_bytes(path.read_text("utf-8").replace("\n", "\r\n").encode(encoding))

    assert archive.load("p1") == document
    assert archive.list_pops()[0].pop_id == "p1"


def test_other_line_ends_are_no_change(archive, two_versions):
    for path in two_versions:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert verify(archive) == []


def test_a_lost_seal_is_a_warning(archive, make_document):
    document = make_document(said='[vingerafdruk]\nsha256 = "0"')
    path = archive.add_version(document)
    path.write_bytes(path.read_bytes().rpartition(b"[vingerafdruk]")[0])

    assert archive.load("p1") == document
    assert codes(archive) == ["zonder-vingerafdruk"]


@pytest.mark.parametrize(
    "damage", [b"", b"\0" * 900, b"\xff\xfe\x00", b"[" * 5000, b"pop = 1\nversie = 'x'", b"geen toml"]
)
def test_a_broken_newest_file_shows_the_version_before_it(archive, two_versions, damage):
    two_versions[1].write_bytes(damage)

    (entry,) = archive.list_pops()
    assert entry.newest[0].revision == 1
    assert entry.problems
    assert archive.load("p1").revision == 1
    assert [one.path for one in archive.history("p1").broken] == [two_versions[1]]
    assert any(problem.file == str(two_versions[1]) for problem in verify(archive))


def test_a_pop_of_broken_files_only_is_on_the_list_too(archive, make_document):
    archive.add_version(make_document()).write_bytes(b"weg")
    archive.add_version(make_document(pop="p2"))

    good, broken = archive.list_pops()
    assert good.pop_id == "p2"
    assert (broken.newest, len(broken.problems)) == ((), 1)


def test_what_fits_no_model_names_the_place_and_nothing_that_was_said(archive, two_versions):
    path = two_versions[1]
    path.write_bytes(path.read_bytes().replace(b'soort = "open"', b"soort = 3"))

    with pytest.raises(UnreadableFileError) as caught:
        archive.load("p1")
    assert "antwoord" in caught.value.problems[0].place
    assert "solderen" not in repr(caught.value.problems)
    assert codes(archive) == ["buiten-popgids-gewijzigd", "geen-pop"]


def test_a_newer_format_is_listed_and_not_opened(archive, make_document):
    path = archive.add_version(make_document())
    path.write_bytes(path.read_bytes().replace(b"formaat = 1", b"formaat = 2"))

    assert archive.list_pops()[0].employee == "Noor de Vries"
    with pytest.raises(NewerFormatError):
        archive.load("p1")
    assert "nieuwer-formaat" in codes(archive)


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
    assert archive.load("p1").revision == 2


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


def test_a_damaged_file_under_the_same_name_does_not_stop_a_version(archive, make_document):
    path = archive.add_version(make_document())
    path.write_bytes(b"weg")

    again = archive.add_version(make_document())

    assert path.read_bytes() == b"weg"
    assert archive.load("p1") == make_document()
    assert again != path


TEXT = st.text(max_size=60)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    said=TEXT, name=TEXT, purpose=TEXT, amount=st.decimals(allow_nan=False, allow_infinity=False, places=2)
)
def test_every_document_reads_back_the_same(tmp_path, make_document, said, name, purpose, amount):
    document = make_document(said=said, name=name, purpose=purpose)
    answer = document.conversation.answers[0].evolve(number=Decimal(amount))
    document = document.evolve(conversation=document.conversation.evolve(answers=(answer,)))
    path = tmp_path / "v0001-00000000.toml"
    data, digest = encode(document)
    path.write_bytes(data)

    file = read_pop_file(path)

    assert to_document(file) == document
    assert (file.entry.fingerprint, file.entry.found, file.entry.problems) == (digest, digest, ())
