"""The forms of steps 7 and 8, and of what each thinks of the plan."""

from datetime import date
from typing import Any

from popgids.core.dutch.dates import format_date
from popgids.core.guide import Party
from popgids.core.next_day import proposed_next_day
from popgids.core.origins import LOOK_AGAIN
from popgids.core.proposals import look_again_day
from popgids.core.session import Session
from popgids.core.sign_off import SignOffKind
from popgids.core.summary.codes import TalkKind
from popgids.i18n import _
from popgids.ui.forms.names import capitalised, first_name, role_name, shortened
from popgids.ui.forms.spec import Action, Field, FieldKind, Form, Option
from popgids.wording.kept import scores_text
from popgids.wording.names import label
from popgids.wording.phrases import untitled

_AGAIN = "again:"
_PROPOSE = "propose"
_THE_DAY = f"{_PROPOSE}:"


def _next_fields(session: Session, _record: str) -> tuple[Field, ...]:
    conversation = session.conversation
    talk = conversation.next_talk
    again = tuple(
        Field(
            f"{_AGAIN}{one.id}",
            _("Terugkijken op: {what}").format(what=shortened(one.what) or untitled()),
            FieldKind.DATE,
            one.look_again_said or (format_date(one.look_again_on) if one.look_again_on else ""),
            placeholder=_proposed(look_again_day(one.due_on)) if one.due_on else "",
            is_start=True,
            is_under_label=True,
            proposes=f"{_PROPOSE}:{one.id}" if one.due_on else "",
        )
        for one in conversation.agreements
        if not one.is_empty
    )
    return (
        Field(
            "day_said",
            _("Datum"),
            FieldKind.DATE,
            talk.day_said,
            placeholder=_proposed(proposed_next_day(conversation, session.guide)),
            is_start=True,
            proposes=_THE_DAY,
        ),
        Field("time_said", _("Tijd"), FieldKind.TIME, talk.time_said, placeholder="10:00"),
        Field(
            "kind",
            _("Soort gesprek"),
            FieldKind.OPTIONS,
            talk.kind or "",
            tuple(Option(kind.value, label(kind), kind.value[0]) for kind in TalkKind),
        ),
        *again,
    )


def _next_change(session: Session, _record: str, name: str, value: Any) -> Session:
    if name.startswith(_AGAIN):
        return session.change("agreements", name.removeprefix(_AGAIN), look_again_said=value)
    return session.change_part("next_talk", **{name: (value or None) if name == "kind" else value})


def _proposed(day: date) -> str:
    return _("↓ kiest {day}").format(day=format_date(day))


def _left_to_propose(session: Session) -> tuple[str, ...]:
    """The action for each empty date that has a proposal."""
    conversation = session.conversation
    days = () if conversation.next_talk.day_said else (_THE_DAY,)
    again = (
        f"{_PROPOSE}:{one.id}"
        for one in conversation.agreements
        if not one.is_empty and one.due_on and not (one.look_again_said or one.look_again_on)
    )
    return (*days, *again)


def _take_proposal(session: Session, record: str, name: str) -> tuple[Session, str]:
    """Fill one empty date with what is proposed, or all of them."""
    for one in _left_to_propose(session):
        if name not in (_PROPOSE, one):
            continue
        if one == _THE_DAY:
            day = proposed_next_day(session.conversation, session.guide)
            session = session.change_part("next_talk", day_said=format_date(day))
            continue
        id_ = one.removeprefix(f"{_PROPOSE}:")
        due = next(known.due_on for known in session.conversation.agreements if known.id == id_)
        if due is not None:
            session = session.change("agreements", id_, look_again_on=look_again_day(due))
    return session, record


NEXT_TALK = Form(
    title=lambda _session: _("Wanneer zitten jullie weer samen?"),
    intro=lambda session: _("{name} bepaalt het tempo. Prik de datum nu, dan blijft hij staan.").format(
        name=capitalised(first_name(session.conversation, Party.EMPLOYEE))
    ),
    fields=_next_fields,
    change=_next_change,
    collection=LOOK_AGAIN,
    about_field=lambda name: name.removeprefix(_AGAIN) if name.startswith(_AGAIN) else "",
    field_about=lambda record: f"{_AGAIN}{record}",
    actions=lambda session, _record: (
        (Action(_PROPOSE, _("Neem voorstel over")),) if _left_to_propose(session) else ()
    ),
    act=_take_proposal,
)


def _evaluation_fields(session: Session, _record: str) -> tuple[Field, ...]:
    known = session.conversation.evaluation
    scores = tuple(Option(str(n), str(n), str(n % 10)) for n in range(1, 11))
    manager = first_name(session.conversation, Party.MANAGER)
    return (
        Field("score", _("Cijfer"), FieldKind.OPTIONS, str(known.score or ""), scores),
        Field("words", _("Hoe vond je het?"), FieldKind.TEXT, known.words, rows=3),
        Field(
            "differently",
            _("Wat doen we de volgende keer anders?"),
            FieldKind.TEXT,
            known.differently,
            rows=2,
        ),
        Field(
            "manager_response",
            _("{name}: wat doe jij hiermee?").format(name=capitalised(manager)),
            FieldKind.TEXT,
            known.manager_response,
            rows=2,
        ),
    )


def _evaluation_change(session: Session, _record: str, name: str, value: Any) -> Session:
    return session.change_part(
        "evaluation", **{name: (int(value) if value else None) if name == "score" else value}
    )


def _evaluation_intro(session: Session) -> str:
    earlier = session.conversation.earlier
    if earlier is not None and earlier.scores:
        return _("Eerdere cijfers: {scores}. {employee} vertelt hoe het nu was. {manager} luistert.").format(
            scores=scores_text(earlier.scores[-5:]),
            employee=capitalised(first_name(session.conversation, Party.EMPLOYEE)),
            manager=capitalised(first_name(session.conversation, Party.MANAGER)),
        )
    return _("{employee} vertelt hoe het was. {manager} luistert en verdedigt niets.").format(
        employee=capitalised(first_name(session.conversation, Party.EMPLOYEE)),
        manager=capitalised(first_name(session.conversation, Party.MANAGER)),
    )


EVALUATION = Form(
    title=lambda _session: _("Hoe was dit gesprek?"),
    intro=_evaluation_intro,
    fields=_evaluation_fields,
    change=_evaluation_change,
)


ROLE = "rol-"
"""Before the id of a further role, where the name of a field begins with whose word it is."""


def _sign_fields(session: Session, _record: str) -> tuple[Field, ...]:
    conversation = session.conversation
    fields: list[Field] = []
    for side, party in enumerate(Party):
        known = conversation.sign_off(party)
        name = capitalised(first_name(conversation, party))
        fields += _word_fields(party.value, name, side, known.kind, known.remark)
    signing = [one for one in conversation.participants if one.signs]
    for side, one in enumerate(signing, start=len(Party)):
        name = capitalised(role_name(conversation, one.id))
        fields += _word_fields(f"{ROLE}{one.id}", name, side, one.kind, one.remark)
        who = _("wie is dat? mag leeg blijven")
        fields.append(
            Field(f"{ROLE}{one.id}:name", _("Naam"), FieldKind.LINE, one.name, side=side, placeholder=who)
        )
    return tuple(fields)


def _word_fields(
    who: str, name: str, side: int, kind: SignOffKind | None, remark: str
) -> tuple[Field, Field]:
    """The fields for the word of one person."""
    options = tuple(Option(kind.value, label(kind), kind.value[0]) for kind in SignOffKind)
    value = kind.value if kind else ""
    return (
        Field(f"{who}:kind", name, FieldKind.OPTIONS, value, options, side=side, is_vertical=True),
        Field(f"{who}:remark", _("Opmerking"), FieldKind.TEXT, remark, rows=2, side=side),
    )


def _sign_change(session: Session, _record: str, name: str, value: Any) -> Session:
    who, _colon, of = name.partition(":")
    if of == "kind":
        value = SignOffKind(value) if value else None
    if who.startswith(ROLE):
        return session.change_participant(who.removeprefix(ROLE), **{of: value})
    known = session.conversation.sign_off(Party(who))
    return session.sign(known.evolve(**{of: value}))


SIGN_OFF = Form(
    title=lambda _session: _("Wat vinden jullie van dit plan?"),
    intro=lambda _session: _(
        "Ieder zegt het zelf: akkoord, gezien of niet akkoord. Een opmerking mag altijd."
    ),
    fields=_sign_fields,
    change=_sign_change,
)
