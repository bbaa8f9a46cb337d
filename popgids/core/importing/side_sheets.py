"""The sheets beside the one with questions: what the whole guide is called, and what each step is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.importing.cells import number_in
from popgids.core.importing.draft import shortened
from popgids.core.importing.sheets import Remark
from popgids.core.importing.words import floor_called, step_called

if TYPE_CHECKING:
    from collections.abc import Sequence

    from popgids.core.importing.draft import Draft
    from popgids.core.importing.sheets import Sheet

_GUIDE_KEYS = (
    "id",
    "titel",
    "versie",
    "omschrijving",
    "duur_minuten",
    "budget_eur",
    "budget_uren",
    "budget_bron",
)
_STEP_COLUMNS = ("stap", "soort", "titel", "doel", "minuten", "begint", "uitleg")
_EXPLAINED = {"opties", "van", "als"}
"""Columns that popgids itself explains in a workbook, each on a row."""


def name_other_sheets(sheets: Sequence[Sheet], read: Sequence[str], draft: Draft) -> None:
    """Name each sheet with text that was not read, beside the first question: somebody must see that it is not in."""
    asked = next(one for one in sheets if one.name.lower() == read[0]).name
    for sheet in sheets:
        count = len(sheet.above) + bool(sheet.columns) + len(sheet.rows)
        if count and sheet.name.lower() not in read and not _is_about_columns(sheet):
            data = {"name": sheet.name, "count": count, "asked": asked}
            row = min((*sheet.above, sheet.heading_row))
            draft.entries[0].remarks.append(Remark("blad-ongelezen", sheet.name, row, data))


def _is_about_columns(sheet: Sheet) -> bool:
    """Whether this is the sheet that explains the columns in a workbook of popgids itself."""
    return {row.get(*sheet.columns[:1]) for row in sheet.rows} >= _EXPLAINED


def read_guide_facts(sheet: Sheet, draft: Draft) -> None:
    """A sheet with a key and a value on each row; the first row may be one of them already."""
    first, second = (*sheet.columns, "", "")[:2]
    pairs = [(row.number, row.get(first), row.get(second)) for row in sheet.rows]
    if sheet.columns and sheet.columns[0] in _GUIDE_KEYS:
        draft.remarks.append(Remark("gids-zonder-koppen", sheet.name, 1))
    for number, key, value in pairs:
        name = key.strip().lower().replace(" ", "_")
        if name not in _GUIDE_KEYS:
            draft.remarks.append(Remark("gids-sleutel", sheet.name, number, {"found": key}))
        elif value and name in ("duur_minuten", "budget_eur", "budget_uren"):
            found = number_in(value)
            if found is None or found < 0 or (name == "duur_minuten" and not isinstance(found, int)):
                draft.remarks.append(
                    Remark("geen-getal", sheet.name, number, {"column": key, "found": value})
                )
            else:
                draft.facts[name] = found
        elif value:
            draft.facts[name] = value


def read_steps(sheet: Sheet, draft: Draft) -> None:
    """A sheet with a row for each step."""
    for row in sheet.rows:
        step = step_called(row.get("stap", "soort"))
        if not step:
            draft.remarks.append(Remark("stap-blad", sheet.name, row.number, {"found": row.get("stap")}))
            continue
        own: dict[str, Any] = {}
        for key in ("titel", "doel"):
            if text := row.get(key):
                own[key] = shortened(text)
        minutes = number_in(row.get("minuten")) if row.get("minuten") else None
        if isinstance(minutes, int) and 0 <= minutes <= 600:  # noqa: PLR2004  (what a step can take)
            own["minuten"] = minutes
        elif row.get("minuten"):
            data = {"column": "minuten", "found": row.get("minuten")}
            draft.remarks.append(Remark("geen-getal", sheet.name, row.number, data))
        if (opens := floor_called(row.get("begint"))) in ("medewerker", "leidinggevende"):
            own["begint"] = opens
        elif row.get("begint"):
            data = {"found": row.get("begint")}
            draft.remarks.append(Remark("begint-onbekend", sheet.name, row.number, data))
        if text := row.get("uitleg"):
            own["uitleg"] = text[:2000]
        draft.step_facts[step] = own
    for column in sheet.columns:
        if column not in _STEP_COLUMNS and any(row.get(column) for row in sheet.rows):
            data = {"column": sheet.heading(column)}
            draft.remarks.append(Remark("kolom-bij-stap", sheet.name, sheet.heading_row, data))
