"""What can be taken back in a talk, one change at a time, and put back again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from popgids.core.carrying import carry_over
from popgids.core.standing import Standing
from popgids.core.undoing import Undo, addition

if TYPE_CHECKING:
    from popgids.core.conversation import Conversation

_MOST = 50


@dataclass(frozen=True, slots=True)
class TakingBack(Standing):
    """A conversation at a place with the changes that can be taken back, the last one at the end."""

    undos: tuple[Undo, ...] = ()
    undone: tuple[Undo, ...] = ()

    def remembering(self, undo: Undo) -> Self:
        """The same that can take this change back, and knows that it was made where we are."""
        return replace(self, undos=self._with(replace(undo, place=self.place)), undone=())

    def changed(self, change: tuple[Conversation, Undo | None]) -> Self:
        """The same after a change, which can be undone when there is something that takes it back."""
        conversation, undo = change
        session = replace(self, conversation=conversation)
        return session if undo is None else session.remembering(undo)

    def _with(self, undo: Undo) -> tuple[Undo, ...]:
        return (*self.undos[1 - _MOST :], undo)

    def _remember(self, field: str, what: str, *reverted: str) -> Self:
        return self.remembering(Undo(what, field, getattr(self.conversation, field), reverted))

    def undo(self, since: Undo | None = None) -> tuple[Self, Undo | None]:
        """The same before the last structural change that still shows, and what was taken back.

        since: the change at which taking back ends, with all before it.
        """
        session = self
        while session.undos and session.undos[-1] is not since:
            last = session.undos[-1]
            session = replace(session, undos=session.undos[:-1])
            after = last.taken_back(session.conversation, session.guide)
            if after == session.conversation:
                continue
            again = Undo(last.what, last.field, getattr(session.conversation, last.field), place=last.place)
            undone = (*self.undone, again) if last.is_addition else self.undone
            return replace(session, conversation=carry_over(after), undone=undone), last
        return session, None

    def redo(self) -> tuple[Self, Undo | None]:
        """The same with the record back that undoing took away with all that was typed in it, and what came back."""
        if not self.undone:
            return self, None
        last = self.undone[-1]
        after = last.taken_back(self.conversation, self.guide)
        added = {one.id for one in getattr(after, last.field)} - {
            one.id for one in getattr(self.conversation, last.field)
        }
        undo = replace(addition(last.what, last.field, *added), place=last.place)
        session = replace(self, conversation=carry_over(after), undos=self._with(undo))
        return replace(session, undone=self.undone[:-1]), last
