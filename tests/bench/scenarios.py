"""What is played to each program, and what is read off its screen: the one place to change when a screen changes."""

import os
import shlex
import sys
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
POPGIDS = shlex.split(os.environ.get("POPGIDS_CMD", f"{sys.executable} -m popgids"))
TALK = [*POPGIDS, "gesprek", "--medewerker", "Sanne Vermeulen", "--leidinggevende", "Karim Aydin"]


@dataclass(frozen=True)
class Scenario:
    """One program as the bench meets it.

    ready: shown when the first question can be answered; writing: the moves from there to a field of several lines;
    switch, step: moves to another question, and to another step; a move is a key and a text that it brings;
    leave: keys that end the program, the last one ends it.
    """

    name: str
    command: list[str]
    ready: str
    switch: list[tuple[str, str]]
    step: list[tuple[str, str]]
    leave: list[str]
    writing: list[tuple[str, str]] = field(default_factory=list)


FLOOR = Scenario(
    name="floor",
    command=[sys.executable, str(HERE / "floor_app.py")],
    ready="Tekst 1",
    switch=[("f2", f"Tekst {number}") for number in range(2, 7)],
    step=[("f2", "Tekst 7"), ("f2", "Tekst 8")],
    leave=["ctrl+q"],
)

TALK_SCENARIO = Scenario(
    name="popgids",
    command=TALK,
    ready="Stap 1 van 8",
    writing=[("f8", "· 2 van "), ("f8", "Stap 2 van 8")],
    switch=[("f8", "· 2 van "), ("f7", "· 1 van ")] * 2,
    step=[("f7", "Stap 1 van 8"), ("f8", "Stap 2 van 8")] * 2,
    leave=["ctrl+q", "right", "enter", "ctrl+q", "enter"],
)

# Goals as ratios to the floor in the same run, unless they end in a unit.
GOALS: dict[str, float] = {
    "first_text_ms": 0.3,
    "interactive_ms": 1.3,
    "key_median_ms": 0.55,
    "key_cpu_ms": 0.6,
    "switch_ms": 1.5,
    "step_ms": 3.0,
    "exit_ms": 0.2,
    "peak_mib": 1.4,
}
ABSOLUTE_GOALS: dict[str, float] = {"key_bytes": 600, "idle_wakeups_per_s": 2, "idle_cpu_ms_per_s": 3}
RATIO_GOALS: dict[str, float] = {
    "--help, to importing click": 2.0,
    "1,000 questions: load, to parse": 2.0,
    "1,000 questions: check, to parse": 4.0,
    "key with saving, to without": 1.1,
}
PIECE_GOALS: dict[str, float] = {
    "a keystroke made safe, ms": 0.1,
    "10,000 POPs on home, warm, ms": 150,
    "a search in 10,000 POPs, ms": 50,
}
