"""By which names people head the columns of a sheet with questions."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from popgids.core.guide_base import Floor
from popgids.core.importing.cells import SHARED_COLUMNS
from popgids.core.importing.row_kinds import KIND_COLUMNS
from popgids.core.importing.sheets import Remark, Sheet, SheetRow
from popgids.core.importing.words import floor_called

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
    "antwoordsoort": "soort",
    "type_antwoord": "soort",
    "antwoordtype": "soort",
    "antwoordvorm": "soort",
    "vorm_antwoord": "soort",
    "vraagtype": "soort",
    "vraagvorm": "soort",
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
    "wie_vult_in": "van",
    "beantwoord_door": "van",
    "te_beantwoorden_door": "van",
    "ondertekent": "tekent",
    "tekent_mee": "tekent",
    "antwoorden": "opties",
    "antwoordopties": "opties",
    "keuzes": "opties",
    "antwoordmogelijkheden": "opties",
    "antwoordkeuzes": "opties",
    "schaal": "punten",
    "minimum": "min",
    "maximum": "max",
    "voorwaarde": "als",
    "conditie": "als",
    "alleen_als": "als",
    "alleen_indien": "als",
    "alleen_bij": "als",
    "alleen_tonen_als": "als",
    "alleen_stellen_als": "als",
    "tonen_als": "als",
    "toon_als": "als",
    "stellen_als": "als",
    "indien": "als",
    "hulptekst": "uitleg",
    "instructie": "uitleg",
    "doorvraag": "doorvragen",
    "vervolgvragen": "doorvragen",
    "kolom": "kolommen",
    "stelling": "vraag",
    "vraag_of_stelling": "vraag",
    "vraagstelling": "vraag",
    "antwoordwijze": "soort",
    "wijze_van_antwoorden": "soort",
    "invulwijze": "soort",
    "vraagtype_antwoord": "soort",
    "veldtype": "soort",
    "soort_veld": "soort",
    "type_veld": "soort",
    "gespreksonderdeel": "stap",
    "blok": "stap",
    "deel": "stap",
    "gespreksfase": "stap",
    "voor_wie": "van",
    "invuller": "van",
    "wie_vult_dit_in": "van",
    "door": "van",
    "beantwoorder": "van",
    "respondent": "van",
    "mogelijke_antwoorden": "opties",
    "antwoordcategorieen": "opties",
    "antwoordcategorieën": "opties",
    "keuzemogelijkheden": "opties",
    "keuzeopties": "opties",
    "antwoordlijst": "opties",
    "schaaluitleg": "punten",
    "schaalpunten": "punten",
    "schaalwaarden": "punten",
    "schaallabels": "punten",
    "vraag_verplicht": "verplicht",
    "is_verplicht": "verplicht",
    "vertrouwelijk": "gevoelig",
    "privacygevoelig": "gevoelig",
    "hint": "uitleg",
    "help": "uitleg",
    "helptekst": "uitleg",
    "hulp": "uitleg",
    "doorvraagsuggesties": "doorvragen",
    "vervolgvraag": "doorvragen",
    "bronvermelding": "bron",
    "tips_voor_leidinggevende": "tips_leidinggevende",
    "tips_voor_medewerker": "tips_medewerker",
}
_BEGINNINGS = (
    (re.compile(r"^alleen_(?:tonen_|stellen_|invullen_|vragen_)?(?:als|indien|bij|wanneer)(?:_|$)"), "als"),
    (re.compile(r"^(?:tonen|stellen|invullen|vragen)_(?:als|indien|bij|wanneer)(?:_|$)"), "als"),
    (re.compile(r"^(?:toelichting|uitleg|instructie)_(?:voor|bij|op)_(?:de_|het_)?(?:vraag|invuller|medewerker|invullen)"),
     "uitleg"),
    (re.compile(r"^wie_(?:vult|beantwoordt|antwoordt|geeft)_"), "van"),
)  # fmt: skip
"""How a heading begins that people end in words of their own."""
_ASKED_OF = re.compile(r"^vra(?:ag|gen)(?:tekst)?_(?:(?:voor|aan|van)_)?(?:de_)?(?P<who>[a-z]+)$")
_TWO = (Floor.EMPLOYEE.value, Floor.MANAGER.value)
_ONE_CHOICE = re.compile(r"^(?:optie|antwoord|keuze)_?\d{1,2}$")
"""A column for each of the choices."""
_OWN_COLUMNS = {"stap", "soort", "id", "vraag", "als", "rol", "tekent"}
_KNOWN = (*_OWN_COLUMNS, *SHARED_COLUMNS, *KIND_COLUMNS)
_NOTE = re.compile(r"_?\((?!\d+\))[^()]*\)$")
NUMBERING = (
    "nr",
    "nummer",
    "volgnummer",
    "vraagnummer",
    "#",
    "volgnr",
    "vraagnr",
    "vraag_nr",
    "nr_vraag",
    "no",
    "nummering",
)
"""Columns that only number the rows."""


def number_of(row: SheetRow) -> str:
    """The number by which a form calls its question; "" for none."""
    return row.get(*NUMBERING).strip(" .)").lower()


def numbers_once(sheet: Sheet) -> set[str]:
    """The numbers that only one question has, so that nobody can mean another by it."""
    found = [number_of(row) for row in sheet.rows if row.get("vraag")]
    return {one for one in found if one and found.count(one) == 1}


def with_dutch_columns(sheet: Sheet) -> Sheet:
    """The sheet with its columns under the names that popgids uses, and a row for each question."""
    return _with_row_per_person(_with_own_names(sheet))


def _with_row_per_person(sheet: Sheet) -> Sheet:
    """The sheet in which a column of questions for each of the two became rows; the same words to both are one row."""
    found = {column: match["who"] for column in sheet.columns if (match := _ASKED_OF.match(column))}
    floors = {column: floor_called(who) for column, who in found.items() if floor_called(who) in _TWO}
    if len(floors) != len(_TWO) or {"vraag", "van"} & set(sheet.columns):
        return sheet
    rows = []
    for row in sheet.rows:
        rest = {name: text for name, text in row.cells.items() if name not in floors}
        asked = {floor: row.get(column) for column, floor in floors.items() if row.get(column)}
        texts = set(asked.values())
        if len(asked) > 1 and len(texts) == 1:
            asked = {Floor.BOTH.value: texts.pop()}
        own = [{"vraag": text, "van": floor} for floor, text in asked.items()]
        rows += [SheetRow(row.number, {**rest, **one}) for one in own or [{}]]
    columns = ("vraag", "van", *(one for one in sheet.columns if one not in floors))
    return replace(sheet, columns=columns, rows=tuple(rows))


def _with_own_names(sheet: Sheet) -> Sheet:
    named: dict[str, str] = {}
    for column in sheet.columns:
        is_one = bool(_ONE_CHOICE.match(column))
        own = "opties" if is_one else _own_name(column)
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
    headings = {
        named[column]: sheet.heading(column)
        for column in reversed(sheet.columns)
        if named[column] not in sheet.columns
    }
    columns = tuple(dict.fromkeys(named.values()))
    return replace(sheet, columns=columns, rows=tuple(rows), headings={**sheet.headings, **headings})


def _own_name(column: str) -> str:
    """The name that popgids has for a column, also with a note in brackets behind the one that people use."""
    bare = _NOTE.sub("", column)
    for name in (column, bare):
        if name in _OTHER_NAMES or name in _KNOWN:
            return _OTHER_NAMES.get(name, name)
    return next((own for beginning, own in _BEGINNINGS if beginning.match(bare)), column)


def name_columns(sheet: Sheet, draft: Draft) -> None:
    """Name each column with text in it that nothing was done with, at the first question that has some."""
    for column in sheet.columns:
        if column not in (*_KNOWN, *NUMBERING):
            name_column(sheet, column, draft)


def name_column(sheet: Sheet, column: str, draft: Draft) -> None:
    """Name a column that was not read, beside a question: it can matter for the answers, so somebody must look."""
    rows = [row.number for row in sheet.rows if row.get(column)]
    if not rows:
        return
    remark = Remark(
        "kolom-onbekend",
        sheet.name,
        sheet.heading_row,
        {"column": column, "count": len(rows), "first": rows[0]},
    )
    beside = next((one for one in draft.entries if one.row in rows), next(iter(draft.entries), None))
    (draft if beside is None else beside).remarks.append(remark)


def say_headings(sheet: Sheet, draft: Draft) -> None:
    """Let remarks call the columns as the sheet does."""
    for remark in (*draft.remarks, *(one for entry in draft.entries for one in entry.remarks)):
        if remark.sheet == sheet.name and remark.code != "formule" and "column" in remark.data:
            remark.data["column"] = sheet.heading(remark.data["column"])
