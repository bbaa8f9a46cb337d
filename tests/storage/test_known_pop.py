"""Whether two have a POP or a running talk already, as it is on disk at this moment."""

import os
from datetime import UTC, date, datetime

import pytest
from talks import session

from popgids.core.conversation import Person
from popgids.core.pop import PopDocument
from popgids.storage.store import Store


def keep(store: Store, pop: str, employee: str, manager: str, held_on: date) -> None:
    talk = session().conversation.evolve(
        id=f"talk-{pop}",
        pop_id=pop,
        employee=Person(name=employee),
        manager=Person(name=manager),
        held_on=held_on,
    )
    made_at = datetime(2027, 3, 1, 12, tzinfo=UTC)
    store.finish(None, PopDocument(made_at=made_at, program="popgids 0", conversation=talk))


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "map", tmp_path / "status", tmp_path / "cache")


@pytest.fixture
def filled(store):
    keep(store, "oud", "Sanne de Groot", "Karim Aydin", date(2026, 3, 1))
    keep(store, "nieuw", "Sanne de Groot", "Nora Smit", date(2027, 3, 1))
    keep(store, "jan", "Jan", "Karim Aydin", date(2027, 2, 1))
    keep(store, "jansen", "Jan Jansen", "Karim Aydin", date(2027, 3, 1))
    return store


@pytest.mark.parametrize(
    ("employee", "manager", "pop"),
    [
        ("Sanne de Groot", "Karim Aydin", "oud"),
        ("sanne  de groot", "karim aydin ", "oud"),
        ("Sanne de Groot", "Iemand anders", "nieuw"),
        ("Jan", "", "jan"),
        ("Sanne", "Karim Aydin", None),
        ("de Groot", "Karim Aydin", None),
        ("Karim Aydin", "Sanne de Groot", None),
    ],
)
def test_a_pop_is_known_by_the_whole_name_and_first_the_one_of_both(filled, employee, manager, pop):
    found = filled.known_pop(employee, manager)
    assert (found.key if found else None) == pop


def test_a_pop_that_was_made_since_the_last_look_is_known(filled, tmp_path):
    assert filled.known_pop("Noor", "") is None
    keep(Store(tmp_path / "map", tmp_path / "ander"), "noor", "Noor", "Karim Aydin", date(2027, 3, 1))
    assert filled.known_pop("Noor", "").key == "noor"


def test_a_first_talk_waits_for_no_index(store, tmp_path):
    (store.data_folder / "gidsen").mkdir(parents=True)
    (store.data_folder / "gidsen" / "eigen.toml").write_text("", "utf-8")
    (store.data_folder / "Sanne_1").mkdir()
    assert store.known_pop("Sanne", "Karim") is None
    assert not (tmp_path / "cache").exists()


def test_a_folder_that_cannot_be_seen_is_no_answer(filled, shut):
    shut(filled.data_folder)
    with pytest.raises(OSError, match=r"."):
        filled.known_pop("Jan", "")


def test_a_running_talk_is_found_by_both_names_the_last_written_first(store):
    assert store.running_of("Sanne Vermeulen", "Karim Aydin") is None
    for number in (1, 2):
        talk = session(id=f"t{number}", purpose=str(number))
        store.begin(talk).close()
        path = store.state_folder / f"t{number}.journaal"
        os.utime(path, (1_800_000_000 + number, 1_800_000_000 + number))
    store.begin(session(id="voorbeeld", is_example=True)).close()
    (store.state_folder / "stuk.journaal").write_bytes(b"stuk")
    found = store.running_of("sanne vermeulen", "Karim  Aydin")
    assert found.key == str(store.state_folder / "t2.journaal")
    assert store.running_of("Sanne Vermeulen", "Nora") is None
    assert store.running_of("", "") is None
