"""The running talk on disk: written, found again, told apart from what is none."""

import os

import pytest

from popgids.errors import NotFoundError, NotSavedError, OpenElsewhereError
from popgids.storage.journal import Journal
from popgids.storage.recovery import is_open_elsewhere, list_journals, open_journal, read_head

from .conftest import asides, reopened

HEADER = {"pop": "p1", "medewerker": "Noor"}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "gesprekken" / "noor_p1.journaal"


def test_what_was_appended_is_there_again(path):
    journal = Journal.create(path, HEADER)
    journal.append({"veld": "doel", "waarde": "Jij é 日本 \ud800 \u2028"})
    journal.append({"veld": "doel", "waarde": None})
    journal.close()

    opened = reopened(path)

    assert opened.header == HEADER
    assert [record["waarde"] for record in opened.records] == ["Jij é 日本 \ud800 \u2028", None]
    assert opened.recovery.damaged_bytes == 0


def test_is_for_the_owner_only(path):
    Journal.create(path, HEADER).close()

    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_goes_on_where_it_was(path):
    Journal.create(path, HEADER).close()
    for n in range(3):
        journal = open_journal(path).journal
        journal.append({"n": n})
        journal.close()

    assert [record["n"] for record in reopened(path).records] == [0, 1, 2]


def test_a_torn_end_is_set_aside_and_never_appended_to(path):
    journal = Journal.create(path, HEADER)
    journal.append({"n": 0})
    journal.close()
    with path.open("ab") as file:
        file.write(b"0123456789abcdef 40 {torn")

    opened = open_journal(path)
    opened.journal.append({"n": 1})
    opened.journal.close()

    assert opened.recovery.damaged_bytes == 25
    assert opened.recovery.aside.read_bytes() == b"0123456789abcdef 40 {torn"
    assert asides(path) == [opened.recovery.aside]
    assert reopened(path).records == ({"n": 0}, {"n": 1})


@pytest.mark.parametrize("damage", [b"\0" * 500, b"{}", b"0000000000000000 2 {}\n", b"\xff" * 10])
def test_without_a_usable_header_the_whole_file_is_set_aside(path, damage):
    path.parent.mkdir()
    path.write_bytes(damage)

    opened = open_journal(path)

    assert (opened.header, opened.records, opened.journal) == (None, (), None)
    assert opened.recovery.aside.read_bytes() == damage
    assert not path.exists()


@pytest.mark.parametrize("words", [b"", b"Beste Sanne,\n", b"\0" * 500])
def test_a_file_that_was_never_a_journal_is_left_as_it_is(path, words):
    path.parent.mkdir()
    letter = path.with_name("brief.txt")
    letter.write_bytes(words)

    opened = open_journal(letter)

    assert (opened.header, opened.journal, opened.recovery.aside) == (None, None, None)
    assert [(one.name, one.read_bytes()) for one in path.parent.iterdir()] == [("brief.txt", words)]


def test_an_empty_journal_is_taken_away(path):
    path.parent.mkdir()
    path.touch()

    assert open_journal(path).recovery.aside is None
    assert list(path.parent.iterdir()) == []


def test_a_journal_that_is_not_there_is_not_found(path):
    with pytest.raises(NotFoundError):
        open_journal(path)


def test_a_name_that_is_taken_is_never_written_over(path):
    journal = Journal.create(path, HEADER)
    journal.append({"n": 0})
    journal.close()

    with pytest.raises(NotSavedError):
        Journal.create(path, {"pop": "p2"})

    assert reopened(path).records == ({"n": 0},)


def test_a_second_window_is_told_that_it_is_open(path):
    journal = Journal.create(path, HEADER)

    assert is_open_elsewhere(path)
    with pytest.raises(OpenElsewhereError):
        open_journal(path)
    journal.close()
    assert not is_open_elsewhere(path)


def test_erasing_takes_it_off_the_list(path):
    journal = Journal.create(path, HEADER)
    journal.append({"n": 0})

    assert journal.erase()

    assert list_journals(path.parent) == ()
    journal.sync()  # a late timer


def test_what_a_kill_left_half_way_is_swept_when_opened_and_when_erased(path):
    journal = Journal.create(path, HEADER)
    left, other = (
        path.with_name(f".{path.name}.0123abcd.tmp"),
        path.with_name(".ander_p2.journaal.0123abcd.tmp"),
    )
    other.touch()
    journal.close()
    left.touch()

    journal = open_journal(path).journal
    assert not left.exists()
    left.touch()
    journal.erase()

    assert list(path.parent.iterdir()) == [other]


def test_the_list_shows_heads_the_last_written_first(path):
    for number, name in enumerate(("a", "b", "c")):
        one = path.with_name(f"{name}.journaal")
        Journal.create(one, {"pop": name}).close()
        os.utime(one, (number, number))
    path.with_name("b.journaal").write_bytes(b"weg")

    heads = list_journals(path.parent)

    assert [head.header for head in heads] == [None, {"pop": "c"}, {"pop": "a"}]
    assert heads[0].size == 3
    assert list_journals(path.parent / "geen") == ()
    assert read_head(path.with_name("c.journaal")).changed_at == 2


def test_a_folder_that_cannot_be_read_is_no_folder_without_talks(path, shut):
    Journal.create(path, HEADER).close()
    shut(path.parent)

    with pytest.raises(OSError, match="Permission"):
        list_journals(path.parent)


def test_what_is_no_json_is_refused_before_anything_is_written(path):
    journal = Journal.create(path, HEADER)
    with pytest.raises(TypeError):
        journal.append({"n": object()})
    with pytest.raises(ValueError):
        journal.append({"n": float("nan")})
    journal.append({"n": 1})
    journal.close()

    assert reopened(path).records == ({"n": 1},)
