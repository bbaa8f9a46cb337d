"""The filled example: two talks a year apart that stand on no disk, and the one that would follow."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from popgids.core.conversation import Conversation, GuideRef
from popgids.core.example.texts import KARIM, SANNE, WEEKS_BETWEEN, earlier_talk, this_talk
from popgids.core.follow_up import next_conversation
from popgids.core.session import Session
from popgids.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from popgids.core.guide import Guide
    from popgids.storage.store import Store

EXAMPLE = "voorbeeld"
"""The key of the example among POPs, and the beginning of the keys of its versions."""
_BASE = "basis"


def base_guide(store: Store) -> tuple[Guide, GuideRef]:
    """The base guide, and how a conversation refers to it.

    Raises NotFoundError.
    """
    for line in store.guides():
        if line.id == _BASE and (guide := store.guide(line.key).guide) is not None:
            return guide, GuideRef(id=guide.id, version=guide.version, title=guide.title)
    raise NotFoundError("gids", _BASE)


def example_talks(store: Store, today: date) -> tuple[Conversation, Conversation]:
    """The example's two talks, the last one today.

    Raises NotFoundError.
    """
    guide, ref = base_guide(store)
    blank = Conversation(
        id=f"{EXAMPLE}-1",
        pop_id=EXAMPLE,
        is_example=True,
        guide=ref,
        employee=SANNE,
        manager=KARIM,
        held_on=today - timedelta(weeks=WEEKS_BETWEEN),
    )
    first = earlier_talk(blank, guide)
    numbers = iter(range(1, 1000))
    start = next_conversation(
        first, "", guide, ref, f"{EXAMPLE}-2", today, lambda: f"{EXAMPLE}-{next(numbers)}"
    )
    return first, this_talk(start, guide)


def next_example(store: Store, today: date, new_id: Callable[[], str]) -> Session:
    """The talk that would follow the example, to try out.

    Raises NotFoundError.
    """
    guide, ref = base_guide(store)
    last = example_talks(store, today)[1]
    return Session.start(guide, next_conversation(last, "", guide, ref, f"{EXAMPLE}-3", today, new_id), today)
