"""What can be called up over the talk and what stands beside it: the time, the help, the menu, the steps."""

import pytest

from popgids.core.agenda import AgendaItem
from popgids.core.agreements import Agreement
from popgids.core.conversation import REHEARSAL
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party, StepKind
from popgids.core.outline import Part, Place
from popgids.core.session import Session
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.screens.talk_texts import help_content
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.answer_area import AnswerArea, AnswerLine
from popgids.ui.widgets.aside import Aside
from popgids.ui.widgets.literal import Choices, PushButton, Words, tell
from popgids.ui.widgets.record_list import RecordList
from popgids.ui.widgets.wrapped_line import WrappedLine
from tests.ui.conftest import TODAY
from tests.ui.talk_keeper import Keeper


@pytest.fixture
def screen(guide, blank):
    agenda = tuple(
        AgendaItem(id=text, text=text, raised_by=Party.EMPLOYEE, minutes=10) for text in ("rooster", "verlof")
    )
    return ConversationScreen(Session.start(guide, blank.evolve(agenda=agenda), TODAY), Keeper())


async def test_a_step_that_runs_over_says_so_quietly_and_can_borrow_time(app_for, screen):
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "over tijd" not in app.seen()
        screen.session = screen.session.spend(8 * 60)
        await pilot.press("f8")
        await pilot.pause()
        assert "3 min over tijd" in app.seen()
        await pilot.press("ctrl+t")
        await pilot.pause()
        assert "Nog open in deze stap" not in app.seen(), "there is no question left to park here"
        await pilot.press("enter")
        await pilot.pause()
        assert "over tijd" not in app.seen()
        assert {one.id: one.minutes for one in screen.session.conversation.step_minutes}[
            StepKind.STATUS
        ] == 10


@pytest.mark.parametrize("choice", ["Neem", "Ga gewoon door"])
async def test_behind_the_time_one_is_at_the_agreement_where_one_was(app_for, guide, blank, choice):
    agreements = tuple(Agreement(id=one, what=one) for one in ("overleg", "meelopen"))
    place = Place(StepKind.AGREEMENTS, Part.AGREEMENTS.value)
    screen = ConversationScreen(
        Session.start(guide, blank.evolve(agreements=agreements), TODAY).go(place), Keeper()
    )
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen.query_one(RecordList).focus()
        await pilot.press("end", "enter")
        await pilot.pause()
        assert screen._record == "meelopen"
        await pilot.press("ctrl+t")
        await pilot.pause()
        next(one for one in app.screen.query(PushButton) if str(one.label).startswith(choice)).press()
        await pilot.pause()
        assert app.screen is screen
        assert (screen._record, isinstance(screen.focused, AnswerArea)) == ("meelopen", True)


async def test_taking_back_what_was_typed_never_brings_text_of_another_question(app_for, screen):
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await screen._go_to_step(StepKind.EMPLOYEE_NEED)
        await pilot.press("a", "b", "backspace", "backspace", "f8")
        await pilot.pause()
        await pilot.press("ctrl+z", "ctrl+z", "ctrl+z")
        await pilot.pause()
        assert all(not one.text for one in screen.session.conversation.answers)
        assert screen.session.place.step is StepKind.EMPLOYEE_NEED


async def test_only_the_last_message_is_over_the_form(app_for, screen):
    app = app_for(screen)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.pause()
        for number in range(4):
            tell(screen, f"Bericht {number}")
            await pilot.pause()
        assert "Bericht 3" in app.seen()
        assert app.seen().count("Bericht") == 1


async def test_letters_typed_on_the_buttons_begin_a_new_point(app_for, screen):
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f8")
        await pilot.pause()
        await pilot.press("tab", "tab", "tab", "tab")
        assert isinstance(app.focused, ActionRow)
        await pilot.press("n", "u")
        await pilot.pause()
        assert [one.text for one in screen.session.conversation.agenda] == ["rooster", "verlof", "nu"]


async def test_the_organisation_begins_with_an_empty_point_of_its_own(app_for, screen):
    app = app_for(screen)
    screen.session = screen.session.add(
        "goals", DevelopmentGoal(id="g", what="Leiden", origins=(Party.EMPLOYEE,))
    )
    async with app.run_test(size=(80, 24)) as pilot:
        place = Place(StepKind.ORGANISATION_NEED, Part.GOALS.value)
        await screen._go(screen.session.go(place))
        await pilot.press("p", "l", "a", "n")
        await pilot.pause()
        goals = [(one.what, one.origins) for one in screen.session.conversation.goals]
        assert goals == [("Leiden", (Party.EMPLOYEE,)), ("plan", (Party.MANAGER,))]


@pytest.mark.parametrize(("steps", "told"), [(1, "heeft één stap."), (4, "door 4 stappen.")])
def test_the_help_tells_of_as_many_steps_as_the_guide_has(guide, blank, steps, told):
    short = guide.evolve(steps=guide.steps[:steps])
    assert told in help_content(Session.start(short, blank, TODAY)).plain


async def test_the_help_beside_a_question_is_never_cut_off(app_for, guide, blank):
    screen = ConversationScreen(Session.start(guide, blank, TODAY), Keeper())
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        for _turn in range(20):
            await pilot.pause()
            aside = screen.query_one(Aside)
            rows = aside.text.rstrip("\n").count("\n") + 1
            within = aside.region.intersection(screen.query_one("#middle").region).height
            assert not aside.display or rows <= within, aside.text
            await pilot.press("f8")


async def test_an_empty_field_has_a_line_before_it_where_colours_do_not_tell_it_apart(app_for, screen):
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        area = app.screen.query_one(AnswerArea)
        first = {row[area.region.x] for row in app.seen().split("\n")[area.region.y : area.region.bottom]}
        assert first == {"┃"}
        assert "│" in app.seen(), "the other field has a thin one"


async def test_parking_questions_names_them_before_and_says_how_many_afterwards(app_for, guide, blank):
    screen = ConversationScreen(
        Session.start(guide, blank, TODAY).go_to_step(StepKind.CURRENT_STATE), Keeper()
    )
    app = app_for(screen)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("ctrl+t")
        await pilot.pause()
        count = len(screen.session.open_questions)
        assert f"Parkeer {count} vragen en ga naar stap 3" in app.seen()
        assert screen.session.open_questions[0].text[:20] in app.seen()
        next(one for one in app.screen.query(PushButton) if "vragen" in str(one.label)).press()
        await pilot.pause()
        await pilot.pause()
        assert f"{count} vragen geparkeerd. Nu: stap 3" in app.seen()


@pytest.mark.parametrize(("step", "whose"), [(0, "Karim"), (1, "Sanne")])
async def test_a_parked_thought_is_of_who_speaks_and_is_said_to_be_parked(app_for, guide, blank, step, whose):
    session = Session.start(guide, blank, TODAY).go_to_step(guide.steps[step].kind)
    screen = ConversationScreen(session, Keeper())
    app = app_for(screen)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("f3")
        await pilot.pause()
        assert "Sluiten" in app.seen()
        await pilot.press(*"feest", "enter", *"straks")
        await pilot.pause()
        assert f"Van {whose}." in app.seen()
        assert "Sluiten" not in app.seen()
        await pilot.press("escape")
        await pilot.pause()
        await pilot.pause()
        assert "Geparkeerd. Komt terug" in app.seen()
        (thought,) = screen.session.conversation.parked
        assert thought.parked_by.value == ("medewerker" if whose == "Sanne" else "leidinggevende")


@pytest.mark.parametrize("key", ["f1", "f2", "f3", "ctrl+p"])
async def test_one_key_covers_everything_also_what_lies_over_the_talk(app_for, screen, key):
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        await pilot.pause()
        await pilot.press("f9")
        await pilot.pause()
        assert "Even afgedekt" in app.seen()
        assert "rooster" not in app.seen()
        await pilot.press("f9")
        await pilot.pause()
        assert len(app.screen_stack) == 3


async def test_the_menu_finds_what_can_be_done_with_a_list(app_for, guide, blank):
    agenda = tuple(AgendaItem(id=text, text=text, raised_by=Party.EMPLOYEE) for text in ("rooster", "verlof"))
    session = Session.start(guide, blank.evolve(agenda=agenda), TODAY)
    screen = ConversationScreen(session.go(Place(StepKind.STATUS, Part.AGENDA.value)), Keeper())
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p", *"omla", "enter")
        await pilot.pause()
        assert [one.text for one in screen.session.conversation.agenda] == ["verlof", "rooster"]


@pytest.mark.parametrize(
    ("step", "part", "typed", "found"),
    [
        (StepKind.STATUS, Part.AGENDA, "nog een punt", "Nog een punt"),
        (StepKind.STATUS, Part.AGENDA, "nog een erbij", "Nog een punt"),
        (StepKind.AGREEMENTS, Part.AGREEMENTS, "nog een", "Nog een afspraak"),
        (StepKind.AGREEMENTS, Part.AGREEMENTS, "training", "Leervorm"),
        (StepKind.AGREEMENTS, Part.AGREEMENTS, "afron", "Naar het plan en afsluiten"),
        (StepKind.AGREEMENTS, Part.AGREEMENTS, "kopie", "Naar het plan en afsluiten"),
    ],
)
async def test_the_menu_finds_it_by_the_word_on_the_button(
    app_for, guide, blank, step, part, typed, found
) -> None:
    screen = ConversationScreen(Session.start(guide, blank, TODAY).go(Place(step, part.value)), Keeper())
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p", *typed)
        await pilot.pause()
        first = app.screen.query_one(Choices).get_option_at_index(0).prompt
        assert str(first).startswith(found)
        if typed.startswith("nog"):
            await pilot.press("escape", "f1")
            await pilot.pause()
            assert any(f"F6  {found}" in one.text for one in app.screen.query(Words))


async def test_going_to_where_a_point_came_from_puts_the_cursor_in_it(app_for, guide, blank):
    agenda = tuple(AgendaItem(id=one, text=one, raised_by=Party.EMPLOYEE) for one in ("rooster", "verlof"))
    goals = (DevelopmentGoal(id="g", agenda_id="verlof", what="verlof", origins=(Party.EMPLOYEE,)),)
    session = Session.start(guide, blank.evolve(agenda=agenda, goals=goals), TODAY)
    screen = ConversationScreen(session.go(Place(StepKind.EMPLOYEE_NEED, Part.GOALS.value)), Keeper())
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for _turn in range(2):
            await pilot.press("ctrl+o" if not _turn else "ctrl+b")
            await pilot.pause()
            await pilot.pause()
            assert isinstance(screen.focused, WrappedLine if _turn else AnswerLine)
            assert screen.focused.value == "verlof"
        assert screen.session.place.step is StepKind.EMPLOYEE_NEED


async def test_stopping_says_what_is_kept_and_that_of_a_rehearsal_nothing_is(app_for, guide, blank):
    for talk, is_kept in ((blank, True), (blank.evolve(is_example=True, id=REHEARSAL), False)):
        app = app_for(ConversationScreen(Session.start(guide, talk, TODAY), Keeper()))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await app.screen.run_action("stop")
            await pilot.pause()
            told = " ".join(one.text for one in app.screen.query(Words))
            assert ("Alles is bewaard" in told) is is_kept
            assert ("Er wordt niets bewaard" in told) is not is_kept


async def test_the_sidebar_calls_a_step_what_the_guide_calls_it(app_for, guide, blank):
    own = guide.evolve(
        steps=(
            guide.steps[0].evolve(title="Waarvoor?"),
            guide.steps[1].evolve(title="Verschillen goed leren begrijpen"),
            *guide.steps[2:],
        )
    )
    app = app_for(ConversationScreen(Session.start(own, blank, TODAY), Keeper()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = app.seen()
        assert "1 Waarvoor?" in shown
        assert "2 Verschillen goe…" in shown
        assert "3 Ontwikkelwensen" in shown
        assert "8 Evaluatie" in shown
