"""The columns of a table and the fields of a block, as they are written in one cell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from popgids.core.ids import unused_id
from popgids.core.importing.cells import pieces
from popgids.core.importing.draft import choices_from, shortened
from popgids.core.importing.kind_names import kind_called, kind_exactly
from popgids.core.importing.sheets import SheetRow

if TYPE_CHECKING:
    from popgids.core.importing.draft import Entry

_FIELD_KINDS = (
    "kort", "open", "ja-nee", "keuze", "schaal", "getal", "bedrag", "uren", "percentage", "datum", "bewijs",
)  # fmt: skip
_FIELD = re.compile(r"^(?P<name>[^()]+?)\s*(?:\((?P<kind>[^():]+?)\s*(?::\s*(?P<choices>[^()]*))?\))?$")
_BY_HEADING = (
    ("uren", re.compile(r"^(?:aantal |totaal )?uren\b", re.IGNORECASE)),
    ("bedrag", re.compile(r"^(?:kosten|bedrag|budget)\b", re.IGNORECASE)),
    ("datum", re.compile(r"^(?:(?:start|eind|streef)?datum|gereed op|klaar op|gereed)\b", re.IGNORECASE)),
)
"""What a column holds that is headed like this and says nothing else."""
_HEADING = re.compile(
    r"^(?:actie|activiteit|afspraak|doel|wat|wie|wanneer|hoe|uren|kosten|bedrag|budget|datum|gereed|klaar|status|resultaat|"
    r"verantwoordelijke?|ondersteuning|evaluatie|start|eind)\b",
    re.IGNORECASE,
)
_LIST_IN_TEXT = re.compile(r"^(?P<text>.*[^\s(])\s*\((?P<listed>[^()|]+(?:\|[^()|]+)+)\)\s*[:?]?$", re.DOTALL)
_WITH_ANSWERS = ("keuze", "meerkeuze", "rangorde")
_RANKS = re.compile(r"\bvolgorde\b|\brangschik|\brangorde\b|\bnummer (?:ze|deze) van\b", re.IGNORECASE)
_FEWEST, _MOST_CHOICES, _MOST_POINTS, _MOST_FIELDS = 2, 30, 10, 8


def item_fields(text: str, entry: Entry) -> list[dict[str, Any]]:
    """Columns and fields as they are written in one cell: Wat; Uren (uren); Status (keuze: open / klaar)."""
    found: list[dict[str, Any]] = []
    taken: set[str] = set()
    parts = pieces(text)
    if len(parts) == 1 and "(" not in text:
        # only with spaces around it: "en/of" is one word
        parts = [one.strip() for one in parts[0].split(" / ") if one.strip()]
    if not parts:
        entry.remark("zonder-velden", is_choice=True)
    if len(parts) > _MOST_FIELDS:
        entry.remark("te-veel-velden", count=len(parts), limit=_MOST_FIELDS)
    for part in parts[:_MOST_FIELDS]:
        match = _FIELD.match(part)
        name, words, choices = (
            (match["name"], match["kind"], match["choices"]) if match else (part, None, None)
        )
        if words and not choices and (found_choices := _choices_of(words)):
            words, choices = "keuze", found_choices
        kind = kind_called(words, _FIELD_KINDS) if words else _kind_by(name)
        if words and kind not in _FIELD_KINDS:
            entry.remark("veld-soort-onbekend", name=name, found=words)
            kind, name = _kind_by(name), part
        own = _field_choices(kind, choices or "", name, entry)
        found.append(
            {"id": unused_id(name[:60], taken, "veld"), "kop": shortened(name), "soort": "kort"} | own
        )
    return found or [{"id": "wat", "kop": "Wat", "soort": "kort"}]


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


def _kind_by(heading: str) -> str:
    return next((kind for kind, pattern in _BY_HEADING if pattern.match(heading)), "kort")


def _choices_of(words: str) -> str:
    """The words in the brackets where they are answers to choose from, as open/klaar; "" for a kind."""
    answers = [one.strip() for one in words.split("/") if one.strip()]
    are_answers = len(answers) >= _FEWEST and not kind_exactly(words) and not all(map(kind_exactly, answers))
    return words if are_answers else ""


def _field_choices(kind: str, choices: str, name: str, entry: Entry) -> dict[str, Any]:
    if kind not in ("keuze", "schaal"):
        return {"soort": kind}
    texts = [one.strip() for one in re.split(r"[/,]", choices) if one.strip()]
    most = _MOST_CHOICES if kind == "keuze" else _MOST_POINTS
    if not _FEWEST <= len(texts) <= most:
        entry.remark("veld-zonder-opties", name=name, kind=kind)
        return {"soort": "kort"}
    if kind == "schaal":
        return {"soort": kind, "punten": [shortened(one) for one in texts]}
    return {"soort": kind, "opties": choices_from([(one, one) for one in texts])[0]}
