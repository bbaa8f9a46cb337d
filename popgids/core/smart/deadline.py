"""The day by which something is done, as the words of an agreement say it: "voor 1 juni", "binnen zes weken"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from popgids.core.dutch.dates import parse_date
from popgids.core.dutch.words import MONTHS, MONTHS_SHORT
from popgids.core.smart.text import as_typed, searchable
from popgids.core.smart.time import RHYTHM, find_term, term_day, term_span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join((*MONTHS_SHORT, 'sept'))})\b\.?)"
_YEAR = r"(?: ?(?:\d{4}|'\d\d))?"
_DAY = rf"(?:\d{{1,2}}(?:e|ste|de)? ?{_MONTH}{_YEAR}|\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:\d{{4}}|\d{{2}})|\d{{4}}-\d{{2}}-\d{{2}})"
_PART = rf"(?:het )?(?:eind|einde|begin|half|medio|halverwege)(?: van)? (?:{_MONTH}{_YEAR}|\d{{4}})"
_PERIOD = (
    rf"(?:{_MONTH}{_YEAR}|(?:week|wk) ?\d{{1,2}}|q[1-4]{_YEAR}|"
    rf"(?:het )?(?:[1-4]e|eerste|tweede|derde|vierde|laatste) kwartaal(?: van)?{_YEAR})"
)
# "Het rooster voor juni" is about June: only "voor" and a day, or the end or beginning of something, says when.
_PHRASE = re.compile(
    rf"(?<!\w)(?:(?:uiterlijk |ten laatste )(?:voor |op |in |tegen )?(?:{_DAY}|{_PART}|{_PERIOD})"
    rf"|(?:voor|tot|tot en met|t/m|tegen|rond) (?:{_DAY}|{_PART})"
    rf"|(?:op|per) {_DAY}|in {_PERIOD}|{_PART}|(?:^{_DAY}|{_DAY}(?=\W*$)))(?!\w)"
)
_BEGINS_THEN = re.compile(
    r"\b(?:van|tussen|ingang van|vanaf|(?:sinds|na|start\w*|begin(?:t|nen)?|begonnen)"
    r"(?: (?:ik|we|wij|hij|zij|ze|(?:de|het) \w+))?) $"
)
_OR_ANOTHER = re.compile(rf"(?:,| en| of| t/m| tot) (?:\d|{_MONTH})| (?:start|begin)")
_SAYS_LIMIT = re.compile(r"(?:binnen|over|voor|uiterlijk|ten laatste|(?:het )?einde?)\b")
_FROM_NOW = re.compile(r"over\b")
_SAME_TIME = timedelta(days=7)
"""People round a term, and a day off moves it."""
_LIMIT_TWICE = re.compile(r"^(?:uiterlijk|ten laatste) (?=voor |tegen )|\bhet (?=eind)")


@dataclass(frozen=True, slots=True)
class Deadline:
    """The day, and the words that say it as they were typed."""

    day: date
    words: str


def said_deadline(what: str, result: str, today: date, start: date | None = None) -> Deadline | None:
    """The one day by which it is done according to its words, seen from today; those of the agreement go first.

    start: when it begins, from which "binnen zes weken" counts. None when the words name no day, or more than one.
    """
    for text in (what, result):
        found = tuple(_deadlines(as_typed(text), today, start))
        if found:
            return found[0] if len({one.day for one in found}) == 1 else None
    return None


def other_deadline(
    what: str, result: str, due_on: date, today: date, start: date | None = None
) -> Deadline | None:
    """The day that the words say when this one does not fit it: it comes after it, or long before "over 6 weken"."""
    said = said_deadline(what, result, today, start)
    words = said.words.lower() if said is not None else ""
    if said is None or not _SAYS_LIMIT.match(words):
        return None
    is_too_late = due_on > said.day + _SAME_TIME
    is_too_early = due_on < said.day - _SAME_TIME and bool(_FROM_NOW.match(words))
    return said if is_too_late or is_too_early else None


def _deadlines(typed: str, today: date, start: date | None) -> Iterator[Deadline]:
    text = searchable(typed)
    for match in _PHRASE.finditer(text):
        day = _day(match[0], today)
        if day is not None and _says_done(text, match):
            yield Deadline(day, typed[slice(*match.span())])
    term = find_term(text)
    day = term_day(term, today, start) if term else None
    if term and day is not None:
        yield Deadline(day, typed[slice(*term_span(term))])


def _says_done(text: str, phrase: re.Match[str]) -> bool:
    """Whether the day is not that of a start, one of several, or one that returns each year."""
    returns = any(0 <= phrase.start() - match.end() <= 1 for match in RHYTHM.finditer(text))
    is_start = _BEGINS_THEN.search(text[: phrase.start()])
    return not (returns or is_start or _OR_ANOTHER.match(text, phrase.end()))


def _day(phrase: str, today: date) -> date | None:
    """The day of a phrase that is still to come; of "voor 1 juni" the day before, as it is proposed everywhere."""
    reading = parse_date(_LIMIT_TWICE.sub("", phrase), today)
    if reading.problem == "onduidelijk" and reading.suggestion:
        reading = parse_date(reading.suggestion, today)
    return reading.last_day if reading.is_clear else None
