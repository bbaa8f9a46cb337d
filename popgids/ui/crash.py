"""What happens when popgids itself fails: one sentence on the screen, and the terminal put back."""

import sys
import threading
from types import TracebackType

from popgids.i18n import _
from popgids.ui import startup
from popgids.ui.crash_log import log_crash


def crash_sentence(log: str = "") -> str:
    """What happened, what is safe, and what to do; log: the file that says where it went wrong."""
    sentence = _(
        "popgids is gestopt door een fout in het programma. Alles waar “bewaard” bij stond, is veilig. "
        "Start popgids opnieuw om verder te gaan."
    )
    if not log:
        return sentence
    where = _("Waar het misging staat in {path}, zonder tekst van gesprekken.").format(path=log)
    return f"{sentence} {where}"


def install_hooks() -> None:
    """Let errors that nobody catches, in any thread, end in a sentence and a line in the log."""
    sys.excepthook = _on_uncaught
    threading.excepthook = _on_thread_error


def _on_uncaught(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    startup.restore_terminal()
    log_crash(error, "uncaught")
    if not isinstance(error, KeyboardInterrupt):
        print(crash_sentence(), file=sys.stderr)  # noqa: T201  (the last words, also when nothing else works)


def _on_thread_error(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None:
        log_crash(args.exc_value, "thread")
