"""The form of step 5 that weighs the options for one development point: quality times acceptance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.agreements import Agreement
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party
from popgids.core.learning import form_named
from popgids.core.options import HIGHEST, Weighing, may_manager_propose, question_about, weigh
from popgids.core.options import Option as Solution
from popgids.core.proposals import with_proposed_due
from popgids.i18n import _, ngettext
from popgids.ui.forms.learning import (
    PICK,
    PICK_ACTION,
    choosing_learning,
    learning_choices,
    learning_field,
    picked_form,
)
from popgids.ui.forms.lists import REMOVE_ACTION, list_action
from popgids.ui.forms.names import capitalised, first_name, shortened
from popgids.ui.forms.opening import party_options
from popgids.ui.forms.spec import Action, Field, FieldKind, Form, Option, Record

if TYPE_CHECKING:
    from popgids.core.session import Session

_CHOOSE = "choose"
_SHOW = "show"
_BAR = 10


def options_form(goal_id: str) -> Form:
    """The form that weighs the options for one development point."""
    return Form(
        title=lambda session: _("Welke oplossing past bij: {what}").format(what=_goal(session, goal_id).what),
        intro=lambda session: _intro(session, goal_id),
        fields=lambda session, record: _fields(session, goal_id, record),
        change=lambda session, record, name, value: _change(session, goal_id, record, name, value),
        records=lambda session: _records(session, goal_id),
        create=lambda session, new_id: session.add(
            "options", Solution(id=new_id, goal_id=goal_id), _("oplossing")
        ),
        actions=lambda session, record: _actions(session, goal_id, record),
        act=lambda session, record, name: _act(session, goal_id, record, name),
        choices=lambda session, _record, name: learning_choices(session) if name == PICK else (),
        choosing=choosing_learning,
        follows_typing=True,
        # what is typed on an option that stands there is meant as its score
        begins_by_typing=False,
        collection="options",
        new_label=_("Nog een oplossing"),
        shared_fields=frozenset({"criteria"}),
    )


def _goal(session: Session, goal_id: str) -> DevelopmentGoal:
    return session.conversation.goal(goal_id) or DevelopmentGoal(id=goal_id, origins=(Party.EMPLOYEE,))


def _ids(session: Session, goal_id: str) -> tuple[str, ...]:
    goal = _goal(session, goal_id)
    return goal.all_ids


def _weighing(session: Session, goal_id: str) -> Weighing:
    return weigh(session.conversation.options, _ids(session, goal_id))


def _find(session: Session, record: str) -> Solution | None:
    return next((one for one in session.conversation.options if one.id == record), None)


def _intro(session: Session, goal_id: str) -> str:
    employee = capitalised(first_name(session.conversation, Party.EMPLOYEE))
    manager = capitalised(first_name(session.conversation, Party.MANAGER))
    weighing = _weighing(session, goal_id)
    if not weighing.options:
        return _running(session, goal_id) or _(
            "{employee} noemt eerst een eigen oplossing. {manager} wacht nog even met ideeën."
        ).format(employee=employee, manager=manager)
    if not weighing.is_given:
        return _(
            "{employee} geeft elke oplossing een cijfer voor draagvlak. "
            "Het blijft verborgen tot jullie het samen bekijken."
        ).format(employee=employee)
    if not weighing.is_open:
        return _("Het draagvlak is gegeven en nog verborgen. Laat het zien als jullie samen verder willen.")
    if not weighing.best:
        return _(
            "Geef nu samen elke oplossing een cijfer voor kwaliteit. Effect is kwaliteit keer draagvlak."
        )
    if len(weighing.options) == 1:
        return _("Het effect is {effect} van de 100. Is er nog een andere oplossing?").format(
            effect=weighing.options[0].effect
        )
    best = _(" en ").join(f"“{shortened(one.what)}”" for one in weighing.best)
    return _("Het meeste effect heeft {best}. Jullie kiezen zelf.").format(best=best)


def _running(session: Session, goal_id: str) -> str:
    """Which agreements there are for the point already, empty for none: no other solution has to be found then."""
    ids = _ids(session, goal_id)
    found = [one for one in session.conversation.agreements if one.goal_id in ids and one.what.strip()]
    named = _(" en ").join(f"“{shortened(one.what)}”" for one in found)
    told = ngettext(
        "Hiervoor loopt al een afspraak: {named}. Nog een oplossing erbij mag ook.",
        "Hiervoor lopen al afspraken: {named}. Nog een oplossing erbij mag ook.",
        len(found),
    )
    return told.format(named=named) if found else ""


def _question(one: Solution, factor: str) -> str:
    """What to ask on about this factor of an option, for under its scale; empty when it is not low."""
    if not one.is_named or question_about(one) != factor:
        return ""
    if factor == "draagvlak":
        return _("Het draagvlak is laag. Wat is nodig zodat je er wel achter staat?")
    return _("De kwaliteit is heel laag. Wat maakt deze oplossing beter?")


def _records(session: Session, goal_id: str) -> tuple[Record, ...]:
    weighing = _weighing(session, goal_id)
    ids = _ids(session, goal_id)
    chosen = {one.option_id for one in session.conversation.agreements}
    found = [one for one in session.conversation.options if one.goal_id in ids]
    return tuple(Record(one.id, one.what, _fact(one, weighing, is_chosen=one.id in chosen)) for one in found)


def _fact(one: Solution, weighing: Weighing, *, is_chosen: bool) -> str:
    mark = _("gekozen ") if is_chosen else ""
    if not weighing.is_open or one.effect is None:
        if one.acceptance is None:
            return mark.rstrip()
        given = _("draagvlak {n}").format(n=one.acceptance) if weighing.is_open else _("draagvlak gegeven")
        return f"{mark}{given}"
    bar = "█" * round(one.effect / HIGHEST) + "░" * (_BAR - round(one.effect / HIGHEST))
    return f"{mark}{one.quality} × {one.acceptance} = {one.effect} {bar}"


def _scale(value: int | None) -> tuple[str, tuple[Option, ...]]:
    points = tuple(Option(str(n), str(n), str(n % 10)) for n in range(1, HIGHEST + 1))
    return str(value or ""), points


def _fields(session: Session, goal_id: str, record: str) -> tuple[Field, ...]:
    one = _find(session, record) or Solution(id="", goal_id=goal_id)
    weighing = _weighing(session, goal_id)
    fields = [
        Field(
            "criteria",
            _("Waar moet een goede oplossing aan voldoen?"),
            FieldKind.LINE,
            _goal(session, goal_id).criteria,
            placeholder=_("bijvoorbeeld: past in werktijd, binnen een half jaar"),
            is_under_label=True,
        ),
        Field(
            "what",
            _("Oplossing"),
            FieldKind.LINE,
            one.what,
            placeholder=_("wat zou kunnen helpen"),
            is_under_label=True,
        ),
        _acceptance_field(session, one, weighing),
    ]
    if weighing.is_open:
        fields.append(_quality_field(one))
    if _may_be_of_either(session, goal_id, one):
        fields.append(
            Field("proposed_by", _("Van"), FieldKind.OPTIONS, one.proposed_by.value, party_options(session))
        )
    return (*fields, learning_field(one.learning_form))


def _acceptance_field(session: Session, one: Solution, weighing: Weighing) -> Field:
    """What the employee thinks of it, unseen until the two look at it together."""
    employee = capitalised(first_name(session.conversation, Party.EMPLOYEE))
    is_hidden = one.acceptance is not None and not weighing.is_open
    label = _("{name}: hoe graag wil je dit?")
    if is_hidden:
        label = _("{name}: hoe graag wil je dit? Gegeven en nog verborgen")
    value, points = _scale(None if is_hidden else one.acceptance)
    return Field(
        "acceptance",
        label.format(name=employee),
        FieldKind.OPTIONS,
        value,
        points,
        is_under_label=True,
        is_secret=not weighing.is_open,
        remark=_question(one, "draagvlak") if weighing.is_open else "",
    )


def _quality_field(one: Solution) -> Field:
    value, points = _scale(one.quality)
    return Field(
        "quality",
        _("Samen: hoe goed werkt dit?"),
        FieldKind.OPTIONS,
        value,
        points,
        is_under_label=True,
        remark=_question(one, "kwaliteit") or _weakest_text(one),
    )


def _weakest_text(one: Solution) -> str:
    """Which factor keeps the effect low."""
    if one.weakest is None:
        return ""
    return _("De zwakste factor is {factor}: {value}.").format(
        factor=_(one.weakest), value=one.acceptance if one.weakest == "draagvlak" else one.quality
    )


def _may_be_of_either(session: Session, goal_id: str, one: Solution) -> bool:
    """Whether it is asked whose option this is: not of the first, which is the employee's."""
    ids = _ids(session, goal_id)
    others = [other for other in session.conversation.options if other.id != one.id]
    return may_manager_propose(others, ids)


def _change(session: Session, goal_id: str, record: str, name: str, value: Any) -> Session:
    if name == "criteria":
        return session.change("goals", _goal(session, goal_id).id, criteria=value)
    if name in {"acceptance", "quality"}:
        value = int(value) if value else None
    if name == "proposed_by":
        value = Party(value)
    return session.change("options", record, **{name: value})


def _actions(session: Session, goal_id: str, record: str) -> tuple[Action, ...]:
    one = _find(session, record)
    if one is None:
        return (PICK_ACTION,)
    weighing = _weighing(session, goal_id)
    if weighing.is_given and not weighing.is_open:
        return (Action(_SHOW, _("Laat draagvlak zien")), PICK_ACTION, *REMOVE_ACTION)
    is_chosen = any(agreement.option_id == one.id for agreement in session.conversation.agreements)
    may_choose = one.is_named and not is_chosen
    return (*((Action(_CHOOSE, _("Kies deze")),) if may_choose else ()), PICK_ACTION, *REMOVE_ACTION)


def _act(session: Session, goal_id: str, record: str, name: str) -> tuple[Session, str]:
    one = _find(session, record)
    if name == _SHOW:
        for option in _weighing(session, goal_id).options:
            session = session.change("options", option.id, is_shown=True)
        return session, record
    if name == _CHOOSE and one is not None:
        form = form_named(session.guide, one.learning_form) if one.learning_form else None
        agreement = Agreement(
            id=f"{one.id}-afspraak",
            goal_id=one.goal_id,
            option_id=one.id,
            what=one.what,
            learning_form=one.learning_form,
            result=form.result.strip() if form else "",
        )
        if session.conversation.agreement(agreement.id) is not None:
            return session, record
        return session.add(
            "agreements", with_proposed_due(session.conversation, agreement), _("afspraak")
        ), record
    form = picked_form(session, name)
    if form is not None and one is not None:
        return session.change("options", record, learning_form=form.name), record
    return list_action(session, "options", record, name, _("oplossing"), _records(session, goal_id))
