"""The list that somebody means who wrote names with a text each, between curly brackets or behind points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.checks.lists import TEXT_OF, before_list, on_one_line
from popgids.core.findings import Loc, value_at
from popgids.core.ids import unused_id
from popgids.core.toml_text import toml_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_TEXTS = ("doorvragen", "gedrag", "medewerker", "leidinggevende", "beiden", "punten", "ankers")
"""Lists of texts, which a name in front of each adds nothing to."""
_FROM_TO = 2
"""The points of a scale of which only the ends have a word."""
_MOST_POINT = 10
_MOST_DIGITS = 4
_LONGEST = 380
"""A longer line is not shown whole."""


def list_meant(loc: Loc, data: dict[str, Any]) -> dict[str, Any]:
    """What a table means where a list belongs, or a list where a text does, as facts; none when that cannot be told.

    listed: the list with its key. instead: the lines to write in its place.
    """
    if isinstance(loc[-1], int):
        return {"listed": _flat(loc[:-1], data)}
    table = value_at(loc, data)
    if not isinstance(table, dict) or not table:
        return {}
    if loc[-1] == "punten" and (ends := _ends(table)):
        return {"instead": ends}
    return {"listed": _listed(table, loc, _points(loc, data))}


def _listed(table: Mapping[str, Any], loc: Loc, points: Sequence[str]) -> str:
    key = str(loc[-1])
    text_key = TEXT_OF.get(key, "")
    if text_key and {"id", text_key} & set(table):
        return f"{before_list(loc)}{on_one_line([table])}"
    texts = {name: text for name, text in table.items() if isinstance(text, str)}
    if len(texts) < len(table):
        return ""
    items: list[object] = _words(texts)
    if text_key:
        taken: set[str] = set()
        names = [(text if name.isdigit() else name, text) for name, text in texts.items()]
        items = [{"id": unused_id(name, taken, "a"), text_key: text} for name, text in names]
    elif key == "ankers" and points:
        items = [texts.get(point, "…") for point in points] if set(texts) <= set(points) else []
    elif key not in _TEXTS or (key == "punten" and not _are_in_a_row(texts)):
        items = []
    line = f"{before_list(loc)}{on_one_line(items)}" if items else ""
    return line if len(line) <= _LONGEST else ""


def _words(table: Mapping[str, Any]) -> list[Any]:
    """The texts in a table; an id beside a text is not one."""
    return [text for name, text in table.items() if name != "id" or len(table) == 1]


def _flat(loc: Loc, data: dict[str, Any]) -> str:
    """A list of texts of which some stand in a list or a table of their own, as one list."""
    texts: list[object] = []
    for item in value_at(loc, data):
        texts += item if isinstance(item, list) else _words(item) if isinstance(item, dict) else [item]
    line = f"{before_list(loc)}{on_one_line(texts)}"
    is_sure = loc[-1] in _TEXTS and all(isinstance(one, str) for one in texts)
    return line if texts and is_sure and len(line) <= _LONGEST else ""


def _ends(table: Mapping[str, Any]) -> tuple[str, ...]:
    """The lines for a scale of which only the lowest and the highest point have a word."""
    if len(table) != _FROM_TO or not all(isinstance(text, str) for text in table.values()):
        return ()
    if any(_number(name) < 0 for name in table):
        return ()
    low, high = sorted(table, key=_number)
    if _number(high) - _number(low) < _FROM_TO or _number(high) > _MOST_POINT:
        return ()
    return (
        f"van_punt = {int(low)}",
        f"tot_punt = {int(high)}",
        f"laag = {toml_value(table[low])}",
        f"hoog = {toml_value(table[high])}",
    )


def _points(loc: Loc, data: dict[str, Any]) -> Sequence[str]:
    """The points of the scale that a key belongs to: its own, or those of the scale that it names."""
    owner = value_at(loc[:-1], data)
    if not isinstance(owner, dict):
        return ()
    scales = data.get("schaal")
    owners = [owner]
    if isinstance(scales, list) and "schaal" in owner:
        owners += [one for one in scales if isinstance(one, dict) and one.get("id") == owner["schaal"]]
    found = next((one["punten"] for one in owners if isinstance(one.get("punten"), list)), ())
    return [one for one in found if isinstance(one, str)]


def _are_in_a_row(numbers: Iterable[str]) -> bool:
    """Whether these are numbers that follow each other, as those of the points of a scale."""
    found = [_number(one) for one in numbers]
    return found[0] in (0, 1) and found == list(range(found[0], found[0] + len(found)))


def _number(name: str) -> int:
    """The number that a name is, or -1: a long row of digits is no number of a point."""
    return int(name) if name.isdecimal() and len(name) <= _MOST_DIGITS else -1
