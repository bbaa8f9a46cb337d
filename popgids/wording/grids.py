"""Tables of answers as texts, and how wide their columns can be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from popgids.core.summary.blocks import Fact, Grid, Item, ItemList, Measure
from popgids.core.summary.codes import Unit
from popgids.i18n import _
from popgids.wording.labels import column_label, fact_label
from popgids.wording.phrases import one_line
from popgids.wording.values import value_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from popgids.core.summary.blocks import Value

BETWEEN = 2
"""Columns of a terminal between two columns of a table."""

_NARROWEST = 12


@dataclass(frozen=True, slots=True)
class GridText:
    """A table as texts of one line: its heads, its rows, and its totals when it has them."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    totals: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """All that stands in the table, from top to bottom."""
        return (self.heads, *self.rows, *((self.totals,) if self.totals else ()))


def grid_text(grid: Grid) -> GridText:
    """The texts of a table; the word for the totals stands in the first column where there is room."""
    totals = tuple(_cell(one) for one in grid.totals)
    if totals and not totals[0]:
        totals = (total_word(), *totals[1:])
    return GridText(
        tuple(one_line(column_label(one)) for one in grid.columns),
        tuple(tuple(_cell(one) for one in row) for row in grid.rows),
        totals,
    )


def total_word() -> str:
    """What stands before totals."""
    return _("Totaal")


def column_widths(text: GridText, width: int, measure: Callable[[str], int] = len) -> tuple[int, ...] | None:
    """The widths of the columns in so many columns of a terminal; None when the table is too wide to read well."""
    widths = [max(1, *(measure(cell) for cell in cells)) for cells in zip(*text.lines, strict=True)]
    room = width - BETWEEN * (len(widths) - 1)
    while sum(widths) > room:
        widest = max(range(len(widths)), key=widths.__getitem__)
        others = sorted(widths)[-2] if len(widths) > 1 else 0
        new = max(_NARROWEST, min(widths[widest] - 1, max(others, widths[widest] - (sum(widths) - room))))
        if widths[widest] <= _NARROWEST:
            return None
        widths[widest] = new
    return tuple(widths)


def is_number_column(grid: Grid, at: int) -> bool:
    """Whether a column holds amounts that read best under each other at the right."""
    values = [row[at] for row in grid.rows if row[at] is not None]
    return bool(values) and all(isinstance(one, Measure) and one.unit is not Unit.OTHER for one in values)


def item_title(item: Item, number: int, name: str) -> str:
    """What an item is called: by its own words, else by what such an item is and its number."""
    if item.is_total:
        return total_word()
    if item.title is not None:
        return one_line(value_text(item.title))
    return _("{name} {number}").format(name=name or _("Onderdeel"), number=number)


def item_titles(block: ItemList) -> tuple[str, ...]:
    """The titles of all items of a list."""
    return tuple(item_title(one, number, block.item_name) for number, one in enumerate(block.items, start=1))


def field_lines(facts: Sequence[Fact]) -> tuple[tuple[str, str], ...]:
    """The fields of an item, each as its label and what it says."""
    return tuple((one_line(fact_label(fact)), value_text(fact.value)) for fact in facts)


def _cell(value: Value | None) -> str:
    return one_line(value_text(value)) if value is not None else ""
