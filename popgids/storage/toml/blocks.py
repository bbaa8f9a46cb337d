"""Pieces of a TOML text that belong together: a table with its comments, an item with its comma."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from popgids.storage.toml.positions import Positions

if TYPE_CHECKING:
    from popgids.core.findings import Loc

_COMMA = re.compile(r"[ \t]*,")
_COMMA_BEFORE = re.compile(r",[ \t]*\Z")
_EMPTY_OR_COMMENT = re.compile(r"[ \t]*(#[^\n]*)?")


class KeyLines(NamedTuple):
    """The whole lines on which only a key with its value stands, in characters.

    indent: the white space before it; comment: what stands behind it.
    """

    start: int
    end: int
    indent: str
    comment: str


def key_lines(text: str, loc: Loc, key: str) -> KeyLines | None:
    """The lines of a key of the table at this place; None when it is not there, or more stands on them."""
    span = Positions(text).value_span((*loc, key))
    if span is None:
        return None
    start, end = whole_lines(text, *span)
    before, behind = text[start : span[0]], text[span[1] : end].strip()
    if before.split("=", maxsplit=1)[0].strip() != key or (behind and not behind.startswith("#")):
        return None
    return KeyLines(start, end, before[: len(before) - len(before.lstrip())], behind)


class Block(NamedTuple):
    """A table under a heading with the tables inside it and the comments that stand against it, in characters.

    start is at the begin of a line, end before the end of one; indent: the white space before the heading.
    """

    start: int
    end: int
    indent: str


def block_of(text: str, loc: Loc) -> Block | None:
    """The block of the table at this place; None when it has no heading of its own."""
    positions = Positions(text)
    place = tuple(loc)
    headings = {path: position for path, position in positions.tables() if path[: len(place)] == place}
    if place not in headings:
        return None
    ends = [own[0] for path in headings if (own := positions.own_end(path)) is not None]
    lines = text.split("\n")
    heading = headings[place].line - 1
    first = heading
    while first and lines[first - 1].lstrip().startswith("#"):
        first -= 1
    start = sum(len(line) + 1 for line in lines[:first])
    end = _with_comments_below(text, max(ends))
    head = lines[heading]
    return Block(start, end, head[: len(head) - len(head.lstrip())])


def _with_comments_below(text: str, end: int) -> int:
    """The end of the comments right below a block, unless they stand against the next heading."""
    at = end
    while text[at : at + 1] == "\n":
        line_end = text.find("\n", at + 1)
        line = text[at + 1 : line_end if line_end >= 0 else len(text)].strip()
        if not line.startswith("#"):
            return end if line else at
        at = line_end if line_end >= 0 else len(text)
    return at


def without_block(text: str, block: Block) -> str:
    """The text without a block, and without the empty lines that kept it apart."""
    before, after = text[: block.start], text[block.end :].lstrip("\n")
    if not after.strip():
        return before.rstrip("\n") + "\n"
    return before + after


def with_swapped(text: str, first: Block, second: Block) -> str:
    """The text with two blocks in each other's place; what stands between them stays."""
    return (
        text[: first.start]
        + text[second.start : second.end]
        + text[first.end : second.start]
        + text[first.start : first.end]
        + text[second.end :]
    )


def whole_lines(text: str, start: int, end: int) -> tuple[int, int]:
    """From the begin of the first line that start to end is on, up to and with the end of its last line."""
    line_end = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if line_end < 0 else line_end + 1


def without_span(text: str, start: int, end: int) -> str:
    """A list without the item between start and end, its comma, and its whole line when it stands there alone."""
    comma = _COMMA.match(text, end)
    if comma:
        end = comma.end()
    line_start = text.rfind("\n", 0, start) + 1
    rest = _EMPTY_OR_COMMENT.match(text, end)
    is_alone = (
        not text[line_start:start].strip() and rest is not None and text[rest.end() : rest.end() + 1] == "\n"
    )
    if is_alone and rest is not None:
        return text[:line_start] + text[rest.end() + 1 :]
    if comma:
        return text[:start] + text[end:].lstrip(" \t")
    before = _COMMA_BEFORE.search(text[:start])
    return text[: before.start() if before else start] + text[end:]
