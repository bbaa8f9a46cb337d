"""Measures one program from outside: what a person at the keyboard waits for, and what the machine does for it."""

import os
import statistics
import tempfile
import time
from pathlib import Path

from tests.bench.scenarios import Scenario
from tests.system.terminal import ROOT, Terminal

SIZE = (120, 40)
LETTERS = "qxzvjkwy"
KEYS = 80
IDLE_SECONDS = 4.0


def play(scenario: Scenario) -> dict[str, float]:
    """One run of a scenario in a fresh home; milliseconds, bytes and MiB by name."""
    with tempfile.TemporaryDirectory(prefix="popgids-bench-") as home:
        env = {"HOME": home, "PYTHONPATH": ROOT, "LANG": "nl_NL.UTF-8"}
        with Terminal(scenario.command, size=SIZE, env=env) as terminal:
            found = _start(terminal, scenario)
            if scenario.writing:
                _switches(terminal, scenario.writing)
            found |= _type(terminal)
            found["switch_ms"] = _switches(terminal, scenario.switch)
            found["step_ms"] = _switches(terminal, scenario.step)
            found |= _idle(terminal)
            found["peak_mib"] = _peak_mib(terminal.pid)
            found["exit_ms"] = _leave(terminal, scenario)
            if wrong := terminal.left_wrong():
                msg = f"{scenario.name} left the terminal wrong: {wrong}"
                raise RuntimeError(msg)
    return found


def _start(terminal: Terminal, scenario: Scenario) -> dict[str, float]:
    first = terminal.wait_until(lambda: any(terminal.lines()), "the first text")
    terminal.wait_for(scenario.ready, 20)
    # One letter, sent as soon as the field is there: the app is ready when it shows.
    terminal.type(LETTERS[0])
    ready = terminal.wait_until(lambda: _count(terminal, LETTERS[0]) > 0, "the first letter", 20)
    return {
        "first_text_ms": (first - terminal.started_at) * 1e3,
        "interactive_ms": (ready - terminal.started_at) * 1e3,
        "interactive_cpu_ms": _cpu_ms(terminal.pid),
    }


def _type(terminal: Terminal) -> dict[str, float]:
    waits = []
    terminal.settle(0.3)
    written, used = len(terminal.raw), _cpu_ms(terminal.pid)
    for turn in range(KEYS):
        letter = LETTERS[turn % len(LETTERS)]
        terminal.settle(0.02, 0.1)
        before = _count(terminal, letter)
        sent = terminal.type(letter)
        came = terminal.wait_until(lambda: _count(terminal, letter) > before, f"{letter!r}", 3)  # noqa: B023
        waits.append((came - sent) * 1e3)
    terminal.settle(0.1)
    return {
        "key_median_ms": statistics.median(waits),
        "key_p95_ms": sorted(waits)[int(0.95 * len(waits))],
        "key_cpu_ms": (_cpu_ms(terminal.pid) - used) / KEYS,
        "key_bytes": (len(terminal.raw) - written) / KEYS,
    }


def _switches(terminal: Terminal, moves: list[tuple[str, str]]) -> float:
    waits = []
    for key, text in moves:
        terminal.settle(0.1, 2)
        if terminal.shows(text):
            msg = f"{text!r} is on the screen before {key}"
            raise RuntimeError(msg)
        sent = terminal.press(key)
        waits.append((terminal.wait_for(text) - sent) * 1e3)
    return statistics.median(waits)


def _idle(terminal: Terminal) -> dict[str, float]:
    terminal.settle(0.5, 3)
    used, woken = _cpu_ms(terminal.pid), _wakeups(terminal.pid)
    end = time.perf_counter() + IDLE_SECONDS
    while (left := end - time.perf_counter()) > 0:
        terminal.pump(left)
    return {
        "idle_cpu_ms_per_s": (_cpu_ms(terminal.pid) - used) / IDLE_SECONDS,
        "idle_wakeups_per_s": (_wakeups(terminal.pid) - woken) / IDLE_SECONDS,
    }


def _leave(terminal: Terminal, scenario: Scenario) -> float:
    *before, last = scenario.leave
    for key in before:
        terminal.press(key)
        terminal.settle(0.2, 1)
    sent = terminal.press(last)
    terminal.wait_exit()
    assert terminal.ended_at is not None
    return (terminal.ended_at - sent) * 1e3


def _count(terminal: Terminal, letter: str) -> int:
    return -1 if terminal.modes.get(2026) else sum(line.count(letter) for line in terminal.lines())


def _tasks(pid: int) -> list[Path]:
    return list(Path(f"/proc/{pid}/task").iterdir())


def _cpu_ms(pid: int) -> float:
    """The processor time of all threads that live, in milliseconds; finer than the clock ticks of stat."""
    return sum(int((task / "schedstat").read_text().split()[0]) for task in _tasks(pid)) / 1e6


def _wakeups(pid: int) -> int:
    return sum(_status(task, "voluntary_ctxt_switches") for task in _tasks(pid))


def _peak_mib(pid: int) -> float:
    return _status(Path(f"/proc/{pid}"), "VmHWM") / 1024


def _status(folder: Path, key: str) -> int:
    for line in (folder / "status").read_text().splitlines():
        name, _, value = line.partition(":")
        if name == key:
            return int(value.split()[0])
    raise KeyError(key)


def process_ms(command: list[str]) -> float:
    """How long a whole process takes, without a terminal."""
    null = os.open(os.devnull, os.O_RDWR)
    try:
        started = time.perf_counter()
        actions = [(os.POSIX_SPAWN_DUP2, null, stream) for stream in (0, 1, 2)]
        env = {**os.environ, "PYTHONPATH": ROOT}
        pid = os.posix_spawnp(command[0], command, env, file_actions=actions)
        status = os.waitpid(pid, 0)[1]
        took = (time.perf_counter() - started) * 1e3
    finally:
        os.close(null)
    if os.waitstatus_to_exitcode(status):
        msg = f"{command} ended with {os.waitstatus_to_exitcode(status)}"
        raise RuntimeError(msg)
    return took
