"""What was promised before and not looked back on runs on: it stays in the plan, with its development point."""

from popgids.core.agreements import FollowUp
from popgids.core.conversation import Conversation
from popgids.core.follow_up import goals_served
from popgids.core.records import put_in


def not_discussed(conversation: Conversation) -> tuple[FollowUp, ...]:
    """The earlier promises of which nothing was said and that are not in the plan in another way."""
    planned = {one.id for one in conversation.agreements} | {one.id for one in conversation.support}
    return tuple(one for one in conversation.look_back if one.status is None and one.id not in planned)


def with_running_on(conversation: Conversation) -> Conversation:
    """The conversation with a plan that also holds what was not discussed, as it was agreed."""
    left = not_discussed(conversation)
    if not left:
        return conversation
    order = [one.id for one in conversation.look_back]
    known = {key for goal in conversation.goals for key in goal.all_ids}
    goals = [one for one in goals_served(left, conversation) if one.id not in known]
    return conversation.evolve(
        goals=put_in(conversation.goals, goals, [one.id for one in conversation.earlier_goals]),
        agreements=put_in(conversation.agreements, [one.agreement for one in left if one.agreement], order),
        support=put_in(conversation.support, [one.support for one in left if one.support], order),
    )
