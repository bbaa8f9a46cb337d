"""What holds for all tests."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples in every run, so that a failure is about the change at hand; larger runs look further.
settings.register_profile("steady", derandomize=True)
if "POPGIDS_BARS" not in os.environ:
    settings.load_profile("steady")


@pytest.fixture
def shut(monkeypatch) -> Callable[[Path], None]:
    """Lets nobody look into a folder from now on, not even root, for whom modes do not count."""

    def shut_folder(folder: Path) -> None:
        for name in ("scandir", "listdir"):
            real = getattr(os, name)

            def look(path=".", real=real):
                if Path(path) == folder:
                    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
                return real(path)

            monkeypatch.setattr(os, name, look)

    return shut_folder
