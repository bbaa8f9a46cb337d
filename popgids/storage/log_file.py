"""The log: a small file for the owner only, that never grows large."""

import logging
from pathlib import Path

LOG_NAME = "popgids.log"


class LateLog(logging.Handler):
    """Opens the file with the first line; most talks have none."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line."""
        if self._file is None:
            from popgids.storage.private_log import PrivateLog

            self._file = PrivateLog(self._path)
        self._file.handle(record)

    def flush(self) -> None:
        """Write what waits."""
        if self._file is not None:
            self._file.flush()

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
        super().close()


def open_log(folder: Path) -> Path:
    """The file that "popgids" logs to from now on; nothing is made until there is something to write."""
    path = folder / LOG_NAME
    log = logging.getLogger("popgids")
    log.propagate = False
    if not any(isinstance(one, LateLog) for one in log.handlers):
        log.addHandler(LateLog(path))
    return path
