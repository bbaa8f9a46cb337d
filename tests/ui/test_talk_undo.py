"""Over the talk: putting aside and taking back, the way to where a record came from, finding a command."""

from dataclasses import replace

import pytest

from popgids.core.agenda import AgendaItem, ParkedItem
from popgids.core.agreements import Agreement, Support
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party, StepKind
from popgids.core.outline import Part, Place
from popgids.core.session import Session
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.screens.dialogs import Line, found_lines
from popgids.ui.widgets.aside import Aside
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.literal import Choices
from popgids.ui.widgets.record_list import RecordList
from tests.ui.conftest import TODAY
from tests.ui.talk_keeper import Keeper

AGENDA = tuple(AgendaItem(id=f"a{n}", text=f"punt {n}", raised_by=Party.EMPLOYEE) for n in range(9))
PARKED = tuple(ParkedItem(id=f"p{n}", text=f"gedachte {n}\nmet meer") for n in range(5))
GOAL = DevelopmentGoal(id="g", agenda_id="a1", what="leren plannen", origins=(Party.EMPLOYEE,))


def _screen(guide, blank, place=None, **parts):
    session = Session.start(guide, blank.evolve(**parts), TODAY)
    return ConversationScreen(session.go(place) if place else session, Keeper())


def _ids(records):
    return [one.id for one in records]


async def test_one_key_takes_parking_back_in_both_lists(app_for, guide, blank):
    screen = _screen(guide, blank, agenda=AGENDA[:2])
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        await pilot.press("p", "escape")
        await pilot.pause()
        assert _ids(screen.session.conversation.parked) == ["a0"]
        await pilot.press("ctrl+z")
        await pilot.pause()
    talk = screen.session.conversation
    assert (_ids(talk.agenda), talk.parked) == (["a0", "a1"], ())


async def test_over_the_agenda_one_key_takes_back_what_was_done_there_and_nothing_else(app_for, guide, blank):
    screen = _screen(guide, blank, agenda=AGENDA[:2], parked=PARKED[:1])
    before = screen.session.add("goals", GOAL, "ontwikkelpunt")
    screen.session = before
    app = app_for(screen)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        assert "Ctrl+Z" not in app.seen()
        for keys in (("enter",), ("space",), ("p",), ("tab", "a"), ("delete",)):
            await pilot.press(*keys)
            await pilot.pause()
        assert "Ctrl+Z haalt terug." in app.seen(), "where the keys are told"
        for _act in range(5):
            assert screen.session.conversation != before.conversation
            await pilot.press("ctrl+z")
            await pilot.pause()
        assert "Teruggehaald" in app.seen()
        assert screen.session.conversation == before.conversation
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert screen.session.conversation == before.conversation
        assert "Er is niets om terug te halen." in app.seen()


async def test_taking_back_that_the_rest_was_parked_leads_back_to_that_rest(app_for, guide, blank):
    screen = _screen(guide, blank, Place(StepKind.CURRENT_STATE, guide.steps[1].questions[1].id))
    place = screen.session.place
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        screen.session = screen.session.spend(40 * 60)
        await pilot.press("ctrl+t")
        await pilot.pause()
        await pilot.press("right", "enter")
        await pilot.pause()
        assert screen.session.place.step is not place.step
        assert screen.session.conversation.parked
        await pilot.press("f8", "ctrl+z")
        await pilot.pause()
        assert screen.session.place == place
        assert screen.session.conversation.parked == ()


async def test_what_is_removed_is_said_with_the_key_that_brings_it_back(app_for, guide, blank):
    goals = (GOAL, GOAL.evolve(id="h", agenda_id="", what="leren leiden"))
    screen = _screen(guide, blank, Place(StepKind.EMPLOYEE_NEED, Part.GOALS.value), goals=goals)
    app = app_for(screen)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("down", "delete")
        await pilot.pause()
        assert "Weg: “leren leiden”. Ctrl+Z haalt" in app.seen()
        await pilot.press("delete")
        await pilot.pause()
        assert screen.session.conversation.goals == ()
        await pilot.press(*"zelf")
        assert [one.what for one in screen.session.conversation.goals] == ["zelf"], "no list, so the form"


async def test_what_comes_from_the_agenda_is_seen_from_its_own_words(app_for, guide, blank):
    screen = _screen(
        guide, blank, Place(StepKind.EMPLOYEE_NEED, Part.GOALS.value), agenda=AGENDA[:2], goals=(GOAL,)
    )
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", *["tab"] * 6)
        await pilot.pause()
        assert screen.query_one(FormView).scroll_y > 0, "at the last field"
        await screen._act("from-agenda")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "Wat?" in app.seen()
        await pilot.press("x")
        assert screen.session.conversation.goals[1].what == "punt 0x"


async def test_another_point_in_the_list_is_shown_from_its_top(app_for, guide, blank):
    goals = (GOAL, GOAL.evolve(id="h", what="leren leiden"))
    screen = _screen(guide, blank, Place(StepKind.EMPLOYEE_NEED, Part.GOALS.value), goals=goals)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", *["tab"] * 6)
        await pilot.pause()
        assert screen.query_one(FormView).scroll_y > 0, "at the last field"
        screen.query_one(RecordList).focus()
        await pilot.press("down")
        await pilot.pause()
        assert screen.query_one(FormView).scroll_y == 0


async def test_what_is_typed_in_a_line_is_taken_back_before_anything_else(app_for, guide, blank):
    agreement = Agreement(id="a", goal_id="g", what="meelopen", result="klaar")
    place = Place(StepKind.AGREEMENTS, Part.AGREEMENTS.value)
    screen = _screen(guide, blank, place, goals=(GOAL,), agreements=(agreement, agreement.evolve(id="b")))
    screen.session = screen.session.remove("agreements", "b", "afspraak")
    app = app_for(screen)

    def said():
        return [(one.what, one.due_said) for one in screen.session.conversation.agreements]

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen.query_one(FormView).focus_named("due_said")
        for keys, now in (
            (("m", "e", "i"), [("meelopen", "mei")]),
            (("ctrl+z",), [("meelopen", "")]),
            (("ctrl+y",), [("meelopen", "mei")]),
            (("ctrl+z",), [("meelopen", "")]),
            (("ctrl+z",), [("meelopen", ""), ("meelopen", "")]),
        ):
            await pilot.press(*keys)
            await pilot.pause()
            assert said() == now


async def test_many_parked_thoughts_leave_the_agenda_six_lines_and_the_open_row_in_sight(
    app_for, guide, blank
):
    app = app_for(_screen(guide, blank, agenda=AGENDA, parked=PARKED))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        lines = app.screen.query_one("#lines", Choices)
        assert lines.size.height >= 6
        await pilot.press("end", "p")
        await pilot.pause()
        await pilot.pause()
        assert "punt 7" in app.seen()
        assert lines.highlighted == 7


async def test_a_parked_thought_goes_on_the_agenda_or_away_with_the_key_that_is_told(app_for, guide, blank):
    screen = _screen(guide, blank, agenda=AGENDA[:1], parked=PARKED[:2])
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        await pilot.press("tab")
        await pilot.pause()
        assert "A: op de agenda. Delete: haal weg." in app.seen()
        await pilot.press("a", "delete")
        await pilot.pause()
        talk = screen.session.conversation
        assert ([one.text for one in talk.agenda], talk.parked) == (["punt 0", "gedachte 0 / met meer"], ())
        assert app.focused.id == "lines", "there is nothing left in the other list"


async def test_what_was_added_goes_with_one_key_and_comes_back_with_another(app_for, guide, blank):
    screen = _screen(guide, blank, Place(StepKind.EMPLOYEE_NEED, Part.GOALS.value))
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*"plannen")
        await pilot.pause()
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert screen.session.conversation.goals == ()
        await pilot.press("ctrl+y")
        await pilot.pause()
        assert [one.what for one in screen.session.conversation.goals] == ["plannen"]
        assert app.seen().count("plannen") > 1, "in the list and in its field"


async def test_the_way_from_support_to_the_agenda_goes_step_by_step_and_back(app_for, guide, blank):
    screen = _screen(
        guide,
        blank,
        Place(StepKind.SUPPORT, Part.SUPPORT.value),
        agenda=AGENDA,
        goals=(GOAL,),
        agreements=(Agreement(id="f", goal_id="g", what="meelopen"),),
        support=(Support(id="s", agreement_id="f", what="tijd"),),
    )
    app = app_for(screen)
    way = ["s", "f", "g", "a1"]
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Komt uit “meelopen” · Ctrl+O erheen" in app.seen()
        for key, records in (("ctrl+o", way[1:]), ("ctrl+b", way[-2::-1])):
            for record in records:
                await pilot.press(key)
                await pilot.pause()
                await pilot.pause()
                assert screen._record == record
                if (key, record) == ("ctrl+o", "g"):
                    assert "Komt uit “punt 1” · Ctrl+O erheen · Ctrl+B terug" in app.seen()
        assert "Ctrl+B" not in app.seen()


async def test_a_word_about_health_that_is_gone_is_not_spoken_of(app_for, guide, blank):
    question = next(one for one in guide.steps[1].questions if one.kind == "open")
    screen = _screen(guide, blank, Place(StepKind.CURRENT_STATE, question.id))
    app = app_for(screen)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press(*"burnout")
        await pilot.pause()
        assert screen.query_one(Aside).warns
        for _letter in "burnout":
            await pilot.press("backspace")
        await pilot.pause()
        assert not screen.query_one(Aside).warns


@pytest.mark.parametrize(
    ("wanted", "first"), [("stap 5", "five"), ("st", "deeper"), ("vragen", "deeper"), ("f5", "deeper")]
)
def test_a_line_of_which_the_words_begin_so_comes_first(wanted, first):
    lines = (
        Line("deeper", "Meer vragen bij deze stap", "F5"),
        Line("most", "Wat het meeste telt"),
        Line("five", "Ga naar stap 5: Afspraken"),
    )
    assert found_lines(lines, wanted)[0].value == first


@pytest.mark.parametrize("text", ["Online training (e-learning)", "E\u2011learning", "elearning"])
@pytest.mark.parametrize("wanted", ["e-le", "E-learning", "elearning", "e learning", "ele"])
def test_a_word_with_a_hyphen_is_found_however_it_is_typed(text, wanted):
    lines = (Line("coach", "Begeleid worden", "elke week"), Line("online", text))
    assert found_lines(lines, wanted)[0].value == "online"


async def test_what_was_done_before_the_talk_was_opened_again_is_taken_back_after_all_else(
    app_for, guide, blank
):
    screen = _screen(guide, blank, Place(StepKind.EMPLOYEE_NEED, Part.GOALS.value), goals=(GOAL,))
    before = screen.session.change("goals", "g", what="leren")
    undone = before.since(screen.session, "iets van vóór de onderbreking").undos
    screen.session = replace(before, undos=())
    screen._keeper.done_before = lambda _what: undone
    app = app_for(screen)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("f3")
        await pilot.pause()
        await pilot.press("x", "escape", "ctrl+z")
        await pilot.pause()
        assert screen.session.conversation.goals[0].what == "leren"
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert screen.session.conversation.goals == (GOAL,)
        assert "iets van vóór de onderbreking" in app.seen()
