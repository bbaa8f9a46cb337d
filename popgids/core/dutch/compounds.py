"""Dutch compounds: whether one word is the beginning or the end of another, as in "contractonderhandeling"."""

from __future__ import annotations

import re
from typing import Literal

LEAST_LETTERS = 5
"""Shorter words stand in others by chance, or say too little: "werk" in "netwerk"."""

_LEAST_REST = 3
_PARTICLE = (
    "aan|achter|af|ant|be|bij|binnen|boven|buiten|door|er|ge|her|in|los|mede|mee|mis|na|neer|om|on|onder|ont|op|over|"
    "rond|samen|tegen|terug|toe|tot|tussen|uit|vast|ver|vol|voor|voort|weg|weer|wel"
)
# "opleiding" is no kind of leiding, "begeleiding" neither, and "afspreken" is no rekenen: before it stands no word.
_NO_WORD = re.compile(rf"(?:{_PARTICLE})+[^aeiouy]*")
# "vakopleiding" is no kind of leiding either, but "inkoopgesprek" is one of gesprek: "inko" is no word.
_ENDS_IN_PARTICLE = re.compile(
    r".*[aeiouy].*[^aeiouy](?:aan|achter|af|be|bij|binnen|buiten|door|ge|her|in|mede|mee|mis|na|neer|om|onder|"
    r"ont|op|over|samen|tegen|terug|toe|tussen|uit|ver|voor)+s?"
)
# "projectie" is made from a word, not of two words.
_ENDING = re.compile(
    r"s?(?:heid|heden|ing|ingen|lijke?|lijkheid|baar|bare|baarheid|aars?|aren|aard|eri?j?|erij|ers|eren|eerd?|"
    r"ies?|ionen?|ische?|isten?|isme|eel|ele|erende?|schap|schappen|dom|loos|loze|achtige?|zame?|ende?|"
    r"ste|ster|sters|rijke?|rijkere?|rijkste?|matige?|ten|tes|teit|atie|aties|ant|anten|ment|menten|tje|tjes|pje|pjes)"
)
# Behind another word these say how something is done, not what it is about.
_SAYS_HOW = frozenset(
    [
        "achtig",
        "bewust",
        "bewuste",
        "gericht",
        "gerichte",
        "kundig",
        "matig",
        "vaard",
        "vaardig",
        "richt",
        "waardig",
    ]
)
_VOWEL = re.compile(r"[aeiouy]")
# No Dutch word ends like this: what is left of "wedstrijden" before "ijden" is none.
_NO_END = re.compile(r"[bcdfgkptv][rl]$|[^aeiouy]{5}$")

End = Literal["begin", "eind"]


def end_of(part: str, word: str) -> End | None:
    """At which end of a compound this part stands, with or without a joint; None when it is no part of it.

    Both in small letters. It rather misses a compound than takes a word for one.
    """
    rest = len(word) - len(part)
    if len(part) < LEAST_LETTERS or rest < _LEAST_REST or part in _SAYS_HOW or _NO_WORD.fullmatch(part):
        return None
    if word.startswith(part) and _is_second_word(word[-rest:]):
        return "begin"
    return "eind" if word.endswith(part) and _is_first_word(word[:rest]) else None


def _is_second_word(rest: str) -> bool:
    return bool(_VOWEL.search(rest)) and not _ENDING.fullmatch(rest)


def _is_first_word(rest: str) -> bool:
    is_word = _VOWEL.search(rest) and not _NO_END.search(rest)
    return bool(is_word) and not (_NO_WORD.fullmatch(rest) or _ENDS_IN_PARTICLE.fullmatch(rest))
