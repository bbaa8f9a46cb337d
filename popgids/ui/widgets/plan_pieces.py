"""From the neutral blocks of a plan to the pieces of a page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from popgids.core.dutch.dates import format_short
from popgids.core.summary.blocks import Fact, FactList, Grid, Heading, Paragraph, Record, Sentence, Table
from popgids.core.summary.rows import grid_items
from popgids.i18n import _
from popgids.ui.widgets.literal import join
from popgids.ui.widgets.paper import piece
from popgids.ui.widgets.plan_grid import GridPiece
from popgids.wording.grids import field_lines, grid_text, is_number_column, item_titles
from popgids.wording.labels import (
    caption,
    fact_label,
    heading_text,
    paragraph_label,
    record_label,
    sentence_text,
)
from popgids.wording.values import inline_text, value_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from popgids.core.summary.blocks import Block, ItemList
    from popgids.ui.widgets.paper import OnPage, Piece

_CHARTS = {"kept-over-talks", "scores-over-talks"}
_DOT = " · "

_COLUMN = 24
_UNDER_GOAL = 3
_SECTION = 2
_WHO_AND_WHEN = ("owner", "start", "due", "status", "support-kind", "hours", "amount", "times-moved")
_PROMISES = {"agreement", "support", "follow-up"}
_JOINED = {
    ("day", "at"),
    ("day", "talk-kind"),
    ("goal-kind", "direction"),
    ("due", "cost"),
}
"""Facts that read well behind another: a plan is read back aloud, and shorter is easier."""


def plan_pieces(blocks: Iterable[Block]) -> Iterator[OnPage]:
    """The pieces of a plan, in the order of the blocks."""
    for block in blocks:
        match block:
            case Heading():
                yield _heading(block)
            case Sentence():
                yield piece(sentence_text(block), "$warning", above=1)
            case Paragraph():
                yield piece(block.text, lead=paragraph_label(block), at=_COLUMN, above=1)
            case FactList():
                yield from _facts(block.facts, 0, above=1)
            case Table():
                yield from _rows(block)
            case Record():
                yield from _record(block, 0)


def _heading(heading: Heading) -> Piece:
    text = heading_text(heading)
    if heading.level < _SECTION:
        return piece(text, "bold $primary")
    is_section = heading.level == _SECTION
    return piece(
        text, "bold $primary" if is_section else "bold", above=2 if is_section else 1, is_ruled=is_section
    )


def _facts(facts: Iterable[Fact], indent: int, above: int = 0) -> Iterator[Piece]:
    """Labels at the left, values at the right; facts that belong together share a line."""
    lines: list[tuple[str, str]] = []
    leader = ""
    for fact in facts:
        if lines and (leader, fact.code) in _JOINED:
            lines[-1] = (lines[-1][0], f"{lines[-1][1]}{_DOT}{inline_text(fact)}")
            continue
        leader = fact.code
        is_shared = fact.code == "answer" and fact.said_by is None
        lines.append(("" if is_shared else fact_label(fact), value_text(fact.value)))
    for number, (label, text) in enumerate(lines):
        yield piece(
            text,
            lead=label,
            indent=indent,
            at=_COLUMN - indent if label else 0,
            above=0 if number else above,
        )


def _rows(table: Table) -> Iterator[Piece]:
    if table.code in _CHARTS:
        yield from _chart(table)
        return
    for number, row in enumerate(table.rows, start=1):
        first, *more = row
        texts = [
            inline_text(Fact(column, cell))
            for column, cell in zip(table.columns[1:], more, strict=True)
            if cell
        ]
        title = value_text(first) if first is not None else ""
        known = _DOT.join(text for text in texts if text)
        lead = f"{number}" if table.code == "agenda" else "•"
        yield piece(f"{title} ({known})" if known else title, lead=lead, at=3, above=1 if number == 1 else 0)


def _chart(table: Table) -> Iterator[Piece]:
    """A bar for each talk, with the name of whose it is before the first, where it is of one of the two."""
    yield piece(fact_label(table.columns[-1]), above=1)
    before = ""
    for *whose, day, share in table.rows:
        name, bar = (value_text(one) if one is not None else "" for one in ((whose or [None])[0], share))
        when = format_short(day) if isinstance(day, date) else ""
        yield piece(_DOT.join((bar, when)), lead=name if name != before else "", at=_COLUMN)
        before = name


def _record(record: Record, indent: int) -> Iterator[OnPage]:
    match record.code:
        case "goal":
            yield piece(
                record.title or record_label(record),
                "bold $primary",
                lead=f"{record.number}",
                lead_style="bold $primary",
                at=3,
                above=1,
            )
            yield from _facts(record.facts, _UNDER_GOAL)
            for part in record.parts:
                yield from _record(part, _UNDER_GOAL)
        case code if code in _PROMISES:
            yield from _promise(record, indent)
        case "question":
            yield piece(record.title or record_label(record), "bold", above=1)
            yield from _facts(record.facts, 0)
            for rows in record.rows:
                if rows.said_by:
                    yield piece(f"{caption(rows.said_by)}:", "$text-muted", indent=_UNDER_GOAL)
                yield from (_grid(rows) if isinstance(rows, Grid) else _items(rows, _UNDER_GOAL))
        case _other:
            known = _DOT.join(inline_text(fact) for fact in record.facts)
            title = record.title or record_label(record)
            yield piece(
                f"{title} ({known})" if known else title, lead="•", at=3, above=1 if record.number == 1 else 0
            )


def _promise(record: Record, indent: int) -> Iterator[OnPage]:
    """What was promised, and under it, to stand out, who does it by when."""
    is_small = record.code == "support"
    title = record.title or _("(nog leeg)")
    at = _COLUMN - indent
    style = "bold" if record.code == "agreement" else "$text-muted"
    yield piece(
        title,
        "bold",
        lead=record_label(record),
        lead_style=style,
        indent=indent,
        at=at,
        above=0 if is_small else 1,
    )
    known = {fact.code: fact for fact in record.facts}
    when = [inline_text(known[code]) for code in _WHO_AND_WHEN if code in known]
    if "due" not in known and record.code != "follow-up":
        when.append(_("nog geen datum"))
    who = when.pop(0) if "owner" in known else ""
    rest = "".join(f"{_DOT}{one}" for one in when) if who else _DOT.join(when)
    yield piece(join((who, "bold"), rest), indent=indent + at)
    yield from _facts((fact for fact in record.facts if fact.code not in _WHO_AND_WHEN), indent)
    for part in record.parts:
        yield from _record(part, indent)


def _grid(grid: Grid) -> Iterator[OnPage]:
    right = frozenset(at for at in range(len(grid.columns)) if is_number_column(grid, at))
    yield GridPiece(grid_text(grid), right, tuple(_items(grid_items(grid), _UNDER_GOAL)), _UNDER_GOAL)


def _items(block: ItemList, indent: int) -> Iterator[Piece]:
    """Items under each other, and under each its fields and the lists in it."""
    lead_width = len(f"{len(block.items)}. ") if block.is_order else 2
    for number, (item, title) in enumerate(zip(block.items, item_titles(block), strict=True), start=1):
        lead = f"{number}." if block.is_order else "•"
        yield piece(
            title, "bold" if item.facts or item.inner else "", lead=lead, indent=indent, at=lead_width
        )
        below = indent + lead_width
        for label, text in field_lines(item.facts):
            yield piece(text, lead=label, indent=below, at=_COLUMN - below)
        for inner in item.inner:
            yield piece(f"{inner.label}:", "$text-muted", indent=below)
            yield from _items(inner, below + 2)
