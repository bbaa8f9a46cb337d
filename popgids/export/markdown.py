"""A plan as Markdown in which all text of people is text: no markup, link, image or HTML can come out of it."""

import re
from collections.abc import Iterable, Iterator

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
from popgids.export.layout import (
    ITEMS,
    Line,
    blocks_for,
    fact_lines,
    item_text,
    lines_below,
    record_level,
    title_text,
)
from popgids.wording.grids import field_lines, grid_text, is_number_column, item_titles
from popgids.wording.labels import (
    caption,
    fact_label,
    heading_text,
    paragraph_label,
    record_label,
    sentence_text,
)
from popgids.wording.phrases import one_line
from popgids.wording.values import value_text

_LETTER = r"[^\W\d_]"
# What CommonMark, GitHub and pandoc act on anywhere in a line. A dot before two letters or more would make a link of
# a domain; n.v.t. and 1.100 are none.
_ACTIVE = re.compile(
    rf"[\\`*_\[\]<|~$^{{}}@]|&(?=#?\w{{1,40}};)"
    rf"|(?<={_LETTER})\.(?=\w\w)|(?<=\w)\.(?={_LETTER}\w)|(?<=[wW]{{3}})\.(?=\w)"
    r"|:(?=/)|(?<=/)/|(?<![^\s#])#|(?<==)=|=(?==)"
)
# What starts a list, quotation, heading or line at the beginning of a line.
_LINE_START = re.compile(r"^(\s*)([-+](?=[\s+:-]|$)|[=>:%])")
_NUMBERED = re.compile(r"^(\s*\(?(?:\d{1,9}|[A-Za-z]))([.)])(?=\s|$)")
LINE_BREAK = "  "
"""What makes a line end where it ends; a backslash would do too, but shows in a terminal."""
_NBSP = "\u00a0"
_DEEPEST = 6


def markdown_for(
    source: PopDocument | Conversation,
    *,
    guide: Guide | None = None,
    for_party: Party | None = None,
    with_answers: bool = True,
    is_recorded: bool = False,
) -> str:
    """A recorded version, or a talk that is not recorded yet, as Markdown; see blocks_for."""
    blocks = blocks_for(
        source, guide=guide, for_party=for_party, with_answers=with_answers, is_recorded=is_recorded
    )
    return markdown(blocks)


def markdown(blocks: Iterable[Block]) -> str:
    """The blocks as Markdown, ending in a line feed."""
    pieces: list[str] = []
    heading = None
    was_item = False
    for block in blocks:
        if isinstance(block, Heading):
            heading = block
        is_item = isinstance(block, Record) and block.code in ITEMS
        text = "\n\n".join(_block(block, record_level(heading)))
        if is_item and was_item:
            pieces[-1] += "\n" + text
        else:
            pieces.append(text)
        was_item = is_item
    return "\n\n".join(piece for piece in pieces if piece) + "\n"


def escape(line: str) -> str:
    """One line of text in which nothing acts; leading spaces are kept as spaces that do not indent."""
    stripped = line.lstrip()
    indent = _NBSP * len(line[: len(line) - len(stripped)].expandtabs(4))
    text = _ACTIVE.sub(r"\\\g<0>", stripped.rstrip())
    text = _NUMBERED.sub(r"\1\\\2", _LINE_START.sub(r"\1\\\2", text))
    return indent + text


def escape_line(text: str) -> str:
    """A text over one or more lines as one line in which nothing acts."""
    return escape(one_line(text))


def _block(block: Block, level: int) -> Iterator[str]:
    match block:
        case Heading():
            yield _heading(block.level, heading_text(block))
        case Paragraph():
            yield _text(f"**{escape(paragraph_label(block))}:** ", block.text, "")
        case Sentence():
            yield "> " + escape(sentence_text(block))
        case FactList():
            yield _lines(fact_lines(block.facts))
        case Table():
            yield _table(block)
        case Record():
            yield from _record(block, level)


def _record(record: Record, level: int) -> Iterator[str]:
    if record.code in ITEMS:
        yield _item(record)
        return
    yield _heading(level, title_text(record))
    items = [_item(part, escape(record_label(part)) + ": ") for part in record.parts if part.code in ITEMS]
    body = "\n".join(text for text in (_lines(lines_below(record)), *items) if text)
    if body:
        yield body
    for rows in record.rows:
        if rows.said_by:
            yield f"{escape_line(caption(rows.said_by))}:"
        yield _grid(rows) if isinstance(rows, Grid) else "\n".join(_items(rows, ""))
    for part in record.parts:
        if part.code not in ITEMS:
            yield from _record(part, level + 1)


def _heading(level: int, text: str) -> str:
    return f"{'#' * min(level, _DEEPEST)} {escape_line(text)}"


def _item(record: Record, before: str = "") -> str:
    marker = f"{record.number}. " if record.number else "- "
    below = _lines(lines_below(record), " " * len(marker))
    line = marker + before + escape_line(item_text(record))
    return f"{line}\n{below}" if below else line


def _lines(lines: Iterable[Line], indent: str = "") -> str:
    return "\n".join(_line(line, indent) for line in lines)


def _line(line: Line, indent: str) -> str:
    before = f"{escape_line(line.label)}: " if line.label else ""
    return _text(f"{indent}- {before}", line.text, indent + "  ")


def _text(before: str, text: str, indent: str) -> str:
    """The text after something on its first line; its line breaks and empty lines are kept."""
    paragraphs = [
        [escape(line) for line in paragraph.split("\n")]
        for paragraph in re.split(r"\n(?:[^\S\n]*\n)+", text.strip())
    ]
    return before + f"\n\n{indent}".join(f"{LINE_BREAK}\n{indent}".join(lines) for lines in paragraphs)


def _grid(grid: Grid) -> str:
    text = grid_text(grid)
    rules = ["---:" if is_number_column(grid, at) else "---" for at in range(len(text.heads))]
    head, *rows = ([escape(cell) for cell in line] for line in text.lines)
    return "\n".join(_row(cells) for cells in (head, rules, *rows))


def _items(block: ItemList, indent: str) -> Iterator[str]:
    """A list with the fields of each item, and the lists in them, under it."""
    for number, (item, title) in enumerate(zip(block.items, item_titles(block), strict=True), start=1):
        marker = f"{number}. " if block.is_order else "- "
        yield indent + marker + escape(title)
        below = indent + " " * len(marker)
        for label, text in field_lines(item.facts):
            yield _line(Line(label, text), below)
        for inner in item.inner:
            yield f"{below}- {escape_line(inner.label)}:"
            yield from _items(inner, below + "  ")


def _table(table: Table) -> str:
    head = [escape(fact_label(column)) for column in table.columns]
    rows = [[escape_line(value_text(cell)) if cell is not None else "" for cell in row] for row in table.rows]
    return "\n".join(_row(cells) for cells in (head, ["---"] * len(head), *rows))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
