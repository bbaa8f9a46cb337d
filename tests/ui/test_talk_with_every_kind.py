"""A talk with rows, orders and further roles, in the real app by keys alone, as it is kept on disk."""

import shutil
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from popgids.core.conversation import Conversation
from popgids.core.gaps import gaps
from popgids.core.guide import Floor
from popgids.storage.store import Store
from popgids.ui.app import PopgidsApp
from popgids.ui.screens.closing import ClosingScreen
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.screens.home import HomeScreen
from popgids.ui.screens.start import StartScreen
from popgids.ui.widgets.action_row import ActionRow
from popgids.wording.sentences import gap_text
from tests.ui.waiting import shows, until

GUIDE = Path(__file__).parents[1] / "data" / "gidsen" / "alle-soorten.toml"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    folder = tmp_path / "POP" / "gidsen"
    folder.mkdir(parents=True)
    shutil.copy(GUIDE, folder)
    return Store(tmp_path / "POP", tmp_path / "state")


@pytest.fixture
def app(store: Store) -> PopgidsApp:
    numbers = count()
    return PopgidsApp(
        store, lambda: datetime(2026, 11, 22, 11, 3, tzinfo=UTC), lambda: f"id{next(numbers):06}"
    )


async def begin(pilot: Pilot[None], at: str = "") -> None:
    """A talk between the two, with a mentor, at this question."""
    await shows(pilot, HomeScreen)
    await pilot.press("f2")
    await shows(pilot, StartScreen)
    await pilot.press(*"Sanne", "enter", *"planner", "enter", *"Karim", *["enter"] * 5)
    while pilot.app.screen._form.guide(pilot.app.screen._said["guide"]).id != "alle-soorten":
        await pilot.press("down", "space")
        await pilot.pause()
    await pilot.press("enter", *"Els", "f8")
    await shows(pilot, ConversationScreen)
    while at and talk(pilot).session.stop.key != at:
        await pilot.press("f8")
        await pilot.pause()


def talk(pilot: Pilot[None]) -> ConversationScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ConversationScreen)
    return screen


def at_once(pilot: Pilot[None], keys: str) -> None:
    """Keys that are there before the first of them is handled, as when somebody types fast."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key))


async def kept(pilot: Pilot[None], store: Store) -> Conversation:
    """The talk as it is on disk, after one stopped for today."""
    await pilot.press("ctrl+q")
    await until(pilot, lambda: type(pilot.app.screen).__name__ == "AskDialog")
    await pilot.press("right", "enter")
    await shows(pilot, HomeScreen)
    running = store.shelf().running[0]
    return store.resume(running.key).session.conversation


async def test_six_keys_fill_a_matrix_of_three_rows(app: PopgidsApp, store: Store) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, at="vak")
        at_once(pilot, "243414")
        await until(pilot, lambda: isinstance(app.focused, ActionRow))
        await pilot.press("enter")
        await pilot.pause()
        assert talk(pilot).session.stop.key == "vak-gemiddeld"
        rows = (await kept(pilot, store)).answer("vak", Floor.EMPLOYEE).rows
    assert [[int(cell.number) for cell in row.cells] for row in rows] == [[2, 4], [3, 4], [1, 4]]


async def test_rows_are_added_removed_and_taken_back_by_keys_alone(app: PopgidsApp, store: Store) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, at="projecten")
        await pilot.press(*"Kas", "enter", *"leren", "tab", "right", "enter")
        await pilot.press(*"Inlezen", "enter", *"juni", "enter", *"300", "enter", "enter", *"Rooster")
        await pilot.press("shift+tab", "up", "delete")
        await pilot.pause()
        assert [one.text for one in talk(pilot)._form.records(talk(pilot).session)] == ["Kas", "Rooster"]
        await pilot.press("ctrl+z")
        await pilot.pause()
        rows = (await kept(pilot, store)).answer("projecten", Floor.EMPLOYEE).rows
    assert [row.cell("naam").text for row in rows] == ["Kas", "Rooster"]
    step = rows[0].cell("stappen").rows[0]
    assert (step.cell("wat").text, int(step.cell("geld").number)) == ("Inlezen", 300)


async def test_tab_behind_a_row_leads_to_the_next_row_and_words_for_hours_are_not_passed_over(
    app: PopgidsApp,
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, at="taken")
        await pilot.press(*"Intake", "tab", *"Meelopen IC", "tab", "tab", "tab", "enter", *"Triage")
        await pilot.pause()
        session = talk(pilot).session
        records = talk(pilot)._form.records(session)
        assert [one.text for one in records] == ["Intake", "Triage"]
        assert records[0].fact.startswith("geen getal: Meelopen")
        told = [gap_text(one) for one in gaps(session.guide, session.conversation)]
        assert any("“Meelopen IC”" in one and "getal" in one for one in told)


async def test_choices_are_put_in_order_with_one_key_each(app: PopgidsApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, at="drijfveren")
        await pilot.press("down", "space", "space", "down", "2")
        await pilot.pause()

        def order() -> list[str]:
            answer = talk(pilot).session.conversation.answer("drijfveren", Floor.EMPLOYEE)
            return [one.id for one in answer.choices]

        assert order() == ["vrijheid", "zekerheid", "leren"]
        await pilot.press("left")
        assert order() == ["zekerheid", "vrijheid", "leren"]
        await pilot.press("down", "down", "down", "space")
        assert len(order()) == 3
        await pilot.press("up", "space")
        assert order() == ["zekerheid", "vrijheid"]


async def test_a_further_role_is_named_and_signs(app: PopgidsApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        assert "Els" in talk(pilot).query_one("#people").text
        talk(pilot).action_finish()
        await shows(pilot, ClosingScreen)
        await pilot.press("f6", *["tab"] * 4, "g", "tab", *"Mooi")
        await pilot.pause()
        mentor = app.screen.session.conversation.participant("mentor")
    assert (mentor.name, mentor.title, mentor.kind, mentor.remark) == ("Els", "Mentor", "gezien", "Mooi")
    assert mentor.at == datetime(2026, 11, 22, 11, 3, tzinfo=UTC)
