"""What was done in a talk before it was opened again, so that it can be taken back as if the talk had gone on."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

from popgids.core.base import Frozen
from popgids.core.changes import applied, replay
from popgids.core.undoing import Change, Typing, differences, is_same_but_for_time

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from popgids.core import changes
    from popgids.core.conversation import Conversation
    from popgids.core.outline import Place

_LATEST = 2000
"""How many of what was written last are looked at: enough for an evening, and quick on the first key."""
_MOST = 200
_BY_ITSELF = frozenset({"skipped", "carried"})
"""What follows from going on; nobody looks for it when something is taken back."""


def done_before(
    start: dict[str, Any], written: Sequence[tuple[Place, Sequence[changes.Change]]], what: str
) -> tuple[Change, ...]:
    """What was done last since start, the last at the end, letters that belong together as one.

    written: where the two were and what changed, each time. what: how each is called. Raises pydantic.ValidationError.
    """
    known, latest = written[:-_LATEST], written[-_LATEST:]
    conversation = replay(start, (change for _place, one in known for change in one))
    found: deque[Change] = deque(maxlen=_MOST)
    for place, one in latest:
        before, conversation = conversation, applied(conversation, one)
        if is_same_but_for_time(before, conversation) or _follows_by_itself(before, conversation):
            continue
        change = Change(what, place, before, conversation, _typing(before, conversation))
        last = _begun(found[-1], change) if found else None
        more = last.with_more(change) if last is not None else None
        if more is not None:
            found[-1] = more
        else:
            found.append(change)
    return tuple(found)


def _follows_by_itself(before: Conversation, after: Conversation) -> bool:
    """Whether nothing else happened than that empty records went and that a question was passed."""
    return all(
        name in _BY_ITSELF or (isinstance(was, tuple) and _only_lost_empty(was, now))
        for name, was, now in differences(before, after)
    )


def _only_lost_empty(was: tuple[Any, ...], now: tuple[Any, ...]) -> bool:
    left = [one for one in was if one not in now]
    return 0 < len(left) == len(was) - len(now) and all(getattr(one, "is_empty", False) for one in left)


def _begun(last: Change, later: Change) -> Change:
    """A change that put a record in a list, as the first letters of what was typed in that record right after."""
    typed = later.typing
    if last.typing is not None or typed is None or not typed.was:
        return last
    if [key for _name, key in last.added] != [typed.record]:
        return last
    return last._replace(typing=typed._replace(was="", now=typed.was))


def _typing(before: Conversation, after: Conversation) -> Typing | None:
    """The one text that differs, None when something else or more than one thing does."""
    found = tuple(_texts(before, after, ""))
    return found[0] if len(found) == 1 else None


def _texts(before: Frozen, after: Frozen, record: str) -> Iterator[Typing | None]:
    """The first text that differs in each part that does; None for a part in which something else does."""
    texts: list[Typing] = []
    others: list[Typing | None] = []
    for name, was, now in differences(before, after):
        if type(was) is str and type(now) is str:
            texts.append(Typing(record, name, was, now))
        elif isinstance(was, Frozen) and isinstance(now, Frozen):
            others += _texts(was, now, record)
        elif isinstance(was, tuple) and len(was) == len(now):
            others += _texts_in(was, now)
        else:
            others.append(None)
    # a date or a number that is read from a text changes along with it
    yield from texts[:1] if texts and record else (*texts, *others)


def _texts_in(was: Iterable[Any], now: Iterable[Any]) -> Iterator[Typing | None]:
    for one, other in zip(was, now, strict=True):
        if one is other or one == other:
            continue
        key = getattr(one, "id", "")
        if isinstance(one, Frozen) and isinstance(other, Frozen) and key == getattr(other, "id", ""):
            yield from _texts(one, other, str(key))
        else:
            yield None
