"""A sheet with one question per row, under Dutch columns, on its way to a guide."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from popgids.core.checks.errors import id_from
from popgids.core.checks.keys import QUESTION_KINDS
from popgids.core.importing.cells import SHARED_COLUMNS, number_in, put_shared
from popgids.core.importing.conditions import Known, Unmet, condition_from_words, yes_or_no
from popgids.core.importing.draft import DEFAULT_STEP, Draft, Entry, put_text, shortened
from popgids.core.importing.row_kinds import KIND_COLUMNS, keys_for_kind
from popgids.core.importing.sheets import Remark, Sheet, SheetRow
from popgids.core.importing.words import floor_called, kind_called, step_called

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
_OWN_COLUMNS = {"stap", "soort", "id", "vraag", "als", "rol"}
_MOST_ROLES = 6
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
    step, is_known = DEFAULT_STEP, False
    for row in sheet.rows:
        if words := row.get("stap"):
            found = step_called(words)
            step, is_known = found or step, bool(found)
            if not found:
                draft.remarks.append(Remark("stap-onbekend", sheet.name, row.number, {"found": words}))
        if row.get("vraag") or row.get("soort"):
            _read_question(sheet, row, draft, step, is_known=is_known)
        elif set(row.cells) - {"stap"}:
            draft.remarks.append(Remark("rij-zonder-vraag", sheet.name, row.number))
    _name_columns(sheet, draft)


def _with_dutch_columns(sheet: Sheet) -> Sheet:
    def named(column: str) -> str:
        other = _OTHER_NAMES.get(column, column)
        return column if other in sheet.columns else other

    rows = tuple(
        SheetRow(row.number, {named(name): text for name, text in row.cells.items()}) for row in sheet.rows
    )
    return replace(sheet, columns=tuple(named(one) for one in sheet.columns), rows=rows)


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
            draft.remarks.append(Remark("stap-onbekend", sheet.name, row.number, {"found": row.get("stap")}))
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


def _read_question(sheet: Sheet, row: SheetRow, draft: Draft, step: str, *, is_known: bool) -> None:
    entry = Entry(sheet.name, row.number, step, {"id": draft.new_id(row.get("id") or row.get("vraag")[:40])})
    if not is_known:
        entry.remark("stap-kiezen", is_choice=True)
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
    role = id_from(words)
    if not role or (role not in draft.roles and len(draft.roles) == _MOST_ROLES):
        entry.remark("rol-te-veel", found=words, limit=_MOST_ROLES)
        return
    draft.roles.setdefault(role, shortened(words))
    entry.data.pop("van", None)
    entry.data["rol"] = role


def _put_condition(entry: Entry, text: str, draft: Draft) -> None:
    try:
        entry.data["als"] = condition_from_words(text, draft.known)
    except Unmet as reason:
        entry.remark(reason.code, found=text, name=reason.name)
