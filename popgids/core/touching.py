"""Development points of two sides that touch: they share words or parts of words, so they may be one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from popgids.core.dutch.compounds import end_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from popgids.core.dutch.compounds import End
    from popgids.core.goals import DevelopmentGoal

_WORD = re.compile(r"[^\W\d_]{3,}")


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# Words that stand in any point; what is left says what it is about.
_STOP = frozenset(
    _listed(
        "aan alle alles als ander andere anders ben beter bij binnen boven daar dan dat deze die dit "
        "doen doet door dus een eens eigen elk elke en er ga gaan gaat geen geven goed groeien haar had "
        "heb hebben heeft hem het hier hij hoe hun iets ik in is je jij jou jouw kan kunnen leert leren "
        "maar maken me mee meer mensen met mij mijn moet moeten naar nemen niet nieuw nieuwe nog nu of "
        "om omdat omgaan onder ons ontwikkelen ontwikkeling ook op over samen te tegen toe tot tussen "
        "uit vaker van veel verbeteren verder voor vooral waar want wat we wel werk werken werkt wie "
        "wij wil willen word worden wordt zal ze zeker zelf zich zij zijn zo zodat zonder zou"
    )
)
_LEADING = {"leiderschap": "leiding", "teamleiderschap": "leiding", "leidinggeven": "leiding"}
"""Words for one thing that share too few letters."""
# Somebody who leads is a person at the table, not what a point is about.
_SOMEBODY = re.compile(r"\b(?:mijn|de|je|jouw|haar|zijn|onze) leidinggevenden?\b")
_SHARE = 0.34
"""Of the words of the shorter point, from which two points are said to touch."""
_WHOLE_COMPOUND = 0.95
"""How much a compound counts of which both halves are words of the other point."""
_HALF_COMPOUND = 0.75
"""How much a word counts that is one end of a compound of the other point, and how much that compound does."""
_BEGINNING = 3


@cache
def _stemmer() -> object:
    import snowballstemmer

    return snowballstemmer.stemmer("dutch")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word that says what a point is about, and its stem."""

    plain: str
    stem: str

    def is_same(self, other: _Word) -> bool:
        """Whether both are forms of one word; the beginning tells apart what the stemmer takes too much from."""
        return self.stem == other.stem and _beginning(self.plain) == _beginning(other.plain)

    def end_in(self, compound: _Word) -> End | None:
        """At which end of a compound this word stands, in any of their forms; None when it is no part of it."""
        forms = dict.fromkeys((self.stem, self.plain.removesuffix("en")))
        wholes = (compound.stem, compound.plain)
        return next((end for one in forms for whole in wholes if (end := end_of(one, whole))), None)


def _beginning(plain: str) -> str:
    return plain.removeprefix("ge")[:_BEGINNING]


@lru_cache(maxsize=512)
def _words_of(text: str) -> tuple[_Word, ...]:
    """The words in a text that say what it is about, each once."""
    plain = [
        _LEADING.get(word, word)
        for word in _WORD.findall(_SOMEBODY.sub(" ", text.lower()))
        if word not in _STOP
    ]
    stems = _stemmer().stemWords(plain)  # type: ignore[attr-defined]
    return tuple({stem: _Word(word, stem) for word, stem in zip(plain, stems, strict=True)}.values())


def _weight(word: _Word, others: Sequence[_Word]) -> float:
    """How much of a word is in another text: all of it, or one or both ends of a compound."""
    if any(word.is_same(one) for one in others):
        return 1.0
    ends = {end for one in others if (end := one.end_in(word))}
    if len(ends) > 1:
        return _WHOLE_COMPOUND
    return _HALF_COMPOUND if ends or any(word.end_in(one) for one in others) else 0.0


def share(first: str, second: str) -> float:
    """How much two texts have in common: of the words of the shorter what is in the other, 0 to 1."""
    one, other = sorted((_words_of(first), _words_of(second)), key=len)
    if not one:
        return 0.0
    found = _covered(one, other)
    return max(found, _covered(other, one)) if len(one) == len(other) else found


def _covered(words: Sequence[_Word], others: Sequence[_Word]) -> float:
    return sum(_weight(word, others) for word in words) / len(words)


def touching(goals: Sequence[DevelopmentGoal]) -> tuple[tuple[str, str], ...]:
    """Pairs of ids of points of different sides that touch, the strongest first, then as the points stand."""
    found = [
        (share(first.what, second.what), first.id, second.id)
        for index, first in enumerate(goals)
        for second in goals[index + 1 :]
        if not set(first.origins) & set(second.origins)
    ]
    strong = sorted((one for one in found if one[0] >= _SHARE), key=lambda one: -one[0])
    return tuple((first, second) for _much, first, second in strong)
