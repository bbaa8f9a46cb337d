"""Ids made from words."""

import re
import unicodedata

_LENGTH = 60
_DASHES = re.compile("[\u2010-\u2015\u2212]")
"""Longer dashes, which Word makes of a hyphen."""

_LOOK_ALIKES = str.maketrans(
    "\u0430\u0435\u0456\u0458\u043a\u043e\u0440\u0441\u0443\u0445\u0455\u04bb\u0501\u043c\u0442\u03bf\u03b1\u03bd",
    "aeijkopcyxshdmtoav",
)
"""Cyrillic and Greek letters that are taken for Latin ones."""


def id_from(words: str) -> str:
    """An id that looks like these words: small letters and digits, with hyphens between."""
    letters = _DASHES.sub("-", words[:300]).lower().translate(_LOOK_ALIKES)
    plain = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LENGTH].strip("-")


def unused_id(words: str, taken: set[str], fallback: str) -> str:
    """An id from these words that is not taken; it is taken from then on."""
    stem = id_from(words) or fallback
    name, number = stem, 2
    while name in taken:
        name = f"{stem[:56].rstrip('-')}-{number}"
        number += 1
    taken.add(name)
    return name
