"""The points of a scale as people write them in a cell: words, numbers from one to another, or numbers with words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from popgids.core.importing.cells import number_in
from popgids.core.importing.draft import put_paragraph, say_left_out, shortened
from popgids.core.importing.lists import choices_in, headings_in, pieces
from popgids.core.leftovers import UNSAID
from popgids.core.ranges import points_between

if TYPE_CHECKING:
    from popgids.core.importing.draft import Entry
    from popgids.core.importing.sheets import SheetRow

FEWEST, MOST = 2, 10
_TOP = 10
_DATE = re.compile(r"^\d{4}-(?P<month>\d{2})-(?P<day>\d{2})$")
_NUMBERED = re.compile(r"^(?P<number>\d{1,2})(?:\s*[=:)]|\s+[-–])\s*(?P<text>\D.*)$", re.DOTALL)
_BEFORE_NUMBERED = re.compile(r"[,;/]?\s*(?=\b\d{1,2}\s*[=:]\s*\D)")


def _between(words: str) -> tuple[int, int] | None:
    """As points_between, also where a spreadsheet made a date of 1-5."""
    if match := _DATE.match(words):
        low, high = sorted((int(match["day"]), int(match["month"])))
        return low, high
    return points_between(words)


def _from_limits(row: SheetRow) -> tuple[int, int] | None:
    """The lowest and the highest point where they stand under min and max, as with a number."""
    low, high = (number_in(row.get(column)) for column in ("min", "max"))
    low, high = 1 if low is None else low, _TOP if high is None else high
    is_said = any(number_in(row.get(column)) is not None for column in ("min", "max"))
    return (low, high) if is_said and isinstance(low, int) and isinstance(high, int) else None


def _put_words_of_limits(keys: dict[str, Any], row: SheetRow) -> None:
    """Words under min and max are those at the ends."""
    for column, key in (("min", "laag"), ("max", "hoog")):
        if (words := row.get(column)) and number_in(words) is None:
            keys.setdefault(key, shortened(words))


def _written(row: SheetRow, entry: Entry) -> tuple[list[str], tuple[int, int] | None]:
    """The words of the points, and the numbers that they run between where there are no words; from low to high."""
    texts, range_of = _as_written(row, entry)
    numbers = list(_numbers_ahead(texts))
    if range_of is not None and range_of[0] > range_of[1]:
        range_of = (range_of[1], range_of[0])
        entry.remark("andersom", low=range_of[0], high=range_of[1])
    elif len(numbers) > 1 and numbers == sorted(numbers, reverse=True):
        texts = texts[::-1]
        entry.remark("andersom", low=numbers[-1], high=numbers[0])
    return texts, range_of


def _as_written(row: SheetRow, entry: Entry) -> tuple[list[str], tuple[int, int] | None]:
    said = row.get("punten", "opties")
    found = pieces(said)
    if len(found) > 1:
        range_of = points_between(" ".join(found)) if all(one.isdigit() for one in found) else None
        return ([] if range_of else found), range_of
    range_of = _between(found[0] if found else row.get("soort")) or (None if found else _from_limits(row))
    if range_of is None:
        numbered = [one.strip() for one in _BEFORE_NUMBERED.split(found[0] if found else "") if one.strip()]
        return (numbered if len(numbered) > 1 else choices_in(said)), None
    if found and _DATE.match(found[0]):
        low, high = range_of
        entry.remark("punten-datum", found=found[0], low=low, high=high)
    return [], range_of


def _numbered(texts: list[str]) -> dict[int, str]:
    """What stands behind each number, where all points have one and they go up; else nothing."""
    found = _numbers_ahead(texts)
    numbers = list(found)
    goes_up = numbers == sorted(numbers) and len(numbers) == len(texts) >= FEWEST
    return found if goes_up and numbers[-1] <= _TOP else {}


def _numbers_ahead(texts: list[str]) -> dict[int, str]:
    """What stands behind each number, where all texts begin with one."""
    matches = [match for match in map(_NUMBERED.match, texts) if match]
    found = {int(match["number"]): match["text"].strip() for match in matches}
    return found if len(found) == len(texts) else {}


def _is_whole(numbers: list[int]) -> bool:
    return numbers == list(range(1, len(numbers) + 1))


def scale_keys(keys: dict[str, Any], row: SheetRow, entry: Entry) -> tuple[dict[str, Any], dict[str, Any]]:
    """The keys of a scale, and what conditions may call its points; keys: what other cells of the row say."""
    texts, range_of = _written(row, entry)
    if not texts:
        _put_words_of_limits(keys, row)
    numbered = _numbered(texts)
    if numbered and not _is_whole(list(numbered)):
        _put_ends(numbered, texts, keys, entry)
        texts = []
    elif numbered:
        texts = list(numbered.values())
    elif range_of is not None:
        _put_beside(keys, {"van_punt": range_of[0], "tot_punt": range_of[1]}, entry)
    points = _few_enough([shortened(one) for one in texts], entry)
    if len(points) == 1:
        entry.remark("te-weinig-punten", found=points[0])
    if len(points) >= FEWEST:
        return _words(points, keys, row, entry)
    if row.get("ankers"):
        entry.remark("ankers-zonder-punten")
    return _numbers(keys, entry)


def _put_ends(numbered: dict[int, str], texts: list[str], keys: dict[str, Any], entry: Entry) -> None:
    """The words at the ends of a scale; those in between have no place but the explanation."""
    numbers = list(numbered)
    low, high = numbers[0], numbers[-1]
    own = {
        "van_punt": low,
        "tot_punt": high,
        "laag": shortened(numbered[low]),
        "hoog": shortened(numbered[high]),
    }
    _put_beside(keys, own, entry)
    if len(numbers) > FEWEST:
        put_paragraph(entry, "uitleg", "; ".join(texts))
        entry.remark("punten-ertussen")


def _put_beside(keys: dict[str, Any], own: dict[str, Any], entry: Entry) -> None:
    """Put what the points say; what stands at its own place counts, and is named where it is something else."""
    for key, value in own.items():
        if keys.setdefault(key, value) != value:
            entry.remark("dubbel-gezegd", key=key, used=keys[key], other=value)


def _few_enough(points: list[str], entry: Entry) -> list[str]:
    say_left_out(entry, "te-veel-punten", points, MOST)
    return points[:MOST]


def _words(
    points: list[str], keys: dict[str, Any], row: SheetRow, entry: Entry
) -> tuple[dict[str, Any], dict[str, Any]]:
    """A scale of which each point has its own words."""
    for key in ("van_punt", "tot_punt", "laag", "hoog"):
        if keys.pop(key, None) is not None and key in row.cells:
            entry.remark("punten-en-uiteinden", column=key)
    values: dict[str, Any] = {}
    for at, text in enumerate(points, 1):
        for name in (str(at), text, text.lower()):
            values.setdefault(name, at)
    return {"punten": points} | anchor_keys(row, points, entry), values


def anchor_keys(row: SheetRow, points: list[str], entry: Entry) -> dict[str, Any]:
    """What one sees at each of these points, where that is said of all of them."""
    anchors = pieces(row.get("ankers"))
    if len(anchors) != len(points) == len(headings_in(row.get("ankers"))):
        anchors = headings_in(row.get("ankers"))
    if anchors and len(anchors) != len(points):
        entry.remark("ankers-aantal", count=len(anchors), limit=len(points))
        return {}
    return {"ankers": anchors} if anchors else {}


def _numbers(keys: dict[str, Any], entry: Entry) -> tuple[dict[str, Any], dict[str, Any]]:
    """A scale of numbers with a word at each end."""
    low, high = int(keys.get("van_punt", 1)), int(keys.get("tot_punt", _TOP))
    own: dict[str, Any] = {}
    if not 0 <= low < high <= _TOP:
        entry.remark("schaal-grenzen", low=low, high=high)
        low, high = 1, _TOP
        own = {"van_punt": low, "tot_punt": high}
    missing = [key for key in ("laag", "hoog") if not keys.get(key)]
    if missing:
        own |= dict.fromkeys(missing, UNSAID)
        entry.remark("schaal-woorden", is_choice=True)
    return own, {str(one): one for one in range(low, high + 1)}


def matrix_points(row: SheetRow, entry: Entry) -> list[str]:
    """The points of a matrix, which all have words; numbers where the sheet gives nothing else."""
    texts, range_of = _written(row, entry)
    numbered = _numbered(texts)
    points = [shortened(one) for one in texts]
    if numbered:
        numbers = list(numbered)
        every = range(numbers[0], numbers[-1] + 1)
        points = [f"{one} ({numbered[one]})" if one in numbered else str(one) for one in every]
        points = [shortened(one) for one in (numbered.values() if _is_whole(numbers) else points)]
    elif range_of is not None and FEWEST <= range_of[1] - range_of[0] + 1 <= MOST:
        points = [str(point) for point in range(range_of[0], range_of[1] + 1)]
    if not FEWEST <= len(points) <= MOST:
        said = row.get("punten", "opties")
        entry.remark("matrix-punten-anders" if said else "matrix-punten", is_choice=True, found=said)
        points = ["1", "2", "3", "4", "5"]
    return points


def name_limits_beside_points(row: SheetRow, entry: Entry, written: SheetRow) -> None:
    """Say that min and max are not used where the points are given, unless they say the same.

    written: the row as it stands in the sheet, where the kind can hold the points.
    """
    column = next((one for one in ("punten", "opties") if row.get(one)), "")
    column = column if not column or written.get(column) else "soort"
    limits = [row.get("min"), row.get("max")]
    points = entry.data.get("punten") or ()
    words = [points[0], points[-1]] if points else [str(entry.data.get(key, "")) for key in ("laag", "hoog")]
    ends = [str(entry.data.get("van_punt", 1)), str(entry.data.get("tot_punt", len(points) or _TOP))]
    if points and all(one.isdigit() for one in words):
        ends = words
    is_same = all(shortened(one) in ("", *both) for one, *both in zip(limits, ends, words, strict=True))
    if column and not is_same:
        said = [one for one in limits if one]
        entry.remark("punten-en-grenzen", low=ends[0], high=ends[1], column=column, limits=said)
