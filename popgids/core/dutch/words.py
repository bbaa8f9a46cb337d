"""Dutch words for numbers, months and weekdays, and the plain form in which phrases are compared."""

import re
from unicodedata import combining, normalize

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
MONTHS_SHORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
WEEKDAYS_SHORT = ("ma", "di", "wo", "do", "vr", "za", "zo")

MONTH_NUMBERS = {
    **{name: number for number, name in enumerate(MONTHS, 1)},
    **{name: number for number, name in enumerate(MONTHS_SHORT, 1)},
    "febr": 2,
    "sept": 9,
}
"""Full and short names of months -> 1 to 12."""

WEEKDAY_NUMBERS = {
    **{name: number for number, name in enumerate(WEEKDAYS)},
    **{name: number for number, name in enumerate(WEEKDAYS_SHORT)},
    "din": 1,
    "woe": 2,
    "don": 3,
    "vrij": 4,
    "zat": 5,
    "zon": 6,
}
"""Full and short names of weekdays -> 0 (Monday) to 6."""

_UNITS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = (
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
)
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_ODD_ORDINALS = {1: "eerste", 3: "derde", 8: "achtste"}
_LAST_WITH_DE = 19
_TEN, _HUNDRED = 10, 100


def _cardinals() -> dict[str, int]:
    words = dict(zip(_UNITS + _TEENS, range(1, 20), strict=True))
    for tens, name in enumerate(_TENS, 2):
        words[name] = 10 * tens
        words.update({f"{unit}en{name}": 10 * tens + number for number, unit in enumerate(_UNITS, 1)})
    return words


CARDINALS = _cardinals()
"""Number words without accents -> 1 to 99."""

ORDINALS = {
    _ODD_ORDINALS.get(number, f"{word}{'de' if number <= _LAST_WITH_DE else 'ste'}"): number
    for word, number in CARDINALS.items()
}
"""Ordinal words without accents -> 1 to 99."""

_SIZES = (("duizend", 1000), ("honderd", 100))
_VARIANTS = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4`", "'"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u00a0\u202f\u2009\u2007", " "),
    }
)


def plain(text: str) -> str:
    """The text in small letters, without accents, with plain quotes, dashes and single spaces."""
    text = normalize("NFD", text.translate(_VARIANTS).lower())
    return " ".join("".join(c for c in text if not combining(c)).split())


def with_digits(text: str) -> str:
    """Plain text with number words written in digits: "drie kwartier" -> "3 kwartier"."""
    return re.sub(r"[a-z]+", lambda m: str(CARDINALS.get(m[0], m[0])), text)


def number_from_words(text: str) -> int | None:
    """The number in plain text that is nothing but number words, below a million, or None when it is not certain.

    Understands "nul", "twaalf", "vijftienhonderd", "honderd en tien", "tweeduizend vijfhonderd".
    """
    if text == "nul":
        return 0
    for name, size in _SIZES:
        before, found, after = text.partition(name)
        if found:
            times = number_from_words(before.strip()) if before.strip() else 1
            rest = after.strip()
            more = number_from_words(re.sub(r"^en ?", "", rest)) if rest else 0
            return _together(times, size, more, is_alone=not rest)
    return CARDINALS.get(text)


def _together(times: int | None, size: int, more: int | None, *, is_alone: bool) -> int | None:
    if times is None or more is None or not (is_alone or 0 < more < size):
        return None
    # Nobody says twintighonderd.
    is_spoken = 0 < times < size and (size > _HUNDRED or times < _TEN or times % _TEN != 0)
    return times * size + more if is_spoken else None
