"""What experience says not to do, as codes to be said kindly where it applies; nothing is ever stopped."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from popgids.core.conversation import Conversation
from popgids.core.guide import StepKind

MOST_AGREEMENTS = 5
_COURSE = re.compile(
    r"\b(cursus\w*|opleiding\w*|training\w*|e-?learning\w*|workshop\w*|seminar\w*)\b", re.IGNORECASE
)
_HEALTH = re.compile(
    r"\b(ziek(te|tes|meld\w*|e)?|burn-?out\w*|medicatie|medicijn\w*|diagnose\w*|operatie\w*|zwanger\w*|depressie\w*"
    r"|depressief|therapie\w*|psycholoog|psychiater|arbo-?arts|bedrijfsarts|kanker|hernia|migraine|overspannen"
    r"|adhd|autis\w+)\b",
    re.IGNORECASE,
)
_JOB = r"(functie|baan|promotie|teamleider|manager|leidinggevende|senior|coördinator|vaste aanstelling)"
_JOB_PROMISE = re.compile(
    rf"\b(belo(of|ven|ofd|oft)|garande\w+)\b[^.?!]{{0,60}}\b{_JOB}\b"
    r"|\b(krijg(t|en)?|word(t|en)?)\b(?: (?:een|de|het|jij|je|jouw|volgend|jaar|straks|dan|nieuwe|andere|hogere)){0,6}"
    rf" {_JOB}\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something to look at once more; code says what, subject which one."""

    code: str
    subject: str = ""


def names_health(text: str) -> bool:
    """Whether a text names somebody's health; then only what it means for the work belongs in a file."""
    return bool(_HEALTH.search(text))


def promises_a_job(text: str) -> bool:
    """Whether a text seems to promise a job."""
    return bool(_JOB_PROMISE.search(text))


def reminders(conversation: Conversation, step: StepKind) -> tuple[Reminder, ...]:
    """What to say at a step."""
    if step is StepKind.AGREEMENTS:
        return tuple(_at_agreements(conversation))
    if step is StepKind.SUPPORT:
        return tuple(_at_support(conversation))
    return ()


def _at_agreements(conversation: Conversation) -> Iterator[Reminder]:
    agreements = [one for one in conversation.agreements if not one.is_empty]
    if len(agreements) > MOST_AGREEMENTS:
        yield Reminder("veel-afspraken", str(len(agreements)))
    if len(agreements) > 1 and all(_COURSE.search(f"{one.what} {one.learning_form}") for one in agreements):
        yield Reminder("alleen-cursussen")
    for one in agreements:
        if promises_a_job(f"{one.what} {one.result}"):
            yield Reminder("functie-beloofd", one.what)


def _at_support(conversation: Conversation) -> Iterator[Reminder]:
    supported = {one.agreement_id for one in conversation.support if not one.is_empty}
    for one in conversation.agreements:
        if not one.is_empty and one.id not in supported:
            yield Reminder("zonder-steun", one.what)
    costs = sum(one.cost_eur or 0 for one in conversation.goals)
    if costs and not any(one.amount_eur for one in conversation.support):
        yield Reminder("kosten-zonder-budget")
