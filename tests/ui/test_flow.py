"""The whole way through the real app on a real disk: begin, stop, go on, read back, record, look, correct."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from uuid import uuid4

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from popgids.core.beginning import StartRequest
from popgids.core.conversation import Conversation, GuideRef, Person
from popgids.core.guide import StepKind
from popgids.core.outline import Part, Place
from popgids.core.pop import PopDocument
from popgids.core.session import Session
from popgids.storage.store import Store
from popgids.storage.talk import Talk
from popgids.ui.app import PopgidsApp
from popgids.ui.screens import too_small
from popgids.ui.screens.closing import ClosingScreen
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.screens.dialogs import AskDialog
from popgids.ui.screens.gap_list import GapList
from popgids.ui.screens.home import HomeScreen
from popgids.ui.screens.pop_view import PopScreen
from popgids.ui.screens.start import StartScreen
from popgids.ui.widgets.field_view import FieldView
from popgids.ui.widgets.literal import Words


@pytest.fixture
def app(tmp_path: Path) -> PopgidsApp:
    numbers = count()
    store = Store(tmp_path / "POP", tmp_path / "state")
    return PopgidsApp(
        store, lambda: datetime(2026, 11, 22, 11, 3, tzinfo=UTC), lambda: f"id{next(numbers):06}"
    )


def files(folder: Path) -> list[Path]:
    """The files that were left."""
    return list(folder.rglob("*.toml"))


async def until(pilot: Pilot[None], is_so: Callable[[], bool]) -> None:
    """Wait for something to happen on screen."""
    for _turn in range(200):
        if is_so():
            return
        await pilot.pause(0.01)
    pytest.fail("it did not happen")


async def shows(pilot: Pilot[None], screen: type) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, screen) and pilot.app.screen.is_mounted)
    await pilot.pause()


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


async def test_after_a_fork_people_choose_before_they_go_on(app: PopgidsApp) -> None:
    for words in ("Van de laptop.", "Van de tablet."):
        talk = Conversation(
            id="t",
            pop_id="sanne",
            guide=GuideRef(id="basis", version="1", title="POP"),
            employee=Person(name="Sanne"),
            manager=Person(name="Karim"),
            held_on=date(2026, 11, 1),
            purpose=words,
        )
        app.store.finish(None, PopDocument(made_at=app.clock(), program="popgids", conversation=talk))
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, HomeScreen)
        app.screen.action_next_talk()
        await shows(pilot, PopScreen)
        await until(pilot, lambda: any("Kies eerst" in one.message for one in app._notifications))


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


@pytest.fixture
def recorded(app: PopgidsApp) -> Conversation:
    """A talk of 75 minutes that became version 1."""
    talk = Conversation(
        id="t",
        pop_id="sanne",
        guide=GuideRef(id="basis", version="1", title="POP"),
        employee=Person(name="Sanne"),
        manager=Person(name="Karim"),
        held_on=date(2026, 11, 1),
        minutes=75,
    )
    app.store.finish(None, PopDocument(made_at=app.clock(), program="popgids", conversation=talk))
    return talk


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


def run_beside(app: PopgidsApp, recorded: Conversation) -> Talk:
    """A running talk about the same plan."""
    guide = app.store.guide(app.store.guides()[0].key).guide
    assert guide is not None
    parent = app.store.newest("sanne").fingerprint
    following = recorded.evolve(id="u", revision=2, parent=parent, purpose="verder")
    return app.store.begin(Session.start(guide, following, following.held_on))


async def test_the_time_of_the_talk_before_is_proposed_again(app: PopgidsApp, recorded: Conversation) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, HomeScreen)
        app._home.start_next(recorded.pop_id)
        await shows(pilot, StartScreen)
        assert app.screen._form.request(app.screen._said).minutes == recorded.minutes


async def test_a_talk_that_runs_about_the_same_plan_is_offered_first(
    app: PopgidsApp, recorded: Conversation
) -> None:
    run_beside(app, recorded).close()
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, HomeScreen)
        app._home.start_next(recorded.pop_id)
        await shows(pilot, AskDialog)
        await pilot.press("escape")
        await shows(pilot, HomeScreen)
        app._home.start_next(recorded.pop_id)
        await shows(pilot, AskDialog)
        await pilot.press("right", "enter")
        await shows(pilot, StartScreen)
        app._home.open_pop(recorded.pop_id)
        await shows(pilot, PopScreen)
        app.screen.action_correct()
        await shows(pilot, AskDialog)
        await pilot.press("enter")
        await shows(pilot, ConversationScreen)
        assert app.screen.session.conversation.purpose == "verder"


async def test_a_talk_that_runs_in_another_window_is_told_and_not_opened(
    app: PopgidsApp, recorded: Conversation
) -> None:
    running = run_beside(app, recorded)
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, HomeScreen)
        app._home.start_next(recorded.pop_id)
        await shows(pilot, AskDialog)
        assert "ander venster" in " ".join(one.text for one in app.screen.query(Words))
        await pilot.press("enter")
        await shows(pilot, HomeScreen)
    running.close()


async def test_recording_beside_another_new_version_says_so(app: PopgidsApp, recorded: Conversation) -> None:
    run_beside(app, recorded).close()
    other = recorded.evolve(id="w", revision=2, parent=app.store.newest("sanne").fingerprint)
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, HomeScreen)
        app._home.resume(app.store.running()[0].key)
        await shows(pilot, ConversationScreen)
        app.store.finish(None, PopDocument(made_at=app.clock(), program="popgids", conversation=other))
        app.screen.action_finish()
        await shows(pilot, ClosingScreen)
        await pilot.press("f6", "a", "tab", "tab", "g", "f8")
        await until(pilot, lambda: app.screen.query_one("#made").display)
        assert "ook een andere versie 2 gemaakt" in app.screen.query_one("#made-text", Words).text


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


def asking_app(folder: Path, status: str) -> PopgidsApp:
    """The app as it begins at once from the command line, with a guide of this status."""
    guide = Path(__file__).parents[1] / "data" / "gidsen" / "alle-soorten.toml"
    own = folder / f"{status}.toml"
    own.write_text(re.sub(r"(?m)^status = .*$", f'status = "{status}"', guide.read_text("utf-8")), "utf-8")
    request = StartRequest(str(own), "Sanne", "", "Karim", "", "", date(2026, 11, 22), 60)
    store = Store(folder / "POP", folder / f"state-{status}")
    clock = datetime(2026, 11, 22, 11, 3, tzinfo=UTC)
    return PopgidsApp(store, lambda: clock, lambda: uuid4().hex, "gesprek", request)


@pytest.mark.parametrize(
    ("status", "said"), [("concept", "nog een concept"), ("ingetrokken", "is ingetrokken")]
)
async def test_a_guide_that_is_not_in_use_is_asked_about_before_a_talk_begins(
    tmp_path: Path, status: str, said: str
) -> None:
    app = asking_app(tmp_path, status)
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, AskDialog)
        assert said in " ".join(one.text for one in app.screen.query(Words))
        await pilot.press("escape")
        await shows(pilot, StartScreen)
        assert not app.store.running()


async def test_a_concept_can_be_begun_with_or_tried_from_the_form(tmp_path: Path) -> None:
    for key, is_example in (("enter", False), ("right", True)):
        folder = tmp_path / key
        folder.mkdir()
        app = asking_app(folder, "concept")
        async with app.run_test(size=(80, 24)) as pilot:
            await shows(pilot, AskDialog)
            await pilot.press("escape")
            await shows(pilot, StartScreen)
            app._home.begin(app._request)
            await shows(pilot, AskDialog)
            await pilot.press(*dict.fromkeys((key, "enter")))
            await shows(pilot, ConversationScreen)
            assert app.screen.session.conversation.is_example is is_example
            assert len(app.store.running()) == (not is_example)


async def test_a_guide_in_use_begins_at_once(tmp_path: Path) -> None:
    app = asking_app(tmp_path, "gepubliceerd")
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, ConversationScreen)
