"""A disk that tests can let fail, and one that forgets what was not synced."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from popgids.storage import disk

WRITE_CALLS = (
    "create",
    "open_existing",
    "write",
    "truncate",
    "sync",
    "close",
    "link",
    "replace",
    "unlink",
    "make_folder",
    "sync_folder",
)
FAULTS = {name: getattr(errno, name) for name in ("ENOSPC", "EIO", "EACCES", "EROFS", "EDQUOT")}


class FailingDisk:
    """Lets the calls from the nth on go wrong, or only that one; counts them all."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls: list[str] = []
        self._from = self._until = -1
        self._errno = 0
        self._is_short = False
        for name in WRITE_CALLS:
            monkeypatch.setattr(disk, name, self._wrap(name, getattr(disk, name)))

    def fail(self, at: int, code: int = 0, *, stays: bool = True, is_short: bool = False) -> None:
        """From the call with this number on, raise code; is_short: write takes a part first."""
        self.calls = []
        self._from, self._until = at, (10**9 if stays else at)
        self._errno, self._is_short = code, is_short

    def mend(self) -> None:
        self._from = self._until = -1

    def _wrap(self, name: str, real: Callable) -> Callable:
        def call(*args):
            number = len(self.calls)
            self.calls.append(name)
            if not self._from <= number <= self._until:
                return real(*args)
            if self._is_short and name == "write" and len(args[1]) > 1:
                return real(args[0], args[1][: len(args[1]) // 2])
            if not self._errno:
                return real(*args)
            if name == "close":
                real(*args)
            raise OSError(self._errno, os.strerror(self._errno))

        return call


class ForgetfulDisk:
    """Runs calls for real and knows, at every moment, what a power cut would leave behind.

    A file is on the medium as it was when last synced; a name when its folder was synced since.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch, root: Path, ignored: tuple[str, ...] = ()) -> None:
        self.root = root
        self.on_call: Callable[[], None] = lambda: None
        self._ignored = ignored
        self._files: list[bytearray] = []
        self._synced: list[bytes] = []
        self._names: dict[Path, int] = {}  # what programs see; -1 is a folder
        self._kept: dict[Path, int] = {}  # what is on the medium
        self._pending: dict[Path, list[tuple[Path, int | None]]] = {}
        self._open: dict[int, list[int]] = {}  # descriptor -> [file, place]
        self._real = {name: getattr(disk, name) for name in (*WRITE_CALLS, "seek")}
        for name, real in self._real.items():
            monkeypatch.setattr(disk, name, self._wrap(name, real))

    def pass_by(self, patch: pytest.MonkeyPatch) -> None:
        """Let calls through unseen, to look at what a power cut left."""
        for name, real in self._real.items():
            patch.setattr(disk, name, real)

    def _wrap(self, name: str, real: Callable) -> Callable:
        note = getattr(self, f"_{name}")

        def call(*args):
            self.on_call()
            outcome = real(*args)
            if name not in self._ignored:
                note(*args, outcome)
            return outcome

        return call

    def _set(self, path: Path, file: int | None) -> None:
        if file is None:
            self._names.pop(path, None)
        else:
            self._names[path] = file
        self._pending.setdefault(path.parent, []).append((path, file))

    def _create(self, path, fd):
        self._files.append(bytearray())
        self._synced.append(b"")
        self._set(path, len(self._files) - 1)
        self._open[fd] = [len(self._files) - 1, 0]

    def _open_existing(self, path, fd):
        self._open[fd] = [self._names[path], 0]

    def _write(self, fd, data, taken):
        file, place = self._open[fd]
        self._files[file][place : place + taken] = bytes(data[:taken])
        self._open[fd][1] += taken

    def _seek(self, fd, offset, _):
        self._open[fd][1] = offset

    def _truncate(self, fd, size, _):
        del self._files[self._open[fd][0]][size:]

    def _sync(self, fd, _):
        file = self._open[fd][0]
        self._synced[file] = bytes(self._files[file])

    def _close(self, fd, _):
        del self._open[fd]

    def _link(self, source, target, _):
        self._set(target, self._names[source])

    def _replace(self, source, target, _):
        self._set(target, self._names[source])
        self._set(source, None)

    def _unlink(self, path, _):
        self._set(path, None)

    def _make_folder(self, path, _):
        self._set(path, -1)

    def _sync_folder(self, path, _):
        for name, file in self._pending.pop(path, []):
            self._apply(self._kept, name, file)

    @staticmethod
    def _apply(names: dict[Path, int], path: Path, file: int | None) -> None:
        if file is None:
            names.pop(path, None)
        else:
            names[path] = file

    def after_power_cut(self, target: Path, random: Random | None) -> None:
        """Put at target what the medium holds: the least that is sure, or with random some more of it."""
        names = dict(self._kept)
        if random is not None:
            for pending in self._pending.values():
                for path, file in pending[: random.randint(0, len(pending))]:
                    self._apply(names, path, file)
        target.mkdir()
        for path, file in sorted(names.items()):
            place = target / path.relative_to(self.root)
            if not place.parent.is_dir():
                continue  # its folder was never synced
            if file < 0:
                place.mkdir()
            else:
                place.write_bytes(self._left_of(file, random))

    def _left_of(self, file: int, random: Random | None) -> bytes:
        synced, now = self._synced[file], bytes(self._files[file])
        if random is None or synced == now:
            return synced
        kind = random.choice(("none", "part", "zeros"))
        if kind == "part":
            return now[: random.randint(min(len(synced), len(now)), len(now))]
        if kind == "zeros":
            return synced + bytes(max(0, len(now) - len(synced)))
        return synced
