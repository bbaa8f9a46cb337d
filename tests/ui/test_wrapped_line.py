"""The text of an agreement, a point or a promise: one line over a few rows that is read as a whole."""

from datetime import date

import pytest
from textual import events

from popgids.core.agreements import Agreement
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party, StepKind
from popgids.core.options import Option
from popgids.core.outline import Part, Place
from popgids.core.session import Session
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.widgets.field_view import FieldView
from tests.ui.conftest import TODAY

LONG = (
    "Jaap geeft Sanne elke vrijdag terugkoppeling op de weekplanning en bespreekt met haar wat er de week erna "
    "anders kan, tot en met eind juni"
)
LONGER = f"{LONG}, en daarna elke maand een keer, zolang het allebei nog helpt bij het werk aan de planning van het team"


@pytest.fixture
def agreements(guide, blank, keeper):
    """The agreements of a talk, of which the first says this."""

    def screen(what):
        goal = DevelopmentGoal(id="p", what="Leren plannen", origins=(Party.EMPLOYEE,))
        made = Agreement(id="a", goal_id="p", what=what, due_on=date(2027, 6, 30))
        session = Session.start(
            guide,
            blank.evolve(goals=(goal,), agreements=(made,), options=(Option(id="o", goal_id="p"),)),
            TODAY,
        )
        return ConversationScreen(session.go(Place(StepKind.AGREEMENTS, Part.AGREEMENTS.value)), keeper)

    return screen


def _view(screen, name):
    return next(one for one in screen.query(FieldView) if one.field.name == name)


def _what(screen):
    return screen.session.conversation.agreements[0].what


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_whole_text_of_an_agreement_is_seen(app_for, agreements, size):
    screen = agreements(LONG)
    async with app_for(screen).run_test(size=size) as pilot:
        await pilot.pause()
        area = _view(screen, "what").focus_target
        assert area.wrapped_document.height <= area.size.height
        assert "Jaap geeft" in pilot.app.seen().split("Wie doet wat?")[1]


async def test_without_the_focus_a_long_text_shows_its_beginning(app_for, agreements):
    screen = agreements(LONGER)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        area = _view(screen, "what").focus_target
        assert area.scroll_offset.y == 0
        area.focus()
        await pilot.pause()
        assert area.scroll_offset.y > 0, "it is typed on at the end"
        await pilot.press("enter")
        await pilot.pause()
        assert area.scroll_offset.y == 0


async def test_enter_goes_on_to_the_next_field_and_makes_no_line(app_for, agreements):
    screen = agreements("Meelopen")
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        _view(screen, "what").focus_target.focus()
        await pilot.press(*" bij", "enter")
        await pilot.pause()
        assert _what(screen) == "Meelopen bij"
        assert _view(screen, "owner").has_focus_within


async def test_lines_that_are_pasted_become_one(app_for, agreements):
    screen = agreements("Meelopen")
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        area = _view(screen, "what").focus_target
        area.focus()
        await pilot.pause()
        pilot.app.post_message(events.Paste(" bij\r\nInkoop\nen Verkoop"))
        await pilot.pause()
        assert _what(screen) == "Meelopen bij Inkoop en Verkoop"


async def test_what_was_typed_in_it_is_taken_back_as_a_whole_and_put_back(app_for, agreements):
    screen = agreements("Meelopen")
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        _view(screen, "what").focus_target.focus()
        await pilot.press(*" bij Bo", "ctrl+z")
        await pilot.pause()
        assert _what(screen) == "Meelopen"
        await pilot.press("ctrl+y")
        await pilot.pause()
        assert _what(screen) == "Meelopen bij Bo"


async def test_a_click_on_the_words_before_a_field_leads_into_it(app_for, agreements):
    screen = agreements("Meelopen")
    async with app_for(screen).run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        for name in ("result", "due_said", "what"):
            await pilot.click(_view(screen, name).label, offset=(2, 0))
            await pilot.pause()
            assert _view(screen, name).has_focus_within


async def test_what_is_to_be_removed_is_named(app_for, agreements, guide, blank, keeper):
    goal = DevelopmentGoal(id="p", what="Leren plannen", origins=(Party.EMPLOYEE,))
    talk = blank.evolve(goals=(goal,), agreements=(Agreement(id="a", goal_id="p", what="Meelopen"),))
    session = Session.start(guide, talk, TODAY).go(Place(StepKind.EMPLOYEE_NEED, Part.GOALS.value))
    screen = ConversationScreen(session, keeper)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.press("delete")
        await pilot.pause()
        assert "“Leren plannen” verwijderen?" in pilot.app.seen()
