"""The POP folder: what is added, listed and found again, also after somebody changed a file."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from popgids.errors import (
    ForkedError,
    NewerFormatError,
    NotFoundError,
    UnreadableFileError,
)
from popgids.storage.archive import Archive
from popgids.storage.archive_check import verify, with_newest_checked
from popgids.storage.pop_file import encode, read_pop_file, to_document

from .conftest import codes, loaded

TEXT = st.text(max_size=60)


def test_what_is_added_is_listed_and_loads_the_same(archive, make_document):
    document = make_document(name="Noor de Vriès", others=(), minutes=45)

    path = archive.add_version(document)

    assert loaded(archive, "p1") == document
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
        loaded(archive, "p2")
    assert caught.value.kind == "pop"
    with pytest.raises(NotFoundError) as caught:
        loaded(archive, "p1", 7)
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
        loaded(archive, "p1")
    assert [loaded(archive, "p1", one).revision for one in caught.value.fingerprints] == [2, 2]
    (problem,) = verify(archive)
    assert (problem.code, problem.is_warning) == ("splitsing", False)

    archive.add_version(make_document(revision=3, parent=caught.value.fingerprints[0]))
    assert not archive.list_pops()[0].is_forked
    assert [problem.is_warning for problem in verify(archive)] == [True]


def test_a_file_that_was_changed_is_read_and_marked(archive, two_versions):
    path = two_versions[1]
    path.write_bytes(path.read_bytes().replace(b"solderen", b"niets"))

    assert loaded(archive, "p1").conversation.answers[0].text == "Ik wil niets."
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

    assert loaded(archive, "p1") == document
    assert archive.list_pops()[0].pop_id == "p1"


def test_other_line_ends_are_no_change(archive, two_versions):
    for path in two_versions:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert verify(archive) == []


def test_a_lost_seal_is_a_warning(archive, make_document):
    document = make_document(said='[vingerafdruk]\nsha256 = "0"')
    path = archive.add_version(document)
    path.write_bytes(path.read_bytes().rpartition(b"[vingerafdruk]")[0])

    assert loaded(archive, "p1") == document
    assert codes(archive) == ["zonder-vingerafdruk"]


@pytest.mark.parametrize(
    "damage", [b"", b"\0" * 900, b"\xff\xfe\x00", b"[" * 5000, b"pop = 1\nversie = 'x'", b"geen toml"]
)
def test_a_broken_newest_file_shows_the_version_before_it(archive, two_versions, damage):
    two_versions[1].write_bytes(damage)

    (entry,) = archive.list_pops()
    assert entry.newest[0].revision == 1
    assert entry.problems
    assert loaded(archive, "p1").revision == 1
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
        loaded(archive, "p1")
    assert "antwoord" in caught.value.problems[0].place
    assert "solderen" not in repr(caught.value.problems)
    assert codes(archive) == ["buiten-popgids-gewijzigd", "geen-pop"]


def test_a_newer_format_is_listed_and_not_opened(archive, make_document):
    path = archive.add_version(make_document())
    path.write_bytes(path.read_bytes().replace(b"formaat = 1", b"formaat = 2"))

    assert archive.list_pops()[0].employee == "Noor de Vries"
    with pytest.raises(NewerFormatError):
        loaded(archive, "p1")
    assert "nieuwer-formaat" in codes(archive)


def test_a_damaged_file_under_the_same_name_does_not_stop_a_version(archive, make_document):
    path = archive.add_version(make_document())
    path.write_bytes(b"weg")

    again = archive.add_version(make_document())

    assert path.read_bytes() == b"weg"
    assert loaded(archive, "p1") == make_document()
    assert again != path


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
