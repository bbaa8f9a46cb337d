"""What happens when popgids itself fails: one sentence on the screen, code places in the log, and nobody's words."""

import logging
import sys
import threading
from pathlib import PurePath
from types import TracebackType

from popgids.i18n import _
from popgids.ui import startup

log = logging.getLogger("popgids")
log.addHandler(logging.NullHandler())


def crash_sentence() -> str:
    """What happened, what is safe, and what to do."""
    return _(
        "popgids is gestopt door een fout in het programma; alles waar “bewaard” bij stond is veilig, "
        "dus start popgids opnieuw om verder te gaan."
    )


def log_crash(error: BaseException, during: str) -> None:
    """Write which error it was and where in the code; never its message, which may hold what someone typed."""
    log.error("%s: %s", during, " <- ".join(_describe(one) for one in _chain(error)))


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


def _chain(error: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    following: BaseException | None = error
    while following is not None and following not in found:
        found.append(following)
        inner = getattr(following, "error", None)  # a failed worker carries what failed in it there
        following = (
            inner if isinstance(inner, BaseException) else following.__cause__ or following.__context__
        )
    return found


def _describe(error: BaseException) -> str:
    places = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        file = "/".join(PurePath(code.co_filename).parts[-3:])
        places.append(f"{file}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return f"{type(error).__module__}.{type(error).__qualname__} at {' > '.join(places)}"
