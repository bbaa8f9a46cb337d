"""The soft SMART check on an agreement: it asks at most one question per letter, and rather none than a wrong one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from popgids.core.agreements import Agreement, Owner
from popgids.core.guide import Party
from popgids.core.smart.deadline import other_deadline
from popgids.core.smart.intentions import ATTEMPTS, DIRECTIONS, WISHES
from popgids.core.smart.marks import (
    GOOD,
    UNKNOWN,
    SmartLetter,
    SmartMark,
    SmartQuestion,
    SmartReading,
    SmartState,
    asks,
)
from popgids.core.smart.measures import names_amount, names_deed, names_result
from popgids.core.smart.text import NAME, as_typed, searchable
from popgids.core.smart.time import (
    find_rhythm,
    find_term,
    names_day,
    names_length,
    term_day,
    term_span,
    vague_time,
)
from popgids.core.smart.words import (
    AMONG_OTHERS,
    BETTER,
    CASES,
    HOW_MUCH,
    HOW_OFTEN,
    NOBODY,
    PASSIVE,
    QUALITY,
    UNSEEN,
    Span,
    first,
)

__all__ = [
    "ENOUGH_TRUST",
    "SmartLetter",
    "SmartMark",
    "SmartQuestion",
    "SmartReading",
    "SmartState",
    "read_agreement",
    "read_smart",
]

ENOUGH_TRUST = 7
"""From 1 to 10; whoever has less trust that it will work out is asked what it takes."""


@dataclass(frozen=True, slots=True)
class _Text:
    """What was typed, and the same in the form to search in; the result stands behind the first line end."""

    typed: str
    what: str
    result: str

    @property
    def both(self) -> str:
        return f"{self.what}\n{self.result}"

    def word(self, span: Span) -> str:
        return self.typed[slice(*span)].strip()


def read_agreement(
    agreement: Agreement,
    today: date,
    *,
    consent: Mapping[Party, bool] | None = None,
    trust: Mapping[Party, int] | None = None,
    is_of_today: bool = True,
) -> SmartReading:
    """The marks of an agreement; somebody else whose name is not known yet is no owner.

    is_of_today: whether its words were said in this talk, so that what they say of time counts from it.
    """
    return read_smart(
        agreement.what,
        agreement.result,
        today=today,
        has_owner=agreement.owner is not Owner.OTHER or bool(agreement.owner_name.strip()),
        due_on=agreement.due_on,
        start_on=agreement.start_on,
        consent=consent,
        trust=trust,
        is_of_today=is_of_today,
    )


def read_smart(
    what: str,
    result: str = "",
    *,
    today: date,
    has_owner: bool = True,
    due_on: date | None = None,
    start_on: date | None = None,
    consent: Mapping[Party, bool] | None = None,
    trust: Mapping[Party, int] | None = None,
    is_of_today: bool = True,
) -> SmartReading:
    """The marks of what was typed, and of what both said about it; never raises on any text.

    consent is whether each stands behind it, trust from 1 to 10 whether each thinks it will work out; who has not
    said it yet is left out. Both are asked, never read from the text.
    """
    acceptable, realistic = _acceptable(consent or {}), _realistic(trust or {})
    if not what.strip():
        time_bound = GOOD if due_on else UNKNOWN
        return SmartReading(acceptable=acceptable, realistic=realistic, time_bound=time_bound)
    typed_what, typed_result = as_typed(what), as_typed(result)
    text = _Text(f"{typed_what}\n{typed_result}", searchable(typed_what), searchable(typed_result))
    measurable = _measurable(text)
    other = other_deadline(what, result, due_on, today, start_on) if due_on and is_of_today else None
    if other is not None:
        time_bound = SmartMark(
            SmartState.ASKS, SmartQuestion.WHICH_OF_TWO, other.words, other.day, against=due_on
        )
    else:
        time_bound = _time_bound(text, today, due_on, start_on)
    is_concrete = measurable.state is SmartState.GOOD and time_bound.state is SmartState.GOOD
    specific = _specific(
        text,
        has_owner=has_owner,
        is_concrete=is_concrete,
        asks_more=measurable.state is SmartState.ASKS,
    )
    return SmartReading(specific, measurable, acceptable, realistic, time_bound)


# S

_DOER = re.compile(
    rf"\b(?:ik|{NAME}+|leidinggevende|teamleider|medewerker)\b|\bmijn (?!\w+ (?:wordt|worden))\w+"
)
_STARTS_WITH_DOER = re.compile(
    r"(?!(?:de|het|een|er|we|wij|men|iemand|jullie|dit|dat|die|elke?|iedere?|wordt|worden|op|in|voor|na|van|per)\b)"
    r"\w+ (?:\w{2,}t|gaat|doet|ziet|staat)\b"
)
_LEARNING = re.compile(
    r"cursus|training|opleiding|coaching|stage|workshop|intervisie|e-learning|mentor|meeloop|scholing|bhv|vca|ehbo|"
    r"bezoek|gesprek|overleg|proef|onderzoek|excursie|assessment|scan|meting|rotatie|taakruil"
)
_VERB = re.compile(r"\b\w{2,}en\b|\b(?:gaan|doen|zien|staan|slaan)\b")
_PRONOUN = re.compile(r"\b(?:ik|we|wij|je|jij|hij|zij|ze)\b")
_FEW_WORDS = 3


def _specific(text: _Text, *, has_owner: bool, is_concrete: bool, asks_more: bool) -> SmartMark:
    is_led = has_owner or _has_doer(text.what)
    if not is_led:
        found = first((PASSIVE, NOBODY), text.what)
        return asks(SmartQuestion.WHO, text.word(found[1]) if found else "")
    vague = [ATTEMPTS]
    if not (is_concrete or names_amount(text.both)):
        vague += [WISHES, DIRECTIONS]
    if found := first(vague, text.what):
        return asks(found[0], text.word(found[1]))
    if not asks_more and _is_only_a_subject(text.what):
        return asks(SmartQuestion.WHAT_EXACTLY)
    return GOOD if len(text.what.split()) >= _FEW_WORDS else UNKNOWN


def _has_doer(what: str) -> bool:
    return bool(_DOER.search(what) or _STARTS_WITH_DOER.match(what))


def _is_only_a_subject(what: str) -> bool:
    """Whether the text names a field and nothing that is done in it: "Communicatie", "Netwerken"."""
    count = len(what.split())
    has_verb = count > 1 and (_PRONOUN.search(what) or _VERB.search(what))
    says_more = has_verb or _LEARNING.search(what) or re.search(r"\d", what)
    return count <= _FEW_WORDS and not (says_more or names_result(what) or names_amount(what))


# M

_ONLY_A_NUMBER_HELPS = (HOW_OFTEN, HOW_MUCH, BETTER)
_A_RESULT_HELPS = (QUALITY, CASES, AMONG_OTHERS)
_BARE_MAKING = re.compile(r"^\W*(?:een )?\w+ (?:maken|schrijven)\W*$")
"""Something is made, and nothing is said of it: "Rapport maken"."""
_NEXT_WORDS = re.compile(r"^(?: [^\s,.;]+){1,4}")


def _measurable(text: _Text) -> SmartMark:
    both = text.both
    if names_amount(both):
        return GOOD
    if not text.result.strip() and _BARE_MAKING.search(text.what):
        return asks(SmartQuestion.WHAT_IS_SEEN)
    shows = names_result(both)
    found = (
        first(_ONLY_A_NUMBER_HELPS, both)
        or (None if shows else first(_A_RESULT_HELPS, both))
        or _unseen(text)
    )
    if found:
        return asks(found[0], text.word(found[1]))
    return GOOD if shows or names_deed(both) else UNKNOWN


def _unseen(text: _Text) -> tuple[SmartQuestion, Span] | None:
    """What only happens in a head, unless it is said how it will show.

    "Inzicht in de begroting" names a paper, but not one that shows the insight: the words next to it do not count.
    """
    if text.result.strip() and not UNSEEN.find(text.result):
        return None
    span = UNSEEN.find(text.both)
    if span is None:
        return None
    before, after = text.both[: span[0]], _NEXT_WORDS.sub(" ", text.both[span[1] :], count=1)
    return None if names_result(f"{before} {after}") else (UNSEEN.question, span)


# A and R


def _acceptable(consent: Mapping[Party, bool]) -> SmartMark:
    for party in Party:
        if consent.get(party) is False:
            return asks(SmartQuestion.WHAT_GAINS_CONSENT, party=party)
    return GOOD if all(consent.get(party) for party in Party) else UNKNOWN


def _realistic(trust: Mapping[Party, int]) -> SmartMark:
    for party in Party:
        if trust.get(party, ENOUGH_TRUST) < ENOUGH_TRUST:
            return asks(SmartQuestion.WHAT_GAINS_TRUST, word=str(trust[party]), party=party)
    return GOOD if all(party in trust for party in Party) else UNKNOWN


# T


def _time_bound(text: _Text, today: date, due_on: date | None, start_on: date | None) -> SmartMark:
    both = text.both
    if due_on and due_on < today:
        return asks(SmartQuestion.WHICH_DAY)
    if due_on or names_day(both):
        return GOOD
    term = find_term(both)
    if term:
        day = term_day(term, today, start_on)
        word = text.word(term_span(term))
        return asks(SmartQuestion.IS_DAY_MEANT, word, day) if day else asks(SmartQuestion.WHICH_DAY, word)
    if rhythm := find_rhythm(both):
        return GOOD if names_length(both) else asks(SmartQuestion.UNTIL_WHEN, text.word(rhythm.span()))
    if span := vague_time(both):
        return asks(SmartQuestion.WHICH_DAY, text.word(span))
    return UNKNOWN if start_on else asks(SmartQuestion.WHEN)
