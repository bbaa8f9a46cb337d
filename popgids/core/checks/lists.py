"""The list that somebody means who wrote it as one text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from popgids.core.ids import unused_id
from popgids.core.toml_text import toml_value

if TYPE_CHECKING:
    from collections.abc import Sequence

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

_FEWEST = 2
_LONGEST = 300


def list_in_text(text: str, loc: Loc) -> str:
    """The list that this text means, as it is written with its key; "" when that cannot be told."""
    key = str(loc[-1])
    if len(text) > _LONGEST or key not in (*_NAMES, *_SENTENCES, *_PARTS):
        return ""
    is_split = key not in _SENTENCES
    parts = [one.strip() for one in (re.split(r"[,;|]", text) if is_split else [text]) if one.strip()]
    if not parts or (key in (*_PARTS, "punten") and len(parts) < _FEWEST):
        return ""
    taken: set[str] = set()
    items: list[object] = [
        {"id": unused_id(one, taken, "a"), _PARTS[key]: one} if key in _PARTS else one for one in parts
    ]
    name = "" if loc[-2:-1] and loc[-2] in _INSIDE else f"{key} = "
    return f"{name}{_on_one_line(items)}"


def _on_one_line(items: Sequence[object]) -> str:
    return f"[{', '.join(toml_value(one) for one in items)}]"
