"""Development points of two sides that touch: they share words, so they may be one."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from popgids.core.goals import DevelopmentGoal

_WORD = re.compile(r"[^\W\d_]{3,}")
# Words that stand in any point; what is left says what it is about.
_STOP = frozenset(
    [
        "aan",
        "alle",
        "alles",
        "als",
        "ander",
        "andere",
        "anders",
        "ben",
        "beter",
        "bij",
        "binnen",
        "boven",
        "daar",
        "dan",
        "dat",
        "deze",
        "die",
        "dit",
        "doen",
        "doet",
        "door",
        "dus",
        "een",
        "eens",
        "elk",
        "elke",
        "en",
        "er",
        "ga",
        "gaan",
        "gaat",
        "geen",
        "geven",
        "goed",
        "haar",
        "had",
        "heb",
        "hebben",
        "heeft",
        "hem",
        "het",
        "hier",
        "hij",
        "hoe",
        "hun",
        "iets",
        "ik",
        "in",
        "is",
        "je",
        "jij",
        "jou",
        "jouw",
        "kan",
        "kunnen",
        "leert",
        "leren",
        "maar",
        "maken",
        "me",
        "mee",
        "meer",
        "mensen",
        "met",
        "mij",
        "mijn",
        "moet",
        "moeten",
        "naar",
        "nemen",
        "niet",
        "nieuw",
        "nieuwe",
        "nog",
        "nu",
        "of",
        "om",
        "omdat",
        "onder",
        "ons",
        "ook",
        "op",
        "over",
        "samen",
        "te",
        "tegen",
        "toe",
        "tot",
        "tussen",
        "uit",
        "van",
        "vaker",
        "veel",
        "verder",
        "voor",
        "vooral",
        "waar",
        "want",
        "wat",
        "we",
        "wel",
        "werk",
        "werken",
        "werkt",
        "wie",
        "wij",
        "wil",
        "willen",
        "word",
        "worden",
        "wordt",
        "zal",
        "ze",
        "zelf",
        "zich",
        "zij",
        "zijn",
        "zo",
        "zodat",
        "zonder",
        "zou",
    ]
)
_SHARE = 0.34
"""Shared stems, of the stems of the shorter point, from which two points are said to touch."""


@cache
def _stemmer() -> object:
    import snowballstemmer

    return snowballstemmer.stemmer("dutch")


@lru_cache(maxsize=512)
def stems(text: str) -> frozenset[str]:
    """The stems of the words in a text that say what it is about."""
    words = [word for word in _WORD.findall(text.lower()) if word not in _STOP]
    return frozenset(_stemmer().stemWords(words))  # type: ignore[attr-defined]


def share(first: str, second: str) -> float:
    """How much two texts have in common: shared stems of those of the shorter, 0 to 1."""
    one, other = stems(first), stems(second)
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def touching(goals: Sequence[DevelopmentGoal]) -> tuple[tuple[str, str], ...]:
    """Pairs of ids of points of different sides that touch, those that share most first."""
    found = [
        (share(first.what, second.what), first.id, second.id)
        for index, first in enumerate(goals)
        for second in goals[index + 1 :]
        if not set(first.origins) & set(second.origins)
    ]
    return tuple((first, second) for much, first, second in sorted(found, reverse=True) if much >= _SHARE)
