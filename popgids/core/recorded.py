"""What of a talk goes into a version of the POP: what was only for the talk itself stays behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.learning import may_be_repaid
from popgids.core.privacy import without_private

if TYPE_CHECKING:
    from popgids.core.agreements import Agreement, FollowUp
    from popgids.core.conversation import Conversation
    from popgids.core.guide import Guide


def as_recorded(conversation: Conversation, guide: Guide) -> Conversation:
    """The conversation as it may be kept: without what is private, and without terms that may not be agreed on."""
    return _without_void_terms(without_private(conversation, guide))


def _without_void_terms(conversation: Conversation) -> Conversation:
    """Without what was typed about paying back a training that turned out to be mandatory, or to be no training."""
    agreements = tuple(_agreed(one) for one in conversation.agreements)
    look_back = tuple(_looked_back(one) for one in conversation.look_back)
    if (agreements, look_back) == (conversation.agreements, conversation.look_back):
        return conversation
    return conversation.evolve(agreements=agreements, look_back=look_back)


def _looked_back(one: FollowUp) -> FollowUp:
    return one.evolve(agreement=_agreed(one.agreement)) if one.agreement is not None else one


def _agreed(one: Agreement) -> Agreement:
    if may_be_repaid(one):
        return one
    return one.evolve(
        repayment=None, repayment_period="", repayment_said="", repayment_eur=None, repayment_steps=""
    )
