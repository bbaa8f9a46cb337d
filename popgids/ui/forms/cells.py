"""A field of a row on screen: how it is asked, what is read from it, and the few words that stand for it in the list."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from popgids.core.answers import Cell, Chosen
from popgids.core.dutch.dates import MONTHS_TO_NEAREST, format_short
from popgids.core.dutch.numbers import format_amount, format_number
from popgids.core.items import is_unread, read_cell, yes_or_no
from popgids.i18n import _, ngettext
from popgids.ui.forms.spec import Field, FieldKind, Option
from popgids.wording.units import with_unit

if TYPE_CHECKING:
    from datetime import date

    from popgids.core.guide import ItemField

NOT_APPLICABLE = "nvt"
_TYPED = {
    "kort": FieldKind.LINE,
    "open": FieldKind.TEXT,
    "bewijs": FieldKind.LINE,
    "getal": FieldKind.NUMBER,
    "bedrag": FieldKind.AMOUNT,
    "uren": FieldKind.HOURS,
    "percentage": FieldKind.PERCENTAGE,
    "datum": FieldKind.DATE,
}
_IN_A_ROW = 40
"""The most letters of choices that still stand in one line beside their label."""
_LONG_LABEL = 30
_LONG_HELP = 34
_MARKS = 3


def cell_field(field: ItemField, cell: Cell | None, name: str, side: int = -1, label: str = "") -> Field:
    """The field on screen for one field of a row."""
    head = label or _head(field)
    if field.kind in _TYPED:
        return Field(
            name,
            head,
            _TYPED[field.kind],
            cell.text if cell else "",
            placeholder=_placeholder(field),
            rows=2 if field.kind == "open" else 0,
            side=side,
            allows_past=True,
            months_back=MONTHS_TO_NEAREST,
            is_start=True,
            is_under_label=len(head) > _LONG_LABEL,
            minimum=field.minimum,
            maximum=field.maximum,
        )
    options = cell_options(field)
    width = sum(len(one.label) + _MARKS for one in options)
    return Field(
        name,
        head,
        FieldKind.OPTIONS,
        _chosen(cell),
        options,
        side=side,
        is_vertical=width > _IN_A_ROW and side < 0,
        is_under_label=len(head) > _LONG_LABEL,
    )


def _head(field: ItemField) -> str:
    unit = field.unit.strip()
    return f"{field.text} ({unit})" if unit and unit.casefold() not in field.text.casefold() else field.text


def _placeholder(field: ItemField) -> str:
    if field.kind == "bewijs" and not field.explanation.strip():
        return _("naam van een bestand, of een link")
    return field.explanation.strip() if len(field.explanation.strip()) <= _LONG_HELP else ""


def long_help(field: ItemField) -> str:
    """The explanation of a field that is too long to stand in it."""
    return "" if _placeholder(field) else field.explanation.strip()


def _chosen(cell: Cell | None) -> str:
    if cell is None:
        return ""
    if cell.choice is not None:
        return cell.choice.id
    return str(int(cell.number)) if cell.number is not None else ""


def cell_options(field: ItemField) -> tuple[Option, ...]:
    """The options of a field that has them."""
    if field.kind == "ja-nee":
        return (Option("ja", _("ja"), "j"), Option("nee", _("nee"), "n"))
    if field.kind == "schaal":
        return tuple(
            Option(str(n), f"{n} {text}", str(n % 10)) for n, text in enumerate(field.points, start=1)
        )
    return tuple(
        Option(one.id, one.text, str(number) if number <= 9 else "")  # noqa: PLR2004  (nine digit keys)
        for number, one in enumerate(field.choices, start=1)
    )


def said_cell(field: ItemField, value: Any, today: date) -> Cell:
    """What was said, from the value of the field on screen."""
    if field.kind in _TYPED:
        return read_cell(field, today, text=str(value))
    if field.kind == "ja-nee":
        return read_cell(field, today, choice=yes_or_no(value == "ja" if value else None))
    if field.kind == "schaal":
        return said_point(field, str(value), today)
    text = next((one.text for one in field.choices if one.id == value), str(value))
    return read_cell(field, today, choice=Chosen(id=str(value), text=text) if value else None)


def said_point(field: ItemField, value: str, today: date) -> Cell:
    """A point of a scale, or that it does not apply."""
    if value == NOT_APPLICABLE:
        return read_cell(field, today, choice=Chosen(id=NOT_APPLICABLE, text=_("niet van toepassing")))
    return read_cell(field, today, number=Decimal(value) if value else None)


def cell_words(field: ItemField, cell: Cell | None) -> str:
    """What was said in a few words, for in the list; empty when nothing was."""
    if cell is None or cell.is_empty:
        return ""
    if cell.choice is not None:
        return cell.choice.text
    if field.kind == "herhaalblok":
        return ngettext("{n} keer", "{n} keer", len(cell.rows)).format(n=len(cell.rows))
    if field.kind == "datum" and cell.on is not None:
        return format_short(cell.on)
    if is_unread(cell):
        # what is wrong stands first: a line in the list is cut at its end
        asked = _("geen datum: {said}") if field.kind == "datum" else _("geen getal: {said}")
        return asked.format(said=cell.text.strip())
    if cell.number is None:
        return cell.text.strip()
    return cell.text if field.kind == "schaal" and cell.text else number_words(field, cell.number)


def number_words(field: ItemField, number: Decimal) -> str:
    """A number with what it counts."""
    match field.kind:
        case "bedrag":
            return format_amount(number)
        case "uren":
            return _("{n} uur").format(n=format_number(number))
        case "percentage":
            return _("{n}%").format(n=format_number(number))
        case _:
            return with_unit(format_number(number), field.unit.strip())
