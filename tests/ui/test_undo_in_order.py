"""Ctrl+Z takes back whatever was done last: typed, chosen, taken over or removed; Ctrl+Y puts it back."""

import pytest

from popgids.core.agreements import Agreement
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party, StepKind
from popgids.core.outline import Part, Place
from popgids.core.session import Session
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.widgets.form_view import FormView
from tests.ui.conftest import TODAY
from tests.ui.talk_keeper import Keeper

POINTS = Place(StepKind.EMPLOYEE_NEED, Part.GOALS.value)
PROMISES = Place(StepKind.AGREEMENTS, Part.AGREEMENTS.value)
AGENDA = Place(StepKind.STATUS, Part.AGENDA.value)


@pytest.fixture
def at(guide, blank):
    def screen(place, **parts):
        return ConversationScreen(Session.start(guide, blank.evolve(**parts), TODAY).go(place), Keeper())

    return screen


async def press(pilot, *keys):
    await pilot.press(*keys)
    await pilot.pause()


def value(screen, name):
    return next(view.value for view in screen.query_one(FormView).views if view.field.name == name)


async def test_a_choice_goes_before_the_point_that_it_was_made_in(app_for, at):
    screen = at(AGENDA)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await press(pilot, *"rooster", "enter", "right", "space")
        (point,) = screen.session.conversation.agenda
        assert point.raised_by is Party.MANAGER
        await press(pilot, "ctrl+z")
        (point,) = screen.session.conversation.agenda
        assert (point.text, point.raised_by) == ("rooster", Party.EMPLOYEE)
        await press(pilot, "ctrl+y")
        assert screen.session.conversation.agenda[0].raised_by is Party.MANAGER


async def test_words_in_a_field_that_was_left_go_before_the_record(app_for, at):
    screen = at(PROMISES, agreements=(Agreement(id="a", what="plannen"),))
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        view = next(one for one in screen.query_one(FormView).views if one.field.name == "result")
        view.focus_target.focus()
        await press(pilot, *"rooster", "tab")
        assert screen.session.conversation.agreements[0].result == "rooster"
        await press(pilot, "ctrl+z")
        (agreement,) = screen.session.conversation.agreements
        assert (agreement.what, agreement.result) == ("plannen", "")
        assert view.has_focus_within, "there, where it was typed"
        await press(pilot, "ctrl+y")
        assert screen.session.conversation.agreements[0].result == "rooster"


async def test_an_action_is_taken_back_and_not_the_record_that_it_was_done_in(app_for, at):
    screen = at(PROMISES, agreements=(Agreement(id="a", what="plannen"),))
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = screen.session.conversation.agreements
        smart = next(
            one.name
            for one in screen._form.actions(screen.session, screen._record)
            if one.name.startswith("smart")
        )
        await screen._act(smart)
        assert screen.session.conversation.agreements != before
        await press(pilot, "ctrl+z")
        assert screen.session.conversation.agreements == before


async def test_what_was_typed_in_a_merged_point_is_kept_when_the_merge_is_taken_back_and_put_back(
    app_for, at
):
    goals = tuple(DevelopmentGoal(id=one, what=one, origins=(Party.EMPLOYEE,)) for one in ("x", "y"))
    screen = at(POINTS, goals=goals)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen._advance(screen.session.merge_goals("x", "y", "samenvoegen"))
        await screen._show_form()
        view = next(one for one in screen.query_one(FormView).views if one.field.name == "importance")
        view.focus_target.focus()
        await press(pilot, *"nodig", "tab")
        told = screen.session.conversation.goals
        assert told[0].importance == "nodig"
        await press(pilot, "ctrl+z", "ctrl+z")
        assert [one.id for one in screen.session.conversation.goals] == ["x", "y"]
        await press(pilot, "ctrl+y", "ctrl+y")
        assert screen.session.conversation.goals == told


async def test_typing_in_a_large_field_is_taken_back_in_pieces_and_shown(app_for, at):
    screen = at(Place(StepKind.STATUS, Part.OPENING.value))
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await press(pilot, *"kiezen waar sanne naartoe groeit")
        assert value(screen, "purpose") == "kiezen waar sanne naartoe groeit"
        await press(pilot, "ctrl+z")
        assert value(screen, "purpose") == "kiezen waar sanne naartoe "
        assert screen.session.conversation.purpose == "kiezen waar sanne naartoe "
        await press(pilot, "ctrl+y", *" wil")
        assert value(screen, "purpose") == "kiezen waar sanne naartoe groeit wil"
