"""What making each letter safe costs, against the same talk that keeps nothing."""

import asyncio
import statistics
import tempfile
import time
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

KEYS = 40
SIZE = (120, 40)


_TURNS = 3
"""Of two times of some milliseconds, one turn says nothing yet about their ratio."""


def saving_ratio(rounds: int) -> float:
    """The processor time of a letter in a talk on disk, as a ratio to one in a talk that is not kept."""
    turns = [(_key_ms(is_kept=False), _key_ms(is_kept=True)) for _turn in range(_TURNS * rounds)]
    off, on = (statistics.median(times) for times in zip(*turns, strict=True))
    return on / off


def _key_ms(*, is_kept: bool) -> float:
    with tempfile.TemporaryDirectory(prefix="popgids-bench-") as folder:
        return asyncio.run(_typed(Path(folder), is_kept=is_kept))


async def _typed(folder: Path, *, is_kept: bool) -> float:
    from popgids.core.beginning import StartRequest
    from popgids.storage.guides import find_guide
    from popgids.storage.store import Store
    from popgids.ui.app import PopgidsApp

    numbers = count(1)
    now = datetime(2026, 3, 2, 10).astimezone()
    store = Store(folder / "data", folder / "state")
    if not is_kept:
        store.begin = lambda _session: None  # type: ignore[method-assign,assignment,return-value]
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
    app: Any = PopgidsApp(store, lambda: now, lambda: f"id-{next(numbers)}", "gesprek", request)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("f8", "f8")
        await pilot.press(*"warm")
        started = time.process_time()
        await pilot.press(*("qxzvjkwy" * KEYS)[:KEYS])
        return (time.process_time() - started) * 1e3 / KEYS
