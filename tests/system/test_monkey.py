"""Somebody who presses everything: whatever keys, clicks and sizes come, the app lives and the disk holds the talk.

POPGIDS_BARS scales the number of runs; each is another seed, and a failing one is told by its number.
"""

import os
import random
from pathlib import Path

import pytest
from textual import events

from popgids.core.conversation import Conversation
from popgids.storage.guides import builtin_folder, load_guide
from popgids.storage.store import Store
from popgids.ui.screens.closing import ClosingScreen
from popgids.ui.screens.conversation import ConversationScreen
from tests.system.tour import app_on, fill, two_talks

RUNS = max(1, int(float(os.environ.get("POPGIDS_BARS", "1"))))
STEPS = 60
KEYS = (
    *(f"f{number}" for number in range(1, 10)), *(f"alt+{number}" for number in range(1, 9)),
    "tab", "tab", "tab", "shift+tab", "enter", "enter", "escape", "up", "down", "left", "right", "delete", "backspace",
    "space", "ctrl+z", "ctrl+z", "ctrl+p", "ctrl+q", "ctrl+up", "ctrl+down", "home", "end", "pageup", "pagedown", "j", "n", "1",
)  # fmt: skip
WORDS = ("woord ", "31 april", "601", "volgende week", "[/]", "12 maart 2027", "x" * 300, "é👩‍👩‍👧", "\t")
SIZES = ((100, 30), (80, 24), (60, 18), (40, 10), (120, 40))


def kept_by(store: Store) -> Conversation | None:
    """The talk on disk."""
    running = store.shelf().running
    if not running:
        return None
    resumed = store.resume(running[0].key)
    resumed.talk.close()
    return resumed.session.conversation


@pytest.mark.parametrize("seed", range(RUNS))
async def test_whatever_is_pressed_the_app_lives_and_nothing_is_lost(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    guide = load_guide(builtin_folder() / "basis.toml").guide
    assert guide is not None
    app = app_on(tmp_path)
    fill(app.store, guide, two_talks(guide))
    done: list[str] = []
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        app._home.resume(app.store.shelf().running[0].key)
        await pilot.pause()
        for _ in range(STEPS):
            match chance.randint(0, 9):
                case 0:
                    done.append(word := chance.choice(WORDS))
                    app.post_message(events.Paste(word))
                case 1 | 2:
                    place = (chance.randrange(app.size.width), chance.randrange(app.size.height))
                    done.append(f"click {place}")
                    await pilot.click(offset=place)
                case 3 if chance.random() < 0.3:
                    done.append(f"size {(size := chance.choice(SIZES))}")
                    await pilot.resize_terminal(*size)
                case _:
                    done.append(key := chance.choice(KEYS))
                    await pilot.press(key)
            if not app.is_running or app._exception is not None:
                break
        await pilot.pause()
        talk = next(
            (one for one in app.screen_stack if isinstance(one, ConversationScreen | ClosingScreen)), None
        )
        told = f"seed {seed}: {done}"
        assert app._exception is None, told
        shown = talk.session.conversation if talk is not None and app.is_running else None
        if app.desk is not None:
            app.desk.flush()
    if shown is not None and not getattr(talk, "_is_made", False) and not shown.is_example:
        assert kept_by(app.store) == shown, told
