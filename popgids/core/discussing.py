"""Which agenda point the talk is about now, and which are discussed; each with what takes the change back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.undoing import Undo

if TYPE_CHECKING:
    from popgids.core.conversation import Conversation

Change = tuple["Conversation", Undo | None]


def turn_to(conversation: Conversation, item_id: str, what: str) -> Change:
    """The conversation that is about this agenda point now, or about none when it was about this one."""
    was = conversation.current_item
    after = conversation.evolve(current_item="" if was == item_id else item_id)
    return after, Undo(what, "agenda", (), single=(("current_item", was),))


def discuss(conversation: Conversation, item_id: str, what: str) -> Change:
    """The conversation in which this agenda point is discussed, or not yet when it was; it is not about it any more."""
    was = conversation.current_item
    after = conversation.evolve(
        agenda=tuple(
            one.evolve(is_discussed=not one.is_discussed) if one.id == item_id else one
            for one in conversation.agenda
        ),
        current_item="" if was == item_id else was,
    )
    undo = Undo(
        what,
        "agenda",
        conversation.agenda,
        (item_id,),
        values=("is_discussed",),
        single=(("current_item", was),),
    )
    return after, undo
