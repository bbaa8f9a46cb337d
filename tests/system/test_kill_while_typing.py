"""What could be read on the screen is there again, however the program died.

POPGIDS_BARS scales the number of kills: 4 gives forty.
"""

import os
import random
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.system.real_app import Place, menu, new_words, seen_of
from tests.system.terminal import Terminal

KILLS = int(10 * float(os.environ.get("POPGIDS_BARS", "1")))
WORDS = 8


def go_step(terminal: Terminal, number: int, *then: str) -> None:
    terminal.press(f"alt+{number}")
    terminal.wait_for(f"Stap {number} van 8")
    terminal.press(*then)


def purpose(terminal: Terminal) -> None:
    go_step(terminal, 1)
    terminal.wait_for("Waar is dit gesprek voor?")


def open_answer(terminal: Terminal) -> None:
    go_step(terminal, 3)


def agenda_point(terminal: Terminal) -> None:
    go_step(terminal, 1)
    terminal.wait_for("1 van 2")
    terminal.press("f8")
    terminal.wait_for("2 van 2")
    terminal.press("f6")


def next_date(terminal: Terminal) -> None:
    go_step(terminal, 7)
    terminal.wait_for("1 van 2")
    terminal.press("f8")
    terminal.wait_for("2 van 2")


def agreement(terminal: Terminal) -> None:
    go_step(terminal, 5)
    terminal.wait_for("1 van 3")
    terminal.press("f8", "f8")
    terminal.wait_for("Wat spreken jullie af?")
    terminal.press("f6")


def parked(terminal: Terminal) -> None:
    terminal.press("f3")
    terminal.wait_for("Parkeer een gedachte")


def note(terminal: Terminal) -> None:
    terminal.press("f4")
    terminal.wait_for("Hoort bij deze vraag")
    terminal.press("ctrl+end")


def remark(terminal: Terminal) -> None:
    menu(terminal, "naar het plan")
    terminal.wait_for("Leg vast")
    terminal.press("f6", "tab")


def into_talk(terminal: Terminal) -> None:
    """From the plan, when the program died there, to the questions."""
    terminal.wait_for("Jullie gaan verder waar jullie waren")
    if any("Leg vast" in line for line in terminal.lines()):
        terminal.press("f7")
        terminal.wait_for("F8 Verder")


FIELDS: tuple[Callable[[Terminal], None], ...] = (
    open_answer,
    parked,
    agenda_point,
    note,
    agreement,
    remark,
    next_date,
    purpose,
)


def type_and_die(terminal: Terminal, words: list[str], turn: int, chance: random.Random) -> None:
    """Type, and kill somewhere in it: at random in a burst, at random in typing, or when a letter is just seen."""
    terminal.settle(0.05, 1)
    text = " ".join(words)
    if turn % 3 == 0:
        terminal.type(text)
        terminal.settle(chance.uniform(0.001, 0.02), chance.uniform(0.005, 0.15))
    elif turn % 3 == 1:
        for letter in text[: chance.randint(8, len(text))]:
            terminal.type(letter)
            terminal.pump(chance.uniform(0.001, 0.02))
    else:
        wanted = " ".join(words[: chance.randint(1, len(words))])
        terminal.type(text)
        terminal.wait_until(lambda: len(seen_of(words, terminal.lines())) >= len(wanted), "the words")
    terminal.kill()


def test_no_letter_that_could_be_read_is_gone_after_a_kill(tmp_path: Path) -> None:
    chance = random.Random(20261122)
    lost = letters = 0
    told = []
    for turn in range(KILLS):
        place = Place(tmp_path / f"talk-{turn // len(FIELDS)}")
        if not place.journals:
            place.talk().kill()
        words = new_words(chance, WORDS)
        go = FIELDS[turn % len(FIELDS)]
        with place.go_on() as terminal:
            into_talk(terminal)
            go(terminal)
            type_and_die(terminal, words, turn, chance)
            seen = seen_of(words, terminal.lines())
        if seen not in place.kept_text():
            lost += len(seen)
            told.append(f"{go.__name__}, turn {turn}: saw {seen!r}, kept {place.kept_text()!r}")
        letters += len(seen)
    print(f"{KILLS} kills while typing: {letters} letters were visible, {lost} of them lost")
    assert letters > KILLS * 5
    assert not told, "\n".join(told)


@pytest.mark.parametrize("how", ["SIGTERM", "SIGHUP", "window"])
def test_no_letter_is_gone_when_the_program_is_told_to_end(tmp_path: Path, how: str) -> None:
    place = Place(tmp_path)
    words = new_words(random.Random(how), WORDS)
    with place.talk() as terminal:
        terminal.type(" ".join(words))
        terminal.wait_for(words[2])
        seen = seen_of(words, terminal.lines())
        if how == "window":
            terminal.hang_up()
        else:
            terminal.signal(getattr(signal, how))
        expected = signal.SIGTERM if how == "SIGTERM" else signal.SIGHUP
        assert terminal.wait_exit() == 128 + expected
    assert seen in place.kept().purpose
    with place.go_on() as terminal:
        terminal.wait_for(words[0])
