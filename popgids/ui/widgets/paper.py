"""A page to read: pieces of text with labels before them, wrapped to the width there is."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, Protocol

from textual.containers import VerticalScroll

from popgids.ui.widgets.literal import LiteralTitles, Words, join, literal
from popgids.wording.units import hold_units, let_go

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.app import ComposeResult
    from textual.content import Content

    from popgids.ui.widgets.literal import Showable

WIDEST = 96
"""Lines longer than this are hard to read back from."""

_NARROWEST = 24


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in a column of its own, with a label, number or bullet before its first line.

    indent: columns before the lead; at: columns from there to the text, in which a longer lead wraps;
    above: empty lines before it; is_ruled: a thin line fills the rest of the first line.
    """

    text: Content
    lead: Content
    indent: int = 0
    at: int = 0
    above: int = 0
    is_ruled: bool = False

    def lines(self, width: int) -> Iterable[Content]:
        """Its lines on a page of so many columns."""
        return _lines(self, width)


class OnPage(Protocol):
    """What can stand on a page."""

    def lines(self, width: int) -> Iterable[Content]:
        """Its lines on a page of so many columns."""
        ...


def piece(
    text: Showable,
    style: str = "",
    *,
    lead: str = "",
    lead_style: str = "$text-muted",
    indent: int = 0,
    at: int = 0,
    above: int = 0,
    is_ruled: bool = False,
) -> Piece:
    """A piece whose text has one style and whose lead has another."""
    return Piece(literal(text, style), literal(lead, lead_style), indent, at, above, is_ruled)


def laid_out(pieces: Iterable[OnPage], width: int) -> Content:
    """The pieces under each other in lines of at most so many columns."""
    width = max(_NARROWEST, min(width, WIDEST))
    lines = [line for one in pieces for line in one.lines(width)]
    return literal("\n").join(lines)


def _lines(one: Piece, width: int) -> Iterator[Content]:
    for _number in range(one.above):
        yield literal("")
    leads = one.lead.wrap(max(1, one.at - 1)) if one.lead.plain else []
    texts = _wrapped(one.text, max(_NARROWEST // 2, width - one.indent - one.at))
    for number, (lead, line) in enumerate(zip_longest(leads, texts, fillvalue=literal(""))):
        room = width - one.indent - one.at - line.cell_length - 1
        rule = (f" {'─' * room}", "$text-muted 40%") if one.is_ruled and number == 0 and room > 0 else ""
        yield join(" " * one.indent, lead, " " * (one.at - lead.cell_length), line, rule)


def _wrapped(text: Content, width: int) -> list[Content]:
    """The lines of a text in which "€ 300" is never broken; the length stays the same, so styles stay in place."""
    held = literal(hold_units(text.plain)).add_spans(list(text.spans))
    return [literal(let_go(line.plain)).add_spans(list(line.spans)) for line in held.wrap(width)]


class Paper(LiteralTitles, VerticalScroll, can_focus=True):
    """Shows pieces; arrows and page keys scroll."""

    def __init__(self, **names: Any) -> None:
        super().__init__(**names)
        self._words = Words("")
        self._pieces: tuple[OnPage, ...] = ()
        self._width = 0

    def compose(self) -> ComposeResult:
        yield self._words

    def load_pieces(self, pieces: Iterable[OnPage]) -> None:
        """Show these pieces from the top."""
        self._pieces = tuple(pieces)
        self.scroll_home(animate=False)
        self._fit()

    def on_resize(self) -> None:
        if self.scrollable_content_region.width != self._width:
            self._fit()

    def _fit(self) -> None:
        self._width = self.scrollable_content_region.width
        if self._width:
            self._words.update(laid_out(self._pieces, self._width - 1))

    @property
    def text(self) -> str:
        """All that is on the page, as plain letters."""
        return self._words.text
