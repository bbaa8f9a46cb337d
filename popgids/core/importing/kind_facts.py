"""The numbers in what people write about a kind of question: from where to where, how many at most, which words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from popgids.core.dutch.words import CARDINALS, number_from_words
from popgids.core.importing.cells import number_in

Span = tuple[int, int]
"""Where something stands in a text."""

_MOST_COUNTED = 10
_COUNTS = ("nul", *(word for word, number in CARDINALS.items() if number <= _MOST_COUNTED))
_IN_WORDS = rf"{'|'.join(_COUNTS)}|[eé][eé]n"
_COUNT = rf"(?:\d{{1,6}}|{_IN_WORDS})"
_VALUE = r"(?:€\s*)?\d{1,7}(?:[.,]\d{1,3})*(?:,-{1,2})?"
_UNIT = r"(?:\s*(?:euro|eur|uur|uren|keuzes?|antwoord(?:en)?|opties?|vakjes?|stuks)\b)?"
_OF_TEXT = r"(?!\s*(?:tekens?|karakters?|letters?|woorden|regels?|zinnen|zin)\b)"
"""A limit to the length of a text is none to a number."""
_RANGE = re.compile(
    rf"(?:\bvan\s+)?(?<![\d.,-])(?:(?P<low>{_VALUE})\s*(?:-|–|t/m|tot\s+en\s+met|tot)|"
    rf"tussen\s+(?:de\s+)?(?P<from>{_VALUE})\s+en)\s*(?:de\s+)?(?P<high>{_VALUE})(?![\d=])(?!\s*=)",
    re.IGNORECASE,
)
_POINTS = re.compile(
    rf"\b(?P<count>{_COUNT})[\s-]*(?:punts?(?:[\s-]*(?=schaal)|\b)|(?=sterren\b|smileys?\b|emoji|gezichtjes\b)|punten\b)",
    re.IGNORECASE,
)
_EXACTLY = re.compile(
    rf"\b(?:(?:precies|exact|kies(?:\s+er)?)\s*(?P<count>{_COUNT})\b{_OF_TEXT}{_UNIT}"
    rf"|(?P<alone>{_COUNT})\s*(?:antwoord(?:en)?|keuzes?|opties?)\b(?!\s+mogelijk))",
    re.IGNORECASE,
)
_HOW_MANY = rf"\s*(?P<count>{_VALUE}|{_IN_WORDS})(?![\w.,]*\d)\b{_OF_TEXT}{_UNIT}"
_MOST = re.compile(
    rf"(?:\b(?:max(?:imaal|imum)?\b\.?|hoogstens|ten hoogste|top|tot(?:\s+en\s+met)?|t/m)|≤|<=){_HOW_MANY}",
    re.IGNORECASE,
)
_POSSIBLE = re.compile(
    rf"\b(?P<count>{_COUNT})\s*(?:antwoord(?:en)?|keuzes?|opties?)\s+mogelijk\b", re.IGNORECASE
)
_LEAST = re.compile(
    rf"(?:\b(?:min(?:imaal|imum)?\b\.?|minstens|ten minste|vanaf)|≥|>=){_HOW_MANY}", re.IGNORECASE
)
_WITH_NUMBER = re.compile(
    r"(?P<number>\d{1,3})\s*=\s*(?P<text>[^,;=()\d]+?)\s*"
    r"(?:(?=[,;/()])|(?:[-–]|\b(?:t/m|tot|en)\b)\s*(?=\d)|(?=\d{1,2}\s*=)|$)"
)
_BEFORE_BRACKETS = re.compile(r"\b(\d{1,3}\s*)\(([^()\d]+)\)")
_BEFORE_WORDS = re.compile(r"(?<=[(,;–…-])(\s*\d{1,2}) (?=[^\W\d])")


@dataclass(slots=True)
class Facts:
    """What the numbers in a text say; spans: where each of these stands."""

    range_of: tuple[float, float] | None = None
    numbered: list[tuple[int, str]] = field(default_factory=list)
    most: float | None = None
    least: float | None = None
    spans: dict[str, Span] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.spans)


def facts_in(text: str) -> tuple[str, Facts]:
    """The facts in a text, and the text in which spaces stand in their place."""
    facts = Facts()
    rest = text
    if len(_BEFORE_BRACKETS.findall(rest)) > 1:
        # As long as it was: what is not understood is shown as it stands in the text.
        rest = _BEFORE_BRACKETS.sub(r"\1=\2 ", rest)
    elif len(_BEFORE_WORDS.findall(rest)) > 1:
        rest = _BEFORE_WORDS.sub(r"\1=", rest)
    found = list(_WITH_NUMBER.finditer(rest))
    if len(found) > 1:
        facts.numbered = [(int(one["number"]), one["text"].strip(" .…")) for one in found]
        facts.spans["numbered"] = (found[0].start(), found[-1].end())
        for one in found:
            rest = blanked(rest, one.span())
    if match := _POINTS.search(rest):
        facts.range_of = (1, _number(match["count"]))
        rest = _taken(rest, match, "range", facts)
    elif match := _RANGE.search(rest):
        facts.range_of = (_number(match["low"] or match["from"]), _number(match["high"]))
        rest = _taken(rest, match, "range", facts)
    if match := _MOST.search(rest) or _POSSIBLE.search(rest):
        facts.most = _number(match["count"])
        rest = _taken(rest, match, "most", facts)
    if match := _LEAST.search(rest):
        facts.least = _number(match["count"])
        rest = _taken(rest, match, "least", facts)
    if facts.most is None and facts.least is None and (match := _EXACTLY.search(rest)):
        facts.most = facts.least = _number(match["count"] or match["alone"])
        facts.spans["least"] = match.span()
        rest = _taken(rest, match, "most", facts)
    return rest, facts


def blanked(text: str, span: Span) -> str:
    """The text with spaces from one place to another."""
    start, end = span
    return f"{text[:start]}{' ' * (end - start)}{text[end:]}"


def _taken(text: str, match: re.Match[str], name: str, facts: Facts) -> str:
    facts.spans[name] = match.span()
    return blanked(text, match.span())


def _number(word: str) -> float:
    counted = number_from_words(word.lower().replace("é", "e"))
    return (number_in(word) or 0) if counted is None else counted


def plain(number: float) -> str:
    """A number as a cell would have it."""
    return f"{number:g}" if abs(number) < 10**6 else str(number)
