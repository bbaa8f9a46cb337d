"""A plan as plain lines for a terminal or a mail, wrapped to a width."""

import re
from collections.abc import Iterable, Iterator
from unicodedata import category, east_asian_width

from popgids.core.cleaning import ANSWER_LIMIT, clean_text
from popgids.core.conversation import Conversation
from popgids.core.guide import Guide, Party
from popgids.core.pop import PopDocument
from popgids.core.summary.blocks import (
    Block,
    FactList,
    Grid,
    Heading,
    ItemList,
    Paragraph,
    Record,
    Sentence,
    Table,
)
from popgids.core.summary.rows import grid_items
from popgids.export.layout import (
    ITEMS,
    Line,
    blocks_for,
    fact_lines,
    item_text,
    lines_below,
    row_text,
    title_text,
)
from popgids.wording.grids import (
    BETWEEN,
    column_widths,
    field_lines,
    grid_text,
    is_number_column,
    item_titles,
)
from popgids.wording.labels import caption, heading_text, paragraph_label, record_label, sentence_text
from popgids.wording.units import HELD, hold_units, let_go

NARROWEST = 20
"""Lines are never wrapped to fewer columns than this."""


def plain_text_for(
    source: PopDocument | Conversation,
    *,
    width: int = 80,
    guide: Guide | None = None,
    for_party: Party | None = None,
    with_answers: bool = True,
) -> str:
    """A recorded version, or a talk that is not recorded yet, as lines of at most width columns; see blocks_for."""
    blocks = blocks_for(source, guide=guide, for_party=for_party, with_answers=with_answers)
    return plain_text(blocks, width)


def plain_text(blocks: Iterable[Block], width: int = 80) -> str:
    """The blocks as lines of at most width columns, without control characters, ending in a line feed."""
    width = max(width, NARROWEST)
    lines: list[str] = []
    was_item = False
    for block in blocks:
        is_item = isinstance(block, Record) and block.code in ITEMS
        if lines and not (is_item and was_item):
            lines.append("")
        lines += _block(block, width)
        was_item = is_item
    return "\n".join(lines) + "\n"


def _block(block: Block, width: int) -> Iterator[str]:
    match block:
        case Heading(level=1):
            yield from _underlined(heading_text(block), "=", width)
        case Heading(level=2):
            yield from _underlined(heading_text(block), "-", width)
        case Heading():
            yield from _underlined(heading_text(block), ".", width)
        case Paragraph():
            yield from wrapped(f"{paragraph_label(block)}: {block.text}", "", "  ", width)
        case Sentence():
            yield from wrapped(sentence_text(block), "", "", width)
        case FactList():
            yield from _lines(fact_lines(block.facts), "", width)
        case Table():
            for row in block.rows:
                yield from wrapped(row_text(block, row), "- ", "  ", width)
        case Record():
            yield from _record(block, "", width)


def _underlined(text: str, line: str, width: int) -> Iterator[str]:
    lines = list(wrapped(text, "", "", width))
    yield from lines
    yield line * max(columns(one) for one in lines)


def _record(record: Record, indent: str, width: int) -> Iterator[str]:
    if record.code in ITEMS:
        marker = f"{record.number}. " if record.number else "- "
        yield from _item(record, indent + marker, width)
        return
    yield from wrapped(title_text(record), indent, indent + "  ", width)
    below = indent + "  "
    yield from _lines(lines_below(record), below, width)
    for rows in record.rows:
        yield ""
        if rows.said_by:
            yield from wrapped(f"{caption(rows.said_by)}:", below, below + "  ", width)
        yield from _grid(rows, below, width) if isinstance(rows, Grid) else _items(rows, below, width)
    for part in record.parts:
        if part.code in ITEMS:
            yield from _item(part, f"{below}{record_label(part)}: ", width, below + "  ")
        else:
            yield ""
            yield from _record(part, below, width)


def _item(record: Record, first: str, width: int, rest: str = "") -> Iterator[str]:
    rest = rest or " " * len(first)
    yield from wrapped(item_text(record), first, rest, width)
    yield from _lines(lines_below(record), rest, width)


def _grid(grid: Grid, indent: str, width: int) -> Iterator[str]:
    """A table, or where that is too wide a block for each of its rows."""
    text = grid_text(grid)
    widths = column_widths(text, width - len(indent), columns)
    if widths is None:
        yield from _items(grid_items(grid), indent, width)
        return
    right = {at for at in range(len(widths)) if is_number_column(grid, at)}
    rule = indent + (" " * BETWEEN).join("-" * one for one in widths)
    for number, line in enumerate(text.lines):
        if number == 1 or (text.totals and number == len(text.lines) - 1):
            yield rule
        cells = [list(wrapped(cell, "", "", wide)) for cell, wide in zip(line, widths, strict=True)]
        for at in range(max(map(len, cells))):
            shown = (
                _padded(cell[at] if at < len(cell) else "", wide, is_right=column in right)
                for column, (cell, wide) in enumerate(zip(cells, widths, strict=True))
            )
            yield (indent + (" " * BETWEEN).join(shown)).rstrip()


def _padded(text: str, width: int, *, is_right: bool) -> str:
    space = " " * (width - columns(text))
    return space + text if is_right else text + space


def _items(block: ItemList, indent: str, width: int) -> Iterator[str]:
    for number, (item, title) in enumerate(zip(block.items, item_titles(block), strict=True), start=1):
        marker = f"{number}. " if block.is_order else "- "
        below = indent + " " * len(marker)
        yield from wrapped(title, indent + marker, below, width)
        yield from _lines((Line(*one) for one in field_lines(item.facts)), below, width)
        for inner in item.inner:
            yield from wrapped(f"{inner.label}:", below, below + "  ", width)
            yield from _items(inner, below + "  ", width)


def _lines(lines: Iterable[Line], indent: str, width: int) -> Iterator[str]:
    for line in lines:
        text = f"{line.label}: {line.text}" if line.label else line.text
        yield from wrapped(text, indent, indent + "  ", width)


def columns(text: str) -> int:
    """The columns that a text takes in a terminal: none for marks, two for wide characters."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    # Unicode calls it wide, though a space comes in its place.
    if character.isascii() or character == HELD:
        return 1
    if category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def wrapped(text: str, first: str, rest: str, width: int) -> Iterator[str]:
    """The text in lines of at most width columns, the first after first and each other after rest.

    Its own line breaks are kept, and "€ 300" stays on one line.
    """
    lines = clean_text(text, limit=2 * ANSWER_LIMIT, lines=True).strip().split("\n")
    yield from map(let_go, _wrapped(map(hold_units, lines), first, rest, width))


def _wrapped(lines: Iterable[str], first: str, rest: str, width: int) -> Iterator[str]:
    before = first
    for line in lines:
        shown = before
        is_bare = True
        for word in re.findall(r"\S+", line):
            for piece in _pieces(word, width - columns(rest)):
                if not is_bare and columns(shown) + 1 + columns(piece) > width:
                    yield shown
                    shown, is_bare = rest, True
                elif is_bare and shown == first and columns(shown) + columns(piece) > width:
                    yield shown.rstrip()
                    shown = rest
                shown += piece if is_bare else f" {piece}"
                is_bare = False
        yield shown.rstrip()
        before = rest


def _pieces(word: str, width: int) -> Iterator[str]:
    """A word cut into pieces that fit on a line of their own."""
    piece = ""
    for character in word:
        if piece and columns(piece) + _columns(character) > width:
            yield piece
            piece = ""
        piece += character
    yield piece
