"""The form of step 5: agreements."""

from collections.abc import Sequence
from typing import Any

from popgids.core.agreements import Agreement
from popgids.core.guide import Party, StepKind
from popgids.core.learning import form_named
from popgids.core.proposals import next_goal, with_proposed_due
from popgids.core.reminders import reminders
from popgids.core.session import Session
from popgids.i18n import _
from popgids.ui.forms.due import due_act, due_actions, due_note, due_remark, with_due_followed
from popgids.ui.forms.learning import (
    PICK,
    PICK_ACTION,
    choosing_learning,
    learning_choices,
    learning_field,
    picked_form,
)
from popgids.ui.forms.lists import REMOVE_ACTION, list_action
from popgids.ui.forms.names import first_name, shortened
from popgids.ui.forms.promises import change_promise, day_in_words, has_no_date, owner_fields, promise_record
from popgids.ui.forms.smart import said_by_both_fields, smart_act, smart_actions, smart_remark, smart_value
from popgids.ui.forms.spec import Action, Field, FieldKind, Form, Option
from popgids.ui.forms.training import training_fields, training_value
from popgids.wording.phrases import untitled
from popgids.wording.reminders import reminder_text


def _goal_options(session: Session) -> tuple[Option, ...]:
    goals = [one for one in session.conversation.goals if not one.is_empty]
    return tuple(
        Option(one.id, shortened(one.what, 24) or untitled(), str(number) if number <= 9 else "")  # noqa: PLR2004  (nine digit keys)
        for number, one in enumerate(goals, start=1)
    )


def _fields(session: Session, record: str) -> tuple[Field, ...]:
    known = session.conversation.agreement(record) if record else None
    one = known or _blank(session, "")
    options = _goal_options(session)
    goal = session.conversation.goal(one.goal_id)
    serves = Field("goal_id", _("Bij punt"), FieldKind.OPTIONS, goal.id if goal else "", options)
    return (
        *((serves,) if options else ()),
        _what_field(session, one),
        *owner_fields(session, one),
        Field(
            "due_said",
            _("Klaar uiterlijk"),
            FieldKind.DATE,
            one.due_said or day_in_words(one.due_on),
            remark=due_remark(session, one),
        ),
        _result_field(session, one),
        Field(
            "start_said",
            _("Vanaf"),
            FieldKind.DATE,
            one.start_said or day_in_words(one.start_on),
            is_start=True,
        ),
        learning_field(one.learning_form),
        *training_fields(session, one),
        *_benefit_fields(session, one),
        *said_by_both_fields(session, one),
    )


def _what_field(session: Session, one: Agreement) -> Field:
    return Field(
        "what",
        _("Wie doet wat?"),
        FieldKind.LINE,
        one.what,
        rows=2,
        placeholder=_("wat ga je doen, zo precies mogelijk"),
        is_under_label=True,
        remark=smart_remark(session, one, due_note(session, one)),
        stays_in_sight=True,
    )


def _benefit_fields(session: Session, one: Agreement) -> tuple[Field, ...]:
    """What each of the two gains by it."""
    employee = _("Winst {name}").format(name=first_name(session.conversation, Party.EMPLOYEE))
    return (
        Field("employee_benefit", employee, FieldKind.LINE, one.employee_benefit),
        Field("organisation_benefit", _("Winst team"), FieldKind.LINE, one.organisation_benefit),
    )


def _result_field(session: Session, one: Agreement) -> Field:
    form = form_named(session.guide, one.learning_form)
    return Field(
        "result",
        _("Waaraan zie je dat het gelukt is?"),
        FieldKind.TEXT,
        one.result,
        rows=2,
        placeholder=form.proof.strip() if form else "",
    )


def _change(session: Session, record: str, name: str, value: Any) -> Session:
    known = session.conversation.agreement(record)
    if name == "due_said" and known is not None and value == day_in_words(known.due_on):
        return session
    after = change_promise(
        session, "agreements", record, name, smart_value(name, training_value(name, value))
    )
    return after if known is None else with_due_followed(after, known, name)


def _intro(session: Session) -> str:
    name = first_name(session.conversation, Party.EMPLOYEE)
    if not session.conversation.agreements:
        return _("Wat ziet {name} zelf als oplossing? Begin daar. Een handvol afspraken is genoeg.").format(
            name=name
        )
    told = reminders(session.conversation, StepKind.AGREEMENTS, session.guide)
    if told:
        return reminder_text(told[0])
    moved = [one for one in session.conversation.agreements if one.id in session.conversation.carried]
    if moved:
        return f"{_('Wat van de vorige keer doorloopt, staat er al.')} {_about_dates(moved)}"
    return _("Wie doet wat, en wanneer is het klaar? Schrijf het zo dat je er morgen mee kunt beginnen.")


def _about_dates(moved: Sequence[Agreement]) -> str:
    """What is to be done about the dates of what moves on: one that is still ahead stands there."""
    dated = [bool(one.due_on or one.due_said.strip()) for one in moved]
    if all(dated):
        return _("Kijk of de datum nog klopt.")
    return _("Kijk of de datum nog klopt, of prik een nieuwe.") if any(dated) else _("Prik een nieuwe datum.")


def _create(session: Session, new_id: str) -> Session:
    return session.add("agreements", _blank(session, new_id), _("afspraak"))


def _blank(session: Session, new_id: str) -> Agreement:
    """An agreement of which nothing was said yet: for the next point, and by the day of that point."""
    blank = Agreement(id=new_id, goal_id=next_goal(session.conversation))
    return with_proposed_due(session.conversation, blank)


def _actions(session: Session, record: str) -> tuple[Action, ...]:
    known = session.conversation.agreement(record) if record else None
    if known is None:
        return (PICK_ACTION,)
    return (PICK_ACTION, *due_actions(session, known), *smart_actions(known), *REMOVE_ACTION)


def _act(session: Session, record: str, name: str) -> tuple[Session, str]:
    form = picked_form(session, name)
    known = session.conversation.agreement(record)
    after = (due_act(session, known, name) or smart_act(session, known, name)) if known is not None else None
    if after is not None:
        return after, record
    if form is None or known is None:
        return list_action(session, "agreements", record, name, _("afspraak"))
    result = known.result if known.result.strip() else form.result.strip()
    after = session.change("agreements", record, learning_form=form.name, result=result)
    return with_due_followed(after, known, "result"), record


AGREEMENTS = Form(
    title=lambda _session: _("Wat spreken jullie af?"),
    intro=_intro,
    fields=_fields,
    change=_change,
    records=lambda session: tuple(promise_record(session, one) for one in session.conversation.agreements),
    create=_create,
    actions=_actions,
    act=_act,
    choices=lambda session, _record, name: learning_choices(session) if name == PICK else (),
    choosing=choosing_learning,
    needs_work=lambda session, record: has_no_date(session.conversation.agreements, record),
    collection="agreements",
    follows_typing=True,
    new_label=_("Nog een afspraak"),
)
