"""What can be taken back in a talk, one change at a time, and put back again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self, TypeVar

from popgids.core.carrying import carry_over
from popgids.core.computed import with_computed
from popgids.core.standing import Standing
from popgids.core.undoing import Change

if TYPE_CHECKING:
    from popgids.core.conversation import Conversation
    from popgids.core.guide import Guide
    from popgids.core.undoing import Typing

_MOST = 500


@dataclass(frozen=True, slots=True)
class TakingBack(Standing):
    """A conversation at a place with what was done in it, the last at the end; and what of that was taken back."""

    undos: tuple[Change, ...] = ()
    undone: tuple[Change, ...] = ()

    def became(self, conversation: Conversation, what: str) -> Self:
        """The same with what was done to the conversation, in words, as one change that can be taken back."""
        if conversation is self.conversation:
            return self
        return replace(self, conversation=conversation).since(self, what)

    def since(self, before: Self, what: str, typing: Typing | None = None) -> Self:
        """The same with all that was done since before as one change; with words of its own it keeps those.

        typing: the field that was filled in.
        """
        if self.conversation is before.conversation:
            return self
        named = self.undos[-1].what if self.undos and self.undos is not before.undos else what
        change = Change(named or what, before.place, before.conversation, self.conversation, typing)
        last = before.undos[-1] if before.undos else None
        more = last.with_more(change) if last is not None else None
        undos = (*before.undos[:-1], more) if more else (*before.undos[1 - _MOST :], change)
        return replace(self, undos=undos, undone=())

    def undo(self, since: Change | None = None) -> tuple[Self, Change | None]:
        """The same before the last thing that was done and still shows, and what was taken back.

        since: the change at which taking back ends, with all before it.
        """
        session = self
        while session.undos and session.undos[-1] is not since:
            last = session.undos[-1]
            session = replace(session, undos=session.undos[:-1])
            after = _following(last.taken_back(session.conversation), session.guide)
            if after == session.conversation:
                continue
            again = last.backwards(session.conversation, after)
            return replace(_held(session, after), undone=(*self.undone, again)), last
        return session, None

    def redo(self) -> tuple[Self, Change | None]:
        """The same with what undoing took away, and what came back."""
        if not self.undone:
            return self, None
        last = self.undone[-1]
        after = _following(last.put_back(self.conversation), self.guide)
        change = last.backwards(after, self.conversation)
        undos = (*self.undos[1 - _MOST :], change)
        return replace(_held(self, after), undos=undos, undone=self.undone[:-1]), last


_Held = TypeVar("_Held", bound=Standing)


def _held(standing: _Held, conversation: Conversation) -> _Held:
    """The same with another conversation, which may be held on another day."""
    is_moved = conversation.held_on != standing.conversation.held_on
    today = conversation.held_on if is_moved else standing.today
    return replace(standing, conversation=conversation, today=today)


def _following(conversation: Conversation, guide: Guide) -> Conversation:
    """The conversation with what follows from the rest of it."""
    answers = with_computed(guide, conversation.answers)
    same = answers == conversation.answers
    return carry_over(conversation if same else conversation.evolve(answers=answers))
