"""A development point outlives an agreement that lapsed: with nothing else for it in hand it is a point again."""

from popgids.core.agreements import FollowUp, Status
from popgids.core.conversation import Conversation
from popgids.core.follow_up import asked_again, goals_served, options_of
from popgids.core.goals import DevelopmentGoal
from popgids.core.records import put_in


def lapsed(conversation: Conversation) -> tuple[DevelopmentGoal, ...]:
    """The development points of which an agreement lapsed and none moves on."""
    moving = {one.id for one in goals_served(_moving(conversation), conversation)}
    dropped = [one for one in conversation.look_back if one.status is Status.DROPPED]
    return tuple(one for one in goals_served(dropped, conversation) if one.id not in moving)


def offered_again(conversation: Conversation) -> Conversation:
    """The conversation with points of lapsed agreements as points of this talk, once; with their options.

    When the agreement turns out not to have lapsed, what was left as it was leaves again.
    """
    return _offered(_withdrawn(conversation))


def _moving(conversation: Conversation) -> list[FollowUp]:
    return [one for one in conversation.look_back if one.moves_on]


def _offered(conversation: Conversation) -> Conversation:
    new = [one for one in lapsed(conversation) if one.id not in conversation.carried]
    if not new:
        return conversation
    there = {key for goal in conversation.goals for key in goal.all_ids}
    goals = [asked_again(one, conversation.held_on) for one in new if one.id not in there]
    known = {one.id for one in conversation.options}
    earlier = {one.id for one in conversation.earlier_options}
    options = (one for one in options_of(new, conversation) if one.id in earlier - known)
    return conversation.evolve(
        goals=put_in(conversation.goals, goals, [one.id for one in conversation.earlier_goals]),
        options=(*conversation.options, *options),
        carried=(*conversation.carried, *(one.id for one in new)),
    )


def _withdrawn(conversation: Conversation) -> Conversation:
    """Without what was offered again and has another agreement that moves on after all, or is done."""
    still = {one.id for one in lapsed(conversation)}
    once = [
        one for one in conversation.earlier_goals if one.id in conversation.carried and one.id not in still
    ]
    if not once:
        return conversation
    ids = {one.id for one in once}
    chosen = {one.option_id for one in conversation.agreements}
    options = tuple(
        one
        for one in conversation.options
        if one.goal_id not in ids or one.id in chosen or one not in conversation.earlier_options
    )
    served = {one.goal_id for one in conversation.agreements} | {one.goal_id for one in options}
    served |= {one.id for one in goals_served(_moving(conversation), conversation)}
    as_offered = (*once, *(asked_again(one, conversation.held_on) for one in once))
    return conversation.evolve(
        goals=tuple(one for one in conversation.goals if one.id in served or one not in as_offered),
        options=options,
        carried=tuple(one for one in conversation.carried if one not in ids),
    )
