"""A talk that would begin with a guide that is a concept or withdrawn: people are asked first."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from popgids.core.beginning import StartRequest
from popgids.storage.store import Store
from popgids.ui.app import PopgidsApp
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.screens.dialogs import AskDialog
from popgids.ui.screens.start import StartScreen
from popgids.ui.widgets.literal import Words
from tests.ui.waiting import shows


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
