"""The pieces of Markdown that the reference of guides is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def table_lines(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table of Markdown."""
    yield f"| {' | '.join(heading)} |"
    yield f"|{'---|' * len(heading)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def cell_text(text: str) -> str:
    """A text as it may stand in a cell."""
    return text.replace("|", "\\|").replace("\n", " ")


def toml_block(text: str) -> Iterator[str]:
    """A piece of a guide file."""
    yield ""
    yield f"```toml\n{text}```"
    yield ""
