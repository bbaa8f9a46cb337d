"""All mistakes in a TOML text at once, and what the text says without them."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from popgids.errors import Problem
from popgids.storage.toml.choke import Choke, Mistake, choke_of
from popgids.storage.toml.mistakes import mistakes_in
from popgids.storage.toml.statements import Statement, is_heading, statements
from popgids.storage.toml.structure import HEADING, KEY, Damage, Mending, Shape, note_heading, note_key

_AT_THE_END = ("accolade-niet-gesloten", "haak-niet-gesloten")
_BELOW = 12
"""How many lines after a statement may belong to a text that was broken off."""

_SIMPLE = re.compile(
    r"[A-Za-z0-9-][A-Za-z0-9_-]* *= *(\"[^\"\\\x00-\x1f\x7f]*\"|true|false|[1-9]\d{0,9})\s*$"
)
_KEYS_ON_LINE = re.compile(r"(?<![\w\-])([A-Za-z_][\w\-]*+)\s*+[=:]")
_MOST = 3000
"""A file with more mistakes than this is no guide that somebody works on."""

_TRIES = 8
"""How often what is left is parsed again; each time costs as much as reading the file."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was found wrong, and the text with the same lines that parses; data is None if none does."""

    problems: tuple[Problem, ...] = ()
    text: str = ""
    data: dict[str, Any] | None = None
    damage: tuple[Damage, ...] = ()


def salvage(text: str, file: str, shape: Shape | None = None) -> Salvaged:
    """Every mistake in the text with its line, and the data of the text without them."""
    work = Mending(file, text.split("\n"), shape or Shape())
    for statement in statements(list(work.lines)):
        # Lines that an earlier mistake took are empty by now.
        if any(work.lines[row] for row in _rows(statement)):
            _mend(work, statement)
        if len(work.found) > _MOST:
            break
    data = _load_what_is_left(work) if len(work.found) <= _MOST else None
    if data is None and not work.found:
        work.report("toml-fout", 0, 1, {})
    return Salvaged(tuple(_joined(work.found)), "\n".join(work.lines), data, tuple(work.damage))


def _rows(statement: Statement) -> range:
    return range(statement.start, statement.start + len(statement.lines))


def _mend(work: Mending, statement: Statement) -> None:
    first, rows = statement.lines[0], _rows(statement)
    is_right = len(rows) == 1 and (_SIMPLE.match(first) or HEADING.match(first))
    if not is_right:
        below = work.lines[rows.stop : rows.stop + _BELOW] if not statement.unclosed else []
        found, lines = mistakes_in(statement, below)
        for mistake in _causes(found):
            _note_mistake(work, statement, mistake)
        # What cannot be mended is left out.
        mended = lines if lines is not None else []
        for at, row in enumerate(rows):
            work.lines[row] = mended[at] if at < len(mended) else ""
    first = work.lines[rows.start]
    heading = HEADING.match(first)
    if heading:
        note_heading(work, rows.start, heading)
    elif first:
        note_key(work, rows)


def _causes(found: Iterable[Mistake]) -> list[Mistake]:
    """The mistakes of a statement without those that follow: a brace left open is missed again at the end."""
    found = list(found)
    is_open = any(one.code == "tabel-over-regels" for one in found)
    return [one for one in found if not (is_open and one.code in _AT_THE_END)]


def _note_mistake(work: Mending, statement: Statement, mistake: Mistake) -> None:
    key = KEY.match(statement.lines[0])
    row = statement.start + mistake.row
    name = "[" if statement.lines[0].lstrip().startswith("[") else key.group(1) if key else ""
    if mistake.code in ("losse-tekst", "losse-lijst"):
        name = ""
    if mistake.code == "teken-bij-sleutel":
        name = str(mistake.data["key"])
    work.report(mistake.code, row, mistake.column, mistake.data, name)
    # What else stands on the line is mended by guessing, or lost: it is not missing.
    line = statement.lines[mistake.row] if mistake.row < len(statement.lines) else ""
    work.damage += [Damage(row + 1, other) for other in _KEYS_ON_LINE.findall(line) if name and other != name]
    end = _rows(statement).stop
    work.blank(range(end, end + mistake.takes))


def _load_what_is_left(work: Mending) -> dict[str, Any] | None:
    for _ in range(_TRIES):
        try:
            return tomllib.loads("\n".join(work.lines))
        except (ValueError, RecursionError):
            choke = choke_of(work.lines, [])
            if choke is None:
                return None
            _leave_out(work, choke)
    return None


def _leave_out(work: Mending, choke: Choke) -> None:
    """Take away the statement that parsing stopped at; by now each is right on its own, so two are in conflict."""
    row = choke.row
    while row > 0 and not work.lines[row].strip():
        row -= 1
    rows = range(row, row + 1)
    for statement in statements(work.lines):
        if row in _rows(statement):
            rows = _rows(statement)
    if not work.is_named(rows):
        line = work.lines[rows.start]
        if choke.char and ord(choke.char) < ord(" ") and row == choke.row:
            work.report("stuurteken", row, choke.at + 1, {"found": f"U+{ord(choke.char):04X}"})
        else:
            column = len(line) - len(line.lstrip()) + 1
            found = line.partition("=")[0].strip()[:60]
            work.report("botsing", rows.start, column, {"found": found})
    if is_heading(work.lines[rows.start]):
        rows = range(rows.start, _next_heading(work.lines, rows.stop))
    work.blank(rows)


def _next_heading(lines: list[str], row: int) -> int:
    while row < len(lines) and not is_heading(lines[row]):
        row += 1
    return row


def _joined(found: list[Problem]) -> Iterator[Problem]:
    """The problems in order of their lines; loose lines that follow each other are one problem."""
    last: Problem | None = None
    last_line = -1
    for problem in sorted(found, key=lambda one: (one.line, one.column)):
        goes_on = last is not None and problem.code == last.code == "losse-tekst"
        # The lines of a list whose first line is wrong are not wrong themselves.
        is_rest = last is not None and problem.code == "losse-lijst"
        if (goes_on and problem.line <= last_line + 2) or (is_rest and problem.line <= last_line + 1):
            last_line = problem.line
            continue
        yield problem
        last, last_line = problem, problem.line
