"""By which names people head the columns of a sheet with questions."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from popgids.core.importing.cells import SHARED_COLUMNS
from popgids.core.importing.row_kinds import KIND_COLUMNS
from popgids.core.importing.sheets import Remark, Sheet, SheetRow

if TYPE_CHECKING:
    from popgids.core.importing.draft import Draft

_OTHER_NAMES = {
    "vraagtekst": "vraag",
    "vragen": "vraag",
    "question": "vraag",
    "label": "vraag",
    "vraagsoort": "soort",
    "soort_vraag": "soort",
    "type": "soort",
    "type_vraag": "soort",
    "soort_antwoord": "soort",
    "fase": "stap",
    "onderdeel": "stap",
    "thema": "stap",
    "rubriek": "stap",
    "categorie": "stap",
    "hoofdstuk": "stap",
    "wie": "van",
    "wie_antwoordt": "van",
    "door_wie": "van",
    "invullen_door": "van",
    "in_te_vullen_door": "van",
    "ingevuld_door": "van",
    "antwoorden": "opties",
    "antwoordopties": "opties",
    "keuzes": "opties",
    "antwoordmogelijkheden": "opties",
    "antwoordkeuzes": "opties",
    "schaal": "punten",
    "minimum": "min",
    "maximum": "max",
    "voorwaarde": "als",
    "hulptekst": "uitleg",
    "instructie": "uitleg",
    "doorvraag": "doorvragen",
    "vervolgvragen": "doorvragen",
    "kolom": "kolommen",
    "tips_voor_leidinggevende": "tips_leidinggevende",
    "tips_voor_medewerker": "tips_medewerker",
}
_ONE_CHOICE = re.compile(r"^(?:optie|antwoord|keuze)_?\d{1,2}$")
"""A column for each of the choices."""
_OWN_COLUMNS = {"stap", "soort", "id", "vraag", "als", "rol"}
NUMBERING = ("nr", "nummer", "volgnummer", "vraagnummer", "#")
"""Columns that only number the rows."""


def with_dutch_columns(sheet: Sheet) -> Sheet:
    """The sheet with its columns under the names that popgids uses."""
    named: dict[str, str] = {}
    for column in sheet.columns:
        is_one = bool(_ONE_CHOICE.match(column))
        own = "opties" if is_one else _OTHER_NAMES.get(column, column)
        # Of two columns that mean the same the first is read, and the other is named as one that is not.
        is_taken = own in sheet.columns or (own in named.values() and not is_one)
        named[column] = column if is_taken else own
    rows = []
    for row in sheet.rows:
        cells: dict[str, str] = {}
        for name, text in row.cells.items():
            own = named[name]
            cells[own] = f"{cells[own]}\n{text}" if own in cells else text
        rows.append(SheetRow(row.number, cells))
    return replace(sheet, columns=tuple(dict.fromkeys(named.values())), rows=tuple(rows))


def name_columns(sheet: Sheet, draft: Draft) -> None:
    """Name each column with text in it that nothing was done with."""
    for column in sheet.columns:
        rows = [row.number for row in sheet.rows if row.get(column)]
        if rows and column not in (*_OWN_COLUMNS, *SHARED_COLUMNS, *KIND_COLUMNS, *NUMBERING):
            data = {"column": column, "count": len(rows)}
            draft.remarks.append(Remark("kolom-onbekend", sheet.name, rows[0], data))
