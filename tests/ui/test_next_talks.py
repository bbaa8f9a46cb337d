"""The talk after one that was recorded: what it takes over, and others about the same plan."""

from datetime import date
from pathlib import Path

import pytest

from popgids.core.conversation import Conversation, GuideRef, Person
from popgids.core.pop import PopDocument
from popgids.core.session import Session
from popgids.storage.talk import Talk
from popgids.ui.app import PopgidsApp
from popgids.ui.screens.closing import ClosingScreen
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.screens.dialogs import AskDialog
from popgids.ui.screens.home import HomeScreen
from popgids.ui.screens.pop_view import PopScreen
from popgids.ui.screens.start import StartScreen
from popgids.ui.widgets.literal import Words
from tests.ui.guide_pages import app_in
from tests.ui.waiting import shows, until


@pytest.fixture
def app(tmp_path: Path) -> PopgidsApp:
    return app_in(tmp_path)


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
