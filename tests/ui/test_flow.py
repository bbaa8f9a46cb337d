"""The whole way through the real app on a real disk: begin, stop, go on, read back, record, look, correct."""

from datetime import date
from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from popgids.core.beginning import StartRequest
from popgids.core.guide import StepKind
from popgids.core.outline import Part, Place
from popgids.ui.app import PopgidsApp
from popgids.ui.screens import too_small
from popgids.ui.screens.closing import ClosingScreen
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.screens.gap_list import GapList
from popgids.ui.screens.home import HomeScreen
from popgids.ui.screens.pop_view import PopScreen
from popgids.ui.screens.start import StartScreen
from popgids.ui.widgets.field_view import FieldView
from popgids.ui.widgets.literal import Words
from tests.ui.guide_pages import app_in
from tests.ui.waiting import shows, until


@pytest.fixture
def app(tmp_path: Path) -> PopgidsApp:
    return app_in(tmp_path)


def files(folder: Path) -> list[Path]:
    """The files that were left."""
    return list(folder.rglob("*.toml"))


async def begin(pilot: Pilot[None]) -> None:
    await shows(pilot, HomeScreen)
    await pilot.press("f2")
    await shows(pilot, StartScreen)
    await pilot.press(*"Sanne", "enter", "enter", *"Karim", "f8")
    await shows(pilot, ConversationScreen)


async def test_back_in_the_plan_one_is_at_what_one_had_gone_for(app: PopgidsApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        app.screen.action_finish()
        await shows(pilot, ClosingScreen)
        await pilot.press("down", "down", "enter")
        await shows(pilot, ConversationScreen)
        await pilot.press(*"plannen", "ctrl+b")
        await shows(pilot, ClosingScreen)
        assert app.screen.query_one(GapList).highlighted == 2
        await pilot.press("enter")
        await shows(pilot, ConversationScreen)
        assert app.screen.session.place.step is StepKind.EMPLOYEE_NEED


async def test_a_talk_becomes_a_version_that_can_be_read_and_corrected(
    app: PopgidsApp, tmp_path: Path
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press(*"doel")
        await pilot.pause()
        app.screen.action_finish()
        await shows(pilot, ClosingScreen)
        await pilot.press("f6", "a", "tab", "tab", "g", "f8")
        await until(pilot, lambda: any(file.name.startswith("v0001-") for file in files(tmp_path)))
        await until(pilot, lambda: app.screen.query_one("#made").display)
        await pilot.press("escape")
        await shows(pilot, HomeScreen)
        await pilot.press("enter")
        await shows(pilot, PopScreen)
        text = app.screen.query_one("PlanView").text
        assert "doel" in text
        assert "akkoord" in text
        assert "gezien" in text
        await pilot.press("f6")
        await pilot.pause()
        await pilot.press(*"tikfout", "enter")
        await shows(pilot, ConversationScreen)
        assert app.screen.session.conversation.correction_reason == "tikfout"


async def test_a_talk_that_stops_is_on_the_home_screen_to_go_on_with(app: PopgidsApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press(*"doel", "ctrl+q")
        await until(pilot, lambda: type(app.screen).__name__ == "AskDialog")
        await pilot.press("right", "enter")
        await shows(pilot, HomeScreen)
        await pilot.press("enter")
        await shows(pilot, ConversationScreen)
        assert app.screen.session.conversation.purpose == "doel"


async def test_a_talk_that_stopped_at_the_plan_goes_on_there_with_every_word(app: PopgidsApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        app.screen.action_finish()
        await shows(pilot, ClosingScreen)
        await pilot.press("f6", "a", "tab", *"mooi")
        app.desk.talk_stopped()
        await shows(pilot, HomeScreen)
        await pilot.press("enter")
        await shows(pilot, ClosingScreen)
        assert "mooi" in [view.value for view in app.screen.query(FieldView)]
        await pilot.press("escape")
        await shows(pilot, ConversationScreen)
        app.desk.talk_stopped()
        await shows(pilot, HomeScreen)
        await pilot.press("enter")
        await shows(pilot, ConversationScreen)


async def test_control_q_on_home_asks_before_it_leaves(app: PopgidsApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, HomeScreen)
        await pilot.press("ctrl+q")
        await until(pilot, lambda: type(app.screen).__name__ == "AskDialog")
        assert app.return_code is None


async def test_the_example_can_be_looked_at_and_leaves_nothing_behind(
    app: PopgidsApp, tmp_path: Path
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, HomeScreen)
        await pilot.press("f3")
        await shows(pilot, PopScreen)
        assert "POP van Sanne" in app.screen.query_one("#people", Words).text
        await pilot.press("f2")
        await shows(pilot, StartScreen)
    assert not files(tmp_path)


async def test_the_disk_may_still_report_when_the_talk_is_being_taken_down(app: PopgidsApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        talk = app.screen
        assert isinstance(talk, ConversationScreen)
        await talk.remove_children()
        talk.show_saved("NIET BEWAARD")
        assert app._exception is None


async def test_what_is_typed_in_a_talk_counts_from_the_day_of_that_talk(app: PopgidsApp) -> None:
    request = StartRequest(
        app.store.guides()[0].key, "Sanne", "", "Karim", "", "", date(2028, 3, 20), 60, pop_key=""
    )
    async with app.run_test(size=(80, 24)) as pilot:
        app._home.begin(request)
        await shows(pilot, ConversationScreen)
        talk = app.screen
        assert isinstance(talk, ConversationScreen)
        said = talk.session.change_part("next_talk", day_said="over 10 weken")
        assert said.conversation.next_talk.day == date(2028, 5, 29)
        await talk._go(talk.session.go(Place(StepKind.AGREEMENTS, Part.AGREEMENTS.value)))
        view = next(one for one in talk.query(FieldView) if one.field.name == "due_said")
        view.focus_target.focus()
        await pilot.press(*"31 maart 2027")
        await pilot.pause()
        assert "al geweest" in view.echo.text


async def test_from_the_plan_one_comes_in_the_field_that_is_open(app: PopgidsApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        app.screen.action_finish()
        await shows(pilot, ClosingScreen)
        await pilot.press("end", "up", "enter")
        await shows(pilot, ConversationScreen)
        await pilot.press(*"6 juni 2027")
        await pilot.pause()
        assert app.screen.session.conversation.next_talk.day == date(2027, 6, 6)


async def test_what_is_typed_as_the_window_becomes_larger_is_not_lost(
    app: PopgidsApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [100.0]
    monkeypatch.setattr(too_small, "monotonic", lambda: now[0])
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press(*"doel")
        await pilot.resize_terminal(40, 10)
        await shows(pilot, too_small.TooSmallScreen)
        assert "Typen doet hier niets" in " ".join(one.text for one in app.screen.query(Words))
        await pilot.press(*"weg")
        now[0] += 2.0
        await pilot.press(*"en")
        app.post_message(Paste(" nu"))
        await pilot.pause()
        await pilot.resize_terminal(80, 24)
        await pilot.press(*"x")
        await shows(pilot, ConversationScreen)
        assert app.screen.session.conversation.purpose == "doelen nux"


async def test_a_size_that_comes_to_rest_after_the_last_screen_is_let_be(app: PopgidsApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, HomeScreen)
    app._fit()
