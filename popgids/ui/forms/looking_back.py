"""The form of step 2: what came of the earlier agreements of both."""

from typing import Any

from popgids.core.agreements import NEEDS_REASON, FollowUp, Status
from popgids.core.carrying import held_by_support, settled_in_plan
from popgids.core.dutch.dates import format_short
from popgids.core.guide import Floor, Party
from popgids.core.kept import kept_so_far, share_kept
from popgids.core.lapsed import lapsed
from popgids.core.session import Session
from popgids.i18n import _, ngettext
from popgids.ui.forms.names import head_name, name_within, shortened
from popgids.ui.forms.spec import Field, FieldKind, Form, Option, Record
from popgids.wording.kept import kept_grid, share_text
from popgids.wording.labels import owner_text
from popgids.wording.names import label

_KEYS = {
    Status.DONE: "k",
    Status.RUNNING: "l",
    Status.NOT_STARTED: "n",
    Status.ADJUSTED: "b",
    Status.DROPPED: "v",
}
_CHART_WIDTH = 52
_LONGEST_NAME = 10
_LONGEST_RESULT = 200


def _find(session: Session, record: str) -> FollowUp | None:
    return next((one for one in session.conversation.look_back if one.id == record), None)


def _records(session: Session) -> tuple[Record, ...]:
    return tuple(
        Record(one.id, one.promise.what, label(one.status) if one.status else _("nog bespreken"))
        for one in session.conversation.look_back
    )


def _share(session: Session) -> str:
    """How much was done, once of each of them is known what came of it."""
    share = share_kept(session.conversation)
    return share_text(*share) if share is not None and len(session.conversation.look_back) > 1 else ""


def _chart(session: Session) -> tuple[str, ...]:
    """How much each of the two got done over the talks, from the third talk on.

    To begin with, and with this talk in it at the end; in between the promise that is looked back on has its room. It
    does not come and go with the cursor: the list would move away from under a mouse.
    """
    points = kept_so_far(session.conversation)
    told = [one.status is not None for one in session.conversation.look_back]
    if not points or (any(told) and not all(told)):
        return ()
    names = {
        party: name_within(head_name(session.conversation, Floor(party.value)), _LONGEST_NAME)
        for party in Party
    }
    return kept_grid(points, names, session.conversation.revision, _CHART_WIDTH)


def _intro(session: Session) -> str:
    return "\n".join((_told(session) or _by_letter(), *_chart(session)))


def _intro_in_words(session: Session) -> str:
    # as many lines as the usual intro, so that the list stays where it is
    here = _("Je typt nu hierbij. De uitkomst kies je erboven.")
    return "\n".join((_told(session) or here, *_chart(session)))


def _told(session: Session) -> str:
    told = _share(session)
    return _("{share} F8: verder.").format(share=told) if told else ""


def _by_letter() -> str:
    return _("Eén letter kiest: k, l, n, b of v. F8: de volgende.")


def _how() -> str:
    return _(
        "Loop de afspraken van jullie allebei langs. Eén letter kiest wat ervan kwam: k, l, n, b of v. Daarna typ je "
        "bij dezelfde afspraak wat het bracht, of hoe het zo liep. F8 gaat naar de volgende afspraak zonder "
        "uitkomst, F7 naar die ervoor. Ctrl+Z haalt een keuze terug. Wat doorloopt, staat meteen in het nieuwe plan."
    )


def _settled_remark(session: Session, one: FollowUp) -> str:
    """A word about what is settled here and still stands in the plan, since it was changed there."""
    if one.id not in settled_in_plan(session.conversation):
        return ""
    support = held_by_support(session.conversation, one.id)
    if support:
        return _("Staat nog in het plan, want er hangt steun aan: “{what}”.").format(
            what=shortened(support[0].what)
        )
    return _("Staat nog in het plan, want daar is iets aan veranderd.")


def _point_remark(session: Session, one: FollowUp) -> str:
    """A word about the development point of what lapsed, which is a point of this talk again."""
    if one.status is not Status.DROPPED or one.agreement is None:
        return ""
    goal = session.conversation.goal(one.agreement.goal_id)
    if goal is None or goal.id not in {point.id for point in lapsed(session.conversation)}:
        return ""
    return _("Het ontwikkelpunt “{what}” staat weer bij de punten van dit gesprek.").format(
        what=shortened(goal.what)
    )


def _after_status(session: Session, record: str) -> str:
    """The text that a status asks for: the reason where it needs one, and else what it brought."""
    one = _find(session, record)
    return "reason" if one is not None and one.status in NEEDS_REASON else "brought"


def _next_open(session: Session, record: str) -> str:
    """The next promise without a status; those above this one only when this one has its status, or is none."""
    look_back = session.conversation.look_back
    here = next((at for at, one in enumerate(look_back) if one.id == record), len(look_back))
    is_told = not record or (here < len(look_back) and look_back[here].status is not None)
    later = [one.id for one in look_back[here + 1 :] if one.status is None]
    above = [one.id for one in look_back[:here] if one.status is None]
    return next(iter(later + above * is_told), "")


def _fields(session: Session, record: str) -> tuple[Field, ...]:
    one = _find(session, record)
    if one is None:
        return ()
    options = tuple(Option(status.value, label(status), _KEYS[status]) for status in Status)
    fields = [
        _promise_field(one),
        Field(
            "status",
            _promise_line(session, one),
            FieldKind.OPTIONS,
            one.status.value if one.status else "",
            options,
            is_under_label=True,
            goes_on=True,
        ),
    ]
    if one.status in NEEDS_REASON:
        # what the status asks for comes right under it
        fields.append(Field("reason", _("Wat maakte dat het zo liep?"), FieldKind.TEXT, one.reason, rows=2))
    brought = Field(
        "brought",
        _("Wat heeft het gebracht?"),
        FieldKind.TEXT,
        one.brought,
        rows=3,
        remark=" ".join(
            told for told in (_settled_remark(session, one), _point_remark(session, one)) if told
        ),
    )
    return (*fields, brought)


def _promise_field(one: FollowUp) -> Field:
    """The whole promise in its own words, with what one would see when it is kept; the list has room for a part."""
    result = " ".join(one.agreement.result.split()) if one.agreement is not None else ""
    seen = _("Te zien aan: {result}").format(result=shortened(result, _LONGEST_RESULT)) if result else ""
    return Field("promise", "", FieldKind.SHOWN, one.promise.what.strip(), remark=seen, is_pinned=True)


def _promise_line(session: Session, one: FollowUp) -> str:
    promise = one.promise
    parts = [owner_text(promise.owner, promise.owner_name, session.conversation)]
    if promise.due_on:
        parts.append(_("uiterlijk {day}").format(day=format_short(promise.due_on)))
    if promise.times_moved:
        parts.append(
            ngettext("{n} keer verschoven", "{n} keer verschoven", promise.times_moved).format(
                n=promise.times_moved
            )
        )
    return " · ".join(parts)


def _change(session: Session, record: str, name: str, value: Any) -> Session:
    if name == "status":
        return session.decide("look_back", record, _("uitkomst"), status=Status(value) if value else None)
    return session.change("look_back", record, **{name: value})


LOOK_BACK = Form(
    title=lambda _session: _("Wat kwam er van de eerdere afspraken?"),
    intro=_intro,
    intro_in_words=_intro_in_words,
    fields=_fields,
    change=_change,
    records=_records,
    collection="look_back",
    quick_field="status",
    after_quick=_after_status,
    next_open=_next_open,
    how=_how,
)
