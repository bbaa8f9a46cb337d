"""What people write where the kind of a question belongs: its answers, the points of a scale, how many to choose."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from popgids.core.importing.kind_facts import facts_in, plain
from popgids.core.importing.kind_left import AROUND, as_written, balanced, what_is_left
from popgids.core.importing.kind_names import kind_ahead, kind_exactly, kind_near, telling_words
from popgids.core.importing.lists import choices_in, headings_in, pieces
from popgids.core.importing.scale_words import ends_of, points_of_sort
from popgids.core.importing.yes_no import after_yes_or_no
from popgids.core.ranges import points_between

if TYPE_CHECKING:
    from popgids.core.importing.kind_facts import Facts, Span

_TOP = 10
_BEFORE_ANSWERS = re.compile(r"^[^\W\d][\w ]{1,20}:\s*")
_OUT_OF = re.compile(r"^(?:uit|van)\b[\s:]*", re.IGNORECASE)
_BRACKETED = re.compile(r"\([^()]*[^\W\d_][^()]*\)")
_PARTS = re.compile(r"\s*(?:\+|/|,|\ben\b|\bmet\b)\s*", re.IGNORECASE)
_LIGHTS = re.compile(r"\b(?:stop|verkeers)licht\b", re.IGNORECASE)
_LINE_TO_FILL = re.compile(r"^[.…_‥\s]{2,}$|^…$")
_STARS = re.compile(r"^[★☆⭐\s]+$")
_CHOICES, _SCALES, _TABLES = (
    ("keuze", "meerkeuze", "rangorde"),
    ("schaal", "matrix"),
    ("tabel", "herhaalblok"),
)
_AMOUNTS = ("getal", "bedrag", "uren", "percentage")
_COLUMNS_OF = {
    "most": ("hoogstens", "max"),
    "least": ("minstens", "min"),
    "range": ("punten", "min", "max", "hoogstens"),
    "numbered": ("punten", "opties"),
}
_LONGEST_ANSWER = 30
_LONGEST = 1000
"""A cell with more signs than this says no kind: thirty answers are shorter."""
_COUNTED = (
    (re.compile(r"€|\beuro?\b", re.IGNORECASE), "bedrag"),
    (re.compile(r"\buur\b|\buren\b", re.IGNORECASE), "uren"),
    (re.compile(r"%|\bprocent\b", re.IGNORECASE), "percentage"),
)


@dataclass(slots=True)
class KindSaid:
    """The kind that a cell means, "" for none; cells: what it says of other columns; words: in which words it does.

    left: what popgids does not read, as it is written; remarks: what somebody should know, as code and facts.
    """

    kind: str
    cells: dict[str, str] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)
    remarks: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    unread: list[Span] = field(default_factory=list)


def kind_said(cell: str) -> KindSaid:
    """Everything that the cell with the kind of a question says."""
    text = " ".join(cell.split())
    if len(text) > _LONGEST:
        return KindSaid("")
    said = _said(text)
    left = [*said.left, *as_written(text, said.unread)]
    points = points_of_sort(text)
    if said.kind == "schaal" and points and not said.cells.keys() & {"punten", "opties"}:
        low, high, is_known = points
        said.cells["punten"] = f"{low}-{high}"
        if not is_known:
            said.remarks.append(("punten-gekozen", {"found": text, "low": low, "high": high}))
    if said.kind == "keuze" and _LIGHTS.search(text):
        said.cells.setdefault("opties", "rood; oranje; groen")
    if said.kind == "bewijs" and said.kind not in text.lower():
        said.remarks.append(("soort-bewijs", {"found": text}))
    more, said.left = what_is_left(said.kind, left, text)
    said.cells |= more
    return said


def _said(text: str) -> KindSaid:
    if kind := kind_exactly(text):
        return KindSaid(kind, {"formule": text} if kind == "berekend" and text.lower() != kind else {})
    if _LINE_TO_FILL.match(text):
        return KindSaid("open")
    if _STARS.match(text):
        return KindSaid("schaal", {"punten": f"1-{len(''.join(text.split()))}"})
    if (asked := after_yes_or_no(text)) is not None:
        return KindSaid("ja-nee", *asked)
    if points_between(text) and not re.search(r"[^\W\d]{2}", re.sub(r"(?i)t/m|tot en met|tot", "", text)):
        return KindSaid("schaal", {"punten": text})
    rest, facts = facts_in(text)
    said = (
        _several_kinds(rest)
        or _with_head(rest, facts)
        or _only_range(rest, facts)
        or _answers(rest)
        or _like(rest)
    )
    if not facts:
        return _computed(said, text)
    if not telling_words(rest):
        said = KindSaid(next((kind for pattern, kind in _COUNTED if pattern.search(text)), _kind_by(facts)))
    elif not said.kind and facts.range_of and max(facts.range_of) <= _TOP:
        said = KindSaid("schaal")
        if not _read_behind(said, rest.strip(AROUND), facts):
            said.unread = telling_words(rest)
    if not said.kind or said.kind == "berekend":
        return _computed(said, text)
    if facts.numbered or facts.range_of is not None:
        _put_points(said, facts)
    _put_limits(said, facts)
    said.words = _words_of(facts, text)
    return said


def _words_of(facts: Facts, text: str) -> dict[str, str]:
    """In which words the facts stand in a text, by the columns that they can be of."""
    found: dict[str, str] = {}
    for name, columns in _COLUMNS_OF.items():
        start, end = facts.spans.get(name, (0, 0))
        if words := balanced(text[start:end].strip(AROUND[:-2])):
            found |= {column: words for column in columns if column not in found}
    return found


def _computed(said: KindSaid, text: str) -> KindSaid:
    """What is to be computed is named whole."""
    return KindSaid(said.kind, {"formule": text}) if said.kind == "berekend" else said


def _several_kinds(rest: str) -> KindSaid | None:
    """More than one kind in one cell, of which the first counts; None when it is something else."""
    found: list[Span] = []
    at = 0
    for one in [*_PARTS.finditer(rest), None]:
        span = (at, one.start() if one else len(rest))
        at = one.end() if one else at
        if telling_words(rest[slice(*span)]):
            found.append(span)
    kinds = [kind_exactly(rest[start:end].strip(AROUND)) for start, end in found]
    return KindSaid(kinds[0], unread=found[1:]) if len(kinds) > 1 and all(kinds) else None


def _with_head(rest: str, facts: Facts) -> KindSaid | None:
    """A kind and what stands behind it: its answers, its points, its columns; None when no kind comes first."""
    kind, end = kind_ahead(rest)
    behind = rest[end:].lstrip()
    if not kind or behind.startswith(("/", "|")) or (kind == "ja-nee" and behind.startswith("of ")):
        return None
    said = KindSaid(kind)
    brackets = _BRACKETED.search(rest, end)
    places = [brackets.span()] if brackets else []
    after = brackets.end() if brackets else len(rest)
    places += [(end, brackets.start() if brackets else len(rest)), (after, len(rest))]
    is_read = False
    for start, stop in places:
        is_read_here = not is_read and _read_behind(said, rest[start:stop].strip(AROUND), facts)
        is_read = is_read or is_read_here
        if not is_read_here:
            said.unread += [(start + one, start + other) for one, other in telling_words(rest[start:stop])]
    return said


def _read_behind(said: KindSaid, words: str, facts: Facts) -> bool:
    """Whether the words behind a kind are its answers, points or columns, that are then put at their place."""
    if said.kind == "schaal":
        return _read_ends(said, words, facts)
    if said.kind in _TABLES:
        columns = headings_in(words)
        if len(columns) > 1:
            said.cells["kolommen" if said.kind == "tabel" else "velden"] = "; ".join(columns)
        return len(columns) > 1
    answers = choices_in(_OUT_OF.sub("", words))
    if said.kind not in (*_CHOICES, "matrix") or not _are_answers(answers):
        return False
    said.cells["punten" if said.kind == "matrix" else "opties"] = "; ".join(answers)
    return True


def _read_ends(said: KindSaid, words: str, facts: Facts) -> bool:
    """Whether the words behind a scale are those of its points or its ends, from low to high however they stand."""
    low, high = facts.range_of or (0, 0)
    found = ends_of(words, int(max(low, high)))
    if low > high and "punten" in found:
        found = {"punten": "; ".join(reversed(pieces(found["punten"])))}
        said.remarks.append(("andersom", {"low": plain(high), "high": plain(low)}))
    elif low > high and found:
        found = {"laag": found["hoog"], "hoog": found["laag"]}
    said.cells |= found
    return bool(found)


def _only_range(rest: str, facts: Facts) -> KindSaid | None:
    """A scale that is named by its numbers, with its words behind a colon or in brackets; None for anything else."""
    _start, end = facts.spans.get("range", (0, 0))
    words = rest[end:].strip()
    has_words_before = any(letter.isalpha() for letter in rest[:end])
    if facts.range_of is None or max(facts.range_of) > _TOP or has_words_before:
        return None
    said = KindSaid("schaal")
    is_scale = words.startswith((":", "(")) and _read_behind(said, words.strip(AROUND), facts)
    return said if is_scale else None


def _answers(rest: str) -> KindSaid | None:
    """Answers to choose from without a kind before them; None when they are none."""
    brackets = _BRACKETED.search(rest)
    within = choices_in(brackets[0].strip(AROUND)) if brackets else []
    if brackets and _are_answers(within):
        return KindSaid(
            "keuze", {"opties": "; ".join(within)}, unread=telling_words(rest[: brackets.start()])
        )
    answers = choices_in(_BEFORE_ANSWERS.sub("", re.sub(r"\(\s*\)", "", rest).strip()).rstrip(" ,;"))
    return KindSaid("keuze", {"opties": "; ".join(answers)}) if _are_answers(answers) else None


def _are_answers(texts: list[str]) -> bool:
    return len(texts) > 1 and all(len(one) <= _LONGEST_ANSWER for one in texts)


def _like(rest: str) -> KindSaid:
    kind, unread = kind_near(rest)
    return KindSaid(kind, unread=unread)


def _kind_by(facts: Facts) -> str:
    if facts.most is not None or facts.least is not None:
        return "keuze" if facts.most == 1 else "meerkeuze"
    return "schaal" if facts.range_of is None or max(facts.range_of) <= _TOP else "getal"


def _put_limits(said: KindSaid, facts: Facts) -> None:
    """How many at least and at most, where this kind has a limit for it."""
    if said.kind == "keuze" and (facts.most or 0) > 1:
        said.kind = "meerkeuze"
    for name, count, own, limit in (
        ("most", facts.most, "hoogstens", "max"),
        ("least", facts.least, "minstens", "min"),
    ):
        if count is None:
            continue
        if said.kind == "meerkeuze" or (said.kind == "rangorde" and own == "hoogstens"):
            said.cells[own] = plain(count)
        elif said.kind in _AMOUNTS:
            said.cells[limit] = plain(count)
        elif (said.kind != "keuze" or count != 1) and said.kind != "rangorde":
            said.unread.append(facts.spans[name])


def _put_points(said: KindSaid, facts: Facts) -> None:
    """The lowest and highest number, and the words behind numbers."""
    ends = [number for number, _text in facts.numbered][:: max(1, len(facts.numbered) - 1)]
    low, high = facts.range_of or (ends[0], ends[-1])
    with_words = "; ".join(f"{number} = {words}" for number, words in facts.numbered)
    numbered = [facts.spans["numbered"]] if with_words else []
    if said.kind == "schaal" and max(low, high) > _TOP:
        said.kind = "getal"
        said.remarks.append(
            ("schaal-werd-getal", {"low": plain(min(low, high)), "high": plain(max(low, high))})
        )
    if said.kind in _SCALES:
        fits = not facts.range_of or sorted(ends) == sorted((low, high))
        said.cells.setdefault("punten", with_words if with_words and fits else f"{plain(low)}-{plain(high)}")
        said.unread += [] if fits else numbered
    elif said.kind in _AMOUNTS:
        said.cells |= {"min": plain(low), "max": plain(high)}
        said.unread += numbered
    elif said.kind in ("keuze", "meerkeuze") and with_words:
        said.cells["opties"] = "; ".join(words for _number, words in facts.numbered)
    elif said.kind == "rangorde":
        # The places of an order are as many as its answers, unless there are fewer places.
        said.cells["hoogstens"] = plain(max(low, high))
    else:
        said.unread += numbered or [facts.spans["range"]]
