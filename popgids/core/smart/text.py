"""The form of a text in which the SMART rules search: as long as the text itself, so that places stay the same."""

import re
from unicodedata import combining, normalize

from popgids.core.dutch.words import MONTHS, WEEKDAYS

NAME = "þ"
"""Each letter of a name becomes this letter, so that the name De Goede is not taken for a good one."""

_LONGEST_TEXT = 2000


def _without_accents() -> dict[int, str]:
    table = dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u2032\u00b4`"), "'")
    table |= dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")
    table |= dict.fromkeys(map(ord, "\u00a0\u202f\u2009\u2007\t"), " ")
    for code in range(0xC0, 0x180):
        letters = [one for one in normalize("NFD", chr(code)) if not combining(one)]
        if len(letters) == 1 and letters[0] != chr(code):
            table[code] = letters[0]
    return table


_PLAIN = _without_accents()
_STRESSED_ONE = re.compile(r"\b(?:[éÉ][éÉeE]|[eE][éÉ])[nN]\b")
_NAME = re.compile(
    r"(?:(?<=[a-z0-9,)%&] )|(?<=\b[A-Z]\. )|(?<=\b[Dd]hr\. )|(?<=\b[Mm]evr\. )|(?<=\b[Dd]r\. ))"
    r"[A-Z][\w']*[a-z]\w*(?:-[A-Z]\w*)*"
)
_COMPANY = re.compile(r"\b[BN]\.?V\b")
_NO_NAMES = frozenset(
    (
        *MONTHS,
        *("ik", "we", "wij", "jullie", "men", "iemand", "elke", "iedere", "week", "kwartaal"),
        *("binnen", "over", "voor", "vanaf", "tot", "uiterlijk", "eind", "begin", "medio"),
        *("pasen", "pinksteren", "kerst"),
    )
)
"""Words that some write with a capital, and that are no names."""


def as_typed(text: str) -> str:
    """The text in composed letters and of a length that is read while typing."""
    return normalize("NFC", text[:_LONGEST_TEXT])


def searchable(text: str) -> str:
    """Composed text in small letters, without accents and names; every character keeps its place.

    A word with a capital in the middle of a sentence is a name, and so is BV. "één" becomes the number 1.0.
    """
    plain = _STRESSED_ONE.sub("1.0", text).translate(_PLAIN)
    if not plain.isupper():
        plain = _COMPANY.sub(lambda match: NAME * len(match[0]), _NAME.sub(_masked, plain))
    small = plain.lower()
    return (
        small if len(small) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in plain)
    )


def _masked(match: re.Match[str]) -> str:
    word = match[0]
    is_day = word.lower().startswith(WEEKDAYS)
    return word if is_day or word.lower() in _NO_NAMES else NAME * len(word)
