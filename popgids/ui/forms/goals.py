"""The form of steps 3 and 4: development points of either side."""

from typing import Any

from popgids.core.agenda import with_words
from popgids.core.dutch.dates import format_short
from popgids.core.goals import DevelopmentGoal, Direction, GoalKind, came_of, id_from_agenda
from popgids.core.guide import Party, StepKind
from popgids.core.said_before import direction_said
from popgids.core.session import Session
from popgids.i18n import _
from popgids.ui.forms.lists import REMOVE_ACTION, list_action
from popgids.ui.forms.merging import MERGE_WITH, mergeable, pair_name, pair_text, proposed_pairs
from popgids.ui.forms.names import first_name, shortened
from popgids.ui.forms.said import (
    FROM_ANSWER,
    said_actions,
    said_choices,
    said_chosen,
    with_proposal,
    with_said,
)
from popgids.ui.forms.spec import Action, Field, FieldKind, Form, Option, Record
from popgids.wording.names import label

_FROM_AGENDA = "from-agenda"
_FROM_ITEM = "from-agenda:"
_MERGE = "merge"


def side_of(session: Session) -> Party:
    """Whose points the step where we are is about."""
    return Party.MANAGER if session.place.step is StepKind.ORGANISATION_NEED else Party.EMPLOYEE


def origin_text(session: Session, goal: DevelopmentGoal) -> str:
    """From whom a point came, by name."""
    return _(" en ").join(first_name(session.conversation, party) for party in goal.origins)


def _shown(session: Session) -> tuple[DevelopmentGoal, ...]:
    """The points to show: in step 3 those of the employee, in step 4 of both, so that they can be merged."""
    goals = session.conversation.goals
    if side_of(session) is Party.EMPLOYEE:
        return tuple(one for one in goals if Party.EMPLOYEE in one.origins)
    return tuple(one for one in goals if Party.MANAGER in one.origins) + tuple(
        one for one in goals if Party.MANAGER not in one.origins
    )


def _records(session: Session) -> tuple[Record, ...]:
    earlier = {one.id for one in session.conversation.earlier_goals}
    return tuple(
        Record(
            one.id,
            one.what,
            " · ".join(
                part
                for part in (
                    origin_text(session, one),
                    # one of the two, so that there is room for the point itself
                    _("vorige keer") if one.id in earlier else format_short(one.due_on) if one.due_on else "",
                )
                if part
            ),
        )
        for one in _shown(session)
    )


def _title(session: Session) -> str:
    if side_of(session) is Party.EMPLOYEE:
        return _("Ontwikkelpunten van {name}").format(name=first_name(session.conversation, Party.EMPLOYEE))
    return _("Ontwikkelpunten vanuit de organisatie")


def _are_all_earlier(session: Session) -> bool:
    """Whether all points of this side came along from the talk before, so that they are to be looked at first."""
    earlier = {one.id for one in session.conversation.earlier_goals}
    own = [one.id for one in session.conversation.goals if side_of(session) in one.origins]
    return bool(own) and earlier.issuperset(own)


def _intro(session: Session) -> str:
    names = {
        "employee": first_name(session.conversation, Party.EMPLOYEE),
        "manager": first_name(session.conversation, Party.MANAGER),
    }
    if _are_all_earlier(session):
        return _("Dit staat er nog van de vorige keer. Speelt een punt niet meer? Kies dan Verwijder.")
    if side_of(session) is Party.EMPLOYEE:
        return _("Schrijf het op in de woorden van {employee}. Een of twee punten is genoeg.").format(**names)
    pair = next(iter(proposed_pairs(session)), ())
    if pair:
        return _("“{first}” en “{second}” lijken op elkaar. Is het één punt? Kies dan Voeg samen.").format(
            first=shortened(pair[0].what), second=shortened(pair[1].what)
        )
    if any(len(one.origins) > 1 for one in session.conversation.goals):
        return _("Een samengevoegd punt is van jullie allebei.")
    sides = {party for one in session.conversation.goals for party in one.origins}
    if len(sides) > 1:
        return _(
            "{manager} noemt wat het werk straks vraagt. Raken twee punten elkaar? Voeg ze samen."
        ).format(**names)
    return _("{manager} noemt wat het werk straks vraagt, in een of twee punten.").format(**names)


def _fields(session: Session, record: str) -> tuple[Field, ...]:
    goal = session.conversation.goal(record) if record else None
    blank = goal or _blank(session, "")
    return (
        _what_field(session, blank),
        Field("importance", _("Wat maakt het belangrijk?"), FieldKind.TEXT, blank.importance, rows=2),
        Field(
            "kind",
            _("Soort"),
            FieldKind.OPTIONS,
            blank.kind.value if blank.kind else "",
            tuple(Option(kind.value, label(kind), kind.value[0]) for kind in GoalKind),
        ),
        Field(
            "direction",
            _("Richting"),
            FieldKind.OPTIONS,
            blank.direction.value if blank.direction else "",
            tuple(Option(one.value, label(one), one.value[0]) for one in Direction),
            remark=_("voorstel, uit het antwoord") if _is_way_proposed(session, blank) else "",
        ),
        Field(
            "due_said",
            _("Wanneer"),
            FieldKind.DATE,
            blank.due_said,
            placeholder=_("eind maart, over 3 maanden"),
        ),
        Field("cost_said", _("Kosten"), FieldKind.AMOUNT, blank.cost_said),
        Field("organisation_goal", _("Past bij doel"), FieldKind.LINE, blank.organisation_goal),
    )


def _what_field(session: Session, goal: DevelopmentGoal) -> Field:
    """What a point is about, with what was answered as a proposal for whose points these are."""
    what = Field(
        "what",
        _("Wat?"),
        FieldKind.LINE,
        goal.what,
        rows=2,
        placeholder=_what_it_is_about(goal),
        is_under_label=True,
    )
    return with_proposal(session, what) if side_of(session) in goal.origins else what


def _what_it_is_about(goal: DevelopmentGoal) -> str:
    if Party.EMPLOYEE in goal.origins:
        return _("wat wil je kunnen, weten of anders doen")
    return _("wat vraagt het werk straks van je")


def _change(session: Session, record: str, name: str, value: Any) -> Session:
    if name == "kind":
        value = GoalKind(value) if value else None
    if name == "direction":
        value = Direction(value) if value else None
    return session.change("goals", record, **{name: value})


def _create(session: Session, new_id: str) -> Session:
    return session.add("goals", _blank(session, new_id), _("ontwikkelpunt"))


def _blank(session: Session, new_id: str, **said: Any) -> DevelopmentGoal:
    """A new point; one of the employee begins with the direction that was answered."""
    side = side_of(session)
    return DevelopmentGoal(id=new_id, direction=_way_said(session), origins=(side,), **said)


def _way_said(session: Session) -> Direction | None:
    is_of_employee = side_of(session) is Party.EMPLOYEE
    return direction_said(session.guide, session.conversation) if is_of_employee else None


def _is_way_proposed(session: Session, goal: DevelopmentGoal) -> bool:
    """Whether the direction is there before anything was said of the point, as it was answered."""
    return goal.is_empty and goal.direction is not None and goal.direction is _way_said(session)


def _actions(session: Session, record: str) -> tuple[Action, ...]:
    found = []
    if _from_agenda(session):
        found.append(Action(_FROM_AGENDA, _("Van de agenda")))
    found += said_actions(session)
    if mergeable(session, record) or proposed_pairs(session):
        found.append(Action(_MERGE, _("Voeg samen")))
    return (*found, *REMOVE_ACTION) if session.conversation.goal(record) else tuple(found)


def _choices(session: Session, record: str, name: str) -> tuple[Action, ...]:
    """What to choose from when a point comes from the agenda or an answer, or is merged."""
    if name == _FROM_AGENDA:
        return _from_agenda(session)
    if name == FROM_ANSWER:
        return said_choices(session)
    if name != _MERGE:
        return ()
    pairs = proposed_pairs(session)
    proposed = tuple(Action(pair_name(*pair), pair_text(*pair)) for pair in pairs)
    with_pair = {
        f"{MERGE_WITH}{one.id}" for pair in pairs if record in {one.id for one in pair} for one in pair
    }
    return proposed + tuple(one for one in mergeable(session, record) if one.name not in with_pair)


def _choosing_for(session: Session, record: str, name: str) -> tuple[str, str] | None:
    """The title of the list to choose from; of a merge it names the point that is merged."""
    if name == _FROM_AGENDA:
        return _("Welk agendapunt?"), ""
    if name == FROM_ANSWER:
        return _("Welk antwoord?"), ""
    goal = session.conversation.goal(record) if name == _MERGE else None
    is_of_others = any(goal not in pair for pair in proposed_pairs(session))
    if goal is None or is_of_others or not mergeable(session, record):
        return (_("Welke punten voeg je samen?"), "") if name == _MERGE else None
    return _("“{what}” samenvoegen met welk punt?").format(what=shortened(goal.what)), ""


def _from_agenda(session: Session) -> tuple[Action, ...]:
    """The agenda points that are no development point yet."""
    return tuple(
        Action(f"{_FROM_ITEM}{item.id}", item.text)
        for item in with_words(session.conversation.agenda)
        if not came_of(item.id, session.conversation.goals)
    )


def _act(session: Session, record: str, name: str) -> tuple[Session, str]:
    if name.startswith(_FROM_ITEM):
        item = next(
            (one for one in session.conversation.agenda if one.id == name.removeprefix(_FROM_ITEM)), None
        )
        if item is None:
            return session, record
        goal = _blank(session, id_from_agenda(item.id), agenda_id=item.id, what=item.text)
        return session.add("goals", goal, _("ontwikkelpunt")), goal.id
    said = said_chosen(session, name)
    if said is not None:
        goal = _blank(session, said.record, answer_id=said.answer, what=said.text)
        known = session.conversation.goal(record)
        is_own = known is not None and side_of(session) in known.origins
        return with_said(session, "goals", record if is_own else "", said, goal)
    pair = next((one for one in proposed_pairs(session) if name == pair_name(*one)), ())
    if pair:
        first, second = pair
        return session.merge_goals(first.id, second.id, _("samenvoegen")), first.id
    if name.startswith(MERGE_WITH):
        return session.merge_goals(record, name.removeprefix(MERGE_WITH), _("samenvoegen")), record
    return list_action(session, "goals", record, name, _("ontwikkelpunt"), _records(session))


GOALS = Form(
    title=_title,
    intro=_intro,
    fields=_fields,
    change=_change,
    records=_records,
    create=_create,
    actions=_actions,
    act=_act,
    choices=_choices,
    choosing_for=_choosing_for,
    opens_new=lambda session: not any(side_of(session) in one.origins for one in session.conversation.goals),
    follows_typing=True,
    collection="goals",
    new_label=_("Nog een punt"),
)
