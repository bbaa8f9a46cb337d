"""What the cell with the kind of a question says, put beside what the other cells of its row say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from popgids.core.ids import id_from
from popgids.core.importing.cells import number_in
from popgids.core.importing.kind_left import NOT_APPLICABLE
from popgids.core.importing.kind_names import kind_exactly
from popgids.core.importing.kind_words import kind_said
from popgids.core.importing.lists import choices_in
from popgids.core.importing.sheets import SheetRow
from popgids.core.importing.yes_no import asks_on
from popgids.core.ranges import points_between

if TYPE_CHECKING:
    from popgids.core.importing.kind_words import KindSaid

_TOP = 10
_POINT_WORDS = re.compile(
    r"\d|\b(?:zeer|heel|(?:on)?voldoende|slecht|matig|zwak|sterk|goed|laag|hoog|nooit|zelden|soms|vaak|altijd|(?:on)?eens|"
    r"(?:on)?tevreden|neutraal|beginnend|ervaren|niet)\b",
    re.IGNORECASE,
)
"""Words for points of a scale: what is looked at in a matrix is not called so."""
_POINT = re.compile(r"^(?P<number>\d{1,2})\s*[=:(–-]\s*(?P<text>[^\W\d][^()]*)\)?$")
"""One point of a scale with its words."""
_NUMBER_OF_POINT = re.compile(r"(?<![\w,.])(\d{1,2})\s*[=:(–-]\s*(?=[^\W\d])")
"""The number before the words of a point."""
_BESIDE_NUMBERS = re.compile(r"\d.*\b(?!(?:tot|en|met|t|m)\b)[^\W\d]{2,}|[^\W\d]{2,}.*\d", re.DOTALL)
"""A text with numbers and words that say more than from where to where."""

Said = list[tuple[str, dict[str, Any]]]
"""Codes of remarks with their facts."""


def with_words_of_kind(row: SheetRow) -> tuple[SheetRow, Said, dict[str, str]]:
    """The row with what the cell with its kind says more at its own place, and what somebody should know of that.

    The last are the words in which it says that, by column.
    """
    written = row.get("soort")
    said = kind_said(written)
    remarks = list(said.remarks)
    # A table "met uren" may have a column for them.
    headings = row.get("kolommen", "velden").lower() if said.kind in ("tabel", "herhaalblok") else ""
    left = [one for one in said.left if one.lower() not in headings]
    cells = dict(row.cells)
    if said.kind:
        cells["soort"] = said.kind
        left += _put(said, row, cells)
    if left:
        quoted = "”, “".join(dict.fromkeys(left))
        remarks.append(("soort-rest", {"found": written, "rest": quoted}))
    fitted = SheetRow(row.number, {name: text for name, text in cells.items() if text})
    for fit in (
        _with_words_beside_points,
        _with_words_beside_limits,
        _with_not_applicable,
        _with_limits_in_answers,
        _with_rows_of_matrix,
        _with_answers_of_yes_no,
        _with_wide_scale,
    ):
        fitted = fit(fitted, remarks)
    words = {name: said.words.get(name, text) for name, text in said.cells.items()}
    return fitted, remarks, words


def _put(said: KindSaid, row: SheetRow, cells: dict[str, str]) -> list[str]:
    """Put what the kind says where nothing stands yet; returns the words that say something else than a cell does."""
    left = []
    for column, text in said.cells.items():
        # A scale may have its points under opties, as choices theirs under punten.
        given = row.get("punten", "opties") if column in ("punten", "opties") else row.get(column)
        words = said.words.get(column, text)
        if (said.kind == "matrix" and column == "punten" and given and _are_rows(row)) or (
            not given and not _is_all(said.kind, column, text, row)
        ):
            cells[column] = text
        elif given and given != text and column != "toelichting" and not _says_points(given, text):
            left.append(words)
    return left


def _is_all(kind: str, column: str, text: str, row: SheetRow) -> bool:
    """Whether so many are put in order as there are answers: that is no limit."""
    is_limit = kind == "rangorde" and column == "hoogstens"
    answers = choices_in(row.get("opties", "punten"))
    return is_limit and bool(answers) and (number_in(text) or 0) >= len(answers)


def _are_rows(row: SheetRow) -> bool:
    """Whether the answers in a row are what is looked at in a matrix, because its points stand elsewhere."""
    options = row.get("opties")
    if not options or row.get("rijen", "punten") or points_between(options):
        return False
    answers = choices_in(options)
    return sum(bool(_POINT_WORDS.search(one)) for one in answers) < len(answers) / 2


def _says_points(given: str, said: str) -> bool:
    """Whether points at their own place are as many as the kind says, or have its lowest and highest number."""
    range_of = points_between(said)
    if range_of is None:
        return False
    ends = {int(one) for one in _NUMBER_OF_POINT.findall(given)}
    is_same = points_between(given) == range_of or (
        ends and (min(ends), max(ends)) == tuple(sorted(range_of))
    )
    return bool(is_same) or len(choices_in(given)) == abs(range_of[1] - range_of[0]) + 1


def _with_words_beside_points(row: SheetRow, remarks: Said) -> SheetRow:
    """The words beside the numbers of a scale at their own place, as those beside its kind."""
    column = next((one for one in ("punten", "opties") if row.get(one)), "")
    text = row.get(column) if column else ""
    kind = row.get("soort") or ("schaal" if column == "punten" else "")
    is_range = points_between(text) is not None or len(choices_in(text)) == 1
    if kind not in ("schaal", "matrix") or not is_range or not _BESIDE_NUMBERS.search(text):
        return row
    # The kind itself can stand there as well.
    readings = (kind_said(text), kind_said(f"{kind} {text}"))
    said = next((one for one in readings if one.kind == kind and "punten" in one.cells), None)
    if said is None:
        return row
    if said.left:
        remarks.append(("punten-rest", {"found": text, "rest": "”, “".join(dict.fromkeys(said.left))}))
    remarks += said.remarks
    _say_other_words(row, {key: said.cells[key] for key in ("laag", "hoog") if key in said.cells}, remarks)
    return SheetRow(row.number, {**said.cells, **row.cells, column: said.cells["punten"]})


def _with_words_beside_limits(row: SheetRow, remarks: Said) -> SheetRow:
    """The numbers and the words of the lowest and the highest point at their own places: "1 = slecht" and "5 = goed"."""
    low, high = (_POINT.match(row.get(column)) for column in ("min", "max"))
    if row.get("soort") != "schaal" or low is None or high is None or row.get("punten", "opties"):
        return row
    if int(low["number"]) > int(high["number"]):
        low, high = high, low
        remarks.append(("andersom", {"low": low["number"], "high": high["number"]}))
    ends = {"laag": low["text"], "hoog": high["text"]}
    _say_other_words(row, ends, remarks)
    return SheetRow(row.number, {**ends, **row.cells, "min": low["number"], "max": high["number"]})


def _say_other_words(row: SheetRow, found: dict[str, str], remarks: Said) -> None:
    """Name what was found of a scale where its own column says something else: that counts."""
    for key, other in found.items():
        if row.get(key) not in ("", other):
            remarks.append(("dubbel-gezegd", {"key": key, "used": row.get(key), "other": other}))


def _with_not_applicable(row: SheetRow, _remarks: Said) -> SheetRow:
    """The last point of a scale that says that it does not apply is none."""
    column = next((one for one in ("punten", "opties") if row.get(one)), "")
    points = choices_in(row.get(column)) if column else []
    if row.get("soort") not in ("schaal", "matrix") or row.get("nvt") or not points[2:]:
        return row
    if id_from(points[-1]) not in NOT_APPLICABLE:
        return row
    return SheetRow(row.number, {**row.cells, column: "; ".join(points[:-1]), "nvt": "ja"})


def _with_limits_in_answers(row: SheetRow, _remarks: Said) -> SheetRow:
    """Limits of a number that stand where answers do."""
    options = row.get("opties")
    if (
        row.get("soort") not in ("getal", "bedrag", "uren", "percentage")
        or not options
        or row.get("min", "max")
    ):
        return row
    low, high = _range_of(options)
    if low is None or high is None:
        return row
    cells = {name: text for name, text in row.cells.items() if name != "opties"}
    return SheetRow(row.number, {**cells, "min": str(low), "max": str(high)})


def _with_rows_of_matrix(row: SheetRow, remarks: Said) -> SheetRow:
    """The answers of a matrix whose points stand elsewhere are its rows."""
    if row.get("soort") != "matrix" or not row.get("punten") or not row.get("opties") or row.get("rijen"):
        return row
    cells = {name: text for name, text in row.cells.items() if name != "opties"} | {
        "rijen": row.get("opties")
    }
    remarks.append(("opties-werden-rijen", {"column": "opties", "points": row.get("punten")}))
    return SheetRow(row.number, cells)


def _with_answers_of_yes_no(row: SheetRow, remarks: Said) -> SheetRow:
    """A yes or no whose answers are others, or more, is a choice; what they ask after a yes or a no is kept."""
    options = row.get("opties")
    if row.get("soort") != "ja-nee" or not options:
        return row
    asked = asks_on(choices_in(options))
    if asked is None:
        remarks.append(("ja-nee-werd-keuze", {"column": "opties", "found": "; ".join(choices_in(options))}))
        return SheetRow(row.number, {**row.cells, "soort": "keuze"})
    return SheetRow(row.number, {**asked, **row.cells})


def _with_wide_scale(row: SheetRow, remarks: Said) -> SheetRow:
    """A scale with more points than a guide has is a number between these limits."""
    if (row.get("soort") or ("schaal" if row.get("punten") else "")) != "schaal":
        return row
    points = row.get("punten", "opties")
    low, high = _range_of(points) if points else (number_in(row.get("min")), number_in(row.get("max")))
    if high is None or max(low or 0, high) <= _TOP or (not points and not row.get("max")):
        return row
    low = 1 if low is None else low
    low, high = sorted((low, high))
    used = next((one for one in ("punten", "opties") if row.get(one)), "")
    cells = {name: text for name, text in row.cells.items() if name != used}
    remarks.append(("schaal-werd-getal", {"low": low, "high": high}))
    limits = {"min": str(low), "max": str(high)}
    for key, limit in limits.items():
        if row.get(key) not in ("", limit) and used:
            remarks.append(("dubbel-gezegd", {"key": key, "used": limit, "other": row.get(key)}))
    return SheetRow(row.number, {**cells, "soort": "getal", **limits})


def _range_of(text: str) -> tuple[float | None, float | None]:
    """The numbers that a cell runs between, also beyond those of a scale."""
    said = (
        kind_said(f"getal {text}")
        if not any(letter.isalpha() for letter in text.replace("t/m", ""))
        else None
    )
    if said is None or said.kind != "getal" or said.left or kind_exactly(text):
        return None, None
    return number_in(said.cells.get("min", "")), number_in(said.cells.get("max", ""))
