"""What guide files said before each change that was made on their page, to take back and to put back again."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from popgids.storage.guide_editing import put_back, read_to_edit

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass
class _File:
    """The texts to go back to and on to, the nearest last; fingerprint: of the file as it was left here."""

    before: list[str] = field(default_factory=list)
    taken_back: list[str] = field(default_factory=list)
    fingerprint: str = ""


class GuideHistory:
    """Remembers changes by the path of the guide, until the program ends."""

    def __init__(self) -> None:
        self._files: dict[str, _File] = {}

    @contextmanager
    def remembering(self, key: str) -> Iterator[None]:
        """Keep what stands in a file, when it is changed in here."""
        was = read_to_edit(Path(key))
        yield
        now = read_to_edit(Path(key))
        if now.fingerprint == was.fingerprint:
            return
        known = self._files.get(key)
        if known is None or known.fingerprint != was.fingerprint:
            # what somebody else changed since would be lost by going further back than this
            known = self._files[key] = _File()
        known.before.append(was.text)
        known.taken_back.clear()
        known.fingerprint = now.fingerprint

    def take_back(self, key: str) -> bool:
        """Whether the last change was taken back. Raises what put_back raises."""
        known = self._files.get(key)
        return known is not None and _swap(key, known, known.before, known.taken_back)

    def put_again(self, key: str) -> bool:
        """Whether the change that was taken back last was put back. Raises what put_back raises."""
        known = self._files.get(key)
        return known is not None and _swap(key, known, known.taken_back, known.before)


def _swap(key: str, known: _File, source: list[str], other: list[str]) -> bool:
    """Let the file say the last of the one, and keep what it says now as the last of the other."""
    if not source:
        return False
    path = Path(key)
    now = read_to_edit(path).text
    put_back(path, source[-1], known.fingerprint)
    source.pop()
    other.append(now)
    known.fingerprint = read_to_edit(path).fingerprint
    return True
