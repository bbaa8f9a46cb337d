"""The SMART check beside an agreement: five small marks, one friendly question, and what both say of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from popgids.core.guide import Party
from popgids.core.smart.judge import read_agreement, read_smart
from popgids.i18n import _
from popgids.ui.forms.names import capitalised, first_name
from popgids.ui.forms.spec import Action, Field, FieldKind, Option
from popgids.wording.smart import smart_hint_text, smart_question_text

if TYPE_CHECKING:
    from popgids.core.agreements import Agreement
    from popgids.core.session import Session
    from popgids.core.smart.judge import SmartReading

SWITCH = "smart-switch"
_MARKS = {"goed": "✓", "vraag": "?", "onbekend": "·"}
_ENOUGH_WORDS = 3
_SAID_IN_TWO = re.compile(r"\w+ \w{2,}en\W*", re.IGNORECASE)
_POINTS = 10
_TRUST = {"employee_trust": Party.EMPLOYEE, "manager_trust": Party.MANAGER}


def reading_of(session: Session, one: Agreement) -> SmartReading | None:
    """How an agreement reads, None while there is too little of it or when the check is off."""
    if one.has_no_smart_check or not _is_said(one):
        return None
    trust = {party: getattr(one, name) for name, party in _TRUST.items() if getattr(one, name) is not None}
    return read_agreement(
        one,
        session.today,
        consent=dict.fromkeys(one.backed_by, True),
        trust=trust,
        is_of_today=one.id not in session.conversation.carried,
    )


def _is_said(one: Agreement) -> bool:
    """Whether an agreement is more than the first words of what is being typed."""
    if not one.what.strip():
        return False
    has_moved_on = one.due_said or one.result.strip() or one.learning_form.strip() or one.backed_by
    is_whole = len(one.what.split()) >= _ENOUGH_WORDS or _SAID_IN_TWO.fullmatch(one.what.strip())
    return bool(is_whole or has_moved_on)


def smart_remark(session: Session, one: Agreement, otherwise: str = "") -> str:
    """The five marks with the question of the first that asks, or with what there is to say otherwise."""
    reading = reading_of(session, one)
    if reading is None:
        return otherwise
    marks = "  ".join(f"{letter.value} {_MARKS[mark.state.value]}" for letter, mark in reading)
    # what is asked of one of the two stands under what that one said
    asked = next(
        (mark for _letter, mark in reading if mark.question is not None and mark.party is None), None
    )
    return f"{marks}   {smart_hint_text(asked) if asked is not None else otherwise}".rstrip()


def said_by_both_fields(session: Session, one: Agreement) -> tuple[Field, ...]:
    """What cannot be read from a text: whether both stand behind it, and how much they trust that it will work."""
    if one.has_no_smart_check:
        return ()
    names = {party: capitalised(first_name(session.conversation, party)) for party in Party}
    people = tuple(Option(party.value, names[party]) for party in Party)
    points = tuple(Option(str(n), str(n), str(n % 10)) for n in range(1, _POINTS + 1))
    backed = tuple(party.value for party in one.backed_by)
    return (
        Field("backed_by", _("Wie wil dit?"), FieldKind.CHECKS, backed, people),
        *(
            Field(
                name,
                _("{name}: hoe zeker is het dat dit lukt?").format(name=names[party]),
                FieldKind.OPTIONS,
                str(getattr(one, name) or ""),
                points,
                is_under_label=True,
                remark=_trust_question(session, getattr(one, name), party),
            )
            for name, party in _TRUST.items()
        ),
    )


def _trust_question(session: Session, trust: int | None, party: Party) -> str:
    """What is asked of who has little trust that it will work, empty for who has enough or did not say."""
    if trust is None:
        return ""
    marks = dict(read_smart("", today=session.today, trust={party: trust}))
    return next((smart_question_text(mark) for mark in marks.values() if mark.party is party), "")


def smart_value(name: str, value: Any) -> Any:
    """The value of a field as the agreement keeps it."""
    if name in _TRUST:
        return int(value) if value else None
    return tuple(Party(one) for one in value) if name == "backed_by" else value


def smart_actions(one: Agreement) -> tuple[Action, ...]:
    """Let the check be quiet for this agreement, or speak again."""
    label = _("SMART-vragen aan") if one.has_no_smart_check else _("SMART-vragen uit")
    return (Action(SWITCH, label),)


def smart_act(session: Session, one: Agreement, name: str) -> Session | None:
    """The session after that action, None when it is another one."""
    if name != SWITCH:
        return None
    return session.change("agreements", one.id, has_no_smart_check=not one.has_no_smart_check)
