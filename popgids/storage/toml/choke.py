"""The place in a statement where the TOML parser could not go on, and what stands around it."""

import re
import tomllib
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from popgids.storage.toml.statements import Open, end_of_string

SMART_QUOTES = "“”„‟‘’‚‛«»‹›´`″"
_LONGEST = 41
"""So many characters of a line are enough to know it again."""

_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)$")


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong in a statement, and its lines without it.

    row counts from 0 in the statement, column from 1. takes: how many lines below it also belong to the mistake.
    """

    code: str
    row: int
    column: int
    lines: list[str]
    data: dict[str, Any] = field(default_factory=dict)
    takes: int = 0


@dataclass(frozen=True)
class Choke:
    """One place where parsing stopped; below holds some of the lines that follow the statement."""

    lines: list[str]
    row: int
    at: int
    below: list[str]

    @cached_property
    def line(self) -> str:
        return self.lines[self.row]

    @property
    def before(self) -> str:
        return self.line[: self.at]

    @property
    def after(self) -> str:
        return self.line[self.at :]

    @property
    def char(self) -> str:
        return self.line[self.at : self.at + 1]

    @cached_property
    def brackets(self) -> list[str]:
        """The brackets that are open at this place, the innermost last."""
        return self._open.brackets

    @cached_property
    def is_in_long_string(self) -> bool:
        """Whether the place is inside a string over more lines."""
        return bool(self._open.quote)

    @cached_property
    def _open(self) -> Open:
        still = Open()
        for line in self.lines[: self.row]:
            still.feed(line)
        still.feed(self.before)
        return still

    @cached_property
    def string_start(self) -> int:
        """Where the string of one line begins that holds this place; -1 outside such a string."""
        at = 0
        while at < self.at:
            if self.line[at] == "#":
                return -1
            if self.line[at] not in "\"'":
                at += 1
                continue
            end = end_of_string(self.line, at)
            if end < 0 or end > self.at:
                return at
            at = end
        return -1

    @cached_property
    def value(self) -> tuple[int, str]:
        """Where the value begins that this place is in, and its words up to the end, a comma or a comment."""
        if self.brackets:
            start = max(self.before.rfind(character) for character in "[{,=") + 1
            end = re.compile(r"[,\]}#]|$").search(self.line, self.at)
        else:
            start = self.before.find("=") + 1
            end = re.compile(r"\s#|$").search(self.line, self.at)
        words = self.line[start : end.start() if end else len(self.line)]
        return start + len(words) - len(words.lstrip()), words.strip()

    @property
    def is_at_value(self) -> bool:
        """Whether a value is to begin here."""
        bare = self.before.rstrip()
        if self.brackets and self.brackets[-1] == "[":
            return bare == "" or bare[-1] in "=[,"
        return bare.endswith("=")

    def with_line(self, mended: str) -> list[str]:
        """The lines with another text for this row."""
        return [*self.lines[: self.row], mended, *self.lines[self.row + 1 :]]

    def swapped(self, start: int, words: str, mended: str) -> str:
        """This row with other words in the place of these, which begin at start."""
        return self.line[:start] + mended + self.line[start + len(words) :]

    def mistake(
        self, code: str, mended: str | None = None, *, at: int | None = None, takes: int = 0, **data: Any
    ) -> Mistake:
        """A mistake at this place (or at another column of this row), mended by another text for the row."""
        lines = list(self.lines)
        if mended is not None:
            lines[self.row] = mended
        return Mistake(code, self.row, (self.at if at is None else at) + 1, lines, data, takes)


def short(words: str) -> str:
    """Words of a file to show; three dots say that there is more."""
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def choke_of(lines: list[str], below: list[str]) -> Choke | None:
    """Where parsing these lines stops, or None when they are TOML."""
    try:
        tomllib.loads("\n".join(lines))
    except RecursionError:
        return Choke(lines, 0, 0, below)
    except ValueError as error:
        place = _PLACE.search(str(error))
        if place is None:
            return Choke(lines, len(lines) - 1, len(lines[-1]), below)
        row = min(int(place.group(1)), len(lines)) - 1
        return Choke(lines, row, min(int(place.group(2)) - 1, len(lines[row])), below)
    return None
