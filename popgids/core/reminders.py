"""What experience says not to do, as codes to be said kindly where it applies; nothing is ever stopped."""

from collections.abc import Iterator
from dataclasses import dataclass

from popgids.core.agreements import Agreement, Mandatory
from popgids.core.carrying import settled_in_plan
from popgids.core.conversation import Conversation
from popgids.core.dutch.numbers import format_amount, format_number
from popgids.core.guide import Guide, StepKind
from popgids.core.job_promise import promises_a_job
from popgids.core.learning import is_training, may_be_repaid, names_repayment
from popgids.core.said_here import side_of
from popgids.core.support_totals import SupportTotals, open_costs, support_totals

MOST_AGREEMENTS = 5


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something to look at once more; code says what, subject which one, also a second thing that it is about."""

    code: str
    subject: str = ""
    also: str = ""


def reminders(conversation: Conversation, step: StepKind, guide: Guide | None = None) -> tuple[Reminder, ...]:
    """What to say at a step; guide: for the budget."""
    if step is StepKind.AGREEMENTS:
        return tuple(_at_agreements(conversation))
    if step is StepKind.SUPPORT:
        return tuple(_at_support(conversation, guide))
    if step in (StepKind.EMPLOYEE_NEED, StepKind.ORGANISATION_NEED):
        return tuple(_at_goals(conversation, step))
    return ()


def _at_goals(conversation: Conversation, step: StepKind) -> Iterator[Reminder]:
    for one in conversation.goals:
        if side_of(step) in one.origins and promises_a_job(f"{one.what}\n{one.importance}"):
            yield Reminder("functie-beloofd", one.what)


def _at_agreements(conversation: Conversation) -> Iterator[Reminder]:
    agreements = [one for one in conversation.agreements if not one.is_empty]
    if len(agreements) > MOST_AGREEMENTS:
        yield Reminder("veel-afspraken", str(len(agreements)))
    if len(agreements) > 1 and all(is_training(one) for one in agreements):
        yield Reminder("alleen-cursussen")
    for one in agreements:
        if promises_a_job(f"{one.what}\n{one.result}"):
            yield Reminder("functie-beloofd", one.what)
        yield from _about_training(one, conversation)


def _about_training(agreement: Agreement, conversation: Conversation) -> Iterator[Reminder]:
    if not is_training(agreement):
        return
    if agreement.mandatory is Mandatory.UNKNOWN:
        yield Reminder("verplicht-uitzoeken", agreement.what)
    elif agreement.mandatory is Mandatory.YES:
        if names_repayment(f"{agreement.what} {agreement.result} {_promised_for(agreement, conversation)}"):
            yield Reminder("verplicht-niet-terugbetalen", agreement.what)
    elif may_be_repaid(agreement) and agreement.repayment:
        told = (agreement.repayment_period, agreement.repayment_said, agreement.repayment_steps)
        if not all(one.strip() for one in told):
            yield Reminder("terugbetalen-aanvullen", agreement.what)


def _promised_for(agreement: Agreement, conversation: Conversation) -> str:
    return " ".join(one.what for one in conversation.support if one.agreement_id == agreement.id)


def _repayment_in_support(conversation: Conversation) -> Iterator[Reminder]:
    """Paying back that is written down with the support for a training that is mandatory, or may be."""
    for one in conversation.agreements:
        if is_training(one) and names_repayment(_promised_for(one, conversation)):
            if one.mandatory is Mandatory.YES:
                yield Reminder("verplicht-niet-terugbetalen", one.what)
            elif one.mandatory is Mandatory.UNKNOWN:
                yield Reminder("verplicht-uitzoeken", one.what)


def _over_budget(totals: SupportTotals) -> Iterator[Reminder]:
    """Euros and hours together, so that the one does not hide the other where there is room for one reminder."""
    over = totals.over_eur, totals.over_hours
    amount, hours = (format_amount(over[0]) if over[0] else ""), (format_number(over[1]) if over[1] else "")
    if amount and hours:
        yield Reminder("boven-budget-en-uren", amount, hours)
    elif amount:
        yield Reminder("boven-budget", amount)
    elif hours:
        yield Reminder("boven-uren", hours)


def has_no_support(conversation: Conversation) -> bool:
    """Whether there are agreements to keep, and nothing was promised for any of them."""
    return bool(_without_support(conversation)) and not any(not one.is_empty for one in conversation.support)


def _without_support(conversation: Conversation) -> list[Agreement]:
    """The agreements still to keep for which nothing was promised."""
    supported = {one.agreement_id for one in conversation.support if not one.is_empty}
    done = settled_in_plan(conversation)
    return [
        one for one in conversation.agreements if not (one.is_empty or one.id in supported or one.id in done)
    ]


def _at_support(conversation: Conversation, guide: Guide | None) -> Iterator[Reminder]:
    yield from _repayment_in_support(conversation)
    for one in conversation.support:
        if promises_a_job(one.what):
            yield Reminder("functie-beloofd", one.what)
    totals = support_totals(conversation, guide)
    yield from _over_budget(totals)
    is_arranged = totals.budget_eur is not None or any(one.amount_eur for one in conversation.support)
    if not is_arranged and open_costs(conversation):
        yield Reminder("kosten-zonder-budget")
    without = _without_support(conversation)
    if has_no_support(conversation) and len(without) > 1:
        yield Reminder("geen-steun")
    elif len(without) > 1:
        yield Reminder("meer-zonder-steun", str(len(without)))
    elif without:
        yield Reminder("zonder-steun", without[0].what)
