"""Versions as talks: which belong to the same talk, and which look back on which."""

from collections.abc import Sequence

from popgids.core.conversation import Conversation


def follows(later: Conversation, earlier: Conversation) -> bool:
    """Whether later is of a talk after that of earlier; if not, the one is a correction of the other."""
    return later.earlier is not None and later.earlier.revision >= earlier.revision


def last_of_each_talk(conversations: Sequence[Conversation]) -> tuple[Conversation, ...]:
    """The versions of one POP by number, of each talk only the one that corrected all before it.

    conversations: versions that follow each other; those of a fork have to be chosen from first.
    """
    talks: dict[int, Conversation] = {}
    for one in sorted(conversations, key=lambda one: one.revision):
        talks[one.earlier.revision if one.earlier else 0] = one
    return tuple(talks.values())
