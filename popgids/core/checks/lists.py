"""The list that somebody means who wrote it as one text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from popgids.core.ids import unused_id
from popgids.core.toml_text import toml_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from popgids.core.findings import Loc

TEXT_OF = {"opties": "tekst", "rijen": "tekst", "kolommen": "kop", "velden": "kop"}
"""The lists of parts with an id, and the key of the text of each."""

_NAMES = (
    *("een_van", "alleen", "over", "vragen", "catalogi", "bron", "functies", "punten"),
    *("verberg", "volgorde"),
)
"""Lists of names or words, which people put in one text with commas between."""

_SENTENCES = ("doorvragen", "gedrag", "ankers", "medewerker", "leidinggevende", "beiden")
"""Lists of sentences, in which a comma is one of the sentence."""
PER_ROLE = ("tips", "voorbereiding")
"""Tables whose keys often stand behind a point, as in tips.medewerker."""

_SIGN = re.compile(r"^\s*(?:-\s+|[*•·–—●○▪◦‣]\s*|\d{1,2}[.)]\s+)")
"""A sign that a list on paper has in front of each part."""
_ENDS = (".", "?", "…", "!")

_FEWEST = 2
_LONGEST = 300


def list_in_text(text: str, loc: Loc) -> str:
    """The list that this text means, as it is written with its key; "" when that cannot be told."""
    key = str(loc[-1])
    if len(text) > _LONGEST and key in _SENTENCES and len(_sentences(text)) >= _FEWEST:
        return f'{before_list(loc)}["…", "…"]'
    if len(text) > _LONGEST or not (takes_texts(key) or key in TEXT_OF):
        return ""
    is_split = key not in _SENTENCES
    parts = re.split(r"[,;|\n]", text) if is_split else _sentences(text)
    parts = [one for part in parts if (one := _SIGN.sub("", part).strip())]
    if not parts or (key in (*TEXT_OF, "punten") and len(parts) < _FEWEST):
        return ""
    taken: set[str] = set()
    items: list[object] = [
        {"id": unused_id(one, taken, "a"), TEXT_OF[key]: one} if key in TEXT_OF else one for one in parts
    ]
    return f"{before_list(loc)}{on_one_line(items)}"


def takes_texts(key: str) -> bool:
    """Whether a key has a list of texts behind it."""
    return key in (*_NAMES, *_SENTENCES)


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


def before_list(loc: Loc) -> str:
    """The key as it stands before the list; a key behind a point is not said again."""
    return "" if loc[-2:-1] and loc[-2] in PER_ROLE else f"{loc[-1]} = "


def texts_of(options: object) -> tuple[str, ...]:
    """The texts of options with an id, for a list that holds texts alone; none when these are no such options."""
    items = options if isinstance(options, list) else []
    texts = [one.get("tekst") for one in items if isinstance(one, dict)]
    return tuple(one for one in texts if isinstance(one, str)) if len(texts) == len(items) else ()


def points_line(texts: Sequence[str]) -> str:
    """The points of a scale as a line of a guide; "" when there are none."""
    return f"punten = {on_one_line(texts)}" if texts else ""


def on_one_line(items: Sequence[object]) -> str:
    """A list as it is written, without line ends."""
    return f"[{', '.join(toml_value(one) for one in items)}]"
