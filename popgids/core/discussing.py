"""Which agenda point the talk is about now, and which are discussed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from popgids.core.conversation import Conversation


def turn_to(conversation: Conversation, item_id: str) -> Conversation:
    """The conversation that is about this agenda point now, or about none when it was about this one."""
    return conversation.evolve(current_item="" if conversation.current_item == item_id else item_id)


def discuss(conversation: Conversation, item_id: str) -> Conversation:
    """The conversation in which this agenda point is discussed, or not yet when it was; it is not about it any more."""
    was = conversation.current_item
    return conversation.evolve(
        agenda=tuple(
            one.evolve(is_discussed=not one.is_discussed) if one.id == item_id else one
            for one in conversation.agenda
        ),
        current_item="" if was == item_id else was,
    )
