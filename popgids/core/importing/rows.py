"""A sheet with one question per row, under Dutch columns, on its way to a guide."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from popgids.core.checks.errors import id_from
from popgids.core.checks.keys import QUESTION_KINDS
from popgids.core.importing.cells import SHARED_COLUMNS, number_in, put_shared
from popgids.core.importing.conditions import Known, Unmet, condition_from_words
from popgids.core.importing.draft import (
    DEFAULT_STEP,
    MOST_ROLES,
    Draft,
    Entry,
    id_words,
    put_text,
    shortened,
)
from popgids.core.importing.row_kinds import KIND_COLUMNS, keys_for_kind
from popgids.core.importing.row_roles import (
    has_words,
    is_asked_at_beginning,
    is_explanation,
    signer,
    with_rest_of_rows,
)
from popgids.core.importing.sheets import Remark, Sheet, SheetRow
from popgids.core.importing.words import floor_called, kind_called, step_called
from popgids.core.importing.yes_no import yes_or_no

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHEET, _GUIDE_SHEET, _STEPS_SHEET = "vragen", "gids", "stappen"
SIDE_SHEETS = (_GUIDE_SHEET, _STEPS_SHEET)
"""The sheets beside the one with questions that are read."""
_OTHER_NAMES = {
    "vraagtekst": "vraag",
    "vragen": "vraag",
    "question": "vraag",
    "label": "vraag",
    "vraagsoort": "soort",
    "soort_vraag": "soort",
    "type": "soort",
    "fase": "stap",
    "onderdeel": "stap",
    "thema": "stap",
    "wie": "van",
    "wie_antwoordt": "van",
    "antwoorden": "opties",
    "antwoordopties": "opties",
    "keuzes": "opties",
    "voorwaarde": "als",
    "hulptekst": "uitleg",
    "doorvraag": "doorvragen",
    "vervolgvragen": "doorvragen",
    "kolom": "kolommen",
    "tips_voor_leidinggevende": "tips_leidinggevende",
    "tips_voor_medewerker": "tips_medewerker",
}
_ONE_CHOICE = re.compile(r"^(?:optie|antwoord|keuze)_?\d{1,2}$")
"""A column for each of the choices."""
_OWN_COLUMNS = {"stap", "soort", "id", "vraag", "als", "rol"}
_NEAR = 2
"""A line for an explanation stands so few rows below its question."""
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


def question_sheet(sheets: Sequence[Sheet]) -> Sheet | None:
    """The sheet with the questions: the one of that name, else the first that has a column for them."""
    dutch = [_with_dutch_columns(one) for one in sheets]
    named = [one for one in dutch if one.name.lower() == _SHEET]
    return next((one for one in (*named, *dutch) if "vraag" in one.columns and one.rows), None)


def read_rows(sheets: Sequence[Sheet], draft: Draft) -> None:
    """Put the questions of the sheet with questions in the draft, and what the sheets beside it say."""
    for sheet in sheets:
        if sheet.name.lower() == _GUIDE_SHEET:
            _read_guide_facts(sheet, draft)
        elif sheet.name.lower() == _STEPS_SHEET:
            _read_steps(_with_dutch_columns(sheet), draft)
    found_sheet = question_sheet(sheets)
    if found_sheet is not None:
        _read_questions(found_sheet, draft)


def _read_questions(sheet: Sheet, draft: Draft) -> None:
    joined, remarks = with_rest_of_rows(sheet)
    draft.remarks += remarks
    step, is_known, unknown = DEFAULT_STEP, False, ""
    for row in joined.rows:
        if words := row.get("stap"):
            found = step_called(words)
            step, is_known, unknown = found or step, bool(found), "" if found else words
        who = signer(row)
        if who is not None:
            _read_signature(sheet, row, who, draft)
        elif not has_words(row.get("vraag")):
            if set(row.cells) - {"stap"}:
                draft.remarks.append(Remark("rij-zonder-vraag", sheet.name, row.number))
        elif not _explains_above(row, draft):
            entry = _read_question(sheet, row, draft, step)
            if not is_known:
                entry.remark("stap-onbekend" if unknown else "stap-kiezen", is_choice=True, found=unknown)
    _name_columns(sheet, draft)


def _read_signature(sheet: Sheet, row: SheetRow, who: str, draft: Draft) -> None:
    """Signing is how a talk ends, not a question; somebody besides the two signs as a role of the guide."""
    if who and (role := draft.role_called(who)):
        draft.signers.add(role)
        draft.remarks.append(Remark("handtekening-rol", sheet.name, row.number, {"name": shortened(who)}))
    else:
        draft.remarks.append(Remark("handtekening", sheet.name, row.number))


def _explains_above(row: SheetRow, draft: Draft) -> bool:
    """Whether a row is the line for an explanation below a scale or a matrix; it belongs to that question then."""
    above = draft.entries[-1] if draft.entries else None
    if above is None or not is_explanation(row.get("vraag")) or row.get("als") or row.get("rol"):
        return False
    if above.data["soort"] not in ("schaal", "matrix") or "toelichting" in above.data:
        return False
    if row.number - above.row > _NEAR:
        return False
    above.data["toelichting"] = shortened(row.get("vraag"))
    above.remark("toelichting-erbij", row=row.number, other=above.row)
    return True


def _with_dutch_columns(sheet: Sheet) -> Sheet:
    def named(column: str) -> str:
        other = "opties" if _ONE_CHOICE.match(column) else _OTHER_NAMES.get(column, column)
        return column if other in sheet.columns else other

    rows = []
    for row in sheet.rows:
        cells: dict[str, str] = {}
        for name, text in row.cells.items():
            own = named(name)
            is_more = own in cells and _ONE_CHOICE.match(name)
            cells[own] = f"{cells[own]}\n{text}" if is_more else cells.get(own, text)
        rows.append(SheetRow(row.number, cells))
    return replace(sheet, columns=tuple(dict.fromkeys(map(named, sheet.columns))), rows=tuple(rows))


def _name_columns(sheet: Sheet, draft: Draft) -> None:
    for column in sheet.columns:
        rows = [row.number for row in sheet.rows if row.get(column)]
        if rows and column not in (*_OWN_COLUMNS, *SHARED_COLUMNS, *KIND_COLUMNS):
            data = {"column": column, "count": len(rows)}
            draft.remarks.append(Remark("kolom-onbekend", sheet.name, rows[0], data))


def _read_guide_facts(sheet: Sheet, draft: Draft) -> None:
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


def _read_steps(sheet: Sheet, draft: Draft) -> None:
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
        if text := row.get("uitleg"):
            own["uitleg"] = text[:2000]
        draft.step_facts[step] = own


def _read_question(sheet: Sheet, row: SheetRow, draft: Draft, step: str) -> Entry:
    entry = Entry(
        sheet.name, row.number, step, {"id": draft.new_id(row.get("id") or id_words(row.get("vraag")))}
    )
    wanted = id_from(row.get("id"))
    if wanted and wanted != entry.data["id"]:
        entry.remark("id-dubbel", found=wanted, id=entry.data["id"])
    if is_asked_at_beginning(row.get("vraag")):
        entry.remark("staat-aan-begin", is_choice=True)
    elif is_explanation(row.get("vraag")):
        entry.remark("toelichting-los", is_choice=True, found=row.get("vraag"))
    draft.entries.append(entry)
    kind = _kind(row, entry)
    entry.data["soort"] = kind
    put_text(entry, row.get("vraag"), row.get("id") or kind)
    kind, keys, values = keys_for_kind(kind, row, entry, draft)
    entry.data["soort"] = kind
    put_shared(entry, row)
    _put_role(entry, row.get("rol"), draft)
    entry.data |= keys
    allowed = {str(one.alias or name) for name, one in QUESTION_KINDS[kind].model_fields.items()}
    for column in KIND_COLUMNS:
        is_no = yes_or_no(row.get(column)) is False
        is_said = column == "opties" and kind == "ja-nee"
        if row.get(column) and column not in allowed and not is_no and not is_said:
            entry.remark("past-niet-bij-soort", column=column, kind=kind)
    if text := row.get("als"):
        _put_condition(entry, text, draft)
    about = Known(entry.data["id"], kind, values)
    if QUESTION_KINDS[kind].answerable:
        draft.remember(about, row.get("id"), row.get("vraag"), entry.data["vraag"])
    return entry


def _kind(row: SheetRow, entry: Entry) -> str:
    words = row.get("soort")
    found = kind_called(words, tuple(QUESTION_KINDS)) if words else ""
    if words and not found:
        entry.remark("soort-onbekend", found=words)
    if found:
        return found
    for column, kind in (
        ("opties", "keuze"),
        ("kolommen", "tabel"),
        ("velden", "herhaalblok"),
        ("punten", "schaal"),
    ):
        if row.get(column):
            return "matrix" if kind == "schaal" and row.get("rijen") else kind
    return "open"


def _put_role(entry: Entry, words: str, draft: Draft) -> None:
    """Somebody besides the two answers; the guide names each of them once."""
    if not words:
        return
    role = draft.role_called(words)
    if not role:
        entry.remark("rol-te-veel", found=words, limit=MOST_ROLES)
        return
    entry.data.pop("van", None)
    entry.data["rol"] = role


def _put_condition(entry: Entry, text: str, draft: Draft) -> None:
    try:
        entry.data["als"] = condition_from_words(text, draft.known)
    except Unmet as reason:
        entry.remark(reason.code, found=text, name=reason.name)
