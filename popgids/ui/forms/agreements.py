"""The forms of steps 5 and 6: agreements, and the support promised for them."""

from collections.abc import Sequence
from typing import Any

from popgids.core.agreements import Agreement, Owner, Support, SupportKind
from popgids.core.dutch_dates import format_short
from popgids.core.guide import Party
from popgids.core.session import Session
from popgids.i18n import _
from popgids.ui.forms.lists import REMOVE_ACTION, list_action
from popgids.ui.forms.names import first_name, shortened
from popgids.ui.forms.spec import Field, FieldKind, Form, Option, Record
from popgids.wording import label


def learning_forms() -> tuple[str, ...]:
    """Ways to learn, the course as one among them."""
    return (
        _("meelopen"),
        _("klus of project"),
        _("meer verantwoordelijkheid"),
        _("oefenen in het werk"),
        _("mentor of coach"),
        _("feedback vragen"),
        _("cursus of opleiding"),
        _("zelf leren"),
    )


def owner_options(session: Session) -> tuple[Option, ...]:
    """Who can own an agreement or a promise."""
    return (
        Option(Owner.EMPLOYEE.value, first_name(session.conversation, Party.EMPLOYEE)),
        Option(Owner.MANAGER.value, first_name(session.conversation, Party.MANAGER)),
        Option(Owner.TOGETHER.value, _("samen")),
        Option(Owner.OTHER.value, _("iemand anders")),
    )


def _owner_fields(session: Session, owner: Owner, owner_name: str) -> tuple[Field, ...]:
    who = Field("owner", _("Wie"), FieldKind.OPTIONS, owner.value, owner_options(session))
    if owner is not Owner.OTHER:
        return (who,)
    return (who, Field("owner_name", _("Naam"), FieldKind.LINE, owner_name))


def _promise_record(session: Session, one: Agreement | Support) -> Record:
    parts = [_owner_short(session, one)]
    if one.due_on:
        parts.append(format_short(one.due_on))
    return Record(one.id, one.what, " · ".join(parts))


def _owner_short(session: Session, one: Agreement | Support) -> str:
    """Who owns a promise, in a word or two."""
    if one.owner is Owner.OTHER:
        return shortened(one.owner_name or _("iemand anders"), 16)
    return next(option.label for option in owner_options(session) if option.value == one.owner.value)


def _has_no_date(promises: Sequence[Agreement | Support], record: str) -> bool:
    return any(one.id == record and one.due_on is None and not one.due_said for one in promises)


def _goal_options(session: Session) -> tuple[Option, ...]:
    goals = [one for one in session.conversation.goals if not one.is_empty]
    return tuple(
        Option(one.id, shortened(one.what), str(number) if number <= 9 else "")  # noqa: PLR2004  (nine digit keys)
        for number, one in enumerate(goals, start=1)
    )


def _next_goal(session: Session) -> str:
    """The first development point that no agreement serves yet."""
    conversation = session.conversation
    served = {goal.id for one in conversation.agreements if (goal := conversation.goal(one.goal_id))}
    goals = [one.id for one in conversation.goals if not one.is_empty]
    return next((one for one in goals if one not in served), goals[-1] if goals else "")


def _agreement_fields(session: Session, record: str) -> tuple[Field, ...]:
    known = session.conversation.agreement(record) if record else None
    one = known or Agreement(id="", goal_id=_next_goal(session))
    goal = session.conversation.goal(one.goal_id)
    fields = [
        Field(
            "what",
            _("Wie doet wat?"),
            FieldKind.LINE,
            one.what,
            placeholder=_("wat ga je doen, zo precies mogelijk"),
            is_under_label=True,
        ),
        *_owner_fields(session, one.owner, one.owner_name),
        Field("due_said", _("Klaar uiterlijk"), FieldKind.DATE, one.due_said or _said(one.due_on)),
        Field("result", _("Waaraan zie je dat het gelukt is?"), FieldKind.TEXT, one.result, rows=2),
        Field("start_said", _("Vanaf"), FieldKind.DATE, one.start_said or _said(one.start_on), is_start=True),
        Field(
            "learning_form",
            _("Hoe leer je het"),
            FieldKind.OPTIONS,
            one.learning_form,
            tuple(Option(form, form) for form in learning_forms()),
        ),
        Field(
            "employee_benefit",
            _("Winst {name}").format(name=first_name(session.conversation, Party.EMPLOYEE)),
            FieldKind.LINE,
            one.employee_benefit,
        ),
        Field("organisation_benefit", _("Winst team"), FieldKind.LINE, one.organisation_benefit),
    ]
    options = _goal_options(session)
    if options:
        value = goal.id if goal else ""
        fields.insert(0, Field("goal_id", _("Bij punt"), FieldKind.OPTIONS, value, options))
    return tuple(fields)


def _said(day: Any) -> str:
    """A date that was carried over without words, in words."""
    return format_short(day) if day else ""


def _agreement_change(session: Session, record: str, name: str, value: Any) -> Session:
    if name == "owner" and not value:
        return session
    if name == "owner":
        value = Owner(value)
    return session.change("agreements", record, **{name: value})


def _agreements_intro(session: Session) -> str:
    name = first_name(session.conversation, Party.EMPLOYEE)
    if not session.conversation.agreements:
        return _("Wat ziet {name} zelf als oplossing? Begin daar. Een handvol afspraken is genoeg.").format(
            name=name
        )
    moved = [one for one in session.conversation.agreements if one.id in session.conversation.carried]
    if moved:
        return _("Wat van de vorige keer doorloopt, staat er al. Kijk of de datum nog klopt.")
    return _("Wie doet wat, en wanneer is het klaar? Schrijf het zo dat je er morgen mee kunt beginnen.")


def _create_agreement(session: Session, new_id: str) -> Session:
    return session.add("agreements", Agreement(id=new_id, goal_id=_next_goal(session)))


AGREEMENTS = Form(
    title=lambda _session: _("Wat spreken jullie af?"),
    intro=_agreements_intro,
    fields=_agreement_fields,
    change=_agreement_change,
    records=lambda session: tuple(_promise_record(session, one) for one in session.conversation.agreements),
    create=_create_agreement,
    actions=lambda _session, _record: REMOVE_ACTION,
    act=lambda session, record, name: list_action(session, "agreements", record, name, _("afspraak")),
    needs_work=lambda session, record: _has_no_date(session.conversation.agreements, record),
    new_label=_("Nog een afspraak"),
)


def _next_supported(session: Session) -> str:
    """The first agreement that has no support yet."""
    supported = {one.agreement_id for one in session.conversation.support}
    ids = [one.id for one in session.conversation.agreements if not one.is_empty]
    return next((one for one in ids if one not in supported), ids[-1] if ids else "")


def _support_fields(session: Session, record: str) -> tuple[Field, ...]:
    known = next((one for one in session.conversation.support if one.id == record), None)
    one = known or Support(id="", agreement_id=_next_supported(session))
    kinds = tuple(Option(kind.value, label(kind)) for kind in SupportKind)
    fields = [
        Field(
            "what",
            _("Wat is er nodig?"),
            FieldKind.LINE,
            one.what,
            placeholder=_("waarmee lukt het beter"),
            is_under_label=True,
        ),
        Field("kind", _("Soort"), FieldKind.OPTIONS, one.kind.value if one.kind else "", kinds),
        *_owner_fields(session, one.owner, one.owner_name),
        Field("due_said", _("Geregeld op"), FieldKind.DATE, one.due_said or _said(one.due_on)),
        Field("hours_said", _("Uren"), FieldKind.HOURS, one.hours_said),
        Field("amount_said", _("Bedrag"), FieldKind.AMOUNT, one.amount_said),
    ]
    agreements = [agreement for agreement in session.conversation.agreements if not agreement.is_empty]
    if agreements:
        options = tuple(Option(agreement.id, shortened(agreement.what)) for agreement in agreements)
        fields.insert(
            0, Field("agreement_id", _("Bij afspraak"), FieldKind.OPTIONS, one.agreement_id, options)
        )
    return tuple(fields)


def _support_change(session: Session, record: str, name: str, value: Any) -> Session:
    if name == "owner" and not value:
        return session
    if name == "owner":
        value = Owner(value)
    if name == "kind":
        value = SupportKind(value) if value else None
    return session.change("support", record, **{name: value})


def _support_intro(session: Session) -> str:
    return _("{employee} vraagt, {manager} belooft. Elke belofte krijgt een naam en een datum.").format(
        employee=first_name(session.conversation, Party.EMPLOYEE),
        manager=first_name(session.conversation, Party.MANAGER),
    )


SUPPORT = Form(
    title=lambda _session: _("Welke steun is daarvoor nodig?"),
    intro=_support_intro,
    fields=_support_fields,
    change=_support_change,
    records=lambda session: tuple(_promise_record(session, one) for one in session.conversation.support),
    create=lambda session, new_id: session.add(
        "support", Support(id=new_id, agreement_id=_next_supported(session))
    ),
    actions=lambda _session, _record: REMOVE_ACTION,
    act=lambda session, record, name: list_action(session, "support", record, name, _("steun")),
    needs_work=lambda session, record: _has_no_date(session.conversation.support, record),
    new_label=_("Nog een belofte"),
)
