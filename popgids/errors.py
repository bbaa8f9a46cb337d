"""The errors and problems of popgids: data for a sentence, never the sentence itself."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in one file, as a value, so that all of them can be shown at once.

    code: kebab-case and stable, e.g. "onbekende-sleutel"; line and column count from 1, 0 when unknown;
    place: where it is for a reader ('stap 3, vraag "kosten"'); data: what the sentence needs
    (found, allowed, nearest, ...), never more of the file than the word that is wrong.
    """

    code: str
    file: str
    line: int = 0
    column: int = 0
    place: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    is_warning: bool = False


class PopgidsError(Exception):
    """The root of all errors of popgids."""


class UserError(PopgidsError):
    """Something a user can mend; carries data for a Dutch sentence."""


class NotSavedError(UserError):
    """A write did not succeed; what popgids wrote before it is as it was, unless is_lost.

    reason: one of "vol", "alleen-lezen", "geen-toegang", "bestand-in-de-weg", "weg", "fout". is_lost: what was written
    before is no longer at its place either, because somebody took the file away.
    """

    def __init__(self, path: str, reason: str, errno: int | None = None, *, is_lost: bool = False) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason
        self.errno = errno
        self.is_lost = is_lost


class UnreadableFileError(UserError):
    """A file cannot be used; carries every problem found in it."""

    def __init__(self, path: str, problems: Sequence[Problem]) -> None:
        super().__init__(path)
        self.path = path
        self.problems = tuple(problems)


class UnreadableFolderError(UserError):
    """What is in a folder cannot be seen, which is something else than a folder with nothing in it."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class NotFoundError(UserError):
    """What was asked for is not there; kind is "gids", "pop", "versie" or "gesprek"."""

    def __init__(self, kind: str, name: str, nearest: Sequence[str] = ()) -> None:
        super().__init__(name)
        self.kind = kind
        self.name = name
        self.nearest = tuple(nearest)


class NewerFormatError(UserError):
    """A file was made by a newer popgids than this one."""

    def __init__(self, path: str, found: int, known: int) -> None:
        super().__init__(path)
        self.path = path
        self.found = found
        self.known = known


class ChangedOnDiskError(UserError):
    """A file was changed by somebody else since it was read, and was left as it is."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class OpenElsewhereError(UserError):
    """A conversation is open in another window."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class ForkedError(UserError):
    """More than one version answers to what was asked, because two people went on from the same one."""

    def __init__(self, pop_id: str, fingerprints: Sequence[str]) -> None:
        super().__init__(pop_id)
        self.pop_id = pop_id
        self.fingerprints = tuple(fingerprints)
