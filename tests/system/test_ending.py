"""However it ends: the right exit code, the terminal as it was, and nobody's words left behind."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.system.terminal import ROOT, Terminal

TYPED = "geheimwoord"
SENTENCE = "popgids is gestopt door een fout in het programma"
LEFT = b"\x1b[?1049l"


def start(tmp_path: Path, how: str = "", size: tuple[int, int] = (80, 24)) -> Terminal:
    command = [sys.executable, f"{ROOT}/tests/system/small_app.py", str(tmp_path / "log.txt"), how]
    return Terminal(command, size=size, env={"PYTHONPATH": ROOT})


@pytest.fixture
def terminal(tmp_path: Path):
    with start(tmp_path) as terminal:
        terminal.wait_for("klaar voor gebruik")
        terminal.type(TYPED)
        terminal.wait_for(f"{len(TYPED)} tekens")
        yield terminal


def is_stopped(pid: int) -> bool:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "T"


def assert_nothing_was_told(terminal: Terminal, tmp_path: Path) -> None:
    after = bytes(terminal.raw).rpartition(LEFT)[2].decode()
    assert SENTENCE in after
    assert TYPED not in after
    assert "Traceback" not in after
    assert TYPED not in (tmp_path / "log.txt").read_text()
    assert "small_app.py" in (tmp_path / "log.txt").read_text()


@pytest.mark.parametrize("key", ["f2", "f3"])
def test_a_crash_says_one_sentence_and_nothing_that_was_typed(
    terminal: Terminal, tmp_path: Path, key: str
) -> None:
    terminal.press(key)
    assert terminal.wait_exit() == 1
    assert terminal.left_wrong() == []
    assert_nothing_was_told(terminal, tmp_path)


def test_a_crash_before_the_first_screen_ends_the_same(tmp_path: Path) -> None:
    with start(tmp_path, "mount") as terminal:
        assert terminal.wait_exit() == 1
        assert terminal.left_wrong() == []
        assert_nothing_was_told(terminal, tmp_path)


def test_a_loose_task_that_fails_tells_nothing(terminal: Terminal, tmp_path: Path) -> None:
    terminal.press("f4")
    terminal.type("x")
    terminal.wait_for(f"{len(TYPED) + 1} tekens")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert TYPED not in bytes(terminal.raw).rpartition(LEFT)[2].decode()
    assert TYPED not in (tmp_path / "log.txt").read_text()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_it_well(terminal: Terminal, tmp_path: Path, number: int) -> None:
    terminal.signal(number)
    assert terminal.wait_exit() == 128 + number
    assert terminal.left_wrong() == []
    assert (tmp_path / "log.ended").exists()


def test_a_signal_ends_it_also_when_the_loop_hangs(terminal: Terminal) -> None:
    terminal.press("f8")
    terminal.wait_for("hangt")
    terminal.signal(signal.SIGTERM)
    assert terminal.wait_exit() == 128 + signal.SIGTERM
    assert terminal.left_wrong() == []


def test_a_signal_during_the_start_screen_ends_it_well(tmp_path: Path) -> None:
    with start(tmp_path, "slow") as terminal:
        terminal.wait_for("even wachten")
        terminal.signal(signal.SIGTERM)
        assert terminal.wait_exit() == 128 + signal.SIGTERM
        assert terminal.left_wrong() == []


def test_a_closed_window_ends_it(terminal: Terminal, tmp_path: Path) -> None:
    terminal.hang_up()
    assert terminal.wait_exit() == 128 + signal.SIGHUP
    assert (tmp_path / "log.ended").exists()


def test_leaving_leaves_the_terminal_as_it_was(terminal: Terminal) -> None:
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert terminal.left_wrong() == []


def test_what_is_typed_at_the_start_screen_arrives(tmp_path: Path) -> None:
    with start(tmp_path, "slow") as terminal:
        terminal.wait_for("even wachten")
        terminal.type("alvast getypt")
        terminal.wait_for("13 tekens")


@pytest.mark.parametrize(
    "command",
    [[f"{ROOT}/tests/system/small_app.py", "log.txt"], ["-m", "popgids"], ["-m", "popgids", "gesprek"]],
    ids=" ".join,
)
def test_without_a_terminal_it_says_so_and_ends(command: list[str], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, *command],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={"PYTHONPATH": ROOT, "HOME": str(tmp_path)},
        timeout=20,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "terminalvenster" in done.stderr


def test_it_can_be_put_aside_and_taken_up_again(terminal: Terminal) -> None:
    terminal.signal(signal.SIGTSTP)
    terminal.wait_until(lambda: is_stopped(terminal.pid), "the process to stop")
    terminal.settle()
    assert terminal.left_wrong() == []
    terminal.signal(signal.SIGCONT)
    terminal.wait_until(lambda: bool(terminal.modes.get(1049)), "the screen of the app")
    terminal.type("x")
    terminal.wait_for(f"{len(TYPED) + 1} tekens")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert terminal.left_wrong() == []


def test_a_storm_of_sizes_does_it_no_harm(terminal: Terminal) -> None:
    sizes = [(1, 1), (1000, 300), (1, 300), (1000, 1), (2, 2), (60, 18), (120, 40), (3, 50)]
    for turn in range(200):
        columns, rows = sizes[turn % len(sizes)]
        terminal.resize(columns, rows)
        terminal.pump(0)
    for columns, rows in sizes:
        terminal.resize(columns, rows)
        terminal.settle(0.1, 2)
    terminal.resize(80, 24)
    terminal.type("x")
    terminal.wait_for(f"{len(TYPED) + 1} tekens")
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
    assert terminal.left_wrong() == []


def test_a_large_paste_with_keys_in_it_is_only_text(terminal: Terminal) -> None:
    terminal.paste("\x1bOQ\x1b[24~ plakken \x11" + "woord " * 170_000)
    terminal.wait_for("20000 tekens", 20)
    terminal.press("ctrl+q")
    assert terminal.wait_exit() == 0
