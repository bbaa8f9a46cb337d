"""All mistakes in a TOML text at once, and what the text says without them."""

import re
import tomllib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from popgids.errors import Problem
from popgids.storage.toml_choke import Choke, Mistake, choke_of
from popgids.storage.toml_mistakes import mistakes_in
from popgids.storage.toml_statements import Statement, statements

_BELOW = 12
"""How many lines after a statement may belong to a text that was broken off."""

_SIMPLE = re.compile(r"[A-Za-z0-9_-]+ *= *(\"[^\"\\\x00-\x1f\x7f]*\"|true|false|[1-9]\d{0,9})\s*$")
_NAMES = r"[\w\-]+(?:[ \t]*\.[ \t]*[\w\-]+)*"
_HEADING = re.compile(
    rf"[ \t]*(?:(?P<list>\[\[)[ \t]*(?P<item>{_NAMES})[ \t]*\]\]|\[[ \t]*(?P<table>{_NAMES})[ \t]*\])"
    r"[ \t]*(#[^\x00-\x08\x0a-\x1f\x7f]*)?$",
    re.ASCII,
)
_KEY_OF = re.compile(r"\s*[\"']?([\w\-]+)")
_TRIES = 8
"""How often what is left is parsed again; each time costs as much as reading the file."""


@dataclass(frozen=True, slots=True)
class Damage:
    """A line that was changed or left out, and the key on it if it has one; lines count from 1."""

    line: int
    key: str


@dataclass(slots=True)
class Salvaged:
    """What was found wrong, and the text with the same lines that parses; data is None if none does."""

    problems: tuple[Problem, ...] = ()
    text: str = ""
    data: dict[str, Any] | None = None
    damage: tuple[Damage, ...] = ()


@dataclass(slots=True)
class _Work:
    """The lines as they are mended, and what was found on the way."""

    file: str
    lines: list[str]
    lists: Collection[tuple[str, ...]]
    found: list[Problem] = field(default_factory=list)
    damage: list[Damage] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)
    tables: dict[tuple[str, ...], int] = field(default_factory=dict)
    skipping: bool = False

    def report(self, code: str, row: int, column: int, data: dict[str, Any], key: str = "") -> None:
        self.found.append(Problem(code, self.file, row + 1, column, data=data))
        self.damage.append(Damage(row + 1, key))


def salvage(text: str, file: str, lists: Collection[tuple[str, ...]] = ()) -> Salvaged:
    """Every mistake in the text with its line, and the data of the text without them.

    lists: the headings that must have double brackets, such as ("stap", "vraag").
    """
    work = _Work(file, text.split("\n"), lists)
    for statement in _each(work):
        _mend(work, statement)
    data = _load_what_is_left(work)
    if data is None and not work.found:
        work.report("toml-fout", 0, 1, {})
    return Salvaged(tuple(_joined(work.found)), "\n".join(work.lines), data, tuple(work.damage))


def _each(work: _Work) -> Iterator[Statement]:
    """The statements; lines that an earlier mistake took are skipped because they are empty by then."""
    for statement in statements(list(work.lines)):
        if any(work.lines[statement.start + row] for row in range(len(statement.lines))):
            yield statement


def _mend(work: _Work, statement: Statement) -> None:
    first = statement.lines[0]
    if len(statement.lines) == 1 and _SIMPLE.match(first):
        _note_key(work, statement, first)
        return
    heading = _HEADING.match(first)
    if heading:
        _note_heading(work, statement.start, heading)
        return
    below = work.lines[statement.start + len(statement.lines) :][:_BELOW] if not statement.unclosed else []
    found, lines = mistakes_in(statement, below)
    for mistake in found:
        _note_mistake(work, statement, mistake)
    lines = lines if lines is not None else _placeholder(statement)
    for row in range(len(statement.lines)):
        work.lines[statement.start + row] = lines[row] if row < len(lines) else ""
    if not lines[0]:
        return
    heading = _HEADING.match(lines[0])
    if heading:
        _note_heading(work, statement.start, heading)
    else:
        _note_key(work, statement, lines[0])


def _placeholder(statement: Statement) -> list[str]:
    """Nothing, in as many lines: what cannot be read is left out."""
    return [""] * len(statement.lines)


def _note_mistake(work: _Work, statement: Statement, mistake: Mistake) -> None:
    key = _KEY_OF.match(statement.lines[0])
    row = statement.start + mistake.row
    work.report(mistake.code, row, mistake.column, mistake.data, key.group(1) if key else "")
    end = statement.start + len(statement.lines)
    for taken in range(end, end + mistake.takes):
        work.lines[taken] = ""


def _note_key(work: _Work, statement: Statement, first: str) -> None:
    """Remember a key of this table; a second time it is wrong, and anything in a skipped table is left out."""
    match = _KEY_OF.match(first)
    key = first.split("=")[0].strip().strip("\"'")
    if work.skipping or key in work.seen:
        for row in range(len(statement.lines)):
            work.lines[statement.start + row] = ""
    if work.skipping or match is None:
        return
    if key in work.seen:
        column = len(first) - len(first.lstrip()) + 1
        work.report(
            "sleutel-dubbel", statement.start, column, {"key": key, "other_line": work.seen[key]}, key
        )
        return
    work.seen[key] = statement.start + 1


def _note_heading(work: _Work, row: int, heading: re.Match[str]) -> None:
    """Begin a table: with the brackets and the place that its name asks for, and only once if it is no list."""
    is_list = heading["list"] is not None
    path = tuple(part.strip() for part in (heading["item"] or heading["table"]).split("."))
    column = heading.group().find("[") + 1
    work.seen = {}
    work.skipping = False
    wanted = _full_path(work, path)
    if wanted is not None and (wanted != path or not is_list):
        suggestion = f"[[{'.'.join(wanted)}]]"
        code = "kop-onvolledig" if wanted != path else "enkele-haken"
        work.report(code, row, column, {"found": work.lines[row].strip()[:60], "suggestion": suggestion})
        work.lines[row] = suggestion
        path, is_list = wanted, True
    if any(path[:size] in work.lists and path[:size] not in work.tables for size in range(1, len(path))):
        if wanted == path and not any(problem.line == row + 1 for problem in work.found):
            work.report("kop-te-vroeg", row, column, {"found": work.lines[row].strip()[:60], "parent": path[0]})
        work.lines[row] = ""
        work.skipping = True
        return
    if not is_list and path in work.tables and path not in work.lists:
        work.report(
            "tabel-dubbel", row, column, {"key": ".".join(path), "other_line": work.tables[path] + 1}
        )
        work.lines[row] = ""
        work.skipping = True
        return
    if is_list:
        # A new item of a list begins its own tables anew.
        work.tables = {name: at for name, at in work.tables.items() if name[: len(path)] != path}
    work.tables[path] = row


def _full_path(work: _Work, path: tuple[str, ...]) -> tuple[str, ...] | None:
    """The list that a heading means: itself, or the one whose last part it names."""
    if path in work.lists:
        return path
    if len(path) == 1:
        return next((one for one in work.lists if len(one) > 1 and one[-1] == path[0]), None)
    return None


def _load_what_is_left(work: _Work) -> dict[str, Any] | None:
    for _ in range(_TRIES):
        text = "\n".join(work.lines)
        try:
            return tomllib.loads(text)
        except (ValueError, RecursionError):
            choke = choke_of(work.lines, [])
            if choke is None:
                return None
            _leave_out(work, choke)
    return None


def _leave_out(work: _Work, choke: Choke) -> None:
    """Take away the statement that parsing stopped at; by now each is right on its own, so two are in conflict."""
    row = choke.row
    while row > 0 and not work.lines[row].strip():
        row -= 1
    rows = range(row, row + 1)
    for statement in statements(work.lines):
        if statement.start <= row < statement.start + len(statement.lines):
            rows = range(statement.start, statement.start + len(statement.lines))
    if not any(problem.line - 1 in rows for problem in work.found):
        line = work.lines[rows[0]]
        control = choke.char and ord(choke.char) < ord(" ") and row == choke.row
        if control:
            work.report("stuurteken", row, choke.at + 1, {"found": f"U+{ord(choke.char):04X}"})
        else:
            column = len(line) - len(line.lstrip()) + 1
            work.report("botsing", rows[0], column, {"found": line.split("=")[0].strip()[:60]})
    for each in rows:
        work.lines[each] = ""


def _joined(found: list[Problem]) -> Iterator[Problem]:
    """The problems in order of their lines; loose text on lines that follow each other is one problem."""
    last: Problem | None = None
    last_line = -1
    for problem in sorted(found, key=lambda one: (one.line, one.column)):
        goes_on = last is not None and problem.code == last.code == "losse-tekst"
        if goes_on and problem.line <= last_line + 2:
            last_line = problem.line
            continue
        yield problem
        last, last_line = problem, problem.line
