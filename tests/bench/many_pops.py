"""Ten thousand POPs: how long home takes to list them, and a search in them, when the index is warm."""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

POPS = 10_000
FIRST_NAMES = ["Sanne", "Karim", "Fatima", "Daan", "Noor", "Pieter", "Yusuf", "Anouk", "Ruben", "Mirthe"]
LAST_NAMES = ["Vermeulen", "de Vries", "Bakker", "El Amrani", "Jansen", "van den Berg", "Smit", "Kaya", "Vos"]
TODAY = date(2026, 3, 2)


def home_and_search_ms(rounds: int) -> tuple[float, float]:
    """The medians of listing all on home, and of a search by name; milliseconds."""
    from popgids.storage.store import Store

    with tempfile.TemporaryDirectory(prefix="popgids-bench-") as folder:
        data, state, cache = (Path(folder) / name for name in ("data", "state", "cache"))
        _make(data)
        Store(data, state, cache).shelf()
        listed, searched = [], []
        for turn in range(rounds):
            store = Store(data, state, cache)
            listed.append(_timed(lambda: _lines(store.shelf())))  # noqa: B023
            words = f"{LAST_NAMES[turn % len(LAST_NAMES)]} {turn}"
            searched.append(_timed(lambda: store.find_pops(words)))  # noqa: B023
        return statistics.median(listed), statistics.median(searched)


def _make(data: Path) -> None:
    """Write the files that popgids writes, without waiting for the disk ten thousand times."""
    from popgids.core.conversation import Conversation, GuideRef, Person
    from popgids.core.pop import PopDocument
    from popgids.storage.archive import Archive
    from popgids.storage.paths import safe_folder_name
    from popgids.storage.pop_file import encode, version_name

    root = Archive(data).folder
    for number in range(POPS):
        name = f"{FIRST_NAMES[number % 10]} {LAST_NAMES[number % 9]} {number}"
        conversation = Conversation(
            id=f"gesprek-{number}",
            pop_id=f"pop-{number}",
            guide=GuideRef(id="basis", version="1", title="Basisgids"),
            employee=Person(name=name),
            manager=Person(name="Karim Aydin"),
            held_on=TODAY - timedelta(days=number % 700),
        )
        made_at = datetime(2026, 3, 1, tzinfo=UTC)
        raw, digest = encode(PopDocument(made_at=made_at, program="bench", conversation=conversation))
        folder = root / safe_folder_name(name, conversation.pop_id)
        folder.mkdir(parents=True)
        (folder / version_name(1, digest)).write_bytes(raw)
        # An index looks again at a folder that has only just changed.
        os.utime(folder, (made_at.timestamp(), made_at.timestamp()))


def _lines(shelf: Any) -> int:
    """The lines as home shows them."""
    from popgids.ui.screens.home_rows import entries, entry_content, with_headings

    shown = list(with_headings(entries(shelf, TODAY), "", pops_there_are=True))
    return len([entry_content(entry, 100, is_first=False) for entry in shown])


def _timed(run: Callable[[], object]) -> float:
    started = time.perf_counter()
    run()
    return (time.perf_counter() - started) * 1e3
