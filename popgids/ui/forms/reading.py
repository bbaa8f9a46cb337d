"""How a typed value is understood, said back under its field."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from popgids.core.dutch.dates import format_date, parse_date
from popgids.core.dutch.numbers import format_amount, format_number, parse_amount, parse_hours, parse_number
from popgids.core.dutch.times import format_clock_time, format_minutes, parse_talk_minutes, parse_time
from popgids.i18n import _
from popgids.ui.forms.spec import Field, FieldKind
from popgids.wording.date_questions import date_problem_text

if TYPE_CHECKING:
    from datetime import date

TYPED_LINES = {
    FieldKind.LINE,
    FieldKind.DATE,
    FieldKind.TIME,
    FieldKind.MINUTES,
    FieldKind.AMOUNT,
    FieldKind.HOURS,
    FieldKind.NUMBER,
    FieldKind.PERCENTAGE,
}
"""The kinds of field of one line that is typed."""


def understood(field: Field, text: str, today: date) -> tuple[str, bool]:
    """How a typed value is understood, or a friendly question about it; and whether it is a question."""
    if not text.strip():
        return "", False
    if field.kind is FieldKind.DATE:
        reading = parse_date(text, today, months_back=field.months_back)
        allowed = reading.problem == "verleden" and field.allows_past
        day = reading.day if field.is_start else reading.last_day
        if day is not None and (reading.problem is None or allowed):
            shown = format_date(day)
            is_said = " ".join(text.split()).casefold() == shown.casefold()
            # of two years it may be, the one that was taken is to be noticed
            ago = _(", al geweest") if field.months_back and day < today else ""
            return ("", False) if is_said else (f"→ {shown}{ago}", False)
        return date_problem_text(reading, text), True
    readers: dict[FieldKind, tuple[Any, Any]] = {
        FieldKind.TIME: (parse_time, format_clock_time),
        FieldKind.MINUTES: (parse_talk_minutes, format_minutes),
        FieldKind.AMOUNT: (parse_amount, format_amount),
        FieldKind.HOURS: (parse_hours, lambda hours: _("{n} uur").format(n=format_number(hours))),
        FieldKind.NUMBER: (parse_number, format_number),
        FieldKind.PERCENTAGE: (_parse_percentage, lambda share: _("{n}%").format(n=format_number(share))),
    }
    if field.kind not in readers:
        return "", False
    read, show = readers[field.kind]
    value = read(text)
    if value is None:
        return _questions()[field.kind], True
    shown = show(value)
    if (field.minimum, field.maximum) != (None, None) and (asked := _beyond(field, value, show)):
        return f"→ {shown}. {asked}", True
    is_said = shown == text.strip() if field.kind is FieldKind.PERCENTAGE else shown.startswith(text.strip())
    return ("", False) if is_said else (f"→ {shown}", False)


def _parse_percentage(text: str) -> Decimal | None:
    """A share, with or without its sign."""
    return parse_number(text.replace("%", " "))


def _beyond(field: Field, value: Any, show: Any) -> str:
    """A question about a number that lies outside of what is usual; it is never refused."""
    if field.minimum is not None and value < field.minimum:
        return _("Klopt dat? Het is minder dan {n}.").format(n=show(Decimal(str(field.minimum))))
    if field.maximum is not None and value > field.maximum:
        return _("Klopt dat? Het is meer dan {n}.").format(n=show(Decimal(str(field.maximum))))
    return ""


def _questions() -> dict[FieldKind, str]:
    return {
        FieldKind.TIME: _("Hoe laat? Bijvoorbeeld 10:00 of half elf."),
        FieldKind.MINUTES: _("Hoeveel minuten? Bijvoorbeeld 15 of anderhalf uur."),
        FieldKind.AMOUNT: _("Hoeveel euro? Bijvoorbeeld 300 of 1.250,50."),
        FieldKind.HOURS: _("Hoeveel uur? Bijvoorbeeld 16 of 1,5."),
        FieldKind.NUMBER: _("Welk getal? Bijvoorbeeld 12."),
        FieldKind.PERCENTAGE: _("Welk deel? Bijvoorbeeld 60 of 60%."),
    }
