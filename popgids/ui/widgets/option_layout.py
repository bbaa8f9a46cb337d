"""Where the choices of a field stand, and how they are drawn, with a mark at the one under the cursor."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from textual.content import Content

from popgids.ui.widgets.literal import join
from popgids.wording.units import hold_units, let_go

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = 2
CHOSEN, TICKED, BARE = (
    ("( ) {label}", "(•) {label}"),
    ("[ ] {label}", "[x] {label}"),
    (" {label} ", "[{label}]"),
)
"""The boxes of one choice, of several, and of the bare points of a scale; off and on."""
_MARK = "▸"
_NARROWEST = 8
_Part = str | tuple[str, str]


class Spot(NamedTuple):
    """Where an option is drawn: the index of the option, row, first column and lines."""

    at: int
    row: int
    column: int
    lines: tuple[str, ...]

    @property
    def width(self) -> int:
        """The columns of its longest line."""
        return max(cell_len(line) for line in self.lines)


def boxed(label: str, boxes: tuple[str, str], *, is_on: bool) -> str:
    """The label with the box for off or on that belongs to these options."""
    return boxes[is_on].format(label=label)


def spots_for(labels: Sequence[str], width: int, *, is_vertical: bool, gap: int) -> list[Spot]:
    """Where these labels stand in a row that wraps, or under each other, with room for the mark before each line."""
    spots: list[Spot] = []
    start = len(_MARK)
    row, column = 0, start
    for index, label in enumerate(labels):
        lines = _wrapped(label, width - start)
        size = max(cell_len(line) for line in lines)
        if column > start and (is_vertical or column + size > width):
            row, column = row + len(spots[-1].lines), start
        spots.append(Spot(index, row, column, lines))
        column += size + gap
    return spots


def drawn(
    spots: Sequence[Spot], styles: Sequence[str], marked: int | None, keys: Sequence[str] = ()
) -> Content:
    """The options, each in its style; marked is the index of the one with the cursor, which moves nothing.

    keys: the letters that choose them, to be underlined.
    """
    rows: dict[int, list[_Part]] = {}
    ends: dict[int, int] = {}
    for spot in spots:
        for offset, text in enumerate(spot.lines):
            row, line = spot.row + offset, text
            parts = rows.setdefault(row, [])
            parts.append(" " * (spot.column - ends.get(row, 0)))
            if spot.at == marked and not offset:
                line = _mark(parts, line)
            key = keys[spot.at] if keys and not offset else ""
            parts += _with_key(line, styles[spot.at], key)
            ends[row] = spot.column + cell_len(line)
    return Content("\n").join(join(*rows[row]) for row in sorted(rows))


def _with_key(line: str, style: str, key: str) -> list[_Part]:
    """A line with the letter in it that is this key underlined, if there is one, at best one that begins a word."""
    begins = rf"(?<!\S){key}" if key.isalpha() else ""
    found = begins and (re.search(begins, line, re.IGNORECASE) or re.search(key, line, re.IGNORECASE))
    if not found:
        return [(line, style)]
    at = found.start()
    return [(line[:at], style), (line[at], f"{style} underline".strip()), (line[at + 1 :], style)]


def _mark(parts: list[_Part], line: str) -> str:
    """Put the mark in the last place before an option, or in its own first place when that is empty."""
    if line.startswith(" "):
        return f"{_MARK}{line[1:]}"
    # points of a scale touch: then what stands before ends in an empty place of its own
    before = len(parts) - (1 if parts[-1] else 2)
    part = parts[before]
    text, style = part if isinstance(part, tuple) else (part, "")
    parts[before] = (text[:-1], style)
    parts.append((_MARK, "bold $primary"))
    return line


def _wrapped(text: str, width: int) -> tuple[str, ...]:
    """The text over lines of at most width cells, later lines under the first letter of the label."""
    if cell_len(text) <= width:
        return (text,)
    import textwrap

    lines = textwrap.wrap(hold_units(text), max(width, _NARROWEST), subsequent_indent="    ")
    return tuple(map(let_go, lines)) or ("",)
