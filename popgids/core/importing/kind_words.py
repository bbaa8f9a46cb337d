"""What people write where the kind of a question belongs: its answers, the points of a scale, how many to choose."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from popgids.core.importing.cells import choices_in
from popgids.core.importing.words import kind_exactly, kind_near
from popgids.core.ranges import points_between

_NUMBERS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
_NUMBER = rf"(?:\d{{1,6}}|{'|'.join(_NUMBERS)})"
_TOP = 10
_RANGE = re.compile(
    r"(?:\bvan\s+)?(?<![\d-])(?P<low>\d{1,6})\s*(?:-|–|t/m|tot\s+en\s+met|tot)\s*(?P<high>\d{1,6})(?![\d=])(?!\s*=)",
    re.IGNORECASE,
)
_POINTS = re.compile(rf"\b(?P<count>{_NUMBER})[\s-]*punts?(?:[\s-]*(?=schaal)|\b)", re.IGNORECASE)
_MORE = r"(?:\s*(?:keuzes?|antwoorden|opties|vakjes)\b)?"
_MOST = re.compile(
    rf"\b(?:max(?:imaal|imum)?\b\.?|hoogstens|ten hoogste|top)\s*(?P<count>{_NUMBER})\b{_MORE}", re.IGNORECASE
)
_LEAST = re.compile(
    rf"\b(?:min(?:imaal|imum)?\b\.?|minstens|ten minste)\s*(?P<count>{_NUMBER})\b{_MORE}", re.IGNORECASE
)
_WITH_NUMBER = re.compile(
    r"(?P<number>\d{1,2})\s*=\s*(?P<text>[^,;=()\d]+?)\s*(?:(?=[,;/()])|[-–]\s*(?=\d)|(?=\d{1,2}\s*=)|$)"
)
_BEFORE_BRACKETS = re.compile(r"\b(\d{1,2})\s*\(([^()\d]+)\)")
_BEFORE_ANSWERS = re.compile(r"^[^\W\d][\w ]{1,20}:\s*")
_BRACKETS = re.compile(r"^(?P<kind>[^()/,;|]+?)\s*\((?P<answers>[^()]+)\)$")
_PARTS = re.compile(r"\s*(?:\+|/|,|\ben\b|\bmet\b)\s*", re.IGNORECASE)
_LIGHTS = ("stoplicht", "verkeerslicht")
_EXPLANATION = ("toelichting", "korte toelichting", "uitleg", "opmerking", "opmerkingen")
_AMOUNTS = ("getal", "bedrag", "uren", "percentage")
_SCALES = ("schaal", "matrix")
_LONGEST_ANSWER = 30


@dataclass(slots=True)
class KindSaid:
    """The kind that a cell means, "" for none; cells: what it says of other columns; left: what popgids does not read."""

    kind: str
    cells: dict[str, str] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)


def kind_said(words: str) -> KindSaid:
    """Everything that the cell with the kind of a question says."""
    plain = words.strip()
    if kind := kind_exactly(plain):
        return KindSaid(kind, {"formule": plain} if kind == "berekend" and plain.lower() != kind else {})
    if plain.lower() in _LIGHTS:
        return KindSaid("keuze", {"opties": "rood; oranje; groen"})
    if points_between(plain) and not re.search(r"[^\W\d]{2}", re.sub(r"(?i)t/m|tot en met|tot", "", plain)):
        return KindSaid("schaal", {"punten": plain})
    rest, facts = _facts(plain)
    if facts:
        return _with_facts(rest, facts, plain)
    return _in_brackets(plain) or _several(plain) or _from_words(plain)


def _in_brackets(words: str) -> KindSaid | None:
    """A kind with its answers in brackets behind it; None when it is not."""
    match = _BRACKETS.match(words)
    answers = choices_in(match["answers"]) if match else []
    if match is None or not _are_answers(answers):
        return None
    ahead, listed = match["kind"], "; ".join(answers)
    kind = "keuze" if ahead.lower() in _LIGHTS else kind_exactly(ahead)
    if kind in _SCALES:
        return KindSaid(kind, {"punten": listed})
    if kind in ("", "keuze", "meerkeuze", "rangorde"):
        return KindSaid(kind or "keuze", {"opties": listed}, [] if kind else [ahead])
    return KindSaid(kind, left=[match["answers"]])


def _are_answers(texts: list[str]) -> bool:
    return len(texts) > 1 and all(len(one) <= _LONGEST_ANSWER for one in texts)


@dataclass(slots=True)
class _Facts:
    range_of: tuple[int, int] | None = None
    numbered: list[tuple[int, str]] = field(default_factory=list)
    most: int | None = None
    least: int | None = None

    def __bool__(self) -> bool:
        return bool(self.numbered) or any(one is not None for one in (self.range_of, self.most, self.least))


def _facts(words: str) -> tuple[str, _Facts]:
    """The numbers in the cell and what they say, and the words without them."""
    facts = _Facts()
    if len(_BEFORE_BRACKETS.findall(words)) > 1:
        words = _BEFORE_BRACKETS.sub(r"\1 = \2", words)
    numbered = [(int(one["number"]), one["text"].strip()) for one in _WITH_NUMBER.finditer(words)]
    if len(numbered) > 1:
        facts.numbered = numbered
        words = _WITH_NUMBER.sub(" ", words)
    for name, pattern in (("most", _MOST), ("least", _LEAST)):
        if match := pattern.search(words):
            setattr(facts, name, _count(match["count"]))
            words = _without(words, match)
    if match := _POINTS.search(words):
        facts.range_of = (1, _count(match["count"]))
        words = _without(words, match)
    elif match := _RANGE.search(words):
        facts.range_of = (int(match["low"]), int(match["high"]))
        words = _without(words, match)
    return re.sub(r"[\s()\[\],;:.]+", " ", words).strip(" -–/"), facts


def _without(words: str, match: re.Match[str]) -> str:
    return f"{words[: match.start()]} {words[match.end() :]}"


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.index(word.lower())


def _with_facts(rest: str, facts: _Facts, words: str) -> KindSaid:
    said = _several(rest) or _from_words(rest) if rest else KindSaid(_kind_by(facts))
    if not said.kind or said.kind == "berekend":
        return said if said.kind == "" else KindSaid("berekend", {"formule": words})
    if facts.numbered or facts.range_of:
        _put_points(said, facts)
    if said.kind == "keuze" and (facts.most or 0) > 1:
        said.kind = "meerkeuze"
    for count, own, limit in ((facts.most, "hoogstens", "max"), (facts.least, "minstens", "min")):
        if count is None:
            continue
        if said.kind == "meerkeuze" or (said.kind == "rangorde" and own == "hoogstens"):
            said.cells[own] = str(count)
        elif said.kind in _AMOUNTS:
            said.cells[limit] = str(count)
        elif said.kind != "keuze" or count != 1:
            said.left.append(f"{own} {count}")
    return said


def _kind_by(facts: _Facts) -> str:
    if facts.most is not None or facts.least is not None:
        return "meerkeuze"
    return "schaal" if facts.range_of is None or facts.range_of[1] <= _TOP else "getal"


def _put_points(said: KindSaid, facts: _Facts) -> None:
    """The lowest and highest number, and the words behind numbers."""
    low, high = facts.range_of or (facts.numbered[0][0], facts.numbered[-1][0])
    ends = [number for number, _text in facts.numbered][:: max(1, len(facts.numbered) - 1)]
    with_words = "; ".join(f"{number} = {text}" for number, text in facts.numbered)
    if said.kind == "schaal" and high > _TOP:
        said.kind = "getal"
        said.left.append("schaal")
    if said.kind in _SCALES:
        fits = ends == [low, high]
        said.cells["punten"] = with_words if fits else f"{low}-{high}"
        if with_words and not fits:
            said.left.append(with_words)
    elif said.kind in _AMOUNTS:
        said.cells |= {"min": str(low), "max": str(high)}
        said.left += [with_words] if with_words else []
    elif said.kind in ("keuze", "meerkeuze") and with_words:
        said.cells["opties"] = "; ".join(text for _number, text in facts.numbered)
    elif said.kind != "rangorde":
        # The places of an order are as many as its answers; whatever they are numbered with says nothing more.
        said.left.append(with_words or f"{low}-{high}")


def _several(words: str) -> KindSaid | None:
    """Answers to choose from, or more than one kind in one cell; None when it is neither."""
    parts = [one for one in _PARTS.split(words) if one]
    kinds = [kind_exactly(one) for one in parts]
    if len(parts) > 1 and all(kinds):
        said = KindSaid(kinds[0])
        more = parts[1:]
        if said.kind in _SCALES and any(one.lower() in _EXPLANATION for one in more):
            said.cells["toelichting"] = "Toelichting"
            more = [one for one in more if one.lower() not in _EXPLANATION]
        said.left = more
        return said
    joined = re.split(r"\s*\+\s*|\s+met\s+", words, maxsplit=1)
    if len(joined) > 1 and kind_exactly(joined[0]):
        return KindSaid(kind_exactly(joined[0]), left=[joined[1]])
    answers = choices_in(_BEFORE_ANSWERS.sub("", words))
    if _are_answers(answers):
        return KindSaid("keuze", {"opties": "; ".join(answers)})
    return None


def _from_words(words: str) -> KindSaid:
    kind, left = kind_near(words)
    if kind == "berekend" and left:
        return KindSaid(kind, {"formule": words})
    return KindSaid(kind, left=[left] if left else [])
