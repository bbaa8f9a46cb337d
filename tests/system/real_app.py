"""The real app in a pseudo-terminal, with folders of its own, and what its running talk holds on disk."""

import random
import re
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from popgids.core.changes import dump_conversation
from popgids.core.conversation import Conversation
from popgids.storage.store import Store
from tests.system.terminal import ROOT, Terminal

TODAY = date(2026, 11, 22)
_LETTERS = "qxzjv"
_WORD = re.compile(rf"\b[{_LETTERS}]+\b")
_CUT_OFF = re.compile(r"\w*…")
WORD_LENGTH = 6


@dataclass(frozen=True)
class Place:
    """The folders of one popgids, and how to start it there."""

    folder: Path

    @property
    def pops(self) -> Path:
        return self.folder / "pops"

    @property
    def state(self) -> Path:
        return self.folder / "status"

    @property
    def store(self) -> Store:
        return Store(self.pops, self.state)

    @property
    def journals(self) -> list[Path]:
        return sorted(self.state.glob("*.journaal"))

    def env(self, **more: str) -> dict[str, str]:
        folders = {"POPGIDS_MAP": str(self.pops), "POPGIDS_STATUSMAP": str(self.state)}
        return {"PYTHONPATH": ROOT, "HOME": str(self.folder)} | folders | more

    def start(self, *args: str, size: tuple[int, int] = (100, 30), **env: str) -> Terminal:
        """popgids with these arguments."""
        return Terminal([sys.executable, "-m", "popgids", *args], size=size, env=self.env(**env))

    def talk(self, employee: str = "Sanne", manager: str = "Karim", **how: str) -> Terminal:
        """popgids at the first question of a new talk."""
        terminal = self.start("gesprek", "--medewerker", employee, "--leidinggevende", manager, **how)
        terminal.wait_for("Stap 1 van 8")
        return terminal

    def go_on(self, **how: str) -> Terminal:
        """popgids, back in the talk that runs."""
        terminal = self.start(**how)
        terminal.wait_for("Verder met een gesprek")
        terminal.press("enter")
        terminal.wait_gone("Verder met een gesprek")
        return terminal

    def kept(self) -> Conversation:
        """What the talk on disk holds, as a next popgids takes it up."""
        resumed = self.store.resume(str(self.journals[0]))
        resumed.talk.close()
        return resumed.session.conversation

    def kept_text(self) -> str:
        """Every text in the talk on disk, one to a line."""
        return "\n".join(_texts(dump_conversation(self.kept())))


def menu(terminal: Terminal, line: str) -> None:
    """Choose a line from the menu of the talk."""
    terminal.press("ctrl+p")
    terminal.wait_for("Wat wil je doen?")
    terminal.type(line)
    terminal.press("enter")
    terminal.wait_gone("Wat wil je doen?")


def new_words(chance: random.Random, count: int) -> list[str]:
    """Words that occur nowhere else on the screen, each once."""
    words: dict[str, None] = {}
    while len(words) < count:
        words["".join(chance.choices(_LETTERS, k=WORD_LENGTH))] = None
    return list(words)


def seen_of(words: list[str], lines: list[str]) -> str:
    """As much of these words as the screen shows, from the first on; the last may be half a word."""
    # What was cut off says nothing: "ab…" is no half word that was just typed.
    tokens = {token for line in lines for token in _WORD.findall(_CUT_OFF.sub(" ", line))}
    last = max((n for n, word in enumerate(words, start=1) if word in tokens), default=0)
    following = words[last] if last < len(words) else ""
    begun = next((following[:n] for n in range(WORD_LENGTH, 0, -1) if following[:n] in tokens), "")
    return " ".join([*words[:last], *([begun] if begun else [])])


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in _texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    return [value] if isinstance(value, str) else []
