"""From typed text to the coded phrase that the date grammar reads, and from mistyped words to known ones."""

from __future__ import annotations

import re

from popgids.core.dutch.words import (
    CARDINALS,
    MONTH_NUMBERS,
    MONTHS,
    ORDINALS,
    WEEKDAY_NUMBERS,
    WEEKDAYS,
    plain,
)

_CODES = {
    **{word: str(number) for word, number in CARDINALS.items()},
    **{word: f"{number}e" for word, number in ORDINALS.items()},
    **{word: f"#{number:02}" for word, number in MONTH_NUMBERS.items()},
    **{word: f"@{number}" for word, number in WEEKDAY_NUMBERS.items()},
}


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


VAGUE = (
    *_words(
        "zomer winter herfst lente najaar voorjaar zomervakantie vakantie weekend pasen pinksteren hemelvaart"
    ),
    *_words(
        "werkdag binnenkort later ooit straks snel zsm asap ntb spoedig direct overleg elke iedere paar aantal"
    ),
)
"""Words that make a phrase a time without a day in it."""

_CORRECTABLE = (
    *MONTHS,
    *WEEKDAYS,
    *_words(
        "vandaag morgen overmorgen aanstaande komende volgende volgend over binnen uiterlijk begin eind medio"
    ),
    *_words(
        "dagen week weken maand maanden kwartaal jaar jaren anderhalf helft eerste tweede derde vierde laatste"
    ),
)
_KNOWN = frozenset(
    (
        *_words(
            "aankomende afgelopen as de deze dit een einde en geleden gisteren half halve het heden in jl jr kwart"
        ),
        *_words("mnd na nu op per ten tegen tot uur van vanaf voor vorig vorige wk w q e ste t m"),
        *VAGUE,
        *_CODES,
        *_CORRECTABLE,
    )
)
_LEAST_LETTERS = 3
_CLOSE_ENOUGH = 0.66


def tidy(text: str) -> str:
    """The typed text in small letters, without the dots of abbreviations and without punctuation at its end."""
    words = plain(text)
    words = re.sub(r"\b(?:[a-z]\.){2,}", lambda m: m[0].replace(".", "") + " ", words)
    words = re.sub(r"(?<=[a-z])\.", " ", words)
    words = re.sub(r",(?!\d)|(?<!\d),", " ", words)
    return " ".join(words.rstrip(".,; ").split())


def encode(words: str) -> str:
    """Tidy words as a coded phrase: months as #03, weekdays as @0 to @6, numbers in digits, ordinals as 3e.

    Empty when the words hold one of the two marks themselves.
    """
    if "#" in words or "@" in words:
        return ""
    words = re.sub(r"\b(over|binnen) acht dagen\b", r"\1 acht-dagen", words)
    words = re.sub(r"(?<=\d) ?(?:ste|de|e)\b", "e", words)
    return re.sub(r"acht-dagen|[a-z]+", lambda m: _CODES.get(m[0], m[0]), words)


def corrected(words: str) -> str | None:
    """The words with each unknown one replaced by the single known one that is close; None when that fails."""
    from difflib import get_close_matches

    fixed = re.sub(r"[?!]+$", "", words).strip()
    for word in dict.fromkeys(re.findall(r"[a-z]+", fixed)):
        if word in _KNOWN:
            continue
        close = get_close_matches(word, _CORRECTABLE, n=1, cutoff=_CLOSE_ENOUGH)
        if len(word) < _LEAST_LETTERS or not close:
            return None
        fixed = re.sub(rf"\b{word}\b", close[0], fixed)
    return fixed if fixed != words else None
