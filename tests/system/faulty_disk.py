"""popgids on a disk that fails as long as a file says so: `faulty_disk.py TROUBLE arguments…`.

TROUBLE: a file with, when it is there, lines `error folder`: writes below that folder then fail with that error.
"""

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from popgids.storage import disk

TROUBLE = Path(sys.argv.pop(1))
_paths: dict[int, Path] = {}


def fail_if_told(path: Path) -> None:
    if not TROUBLE.exists():
        return
    for line in TROUBLE.read_text().splitlines():
        name, folder = line.split()
        if path.is_relative_to(folder):
            number = getattr(errno, name)
            raise OSError(number, os.strerror(number))


def of_path(call: Callable[..., Any]) -> Callable[..., Any]:
    def checked(path: Path, *more: Any) -> Any:
        fail_if_told(Path(path))
        found = call(path, *more)
        if isinstance(found, int):
            _paths[found] = Path(path)
        return found

    return checked


def of_descriptor(call: Callable[..., Any]) -> Callable[..., Any]:
    def checked(fd: int, *more: Any) -> Any:
        fail_if_told(_paths.get(fd, Path("/")))
        return call(fd, *more)

    return checked


for name in ("create", "link", "replace", "make_folder", "sync_folder"):
    setattr(disk, name, of_path(getattr(disk, name)))
disk.open_existing = of_path(disk.open_existing)
for name in ("write", "truncate", "sync"):
    setattr(disk, name, of_descriptor(getattr(disk, name)))

from popgids.__main__ import main  # noqa: E402  (after the disk was made faulty)

main()
