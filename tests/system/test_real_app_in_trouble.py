"""The real app when its own code fails, and when its window takes any size."""

import random
import sys

import pytest

from tests.system.real_app import Place
from tests.system.terminal import ROOT, Terminal

TYPED = "qxjzgeheim"
LEFT = b"\x1b[?1049l"


@pytest.mark.parametrize("where", ["action", "worker", "thread", "paint", "keep"])
def test_a_crash_tells_nothing_and_loses_nothing(place: Place, where: str) -> None:
    command = [sys.executable, f"{ROOT}/tests/system/crashing_app.py", where, "gesprek"]
    command += ["--medewerker", "Sanne", "--leidinggevende", "Karim"]
    with Terminal(command, size=(100, 30), env=place.env()) as terminal:
        terminal.wait_for("Stap 1 van 8")
        terminal.type(TYPED)
        if where == "paint":
            # the mistake is in painting the steps once there are words; they must be there before the key
            terminal.settle(0.3, 5)
        else:
            terminal.wait_for(TYPED)
        terminal.press("f2")
        terminal.type("!")
        assert terminal.wait_exit() == 1
        assert terminal.left_wrong() == []
        after = bytes(terminal.raw).rpartition(LEFT)[2].decode()
    log = (place.state / "popgids.log").read_text()
    assert "gestopt door een fout" in after
    assert "Traceback" not in after
    assert TYPED not in after
    assert TYPED not in log
    assert "crashing_app.py" in log
    assert place.kept().purpose.startswith(TYPED if where != "paint" else TYPED[:1])


def test_two_hundred_sizes_while_typing_lose_no_letter(place: Place) -> None:
    chance = random.Random(20261122)
    typed = ""
    with place.talk() as terminal:
        for turn in range(200):
            wide, high = chance.choice(
                ((1, 1), (1000, 300), (1, 300), (1000, 1), (59, 17), (60, 18), (100, 30))
            )
            if turn % 3:
                wide, high = chance.randint(1, 200), chance.randint(1, 60)
            terminal.resize(wide, high)
            terminal.pump(chance.choice((0, 0, 0.01)))
            if turn % 20 == 0:
                terminal.resize(100, 30)
                terminal.settle(0.15, 3)
                terminal.wait_for("Doel van vandaag")
                terminal.type("x")
                typed += "x"
                terminal.wait_for(typed)
        for size in ((1, 1), (1000, 300), (2, 300), (1000, 2)):
            terminal.resize(*size)
            terminal.settle(0.1, 2)
        terminal.resize(50, 16)
        terminal.wait_for("Dit venster is te klein")
        terminal.resize(100, 30)
        terminal.wait_for(typed)
        terminal.type("y")
        terminal.wait_for(typed + "y")
        assert terminal.is_running
    assert place.kept().purpose == typed + "y"


@pytest.mark.parametrize("key", ["f1", "f2", "f3", "f4", "f5", "f9", "ctrl+p", "ctrl+q"])
def test_a_window_too_small_over_a_dialog_gives_the_dialog_back(place: Place, key: str) -> None:
    with place.talk() as terminal:
        before = terminal.text()
        terminal.press(key)
        terminal.wait_until(
            lambda: terminal.pump(0.2) is None and "\n".join(terminal.lines()) != before, "dialog"
        )
        with_dialog = terminal.text()
        terminal.resize(40, 12)
        terminal.wait_for("Dit venster is te klein")
        terminal.press("enter", "escape", "f8")
        terminal.type("zz")
        terminal.settle(0.6, 2)  # what was typed just before counts as typed in the larger window
        terminal.resize(100, 30)
        terminal.wait_gone("te klein")
        terminal.settle(0.2, 2)
        assert terminal.text() == with_dialog


def test_a_start_in_a_small_window_ends_in_the_talk(place: Place) -> None:
    with place.start("gesprek", "--medewerker", "S", "--leidinggevende", "K", size=(40, 10)) as terminal:
        terminal.wait_for("te klein")
        terminal.resize(100, 30)
        terminal.wait_for("Stap 1 van 8")
        terminal.type("woord")
        terminal.wait_for("woord")
    with place.start(size=(40, 10)) as terminal:
        terminal.wait_for("te klein")
        terminal.resize(80, 24)
        terminal.wait_for("Verder met een gesprek")
        assert not terminal.shows("te klein")
        terminal.press("enter")
        terminal.wait_for("woord")
