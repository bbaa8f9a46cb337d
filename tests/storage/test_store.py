"""Everything on disk as the app sees it: a talk from its first letter to a version, and the next talk from there."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial

import pytest
from talks import ids, session

from popgids.core.agreements import Agreement
from popgids.core.changes import changes_between
from popgids.core.conversation import Person
from popgids.core.follow_up import next_conversation
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Floor, Party, StepKind
from popgids.core.outline import Spot
from popgids.core.pop import PopDocument
from popgids.core.putting_right import with_day, with_person
from popgids.core.session import Session
from popgids.errors import NewerFormatError, OpenElsewhereError, UnreadableFileError
from popgids.storage.journal import Journal
from popgids.storage.store import TALKS_UNREADABLE, UNREADABLE, Store
from popgids.storage.talk import header_of


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "map", tmp_path / "status")


def _document(talk):
    return PopDocument(
        made_at=datetime(2027, 3, 1, 12, tzinfo=UTC), program="popgids 0", conversation=talk.conversation
    )


def _say(talk, journal, text):
    after = talk.answer(talk.guide.question("hoe"), Floor.EMPLOYEE, text=text).go_to_step(StepKind.SUPPORT)
    journal.record(talk, after)
    return after


def test_nothing_is_made_until_something_is_saved(store, tmp_path):
    assert store.shelf().pops == ()
    assert list(tmp_path.iterdir()) == []


def test_a_talk_that_stopped_goes_on_where_it_was_with_every_letter(store):
    talk = session()
    journal = store.begin(talk)
    talk = _say(talk, journal, "goed, denk ik")
    journal.close()
    (line,) = store.shelf().running
    assert (line.employee, line.step_number, line.step_count) == ("Sanne Vermeulen", 6, len(talk.guide.steps))
    assert line.pop_key == talk.conversation.pop_id
    resumed = store.resume(line.key)
    assert (resumed.session.conversation, resumed.session.place) == (talk.conversation, talk.place)
    assert resumed.session.guide == talk.guide
    assert resumed.session.today == talk.conversation.held_on


def test_what_was_done_before_the_program_died_can_be_taken_back_word_by_word(store):
    talk = session()
    journal = store.begin(talk)
    start = talk.conversation
    goal = DevelopmentGoal(id="g", origins=(Party.EMPLOYEE,))
    question = talk.guide.question("hoe")
    said = "Ik wil beter leren plannen. Graag dit jaar"
    steps = (
        *(
            partial(Session.answer, question=question, party=Floor.EMPLOYEE, text=said[:n])
            for n in range(1, 43)
        ),
        lambda one: one.go_to_step(StepKind.EMPLOYEE_NEED).spend(40),
        lambda one: one.add("goals", goal),
        *(partial(Session.change, field="goals", record_id="g", what="doen"[:n]) for n in range(1, 5)),
        lambda one: one.skip(),
        lambda one: one.add("goals", goal.evolve(id="h")),
        lambda one: one.go_to_step(StepKind.SUPPORT).drop_empty(),
    )
    for step in steps:
        before, talk = talk, step(talk)
        journal.record(before, talk)
    journal.close()
    resumed = store.resume(store.shelf().running[0].key)
    back = replace(resumed.session, undos=resumed.talk.done_before("iets"))
    assert resumed.talk.done_before("iets") == (), "once"
    told, texts = [], []
    while back.undos:
        back, undone = back.undo()
        if undone:
            told.append((undone.what, undone.place.step, [one.what for one in back.conversation.goals]))
            texts.append("".join(one.text for one in back.conversation.answers))
    need = StepKind.EMPLOYEE_NEED
    assert told[:3] == [("iets", need, [""]), ("iets", need, []), ("iets", StepKind.STATUS, [])]
    assert texts == [said, said, said[:28], ""]
    assert back.conversation.evolve(time_spent=(), skipped=()) == start
    resumed.talk.close()


def test_a_talk_that_is_open_in_another_window_is_not_opened_twice(store):
    journal = store.begin(session())
    (line,) = store.shelf().running
    assert line.is_open_elsewhere
    with pytest.raises(OpenElsewhereError):
        store.resume(line.key)
    journal.close()


def test_a_talk_goes_on_while_nobody_can_look_into_the_folder_with_plans(store, shut):
    talk = session()
    store.finish(None, _document(talk))
    store.begin(session().set_fields(id="g2", revision=2)).close()
    shut(store.data_folder)

    shelf = store.shelf()
    assert (shelf.pops, shelf.trouble) == ((), UNREADABLE)
    resumed = store.resume(shelf.running[0].key)
    assert resumed.finished_as == 0
    resumed.talk.close()


def test_the_plans_are_there_while_nobody_can_look_into_the_folder_of_talks(store, shut):
    store.finish(None, _document(session()))
    store.begin(session()).close()
    shut(store.state_folder)

    shelf = store.shelf()
    assert (shelf.running, len(shelf.pops), shelf.trouble) == ((), 1, TALKS_UNREADABLE)
    assert store.running() == ()


def test_shortening_a_long_journal_keeps_everything(store):
    talk = session()
    journal = store.begin(talk)
    talk = _say(talk, journal, "eerst")
    shorten = journal.shorten(talk)
    talk = _say(talk, journal, "en daarna")
    shorten()
    journal.close()
    resumed = store.resume(store.shelf().running[0].key)
    assert resumed.session.conversation == talk.conversation


@pytest.mark.parametrize("is_shortened", [False, True])
def test_a_talk_goes_on_in_the_field_where_one_was_and_at_the_plan_when_that_was_read(store, is_shortened):
    talk = session()
    journal = store.begin(talk)
    for spot in (Spot(("a1",), "what"), Spot((), "purpose", is_new=True)):
        before, talk = talk, talk.with_cursor(spot)
        journal.record(before, talk)
        before, talk = talk, talk.go(talk.neighbour(1).place)
        journal.record(before, talk)
    for is_at_plan in (True, False, True):
        before, talk = talk, replace(talk, is_at_plan=is_at_plan)
        journal.record(before, talk)
    if is_shortened:
        journal.shorten(talk)()
    journal.close()
    (line,) = store.shelf().running
    assert line.is_at_plan
    resumed = store.resume(line.key).session
    assert (resumed.place, resumed.cursors, resumed.is_at_plan) == (talk.place, talk.cursors, True)


@pytest.mark.parametrize(
    "cursor", [5, [5], [["onbekend", "", [], "", False]], [["afspraken"]], [[[], [], 1, 2, 3]]]
)
def test_a_cursor_that_cannot_be_read_costs_nothing_of_the_talk(store, cursor):
    talk = session()
    header = header_of(talk) | {"cursor": cursor}
    said = talk.set_fields(purpose="eerst")
    changes = list(changes_between(talk.conversation, said.conversation))
    journal = Journal.create(store.state_folder / "gesprek.journaal", header)
    journal.append({"wijziging": changes, "cursor": cursor})
    journal.close()
    resumed = store.resume(store.running()[0].key).session
    assert (resumed.conversation, resumed.cursors) == (said.conversation, {})


def test_a_name_and_a_day_that_were_put_right_are_known_wherever_the_talk_is_listed(store):
    talk = session()
    journal = store.begin(talk)
    for party, name in ((Party.EMPLOYEE, "Fatma Yıldız"), (Party.MANAGER, "Bo Vos")):
        before, talk = talk, with_person(talk, party, "de naam", name=name)
        journal.record(before, talk)
    before, talk = talk, with_day(talk, date(2026, 6, 5), "de datum")
    journal.record(before, talk)
    journal.close()
    (line,) = store.shelf().running
    assert (line.employee, line.manager) == ("Fatma Yıldız", "Bo Vos")
    assert store.running_of("Fatma Yıldız", "Bo Vos") == line
    resumed = store.resume(line.key).session
    assert (resumed.conversation, resumed.today) == (talk.conversation, date(2026, 6, 5))


def test_a_finished_talk_becomes_a_version_and_its_journal_goes(store):
    talk = session()
    journal = store.begin(talk)
    path = store.finish(journal, _document(talk))
    assert path.exists()
    shelf = store.shelf()
    assert shelf.running == ()
    assert [(one.employee, one.revision) for one in shelf.pops] == [("Sanne Vermeulen", 1)]


def test_when_the_program_dies_between_version_and_tidying_up_the_talk_is_not_made_twice(store):
    talk = session()
    journal = store.begin(talk)
    store.archive.add_version(_document(talk))
    journal.close()
    resumed = store.resume(store.shelf().running[0].key)
    assert resumed.finished_as == 1
    assert store.shelf().running == ()


def test_the_second_talk_supersedes_the_first(store):
    first = session().add("agreements", Agreement(id="a", what="cursus"))
    store.finish(None, _document(first))
    known = store.newest("pop-1")
    conversation = known.document.conversation
    assert conversation == first.conversation
    second = next_conversation(
        conversation, known.fingerprint, first.guide, conversation.guide, "g2", date(2027, 9, 1), ids()
    )
    store.finish(None, _document(session().set_fields(**second.__dict__)))
    (line,) = store.shelf().pops
    assert (line.revision, line.is_forked) == (2, False)
    assert [one.revision for one in store.versions("pop-1")] == [2, 1]
    assert {one.guide_id for one in store.versions("pop-1")} == {first.conversation.guide.id}
    assert store.version(store.versions("pop-1")[1].key).document.conversation == first.conversation


def test_a_file_that_is_no_talk_says_so_and_stays(store):
    journal = store.begin(session())
    journal.close()
    path = journal.path
    line = path.read_bytes()
    path.write_bytes(b"onzin" + line)
    (running,) = store.shelf().running
    assert running.is_damaged
    with pytest.raises(UnreadableFileError):
        store.resume(running.key)
    kept = [one.read_bytes() for one in path.parent.iterdir()]
    assert b"onzin" + line in kept


@pytest.mark.parametrize(
    "header",
    [
        {"soort": "gesprek", "formaat": 2, "gesprek": ["Sanne"], "gids": "basis", "plek": "eind"},
        {"soort": "gesprek", "formaat": 2, "gesprek": {"medewerker": "Sanne"}, "gids": {"stap": [1]}},
        {"soort": "gesprek", "formaat": 2, "gids": {"stap": 8, "titel": 3}, "plek": 3},
    ],
)
def test_a_talk_of_a_newer_popgids_is_listed_left_and_told(store, header):
    path = store.state_folder / "later.journaal"
    Journal.create(path, header).close()
    (running,) = store.shelf().running
    assert (running.employee, running.guide_title, running.step_number) == ("", "", 0)
    for _ in range(2):
        with pytest.raises(NewerFormatError):
            store.resume(running.key)
    assert path.exists()


def test_a_copy_never_overwrites_an_earlier_one(store):
    talk = session().conversation
    first = store.write_copy(talk, "medewerker", "een")
    assert store.write_copy(talk, "medewerker", "een") == first
    second = store.write_copy(talk, "medewerker", "twee")
    assert (first.read_text(), second.read_text()) == ("een", "twee")


def test_the_name_of_a_copy_says_whose_it_is_also_behind_a_long_name(store):
    long = Person(name="Anna-Maria van den Berghe-Janssens")
    talk = session(employee=long, revision=12).conversation
    for reader in ("medewerker", "leidinggevende", "vertrouwenspersoon"):
        name = store.write_copy(talk, reader, reader).stem
        assert name.startswith("POP-Anna-Maria-va")
        assert name.endswith(f"-v12-{reader}_{talk.id}")
    short = session(employee=Person(name="Sanne")).conversation
    assert store.write_copy(short, "medewerker", "een").stem == "POP-Sanne-v1-medewerker_gesprek-1"


def test_a_folder_under_the_name_of_a_copy_is_left_and_the_copy_gets_the_next_name(store):
    talk = session().conversation
    first = store.write_copy(talk, "medewerker", "een")
    first.unlink()
    first.mkdir()
    assert store.write_copy(talk, "medewerker", "een").read_text() == "een"
    assert first.is_dir()
