import os
import sqlite3
from datetime import date

import pytest

from popgids.core.agreements import Agreement, Support
from popgids.core.sign_off import NextTalk
from popgids.storage.archive_index import ArchiveIndex, index_path


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


def listed(archive, cache, words=""):
    index = ArchiveIndex(archive, cache)
    index.refresh()
    page = index.page(words)
    index.close()
    return page


def settle(archive):
    """As if all folders were last changed long ago, so that the index relies on their times."""
    for folder in archive.folder.iterdir():
        os.utime(folder, (1, 1))


def test_shows_what_the_archive_shows(archive, cache, make_document):
    for number, name in enumerate(("Noor", "Zoë", "Ali")):
        archive.add_version(make_document(pop=f"p{number}", name=name))
    archive.add_version(make_document(pop="p9", name="Weg")).write_bytes(b"weg")

    for _ in range(2):
        assert [row.entry for row in listed(archive, cache)] == list(archive.list_pops())
        settle(archive)


def test_tells_what_the_next_talk_begins_with(archive, cache, make_document):
    archive.add_version(
        make_document(
            agreements=(Agreement(id="a", what="Cursus lassen"), Agreement(id="b")),
            support=(Support(id="s", what="Tijd"),),
            next_talk=NextTalk(day=date(2026, 9, 1)),
        )
    )

    (row,) = listed(archive, cache)

    assert (row.next_on, row.open_agreements, row.open_support) == (date(2026, 9, 1), 1, 1)


def test_follows_what_happens_in_the_archive(archive, cache, make_document):
    first = archive.add_version(make_document())
    settle(archive)
    assert listed(archive, cache)[0].entry.newest[0].revision == 1

    parent = archive.find("p1").fingerprint
    archive.add_version(make_document(revision=2, parent=parent))
    assert listed(archive, cache)[0].entry.newest[0].revision == 2

    archive.add_version(make_document(revision=2, parent=parent, said="anders"))
    assert listed(archive, cache)[0].entry.is_forked

    for path in first.parent.iterdir():
        path.unlink()
    assert listed(archive, cache) == ()


def test_a_settled_folder_is_not_read_again_unless_its_file_changed(
    archive, cache, make_document, monkeypatch
):
    path = archive.add_version(make_document())
    settle(archive)
    listed(archive, cache)
    read = []
    real = ArchiveIndex._index
    monkeypatch.setattr(ArchiveIndex, "_index", lambda self, *args: read.append(args) or real(self, *args))

    listed(archive, cache)
    assert read == []

    path.write_bytes(path.read_bytes().replace(b"Noor", b"Anna-Sophie"))
    assert listed(archive, cache)[0].entry.employee == "Anna-Sophie de Vries"


def test_a_newest_version_that_was_put_right_is_the_newest_again(archive, cache, make_document):
    archive.add_version(make_document())
    newest = archive.add_version(make_document(revision=2, parent=archive.find("p1").fingerprint))
    whole = newest.read_bytes()
    newest.write_bytes(b"weg")
    settle(archive)
    assert listed(archive, cache)[0].entry.newest[0].revision == 1

    newest.write_bytes(whole)

    assert listed(archive, cache)[0].entry.newest[0].revision == 2


def test_a_pop_in_which_nobody_could_look_for_a_while_comes_back(
    archive, cache, make_document, shut, monkeypatch
):
    folder = archive.add_version(make_document()).parent
    folder = folder.rename(folder.with_name("Noor"))
    settle(archive)
    shut(folder)
    assert listed(archive, cache) == ()

    monkeypatch.undo()

    assert [row.entry.pop_id for row in listed(archive, cache)] == ["p1"]


def test_finds_by_names_without_minding_capitals_and_accents(archive, cache, make_document):
    for number, name in enumerate(("Noor de Vries", "Zoë Çelik", "100% _x_")):
        archive.add_version(make_document(pop=f"p{number}", name=name))

    def found(words):
        return [row.entry.employee for row in listed(archive, cache, words)]

    assert found("ZOE celik") == ["Zoë Çelik"]
    assert found("vries jan") == ["Noor de Vries"]
    assert found("%") == ["100% _x_"]
    assert found("niemand") == []


def test_shows_no_more_than_asked_for(archive, make_document):
    for number in range(5):
        archive.add_version(make_document(pop=f"p{number}"))
    index = ArchiveIndex(archive)
    index.refresh()

    assert [row.entry.pop_id for row in index.page(limit=2)] == ["p0", "p1"]


def test_shows_more_than_one_question_to_the_cache_may_name(archive, cache, make_document):
    for number in range(12):
        archive.add_version(make_document(pop=f"p{number}", name=f"N{number:02}"))
    index = ArchiveIndex(archive, cache)
    index._database.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 10)
    index.refresh()
    assert [row.entry.employee for row in index.page("", 12)] == [f"N{number:02}" for number in range(12)]
    index.close()


@pytest.mark.parametrize("damage", [b"", b"geen sqlite" * 100, b"SQLite format 3\0" + bytes(5000)])
def test_a_damaged_cache_is_made_anew(archive, cache, make_document, damage):
    archive.add_version(make_document())
    listed(archive, cache)
    index_path(cache, archive.folder).write_bytes(damage)

    assert len(listed(archive, cache)) == 1


def test_damage_inside_the_cache_is_mended(archive, cache, make_document):
    archive.add_version(make_document())
    settle(archive)
    index = ArchiveIndex(archive, cache)
    index.refresh()
    index._database.execute("UPDATE pops SET row = '{}'")

    assert len(index.page()) == 1


def test_without_a_usable_cache_folder_it_works_from_memory(archive, tmp_path, make_document):
    archive.add_version(make_document())
    (tmp_path / "cache").write_bytes(b"a file, no folder")

    assert len(listed(archive, tmp_path / "cache")) == 1


def test_holds_no_word_of_what_was_said(archive, cache, make_document):
    archive.add_version(make_document(said="Dit is van mij."))
    listed(archive, cache)
    path = index_path(cache, archive.folder)

    assert b"van mij" not in path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600
