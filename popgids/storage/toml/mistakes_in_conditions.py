"""Mistakes around conditions: two of them side by side, or two between the same curly brackets."""

import re

from popgids.storage.toml.choke import Choke, Mistake
from popgids.storage.toml.statements import end_of_string

_JOIN = r"(?:en|of|and|or|&{1,2}|\|{1,2})"
_OR = ("of", "or", "|", "||")
_LONGEST_JOIN = 5
"""So many characters of a part hold its last word, if that is a join, and the sign before it."""
_START = re.compile(r"\s*als\s*=\s*(?=\{)", re.IGNORECASE)
_TABLE = re.compile(r"\{[^{}]*\}")
_BESIDE = re.compile(rf"[\s,]*(?:({_JOIN})[\s,]*)?(?=\{{)", re.IGNORECASE)
_FIRST_KEY = re.compile(r"[\s,]*([A-Za-z_][\w-]*)\s*=")
_LAST_WORD = re.compile(rf"(?<![\w-]){_JOIN}$", re.IGNORECASE)
_LEFT_OVER = re.compile(r"[\w\]]\s+[A-Za-z]+$")
"""A word behind a value, such as the "niet" in "en niet vraag"."""
_BETWEEN = " \t,"
_ABOUT = re.compile(r"(?<![\w-])vraag\s*=")

_Part = tuple[str, str]
"""The word between a condition and the one before it, and the condition."""


def conditions_beside(choke: Choke) -> Mistake | None:
    """Conditions behind one key, each between curly brackets of its own."""
    line, bare = choke.line, _masked(choke.line)
    start = _START.match(bare)
    if start is None:
        return None
    at, word, parts, first = start.end(), "", list[_Part](), 0
    while (table := _TABLE.match(bare, at)) is not None:
        parts.append((word, line[at : table.end()]))
        first = first or table.end()
        between = _BESIDE.match(bare, table.end())
        at, word = (between.end(), between[1] or "") if between else (table.end(), "")
        if between is None:
            break
    behind = bare[at:].strip()
    if len(parts) < 2 or choke.at < first or (behind and not behind.startswith("#")):  # noqa: PLR2004
        return None
    return _mistake(choke, f"als = {_joined(parts)}", first, len(parts))


def conditions_in_one(choke: Choke) -> Mistake | None:
    """{ vraag = "a", is = true en vraag = "b", is = 2 }: conditions between the same curly brackets."""
    bare = _masked(choke.line)
    opening, end = bare.rfind("{", 0, choke.at), bare.find("}", choke.at)
    key = choke.lines[0].partition("=")[0].strip().rpartition(".")[2].lower()
    if key != "als" or opening < 0 or end < 0 or choke.brackets[-1:] != ["{"]:
        return None
    parts = _parts(choke.line[opening + 1 : end], bare[opening + 1 : end])
    if len(parts) < 2:  # noqa: PLR2004
        return None
    mended = f"{choke.line[:opening]}{_joined(parts)}{choke.line[end + 1 :]}"
    return _mistake(choke, mended.strip(), choke.at, len(parts))


def _mistake(choke: Choke, mended: str, at: int, count: int) -> Mistake:
    return choke.mistake("twee-voorwaarden", mended, at=at, item=mended, count=count)


def _parts(inside: str, bare: str) -> list[_Part]:
    """The conditions between one pair of brackets: each begins with the key that the first one begins with."""
    first = _FIRST_KEY.match(bare)
    if first is None:
        return []
    starts = [one.start() for one in re.finditer(rf"(?<![\w-]){re.escape(first[1])}\s*=", bare)]
    found, word = [], ""
    for start, end in zip(starts, [*starts[1:], len(bare)], strict=True):
        part = bare[start:end].rstrip(_BETWEEN)
        joins = _LAST_WORD.search(part[-_LONGEST_JOIN:])
        if joins:
            part = part[: len(part) - len(joins[0])].rstrip(_BETWEEN)
        if len(_ABOUT.findall(part)) != 1 or part.count("=") == 1 or _LEFT_OVER.search(part):
            return []
        found.append((word, f"{{ {inside[start : start + len(part)].strip()} }}"))
        word = joins[0] if joins else ""
    return found


def _joined(parts: list[_Part]) -> str:
    """The condition that these are together; en binds more than of."""
    groups: list[list[str]] = [[]]
    for word, part in parts:
        if word.lower() in _OR:
            groups.append([])
        groups[-1].append(part)
    each = [one[0] if len(one) == 1 else f"{{ all = [{', '.join(one)}] }}" for one in groups]
    return each[0] if len(each) == 1 else f"{{ any = [{', '.join(each)}] }}"


def _masked(line: str) -> str:
    """The line with nothing in its texts that acts."""
    kept, at = "", 0
    while at < len(line) and line[at] != "#":
        if line[at] not in "\"'":
            kept, at = kept + line[at], at + 1
            continue
        end = end_of_string(line, at)
        end = len(line) if end < 0 else end
        kept, at = kept + "_" * (end - at), end
    return kept + line[at:]
