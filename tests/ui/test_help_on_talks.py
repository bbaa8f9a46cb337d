"""F1 before a talk: what can be done here, and what a POP-gesprek is."""

import pytest

from popgids.core.shelf import Shelf
from popgids.ui.screens.home import HomeScreen
from popgids.ui.screens.start import StartScreen
from popgids.wording.about_talks import ABOUT_TALKS, BEFORE_A_TALK, HelpText


@pytest.mark.parametrize(("page", "told"), [("home", ABOUT_TALKS), ("start", BEFORE_A_TALK)])
async def test_help_before_a_talk_tells_of_talks(
    app_for, keeper, guide_line, page: str, told: tuple[HelpText, ...]
) -> None:
    keeper.shelf = Shelf("/home/sanne/POP", guides=(guide_line,))
    screen = HomeScreen(keeper) if page == "home" else StartScreen(keeper, (guide_line,), None)
    app = app_for(screen)
    async with app.run_test(size=(80, 200)) as pilot:
        await pilot.pause()
        await pilot.press("f1")
        await pilot.pause()
        seen = " ".join(app.seen().split())
        assert "Onder de toetsen staat meer" in seen
        assert [one.id for one in told if one.title not in seen] == []
