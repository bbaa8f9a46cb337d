"""Two who are in the middle of a talk, and begin another one by their names."""

from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from popgids.core.beginning import StartRequest, begun
from popgids.storage.store import Store
from popgids.ui.app import PopgidsApp
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.screens.dialogs import AskDialog
from popgids.ui.screens.start import StartScreen
from popgids.ui.widgets.literal import Words
from tests.ui.waiting import shows


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "POP", tmp_path / "state")


def asked(store: Store, employee: str = "Sanne", manager: str = "Karim") -> StartRequest:
    return StartRequest(store.guides()[0].key, employee, "", manager, "", "", date(2026, 11, 22), 60)


@pytest.fixture
def running(store: Store) -> str:
    """The purpose of a talk of Sanne and Karim that was begun and not closed."""
    loaded = store.guide(store.guides()[0].key)
    assert loaded.guide is not None
    session = begun(asked(store), loaded.guide, loaded.fingerprint, lambda: uuid4().hex)
    store.begin(session.set_fields(purpose="plannen leren")).close()
    return "plannen leren"


def app_for(store: Store, request: StartRequest) -> PopgidsApp:
    clock = datetime(2026, 11, 22, 11, 3, tzinfo=UTC)
    return PopgidsApp(store, lambda: clock, lambda: uuid4().hex, "gesprek", request)


async def test_their_names_lead_to_the_talk_that_they_are_in(store: Store, running: str) -> None:
    app = app_for(store, asked(store, "sanne", " Karim"))
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, AskDialog)
        assert "nog niet vastgelegd" in " ".join(one.text for one in app.screen.query(Words))
        await pilot.press("enter")
        await shows(pilot, ConversationScreen)
        assert app.screen.session.conversation.purpose == running
        assert len(store.running()) == 1


async def test_who_wants_another_talk_all_the_same_gets_it(store: Store, running: str) -> None:
    app = app_for(store, asked(store))
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, AskDialog)
        await pilot.press("right", "enter")
        await shows(pilot, ConversationScreen)
        assert app.screen.session.conversation.purpose == ""
        assert len(store.running()) == 2


async def test_who_goes_back_to_the_form_is_asked_again_before_anything_begins(
    store: Store, running: str
) -> None:
    app = app_for(store, asked(store))
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, AskDialog)
        await pilot.press("escape")
        await shows(pilot, StartScreen)
        await pilot.press("f8")
        await shows(pilot, AskDialog)
        assert len(store.running()) == 1
        await pilot.press("enter")
        await shows(pilot, ConversationScreen)
        assert app.screen.session.conversation.purpose == running


async def test_others_begin_at_once(store: Store, running: str) -> None:
    app = app_for(store, asked(store, "Sanne", "Nora"))
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, ConversationScreen)
        assert len(store.running()) == 2
