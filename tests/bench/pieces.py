"""The parts that need no screen: reading a large guide, making a keystroke safe, the help text."""

import statistics
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

from tests.bench.measure import process_ms
from tests.bench.scenarios import POPGIDS

KINDS = ["status", "stand-van-zaken", "behoefte-medewerker", "noodzaak-organisatie", "afspraken", "steun",
         "volgend-gesprek", "evaluatie"]  # fmt: skip
QUESTIONS = 1_000
APPENDS = 2_000


def large_guide() -> str:
    """A guide with a thousand open questions over the eight steps."""
    lines = ["formaat = 1", 'id = "groot"', 'versie = "1"', 'status = "concept"', 'titel = "Groot"', 'taal = "nl"',
             "duur_minuten = 480"]  # fmt: skip
    for kind in KINDS:
        lines += ["", "[[stap]]", f'soort = "{kind}"', f'titel = "Over {kind}"', 'doel = "Samen verder komen."',
                  "minuten = 60", 'begint = "medewerker"']  # fmt: skip
        for number in range(QUESTIONS // len(KINDS)):
            lines += ["", "[[stap.vraag]]", f'id = "{kind}-{number}"', 'soort = "open"', 'van = "medewerker"',
                      f'vraag = "Wat wil je vertellen over onderwerp {number}, en waarom telt dat nu voor jou?"',
                      'doorvragen = ["Hoe ziet dat er in je werk uit?", "Wat heb je daarvoor nodig?"]']  # fmt: skip
    return "\n".join(lines) + "\n"


def help_ratio(rounds: int) -> float:
    """The help text against a bare import of click."""
    base, ours = [sys.executable, "-c", "import click"], [*POPGIDS, "--help"]
    return _ratio(lambda: process_ms(base), lambda: process_ms(ours), rounds)


def guide_ratios(rounds: int) -> tuple[float, float]:
    """Loading and checking a large guide, against a bare parse of it."""
    from popgids.storage.guides import check_guide, load_guide

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "groot.toml"
        path.write_text(large_guide(), encoding="utf-8")
        if load_guide(path).guide is None:
            problem = load_guide(path).problems[0]
            msg = f"the guide of the bench is no longer right: {problem}"
            raise RuntimeError(msg)

        def parse() -> float:
            return _timed(lambda: tomllib.loads(path.read_text(encoding="utf-8")))

        def load() -> float:
            # A guide that was read before is known by its text; another remark makes it a new one.
            path.write_text(f"{path.read_text(encoding='utf-8')}# remark\n", encoding="utf-8")
            return _timed(lambda: load_guide(path))

        return (
            _ratio(parse, load, rounds),
            _ratio(parse, lambda: _timed(lambda: check_guide(path)), rounds),
        )


def journal_ms() -> tuple[float, float]:
    """The median and the worst of one append to a journal, in milliseconds."""
    from popgids.storage.journal import Journal

    with tempfile.TemporaryDirectory() as folder:
        journal = Journal.create(Path(folder) / "bench.journal", {"soort": "bench"})
        text = "Ik wil leren hoe ik een overleg leid. " * 8
        took = [_timed(lambda n=n: journal.append({"n": n, "antwoord": text})) for n in range(APPENDS)]
        journal.close()
    return statistics.median(took), max(took)


def _ratio(base: Callable[[], float], ours: Callable[[], float], rounds: int) -> float:
    base(), ours()
    return statistics.median(1 / base() * ours() for _ in range(rounds))


def _timed(run: Callable[[], object]) -> float:
    started = time.perf_counter()
    run()
    return (time.perf_counter() - started) * 1e3
