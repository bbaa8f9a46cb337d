"""Coming back to a question, or to a talk, one is in the field where one was."""

from itertools import count

import pytest

from popgids.core.agenda import AgendaItem
from popgids.core.guide import Party, StepKind
from popgids.core.outline import ANYWHERE, Part
from popgids.core.session import Session
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.widgets.field_view import FieldView
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.record_list import RecordList
from tests.ui.conftest import TODAY


@pytest.fixture
def talk(guide, blank, keeper):
    """The talk screen at a stop of the first step."""
    numbers = count()
    keeper.new_id = lambda: f"n{next(numbers)}"

    def at(part, **fields):
        session = Session.start(guide, blank.evolve(**fields), TODAY).go_to_step(StepKind.STATUS)
        stop = next(one for one in session.step_stops if one.part is part)
        return ConversationScreen(session.go(stop.place), keeper)

    return at


def _here(screen) -> str:
    """The name of the field where the cursor is."""
    return next((one.field.name for one in screen.query(FieldView) if one.has_focus_within), "")


async def _done(pilot):
    for _turn in range(4):
        await pilot.pause()


async def test_back_at_a_question_one_is_in_the_field_where_one_was(app_for, talk):
    screen = talk(Part.OPENING)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        first, last = screen.query_one(FormView).names[0], screen.query_one(FormView).names[-1]
        assert _here(screen) == first
        await pilot.press("tab")
        await _done(pilot)
        assert _here(screen) == last
        await pilot.press("f8")
        await _done(pilot)
        await pilot.press("f7")
        await _done(pilot)
        assert _here(screen) == last


async def test_a_talk_that_goes_on_is_in_the_record_and_field_where_one_was(app_for, talk, keeper):
    agenda = tuple(AgendaItem(id=key, text=key, raised_by=Party.EMPLOYEE) for key in ("rooster", "scholing"))
    screen = talk(Part.AGENDA, agenda=agenda)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        await pilot.press("home", "down", "enter")
        await _done(pilot)
        await pilot.press("tab")
        await _done(pilot)
        record, field = screen._record, _here(screen)
        assert record == "scholing"
        assert field
    again = ConversationScreen(screen.session, keeper)
    async with app_for(again).run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        assert (again._record, _here(again)) == (record, field)


async def test_a_talk_that_goes_on_has_the_record_open_that_one_walked_to_in_the_list(app_for, talk, keeper):
    keys = ("rooster", "scholing", "verlof")
    agenda = tuple(AgendaItem(id=key, text=key, raised_by=Party.EMPLOYEE) for key in keys)
    screen = talk(Part.AGENDA, agenda=agenda)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        await pilot.press("home", "enter")
        await _done(pilot)
        screen.query_one(RecordList).focus()
        await pilot.press("down", "down")
        await _done(pilot)
        assert screen._record == "verlof"
    again = ConversationScreen(screen.session, keeper)
    async with app_for(again).run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        assert again._record == "verlof"
        assert again.query_one(RecordList).has_focus


async def test_a_talk_that_goes_on_in_a_list_that_one_came_back_to_begins_as_it_did(app_for, talk, keeper):
    agenda = tuple(AgendaItem(id=key, text=key, raised_by=Party.EMPLOYEE) for key in ("rooster", "scholing"))
    screen = talk(Part.AGENDA, agenda=agenda)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        await pilot.press("end", "enter")
        await _done(pilot)
        screen.query_one(RecordList).focus()
        await pilot.press("end")
        await screen._show_stop(ANYWHERE)
        await _done(pilot)
        record = screen._record
        assert record == "rooster"
    again = ConversationScreen(screen.session, keeper)
    async with app_for(again).run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        assert again._record == record


async def test_a_talk_that_goes_on_in_a_new_record_has_it_empty_as_it_was(app_for, talk, keeper):
    agenda = (AgendaItem(id="rooster", text="rooster", raised_by=Party.EMPLOYEE),)
    screen = talk(Part.AGENDA, agenda=agenda)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        screen.action_new_record()
        await _done(pilot)
        field = _here(screen)
    again = ConversationScreen(screen.session, keeper)
    async with app_for(again).run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        assert (again._record, _here(again)) == ("", field)


async def test_a_text_goes_on_behind_its_last_letter(app_for, guide, blank, keeper):
    session = Session.start(guide, blank, TODAY)
    stops = (one for step in guide.steps for one in session.go_to_step(step.kind).step_stops)
    place = next(one.place for one in stops if one.question is not None and one.question.kind == "open")
    screen = ConversationScreen(session.go(place), keeper)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        await pilot.press(*"een", "home")
        await _done(pilot)
    again = ConversationScreen(screen.session, keeper)
    async with app_for(again).run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        await pilot.press("s")
        await _done(pilot)
        assert [one.text for one in again.session.conversation.answers] == ["eens"]
