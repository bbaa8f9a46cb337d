"""What can be called up over the talk: the agenda, the time."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

import pytest

from popgids.core.agenda import AgendaItem
from popgids.core.conversation import REHEARSAL
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party, StepKind
from popgids.core.outline import Part, Place
from popgids.core.session import Session
from popgids.ui.forms.opening import AGENDA
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.answer_area import AnswerArea, AnswerLine
from popgids.ui.widgets.aside import Aside
from popgids.ui.widgets.literal import Words, tell
from popgids.ui.widgets.wrapped_line import WrappedLine
from tests.ui.conftest import TODAY


@dataclass
class Keeper:
    """Keeps nothing."""

    ids: Iterator[int] = field(default_factory=count)
    today = TODAY

    def new_id(self) -> str:
        return f"id{next(self.ids)}"

    def seconds_passed(self) -> int:
        return 0

    def keep(self, before, after) -> None:
        pass

    def may_stop(self) -> bool:
        return True

    def way_back(self) -> str:
        return ""


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
        assert "Parkeer de rest" not in app.seen(), "there is no question left to park here"
        await pilot.press("enter")
        await pilot.pause()
        assert "over tijd" not in app.seen()
        assert {one.id: one.minutes for one in screen.session.conversation.step_minutes}[
            StepKind.STATUS
        ] == 10


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
