"""The list that somebody means who wrote it as one text, or as names with a text each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from popgids.core.ids import unused_id
from popgids.core.toml_text import toml_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from popgids.core.findings import Loc

_PARTS = {"opties": "tekst", "rijen": "tekst", "kolommen": "kop", "velden": "kop"}
"""The lists of parts with an id, and the key of the text of each."""

_NAMES = (
    *("een_van", "alleen", "over", "vragen", "catalogi", "bron", "functies", "punten"),
    *("verberg", "volgorde"),
)
"""Lists of names or words, which people put in one text with commas between."""

_SENTENCES = ("doorvragen", "gedrag", "ankers", "medewerker", "leidinggevende", "beiden")
"""Lists of sentences, in which a comma is one of the sentence."""
_INSIDE = ("tips", "voorbereiding")
"""Tables whose keys often stand behind a point, as in tips.medewerker."""

_SIGN = re.compile(r"\s*(?:-\s+|[*•·–—●○▪◦‣]\s*|\d{1,2}[.)]\s+)")
"""A sign that a list on paper has in front of each part."""
_ENDS = (".", "?", "…", "!")

_FEWEST = 2
_LONGEST = 300


def list_in_text(text: str, loc: Loc) -> str:
    """The list that this text means, as it is written with its key; "" when that cannot be told."""
    key = str(loc[-1])
    if len(text) > _LONGEST and key in _SENTENCES and len(_sentences(text)) >= _FEWEST:
        return f'{_before(loc)}["…", "…"]'
    if len(text) > _LONGEST or key not in (*_NAMES, *_SENTENCES, *_PARTS):
        return ""
    is_split = key not in _SENTENCES
    parts = re.split(r"[,;|\n]", text) if is_split else _sentences(text)
    parts = [one for part in parts if (one := _SIGN.sub("", part, count=1).strip())]
    if not parts or (key in (*_PARTS, "punten") and len(parts) < _FEWEST):
        return ""
    taken: set[str] = set()
    items: list[object] = [
        {"id": unused_id(one, taken, "a"), _PARTS[key]: one} if key in _PARTS else one for one in parts
    ]
    return f"{_before(loc)}{_on_one_line(items)}"


def list_in_table(table: Mapping[str, Any], loc: Loc, points: Sequence[str] = ()) -> str:
    """The list that these names with a text each mean, as it is written with its key; "" when that cannot be told.

    points: those of the scale that the texts are about, in order.
    """
    key = str(loc[-1])
    texts = {name: text for name, text in table.items() if isinstance(text, str)}
    if key in _PARTS and {"id", _PARTS[key]} & set(table):
        return f"{_before(loc)}[{toml_value(table)}]"
    if not texts or len(texts) < len(table):
        return ""
    taken: set[str] = set()
    if key in _PARTS:
        ids = [unused_id(text if name.isdigit() else name, taken, "a") for name, text in texts.items()]
        items: list[object] = [
            {"id": own, _PARTS[key]: text} for own, text in zip(ids, texts.values(), strict=True)
        ]
        return f"{_before(loc)}{_on_one_line(items)}"
    if key == "ankers" and set(texts) <= set(points):
        return f"{_before(loc)}{_on_one_line([texts.get(point, '…') for point in points])}"
    if key == "punten" and not _are_in_a_row(texts):
        return ""
    return f"{_before(loc)}{_on_one_line(list(texts.values()))}" if key in (*_NAMES, *_SENTENCES) else ""


def _are_in_a_row(numbers: Iterable[str]) -> bool:
    """Whether these are numbers that follow each other, as those of the points of a scale."""
    found = [int(one) if one.isdecimal() else -1 for one in numbers]
    return found[0] in (0, 1) and found == list(range(found[0], found[0] + len(found)))


def _sentences(text: str) -> list[str]:
    """The sentences that stand on lines of their own; a text that only runs on over its lines is one."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if all(line.endswith(_ENDS) for line in lines):
        return lines
    found: list[str] = []
    for line in lines:
        if not found or _SIGN.match(line):
            found.append(line)
        else:
            found[-1] += f" {line}"
    return found


def _before(loc: Loc) -> str:
    """The key as it stands before the list; a key behind a point is not said again."""
    return "" if loc[-2:-1] and loc[-2] in _INSIDE else f"{loc[-1]} = "


def texts_of(options: object) -> tuple[str, ...]:
    """The texts of options with an id, for a list that holds texts alone; none when these are no such options."""
    items = options if isinstance(options, list) else []
    texts = [one.get("tekst") for one in items if isinstance(one, dict)]
    return tuple(one for one in texts if isinstance(one, str)) if len(texts) == len(items) else ()


def points_line(texts: Sequence[str]) -> str:
    """The points of a scale as a line of a guide; "" when there are none."""
    return f"punten = {_on_one_line(texts)}" if texts else ""


def _on_one_line(items: Sequence[object]) -> str:
    return f"[{', '.join(toml_value(one) for one in items)}]"
