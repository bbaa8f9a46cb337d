"""The log: a small file for the owner only, that never grows large."""

import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from popgids.errors import NotSavedError
from popgids.storage.files import ensure_folder

LOG_NAME = "popgids.log"
_MAX_BYTES = 200_000
_OLDER_FILES = 2


class PrivateLog(RotatingFileHandler):
    """Writes lines to a file that is made with the first line; what cannot be written is let go."""

    def __init__(self, folder: Path) -> None:
        path = folder / LOG_NAME
        super().__init__(path, maxBytes=_MAX_BYTES, backupCount=_OLDER_FILES, encoding="utf-8", delay=True)
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))

    def _open(self) -> TextIOWrapper:
        try:
            ensure_folder(Path(self.baseFilename).parent)
        except NotSavedError as error:
            raise OSError(error.errno, error.reason) from None
        fd = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return os.fdopen(fd, "a", encoding="utf-8")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  (a name of logging)
        """The stock way writes the line, with a traceback, over the screen."""


def open_log(folder: Path) -> Path:
    """The file that "popgids" logs to from now on; nothing is made until there is something to write."""
    log = logging.getLogger("popgids")
    log.propagate = False
    if not any(isinstance(one, PrivateLog) for one in log.handlers):
        log.addHandler(PrivateLog(folder))
    return folder / LOG_NAME
