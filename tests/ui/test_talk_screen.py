"""What the talk shows around a question: who, the time, the line that is chosen, what came along."""

from dataclasses import replace

import pytest

from popgids.core.agenda import AgendaItem
from popgids.core.agreements import Agreement
from popgids.core.conversation import Person, StepTime
from popgids.core.goals import DevelopmentGoal, merge
from popgids.core.guide import Party, StepKind
from popgids.core.outline import Part
from popgids.core.session import Session
from popgids.ui.forms.registry import form_for
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.screens.dialogs import AskDialog
from popgids.ui.screens.talk_texts import people_text, place_text
from popgids.ui.widgets.literal import PushButton
from popgids.ui.widgets.option_field import OptionField
from tests.ui.conftest import TODAY

PLANS = DevelopmentGoal(id="p", what="Leren plannen", origins=(Party.EMPLOYEE,))
LEADS = DevelopmentGoal(id="q", what="Een team leiden", origins=(Party.MANAGER,))


@pytest.fixture
def start(guide, blank):
    """A session at a part of a step, over a talk with these fields."""

    def at(step, part=None, **fields):
        session = Session.start(guide, blank.evolve(**fields), TODAY).go_to_step(step)
        return session.go(next(one.place for one in session.step_stops if part in (None, one.part)))

    return at


async def test_the_chosen_line_has_a_mark_also_when_the_focus_is_elsewhere(app_for, keeper, start):
    agenda = tuple(AgendaItem(id=one, text=one, raised_by=Party.EMPLOYEE) for one in ("rooster", "cursus"))
    screen = ConversationScreen(start(StepKind.STATUS, Part.AGENDA, agenda=agenda), keeper)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "tab")
        seen = pilot.app.seen()
        assert "▹ 2  cursus" in seen
        assert "  1  rooster" in seen
        await pilot.press("shift+tab")
        assert "▸ 2  cursus" in pilot.app.seen()


async def test_a_line_that_wraps_beside_its_mark_is_shown_whole(app_for):
    from textual.screen import Screen

    from popgids.ui.widgets.literal import Choices

    class One(Screen[None]):
        def compose(self):
            yield Choices("x" * 17 + " einde", compact=True)

    async with app_for(One()).run_test(size=(24, 5)) as pilot:
        assert "einde" in pilot.app.seen()


async def test_blank_text_makes_no_point(app_for, keeper, start):
    keeper.new_id = lambda: "new"
    screen = ConversationScreen(start(StepKind.EMPLOYEE_NEED, Part.GOALS), keeper)
    async with app_for(screen).run_test() as pilot:
        await pilot.press("tab", "enter", "space")
        assert screen.session.conversation.goals == ()
        await pilot.press("x")
        assert [one.importance.strip() for one in screen.session.conversation.goals] == ["x"]


async def test_a_merged_point_says_out_of_what_it_was_merged(app_for, keeper, start):
    screen = ConversationScreen(
        start(StepKind.EMPLOYEE_NEED, Part.GOALS, goals=(merge(PLANS, LEADS),)), keeper
    )
    async with app_for(screen).run_test(size=(120, 40)) as pilot:
        await pilot.press("ctrl+o")
        await pilot.pause()
        told = [one.message for one in pilot.app._notifications]
        assert told == ["Samengevoegd uit twee punten:\nSanne: Leren plannen\nKarim: Een team leiden"]


async def test_long_answers_to_a_question_stand_under_each_other_whole(app_for, keeper, start):
    screen = ConversationScreen(start(StepKind.CURRENT_STATE), keeper)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        spent = screen.session.spend(40 * 60)
        screen._advance(spent)
        await pilot.press("ctrl+t")
        await pilot.pause()
        assert isinstance(pilot.app.screen, AskDialog)
        labels = [str(one.label) for one in pilot.app.screen.query(PushButton)]
        assert "Ga gewoon door" in labels
        assert all(label in pilot.app.seen() for label in labels)


@pytest.mark.parametrize(("keys", "chosen"), [(("down",), "b"), (("down", "up"), "a")])
async def test_an_arrow_goes_on_from_the_choice_that_is_lit(app_for, keys, chosen):
    from textual.screen import Screen

    from popgids.ui.forms.spec import Option

    field = OptionField(is_vertical=True)
    field.load((Option("a", "akkoord"), Option("b", "gezien")), ())

    class One(Screen[None]):
        def compose(self):
            yield field

    async with app_for(One()).run_test() as pilot:
        field.focus()
        await pilot.press(*keys, "space")
        assert field.chosen == (chosen,)


def test_the_points_stand_with_the_question_how_to_work_on_them(start):
    session = start(StepKind.AGREEMENTS, goals=(PLANS, LEADS))
    form = form_for(session.stop)
    *_who, points = form.intro(session).splitlines()
    assert points == "Jullie ontwikkelpunten: Leren plannen · Een team leiden"


def test_a_point_of_the_talk_before_says_so_and_how_to_let_it_go(start):
    session = start(StepKind.ORGANISATION_NEED, Part.GOALS, goals=(LEADS,), earlier_goals=(LEADS,))
    form = form_for(session.stop)
    assert [one.fact for one in form.records(session)] == ["Karim · vorige keer"]
    assert "Verwijder" in form.intro(session)


def test_a_day_to_look_back_that_was_proposed_follows_the_agreement(start):
    due = {"due_said": "1 maart 2027", "due_on": TODAY.replace(year=2027, month=3, day=1)}
    session = start(
        StepKind.NEXT_TALK, Part.NEXT_TALK, agreements=(Agreement(id="a", what="oefenen", **due),)
    )
    form = form_for(session.stop)
    session, _record = form.act(session, "", "propose")
    session = session.change("agreements", "a", due_said="1 juni 2027")
    (field,) = [one for one in form.fields(session, "") if one.name == "again:a"]
    assert "1 juni 2027" in field.value


def test_a_correction_says_so_and_takes_no_time(start):
    session = start(StepKind.CURRENT_STATE, correction_reason="naam klopte niet").spend(3600)
    assert session.conversation.seconds() == 0
    assert people_text(session) == "CORRECTIE · Sanne Vermeulen en Karim Aydin"
    assert "over tijd" not in place_text(session)


def test_long_names_make_room_for_the_time(start):
    session = start(StepKind.STATUS)
    long = Person(name="Alexandrina van der Boomgaarden-Westerhout")
    session = replace(session, conversation=session.conversation.evolve(employee=long))
    assert people_text(session) == "Alexandrina van… en Karim Aydin"


@pytest.mark.parametrize("size", [(70, 24), (80, 24), (120, 40)])
async def test_the_time_of_the_whole_talk_is_told_once(app_for, keeper, start, size):
    app = app_for(ConversationScreen(start(StepKind.STATUS), keeper))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert app.seen().count("0 van 60 min") == 1


@pytest.mark.parametrize("seconds", [0, 180])
async def test_beside_the_steps_it_is_said_what_the_minutes_are(app_for, keeper, start, seconds):
    spent = (StepTime(id=StepKind.STATUS, seconds=seconds),) if seconds else ()
    screen = ConversationScreen(start(StepKind.STATUS, time_spent=spent), keeper)
    app = app_for(screen)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        lines = [line[:28].split() for line in app.seen().splitlines()]
        assert (["bezig/gepland", "min"] in lines) is bool(seconds)
        assert (lines[3][-1], lines[5][-1]) == (("3/5", "0/11") if seconds else ("5", "11"))
