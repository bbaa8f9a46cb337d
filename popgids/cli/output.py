"""What commands print: tables for people, JSON for programs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TextIO

import click

from popgids.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

JSON_FORMAT = 1
"""The number of the form of all JSON; it goes up when something in it changes its meaning."""

_WIDEST_CELL = 44
_GAP = 2


def json_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """The option of lists and checks to give their data to another program."""
    told = _("Geef de gegevens als JSON, voor een ander programma.")
    return click.option("--json", "as_json", is_flag=True, help=told)(function)


def print_json(kind: str, data: dict[str, Any]) -> None:
    """The data with the number of its form and its kind."""
    click.echo(json_text({"formaat": JSON_FORMAT, "soort": kind} | data, sys.stdout))


def json_text(data: dict[str, Any], target: TextIO | None = None) -> str:
    """Data as JSON, with escapes for the letters that target may not have: in another encoding they would be lost."""
    import codecs
    import json

    encoding = getattr(target, "encoding", None) or "utf-8"
    is_unicode = codecs.lookup(encoding).name == "utf-8"
    return json.dumps(data, ensure_ascii=not is_unicode, indent=2)


def print_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Columns as wide as what is in them, with a heading in capitals; text is cleaned."""
    cells = [[heading.upper() for heading in headings], *([_cell(text) for text in row] for row in rows)]
    widths = [max(_columns(row[at]) for row in cells) for at in range(len(headings))]
    for row in cells:
        padded = (text + " " * (width - _columns(text)) for text, width in zip(row, widths, strict=True))
        click.echo((" " * _GAP).join(padded).rstrip())


def _cell(text: str) -> str:
    from popgids.core.cleaning import clean_line

    clean = clean_line(text)
    if _columns(clean) <= _WIDEST_CELL:
        return clean
    while _columns(clean) >= _WIDEST_CELL:
        clean = clean[:-1]
    return clean.rstrip() + "…"


def _columns(text: str) -> int:
    from popgids.export.plain_text import columns

    return columns(text)
