"""The Dutch columns that belong to one kind of question: choices, points, limits, columns and rows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from popgids.core.checks.keys import QUESTION_KINDS
from popgids.core.importing.cells import pieces, put_line, put_mark, put_number
from popgids.core.importing.conditions import is_yes_no
from popgids.core.importing.draft import Draft, Entry, choices_from, shortened, unused_id
from popgids.core.importing.words import kind_called

if TYPE_CHECKING:
    from popgids.core.importing.sheets import SheetRow

_LINES = ("laag", "hoog", "toelichting", "bij_ja", "bij_nee", "eenheid", "rij", "item")
_NUMBERS = ("min", "max")
_WHOLE = (
    "minstens", "hoogstens", "van_punt", "tot_punt", "decimalen", "min_rijen", "max_rijen", "min_items", "max_items",
)  # fmt: skip
_MARKS = ("anders", "nvt", "verleden", "nu_en_gewenst")
_LISTS = ("opties", "punten", "ankers", "kolommen", "velden", "rijen", "formule", "over", "gewichten")
KIND_COLUMNS = (*_LISTS, *_LINES, *_NUMBERS, *_WHOLE, *_MARKS)

_FORMULAS = ("som", "gemiddelde", "gewogen-gemiddelde", "verschil", "hoogste", "laagste")
_FIELD_KINDS = (
    "kort", "open", "ja-nee", "keuze", "schaal", "getal", "bedrag", "uren", "percentage", "datum", "bewijs",
)  # fmt: skip
_FIELD = re.compile(r"^(?P<name>[^()]+?)\s*(?:\((?P<kind>[^():]+?)\s*(?::\s*(?P<choices>[^()]*))?\))?$")
_OWN_ID = re.compile(r"^(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)\s*=\s*(?P<text>.+)$", re.DOTALL)
_BETWEEN = re.compile(r"(?P<low>\d{1,2})\s*(?:-|–|t/m|tot en met|tot)\s*(?P<high>\d{1,2})\D*$")
_FEWEST, _MOST_CHOICES, _MOST_RANKED, _MOST_POINTS, _MOST_FIELDS, _MOST_ROWS = 2, 30, 20, 10, 8, 40
_TOP = 10


def keys_for_kind(
    kind: str, row: SheetRow, entry: Entry, draft: Draft
) -> tuple[str, dict[str, Any], dict[str, Any]]:
    """The kind that it became, its own keys, and what conditions may call its answers."""
    keys = _simple_keys(kind, row, entry)
    values: dict[str, Any] = {}
    if kind in ("keuze", "meerkeuze", "rangorde"):
        kind, own, values = _choices(kind, row, entry)
        keys = _allowed(kind, keys) | own
    elif kind == "schaal":
        own, values = _scale(keys, row, entry)
        keys |= own
    elif kind == "tabel":
        keys |= _table(row, entry)
    elif kind == "herhaalblok":
        keys["velden"] = _fields(row.get("velden", "kolommen"), entry)
    elif kind == "matrix":
        keys |= _matrix(row, entry)
    elif kind == "berekend":
        kind, keys = _computed(keys, row, entry, draft)
    return kind, keys, values


def _allowed(kind: str, keys: dict[str, Any]) -> dict[str, Any]:
    known = {one.alias or name for name, one in QUESTION_KINDS[kind].model_fields.items()}
    return {key: value for key, value in keys.items() if key in known}


def _simple_keys(kind: str, row: SheetRow, entry: Entry) -> dict[str, Any]:
    """The keys with one value that this kind knows."""
    found = Entry(entry.sheet, entry.row, entry.step, {}, entry.remarks)
    known = {one.alias or name for name, one in QUESTION_KINDS[kind].model_fields.items()}
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


def _choices(kind: str, row: SheetRow, entry: Entry) -> tuple[str, dict[str, Any], dict[str, Any]]:
    texts = pieces(row.get("opties"))
    if len(texts) == 1 and "," in texts[0]:
        texts = [one.strip() for one in texts[0].split(",") if one.strip()]
    pairs = [_pair(one) for one in texts]
    most = _MOST_RANKED if kind == "rangorde" else _MOST_CHOICES
    if kind == "keuze" and not row.get("anders") and is_yes_no([text for _name, text in pairs]):
        return "ja-nee", {}, {}
    if len(pairs) < _FEWEST:
        entry.remark("te-weinig-opties", count=len(pairs))
        return "kort", {}, {}
    if len(pairs) > most:
        entry.remark("te-veel-opties", count=len(pairs), limit=most)
        pairs = pairs[:most]
    choices, values = choices_from(pairs)
    return kind, {"opties": choices}, values | {"anders": "anders"}


def _pair(text: str) -> tuple[str, str]:
    match = _OWN_ID.match(text)
    return (match["id"], match["text"]) if match else (text, text)


def _between(words: str) -> tuple[int, int] | None:
    """The lowest and highest point in "1-5", "schaal 1 t/m 10" or "5"; None where there are none."""
    if words.isdigit() and _FEWEST <= int(words) <= _TOP:
        return 1, int(words)
    match = _BETWEEN.search(words)
    return (int(match["low"]), int(match["high"])) if match else None


def _scale(keys: dict[str, Any], row: SheetRow, entry: Entry) -> tuple[dict[str, Any], dict[str, Any]]:
    points = [shortened(one) for one in pieces(row.get("punten"))]
    between = _between(*points) if len(points) == 1 else _between(row.get("soort"))
    if between is not None:
        points = []
        keys.setdefault("van_punt", between[0])
        keys.setdefault("tot_punt", between[1])
    if len(points) > _MOST_POINTS:
        entry.remark("te-veel-punten", count=len(points), limit=_MOST_POINTS)
        points = points[:_MOST_POINTS]
    if len(points) >= _FEWEST:
        for key in ("van_punt", "tot_punt", "laag", "hoog"):
            if keys.pop(key, None) is not None and key in row.cells:
                entry.remark("punten-en-uiteinden", column=key)
        values: dict[str, Any] = {}
        for at, text in enumerate(points, 1):
            for name in (str(at), text, text.lower()):
                values.setdefault(name, at)
        own: dict[str, Any] = {"punten": points}
        anchors = pieces(row.get("ankers"))
        if anchors and len(anchors) == len(points):
            own["ankers"] = anchors
        elif anchors:
            entry.remark("ankers-aantal", count=len(anchors), limit=len(points))
        return own, values
    low, high = int(keys.get("van_punt", 1)), int(keys.get("tot_punt", _TOP))
    own = {}
    if not 0 <= low < high <= _TOP:
        entry.remark("schaal-grenzen", low=low, high=high)
        low, high = 1, _TOP
        own = {"van_punt": low, "tot_punt": high}
    if not keys.get("laag") or not keys.get("hoog"):
        own |= {"laag": keys.get("laag") or "laag", "hoog": keys.get("hoog") or "hoog"}
        entry.remark("schaal-woorden", is_choice=True)
    return own, {str(one): one for one in range(low, high + 1)}


def _table(row: SheetRow, entry: Entry) -> dict[str, Any]:
    keys: dict[str, Any] = {"kolommen": _fields(row.get("kolommen", "velden"), entry)}
    if rows := _rows(row, entry):
        keys["rijen"] = rows
    return keys


def _rows(row: SheetRow, entry: Entry) -> list[dict[str, Any]]:
    texts = pieces(row.get("rijen"))
    if len(texts) > _MOST_ROWS:
        entry.remark("rijen-te-veel", count=len(texts), limit=_MOST_ROWS)
    taken: set[str] = set()
    found = []
    for name, text in map(_pair, texts[:_MOST_ROWS]):
        found.append({"id": unused_id(name[:60], taken, "rij"), "tekst": shortened(text)})
    return found


def _matrix(row: SheetRow, entry: Entry) -> dict[str, Any]:
    points = [shortened(one) for one in pieces(row.get("punten"))]
    between = _between(points[0] if len(points) == 1 else "" if points else row.get("soort"))
    if between is not None and _FEWEST <= between[1] - between[0] + 1 <= _MOST_POINTS:
        points = [str(point) for point in range(between[0], between[1] + 1)]
    if not _FEWEST <= len(points) <= _MOST_POINTS:
        entry.remark("matrix-punten", is_choice=True, count=len(points))
        points = ["1", "2", "3", "4", "5"]
    rows = _rows(row, entry)
    if not rows:
        entry.remark("matrix-rijen", is_choice=True)
        rows = [{"id": "rij", "tekst": "…"}]
    return {"punten": points, "rijen": rows}


def _fields(text: str, entry: Entry) -> list[dict[str, Any]]:
    """Columns and fields as they are written in one cell: Wat; Uren (uren); Status (keuze: open / klaar)."""
    found: list[dict[str, Any]] = []
    taken: set[str] = set()
    parts = pieces(text)
    if not parts:
        entry.remark("zonder-velden", is_choice=True)
    if len(parts) > _MOST_FIELDS:
        entry.remark("te-veel-velden", count=len(parts), limit=_MOST_FIELDS)
    for part in parts[:_MOST_FIELDS]:
        match = _FIELD.match(part)
        name, words, choices = (
            (match["name"], match["kind"], match["choices"]) if match else (part, None, None)
        )
        kind = kind_called(words, _FIELD_KINDS) if words else "kort"
        if words and kind not in _FIELD_KINDS:
            entry.remark("veld-soort-onbekend", name=name, found=words)
            kind = "kort"
        own = _field_choices(kind, choices or "", name, entry)
        found.append(
            {"id": unused_id(name[:60], taken, "veld"), "kop": shortened(name), "soort": "kort"} | own
        )
    return found or [{"id": "wat", "kop": "Wat", "soort": "kort"}]


def _field_choices(kind: str, choices: str, name: str, entry: Entry) -> dict[str, Any]:
    if kind not in ("keuze", "schaal"):
        return {"soort": kind}
    texts = [one.strip() for one in re.split(r"[/,]", choices) if one.strip()]
    most = _MOST_CHOICES if kind == "keuze" else _MOST_POINTS
    if not _FEWEST <= len(texts) <= most:
        entry.remark("veld-zonder-opties", name=name, kind=kind)
        return {"soort": "kort"}
    if kind == "schaal":
        return {"soort": kind, "punten": [shortened(one) for one in texts]}
    return {"soort": kind, "opties": choices_from([(one, one) for one in texts])[0]}


def _computed(keys: dict[str, Any], row: SheetRow, entry: Entry, draft: Draft) -> tuple[str, dict[str, Any]]:
    formula = row.get("formule").lower().replace(" ", "-")
    over = []
    for name in pieces(row.get("over").replace(",", ";")):
        question, dot, column = name.partition(".")
        about = draft.known.get(question.strip())
        over.append(f"{about.id if about else question.strip()}{dot}{column.strip()}")
    if formula not in _FORMULAS or not over:
        entry.remark("berekening-onbekend", found=row.get("formule") or "…")
        return "getal", {}
    return "berekend", {"formule": formula, "over": over, **keys}
