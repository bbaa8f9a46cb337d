"""When to talk again: what was said about it, or else what was agreed."""

import re
from datetime import date, timedelta

from popgids.core.conversation import Conversation
from popgids.core.dutch.dates import parse_date
from popgids.core.guide import DateQuestion, Guide, ShortQuestion, StepKind
from popgids.core.proposals import working_day
from popgids.core.smart.time import NUMBER_WORDS

_HALF_A_YEAR = timedelta(days=182)
_QUARTER = timedelta(days=91)
_SOON_AFTER = timedelta(days=7)
_COUNT = rf"\d{{1,3}}|(?:een )?hal(?:f|ve)|anderhal(?:f|ve)|driekwart|een|{NUMBER_WORDS}"
_UNIT = r"dag(?:en)?|week|weken|maand(?:en)?|kwartaal|kwartalen|jaar"
_TERM = re.compile(
    rf"\b(?:(?P<of>een) (?P<of_unit>{_UNIT}) of (?P<of_count>{_COUNT})"
    rf"|(?P<count>{_COUNT}|elke?|iedere?|per) (?P<unit>{_UNIT}))\b"
)


def proposed_next_day(conversation: Conversation, guide: Guide) -> date:
    """A weekday for the next talk: the one that was said, or else one at which there is something to tell.

    A whole talk comes soon after the last promise that is due within half a year, and not within a quarter: what is due
    earlier is looked at on its own day. A short look back comes soon after the first promise. Half a year on when
    nothing is due before.
    """
    day = _said(conversation, guide) or _after_promises(conversation)
    return working_day(day)


def _said(conversation: Conversation, guide: Guide) -> date | None:
    """The day that a short answer in the step about the next talk names, the first that does."""
    steps = [step for step in guide.steps if step.kind is StepKind.NEXT_TALK]
    questions = [
        one for step in steps for one in step.questions if isinstance(one, ShortQuestion | DateQuestion)
    ]
    said = [answer for one in questions for answer in conversation.answers_to(one.id)]
    days = (answer.on or day_said(answer.text, conversation.held_on) for answer in said)
    return next((day for day in days if day is not None and day > conversation.held_on), None)


def day_said(text: str, today: date) -> date | None:
    """The day that somebody means who says "over 3 maanden", "vijftien weken" or "1 maart"; None when it is unclear."""
    first_sentence = re.split(r"[.;!?\n]", text.strip().lower())[0]
    said = " ".join(first_sentence.replace("één", "een").split())
    # The whole goes first: a dot may stand in a date, as in "1.3.2027" and "1 jan. 2027".
    for words in (text, said):
        reading = parse_date(words, today)
        if reading.is_clear:
            return reading.day
    term = _TERM.search(said)
    if term is None:
        return None
    count = term["of_count"] or {"elk": "een", "ied": "een", "per": "een"}.get(
        term["count"][:3], term["count"]
    )
    reading = parse_date(f"over {count} {term['of_unit'] or term['unit']}", today)
    return reading.day if reading.is_clear else None


def _after_promises(conversation: Conversation) -> date:
    promised = (
        *(one.due_on for one in conversation.agreements),
        *(one.due_on for one in conversation.support),
    )
    today = conversation.held_on
    latest = today + _HALF_A_YEAR
    dues = sorted(day for day in promised if day and today < day <= latest)
    if not dues:
        return latest
    if conversation.next_talk.kind == "kort":
        return min(dues[0] + _SOON_AFTER, latest)
    return min(max(dues[-1] + _SOON_AFTER, today + _QUARTER), latest)
