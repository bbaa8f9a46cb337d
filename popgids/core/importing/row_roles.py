"""What a row of a form is, besides a question: the rest of the row above it, a signature, a line for an explanation."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from popgids.core.ids import id_from
from popgids.core.importing.sheets import Remark, SheetRow
from popgids.core.importing.words import floor_called, step_called

if TYPE_CHECKING:
    from popgids.core.importing.draft import Entry
    from popgids.core.importing.sheets import Sheet

_LISTS = ("opties", "punten", "rijen", "kolommen", "velden", "doorvragen")
"""Columns that people fill in over several rows, below one question."""
_SIGNATURE = re.compile(
    r"^(?:voor )?(?:handtekening(?:en)?|ondertekening|paraaf)\b\s*(?:van |voor |door )?(?:de |het )?(?P<who>[^:]*)",
    re.IGNORECASE,
)
_AGREES = re.compile(
    r"^(?:voor )?(?:akkoord|gezien)\b[\s:]*(?:van |voor |door )?(?:de |het )?(?P<who>[^:]*)", re.IGNORECASE
)
_EXPLANATION = (
    *("toelichting", "korte-toelichting", "eventuele-toelichting", "toelichting-op-je-antwoord"),
    *("motivatie", "motivering", "onderbouwing", "licht-toe", "opmerking", "opmerkingen"),
)
_BEGINNING = re.compile(
    r"^(?:naam|functie|rol|datum)(?: van)?(?: de| het| dit| je)?"
    r"(?: medewerker| werknemer| leidinggevende| manager| teamleider| gesprek| pop-gesprek)?\s*[:?]?$",
    re.IGNORECASE,
)


_BUILT_IN = re.compile(
    r"^(?:smart[- ])?(?:afspra(?:ak|ken)|actie(?:s|punt|punten)?)\s*(?:\d+|\(smart\))?\s*:?$", re.IGNORECASE
)


def has_words(text: str) -> bool:
    """Whether a text says anything: spaces, dots and dashes do not."""
    return any(letter.isalnum() for letter in text)


def with_rest_of_rows(sheet: Sheet) -> tuple[Sheet, list[Remark]]:
    """The sheet in which a row without a question, but with more of a list, belongs to the question above it."""
    rows: list[SheetRow] = []
    remarks: list[Remark] = []
    for row in sheet.rows:
        above = rows[-1] if rows else None
        if above is None or not _is_rest(row, above):
            rows.append(row)
            continue
        more = {name: f"{above.cells[name]}\n{text}" for name, text in row.cells.items() if name in _LISTS}
        rows[-1] = SheetRow(above.number, {**above.cells, **more})
        remarks.append(Remark("rij-bij-vraag", sheet.name, row.number, {"other": above.number}))
    return replace(sheet, rows=tuple(rows)), remarks


def _is_rest(row: SheetRow, above: SheetRow) -> bool:
    lists = [name for name in row.cells if name in _LISTS]
    is_only_lists = bool(lists) and all(name in (*_LISTS, "stap") for name in row.cells)
    is_same_step = row.get("stap") in ("", above.get("stap"))
    fits = is_same_step and has_words(above.get("vraag")) and all(above.get(name) for name in lists)
    return is_only_lists and fits


def signer(row: SheetRow) -> str | None:
    """Who signs here: the name of somebody besides the two, "" for one of them; None when nobody does."""
    match = _SIGNATURE.match(row.get("vraag"))
    is_said = _SIGNATURE.match(row.get("soort")) is not None
    if not match and not is_said:
        return None
    agrees = _AGREES.match(row.get("vraag"))
    named = match or agrees
    words = row.get("rol") or (named["who"].strip() if named else "") or row.get("van")
    return "" if floor_called(words) or not has_words(words) else words


def is_explanation(text: str) -> bool:
    """Whether a line only asks to explain the answer above it."""
    return id_from(text) in _EXPLANATION


def heading_of(row: SheetRow) -> str:
    """The name of a step in a row that holds nothing else, as people put it over a row of merged cells."""
    (words,) = row.cells.values() if len(row.cells) == 1 else ("",)
    return words if "vraag" not in row.cells and has_words(words) and step_called(words) else ""


def note_known(entry: Entry, text: str) -> None:
    """Note when popgids asks this already, or when nobody can tell what a question is about."""
    plain = text.strip()
    if _BEGINNING.match(plain):
        entry.remark("staat-aan-begin", is_choice=True)
    elif _BUILT_IN.match(plain):
        entry.remark("staat-in-stap", is_choice=True)
    elif is_explanation(plain):
        entry.remark("toelichting-los", is_choice=True, found=plain)
