"""What an agreement says stays in sight, with its marks, while one fills in what belongs to it."""

import pytest

from popgids.core.agreements import Agreement
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party, StepKind
from popgids.core.outline import Part, Place
from popgids.core.session import Session
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.words_in_sight import WordsInSight
from tests.ui.conftest import TODAY

WHAT = "Ik ga beter plannen met het team"


@pytest.fixture
def screen(guide, blank, keeper):
    goal = DevelopmentGoal(id="g", what="een overleg leiden", origins=(Party.EMPLOYEE,))
    goals = (goal, goal.evolve(id="h", what="leren plannen"), goal.evolve(id="i", what="Excel"))
    agreements = tuple(Agreement(id=one, what=WHAT, goal_id="g") for one in "abcd")
    session = Session.start(guide, blank.evolve(goals=goals, agreements=agreements), TODAY)
    return ConversationScreen(session.go(Place(StepKind.AGREEMENTS, Part.AGREEMENTS.value)), keeper)


@pytest.mark.parametrize(
    ("size", "name", "is_above"),
    [((80, 24), "what", False), ((80, 24), "result", True), ((120, 40), "due_said", False)],
)
async def test_an_agreement_is_in_sight_with_the_field_that_has_the_cursor(
    app_for, screen, size, name, is_above
):
    app = app_for(screen)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        form = screen.query_one(FormView)
        form.focus_named(name)
        for _turn in range(3):
            await pilot.pause()
        view = next(one for one in form.views if one.has_focus_within)
        above = screen.query_one(WordsInSight)
        assert above.display is is_above
        least = above.region.bottom if is_above else form.region.y
        assert least <= view.region.y
        assert view.region.bottom <= form.region.bottom
        assert app.seen().count("S ✓") == 1


@pytest.mark.parametrize("name", ["result", "manager_trust"])
async def test_of_an_agreement_without_words_the_field_with_the_cursor_is_in_sight(app_for, screen, name):
    screen.session = screen.session.change("agreements", "a", what="", result="een 8")
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        form = screen.query_one(FormView)
        form.focus_named(name)
        for _turn in range(3):
            await pilot.pause()
        view = next(one for one in form.views if one.has_focus_within)
        assert form.region.contains_region(view.region)


async def test_the_marks_follow_what_is_typed_out_of_sight_of_them(app_for, screen):
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen.query_one(FormView).focus_named("result")
        await pilot.pause()
        assert "M ✓" not in app.seen()
        await pilot.press(*"3 keer een 8")
        await pilot.pause()
        assert "M ✓" in app.seen()


async def test_a_form_that_one_comes_back_to_begins_with_a_whole_field(app_for, screen):
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        form = screen.query_one(FormView)
        form.focus_named("manager_trust")
        for _turn in range(3):
            await pilot.pause()
        assert form.scroll_y
        await pilot.press("f7", "f8")
        for _turn in range(3):
            await pilot.pause()
        assert form.region.y in {view.region.y for view in form.views}


@pytest.mark.parametrize("name", ["employee_trust", "manager_trust"])
async def test_what_is_asked_of_who_has_little_trust_is_in_sight_with_its_mark(app_for, screen, name):
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        form = screen.query_one(FormView)
        form.focus_named(name)
        for _turn in range(3):
            await pilot.pause()
        await pilot.press("4")
        for _turn in range(3):
            await pilot.pause()
        view = next(one for one in form.views if one.has_focus_within)
        assert "meer vertrouwen" in view.echo.text
        assert form.region.contains_region(view.echo.region)
        assert "R ?" in app.seen()


async def test_an_agreement_without_the_check_is_shown_from_its_top_without_a_mark(app_for, screen):
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen.query_one(FormView).focus_named("manager_trust")
        for _turn in range(3):
            await pilot.pause()
        screen.query_one(ActionRow).focus()
        screen.post_message(ActionRow.Pressed("smart-switch"))
        for _turn in range(3):
            await pilot.pause()
        assert not screen.query_one(WordsInSight).display
        assert "S ✓" not in app.seen()
        assert "Wie doet wat?" in app.seen()
