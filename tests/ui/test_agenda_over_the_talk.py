"""The agenda over the talk: what it is about now, what waits, and what was parked."""

import pytest

from popgids.core.agenda import AgendaItem
from popgids.core.guide import Party, StepKind
from popgids.core.outline import Part, Place
from popgids.core.session import Session
from popgids.ui.forms.opening import AGENDA
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.widgets.answer_area import AnswerLine
from tests.ui.conftest import TODAY
from tests.ui.talk_keeper import Keeper


@pytest.fixture
def screen(guide, blank):
    agenda = tuple(
        AgendaItem(id=text, text=text, raised_by=Party.EMPLOYEE, minutes=10) for text in ("rooster", "verlof")
    )
    return ConversationScreen(Session.start(guide, blank.evolve(agenda=agenda), TODAY), Keeper())


async def test_the_agenda_says_what_it_is_about_now_and_what_is_done(app_for, screen):
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "● rooster" in app.seen()
        await pilot.press("space", "down", "p", "escape")
        await pilot.pause()
        conversation = screen.session.conversation
        assert [(one.text, one.is_discussed) for one in conversation.agenda] == [("rooster", True)]
        assert [(one.text, one.minutes) for one in conversation.parked] == [("verlof", 10)]
        assert conversation.current_item == ""


async def test_over_the_agenda_only_the_list_with_the_keys_has_a_mark(app_for, screen):
    app = app_for(screen)
    screen.session = screen.session.park_item("verlof", "agendapunt")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2", "enter")
        await pilot.pause()
        assert "▸ ● rooster" in app.seen()
        assert "▸ • verlof" not in app.seen()
        await pilot.press("tab")
        await pilot.pause()
        assert "▸ ● rooster" not in app.seen()
        assert "▸ • verlof" in app.seen()


@pytest.mark.parametrize("agenda", [(), (AgendaItem(id="a", text=" ", raised_by=Party.EMPLOYEE),)])
async def test_an_empty_agenda_offers_the_way_to_its_first_point_and_nothing_else(
    app_for, guide, blank, agenda
):
    start = Session.start(guide, blank.evolve(agenda=agenda), TODAY).go_to_step(StepKind.SUPPORT)
    screen = ConversationScreen(start, Keeper())
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        seen = app.seen()
        assert "De agenda is nog leeg." in seen
        assert "Enter: naar de agenda. Esc sluit." in seen
        assert not any(one in seen for one in ("Spatie", "P: parkeer", "A: op", "Delete"))
        await pilot.press("space", "p", "a", "delete", "tab", "enter")
        await pilot.pause()
        assert screen.session.stop.part is Part.AGENDA
        await pilot.press("x")
        await pilot.pause()
        assert [one.text for one in screen.session.conversation.agenda] == ["x"]
        await pilot.press("ctrl+b")
        await pilot.pause()
        assert screen.session.place == start.place
        assert screen.session.conversation.parked == ()


@pytest.mark.parametrize("others", [(), (AgendaItem(id="a", text="rooster", raised_by=Party.EMPLOYEE),)])
async def test_a_point_that_has_only_minutes_is_named_over_the_talk(app_for, guide, blank, others):
    nameless = AgendaItem(id="b", minutes_said="10", minutes=10, raised_by=Party.MANAGER)
    start = Session.start(guide, blank.evolve(agenda=(*others, nameless)), TODAY)
    app = app_for(ConversationScreen(start, Keeper()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        assert "De agenda is nog leeg" not in app.seen()
        assert "Bij een agendapunt staat nog niet waar het over gaat." in app.seen()
        assert "De agenda vraagt 10 min." in app.seen()


def test_one_point_alone_has_no_order(guide, blank):
    points = tuple(AgendaItem(id=one, text=one, raised_by=Party.EMPLOYEE) for one in "ab")
    for number, is_ordered in ((1, False), (2, True)):
        session = Session.start(guide, blank.evolve(agenda=points[:number]), TODAY)
        names = {one.name for one in AGENDA.actions(session, "a")}
        assert names == {"remove", "discussed"} | ({"up", "down"} if is_ordered else set())


async def test_the_last_that_was_parked_can_be_taken_away_and_the_way_to_the_agenda_is_left(app_for, screen):
    app = app_for(screen)
    screen.session = screen.session.park_item("verlof").remove("agenda", "rooster")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        assert "A: op de agenda. Delete: haal weg." in app.seen()
        await pilot.press("delete")
        await pilot.pause()
        assert "Enter: naar de agenda. Ctrl+Z haalt terug. Esc sluit." in app.seen()
        await pilot.press("enter")
        await pilot.pause()
        assert screen.session.stop.part is Part.AGENDA


async def test_the_agenda_points_that_wait_are_parked_from_the_time(app_for, screen):
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+t")
        await pilot.pause()
        assert "Parkeer 2 agendapunten" in app.seen()
        await pilot.press("shift+tab", "enter")
        await pilot.pause()
        conversation = screen.session.conversation
        assert [one.text for one in conversation.parked] == ["rooster", "verlof"]
        assert conversation.agenda == ()


async def test_a_parked_thought_is_done_with_f8_and_stands_on_the_agenda_without_its_empty_lines(
    app_for, screen
):
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f3")
        await pilot.pause()
        assert "Esc sluit." in app.seen()
        await pilot.press(*"kast", "enter", *"sleutel", "enter", "enter", "f8")
        await pilot.pause()
        assert app.screen is screen, "and the talk stays at its question"
        await pilot.press("f2")
        await pilot.pause()
        rows = app.seen().splitlines()
        assert "  sleutel" in rows[next(n for n, one in enumerate(rows) if "• kast" in one) + 1]


async def test_an_empty_agenda_names_no_keys_that_do_nothing(app_for, guide, blank):
    app = app_for(ConversationScreen(Session.start(guide, blank, TODAY), Keeper()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        assert "Esc sluit." in app.seen()
        assert "Spatie" not in app.seen()


@pytest.mark.parametrize(
    ("keys", "record"), [((), "verlof"), (("home", "space"), "verlof"), (("end", "p"), "rooster")]
)
async def test_behind_the_agenda_one_is_at_the_point_where_one_was_unless_it_was_parked(
    app_for, screen, keys, record
):
    screen.session = screen.session.go(Place(StepKind.STATUS, Part.AGENDA.value))
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("end", "enter", "tab", "tab")
        await pilot.pause()
        await pilot.press("f2", *keys, "escape")
        await pilot.pause()
        assert screen._record == record
        if record == "verlof":
            assert isinstance(screen.focused, AnswerLine), "where the minutes are typed"
