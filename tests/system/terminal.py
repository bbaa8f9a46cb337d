"""A terminal for tests: runs a real process on a pseudo-terminal and shows what a person would see.

    with Terminal([sys.executable, "-m", "popgids"], size=(120, 40), env={"HOME": str(tmp_path)}) as terminal:
        terminal.wait_for("POP-gesprek")
        terminal.press("tab", "enter")
        terminal.type("Ik wil leren lassen")
        assert terminal.wait_exit() == 0
        assert terminal.left_wrong() == []

Keys are named as in Textual: `enter`, `f2`, `ctrl+s`, `shift+tab`, `alt+right`, `a`.
"""

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Self

from tests.system.keys import key_bytes
from tests.system.picture import Picture

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))  # noqa: PTH100, PTH118, PTH120

_ON_AT_REST = {7, 25}
_OFF_AT_REST = {47, 1000, 1002, 1003, 1004, 1006, 1015, 1016, 1049, 2004, 2026, 2048}


class Terminal:
    """A process on a pseudo-terminal, its screen, and everything it wrote."""

    def __init__(
        self,
        cmd: Sequence[str],
        *,
        size: tuple[int, int] = (120, 40),
        env: Mapping[str, str] | None = None,
        cwd: str = ROOT,
        answers: bool = True,
    ) -> None:
        """size: columns and rows. env: added to a bare one. answers: reply to queries as a modern terminal does."""
        self.raw = bytearray()
        self._picture = Picture(*size, self._reply if answers else None)
        self._chunks: deque[tuple[float, bytes]] = deque()
        self._arrived = threading.Condition()
        self._is_closed = False
        self._status: int | None = None
        self.ended_at: float | None = None
        self.started_at = time.perf_counter()
        self.pid, self._fd = self._spawn(list(cmd), bare_env(env or {}), cwd)
        self._termios = termios.tcgetattr(self._fd)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _spawn(self, cmd: list[str], env: dict[str, str], cwd: str) -> tuple[int, int]:
        pid, fd = pty.fork()
        if pid == 0:  # pragma: no cover  (the child)
            try:
                fcntl.ioctl(
                    0,
                    termios.TIOCSWINSZ,
                    struct.pack("HHHH", self._picture.rows, self._picture.columns, 0, 0),
                )
                os.chdir(cwd)
                os.execvpe(cmd[0], cmd, env)  # noqa: S606
            finally:
                os._exit(127)
        return pid, fd

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # What goes in

    def press(self, *keys: str) -> float:
        """Send keys by name; when the last was sent."""
        for key in keys:
            self._write(key_bytes(key))
        return time.perf_counter()

    def type(self, text: str) -> float:
        """Send letters as if typed."""
        self._write(text.encode())
        return time.perf_counter()

    def paste(self, text: str) -> None:
        """Send text as a bracketed paste."""
        self._write(b"\x1b[200~" + text.encode() + b"\x1b[201~")

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size; the process gets SIGWINCH."""
        self._picture.resize(columns, rows)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _write(self, data: bytes) -> None:
        while data:
            self.pump(0)
            if select.select([], [self._fd], [], 0.05)[1]:
                data = data[os.write(self._fd, data[:1024]) :]

    # What comes out

    def screen(self) -> list[str]:
        """The lines on the screen, now."""
        while self.pump(0) is not None:
            pass
        return self.lines()

    @property
    def modes(self) -> dict[int, bool]:
        """The modes that were set, and whether they are on."""
        return self._picture.modes

    def lines(self) -> list[str]:
        """The lines of what was taken in so far."""
        return [line.rstrip() for line in self._picture.display]

    def cells(self) -> list[list[tuple[str, str, str, bool]]]:
        """Each letter on the screen with its colours, and whether it is reversed."""
        return self._picture.cells()

    def text(self) -> str:
        """The screen as one string."""
        return "\n".join(self.screen())

    def shows(self, text: str) -> bool:
        """Whether the frame taken in so far holds the text on one line."""
        return not self.modes.get(2026) and any(text in line for line in self._picture.display)

    def wait_for(self, text: str, timeout: float = 10.0) -> float:
        """Wait until the screen shows the text; when it came."""
        return self.wait_until(lambda: self.shows(text), f"{text!r} to show", timeout)

    def wait_gone(self, text: str, timeout: float = 10.0) -> float:
        """Wait until the screen no longer shows the text."""
        return self.wait_until(
            lambda: not self.modes.get(2026) and not self.shows(text), f"{text!r} to go", timeout
        )

    def wait_until(self, is_so: Callable[[], bool], what: str, timeout: float = 10.0) -> float:
        """Wait until is_so() on what was taken in; when the deciding bytes arrived."""
        deadline = at = time.perf_counter()
        deadline += timeout
        while not is_so():
            left = deadline - time.perf_counter()
            ended = self._is_closed and not self._chunks
            if left <= 0 or ended:
                state = "the process ended" if ended else f"{timeout} s went by"
                raise TimeoutError(
                    f"{state} while waiting for {what}; on the screen:\n" + "\n".join(self.lines())
                )
            at = self.pump(min(left, 0.05)) or at
        return at

    def settle(self, quiet: float = 0.2, timeout: float = 5.0) -> None:
        """Take in output until none comes for `quiet` seconds."""
        deadline = time.perf_counter() + timeout
        while time.perf_counter() < deadline and self.pump(quiet) is not None:
            pass

    def pump(self, timeout: float) -> float | None:
        """Take in one chunk of output; when it arrived, or None if none came in time."""
        with self._arrived:
            if not self._chunks and not self._is_closed:
                self._arrived.wait(timeout)
            if not self._chunks:
                return None
            at, data = self._chunks.popleft()
        self.raw += data
        self._picture.feed(data)
        return at

    def _read(self) -> None:
        while not self._is_closed:
            try:
                # A thread inside read would keep the terminal open after hang_up.
                if not select.select([self._fd], [], [], 0.05)[0]:
                    continue
                data = os.read(self._fd, 65536)
            except (OSError, ValueError):
                data = b""
            at = time.perf_counter()
            with self._arrived:
                if data:
                    self._chunks.append((at, data))
                else:
                    self._is_closed = True
                self._arrived.notify_all()

    def _reply(self, data: bytes) -> None:
        with contextlib.suppress(OSError):
            os.write(self._fd, data)

    # The process

    @property
    def is_running(self) -> bool:
        """Whether the process still lives."""
        self._reap()
        return self._status is None

    def wait_exit(self, timeout: float = 10.0) -> int:
        """Wait for the end; the exit code, or minus the signal that killed it."""
        deadline = time.perf_counter() + timeout
        while self.is_running:
            if time.perf_counter() > deadline:
                raise TimeoutError(
                    f"still running after {timeout} s; on the screen:\n" + "\n".join(self.lines())
                )
            self.pump(0.001)
        self.settle(0.05, 0.5)
        assert self._status is not None
        return os.waitstatus_to_exitcode(self._status)

    def signal(self, number: int) -> None:
        """Send the process a signal."""
        os.kill(self.pid, number)

    def kill(self) -> None:
        """kill -9, as a power cut for the process."""
        if self.is_running:
            self.signal(signal.SIGKILL)
            self.wait_exit()

    def hang_up(self) -> None:
        """Take the terminal away, as when its window is closed."""
        self._is_closed = True
        self._reader.join()
        os.close(self._fd)
        self._fd = -1

    def cpu_seconds(self) -> float:
        """The processor time of the process so far, all threads."""
        with open(f"/proc/{self.pid}/stat") as stat:  # noqa: PTH123
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def left_wrong(self) -> list[str]:
        """What the process left wrong in the terminal; [] after a clean end."""
        while self.pump(0) is not None:
            pass
        wrong = [f"mode {mode} is on" for mode in sorted(_OFF_AT_REST) if self.modes.get(mode)]
        wrong += [f"mode {mode} is off" for mode in sorted(_ON_AT_REST) if not self.modes.get(mode, True)]
        wrong += ["the kitty keyboard is on"] * (self._picture.kitty > 0)
        now = termios.tcgetattr(self._fd)
        flags = (
            (3, "ECHO"),
            (3, "ICANON"),
            (3, "ISIG"),
            (3, "IEXTEN"),
            (0, "ICRNL"),
            (0, "IXON"),
            (1, "OPOST"),
        )
        wrong += [
            f"{name} changed" for i, name in flags if (now[i] ^ self._termios[i]) & getattr(termios, name)
        ]
        return wrong

    def _reap(self) -> None:
        if self._status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self._status, self.ended_at = status, time.perf_counter()

    def close(self) -> None:
        """End the process if it still runs, and free the terminal."""
        self.kill()
        self._reader.join(1)
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1


def bare_env(extra: Mapping[str, str]) -> dict[str, str]:
    """An environment with only what a program needs, plus extra."""
    bytecode = {"PYTHONDONTWRITEBYTECODE": "1"} if sys.dont_write_bytecode else {}
    return {
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", "/"),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        **bytecode,
        **extra,
    }
