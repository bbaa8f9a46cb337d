"""One change that can be taken back: of a list, or of several lists that changed together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from popgids.core.computed import with_computed

if TYPE_CHECKING:
    from popgids.core.conversation import Conversation
    from popgids.core.guide import Guide
    from popgids.core.outline import Place


@dataclass(frozen=True, slots=True)
class Undo:
    """One structural change of a list that can be taken back.

    before: the list as it was, empty when the change only added to it; reverted: ids of records that the change itself
    rewrote; values: which of their values it rewrote, none when all; row: the id of an answer and the path to its row
    that was removed, empty when the change was about the records themselves; added: ids of records that the change
    put in the list; also: what the same change did to other lists; single: the fields of the conversation with one
    value that it set, each with what was there; place: where the two were when they made the change.
    """

    what: str
    field: str
    before: tuple[Any, ...]
    reverted: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    row: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    also: tuple[Undo, ...] = ()
    single: tuple[tuple[str, Any], ...] = ()
    place: Place | None = None

    @property
    def is_addition(self) -> bool:
        """Whether the change only added records, so that taking it back removes them."""
        return bool(self.added) and not (self.before or self.also)

    def taken_back(self, conversation: Conversation, guide: Guide) -> Conversation:
        """The conversation with the change taken back in every list that it touched."""
        changed = {one.field: one.restored(getattr(conversation, one.field)) for one in (self, *self.also)}
        if self.row:
            changed[self.field] = with_computed(guide, changed[self.field])
        return conversation.evolve(**changed, **dict(self.single))

    def restored(self, current: tuple[Any, ...]) -> tuple[Any, ...]:
        """The list with the change taken back, and with all that was typed since kept."""
        if self.row:
            from popgids.core.row_changes import put_back

            return put_back(current, self.before, self.row[0], self.row[1:])
        if self.values:
            return tuple(self._with_values_back(one) for one in current)
        typed_since = {_id(one): one for one in current if _id(one) not in self.reverted}
        known = {_id(one) for one in self.before} | set(self.added)
        return (
            *(typed_since.get(_id(one), one) for one in self.before),
            *(one for one in current if _id(one) not in known),
        )

    def _with_values_back(self, record: Any) -> Any:
        was = next((one for one in self.before if one.id == record.id and one.id in self.reverted), None)
        return record.evolve(**{name: getattr(was, name) for name in self.values}) if was else record


def _id(one: Any) -> str:
    """What names one of a list: its id, or itself in a list of names."""
    return str(getattr(one, "id", one))


def addition(what: str, field: str, *added: str) -> Undo:
    """What takes records out of a list again."""
    return Undo(what, field, (), added=added)
