"""A talk to try a guide out: it leads back to where it was begun, and nothing of it is kept."""

from pathlib import Path

import pytest

from popgids.core.beginning import StartRequest
from popgids.ui.app import PopgidsApp
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.screens.guide_view import GuideScreen
from tests.ui.guide_pages import app_in, files, opened, own_guide


@pytest.fixture
def app(tmp_path: Path) -> PopgidsApp:
    return app_in(tmp_path)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return own_guide(tmp_path)


@pytest.mark.parametrize("from_shell", [False, True])
async def test_a_rehearsal_ends_where_it_was_begun(app: PopgidsApp, own: Path, from_shell: bool) -> None:
    if from_shell:
        request = StartRequest(str(own), "", "", "", "", "", app.clock().date(), 20)
        app = PopgidsApp(app.store, app.clock, app.new_id, "proef", request)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        if not from_shell:
            await opened(pilot, str(own))
            await pilot.press("f2")
            await pilot.pause()
        assert isinstance(app.screen, ConversationScreen)
        await pilot.press("ctrl+q")
        await pilot.pause()
        await pilot.press("right", "enter")
        await pilot.pause()
        assert app._exit == from_shell
        assert from_shell or (isinstance(app.screen, GuideScreen) and app.screen.home_key == str(own))


async def test_a_rehearsal_leaves_nothing_behind(app: PopgidsApp, tmp_path: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        line = next(one for one in app.store.guides() if one.id == "basis")
        await opened(pilot, line.key)
        await pilot.press("f2")
        await pilot.pause()
        await pilot.press(*"een doel", "f8")
        await pilot.pause()
        assert app.screen.session.conversation.purpose == "een doel"
    assert files(tmp_path) == []
