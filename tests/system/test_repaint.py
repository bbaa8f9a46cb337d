"""What a terminal shows after many small repaints is what it shows after one whole repaint."""

import os
import random
import sys
from pathlib import Path

from tests.system.terminal import ROOT, Terminal

PIECES = ["a", "woord ", "ontwikkelen ", "日本語", "“nee” – ", "e\u0301\u0302", "😀", "\r", "é€", "x" * 30]
KEYS = ["left", "right", "up", "down", "home", "end", "backspace", "delete", "ctrl+w", "ctrl+z", "ctrl+y",
        "shift+up", "shift+right", "pageup", "pagedown", "ctrl+k"]  # fmt: skip


def test_small_repaints_add_up_to_the_whole_picture(tmp_path: Path) -> None:
    chance = random.Random(7)
    command = [sys.executable, f"{ROOT}/tests/system/small_app.py", str(tmp_path / "log.txt")]
    with Terminal(command, size=(44, 14), env={"PYTHONPATH": ROOT}) as terminal:
        terminal.wait_for("klaar voor gebruik")
        for _ in range(6 * int(os.environ.get("POPGIDS_BARS", "1"))):
            for _ in range(12):
                if chance.random() < 0.6:
                    terminal.type(chance.choice(PIECES))
                else:
                    terminal.press(chance.choice(KEYS))
                terminal.settle(0.02)
            terminal.settle(0.1)
            shown = terminal.cells()
            written = len(terminal.raw)
            terminal.press("f9")
            terminal.settle(0.1)
            assert len(terminal.raw) > written
            assert terminal.cells() == shown
