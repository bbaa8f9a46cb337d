"""The plan in a summary: development points, the agreements that serve them, the support for those."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import count

from popgids.core.agreements import Agreement, FollowUp, Owner, Support
from popgids.core.conversation import Conversation
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Floor, Guide, Party
from popgids.core.kept import kept_so_far, share_kept
from popgids.core.learning import is_training, may_be_repaid
from popgids.core.options import weigh
from popgids.core.running_on import with_running_on
from popgids.core.summary.blocks import (
    Block,
    Fact,
    FactList,
    Heading,
    Measure,
    Record,
    ScalePoint,
    Sentence,
    Share,
    Table,
    Weighed,
    WeighedOptions,
    Who,
)
from popgids.core.summary.codes import Awaited, Origin, Unit
from popgids.core.summary.parts import amount, due, facts, filled, times, who, who_said
from popgids.core.support_totals import support_totals

_WORTH_ADDING = 3
_HIGHEST_TRUST = 10


def own_promises(conversation: Conversation, party: Party) -> Iterator[Block]:
    """What one of the two promised, alone or together, the first date first."""
    conversation = with_running_on(conversation)
    owners = (Owner(party.value), Owner.TOGETHER)
    promises: Iterable[Agreement | Support] = (
        *filled(conversation.agreements),
        *filled(conversation.support),
    )
    own = sorted((one for one in promises if one.owner in owners), key=lambda one: one.due_on or date.max)
    if own:
        yield Heading("own-promises", 2, conversation.person(party).name.strip())
        yield Table("own-promises", ("what", "due"), tuple((_called(one), due(one)) for one in own))


def _called(promise: Agreement | Support) -> str:
    """What a promise is called in a list: an agreement that has no words of its own by its result."""
    return promise.what.strip() or (promise.result.strip() if isinstance(promise, Agreement) else "")


def plan(conversation: Conversation, guide: Guide | None = None) -> Iterator[Block]:
    """Each development point with its agreements, what stands on its own, and what the support comes to.

    Agreements are numbered as read; guide: for the budget. What was not looked back on runs on, and says so.
    """
    conversation = with_running_on(conversation)
    goals = filled(conversation.goals)
    agreements = filled(conversation.agreements)
    support = filled(conversation.support)
    if goals or agreements or support:
        yield Heading("plan", 2)
    goal_of = {one.id: conversation.goal(one.goal_id) for one in agreements}
    number = count(1)

    def records(serving: Iterable[Agreement]) -> tuple[Record, ...]:
        return tuple(_agreement(one, next(number), conversation) for one in serving)

    for goal_number, goal in enumerate(goals, 1):
        serving = records(one for one in agreements if goal_of[one.id] is goal)
        yield Record("goal", goal_number, goal.what.strip(), _goal_facts(goal, conversation), serving)
    loose = records(one for one in agreements if goal_of[one.id] not in goals)
    if loose and goals:
        yield Heading("other-agreements", 3)
    yield from loose
    unbound = tuple(_support(one, conversation) for one in support if one.agreement_id not in goal_of)
    if unbound:
        yield Heading("other-support", 3)
    yield from unbound
    yield from _totals(conversation, guide)


def look_back(conversation: Conversation) -> Iterator[Block]:
    """What was said and promised in the talk before this one, and what came of it."""
    about: tuple[Fact, ...] = ()
    if conversation.earlier is not None:
        earlier = conversation.earlier
        manager = who_said(Party.MANAGER, conversation)
        about = (
            *facts(("earlier-held-on", earlier.held_on), ("earlier-purpose", earlier.purpose)),
            *facts(("earlier-response", earlier.manager_response), said_by=manager),
        )
    if about or conversation.look_back:
        yield Heading("look-back", 2)
    if about:
        yield FactList(about)
    share = share_kept(conversation)
    if share is not None and len(conversation.look_back) > 1:
        yield Sentence("share-kept", *share)
    yield from _kept_over_talks(conversation)
    for number, one in enumerate(conversation.look_back, 1):
        yield _follow_up(one, number, conversation)


def _kept_over_talks(conversation: Conversation) -> Iterator[Block]:
    """How much each of the two got done, talk by talk, where there is more than one to compare."""
    points = kept_so_far(conversation)
    rows = tuple(
        (who_said(one.party, conversation), one.day, Share(one.kept, one.total))
        for one in sorted(points, key=lambda one: (one.party is not Party.EMPLOYEE, one.revision))
    )
    if len({one.revision for one in points}) > 1:
        yield Table("kept-over-talks", ("person", "talk-day", "kept"), rows)


def _goal_facts(goal: DevelopmentGoal, conversation: Conversation) -> tuple[Fact, ...]:
    title = goal.what.strip()
    voices = tuple(
        Fact("voice", "\n".join(said), who_said(voice.party, conversation))
        for voice in goal.voices
        if (
            said := [
                text.strip() for text in (voice.what, voice.importance) if text.strip() not in ("", title)
            ]
        )
    )
    is_in_voices = any(goal.importance.strip() == voice.importance.strip() for voice in goal.voices)
    return (
        *facts(("importance", None if is_in_voices else goal.importance), ("origin", origin(goal))),
        *voices,
        *facts(
            ("goal-kind", goal.kind),
            ("direction", goal.direction),
            ("due", goal.due_on or goal.due_said),
            ("cost", amount(goal.cost_eur, goal.cost_said)),
            ("organisation-goal", goal.organisation_goal),
            ("criteria", goal.criteria),
            ("options", _options(goal, conversation)),
        ),
    )


def _options(goal: DevelopmentGoal, conversation: Conversation) -> WeighedOptions | None:
    """The options that were weighed; an acceptance that nobody showed yet stays with the employee."""
    chosen = {one.option_id for one in conversation.agreements}
    weighed = tuple(
        Weighed(
            one.what.strip(),
            one.quality,
            one.acceptance if one.is_shown or one.quality is not None else None,
            one.id in chosen,
        )
        for one in weigh(conversation.options, goal.all_ids).options
    )
    return WeighedOptions(weighed) if weighed else None


def origin(goal: DevelopmentGoal) -> Origin:
    """Who brought up a point; what the manager brings is from the organisation."""
    if set(goal.origins) == set(Party):
        return Origin.BOTH
    return Origin.EMPLOYEE if Party.EMPLOYEE in goal.origins else Origin.ORGANISATION


def _agreement(one: Agreement, number: int, conversation: Conversation) -> Record:
    known = facts(
        ("owner", who(one.owner, one.owner_name, conversation)),
        ("start", one.start_on or one.start_said),
        ("due", due(one)),
        ("status", _still(one, conversation)),
        ("result", one.result),
        ("learning-form", one.learning_form),
    )
    known += training_facts(one)
    known += facts(
        ("employee-benefit", one.employee_benefit),
        ("organisation-benefit", one.organisation_benefit),
        ("backed-by", backers(one, conversation)),
    )
    known += tuple(_trust(one, conversation))
    known += facts(
        ("look-again", one.look_again_on or one.look_again_said),
        ("times-moved", times(one.times_moved)),
    )
    parts = tuple(
        _support(support, conversation)
        for support in filled(conversation.support)
        if support.agreement_id == one.id
    )
    return Record("agreement", number, one.what.strip(), known, parts)


def backing_parties(one: Agreement) -> frozenset[Party]:
    """Which of the two want an agreement; where nobody is asked for it, nobody can mend it either."""
    return frozenset() if one.has_no_smart_check else frozenset(one.backed_by)


def backers(one: Agreement, conversation: Conversation) -> Who | None:
    """Who said that they want an agreement."""
    parties = tuple(backing_parties(one))
    if not parties:
        return None
    return who_said(parties[0] if len(parties) == 1 else Floor.BOTH, conversation)


def trust_of(party: Party, one: Agreement) -> int | None:
    """How sure one of the two is that an agreement will work, None where nobody said so or is asked."""
    if one.has_no_smart_check:
        return None
    return one.employee_trust if party is Party.EMPLOYEE else one.manager_trust


def _trust(one: Agreement, conversation: Conversation) -> Iterator[Fact]:
    """How sure each of the two is that it will work, of who said so."""
    for party in Party:
        trust = trust_of(party, one)
        if trust is not None:
            point = ScalePoint(Decimal(trust), _HIGHEST_TRUST)
            yield Fact("trust", point, who_said(party, conversation))


def _still(one: Agreement | Support, conversation: Conversation) -> Awaited | None:
    """That an earlier promise runs on since nothing was said of it; the one in the plan is then that one itself."""
    is_left = any(told.status is None and one is told.promise for told in conversation.look_back)
    return Awaited.LOOK_BACK if is_left else None


def _support(one: Support, conversation: Conversation) -> Record:
    known = facts(
        ("support-kind", one.kind),
        ("owner", who(one.owner, one.owner_name, conversation)),
        ("due", due(one)),
        ("status", _still(one, conversation)),
        ("hours", Measure(one.hours, Unit.HOURS) if one.hours is not None else one.hours_said),
        ("amount", amount(one.amount_eur, one.amount_said)),
        ("times-moved", times(one.times_moved)),
    )
    return Record("support", 0, one.what.strip(), known)


def _totals(conversation: Conversation, guide: Guide | None) -> Iterator[Block]:
    """What the support comes to; a few promises without a budget beside them speak for themselves."""
    totals = support_totals(conversation, guide)
    with_cost = [one for one in filled(conversation.support) if one.hours or one.amount_eur]
    if not totals.has_any or (len(with_cost) < _WORTH_ADDING and not totals.has_budget):
        return
    source = guide.budget_source if guide and totals.has_budget else ""
    yield Heading("support-totals", 3)
    yield FactList(
        facts(
            ("hours", Measure(totals.hours, Unit.HOURS) if totals.hours else None),
            ("budget-hours", _budget(totals.budget_hours, Unit.HOURS)),
            ("amount", Measure(totals.amount_eur, Unit.EURO) if totals.amount_eur else None),
            ("budget-amount", _budget(totals.budget_eur, Unit.EURO)),
            ("budget-source", source),
        )
    )


def _budget(number: Decimal | None, unit: Unit) -> Measure | None:
    return Measure(number, unit) if number is not None else None


def training_facts(one: Agreement) -> tuple[Fact, ...]:
    """Whether a training is mandatory, and what was agreed on paying back if it may be."""
    if not is_training(one):
        return ()
    known = facts(("mandatory", one.mandatory))
    if not may_be_repaid(one):
        return known
    known += facts(("repayment", one.repayment))
    if not one.repayment:
        return known
    return known + facts(
        ("repayment-period", one.repayment_period),
        ("repayment-amount", amount(one.repayment_eur, one.repayment_said)),
        ("repayment-steps", one.repayment_steps),
    )


def _follow_up(one: FollowUp, number: int, conversation: Conversation) -> Record:
    promise = one.promise
    known = facts(
        ("owner", who(promise.owner, promise.owner_name, conversation)),
        ("due", due(promise)),
        ("status", one.status or Awaited.LOOK_BACK),
        ("brought", one.brought),
        ("reason", one.reason_given),
    )
    return Record("follow-up", number, promise.what.strip(), known)
