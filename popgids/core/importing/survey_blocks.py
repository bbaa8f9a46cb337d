"""Groups of a form that are one question in a guide: a block that is repeated, a matrix on one scale."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from popgids.core.ids import unused_id
from popgids.core.importing.conditions import Known
from popgids.core.importing.draft import Draft, Entry, say_left_out, shortened
from popgids.core.importing.survey_kinds import (
    FEWEST,
    MOST_POINTS,
    NOT_ASKED,
    Shape,
    likert,
    shape_of,
    whole_number,
)
from popgids.core.importing.yes_no import yes_or_no
from popgids.core.leftovers import UNSAID

if TYPE_CHECKING:
    from popgids.core.importing.sheets import SheetRow
    from popgids.core.importing.survey_sheets import Language, Node

_FIELD_KINDS = ("kort", "open", "ja-nee", "keuze", "schaal", "getal", "datum", "bewijs")
_FIELD_KEYS = ("opties", "punten", "min", "max")
_MOST_FIELDS = 8
_MOST_ROWS = 40
_MOST_ITEMS = 20
_NOT_TAKEN = ("choice_filter", "default", "read_only", "readonly")
"""Columns of a form that a guide has nothing for."""
_IN_LISTS = ("label", "list-nolabel", "list-no-label")

Lists = Mapping[str, list[tuple[str, str]]]


def matrix_list(node: Node) -> str:
    """The list of choices that all questions of a group share, when the form shows them as a table; else ""."""
    asked = [one for one in node.children if one.kind not in ("note", "calculate")]
    if len(asked) < FEWEST or any(one.is_group or one.row.get("relevant") for one in asked):
        return ""
    types = {" ".join(one.kind.split()) for one in asked}
    if len(types) != 1 or not asked[0].kind.startswith(("select_one ", "select one ")):
        return ""
    is_table = "table-list" in node.row.get("appearance").lower()
    is_rows = all(one.row.get("appearance").lower() in _IN_LISTS for one in asked)
    return asked[0].row.get("type", "soort").split()[-1] if is_table or is_rows else ""


def matrix_keys(
    node: Node, pairs: list[tuple[str, str]], language: Language, entry: Entry
) -> dict[str, Any] | None:
    """The keys of a matrix; None when its points do not fit on a scale."""
    rows = [one for one in node.children if one.kind not in ("note", "calculate")]
    rows = [one for one in rows if one.row.get("appearance").lower() != "label"]
    if not FEWEST <= len(pairs) <= MOST_POINTS or not rows:
        return None
    say_left_out(
        entry,
        "rijen-te-veel",
        [language.text(one.row, "label") or one.name for one in rows],
        _MOST_ROWS,
    )
    taken: set[str] = set()
    found = []
    for one in rows[:_MOST_ROWS]:
        name_not_taken(one.row, entry, "required", "constraint", "constraint_message")
        text = language.text(one.row, "label") or one.name
        found.append({"id": unused_id(one.name or text, taken, "rij"), "tekst": shortened(text) or UNSAID})
        if hint := language.text(one.row, "hint"):
            found[-1]["uitleg"] = hint[:2000]
    return {"punten": likert(pairs).keys["punten"], "rijen": found}


def name_not_taken(row: SheetRow, entry: Entry, *more: str) -> None:
    """Name each cell of a row that a guide has nothing for; more: columns that it has nothing for here."""
    # A text can be there in more languages.
    cells = {name.partition("::")[0]: text for name, text in reversed(row.cells.items()) if text}
    for column in (*more, *_NOT_TAKEN):
        # An answer that is filled in beforehand can itself be a no.
        if (text := cells.get(column)) and (column == "default" or yes_or_no(text) is not False):
            entry.remark("niet-overgenomen", row=row.number, column=column, found=text)


def block_keys(node: Node, lists: Lists, language: Language, draft: Draft, entry: Entry) -> dict[str, Any]:
    """The keys of a block that is repeated; what is asked in it can be counted with afterwards."""
    keys: dict[str, Any] = {}
    count = node.row.get("repeat_count")
    number = whole_number(count) if count else None
    if number is not None and 1 <= number <= _MOST_ITEMS:
        keys |= {"min_items": number, "max_items": number}
    elif count:
        entry.remark("aantal-keer", found=count)
    keys["velden"] = _fields(node, lists, language, entry, level=1, draft=draft)
    return keys


def _fields(
    node: Node, lists: Lists, language: Language, entry: Entry, *, level: int, draft: Draft
) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    taken: set[str] = set()
    for child in _flat(node, entry, is_deepest=level > 1):
        label = language.text(child.row, "label") or child.name
        if len(found) == _MOST_FIELDS:
            entry.remark("veld-te-veel", row=child.row.number, name=label or child.kind, limit=_MOST_FIELDS)
            continue
        field: dict[str, Any] = {
            "id": unused_id(child.name or label, taken, "veld"),
            "kop": shortened(label) or UNSAID,
        }
        if child.kind in ("repeat", "loop"):
            inner = _fields(child, lists, language, entry, level=level + 1, draft=draft)
            field |= {"soort": "herhaalblok"}
            _explain(field, language, child)
            found.append(field | {"velden": inner})
            continue
        shape = _field_shape(child, lists, label, entry)
        if shape is None:
            continue
        field["soort"] = shape.kind
        _explain(field, language, child)
        if shape.kind == "kort" and "uitleg" in shape.keys:
            field["uitleg"] = "\n".join(filter(None, (field.get("uitleg", ""), shape.keys["uitleg"])))[:2000]
        found.append(field | {key: value for key, value in shape.keys.items() if key in _FIELD_KEYS})
        if level == 1:
            draft.remember(
                Known(str(field["id"]), shape.kind, shape.values, block=str(entry.data["id"])), child.name
            )
    return found or [{"id": "wat", "kop": UNSAID, "soort": "kort"}]


def _explain(field: dict[str, Any], language: Language, child: Node) -> None:
    if hint := language.text(child.row, "hint"):
        field["uitleg"] = hint[:2000]


def _flat(node: Node, entry: Entry, *, is_deepest: bool) -> Iterator[Node]:
    """The rows of a block: a group in it adds nothing, a third level is asked as part of the second."""
    for child in node.children:
        is_repeat = child.kind in ("repeat", "loop")
        if child.is_group and (not is_repeat or is_deepest):
            if is_repeat:
                entry.remark("blok-te-diep", row=child.row.number, name=child.name)
            elif child.row.get("relevant"):
                entry.remark("veld-voorwaarde", row=child.row.number, name=child.name)
            yield from _flat(child, entry, is_deepest=is_deepest)
        else:
            yield child


def _field_shape(child: Node, lists: Lists, label: str, entry: Entry) -> Shape | None:
    row = child.row.number
    if child.kind in ("note", "calculate", "", *NOT_ASKED):
        entry.remark("veld-niet", row=row, name=label or child.name, kind=child.kind)
        return None
    shape = shape_of(child, lists, label)
    if shape is None:
        entry.remark("soort-onbekend", row=row, found=child.row.get("type", "soort"))
        shape = Shape("kort")
    for code, data, is_choice in shape.remarks:
        if code != "schaal-woorden":
            entry.remark(code, is_choice=is_choice, row=row, **data)
    if child.row.get("relevant"):
        entry.remark("veld-voorwaarde", row=row, name=label)
    if yes_or_no(child.row.get("required")):
        entry.remark("veld-verplicht", row=row, name=label)
    name_not_taken(child.row, entry)
    if shape.kind == "meerkeuze" and {"minstens", "hoogstens"} & shape.keys.keys():
        entry.remark("beperking", row=row, found=child.row.get("constraint"))
    is_long = "multiline" in child.row.get("appearance").lower()
    return _as_field(shape, row, label, entry, is_long=is_long)


def _numbers_as_field(low: int, high: int, row: int, entry: Entry) -> Shape:
    """A scale of numbers: the points of a field count from 1, so that others are numbers that one types."""
    if low == 1:
        return Shape("schaal", {"punten": [str(one) for one in range(low, high + 1)]})
    entry.remark("schaal-werd-getal", row=row, low=str(low), high=str(high))
    return Shape("getal", {"min": low, "max": high})


def _as_field(shape: Shape, row: int, label: str, entry: Entry, *, is_long: bool) -> Shape:
    """The kind that a field can have."""
    if shape.kind in ("meerkeuze", "rangorde"):
        entry.remark("veld-soort", row=row, name=label, kind=shape.kind)
        texts = ", ".join(one["tekst"] for one in shape.keys["opties"])
        return Shape("kort", {"uitleg": f"Kies uit: {texts}."})
    if shape.kind == "schaal" and "punten" not in shape.keys:
        return _numbers_as_field(shape.keys["van_punt"], shape.keys["tot_punt"], row, entry)
    if shape.kind == "open" and not is_long:
        return Shape("kort")
    return shape if shape.kind in _FIELD_KINDS else Shape("kort")
