"""Whichever field of a long form a key leads to, it is wholly in sight, with its label."""

from datetime import date

import pytest

from popgids.core.agreements import Agreement
from popgids.core.goals import DevelopmentGoal, merge
from popgids.core.guide import Party, StepKind
from popgids.core.outline import Part, Place
from popgids.core.session import Session
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.words_in_sight import WordsInSight
from tests.ui.conftest import TODAY

_AGREEMENTS = Place(StepKind.AGREEMENTS, Part.AGREEMENTS.value)
_GOALS = Place(StepKind.EMPLOYEE_NEED, Part.GOALS.value)
_MOST = 20


@pytest.fixture
def talk(guide, blank):
    goal = DevelopmentGoal(id="g", what="een overleg leiden", origins=(Party.EMPLOYEE,))
    agreement = Agreement(
        id="a",
        what="Ik volg de cursus Plannen voor teams en pas dat toe in het rooster van de zomer",
        goal_id="g",
        learning_form="cursus",
        due_said="1 mei 2027",
        due_on=date(2027, 5, 1),
    )
    agreements = (agreement, Agreement(id="b", what="oefenen", goal_id="g"))
    return Session.start(guide, blank.evolve(goals=(goal,), agreements=agreements), TODAY)


async def _outside(app, screen, pilot, key):
    """The fields that a key leads to, and those of them that are not wholly in sight."""
    form, above = screen.query_one(FormView), screen.query_one(WordsInSight)
    passed, outside = [], []
    for _press in range(_MOST):
        await pilot.press(key)
        if app.screen is not screen:
            # an arrow down offers what can be filled in
            await pilot.pause()
            await pilot.press("escape", "tab")
        for _turn in range(2):
            await pilot.pause()
        here = next((one for one in form.views if one.has_focus_within), None)
        if here is None:
            break
        passed.append(here.field.name)
        top = above.region.bottom if above.display else form.region.y
        if here.region.y < top or here.region.bottom > form.region.bottom:
            outside.append(here.field.name)
    return passed, outside


@pytest.mark.parametrize(
    ("place", "size", "keys"),
    [
        (_AGREEMENTS, (80, 24), ("down", "up")),
        (_AGREEMENTS, (80, 24), ("tab", "shift+tab")),
        (_AGREEMENTS, (70, 24), ("down", "up")),
        (_GOALS, (80, 22), ("tab", "shift+tab")),
    ],
)
async def test_each_field_that_a_key_leads_to_is_wholly_in_sight(app_for, keeper, talk, place, size, keys):
    screen = ConversationScreen(talk.go(place), keeper)
    app = app_for(screen)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        form = screen.query_one(FormView)
        for key in keys:
            ends = [one.field.name for one in form.views if one.is_for_keys]
            form.focus_named(ends[0 if key == keys[0] else -1])
            await pilot.pause()
            passed, outside = await _outside(app, screen, pilot, key)
            assert (len(set(passed)) >= len(ends) - 1, outside) == (True, [])


async def test_the_field_where_one_is_stays_in_sight_in_the_smallest_window(app_for, keeper, guide, blank):
    goals = [
        DevelopmentGoal(id=key, what=f"{what} van de planning leren kennen", origins=(party,))
        for key, what, party in (("g", "Alle delen", Party.EMPLOYEE), ("h", "De grote lijn", Party.MANAGER))
    ]
    known = blank.evolve(goals=(merge(*goals).evolve(what="de hele planning van de zomer kennen"),))
    for number in range(3):
        known = known.evolve(
            agreements=(*known.agreements, Agreement(id=str(number), what="bellen", goal_id="g"))
        )
    screen = ConversationScreen(Session.start(guide, known, TODAY).go(_AGREEMENTS), keeper)
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen.query_one(FormView).focus_named("what")
        await pilot.resize_terminal(60, 18)
        for _turn in range(3):
            await pilot.pause()
        focused = screen.find_widget(screen.focused)
        assert focused.visible_region == focused.region
