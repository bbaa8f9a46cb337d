"""Which POP someone means by a name, a part of it, or the beginning of an id."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from popgids.storage.archive import PopEntry

_SHORTEST = 8


def matching(entries: Sequence[PopEntry], asked: str) -> list[PopEntry]:
    """The POPs that may be meant; one way of matching counts only when the ways before it gave none."""
    words = _plain(asked).split()
    ways = (
        lambda one: one.pop_id == asked.strip(),
        lambda one: _plain(one.employee).split() == words,
        lambda one: len(words) == 1 and one.pop_id.startswith(words[0]),
        lambda one: _has_words(_plain(one.employee).split(), words),
    )
    known = [one for one in entries if one.pop_id]
    for is_meant in ways:
        if words and (found := [one for one in known if is_meant(one)]):
            return found
    return []


def short_ids(entries: Sequence[PopEntry]) -> dict[str, str]:
    """For each id as much of its beginning as tells it from the others, as it is shown."""
    ids = sorted({one.pop_id for one in entries if one.pop_id})
    shown = {}
    for at, pop_id in enumerate(ids):
        beside = [*ids[max(0, at - 1) : at], *ids[at + 1 : at + 2]]
        same = max((_same_length(pop_id, other) for other in beside), default=0)
        shown[pop_id] = pop_id[: max(_SHORTEST, same + 1)]
    return shown


def _has_words(name: list[str], words: list[str]) -> bool:
    return all(any(part.startswith(word) for part in name) for word in words)


def _plain(text: str) -> str:
    """Without capitals and accents, so that zoe finds Zoë."""
    letters = unicodedata.normalize("NFKD", text)
    return "".join(char for char in letters if not unicodedata.combining(char)).casefold()


def _same_length(one: str, other: str) -> int:
    return next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )
