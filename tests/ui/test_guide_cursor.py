"""Where the cursor is after something was taken back, and after a page was left."""

from pathlib import Path

import pytest

from popgids.ui.app import PopgidsApp
from popgids.ui.screens.guide_view import GuideScreen
from popgids.ui.screens.home import HomeScreen
from tests.ui.guide_pages import GUIDE, app_in, opened, own_guide, read, write

MORE = "".join(
    f'\n[[stap.vraag]]\nid = "{name}"\nsoort = "open"\nvraag = "Wat zie je {name}?"\n'
    for name in ("eerst", "daarna", "straks")
)


@pytest.fixture
def app(tmp_path: Path) -> PopgidsApp:
    return app_in(tmp_path)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = own_guide(tmp_path)
    write(path, GUIDE + MORE)
    return path


async def test_the_cursor_goes_to_what_came_back(app: PopgidsApp, own: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, str(own))
        await pilot.press(*["down"] * 4, "delete")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "daarna" not in read(own)
        await pilot.press(*["up"] * 4, "ctrl+z")
        await pilot.pause()
        await pilot.pause()
        assert screen._here.part.id == "daarna"
        await pilot.press("up", "up", "ctrl+y")
        await pilot.pause()
        await pilot.pause()
        assert screen._here.part.id == "straks", "what took the place of what went again"


async def test_back_at_home_the_cursor_is_on_the_line_one_came_from(app: PopgidsApp, own: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        kort = next(one.key for one in app.store.guides() if one.id == "kort")
        for key in (str(own), kort):
            await opened(pilot, key)
            await pilot.press("escape")
            await pilot.pause()
            await pilot.pause()
            assert isinstance(app.screen, HomeScreen)
            assert app.screen._here.key == key
            await pilot.press("enter")
            await pilot.pause()
            assert isinstance(app.screen, GuideScreen), "and the list has the focus"
