"""From the first moment to the last: a quiet screen before Textual is there, and a terminal left as it was found.

Imports neither Textual nor anything slow: this runs before them. In cli:

    if problem := startup.terminal_problem(): print(problem, file=sys.stderr); return 2
    startup.open_screen()
    startup.install_signal_handlers(on_end=keeper.flush)
    ...  # import the app, run it
    startup.leave(app.return_code or 0)
"""

import contextlib
import gc
import os
import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any, NoReturn

from popgids.i18n import _

try:
    import termios
except ImportError:  # Windows: its terminal is restored by Textual alone
    termios = None  # type: ignore[assignment]

_IN, _OUT, _ERR = 0, 1, 2
_GRACE_SECONDS = 3.0
_HANGUP = 129

# Everything Textual turns on, off again; the kitty keyboard first, since it belongs to the alternate screen.
_RESTORE = (
    "\x1b[?2026l\x1b[<u"
    + "".join(f"\x1b[?{mode}l" for mode in (1000, 1002, 1003, 1006, 1015, 1016, 1004, 2004, 2048))
    + "\x1b[0m\x1b[?7h\x1b[?1049l\x1b[?25h"
)


class _State:
    def __init__(self) -> None:
        self.attributes: list[Any] | None = None
        self.is_taken = False
        self.has_alternate_screen = False
        self.is_ending = False
        self.on_end: Callable[[], None] = lambda: None
        self.schedule: Callable[[Callable[[], None]], Any] | None = None
        self.silence: Callable[[], None] = lambda: None


_state = _State()


def terminal_problem() -> str | None:
    """One sentence on why there is no screen to work on, or None when there is."""
    if not all(_is_terminal(stream) for stream in (_IN, _OUT, _ERR)):
        return _(
            "popgids heeft een terminalvenster nodig. Start het daar zonder invoer of uitvoer om te leiden."
        )
    if os.environ.get("TERM") == "dumb":
        return _(
            "Dit terminalvenster is te eenvoudig voor popgids. Start popgids in een gewoon terminalvenster."
        )
    return None


def open_screen(words: str = "popgids") -> None:
    """Show a quiet start screen at once; keys typed from now on reach the app."""
    os.environ.setdefault("TEXTUAL_FPS", "120")
    os.environ.setdefault("ESCDELAY", "50")
    # Looking for plugins reads the metadata of every installed package; popgids has none.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    gc.disable()
    _catch_signals()
    take_screen()
    if termios is None or _state.attributes is None:
        return
    raw = list(_state.attributes)
    raw[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    raw[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    columns, rows = _size()
    place = f"\x1b[{max(1, rows // 2)};{max(1, (columns - len(words)) // 2 + 1)}H"
    with contextlib.suppress(OSError, termios.error):
        termios.tcsetattr(_IN, termios.TCSANOW, raw)
        _state.has_alternate_screen = True
        os.write(_ERR, f"\x1b[?1049h\x1b[?25l\x1b[2J{place}{words[:columns]}".encode())


def take_screen() -> None:
    """Remember how the terminal is, to put it back so at the end."""
    if termios is not None and not _state.is_taken:
        with contextlib.suppress(termios.error):
            _state.attributes = termios.tcgetattr(_IN)
    _state.is_taken = True


def original_attributes() -> list[Any] | None:
    """The settings of the terminal from before popgids."""
    return _state.attributes


def hand_over_screen() -> bool:
    """Whether the start screen is on, for the app to draw over; from now on the app turns screens itself."""
    was_on, _state.has_alternate_screen = _state.has_alternate_screen, False
    return was_on


def screen_was_left() -> None:
    """The app has put the screen back itself; only the settings of the terminal remain."""
    _state.is_taken = _state.has_alternate_screen = False
    _restore_attributes()


def restore_terminal() -> None:
    """Put the terminal back as it was; harmless when it is already, or gone."""
    if _state.is_taken:
        _state.is_taken = _state.has_alternate_screen = False
        with contextlib.suppress(OSError):
            os.write(_ERR, _RESTORE.encode())
    _restore_attributes()


def settle_memory() -> None:
    """Once the first screen is there: what was imported is never looked at again by the garbage collector."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()


def leave(return_code: int) -> NoReturn:
    """End at once, with everything saved and the terminal put back; taking a program apart takes long and gains nothing."""
    restore_terminal()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):
            stream.flush()
    if "logging" in sys.modules:
        with contextlib.suppress(Exception):
            sys.modules["logging"].shutdown()
    os._exit(return_code)


def install_signal_handlers(on_end: Callable[[], None]) -> None:
    """Let the program end well when it is told to, or when its window is closed.

    on_end: makes safe what is not yet, quickly; runs on the event loop when there is one.
    """
    _state.on_end = on_end
    _catch_signals()


def _catch_signals() -> None:
    for name in ("SIGTERM", "SIGHUP", "SIGINT"):
        if number := getattr(signal, name, None):
            signal.signal(number, _on_signal)


def end_through(schedule: Callable[[Callable[[], None]], Any], silence: Callable[[], None]) -> None:
    """The app runs: end by way of its loop, and stop what it still writes to the screen first."""
    _state.schedule, _state.silence = schedule, silence


def request_end(return_code: int = _HANGUP) -> None:
    """End from any thread or signal handler; also when the loop hangs or the terminal no longer takes a byte."""
    if _state.is_ending:
        return
    _state.is_ending = True
    threading.Thread(target=_end_after_grace, args=(return_code,), daemon=True).start()
    schedule, _state.schedule = _state.schedule, None
    if schedule is not None:
        with contextlib.suppress(RuntimeError):
            schedule(lambda: _end(return_code))
            return
    _end(return_code)


def _on_signal(number: int, _frame: FrameType | None) -> None:
    request_end(128 + number)


def _end(return_code: int) -> NoReturn:
    for last in (_state.on_end, _state.silence):
        try:
            last()
        except Exception as error:  # noqa: BLE001  (nothing may stand in the way of the end)
            from popgids.ui.crash_log import log_crash

            log_crash(error, "ending")
    leave(return_code)


def _end_after_grace(return_code: int) -> None:
    threading.Event().wait(_GRACE_SECONDS)
    restore_terminal()
    os._exit(return_code)


def _restore_attributes() -> None:
    if termios is not None and _state.attributes is not None:
        with contextlib.suppress(OSError, termios.error):
            termios.tcsetattr(_IN, termios.TCSANOW, _state.attributes)


def _is_terminal(stream: int) -> bool:
    try:
        return os.isatty(stream)
    except OSError:
        return False


def _size() -> tuple[int, int]:
    try:
        return os.get_terminal_size(_ERR)
    except OSError:
        return 80, 24
