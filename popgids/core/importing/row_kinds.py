"""The Dutch columns that belong to one kind of question: choices, points, limits, columns and rows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from popgids.core.checks.keys import QUESTION_KINDS
from popgids.core.ids import id_from, unused_id
from popgids.core.importing.cells import put_line, put_mark, put_number
from popgids.core.importing.draft import Draft, Entry, choices_from, choices_twice, say_left_out, shortened
from popgids.core.importing.item_fields import item_fields
from popgids.core.importing.lists import choices_in, doubt_in, headings_in, pieces
from popgids.core.importing.points import anchor_keys, matrix_points, scale_keys
from popgids.core.importing.yes_no import asks_on, has_yes_and_no, is_yes_no
from popgids.core.leftovers import UNSAID
from popgids.core.ranges import points_between

if TYPE_CHECKING:
    from popgids.core.importing.sheets import SheetRow

_LINES = ("laag", "hoog", "toelichting", "bij_ja", "bij_nee", "eenheid", "rij", "item")
_NUMBERS = ("min", "max")
_WHOLE = (
    "minstens", "hoogstens", "van_punt", "tot_punt", "decimalen", "min_rijen", "max_rijen", "min_items", "max_items",
)  # fmt: skip
_PAIRS = (
    ("min", "max"), ("minstens", "hoogstens"), ("van_punt", "tot_punt"),
    ("min_rijen", "max_rijen"), ("min_items", "max_items"),
)  # fmt: skip
"""The keys of a lowest and a highest number."""
_MARKS = ("anders", "nvt", "verleden", "nu_en_gewenst")
_LISTS = ("opties", "punten", "ankers", "kolommen", "velden", "rijen", "formule", "over", "gewichten")
KIND_COLUMNS = (*_LISTS, *_LINES, *_NUMBERS, *_WHOLE, *_MARKS)

_LISTS_OF: dict[str, tuple[tuple[str, ...], ...]] = {
    **dict.fromkeys(("keuze", "meerkeuze", "rangorde"), (("opties", "punten"),)),
    "schaal": (("punten", "opties"),),
    "matrix": (("punten", "opties"), ("rijen",)),
    "tabel": (("kolommen", "velden", "opties"), ("rijen",)),
    "herhaalblok": (("velden", "kolommen"),),
}
"""The columns with a list that each kind reads; of several for the same list the first that is filled in."""

_FORMULAS = ("som", "gemiddelde", "gewogen-gemiddelde", "verschil", "hoogste", "laagste")
_OTHER = re.compile(
    r"^(?:(?:iets )?anders|overige?)[\s,:;(]*(?:namelijk|nl|te weten|vul in)?[\s.:…_()-]*$", re.IGNORECASE
)
"""An answer that asks for one's own words."""
_OWN_ID = re.compile(r"^(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)\s*=\s*(?P<text>.+)$", re.DOTALL)
_FEWEST, _MOST_CHOICES, _MOST_RANKED, _MOST_ROWS = 2, 30, 20, 40


def keys_for_kind(
    kind: str, row: SheetRow, entry: Entry, draft: Draft
) -> tuple[str, dict[str, Any], dict[str, Any]]:
    """The kind that it became, its own keys, and what conditions may call its answers."""
    own: dict[str, Any] = {}
    values: dict[str, Any] = {}
    _name_doubtful_commas(kind, row, entry)
    if kind in ("keuze", "meerkeuze", "rangorde"):
        kind, own, values = _choices(kind, row, entry)
    keys = _simple_keys(kind, row, entry)
    _put_limits_right(keys, row, entry)
    if kind == "ja-nee":
        keys = own | keys
    elif own:
        keys |= own
    elif kind == "schaal":
        own, values = scale_keys(keys, row, entry)
        keys |= own
    elif kind == "tabel":
        keys |= _table(row, entry)
    elif kind == "herhaalblok":
        keys["velden"] = item_fields(row.get("velden", "kolommen"), entry)
    elif kind == "matrix":
        keys |= _matrix(row, entry)
    elif kind == "berekend":
        kind, keys = _computed(keys, row, entry, draft)
        if kind != "berekend":
            keys = _simple_keys(kind, row, entry)
    return kind, keys, values


def _name_doubtful_commas(kind: str, row: SheetRow, entry: Entry) -> None:
    """Name each list of which nobody can tell whether its commas separate."""
    for columns in _LISTS_OF.get(kind, ()):
        column = next((one for one in columns if row.get(one)), "")
        text = row.get(column)
        is_numbered = "punten" in columns and columns != _LISTS_OF["keuze"][0] and any(map(str.isdigit, text))
        doubt = doubt_in(text, are_answers=bool({"opties", "punten"} & {columns[0]}))
        if column and doubt and not is_numbered:
            entry.remark(doubt[0], column=column, **doubt[1])


def _simple_keys(kind: str, row: SheetRow, entry: Entry) -> dict[str, Any]:
    """The keys with one value that this kind knows."""
    found = Entry(entry.sheet, entry.row, entry.step, {}, entry.remarks)
    known = {one.key for one in QUESTION_KINDS[kind].model_fields.values()}
    for column in KIND_COLUMNS:
        if column not in known or not row.get(column):
            continue
        if column in _LINES:
            put_line(found, row, column, column)
        elif column in _NUMBERS or column in _WHOLE:
            put_number(found, row, column, column, whole=column in _WHOLE)
        elif column in _MARKS:
            put_mark(found, column, row.get(column))
    return found.data


def _put_limits_right(keys: dict[str, Any], row: SheetRow, entry: Entry) -> None:
    """A lowest that is higher than the highest was written the other way round."""
    for low, high in _PAIRS:
        if low in keys and high in keys and keys[low] > keys[high]:
            keys[low], keys[high] = keys[high], keys[low]
            entry.remark("andersom", low=row.get(high), high=row.get(low))


def _choices(kind: str, row: SheetRow, entry: Entry) -> tuple[str, dict[str, Any], dict[str, Any]]:
    given = [_pair(one) for one in _listed(row.get("opties", "punten"))]
    pairs = given if kind == "rangorde" else [one for one in given if not _OTHER.match(one[1])]
    texts = [text for _name, text in pairs]
    own = {"anders": True} if len(pairs) < len(given) else {}
    most = _MOST_RANKED if kind == "rangorde" else _MOST_CHOICES
    if kind == "keuze" and not own and not row.get("anders"):
        asked = {} if is_yes_no(texts) else asks_on(texts)
        if asked is not None:
            return "ja-nee", asked, {}
    if len(pairs) < _FEWEST:
        entry.remark("te-weinig-opties", count=len(pairs))
        return "kort", {}, {}
    say_left_out(entry, "te-veel-opties", texts, most)
    choices, values = choices_from(pairs[:most])
    for facts in choices_twice(pairs[:most], choices):
        entry.remark("optie-dubbel", **facts)
    if kind == "keuze" and has_yes_and_no(texts):
        own["gesloten"] = True
    return kind, {**own, "opties": choices}, values | {"anders": "anders"}


def _listed(text: str) -> list[str]:
    """The answers to choose from; those of "1 t/m 5" are the numbers."""
    found = choices_in(text)
    between = points_between(found[0]) if len(found) == 1 and not found[0].isdigit() else None
    if between is None:
        return found
    low, high = between
    step = 1 if low <= high else -1
    return [str(one) for one in range(low, high + step, step)]


def _pair(text: str) -> tuple[str, str]:
    match = _OWN_ID.match(text)
    return (match["id"], match["text"]) if match else (text, text)


def _table(row: SheetRow, entry: Entry) -> dict[str, Any]:
    keys: dict[str, Any] = {"kolommen": item_fields(row.get("kolommen", "velden", "opties"), entry)}
    if rows := _rows(row, entry):
        keys["rijen"] = rows
    return keys


def _rows(row: SheetRow, entry: Entry) -> list[dict[str, Any]]:
    texts = headings_in(row.get("rijen"))
    say_left_out(entry, "rijen-te-veel", texts, _MOST_ROWS)
    taken: set[str] = set()
    found = []
    for name, text in map(_pair, texts[:_MOST_ROWS]):
        found.append({"id": unused_id(name[:60], taken, "rij"), "tekst": shortened(text)})
    return found


def _matrix(row: SheetRow, entry: Entry) -> dict[str, Any]:
    points = matrix_points(row, entry)
    rows = _rows(row, entry)
    if not rows:
        entry.remark("matrix-rijen", is_choice=True)
        rows = [{"id": "rij", "tekst": UNSAID}]
    return {"punten": points, "rijen": rows} | anchor_keys(row, points, entry)


def _computed(keys: dict[str, Any], row: SheetRow, entry: Entry, draft: Draft) -> tuple[str, dict[str, Any]]:
    formula = row.get("formule").lower().replace(" ", "-")
    said = row.get("over")
    whole = _reference(said, draft)
    names = pieces(said.replace(",", ";"))
    over = [whole] if whole else [_reference(one, draft) or one for one in names]
    if formula not in _FORMULAS or not over:
        if formula in _FORMULAS:
            entry.remark("berekening-zonder-over", found=row.get("formule"))
        elif row.get("formule", "over"):
            entry.remark("berekening-onbekend", found=row.get("formule", "over"))
        else:
            entry.remark("berekening-leeg")
        return "getal", {}
    return "berekend", {"formule": formula, "over": over, **keys}


def _reference(words: str, draft: Draft) -> str:
    """A question as others refer to it, with its column where one is named by its heading or id; "" for none."""
    words = words.strip()
    if about := draft.about(words):
        return about.id
    name, dot, column = words.rpartition(".")
    about = draft.about(name.strip()) if dot else None
    if about is None:
        return ""
    data = next((one.data for one in draft.entries if one.data.get("id") == about.id), {})
    wanted = id_from(column)
    for field in (*data.get("kolommen", ()), *data.get("velden", ())):
        if wanted in (field["id"], id_from(field["kop"])):
            return f"{about.id}.{field['id']}"
    return f"{about.id}.{column.strip()}"
