"""What is left of the words with a kind of question: marks and units that it still says, and its own words for the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from popgids.core.ids import id_from
from popgids.core.importing.kind_names import kind_exactly, telling_words

if TYPE_CHECKING:
    from popgids.core.importing.kind_facts import Span

AROUND = " \t\n,;:.+/-–()"
"""Signs around words that are no part of them."""
_SCALES = ("schaal", "matrix")
_NEEDED = ("verplicht", "verplichte")
_SAID_ALREADY = ("optioneel", "facultatief", "niet-verplicht")
_EXPLANATION = ("toelichting", "korte-toelichting", "uitleg", "opmerking", "opmerkingen")
NOT_APPLICABLE = ("n-v-t", "nvt", "niet-van-toepassing")
_NOW_AND_WANTED = ("nu-en-gewenst", "huidig-en-gewenst", "nu-gewenst", "gewenst-en-nu")
_UNIT = re.compile(r"(?:\baantal\s+|\bin\s+)(?P<unit>[^\d()]+?)\W*$", re.IGNORECASE)
_UNITS = (
    "minuten",
    "uren",
    "uur",
    "dagen",
    "weken",
    "maanden",
    "jaren",
    "jaar",
    "keer",
    "km",
    "kilometer",
    "stuks",
)
_COUNTS_THAT = {
    "bedrag": ("euro", "euro-s", "eur"), "uren": ("uur", "uren"), "percentage": ("procent",), "open": ("lang", "lange"),
    "kort": ("tekst", "tekstveld", "tekstvak", "invulveld", "open"), "keuze": ("1", "een"),
}  # fmt: skip
"""What a kind says already by itself."""
_TWICE_IS_ONCE = ("open", "kort", "keuze", "meerkeuze", "rangorde", "persoon", "bewijs")
"""Kinds of which two names in one cell mean no more than one: "open tekst"."""
_NOTATION = re.compile(r"^(?:d{1,2}|dag)-(?:m{1,3}|maand)-(?:[jy]{2,4}|jaar)$|^[jy]{2,4}-m{1,3}-d{1,2}$")
"""How a date is written."""


def what_is_left(kind: str, left: list[str], text: str) -> tuple[dict[str, str], list[str]]:
    """What these words still say of the columns of a question of this kind, and those of them that say nothing."""
    cells: dict[str, str] = {}
    unread = []
    for words in left:
        name = id_from(words)
        if name in _SAID_ALREADY or _says_the_same(kind, words, text):
            continue
        if name in _NEEDED:
            cells["verplicht"] = "ja"
        elif kind in _SCALES and name in _EXPLANATION:
            cells["toelichting"] = f"{words[:1].upper()}{words[1:]}"
        elif kind in _SCALES and name.removesuffix("-mogelijk") in NOT_APPLICABLE:
            cells["nvt"] = "ja"
        elif kind == "matrix" and name in _NOW_AND_WANTED:
            cells["nu_en_gewenst"] = "ja"
        elif kind == "getal" and _is_unit(words, text):
            cells["eenheid"] = words
        else:
            unread.append(words)
    return cells, unread


def _says_the_same(kind: str, words: str, text: str) -> bool:
    """Whether each of these words of a text says no more than the kind itself."""
    if kind == "datum" and _NOTATION.match(id_from(words)):
        return True
    is_once = kind in _TWICE_IS_ONCE or f"({words}" in text
    known = _COUNTS_THAT.get(kind, ())
    each = [words[start:end] for start, end in telling_words(words)]
    return id_from(words) in known or all(
        (is_once and kind_exactly(one) == kind) or id_from(one) in known for one in each
    )


def _is_unit(words: str, text: str) -> bool:
    """Whether these words of a text say what a number counts."""
    match = _UNIT.search(text)
    return words.lower() in _UNITS or (match is not None and match["unit"] == words)


def as_written(text: str, spans: list[Span]) -> list[str]:
    """The words at these places; places with nothing but signs and words without meaning between them are one."""
    joined: list[Span] = []
    for start, end in sorted(set(spans)):
        between = text[joined[-1][1] : start] if joined else ""
        if joined and not telling_words(between) and not re.search(r"\d", between):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return [words for start, end in joined if (words := balanced(text[start:end].strip(AROUND[:-2])))]


def balanced(words: str) -> str:
    """Without a bracket that has no other half."""
    for bracket in "()":
        if words.count("(") != words.count(")"):
            words = words.strip(bracket)
    return words.strip()
