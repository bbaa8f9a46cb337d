"""The forms of step 1: what today is for, and the agenda of both."""

from typing import Any

from popgids.core.agenda import AgendaItem, planned_minutes
from popgids.core.dutch.dates import format_date
from popgids.core.dutch.times import format_minutes, parse_talk_minutes
from popgids.core.guide import Party
from popgids.core.session import Session
from popgids.i18n import _, ngettext
from popgids.ui.forms.lists import ORDER_ACTIONS, REMOVE_ACTION, list_action
from popgids.ui.forms.names import capitalised, first_name, shortened
from popgids.ui.forms.spec import Action, Field, FieldKind, Form, Option, Record


def party_options(session: Session) -> tuple[Option, ...]:
    """The two people as options."""
    return tuple(Option(party.value, first_name(session.conversation, party)) for party in Party)


def _opening_intro(session: Session) -> str:
    earlier = session.conversation.earlier
    if earlier is None:
        return _("Zeg samen hardop waar dit gesprek voor is. Dan weten jullie straks ook of het gelukt is.")
    lines = [_("Jullie spraken elkaar op {day}.").format(day=format_date(earlier.held_on))]
    if earlier.purpose.strip():
        lines.append(_("Toen ging het om: {purpose}").format(purpose=shortened(earlier.purpose.strip(), 70)))
    if earlier.manager_response.strip():
        lines.append(
            _("{manager} zou na dat gesprek dit doen: {response}").format(
                manager=first_name(session.conversation, Party.MANAGER),
                response=shortened(earlier.manager_response.strip(), 80),
            )
        )
    return "\n".join(lines)


def _opening_fields(session: Session, _record: str) -> tuple[Field, ...]:
    conversation = session.conversation
    return (
        Field("purpose", _("Doel van vandaag"), FieldKind.TEXT, conversation.purpose, rows=3),
        Field(
            "minutes",
            _("Tijd"),
            FieldKind.MINUTES,
            conversation.minutes_said or (str(conversation.minutes) if conversation.minutes else ""),
        ),
    )


def _opening_change(session: Session, _record: str, name: str, value: Any) -> Session:
    if name == "minutes":
        minutes = parse_talk_minutes(value)
        return session.set_fields(minutes_said=value, **({} if minutes is None else {"minutes": minutes}))
    return session.set_fields(purpose=value)


OPENING = Form(
    title=lambda _session: _("Waar is dit gesprek voor?"),
    intro=_opening_intro,
    fields=_opening_fields,
    change=_opening_change,
)


def _agenda_records(session: Session) -> tuple[Record, ...]:
    return tuple(
        Record(
            one.id,
            one.text,
            " · ".join(
                part
                for part in (
                    first_name(session.conversation, one.raised_by),
                    format_minutes(one.minutes) if one.minutes else "",
                    _("besproken") if one.is_discussed else "",
                )
                if part
            ),
        )
        for one in session.conversation.agenda
    )


def came_from(item: AgendaItem) -> str:
    """Where a point came from, when it was carried over."""
    words = {
        "geparkeerd": _("vorige keer geparkeerd"),
        "samen-geparkeerd": _("vorige keer samen geparkeerd"),
        "niet-besproken": _("vorige keer niet besproken"),
    }
    return words.get(item.comes_from, "")


def agenda_total(session: Session) -> str:
    """How many minutes the agenda takes of those there are, in words."""
    planned, there_are = planned_minutes(session.conversation.agenda), session.conversation.minutes
    if not planned:
        count = sum(not one.is_empty for one in session.conversation.agenda)
        return ngettext(
            "{n} punt. Geef elk punt minuten, dan zie je of het past.",
            "{n} punten. Geef elk punt minuten, dan zie je of het past.",
            count,
        ).format(n=count)
    if planned > there_are:
        return _("De agenda vraagt {planned}. Jullie hebben {there_are}.").format(
            planned=format_minutes(planned), there_are=format_minutes(there_are)
        )
    return _("De agenda vraagt {planned}. Jullie hebben {there_are}, dus dat past.").format(
        planned=format_minutes(planned), there_are=format_minutes(there_are)
    )


def _agenda_intro(session: Session) -> str:
    if all(one.is_empty for one in session.conversation.agenda):
        return _(
            "Wat wil ieder van jullie bespreken? {employee} noemt als eerste de eigen punten. "
            "Het belangrijkste punt staat bovenaan."
        ).format(employee=capitalised(first_name(session.conversation, Party.EMPLOYEE)))
    how = _("In de lijst: typ voor een nieuw punt, Enter wijzigt.")
    return f"{agenda_total(session)}\n{how}"


def _agenda_fields(session: Session, record: str) -> tuple[Field, ...]:
    item = next((one for one in session.conversation.agenda if one.id == record), None)
    return (
        Field(
            "text",
            _("Punt"),
            FieldKind.LINE,
            item.text if item else "",
            remark=capitalised(came_from(item)) if item else "",
        ),
        Field(
            "raised_by",
            _("Van"),
            FieldKind.OPTIONS,
            item.raised_by.value if item else _next_party(session).value,
            party_options(session),
        ),
        Field("minutes_said", _("Minuten"), FieldKind.MINUTES, item.minutes_said if item else ""),
    )


def _next_party(session: Session) -> Party:
    """Who is most likely to bring the next point: the one who brought the last."""
    agenda = session.conversation.agenda
    return agenda[-1].raised_by if agenda else Party.EMPLOYEE


def _agenda_change(session: Session, record: str, name: str, value: Any) -> Session:
    if name == "raised_by" and not value:
        return session
    return session.change("agenda", record, **{name: value})


def _agenda_actions(session: Session, record: str) -> tuple[Action, ...]:
    if not record:
        return ()
    # one point alone has no order
    here = ORDER_ACTIONS if len(session.conversation.agenda) > 1 else REMOVE_ACTION
    return (*here, Action("discussed", _("Besproken")))


def _agenda_act(session: Session, record: str, name: str) -> tuple[Session, str]:
    if name == "discussed":
        item = next((one for one in session.conversation.agenda if one.id == record), None)
        return (
            session.change("agenda", record, is_discussed=not item.is_discussed) if item else session
        ), record
    return list_action(session, "agenda", record, name, _("agendapunt"))


AGENDA = Form(
    title=lambda _session: _("De agenda van jullie beiden"),
    intro=_agenda_intro,
    fields=_agenda_fields,
    change=_agenda_change,
    records=_agenda_records,
    create=lambda session, new_id: session.add(
        "agenda", AgendaItem(id=new_id, raised_by=_next_party(session)), _("agendapunt")
    ),
    actions=_agenda_actions,
    act=_agenda_act,
    follows_typing=True,
    collection="agenda",
    new_label=_("Nog een punt"),
)
