"""Plays a talk from a file to a real popgids, as two people would hold it.

A line is `> text to type`, `! keys that are no text`, `? words to wait for|or others`, `# a remark`, `KILL` (kill -9 and start
again) or `STAP n` (to a step, by its key).
"""

from dataclasses import dataclass
from pathlib import Path

from tests.system.terminal import Terminal

FOLDER = Path(__file__).parent.parent / "data" / "gesprek"


@dataclass
class Played:
    """How often a key was pressed that is no text, and how often the program was killed."""

    keys: int = 0
    kills: int = 0


def lines_of(name: str) -> list[tuple[str, str]]:
    """The lines of a script as pairs of what to do and with what."""
    text = (FOLDER / name).read_text("utf-8")
    found = [line.partition(" ") for line in text.splitlines() if line and not line.startswith("#")]
    return [(do, rest) for do, _space, rest in found]


def play(name: str, terminal: Terminal, restart) -> tuple[Terminal, Played]:
    """Hold the talk; restart() gives a new terminal after a kill."""
    played = Played()
    for do, rest in lines_of(name):
        if do == "?":
            words = rest.split("|")
            terminal.wait_until(lambda: any(map(terminal.shows, words)), rest)  # noqa: B023  (waited for at once)
        elif do == ">":
            terminal.type(rest)
        elif do == "!":
            for key in rest.split():
                terminal.press(key)
                played.keys += 1
        elif do == "STAP":
            terminal.press(f"alt+{rest}")
            played.keys += 1
        elif do == "KILL":
            # Only what is visible was promised to be safe.
            terminal.settle()
            terminal.kill()
            terminal.close()
            terminal = restart()
            played.kills += 1
        else:
            raise ValueError(do)
    return terminal, played
