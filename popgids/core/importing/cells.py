"""What the cells of a row say about a question whatever its kind: who answers, help, marks, limits."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from popgids.core.ids import id_from
from popgids.core.importing.draft import LINE, Entry, put_paragraph, shortened
from popgids.core.importing.lists import pieces
from popgids.core.importing.words import floor_called
from popgids.core.importing.yes_no import yes_or_no

if TYPE_CHECKING:
    from popgids.core.importing.sheets import SheetRow

MOST_LINES = 20
_BETWEEN_PEOPLE = re.compile(r"[/,;&+\n]|\b(?:en|of)\b", re.IGNORECASE)
_UNIT = re.compile(
    r"(?<=\d)(?:,-{1,2}|euro|eur|uur|uren|punten|keer|procent|jaar|maanden|weken|dagen)$", re.IGNORECASE
)
_MARKS = {
    "verplicht": "verplicht",
    "gevoelig": "gevoelig",
    "prive": "prive",
    "privé": "prive",
    "gesloten": "gesloten",
    "verdieping": "verdieping",
    "neemt_over": "neemt_over",
}
_NOT_MARKED = ("optioneel", "facultatief", "vrijwillig", "nvt", "n-v-t")
_TIPS = {
    "tips_leidinggevende": "leidinggevende",
    "tips_medewerker": "medewerker",
    "tips_beiden": "beiden",
    "tips": "beiden",
}
SHARED_COLUMNS = (
    "van", "uitleg", "voorbeeld", "doorvragen", "bron", "zichtbaar_voor", *_MARKS, *_TIPS,
)  # fmt: skip


def number_in(text: str) -> int | float | None:
    """A number as people and spreadsheets write it, with what it counts behind it; None when it is none."""
    plain = text.replace("€", "").replace("%", "").replace("\u00a0", "").replace(" ", "")
    plain = _UNIT.sub("", plain)
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?", plain):
        plain = plain.replace(".", "")
    try:
        number = Decimal(plain.replace(",", "."))
    except InvalidOperation:
        return None
    if not number.is_finite() or abs(number) >= 10**12:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def put_shared(entry: Entry, row: SheetRow) -> None:
    """Take over what every question can have."""
    _put_floor(entry, row)
    for key in ("uitleg", "voorbeeld"):
        put_paragraph(entry, key, row.get(key))
    follow_ups = lines_in(entry, "doorvragen", row.get("doorvragen"))
    if follow_ups:
        entry.data["doorvragen"] = follow_ups
    tips: dict[str, list[str]] = {}
    for column, key in _TIPS.items():
        if found := lines_in(entry, column, row.get(column)):
            tips.setdefault(key, []).extend(found)
    if tips:
        entry.data["tips"] = tips
    for column, key in _MARKS.items():
        if text := row.get(column):
            put_mark(entry, key, text)
    if sources := pieces(row.get("bron")):
        entry.data["bron"] = sources


def _put_floor(entry: Entry, row: SheetRow) -> None:
    for column, key in (("van", "van"), ("zichtbaar_voor", "zichtbaar_voor")):
        text = row.get(column)
        # Who stands under rol as well is named there.
        if not text or (key == "van" and row.get("rol") and id_from(text) == id_from(row.get("rol"))):
            continue
        floor = floor_called(text)
        allowed = ("medewerker", "leidinggevende") if key == "zichtbaar_voor" else (floor,)
        if floor and floor in allowed:
            entry.data[key] = floor
        if floor not in allowed or not floor or not all(map(floor_called, _people_in(text))):
            code = "wie-onbekend" if key == "van" else "wie-ziet-het"
            entry.remark(
                code, column=column, found=text, became=row.get("rol") or entry.data.get(key, "samen")
            )


def _people_in(text: str) -> list[str]:
    """Each of several people that a cell names."""
    return [one for one in _BETWEEN_PEOPLE.split(text) if one.strip()]


def put_mark(entry: Entry, key: str, text: str) -> None:
    """A cell with ja, nee or a cross, or with the name of the mark itself."""
    name = id_from(text)
    found = True if name == key else False if name in (f"niet-{key}", *_NOT_MARKED) else yes_or_no(text)
    if found is None:
        entry.remark("geen-ja-nee", column=key, found=text)
    elif found:
        entry.data[key] = True


def lines_in(entry: Entry, column: str, text: str) -> list[str]:
    """The lines of a cell, each short enough."""
    found = pieces(text)
    if len(found) > MOST_LINES or any(len(" ".join(one.split())) > LINE for one in found):
        entry.remark("tekst-te-lang", key=column, limit=LINE)
    return [shortened(one) for one in found[:MOST_LINES]]


def put_number(entry: Entry, row: SheetRow, column: str, key: str, *, whole: bool = False) -> None:
    """A cell with a number."""
    text = row.get(column)
    if not text:
        return
    number = number_in(text)
    if number is None or (whole and not isinstance(number, int)):
        entry.remark("geen-getal", column=column, found=text)
        return
    entry.data[key] = number


def put_line(entry: Entry, row: SheetRow, column: str, key: str) -> None:
    """A cell with a short text."""
    if text := row.get(column):
        entry.data[key] = shortened(text)


def merged(entry: Entry, data: dict[str, Any]) -> None:
    """Put keys that belong to the kind of question behind the text of it."""
    entry.data.update({key: value for key, value in data.items() if key not in ("id", "soort", "vraag")})
