"""What making each letter safe costs, against the same talk that keeps nothing."""

import asyncio
import gc
import statistics
import tempfile
import time
from contextlib import nullcontext
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any
from unittest.mock import patch

LETTERS = 10
BLOCKS = 16
"""Each second pair of blocks the other way round, since the text grows."""
SIZE = (120, 40)


def saving_ratio(rounds: int) -> float:
    """The processor time of a letter in a talk on disk, as a ratio to one in a talk that is not kept.

    Letters that are kept and letters that are not take turns in one and the same talk: two talks differ by more than
    what saving costs.
    """
    return statistics.median(on / off for _round in range(rounds) for off, on in _pairs())


def _pairs() -> list[tuple[float, float]]:
    with tempfile.TemporaryDirectory(prefix="popgids-bench-") as folder:
        return asyncio.run(_typed(Path(folder)))


async def _typed(folder: Path) -> list[tuple[float, float]]:
    """What letters take that are not kept, and as many right before or after them that are."""
    from popgids.core.beginning import StartRequest
    from popgids.storage.guides import find_guide
    from popgids.storage.store import Store
    from popgids.ui.app import PopgidsApp
    from popgids.ui.desks.talk import TalkDesk

    numbers = count(1)
    now = datetime(2026, 3, 2, 10).astimezone()
    request = StartRequest(
        guide_key=str(find_guide("basis").path),
        employee_name="Sanne Vermeulen",
        employee_role="",
        manager_name="Karim Aydin",
        manager_role="",
        others="",
        held_on=now.date(),
        minutes=60,
    )
    store = Store(folder / "data", folder / "state")
    app: Any = PopgidsApp(store, lambda: now, lambda: f"id-{next(numbers)}", "gesprek", request)
    spent: dict[bool, list[float]] = {True: [], False: []}
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("f8", "f8")
        await pilot.press(*"warm")
        # a collection takes as long as ten letters, and falls to one of the two
        gc.disable()
        for block in range(BLOCKS):
            is_kept = block % 4 in {1, 2}
            with nullcontext() if is_kept else patch.object(TalkDesk, "keep", _keep_nothing):
                started = time.process_time()
                await pilot.press(*("qxzvjkwy" * LETTERS)[:LETTERS])
                spent[is_kept].append(time.process_time() - started)
        gc.enable()
    return list(zip(spent[False], spent[True], strict=True))


def _keep_nothing(_desk: Any, _before: Any, _after: Any) -> None:
    return None
