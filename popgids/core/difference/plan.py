"""What changed in agreements, support and development points."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Generic, TypeVar

from popgids.core.agreements import CLOSED, Agreement, FollowUp, Owner, Status, Support
from popgids.core.conversation import Conversation
from popgids.core.difference.parts import Change, ChangeCode, ChangeGroup, Fields, field_changes, point, title
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party
from popgids.core.summary.blocks import Measure, Value
from popgids.core.summary.codes import Unit
from popgids.core.summary.parts import amount, due, filled, who, who_said
from popgids.core.summary.plan import backers, backing_parties, training_facts, trust_of
from popgids.core.talk_line import follows

Outcomes = Mapping[str, FollowUp]
"""What came of earlier promises, by their id."""

_Served = Agreement | DevelopmentGoal

_Promise = TypeVar("_Promise", Agreement, Support)

_DAYS_BESIDE = frozenset({ChangeCode.START, ChangeCode.LOOK_AGAIN})

_OUTCOMES = {
    Status.DONE: ChangeCode.DONE,
    Status.RUNNING: ChangeCode.RUNNING,
    Status.NOT_STARTED: ChangeCode.NOT_STARTED,
    Status.ADJUSTED: ChangeCode.ADJUSTED,
    Status.DROPPED: ChangeCode.DROPPED,
}


def _training(code: str) -> Callable[[Agreement], Value | None]:
    """What a summary says of a training under this code, None when it says nothing."""

    def value_of(one: Agreement) -> Value | None:
        return next((fact.value for fact in training_facts(one) if fact.code == code), None)

    return value_of


_AGREEMENT_FIELDS: Fields[Agreement] = (
    (ChangeCode.START, lambda one: one.start_on or one.start_said),
    (ChangeCode.DUE, due),
    (ChangeCode.RESULT, lambda one: one.result),
    (ChangeCode.LEARNING_FORM, lambda one: one.learning_form),
    (ChangeCode.MANDATORY, _training("mandatory")),
    (ChangeCode.REPAYMENT, _training("repayment")),
    (ChangeCode.REPAYMENT_PERIOD, _training("repayment-period")),
    (ChangeCode.REPAYMENT_AMOUNT, _training("repayment-amount")),
    (ChangeCode.REPAYMENT_STEPS, _training("repayment-steps")),
    (ChangeCode.EMPLOYEE_BENEFIT, lambda one: one.employee_benefit),
    (ChangeCode.ORGANISATION_BENEFIT, lambda one: one.organisation_benefit),
    (ChangeCode.LOOK_AGAIN, lambda one: one.look_again_on or one.look_again_said),
)


def _hours(one: Support) -> Value:
    return Measure(one.hours, Unit.HOURS) if one.hours is not None else one.hours_said


_SUPPORT_FIELDS: Fields[Support] = (
    (ChangeCode.SUPPORT_KIND, lambda one: one.kind),
    (ChangeCode.DUE, due),
    (ChangeCode.HOURS, _hours),
    (ChangeCode.AMOUNT, lambda one: amount(one.amount_eur, one.amount_said)),
)


def agreement_changes(before: Conversation, after: Conversation, outcomes: Outcomes) -> Iterator[Change]:
    """What became of the earlier agreements, in the order of the plan, and then the new ones."""
    old, new = _in_plan_order(before), _in_plan_order(after)
    yield from _Compared(ChangeGroup.AGREEMENTS, _AGREEMENT_FIELDS, before, after).changes(old, new, outcomes)
    if follows(after, before):
        return  # points are of one talk, so what an agreement belongs to is another one each year
    for key, one in new.items():
        if key in old and after.goal(old[key].goal_id) is not after.goal(one.goal_id):
            yield from _moved(
                ChangeGroup.AGREEMENTS, one, before.goal(old[key].goal_id), after.goal(one.goal_id)
            )


def support_changes(before: Conversation, after: Conversation, outcomes: Outcomes) -> Iterator[Change]:
    """What became of the earlier promises of support, and then the new ones."""
    old, new = ({one.id: one for one in filled(talk.support)} for talk in (before, after))
    yield from _Compared(ChangeGroup.SUPPORT, _SUPPORT_FIELDS, before, after).changes(old, new, outcomes)
    for key, one in new.items():
        if key in old and old[key].agreement_id != one.agreement_id:
            was, now = before.agreement(old[key].agreement_id), after.agreement(one.agreement_id)
            yield from _moved(ChangeGroup.SUPPORT, one, was, now)


def _moved(
    group: ChangeGroup, one: Agreement | Support, was: _Served | None, now: _Served | None
) -> Iterator[Change]:
    """A promise that belongs to another point or agreement."""
    before, after = (title(served.what) if served else None for served in (was, now))
    if before != after:
        yield Change(group, ChangeCode.BELONGS_TO, one.id, title(one.what), before, after)


def outcome_changes(before: Conversation, after: Conversation, group: ChangeGroup) -> Iterator[Change]:
    """Earlier promises on which the same talk, corrected, now looks back differently."""
    known = {one.id: one.status for one in before.look_back}
    for one in after.look_back:
        if (one.agreement is not None) is not (group is ChangeGroup.AGREEMENTS):
            continue
        if one.id in known and known[one.id] is not one.status:
            subject = title(one.promise.what)
            yield Change(
                group, ChangeCode.OUTCOME, one.id, subject, known[one.id], one.status, one.reason_given
            )


def _in_plan_order(conversation: Conversation) -> dict[str, Agreement]:
    """The agreements by id in the order in which the plan is read: by point, those without one last."""
    goals = filled(conversation.goals)

    def place(one: Agreement) -> int:
        goal = conversation.goal(one.goal_id)
        return goals.index(goal) if goal in goals else len(goals)

    return {one.id: one for one in sorted(filled(conversation.agreements), key=place)}


class _Compared(Generic[_Promise]):
    """The promises of one kind in two versions."""

    def __init__(
        self, group: ChangeGroup, fields: Fields[_Promise], before: Conversation, after: Conversation
    ) -> None:
        self.group = group
        self.fields: Fields[_Promise] = fields
        self.before = before
        self.after = after
        self.is_later_talk = follows(after, before)

    def changes(
        self, old: Mapping[str, _Promise], new: Mapping[str, _Promise], outcomes: Outcomes
    ) -> Iterator[Change]:
        for key, one in old.items():
            yield from self._followed(one, new.get(key), outcomes.get(key))
        for key, one in new.items():
            if key not in old:
                yield replace(self._about(one, ChangeCode.NEW, self.after), after=due(one))

    def _about(self, one: _Promise, code: ChangeCode, talk: Conversation) -> Change:
        owner = who(one.owner, one.owner_name, talk)
        return Change(self.group, code, one.id, title(one.what), who=owner)

    def _followed(self, old: _Promise, new: _Promise | None, told: FollowUp | None) -> Iterator[Change]:
        status = told.status if told else None
        fields: list[Change] = list(self._fields(old, new)) if new else []
        is_taken_out = new is None and told is not None and told.moves_on
        outcome = None if is_taken_out else self._outcome(old, told, is_told_by_fields=bool(fields))
        found: list[Change] = [outcome] if outcome else []
        found += fields
        reason = told.reason_given if told else ""
        if found and reason:
            moved = next((at for at, one in enumerate(found) if one.code is ChangeCode.DUE), 0)
            found[moved] = replace(found[moved], reason=reason)
        yield from found
        if new is None and status not in CLOSED and (told is None or status is not None):
            brought = told.brought.strip() if told else ""
            yield replace(
                self._about(old, ChangeCode.GONE, self.before), after=brought or None, reason=reason
            )

    def _outcome(self, old: _Promise, told: FollowUp | None, *, is_told_by_fields: bool) -> Change | None:
        if told is None:
            return None
        brought = told.brought.strip() or None
        is_plain = is_told_by_fields and not brought
        if is_plain and told.status in (None, Status.ADJUSTED):
            return None
        code = _OUTCOMES[told.status] if told.status else ChangeCode.UNSETTLED
        return replace(self._about(old, code, self.before), after=brought)

    def _fields(self, old: _Promise, new: _Promise) -> Iterator[Change]:
        about = self._about(new, ChangeCode.WHAT, self.after)
        if title(old.what) != title(new.what):
            was_said = title(old.what)
            yield replace(about, subject=was_said, before=was_said, after=title(new.what))
        if (old.owner, _other_name(old)) != (new.owner, _other_name(new)):
            was = who(old.owner, old.owner_name, self.before)
            yield replace(about, code=ChangeCode.OWNER, before=was, after=about.who)
        changes = list(field_changes(self.group, self.fields, old, new, about))
        is_agreed_again = self.is_later_talk and any(one.code is ChangeCode.DUE for one in changes)
        # The first day and the day to look back move along with the day that counts.
        yield from (one for one in changes if not (is_agreed_again and one.code in _DAYS_BESIDE))
        if isinstance(old, Agreement) and isinstance(new, Agreement):
            yield from self._said_of_it(old, new, about)

    def _said_of_it(self, old: Agreement, new: Agreement, about: Change) -> Iterator[Change]:
        """Who wants it, and how sure each of the two is that it will work."""
        if backing_parties(old) != backing_parties(new):
            was, now = backers(old, self.before), backers(new, self.after)
            yield replace(about, code=ChangeCode.BACKED_BY, before=was, after=now)
        for party in Party:
            before, after = (point(trust_of(party, one)) for one in (old, new))
            if before != after:
                said = who_said(party, self.after)
                yield replace(about, code=ChangeCode.TRUST, before=before, after=after, who=said)


def _other_name(one: Agreement | Support) -> str:
    return one.owner_name.strip() if one.owner is Owner.OTHER else ""
