"""The columns of a table and the fields of a block, as they are written in one cell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from popgids.core.ids import unused_id
from popgids.core.importing.cells import number_in
from popgids.core.importing.draft import choices_from, say_left_out, shortened
from popgids.core.importing.kind_words import kind_said
from popgids.core.importing.lists import headings_in, pieces
from popgids.core.importing.points import MOST, matrix_points
from popgids.core.importing.sheets import SheetRow
from popgids.core.ranges import points_between

if TYPE_CHECKING:
    from popgids.core.importing.draft import Entry

_AMOUNTS = ("getal", "bedrag", "uren", "percentage")
_KINDS = ("kort", "open", "ja-nee", "keuze", "schaal", "datum", "bewijs", *_AMOUNTS)
_FIELD = re.compile(r"^(?P<name>[^()]+?)\s*\((?P<words>[^()]+)\)$")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_BY_HEADING = (
    ("uren", re.compile(r"^(?:aantal |totaal )?uren\b", re.IGNORECASE)),
    ("bedrag", re.compile(r"^(?:kosten|bedrag|budget)\b", re.IGNORECASE)),
    ("percentage", re.compile(r"^(?:percentage\b|%)", re.IGNORECASE)),
    ("datum", re.compile(r"^(?:(?:start|eind|streef)?datum|gereed op|klaar op|gereed)\b", re.IGNORECASE)),
)
"""What a column holds that is headed like this and says nothing else."""
_FEWEST, _MOST_CHOICES, _MOST_FIELDS = 2, 30, 8


def item_fields(text: str, entry: Entry) -> list[dict[str, Any]]:
    """Columns and fields as they are written in one cell: Wat; Uren (uren); Status (keuze: open / klaar)."""
    parts = _parts(text)
    if not parts:
        entry.remark("zonder-velden", is_choice=True)
    say_left_out(entry, "te-veel-velden", parts, _MOST_FIELDS)
    taken: set[str] = set()
    found = []
    for part in parts[:_MOST_FIELDS]:
        name, own = _field(part, entry)
        found.append(
            {"id": unused_id(name[:60], taken, "veld"), "kop": shortened(name), "soort": "kort"} | own
        )
    return found or [{"id": "wat", "kop": "Wat", "soort": "kort"}]


def _parts(text: str) -> list[str]:
    """The columns in a cell; what separates them does not do so between brackets."""
    return headings_in(_IN_BRACKETS.sub(lambda match: re.sub(r"\s*[;|\n]\s*", ", ", match[0]), text))


def _field(part: str, entry: Entry) -> tuple[str, dict[str, Any]]:
    """What a column is called, and the keys for what it holds."""
    match = _FIELD.match(part)
    by_heading = next((kind for kind, pattern in _BY_HEADING if pattern.match(part)), "kort")
    if match is None:
        return part, {"soort": by_heading}
    name, words = match["name"], match["words"]
    said = kind_said(words)
    if said.kind not in _KINDS:
        entry.remark("veld-soort-onbekend", name=name, found=words)
        return part, {"soort": by_heading}
    kind = by_heading if said.kind == "getal" and by_heading in _AMOUNTS else said.kind
    for code, facts in said.remarks:
        entry.remark(code, **facts)
    own, used = _keys(kind, said.cells, name, entry)
    # What a column has no place for is still read in its heading.
    is_whole = not said.left and set(said.cells) <= used
    return name if is_whole else part, own


def _keys(kind: str, cells: dict[str, str], name: str, entry: Entry) -> tuple[dict[str, Any], set[str]]:
    """The keys of a column of this kind, and from which cells they come."""
    if kind == "keuze":
        choices = pieces(cells.get("opties", ""))
        if _FEWEST <= len(choices) <= _MOST_CHOICES:
            return {"soort": kind, "opties": choices_from([(one, one) for one in choices])[0]}, {"opties"}
    if kind == "schaal" and cells.get("punten"):
        return _points(cells["punten"], entry), {"punten"}
    if kind in ("keuze", "schaal"):
        entry.remark("veld-zonder-opties", name=name, kind=kind)
        return {"soort": "kort"}, set()
    own: dict[str, Any] = {"soort": kind}
    if kind == "getal" and cells.get("eenheid"):
        own["eenheid"] = cells["eenheid"]
    limits = {key: number for key in ("min", "max") if (number := number_in(cells.get(key, ""))) is not None}
    low, high = limits.get("min"), limits.get("max")
    if low is not None and high is not None and low > high:
        limits = {"min": high, "max": low}
        entry.remark("andersom", low=high, high=low)
    return own | limits, {*own, *limits}


def _points(said: str, entry: Entry) -> dict[str, Any]:
    """The points of a column with a scale, which all have words; more numbers than fit are limits."""
    between = points_between(said)
    if between is not None and abs(between[1] - between[0]) >= MOST:
        low, high = sorted(between)
        entry.remark("schaal-werd-getal", low=low, high=high)
        return {"soort": "getal", "min": low, "max": high}
    return {"soort": "schaal", "punten": matrix_points(SheetRow(entry.row, {"punten": said}), entry)}
