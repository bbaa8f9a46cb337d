"""What is typed or pasted where no text goes is written in a field or answered; it never vanishes."""

from itertools import count

import pytest
from textual import events

from popgids.core.agenda import AgendaItem
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party, StepKind
from popgids.core.options import Option
from popgids.core.outline import Part
from popgids.core.session import Session
from popgids.ui.forms.closing import SIGN_OFF
from popgids.ui.key_order import KeysInOrder
from popgids.ui.screens.closing import ClosingScreen
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.literal import Choices
from popgids.ui.widgets.option_field import OptionField
from popgids.ui.widgets.record_list import RecordList
from tests.ui.conftest import TODAY, PageApp

WORDS = "goed, een beetje druk"


class _Ordered(KeysInOrder[None], PageApp):
    """As the real app: keys that come fast wait for those before them."""


def _type(app, text):
    for letter in text:
        app.post_message(events.Key("space" if letter == " " else letter, letter))


async def _done(pilot):
    for _turn in range(6):
        await pilot.pause()


def _told(app):
    return [one.message for one in app._notifications]


@pytest.fixture
def talk(guide, blank, keeper):
    """The talk screen at a part of a step."""
    numbers = count()
    keeper.new_id = lambda: f"n{next(numbers)}"

    def at(step, part=None, key="", **fields):
        session = Session.start(guide, blank.evolve(**fields), TODAY).go_to_step(step)
        stops = session.step_stops
        stop = next(one for one in stops if (one.key == key if key else part in (None, one.part)))
        return ConversationScreen(session.go(stop.place), keeper)

    return at


@pytest.fixture
def scale(guide, blank):
    """The key of a scale of the base guide, with a question for an explanation."""
    session = Session.start(guide, blank, TODAY).go_to_step(StepKind.CURRENT_STATE)
    return next(
        one.key
        for one in session.step_stops
        if one.question is not None and one.question.kind == "schaal" and one.question.explanation_question
    )


async def test_words_on_a_scale_go_to_the_explanation_under_it_and_choose_nothing(talk, scale):
    screen = talk(StepKind.CURRENT_STATE, key=scale)
    app = _Ordered(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        screen.query(OptionField).first().focus()
        _type(app, WORDS)
        await _done(pilot)
        (answer,) = screen.session.conversation.answers_to(scale)
        assert (answer.number, answer.explanation) == (None, WORDS)


async def test_words_on_a_choice_without_a_text_under_it_are_answered(talk):
    screen = talk(StepKind.EMPLOYEE_NEED, Part.GOALS)
    app = _Ordered(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        screen.query(OptionField).first().focus()
        _type(app, "zz ")
        await _done(pilot)
        assert screen.session.conversation.goals == ()
        assert [one.startswith("Hier kies je") for one in _told(app)] == [True]


@pytest.mark.parametrize("way", ["typed", "pasted"])
async def test_words_on_a_button_go_to_the_field_where_one_was(talk, guide, way):
    screen = talk(StepKind.STATUS, Part.OPENING)
    app = _Ordered(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        await pilot.press("a", "b")
        screen.query_one(ActionRow).focus()
        if way == "typed":
            _type(app, "cde")
        else:
            app.post_message(events.Paste("cde"))
        await _done(pilot)
        assert "ab cde" in [view.value for view in screen.query_one(FormView).views]


@pytest.mark.parametrize(("left", "typed", "whole"), [("goed", ".", "goed."), ("goed. ", "en", "goed. en")])
async def test_words_on_a_button_come_behind_what_was_written_as_one_would_type_on(talk, left, typed, whole):
    screen = talk(StepKind.STATUS, Part.OPENING, purpose=left)
    app = _Ordered(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        await pilot.press("shift+tab", "tab", "home")
        screen.query_one(ActionRow).focus()
        _type(app, typed)
        await _done(pilot)
        assert screen.session.conversation.purpose == whole


async def test_words_on_a_button_pass_by_a_number_that_is_filled_in(talk):
    screen = talk(StepKind.STATUS, Part.OPENING)
    app = _Ordered(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        await pilot.press("a", "b", "tab", "tab")
        assert isinstance(screen.focused, ActionRow)
        _type(app, "ook")
        await _done(pilot)
        assert [view.value for view in screen.query_one(FormView).views] == ["ab ook", "60"]


async def test_words_on_a_scale_are_a_new_word_in_the_explanation_that_was_begun(talk, scale):
    screen = talk(StepKind.CURRENT_STATE, key=scale)
    app = _Ordered(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        screen.query(OptionField).first().focus()
        _type(app, "goed")
        await _done(pilot)
        screen.query(OptionField).first().focus()
        _type(app, "genoeg")
        await _done(pilot)
        (answer,) = screen.session.conversation.answers_to(scale)
        assert answer.explanation == "goed genoeg"


async def test_a_paste_on_the_agenda_makes_a_point_of_it(talk):
    agenda = (AgendaItem(id="a", text="rooster", raised_by=Party.EMPLOYEE),)
    screen = talk(StepKind.STATUS, Part.AGENDA, agenda=agenda)
    app = _Ordered(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        screen.query_one(RecordList).focus()
        app.post_message(events.Paste("een\ntwee\n" * 3))
        await _done(pilot)
        assert [one.text.strip() for one in screen.session.conversation.agenda] == [
            "rooster",
            "een twee een twee een twee",
        ]


@pytest.mark.parametrize(
    ("acceptance", "is_shown", "button"),
    [(7, False, "Laat draagvlak zien"), (7, True, "Kies deze"), (None, False, "Kies deze")],
)
@pytest.mark.parametrize("way", ["typed", "pasted"])
async def test_words_on_a_button_that_does_something_else_make_no_option(
    talk, acceptance, is_shown, button, way
):
    goals = (DevelopmentGoal(id="g", origins=(Party.EMPLOYEE,), what="plannen"),)
    options = (Option(id="o", goal_id="g", what="meelopen", acceptance=acceptance, is_shown=is_shown),)
    screen = talk(StepKind.AGREEMENTS, Part.OPTIONS, goals=goals, options=options)
    app = _Ordered(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        for place in (ActionRow, RecordList):
            screen.query_one(place).focus()
            await pilot.pause()
            if way == "typed":
                _type(app, "een cursus")
            else:
                app.post_message(events.Paste("een cursus"))
            await _done(pilot)
            assert screen.session.conversation.options == options
            told = f"Met Enter kies je “{button}”." if place is ActionRow else "Met Enter open je wat"
            assert told in _told(app)[-1]


async def test_words_on_the_scale_of_an_option_are_answered_and_written_nowhere(talk):
    goals = (DevelopmentGoal(id="g", origins=(Party.EMPLOYEE,), what="plannen"),)
    options = (Option(id="o", goal_id="g", what="meelopen"),)
    screen = talk(StepKind.AGREEMENTS, Part.OPTIONS, goals=goals, options=options)
    app = _Ordered(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        screen.query(OptionField).first().focus()
        _type(app, "zeven")
        await _done(pilot)
        assert screen.session.conversation.options == options
        assert _told(app)[-1].startswith("Hier kies je: typ een cijfer")


async def test_words_on_the_button_for_one_more_option_begin_it(talk):
    goals = (DevelopmentGoal(id="g", origins=(Party.EMPLOYEE,), what="plannen"),)
    options = (Option(id="o", goal_id="g", what="meelopen", acceptance=7),)
    screen = talk(StepKind.AGREEMENTS, Part.OPTIONS, goals=goals, options=options)
    app = _Ordered(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        screen.query_one(ActionRow).start_at("new")
        screen.query_one(ActionRow).focus()
        _type(app, "een cursus")
        await _done(pilot)
        assert [one.what for one in screen.session.conversation.options] == ["meelopen", "een cursus"]


async def test_words_on_what_is_open_in_the_plan_are_answered_and_go_on_in_a_remark_that_was_begun(
    guide, blank, keeper
):
    screen = ClosingScreen(Session.start(guide, blank, TODAY), keeper)
    app = _Ordered(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        screen.query_one("#gaps", Choices).focus()
        _type(app, "x")
        await _done(pilot)
        assert _told(app) == ["Hier kun je niet typen. Tab gaat naar een veld."]

        await pilot.press("f6", "tab", "x")
        screen.query_one(ActionRow).focus()
        _type(app, "yz")
        await _done(pilot)
        remarks = [one.value for one in SIGN_OFF.fields(screen.session, "") if one.name.endswith("remark")]
        assert "x yz" in remarks


async def test_words_on_whether_a_summary_is_right_choose_nothing_and_one_comes_back_in_the_summary(talk):
    screen = talk(StepKind.EMPLOYEE_NEED, Part.READ_BACK)
    app = _Ordered(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await _done(pilot)
        screen.query_one(FormView).focus_named("is_right")
        await _done(pilot)
        _type(app, "Sanne")
        await _done(pilot)
        assert screen.session.conversation.read_back(screen.session.place.step).is_right is None
        assert _told(app)[-1].startswith("Hier kies je: typ j of n")
        await pilot.press("f7", "f8")
        await _done(pilot)
        _type(app, WORDS)
        await _done(pilot)
        assert screen.session.conversation.read_back(screen.session.place.step).summary == WORDS
