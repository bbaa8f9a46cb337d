"""Waiting in a test for what comes when the whole app works together."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot


async def until(pilot: Pilot[None], is_so: Callable[[], bool]) -> None:
    """Wait for something to happen on screen."""
    for _turn in range(300):
        if is_so():
            return
        await pilot.pause(0.01)
    pytest.fail("it did not happen")


async def shows(pilot: Pilot[None], screen: type) -> None:
    """Wait until this kind of screen is there."""
    await until(pilot, lambda: isinstance(pilot.app.screen, screen) and pilot.app.screen.is_mounted)
    await pilot.pause()
