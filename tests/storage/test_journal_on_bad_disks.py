"""The running talk on a disk that is full, slow or taken away, and shortened meanwhile."""

import queue
import threading

import pytest

from popgids.errors import NotSavedError
from popgids.storage import disk, journal_file
from popgids.storage.journal import Journal
from popgids.storage.recovery import is_open_elsewhere, open_journal

from .conftest import asides, reopened

HEADER = {"pop": "p1", "medewerker": "Noor"}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "gesprekken" / "noor_p1.journaal"


def test_a_full_disk_keeps_the_words_for_the_next_try(path, failing_disk):
    journal = Journal.create(path, HEADER)
    journal.append({"n": 0})
    size = path.stat().st_size
    failing_disk.fail(0, 28)
    for n in (1, 2):
        with pytest.raises(NotSavedError) as caught:
            journal.append({"n": n})
        assert caught.value.reason == "vol"
    assert not journal.is_written
    assert path.stat().st_size == size

    failing_disk.mend()
    journal.append({"n": 3})
    journal.close()

    assert [record["n"] for record in reopened(path).records] == [0, 1, 2, 3]


def test_sync_writes_what_waited_too(path, failing_disk):
    journal = Journal.create(path, HEADER)
    failing_disk.fail(0, 28)
    with pytest.raises(NotSavedError):
        journal.append({"n": 0})
    failing_disk.mend()

    journal.sync()

    assert journal.is_written
    journal.close()
    assert reopened(path).records == ({"n": 0},)


def test_what_failed_to_sync_is_written_again_before_the_next_sync(path, monkeypatch):
    journal = Journal.create(path, HEADER)
    journal.append({"n": 0})
    calls = []
    for name in ("write", "sync"):
        real = getattr(disk, name)
        monkeypatch.setattr(disk, name, lambda *args, name=name, real=real: calls.append(name) or real(*args))
    with monkeypatch.context() as broken:
        broken.setattr(disk, "sync", lambda _: (_ for _ in ()).throw(OSError(5, "EIO")))
        with pytest.raises(NotSavedError):
            journal.sync()

    journal.sync()

    assert calls == ["write", "sync"]
    journal.close()
    assert reopened(path).records == ({"n": 0},)


def test_sync_without_news_leaves_the_disk_alone(path, failing_disk):
    journal = Journal.create(path, HEADER)
    journal.append({"n": 0})
    journal.sync()
    failing_disk.fail(0, 5)

    journal.sync()

    assert failing_disk.calls == []


def test_rewrite_keeps_what_was_appended_after_the_mark(path):
    journal = Journal.create(path, HEADER)
    for n in range(50):
        journal.append({"n": n})
    size = journal.size
    mark = journal.mark()
    journal.append({"n": 50})

    journal.rewrite([{"alles": 49}], mark, {**HEADER, "stap": 3})
    journal.append({"n": 51})
    journal.close()

    opened = reopened(path)
    assert opened.header == {**HEADER, "stap": 3}
    assert opened.records == ({"alles": 49}, {"n": 50}, {"n": 51})
    assert journal.size < size


def test_rewrite_also_where_open_files_cannot_be_renamed(path, monkeypatch):
    monkeypatch.setattr(journal_file, "_RENAMES_OPEN_FILES", False)
    journal = Journal.create(path, HEADER)
    journal.append({"n": 0})

    journal.rewrite([{"alles": 0}], journal.mark())
    journal.append({"n": 1})
    assert is_open_elsewhere(path)
    journal.close()

    assert reopened(path).records == ({"alles": 0}, {"n": 1})


def test_a_rewrite_that_fails_leaves_the_journal_as_it_was(path, failing_disk):
    journal = Journal.create(path, HEADER)
    journal.append({"n": 0})
    failing_disk.fail(0)
    journal.rewrite([{"alles": 0}], journal.mark())
    calls = len(failing_disk.calls)
    for at in range(calls - 2):  # past the last two the new journal is in place
        failing_disk.fail(at, 28)
        with pytest.raises(NotSavedError):
            journal.rewrite([{"alles": "nieuw"}], journal.mark())
        failing_disk.mend()
        journal.append({"n": at})
    journal.close()

    assert reopened(path).records == ({"alles": 0}, *({"n": at} for at in range(calls - 2)))


def test_typing_goes_on_while_another_thread_syncs_and_rewrites(path):
    journal = Journal.create(path, HEADER)
    errors, snapshots = [], queue.SimpleQueue()

    def keep_safe():
        try:
            while (snapshot := snapshots.get()) is not None:
                journal.sync()
                journal.rewrite(*snapshot)
        except Exception as error:  # noqa: BLE001 - anything at all is a failure here
            errors.append(error)

    thread = threading.Thread(target=keep_safe)
    thread.start()
    for n in range(2000):
        journal.append({"n": n})
        if n % 50 == 0:
            snapshots.put(([{"n": one} for one in range(n + 1)], journal.mark()))
    snapshots.put(None)
    thread.join()
    journal.close()

    assert errors == []
    assert [record["n"] for record in reopened(path).records] == list(range(2000))


def test_a_journal_that_is_taken_away_while_open_comes_back(path):
    journal = Journal.create(path, HEADER)
    journal.append({"n": 0})
    journal.sync()
    path.unlink()
    path.parent.rmdir()
    with pytest.raises(NotSavedError) as caught:
        journal.append({"n": 1})
    assert caught.value.is_lost
    assert not journal.is_written

    journal.sync()
    assert journal.is_written
    journal.append({"n": 2})
    journal.close()

    assert [record["n"] for record in reopened(path).records] == [0, 1, 2]


def test_nothing_is_called_saved_while_the_place_of_a_lost_journal_is_taken(path):
    journal = Journal.create(path, HEADER)
    journal.append({"n": 0})
    journal.sync()
    path.unlink()
    path.parent.rmdir()
    path.parent.touch()
    for n in (1, 2, 3):
        with pytest.raises(NotSavedError) as caught:
            journal.append({"n": n})
        assert caught.value.is_lost
        with pytest.raises(NotSavedError) as caught:
            journal.sync()
        assert caught.value.is_lost
        assert not journal.is_written

    path.parent.unlink()
    journal.sync()
    journal.append({"n": 4})
    journal.close()

    assert [record["n"] for record in reopened(path).records] == [0, 1, 2, 3, 4]


def test_a_journal_that_was_moved_away_or_replaced_is_not_at_its_place(path):
    journal = Journal.create(path, HEADER)
    moved = path.with_name("elders.journaal")
    path.rename(moved)
    path.write_bytes(b"van een ander")
    with pytest.raises(NotSavedError):
        journal.append({"n": 0})
    with pytest.raises(NotSavedError):
        journal.sync()
    assert path.read_bytes() == b"van een ander"

    moved.replace(path)
    journal.append({"n": 1})
    journal.close()

    assert [record["n"] for record in reopened(path).records] == [0, 1]


def test_a_lost_journal_whose_copy_is_open_in_another_window_is_not_saved(path):
    journal = Journal.create(path, HEADER)
    data = path.read_bytes()
    path.unlink()
    path.write_bytes(data)
    other = open_journal(path).journal
    with pytest.raises(NotSavedError) as caught:
        journal.sync()
    assert caught.value.is_lost

    other.close()
    journal.sync()
    journal.append({"n": 0})
    journal.close()
    assert reopened(path).records == ({"n": 0},)


def test_a_lost_journal_comes_back_whole_after_a_sync_that_failed_and_a_full_disk(path, failing_disk):
    journal = Journal.create(path, HEADER)
    journal.append({"n": 0})
    failing_disk.fail(0, 5)
    with pytest.raises(NotSavedError):
        journal.sync()
    failing_disk.mend()
    path.unlink()
    with pytest.raises(NotSavedError):
        journal.append({"n": 1})
    failing_disk.fail(0, 28)
    with pytest.raises(NotSavedError) as caught:
        journal.sync()
    assert caught.value.is_lost
    assert caught.value.reason == "vol"
    failing_disk.mend()

    journal.sync()
    journal.append({"n": 2})
    journal.close()

    assert [record["n"] for record in reopened(path).records] == [0, 1, 2]


def test_damage_that_cannot_be_set_aside_yet_waits_for_the_disk(path, failing_disk):
    journal = Journal.create(path, HEADER)
    journal.append({"n": 0})
    journal.close()
    with path.open("ab") as file:
        file.write(b"half")
    failing_disk.fail(1, 28)

    opened = open_journal(path)
    assert opened.recovery.aside is None
    assert opened.records == ({"n": 0},)
    with pytest.raises(NotSavedError):
        opened.journal.append({"n": 1})
    assert path.read_bytes().endswith(b"\nhalf")

    failing_disk.mend()
    opened.journal.append({"n": 2})
    opened.journal.close()
    assert [record["n"] for record in reopened(path).records] == [0, 1, 2]
    assert [one.read_bytes() for one in asides(path)] == [b"half"]


def test_a_journal_that_can_only_be_read_still_shows_its_words(path, failing_disk):
    journal = Journal.create(path, HEADER)
    journal.append({"n": 0})
    journal.close()
    failing_disk.fail(0, 30)

    opened = open_journal(path)

    assert opened.records == ({"n": 0},)
    with pytest.raises(NotSavedError) as caught:
        opened.journal.append({"n": 1})
    assert caught.value.reason == "alleen-lezen"
