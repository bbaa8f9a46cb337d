"""The form of step 6: the support promised for the agreements, and what it comes to."""

from typing import Any

from popgids.core.agreements import Support, SupportKind
from popgids.core.guide import Party, StepKind
from popgids.core.reminders import has_no_support, reminders
from popgids.core.session import Session
from popgids.core.support_totals import SupportTotals, support_totals
from popgids.i18n import _
from popgids.ui.forms.lists import REMOVE_ACTION, list_action
from popgids.ui.forms.names import first_name, shortened
from popgids.ui.forms.promises import change_promise, day_in_words, has_no_date, owner_fields, promise_record
from popgids.ui.forms.said import (
    FROM_ANSWER,
    said_actions,
    said_choices,
    said_chosen,
    with_proposal,
    with_said,
)
from popgids.ui.forms.spec import Field, FieldKind, Form, Option
from popgids.wording.phrases import untitled
from popgids.wording.reminders import reminder_text
from popgids.wording.rules import hours_and_euros_text


def _next_supported(session: Session) -> str:
    """The first agreement that has no support yet."""
    supported = {one.agreement_id for one in session.conversation.support}
    ids = [one.id for one in session.conversation.agreements if one.what.strip()]
    return next((one for one in ids if one not in supported), ids[-1] if ids else "")


def _kinds() -> tuple[Option, ...]:
    """The kinds of support in a word each, so that they take few rows."""
    words = {
        SupportKind.BUDGET: _("geld"),
        SupportKind.HOURS: _("uren"),
        SupportKind.LEAVE: _("verlof"),
        SupportKind.GUIDANCE: _("begeleiding"),
        SupportKind.PRACTICE: _("oefentijd"),
        SupportKind.EXPERT: _("deskundige"),
        SupportKind.OTHER: _("anders"),
    }
    return tuple(Option(kind.value, words[kind]) for kind in SupportKind)


def _fields(session: Session, record: str) -> tuple[Field, ...]:
    known = next((one for one in session.conversation.support if one.id == record), None)
    one = known or Support(id="", agreement_id=_next_supported(session))
    agreements = [agreement for agreement in session.conversation.agreements if not agreement.is_empty]
    options = tuple(Option(one.id, shortened(one.what, 24) or untitled()) for one in agreements)
    serves = Field("agreement_id", _("Bij afspraak"), FieldKind.OPTIONS, one.agreement_id, options)
    return (
        *((serves,) if options else ()),
        with_proposal(session, _what_field(one)),
        Field("kind", _("Soort"), FieldKind.OPTIONS, one.kind.value if one.kind else "", _kinds()),
        *owner_fields(session, one),
        Field("due_said", _("Geregeld op"), FieldKind.DATE, one.due_said or day_in_words(one.due_on)),
        Field("hours_said", _("Uren"), FieldKind.HOURS, one.hours_said),
        Field("amount_said", _("Bedrag"), FieldKind.AMOUNT, one.amount_said),
    )


def _what_field(one: Support) -> Field:
    return Field(
        "what",
        _("Wat is er nodig?"),
        FieldKind.LINE,
        one.what,
        rows=2,
        placeholder=_("waarmee lukt het beter"),
        is_under_label=True,
    )


def _change(session: Session, record: str, name: str, value: Any) -> Session:
    if name == "kind":
        value = SupportKind(value) if value else None
    return change_promise(session, "support", record, name, value)


_CAN_WAIT = {"zonder-steun", "meer-zonder-steun"}
"""Reminders of what is being written here; once there is any, they leave the first line of the form to the rest."""


def _intro(session: Session) -> str:
    totals = support_totals(session.conversation, session.guide)
    told = reminders(session.conversation, StepKind.SUPPORT, session.guide)
    if totals.has_any:
        return " ".join([_totals_text(totals), *(reminder_text(one) for one in told[:1])])
    waits = () if has_no_support(session.conversation) else _CAN_WAIT
    urgent = [one for one in told if one.code not in waits]
    lead = reminder_text(urgent[0]) if urgent else ""
    if not totals.has_budget:
        return lead or _(
            "{employee} vraagt, {manager} belooft. Elke belofte krijgt een naam en een datum."
        ).format(
            employee=first_name(session.conversation, Party.EMPLOYEE),
            manager=first_name(session.conversation, Party.MANAGER),
        )
    source = session.guide.budget_source.strip()
    budget = _("Het budget is {budget}{source}.").format(
        budget=hours_and_euros_text(totals.budget_hours, totals.budget_eur),
        source=f" ({source})" if source else "",
    )
    return f"{lead or _('Elke belofte krijgt een naam en een datum.')} {budget}"


def _totals_text(totals: SupportTotals) -> str:
    """What all support comes to, and of which budget."""
    together = hours_and_euros_text(totals.hours or None, totals.amount_eur or None)
    if not totals.has_budget:
        return _("Samen: {together}.").format(together=together)
    budget = hours_and_euros_text(totals.budget_hours, totals.budget_eur)
    if totals.budget_hours is not None and totals.budget_eur is not None:
        return _("Samen: {together}. Budget: {budget}.").format(together=together, budget=budget)
    return _("Samen: {together}, van het budget van {budget}.").format(together=together, budget=budget)


def _act(session: Session, record: str, name: str) -> tuple[Session, str]:
    said = said_chosen(session, name)
    if said is None:
        return list_action(session, "support", record, name, _("steun"))
    one = Support(
        id=said.record, answer_id=said.answer, what=said.text, agreement_id=_next_supported(session)
    )
    return with_said(session, "support", record, said, one)


SUPPORT = Form(
    title=lambda _session: _("Welke steun is daarvoor nodig?"),
    intro=_intro,
    fields=_fields,
    change=_change,
    records=lambda session: tuple(promise_record(session, one) for one in session.conversation.support),
    create=lambda session, new_id: session.add(
        "support", Support(id=new_id, agreement_id=_next_supported(session)), _("steun")
    ),
    actions=lambda session, record: (*said_actions(session), *(REMOVE_ACTION if record else ())),
    act=_act,
    choices=lambda session, _record, name: said_choices(session) if name == FROM_ANSWER else (),
    choosing=lambda name: (_("Welk antwoord?"), "") if name == FROM_ANSWER else ("", ""),
    needs_work=lambda session, record: has_no_date(session.conversation.support, record),
    collection="support",
    follows_typing=True,
    new_label=_("Nog een belofte"),
)
