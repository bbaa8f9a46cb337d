"""The tables of a broken TOML text as it is mended: which headings and keys there were, and which cannot be."""

import itertools
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from popgids.errors import Problem

Path = tuple[str, ...]

_NAMES = r"[\w\-]+(?:[ \t]*\.[ \t]*[\w\-]+)*"
HEADING = re.compile(
    rf"[ \t]*(?:(?P<list>\[\[)[ \t]*(?P<item>{_NAMES})[ \t]*\]\]|\[[ \t]*(?P<table>{_NAMES})[ \t]*\])"
    r"[ \t]*(#[^\x00-\x08\x0a-\x1f\x7f]*)?$",
    re.ASCII,
)
KEY = re.compile(r"\s*[\"']?([\w\-]+)")
_TEXT = re.compile(r"\s*\"([^\"\\]{1,50})\"\s*(?:#|$)")
"""A short text behind a key."""
_PART = re.compile(r"\s*(\{[^{}#]{1,150}\})\s*(?:#.*)?")
"""A short part between curly brackets."""
_INNER = ("stap", "vraag")
"""Of all lists in a list, the one whose name is also the key of a text."""

_BLOCK = 40
"""So many lines tell which heading is missing above them."""
_KEY_OF_LINE = re.compile(r"\s*([A-Za-z_][\w\-]*)\s*[=:]")


class Meant(NamedTuple):
    """The heading in lists that another one means, and the line below it for a name that stood in the heading."""

    path: Path
    line: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a kind of file looks like, as far as it helps to name mistakes.

    lists: the headings that must have double brackets, such as ("stap", "vraag"). missing_heading: the heading
    that was forgotten above some lines, from the table they stand in, its keys so far and their own keys. meant: what
    another heading means, such as one with a plural, from its parts and the keys below it. head: a heading around the
    keys at the top.
    """

    lists: Collection[Path] = ()
    missing_heading: Callable[[Path, Collection[str], Collection[str]], Path | None] = lambda *_: None
    meant: Callable[[Path, Collection[str]], Meant | None] = lambda *_: None
    head: str = ""


@dataclass(frozen=True, slots=True)
class Damage:
    """A line that was changed or left out; lines count from 1.

    key: the key that stands on it, "[" for a heading, "" when that cannot be read.
    """

    line: int
    key: str


@dataclass(slots=True)
class Mending:
    """The lines as they are mended and what was found on the way; rows count from 0.

    headings: where in found each heading stands that has another name than it should.
    """

    file: str
    lines: list[str]
    shape: Shape
    found: list[Problem] = field(default_factory=list)
    damage: list[Damage] = field(default_factory=list)
    path: Path = ()
    seen: dict[str, int] = field(default_factory=dict)
    tables: dict[Path, int] = field(default_factory=dict)
    blanked: set[int] = field(default_factory=set)
    headings: dict[str, int] = field(default_factory=dict)
    skipping: bool = False

    def report(self, code: str, row: int, column: int, data: dict[str, Any], key: str = "") -> None:
        """Note a mistake; key as in Damage."""
        self.found.append(Problem(code, self.file, row + 1, column, data=data))
        self.damage.append(Damage(row + 1, key))

    def is_named(self, rows: range) -> bool:
        """Whether a mistake was already found on one of these rows."""
        return any(problem.line - 1 in rows for problem in self.found)

    def blank(self, rows: range) -> None:
        """Leave these rows out, so that the others keep their places."""
        for row in rows:
            self.lines[row] = ""
        self.blanked.update(rows)


def note_key(work: Mending, rows: range) -> None:
    """Remember a key of this table; a second time it is wrong, and anything in a skipped table is left out."""
    if _is_heading_forgotten(work, rows.start):
        _put_heading(work, rows.start)
    first = work.lines[rows.start]
    match = KEY.match(first)
    if work.skipping:
        work.blank(rows)
    if work.skipping or match is None:
        return
    name, _equals, value = first.partition("=")
    key = name.strip().strip("\"'")
    column = len(first) - len(first.lstrip()) + 1
    if key in work.seen:
        other = work.seen[key]
        parts = [_PART.fullmatch(line.partition("=")[2]) for line in (work.lines[other - 1], first)]
        both = ", ".join(part[1] for part in parts if part) if all(parts) else ""
        work.report(
            "sleutel-dubbel", rows.start, column, {"key": key, "other_line": other, "both": both}, key
        )
        work.blank(rows)
    elif not value.lstrip().startswith("[") and _is_in_the_way(work, (*work.path, key), rows.stop):
        facts = {"found": key, "home": key, "kinds": (), "table": work.path[-1] if work.path else "gids"}
        facts["text"] = text[1] if (text := _TEXT.match(value)) else ""
        if not work.is_named(rows):
            work.report("sleutel-hoort-elders", rows.start, column, facts, key)
        work.blank(rows)
    else:
        work.seen[key] = rows.start + 1


def _is_in_the_way(work: Mending, path: Path, row: int) -> bool:
    """Whether a plain value stands where headings make a list; inside an item, only when such a heading follows."""
    if path not in work.shape.lists:
        return False
    if len(path) < len(_INNER) or path == _INNER:
        return True
    heading = re.compile(rf"[ \t]*\[\[?[ \t]*{re.escape('.'.join(path))}[ \t]*\]")
    parent = re.compile(rf"[ \t]*\[\[?[ \t]*{re.escape('.'.join(path[:-1]))}[ \t]*\]")
    below = itertools.takewhile(lambda line: not parent.match(line), work.lines[row:])
    return any(heading.match(line) for line in below)


def _is_heading_forgotten(work: Mending, row: int) -> bool:
    """Whether an empty line stands above, where a heading could have been."""
    was_empty = row > 0 and not work.lines[row - 1].strip() and row - 1 not in work.blanked
    return was_empty and not work.skipping


def _put_heading(work: Mending, row: int) -> None:
    """Put the heading that was forgotten in the empty line above, so that what follows is read as it was meant."""
    block = []
    for line in work.lines[row : row + _BLOCK]:
        key = _KEY_OF_LINE.match(line)
        if not line.strip() or HEADING.match(line):
            break
        block += [key.group(1)] if key else []
    path = work.shape.missing_heading(work.path, work.seen, block)
    if path is None or any(path[:size] not in work.tables for size in range(1, len(path))):
        return
    is_list = path in work.shape.lists
    heading = f"[[{'.'.join(path)}]]" if is_list else f"[{'.'.join(path)}]"
    if not work.is_named(range(row - 1, row)):
        work.report("kop-vergeten", row, 1, {"suggestion": heading}, "[")
    work.lines[row - 1] = heading
    _begin_table(work, path, row - 1, is_list=is_list)


def note_heading(work: Mending, row: int, heading: re.Match[str]) -> None:
    """Begin a table: with the brackets and the place that its name asks for, and only once if it is no list."""
    is_list = heading["list"] is not None
    path: Path = tuple(part.strip() for part in (heading["item"] or heading["table"]).split("."))
    found = {"found": work.lines[row].strip()[:60]}
    column = heading.group().find("[") + 1
    if path[0].lower() == work.shape.head and len(path) == 1 and not work.tables:
        work.report("kop-om-gids", row, column, found, "[")
        work.lines[row] = ""
        return
    below = list(itertools.takewhile(lambda line: not line.lstrip().startswith("["), work.lines[row + 1 :]))
    meant = work.shape.meant(path, {key[1] for key in map(_KEY_OF_LINE.match, below) if key})
    if meant is not None:
        _name_heading(work, row, column, meant)
        _put_line(work, row + len(below), meant.line)
        path, is_list = meant.path, True
    wanted = _full_path(work, path)
    if wanted is not None and (wanted != path or not is_list):
        suggestion = f"[[{'.'.join(wanted)}]]"
        code = "kop-onvolledig" if wanted != path else "enkele-haken"
        parent = "" if wanted[:1] in work.tables or len(wanted) == 1 else wanted[0]
        work.report(code, row, column, {**found, "suggestion": suggestion, "parent": parent}, "[")
        work.lines[row] = suggestion
        path, is_list = wanted, True
    lists = work.shape.lists
    if any(path[:size] in lists and path[:size] not in work.tables for size in range(1, len(path))):
        if not work.is_named(range(row, row + 1)):
            work.report("kop-te-vroeg", row, column, {**found, "parent": path[0]}, "[")
        skip_table(work, row)
    elif not is_list and path in work.tables:
        facts = {"key": ".".join(path), "other_line": work.tables[path] + 1}
        work.report("tabel-dubbel", row, column, facts, "[")
        skip_table(work, row)
    else:
        _begin_table(work, path, row, is_list=is_list)


def _name_heading(work: Mending, row: int, column: int, meant: Meant) -> None:
    """Say which heading is meant, once for all headings with the same wrong name, and put that one."""
    written = work.lines[row].split("#")[0].strip()[:60]
    suggestion = f"[[{'.'.join(meant.path)}]]"
    work.lines[row] = suggestion
    if meant.line:
        work.damage.append(Damage(row + 1, meant.line.partition(" ")[0]))
    if work.is_named(range(row, row + 1)):
        work.found[-1].data.update(suggestion=suggestion, item=meant.line)
        return
    if written not in work.headings:
        work.headings[written] = len(work.found)
        facts = {"found": written, "suggestion": suggestion, "times": 1, "item": meant.line}
        work.report("kop-naam", row, column, facts, "[")
        return
    work.found[work.headings[written]].data["times"] += 1
    work.damage.append(Damage(row + 1, "["))


def _put_line(work: Mending, row: int, line: str) -> None:
    """Put a line that a heading was written for at the end of its table, when that is empty, so that it is known."""
    if line and not work.lines[row].strip():
        work.lines[row] = line


def skip_table(work: Mending, row: int) -> None:
    """Leave out a heading, and with it all that follows until the next."""
    work.lines[row] = ""
    work.seen = {}
    work.skipping = True


def _begin_table(work: Mending, path: Path, row: int, *, is_list: bool) -> None:
    work.path, work.seen, work.skipping = path, {}, False
    if is_list:
        # A new item of a list begins its own tables anew.
        work.tables = {name: at for name, at in work.tables.items() if name[: len(path)] != path}
    work.tables[path] = row


def _full_path(work: Mending, path: Path) -> Path | None:
    """The list that a heading means: itself, or the one whose last part it names."""
    if path in work.shape.lists:
        return path
    if len(path) == 1:
        return next((one for one in work.shape.lists if len(one) > 1 and one[-1] == path[0]), None)
    return None
