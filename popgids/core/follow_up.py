"""From one talk to the next: what was promised comes back, what is known is not asked again."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from popgids.core.agenda import AgendaItem, ParkedItem, not_reached, point_of
from popgids.core.agreements import CLOSED, FollowUp
from popgids.core.answers import Answer
from popgids.core.conversation import Conversation, Earlier, EarlierKept, GuideRef, Participant
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Guide, StepKind
from popgids.core.options import Option


def open_follow_ups(conversation: Conversation) -> tuple[FollowUp, ...]:
    """What the next talk looks back on: agreements and promises of both, the oldest first.

    Besides those of this talk's plan, also earlier ones that were not closed and never came to the plan.
    """
    found = [FollowUp(id=one.id, agreement=one) for one in conversation.agreements if not one.is_empty]
    found += [FollowUp(id=one.id, support=one) for one in conversation.support if not one.is_empty]
    settled = {one.id for one in found} | set(conversation.carried)
    found += [
        FollowUp(id=one.id, agreement=one.agreement, support=one.support)
        for one in conversation.look_back
        if one.status not in CLOSED and one.id not in settled
    ]
    return tuple(sorted(found, key=lambda one: one.promise.due_on or date.max))


def next_conversation(
    previous: Conversation,
    fingerprint: str,
    guide: Guide,
    guide_ref: GuideRef,
    conversation_id: str,
    held_on: date,
    new_id: Callable[[], str],
) -> Conversation:
    """A new talk with the same people, that starts from what the previous version says.

    fingerprint is that of the previous version. Agreements keep their ids in the look-back; agenda
    points that were not reached and parked points open the agenda. Development points without an agreement
    are points again, with the options that were thought of.
    """
    left = tuple(_left(previous, held_on))
    earlier = (*left, *goals_served(open_follow_ups(previous), previous))
    return Conversation(
        id=conversation_id,
        pop_id=previous.pop_id,
        revision=previous.revision + 1,
        parent=fingerprint,
        is_example=previous.is_example,
        guide=guide_ref,
        employee=previous.employee,
        manager=previous.manager,
        others=previous.others,
        participants=participants(guide, previous),
        held_on=held_on,
        minutes=guide.duration_minutes,
        earlier=_told_earlier(previous),
        agenda=(*_not_discussed(previous, new_id), *_parked(previous, guide, new_id)),
        look_back=open_follow_ups(previous),
        goals=left,
        earlier_goals=earlier,
        options=options_of(left, previous),
        earlier_options=options_of(earlier, previous),
        earlier_answers=tuple(_carried_answers(previous, guide)),
    )


def points_that_return(conversation: Conversation) -> tuple[AgendaItem, ...]:
    """The agenda points of a talk that the next one opens with by themselves."""
    is_held_to_the_end = _is_held_to_the_end(conversation)
    return not_reached(conversation.agenda, conversation.goals, is_held_to_the_end=is_held_to_the_end)


def _told_earlier(previous: Conversation) -> Earlier:
    """What the opening of the next talk tells of this one."""
    from popgids.core.kept import scores_so_far

    return Earlier(
        revision=previous.revision,
        held_on=previous.held_on,
        purpose=previous.purpose,
        score=previous.evaluation.score,
        manager_response=previous.evaluation.manager_response,
        scores=scores_so_far(previous),
        kept=_kept(previous),
    )


def _not_discussed(previous: Conversation, new_id: Callable[[], str]) -> Iterator[AgendaItem]:
    """The agenda points that the two did not come to."""
    for one in points_that_return(previous):
        yield one.evolve(id=new_id(), comes_from="niet-besproken")


def _parked(previous: Conversation, guide: Guide, new_id: Callable[[], str]) -> Iterator[AgendaItem]:
    """What was parked, as points for the agenda."""
    for one in previous.parked:
        if not one.is_empty and not _is_asked_anyway(one, guide):
            yield point_of(one, new_id(), "samen-geparkeerd" if one.is_of_both else "geparkeerd")


def _carried_answers(previous: Conversation, guide: Guide) -> Iterator[Answer]:
    """The answers that the guide wants to see again beside the same question."""
    for one in previous.answers:
        question = guide.question(one.question_id)
        if question is not None and question.carries_over and not one.is_empty:
            yield one


def _is_asked_anyway(parked: ParkedItem, guide: Guide) -> bool:
    """Whether the guide comes with a parked question by itself, so that it need not be on the agenda, too."""
    question = guide.question(parked.question_id) if parked.question_id else None
    return question is not None and not question.is_deeper


def participants(guide: Guide, previous: Conversation | None = None) -> tuple[Participant, ...]:
    """The further roles of a guide, with the names that are known of the talk before."""
    known = {one.id: one.name for one in previous.participants} if previous else {}
    return tuple(
        Participant(id=role.id, title=role.name, name=known.get(role.id, ""), signs=role.signs)
        for role in guide.roles
    )


def goals_served(follow_ups: Iterable[FollowUp], conversation: Conversation) -> tuple[DevelopmentGoal, ...]:
    """The development points that these agreements serve, of this talk or of the one before."""
    served = {one.agreement.goal_id for one in follow_ups if one.agreement is not None}
    known = {goal.id: goal for goal in (*conversation.earlier_goals, *conversation.goals)}
    return tuple(goal for goal in known.values() if not served.isdisjoint(goal.all_ids))


def options_of(goals: Iterable[DevelopmentGoal], conversation: Conversation) -> tuple[Option, ...]:
    """The options that were thought of for these development points, in this talk or in the one before."""
    wanted = {key for goal in goals for key in goal.all_ids}
    known = {one.id: one for one in (*conversation.earlier_options, *conversation.options)}
    return tuple(one for one in known.values() if one.goal_id in wanted and one.is_named)


def asked_again(goal: DevelopmentGoal, held_on: date) -> DevelopmentGoal:
    """A development point as it is proposed in a next talk: a day that has passed is to be said again."""
    is_past = goal.due_on is not None and goal.due_on < held_on
    return goal.evolve(due_on=None, due_said="") if is_past else goal


def _left(previous: Conversation, held_on: date) -> Iterator[DevelopmentGoal]:
    """The development points for which nothing was agreed."""
    served = {one.goal_id for one in previous.agreements if not one.is_empty}
    for goal in previous.goals:
        if not goal.is_empty and served.isdisjoint(goal.all_ids):
            yield asked_again(goal, held_on)


def _is_held_to_the_end(previous: Conversation) -> bool:
    """Whether the two got to the last step: they spent time there or said how it was."""
    said = previous.evaluation
    return bool(previous.seconds(StepKind.EVALUATION) or said.score or said.words.strip())


def _kept(previous: Conversation) -> tuple[EarlierKept, ...]:
    """What came of the promises of each, as told in the talks up to and including this one."""
    from popgids.core.kept import kept_over_time

    before = previous.earlier.kept if previous.earlier else ()
    told = kept_over_time((previous,))
    return (
        *before,
        *(
            EarlierKept(
                revision=one.revision, held_on=one.day, party=one.party, kept=one.kept, total=one.total
            )
            for one in told
        ),
    )


def correction(previous: Conversation, fingerprint: str, conversation_id: str, reason: str) -> Conversation:
    """The same talk once more, to be corrected: everything as it was but the word of the two on it."""
    return previous.evolve(
        id=conversation_id,
        revision=previous.revision + 1,
        parent=fingerprint,
        correction_reason=reason,
        sign_offs=(),
        participants=_without_word(previous),
    )


def _without_word(previous: Conversation) -> tuple[Participant, ...]:
    """The same people in the further roles, who have not said anything of this plan yet."""
    return tuple(one.evolve(kind=None, remark="", at=None) for one in previous.participants)
