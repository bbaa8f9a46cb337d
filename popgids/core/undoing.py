"""One thing that was done in a talk, to be taken back and put back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Self

from popgids.core.base import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.conversation import Conversation
    from popgids.core.outline import Place

_LETTERS_AT_ONCE = 20
"""A difference of no more letters than this is typing; a larger one is a paste, or a text that was cleared."""
_LONGEST = 24
"""How many letters of typing are taken back together, about, and never half a word."""
_TIME = frozenset({"time_spent", "seconds"})
"""Time passes by itself: it is never taken back."""


class Typing(NamedTuple):
    """A text that was typed in a field: what it was at first, and what it is now."""

    record: str
    field: str
    was: str = ""
    now: str = ""

    def goes_on_with(self, later: Typing) -> bool:
        """Whether later letters belong to the same piece of typing: the same way, and not past the end of a word."""
        if (self.record, self.field, self.now) != (later.record, later.field, later.was):
            return False
        so_far, more = len(self.now) - len(self.was), len(later.now) - len(later.was)
        if not so_far * more > 0 or abs(more) > _LETTERS_AT_ONCE:
            return False
        is_at_word = more < 0 or self.now[-1:].isspace()
        return abs(so_far) < _LONGEST or not is_at_word


class Change(NamedTuple):
    """One thing that was done: in words, where the two were, and the talk before and after it.

    typing: the text that was typed or the field that was filled in, None for anything else.
    """

    what: str
    place: Place
    before: Conversation
    after: Conversation
    typing: Typing | None = None

    def with_more(self, later: Change) -> Change | None:
        """This change with a later one that belongs to the same piece of typing, None when it does not."""
        if self.typing is None or later.typing is None or self.place != later.place:
            return None
        # what else happened in between is not part of the typing
        if not self.typing.goes_on_with(later.typing) or not is_same_but_for_time(self.after, later.before):
            return None
        typing = later.typing._replace(was=self.typing.was)
        return self._replace(after=later.after, typing=typing)

    def taken_back(self, conversation: Conversation) -> Conversation:
        """The conversation without what this change did; what was done beside it stays."""
        return patched(conversation, self.after, self.before)

    def put_back(self, conversation: Conversation) -> Conversation:
        """The conversation with what this change did."""
        return patched(conversation, self.before, self.after)

    def backwards(self, now: Conversation, then: Conversation) -> Self:
        """The same change as it turned out when it was taken back: from then to now, with typing that is complete."""
        typing = self.typing._replace(was=self.typing.now) if self.typing is not None else None
        return self._replace(before=then, after=now, typing=typing)

    @property
    def added(self) -> tuple[tuple[str, str], ...]:
        """The records that it added, as list and id."""
        return tuple(
            (name, key)
            for name, was, now in differences(self.before, self.after)
            if isinstance(was, tuple)
            for key in _by_id(now).keys() - _by_id(was).keys()
        )

    @property
    def is_addition(self) -> bool:
        """Whether it put records in a list and took none away, so that taking it back removes something."""
        gone = any(
            _by_id(was).keys() - _by_id(now).keys()
            for _name, was, now in differences(self.before, self.after)
            if isinstance(was, tuple)
        )
        return bool(self.added) and not gone

    @property
    def records(self) -> frozenset[str]:
        """The ids of the records that it changed, added or removed."""
        return frozenset(
            key
            for _name, was, now in differences(self.before, self.after)
            if isinstance(was, tuple)
            for key in _by_id(was).keys() | _by_id(now).keys()
            if _by_id(was).get(key) != _by_id(now).get(key)
        )


def patched(current: Conversation, source: Conversation, target: Conversation) -> Conversation:
    """The current conversation with the difference from source to target made in it, and nothing else."""
    found = {name: _value(getattr(current, name), was, now) for name, was, now in differences(source, target)}
    return current.evolve(**found) if found else current


def differences(one: Frozen, other: Frozen) -> Iterator[tuple[str, Any, Any]]:
    """The name of each field that differs with its value in one and in the other; time that passes is left out."""
    for name in type(one).model_fields:
        was, now = getattr(one, name), getattr(other, name)
        if name not in _TIME and was is not now and was != now:
            yield name, was, now


def is_same_but_for_time(one: Conversation, other: Conversation) -> bool:
    """Whether nothing differs but the time that passed."""
    for name, was, now in differences(one, other):
        if name != "agenda" or len(was) != len(now):
            return False
        if any(next(differences(*pair), None) for pair in zip(was, now, strict=True)):
            return False
    return True


def _value(current: Any, was: Any, now: Any) -> Any:
    if isinstance(was, tuple) and _is_list_of_records(current, was, now):
        return _list(current, was, now)
    if isinstance(was, Frozen) and isinstance(now, Frozen) and isinstance(current, type(was)):
        return _record(current, was, now)
    return now


def _record(current: Frozen, was: Frozen, now: Frozen) -> Frozen:
    return current.evolve(
        **{
            name: _value(getattr(current, name), before, after)
            for name, before, after in differences(was, now)
        }
    )


def _list(current: tuple[Any, ...], was: tuple[Any, ...], now: tuple[Any, ...]) -> tuple[Any, ...]:
    """The list with the records that came, went, moved or changed from was to now; others stay where they are."""
    here, before, after = _by_id(current), _by_id(was), _by_id(now)
    found = {key: one for key, one in here.items() if key not in before or key in after}
    for key, one in after.items():
        if key not in before:
            found.setdefault(key, one)
        elif key in here and before[key] != one:
            found[key] = _value(here[key], before[key], one)
    if list(before) == list(after):
        return tuple(found.values())
    ordered = [key for key in after if key in found]
    return tuple(found[key] for key in (*ordered, *(key for key in found if key not in after)))


def _is_list_of_records(*lists: Any) -> bool:
    return all(isinstance(one, tuple) and len(_by_id(one)) == len(one) for one in lists)


def _by_id(records: tuple[Any, ...]) -> dict[str, Any]:
    return {_id(one): one for one in records}


def _id(one: Any) -> str:
    """What tells one of a list from the others: an id, the step or the party that it is of, or itself."""
    for name in ("id", "step", "party"):
        if hasattr(one, name):
            return str(getattr(one, name))
    return str(one)
