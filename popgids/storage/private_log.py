"""What is written in the log: for the owner only, and it never grows large."""

import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from popgids.errors import NotSavedError
from popgids.storage.files import ensure_folder

_MAX_BYTES = 200_000
_OLDER_FILES = 2


class PrivateLog(RotatingFileHandler):
    """Writes lines to a file that is made with the first line; what cannot be written is let go."""

    def __init__(self, path: Path) -> None:
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
