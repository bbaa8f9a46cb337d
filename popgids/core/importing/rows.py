"""A sheet with one question per row, under Dutch columns, on its way to a guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.checks.keys import QUESTION_KINDS
from popgids.core.ids import id_from
from popgids.core.importing.cells import number_in, put_shared
from popgids.core.importing.condition_spelling import condition_as_said
from popgids.core.importing.conditions import Known, Unmet
from popgids.core.importing.draft import (
    DEFAULT_STEP,
    MOST_ROLES,
    Draft,
    Entry,
    id_words,
    put_paragraph,
    put_text,
    shortened,
)
from popgids.core.importing.kind_names import kind_exactly
from popgids.core.importing.points import name_limits_beside_points
from popgids.core.importing.row_columns import (
    name_columns,
    number_of,
    numbers_once,
    say_headings,
    with_dutch_columns,
)
from popgids.core.importing.row_context import is_heading, put_answer_before, rows_alone
from popgids.core.importing.row_fields import kind_by_columns, with_list_in_text
from popgids.core.importing.row_kind_words import with_words_of_kind
from popgids.core.importing.row_kinds import KIND_COLUMNS, keys_for_kind
from popgids.core.importing.row_roles import (
    heading_of,
    is_explanation,
    note_known,
    signer,
    with_rest_of_rows,
)
from popgids.core.importing.sheets import Remark, Sheet, SheetRow
from popgids.core.importing.side_sheets import read_guide_facts, read_steps
from popgids.core.importing.words import only_floor_called, step_called
from popgids.core.importing.yes_no import asked_after, yes_or_no
from popgids.core.ranges import points_between

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHEET, _GUIDE_SHEET, _STEPS_SHEET = "vragen", "gids", "stappen"
SIDE_SHEETS = (_GUIDE_SHEET, _STEPS_SHEET)
"""The sheets beside the one with questions that are read."""
_ENDS = {"min": "laag", "max": "hoog"}
"""Where the words at the ends of a scale stand when they are no numbers."""
_NO_CONDITION = ("altijd", "geen", "nvt", "n-v-t", "iedereen")
"""What people write where there is no condition."""
_NEAR = 2
"""A line for an explanation stands so few rows below its question."""


def question_sheet(sheets: Sequence[Sheet]) -> Sheet | None:
    """The sheet with the questions: the one of that name, else the first that has a column for them."""
    dutch = [with_dutch_columns(one) for one in sheets]
    named = [one for one in dutch if one.name.lower() == _SHEET]
    return next((one for one in (*named, *dutch) if "vraag" in one.columns and one.rows), None)


def read_rows(sheets: Sequence[Sheet], draft: Draft) -> None:
    """Put the questions of the sheet with questions in the draft, and what the sheets beside it say."""
    for sheet in sheets:
        if sheet.name.lower() == _GUIDE_SHEET:
            read_guide_facts(sheet, draft)
        elif sheet.name.lower() == _STEPS_SHEET:
            read_steps(with_dutch_columns(sheet), draft)
    found_sheet = question_sheet(sheets)
    if found_sheet is not None:
        _read_questions(found_sheet, draft)


def _read_questions(sheet: Sheet, draft: Draft) -> None:
    joined, remarks = with_rest_of_rows(sheet)
    draft.remarks += remarks
    draft.numbers = numbers_once(joined)
    step, is_known, unknown = DEFAULT_STEP, False, ""
    alone = rows_alone(joined)
    for row in joined.rows:
        heads = row.get("vraag") if row.number in alone and is_heading(row) else ""
        if words := row.get("stap") or heading_of(row) or heads:
            found = step_called(words)
            step, is_known, unknown = found or step, bool(found), "" if found else words
        who = signer(row)
        if heads:
            told = {"found": shortened(heads), "step": found}
            draft.remarks.append(Remark("kop" if found else "kop-zonder-stap", sheet.name, row.number, told))
        elif who is not None:
            _read_signature(sheet, row, who, draft)
        elif not any(letter.isalpha() for letter in row.get("vraag")):
            if set(row.cells) - {"stap"} and not heading_of(row):
                draft.remarks.append(Remark("rij-zonder-vraag", sheet.name, row.number))
        elif not _explains_above(row, draft):
            entry = _read_question(sheet, row, draft, step)
            if row.number in alone and not entry.remarks and "?" not in row.get("vraag"):
                entry.remark("alleen-tekst", is_choice=True)
            if not is_known:
                entry.remark("stap-onbekend" if unknown else "stap-kiezen", is_choice=True, found=unknown)
    name_columns(sheet, draft)
    say_headings(sheet, draft)


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


def _read_question(sheet: Sheet, row: SheetRow, draft: Draft, step: str) -> Entry:
    entry = Entry(
        sheet.name, row.number, step, {"id": draft.new_id(row.get("id") or id_words(row.get("vraag")))}
    )
    wanted = id_from(row.get("id"))
    if wanted and wanted != entry.data["id"]:
        entry.remark("id-dubbel", found=wanted, id=entry.data["id"])
    note_known(entry, row.get("vraag"))
    written = row
    row, told, in_kind = with_words_of_kind(with_list_in_text(row))
    for code, facts in told:
        entry.remark(code, **facts)
    draft.entries.append(entry)
    kind = _kind(row, entry)
    entry.data["soort"] = kind
    put_text(entry, row.get("vraag"), row.get("id") or kind)
    kind, keys, values = keys_for_kind(kind, row, entry, draft)
    entry.data["soort"] = kind
    put_shared(entry, row)
    _put_role(entry, row.get("rol"), draft)
    _put_signing(entry, row.get("tekent"), draft)
    entry.data |= keys
    _name_what_does_not_fit(entry, row, kind, written)
    _name_words_without_place(entry, row, kind, written, in_kind)
    if not put_answer_before(entry, row, draft) and (text := row.get("als")):
        _put_condition(entry, text, draft)
    about = Known(entry.data["id"], kind, values)
    if kind != "info":
        draft.remember(about, row.get("id"), row.get("vraag"), entry.data["vraag"])
        number = number_of(row)
        if number in draft.numbers:
            draft.remember(about, number, f"vraag {number}", id_from(f"vraag {number}"))
    return entry


def _name_what_does_not_fit(entry: Entry, row: SheetRow, kind: str, written: SheetRow) -> None:
    """Name the columns that belong to other kinds; an explanation that a kind does not ask for is one to read."""
    allowed = _keys_of(kind)
    said: tuple[str, ...] = ("opties",) if kind == "ja-nee" else ()
    if kind in ("keuze", "meerkeuze", "rangorde") and not row.get("opties"):
        said = ("punten",)
    if kind == "tabel" and not row.get("kolommen", "velden"):
        said = ("opties",)
    if kind in ("schaal", "matrix"):
        ends = (entry.data.get("van_punt"), entry.data.get("tot_punt"))
        is_same = row.get("opties") == row.get("punten") or points_between(row.get("opties")) == ends
        said = ("min", "max") if row.get("punten") and not is_same else ("opties", "min", "max")
        name_limits_beside_points(row, entry, written)
    if any(one.code.startswith("berekening-") for one in entry.remarks):
        said = (*said, "formule", "over")
    for column in KIND_COLUMNS:
        text = row.get(column)
        is_word_of_matrix = kind == "matrix" and column in _ENDS and number_in(text) is None
        is_end = shortened(text) == entry.data.get(_ENDS.get(column, ""))
        is_said = column in (*allowed, *said) and not is_word_of_matrix
        if not text or is_end or is_said or yes_or_no(text) is False:
            continue
        if not written.get(column) and column != "toelichting":
            continue
        if column != "toelichting":
            entry.remark("past-niet-bij-soort", column=column, kind=kind)
        elif kind == "ja-nee" and (asked := asked_after(text)):
            entry.data |= {key: shortened(words) for key, words in asked.items() if key not in entry.data}
        else:
            put_paragraph(entry, "uitleg", text)


def _name_words_without_place(
    entry: Entry, row: SheetRow, kind: str, written: SheetRow, in_kind: dict[str, str]
) -> None:
    """Name what the cell with the kind says of columns that the kind which it became does not have."""
    # The answers of a yes or no are those already.
    allowed = _keys_of(kind) | ({"opties"} if kind == "ja-nee" else set())
    lost = [
        words
        for column, words in in_kind.items()
        if column in KIND_COLUMNS and column not in allowed and row.get(column) and not written.get(column)
    ]
    if lost and kind != "getal":
        rest = "”, “".join(sorted(set(lost), key=written.get("soort").find))
        entry.remark("soort-rest", found=written.get("soort"), rest=rest)


def _keys_of(kind: str) -> set[str]:
    return {one.key for one in QUESTION_KINDS[kind].model_fields.values()}


def _kind(row: SheetRow, entry: Entry) -> str:
    words = row.get("soort")
    found = kind_exactly(words)
    if words and not found:
        entry.remark("soort-onbekend", found=words)
    if found:
        return found
    return kind_by_columns(row)


def _put_role(entry: Entry, words: str, draft: Draft) -> None:
    """Somebody besides the two answers; the guide names each of them once."""
    if floor := only_floor_called(words):
        if entry.data.setdefault("van", floor) != floor:
            _say_other_answerer(entry, used=entry.data["van"], column="rol", other=words)
    elif words:
        _put_further_role(entry, words, draft)


def _put_further_role(entry: Entry, words: str, draft: Draft) -> None:
    role = draft.role_called(words)
    if not role:
        entry.remark("rol-te-veel", found=words, limit=MOST_ROLES)
        return
    if before := entry.data.pop("van", ""):
        _say_other_answerer(entry, used=shortened(words), column="van", other=before)
    entry.data["rol"] = role


def _say_other_answerer(entry: Entry, *, used: str, column: str, other: str) -> None:
    """Name who does not answer, where a row says it twice."""
    entry.remark("wie-dubbel", used=used, column=column, other=other)


def _put_signing(entry: Entry, text: str, draft: Draft) -> None:
    """A cell that says whether the role of this row signs the plan."""
    says = yes_or_no(text) if text else False
    role = entry.data.get("rol")
    if says and role:
        draft.signers.add(role)
    elif text and says is not False:
        entry.remark("tekent-wie", found=text)


def _put_condition(entry: Entry, text: str, draft: Draft) -> None:
    if id_from(text) in _NO_CONDITION:
        return
    try:
        said = condition_as_said(text, draft.known)
    except Unmet as reason:
        entry.remark(reason.code, found=text, name=reason.name, **reason.facts)
        return
    entry.data["als"] = said.als
    for low, high in said.between:
        entry.remark("voorwaarde-tussen", found=text, low=low, high=high)
