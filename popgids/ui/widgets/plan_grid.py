"""A table of answers on a page: columns where they fit, else a block for each row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len

from popgids.ui.widgets.literal import join, literal
from popgids.wording.grids import BETWEEN, GridText, column_widths

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.content import Content

    from popgids.ui.widgets.paper import Piece


@dataclass(frozen=True, slots=True)
class GridPiece:
    """The texts of a table; right: columns of amounts; otherwise: what is shown where the table is too wide."""

    text: GridText
    right: frozenset[int]
    otherwise: tuple[Piece, ...]
    indent: int = 0

    def lines(self, width: int) -> Iterable[Content]:
        """Its lines on a page of so many columns."""
        widths = column_widths(self.text, width - self.indent, cell_len)
        if widths is None:
            return (line for one in self.otherwise for line in one.lines(width))
        return self._table(widths)

    def _table(self, widths: tuple[int, ...]) -> Iterator[Content]:
        rule = " " * self.indent + (" " * BETWEEN).join("─" * one for one in widths)
        last = len(self.text.lines) - 1
        for number, cells in enumerate(self.text.lines):
            if number == 1 or (self.text.totals and number == last):
                yield literal(rule, "$text-muted 40%")
            is_bold = self.text.totals and number == last
            style = "$text-muted" if number == 0 else "bold" if is_bold else ""
            yield from self._row(cells, widths, style)

    def _row(self, cells: tuple[str, ...], widths: tuple[int, ...], style: str) -> Iterator[Content]:
        wrapped = [
            literal(cell, style).wrap(wide) if cell else [] for cell, wide in zip(cells, widths, strict=True)
        ]
        for at in range(max(1, *map(len, wrapped))):
            parts: list[Content | str] = [" " * self.indent]
            for column, (lines, wide) in enumerate(zip(wrapped, widths, strict=True)):
                line = lines[at] if at < len(lines) else literal("")
                space = " " * max(0, wide - line.cell_length)
                parts += [space, line] if column in self.right else [line, space]
                parts.append(" " * BETWEEN)
            yield join(*parts[:-1])
