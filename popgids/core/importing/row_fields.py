"""What a row says without a kind: by the columns that it fills in, and by a list behind its question."""

from __future__ import annotations

import re

from popgids.core.importing.kind_names import kind_exactly
from popgids.core.importing.sheets import SheetRow

_HEADING = re.compile(
    r"^(?:actie|activiteit|afspraak|doel|wat|wie|wanneer|hoe|uren|kosten|bedrag|budget|datum|gereed|klaar|status|resultaat|"
    r"verantwoordelijke?|ondersteuning|evaluatie|start|eind)\b",
    re.IGNORECASE,
)
_LIST_IN_TEXT = re.compile(r"^(?P<text>.*[^\s(])\s*\((?P<listed>[^()|]+(?:\|[^()|]+)+)\)\s*[:?]?$", re.DOTALL)
_WITH_ANSWERS = ("keuze", "meerkeuze", "rangorde")
_RANKS = re.compile(r"\bvolgorde\b|\brangschik|\brangorde\b|\bnummer (?:ze|deze) van\b", re.IGNORECASE)
_FEWEST = 2


def kind_by_columns(row: SheetRow) -> str:
    """The kind of a question whose row does not name one: what it has columns for, or else an open one."""
    if choices := row.get("opties"):
        if _are_headings(choices):
            return "tabel"
        return "rangorde" if _RANKS.search(row.get("vraag")) else "keuze"
    for column, kind in (("kolommen", "tabel"), ("velden", "herhaalblok")):
        if row.get(column):
            return kind
    if row.get("punten"):
        return "matrix" if row.get("rijen") else "schaal"
    return "open"


def with_list_in_text(row: SheetRow) -> SheetRow:
    """The row with what stands between bars in brackets behind its question at its own place: columns, or answers."""
    match = _LIST_IN_TEXT.match(row.get("vraag"))
    if match is None or row.get("kolommen", "velden", "opties", "punten"):
        return row
    kind = kind_exactly(row.get("soort"))
    if row.get("soort") and kind not in ("tabel", *_WITH_ANSWERS):
        return row
    if kind == "tabel" or (not kind and _are_headings(match["listed"])):
        own = {"soort": "tabel", "kolommen": match["listed"]}
    else:
        own = {"opties": match["listed"]}
    return SheetRow(row.number, {**row.cells, "vraag": match["text"], **own})


def _are_headings(listed: str) -> bool:
    """Whether these words between bars head the columns of a table."""
    return sum(bool(_HEADING.match(one.strip())) for one in listed.split("|")) >= _FEWEST
