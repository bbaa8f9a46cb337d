"""What the log tells of a failure: which error it was and where in the code, and nobody's words."""

import logging
from pathlib import PurePath

log = logging.getLogger("popgids")
log.addHandler(logging.NullHandler())


def log_crash(error: BaseException, during: str) -> None:
    """Write which error it was and where in the code; never its message, which may hold what someone typed."""
    log.error("%s: %s", during, " <- ".join(_describe(one) for one in _chain(error)))


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
