"""The parts of a cell that holds a list, by what people put between them."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

_BOXES = "□☐☑☒▢◻○◯❏❑❍\uf0a8\uf06f\uf071"
"""A box to tick before an answer on a form, also as Word keeps it."""
_PIECES = re.compile(rf"\s*(?:[\n|;]|•|(?:[-–*]\s*)?[{_BOXES}])\s*")
_BULLET = re.compile(r"^(?:[-–*]|\d{1,2}[.)])\s+(?=[^\s/+-])")
_KEPT_WHOLE = re.compile(
    r"\((?:[^()\n]|\([^()\n]*\))*\)|(?<![^\s(,;|/])\"[^\"\n]*\"(?![^\s),;|/.?:])|“[^”\n]*”|„[^”“\n]*[”“]"
)
"""What stands between brackets or quotes on one line: nothing in it separates."""
_WRAPPED = re.compile(r",[^\S\n]*\n\s*")
"""A comma at the end of a line."""
_SPACED_SLASH = re.compile(r"\s+/\s*|/\s+")
_SLASH = re.compile(r"/(?<!\bt/(?=m\b))(?<!\ben/(?=of\b))", re.IGNORECASE)
"""Between answers, but not in t/m and en/of."""
_COMMA = re.compile(r"(?<!\d),|,(?!\d)")
"""Between parts, but not in 1,5 jaar."""
_ONLY_NUMBERS = re.compile(r"\d+(?:,\d+){2,}")
_LAST_OR = re.compile(r"\s+of\s+", re.IGNORECASE)
"""Before the last of a row of answers: "rood, oranje of groen"."""
_LAST_AND = re.compile(r"(?!(?:af en toe|nu en dan)$)\S+\s+en\s+\S+", re.IGNORECASE)
"""The last of a row that can be two: "plannen, lezen en schrijven"."""
_MORE = re.compile(
    r"(?:zo|zoals|ook|als|bijv|bijvoorbeeld|denk|namelijk|inclusief|incl|maar|graag)\b", re.IGNORECASE
)
"""Before what is no part of its own."""
_MOST_WORDS = 6
"""A part with more words than this is a sentence, in which a comma need not separate."""
_FEWEST_SLASHES = 2


def pieces(text: str) -> list[str]:
    """The parts of a cell that holds a list: on lines of their own, or between ; or |."""
    found = _split(_PIECES, text)
    # A comma at the end of a line only says that there is more.
    more = "," if len(found) > 1 else ""
    return [bare for one in found if (bare := _BULLET.sub("", one).rstrip(f" {more}"))]


def choices_in(text: str) -> list[str]:
    """The parts of a cell with answers to choose from: as pieces, or on one line between / or commas."""
    found = _listed(text)
    if len(found) != 1:
        return found
    slashes, commas = _by_slash(found[0], fewest=1), _by_comma(found[0])
    if len(slashes) > 1 or len(commas) == 1:
        return slashes
    return [*commas[:-1], *_split(_LAST_OR, commas[-1], most=1)]


def headings_in(text: str) -> list[str]:
    """The parts of a cell with what heads rows or columns: as answers, but a doubtful comma does not separate."""
    found = _listed(text)
    if len(found) != 1:
        return found
    slashes, commas = _by_slash(found[0], fewest=_FEWEST_SLASHES), _by_comma(found[0])
    is_list = len(slashes) == 1 and not _are_sentences(commas) and not _goes_on(commas)
    return commas if is_list else slashes


def doubt_in(text: str, *, are_answers: bool) -> tuple[str, dict[str, Any]] | None:
    """What somebody should know of the commas in a cell with a list, as a code with its facts; None when they are clear."""
    found = _listed(text)
    fewest = 1 if are_answers else _FEWEST_SLASHES
    commas = _by_comma(found[0]) if len(found) == 1 and len(_by_slash(found[0], fewest)) == 1 else []
    if len(commas) < 2:  # noqa: PLR2004
        return None
    if are_answers and _are_sentences(commas):
        return "komma-gedeeld", {"count": len(choices_in(text))}
    if not are_answers and (_are_sentences(commas) or _goes_on(commas)):
        return "komma-heel", {"found": found[0]}
    return ("komma-en", {"found": commas[-1]}) if _LAST_AND.fullmatch(commas[-1]) else None


def _listed(text: str) -> list[str]:
    """As pieces; a list between commas may go on on the next line, or stand in brackets as a whole."""
    lines = [one.strip() for one in text.split("\n")][:-1]
    is_wrapped = all(one.endswith(",") for one in lines) and any("," in one[:-1] for one in lines)
    found = pieces(_WRAPPED.sub(", ", text) if is_wrapped else text)
    is_inside = len(found) == 1 and _KEPT_WHOLE.fullmatch(found[0]) and found[0].startswith("(")
    return pieces(found[0][1:-1]) if is_inside else found


def _by_slash(text: str, fewest: int) -> list[str]:
    """The parts between slashes; without a space beside them there are so many, and no more commas than that."""
    if len(spaced := _split(_SPACED_SLASH, text)) > 1:
        return spaced
    found = _split(_SLASH, text)
    return found if len(found) > fewest and len(found) >= len(_by_comma(text)) else [text]


def _by_comma(text: str) -> list[str]:
    return text.split(",") if _ONLY_NUMBERS.fullmatch(text) else _split(_COMMA, text)


def _split(mark: re.Pattern[str], text: str, most: int | None = None) -> list[str]:
    """The parts between these marks, or the first so many of them, except those between brackets or quotes."""
    # As long as it was, so that places in it are places in the text.
    bare = _KEPT_WHOLE.sub(lambda kept: "_" * len(kept[0]), text)
    found, at = [], 0
    for one in islice(mark.finditer(bare), most):
        found.append(text[at : one.start()].strip())
        at = one.end()
    return [one for one in (*found, text[at:].strip()) if one] or [text.strip()]


def _are_sentences(parts: list[str]) -> bool:
    return any(len(one.split()) > _MOST_WORDS for one in parts)


def _goes_on(parts: list[str]) -> bool:
    """Whether a part only says more of the one before it: "Uren, zo precies als je kunt"."""
    return any(_MORE.match(one) for one in parts[1:])
