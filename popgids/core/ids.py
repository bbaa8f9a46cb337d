"""Ids made from words."""

import re
import unicodedata

_LENGTH = 60
_DASHES = re.compile("[\u2010-\u2015\u2212]")
"""Longer dashes, which Word makes of a hyphen."""


def id_from(words: str) -> str:
    """An id that looks like these words: small letters and digits, with hyphens between."""
    plain = (
        unicodedata.normalize("NFKD", _DASHES.sub("-", words[:300]))
        .encode("ascii", "ignore")
        .decode()
        .lower()
    )
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
