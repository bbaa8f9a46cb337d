"""How two records of a guide differ, key by key: a question, a column, a role; with the items that they hold."""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from popgids.core.dumping import dumped_whole
from popgids.core.guide_difference.parts import GuideChangeCode as Code

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from popgids.core.base import Frozen
    from popgids.core.guide_difference.parts import GuideChange

ITEM_KEYS = ("opties", "kolommen", "velden", "rijen", "niveau")
"""The keys that hold items with a name of their own."""

_NAMES = ("tekst", "kop", "naam")


def plain(record: Frozen) -> dict[str, Any]:
    """A record under its Dutch keys; what says nothing is None."""
    return {key: _said(value) for key, value in dumped_whole(record).items()}


def record_changes(
    before: Mapping[str, Any], after: Mapping[str, Any], about: GuideChange, skip: Collection[str] = ()
) -> Iterator[GuideChange]:
    """A change for each key that says something else; about says of which part, and where in it."""
    for key in dict.fromkeys((*before, *after)):
        old, new = _said(before.get(key)), _said(after.get(key))
        if key in skip or old == new:
            continue
        if key in ITEM_KEYS:
            yield from _item_changes(key, old or (), new or (), about)
        else:
            yield replace(about, code=Code.CHANGED, key=key, before=old, after=new)


def moved(before: Sequence[str], after: Sequence[str]) -> list[str]:
    """The names of after that stand in another place among those that both have."""
    were = [one for one in before if one in after]
    are = [one for one in after if one in before]
    blocks = SequenceMatcher(None, were, are, autojunk=False).get_matching_blocks()
    stayed = {at for block in blocks for at in range(block.b, block.b + block.size)}
    return [one for at, one in enumerate(are) if at not in stayed]


def pairs_by_words(gone: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """Which new id says the same as an id that is gone, but for white space and capitals; both are ids with words."""
    with_words: dict[str, list[str]] = {}
    for key, text in new.items():
        with_words.setdefault(_bare(text), []).append(key)
    found: dict[str, str] = {}
    for old, text in gone.items():
        if same := with_words.get(_bare(text)):
            found[old] = same.pop(0)
    return found


def _bare(text: str) -> str:
    return " ".join(text.split()).casefold()


def _item_changes(
    key: str, before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]], about: GuideChange
) -> Iterator[GuideChange]:
    were, are = ({_id(one): one for one in items} for items in (before, after))
    inside = replace(about, item_key=key, key="")
    gone = {one: _name(item) for one, item in were.items() if one not in are}
    new = {one: _name(item) for one, item in are.items() if one not in were}
    other_ids = pairs_by_words(gone, new)
    for old, name in gone.items():
        if old not in other_ids:
            yield replace(inside, code=Code.GONE, items=(*about.items, name))
    for one, name in new.items():
        if one not in other_ids.values():
            yield replace(inside, code=Code.NEW, items=(*about.items, name))
    for old, now in other_ids.items():
        yield replace(inside, code=Code.OTHER_ID, items=(*about.items, new[now]), before=old, after=now)
    for old, item in were.items():
        now = other_ids.get(old, old)
        if now in are:
            place = replace(inside, items=(*about.items, _name(item)))
            yield from record_changes(item, are[now], place, ("id",))
    if moved([other_ids.get(one, one) for one in were], list(are)):
        yield replace(inside, code=Code.ORDER)


def _id(item: Mapping[str, Any]) -> str:
    """What an item is known by; a level of a competence has only its name."""
    return str(item.get("id") or _name(item))


def _name(item: Mapping[str, Any]) -> str:
    return next((str(item[key]) for key in _NAMES if item.get(key)), "")


def _said(value: Any) -> Any:
    """The value, None when it says nothing; a number that is 0 says something."""
    if isinstance(value, dict):
        return value if any(_said(one) is not None for one in value.values()) else None
    if value is False or (isinstance(value, (str, tuple, list)) and not value):
        return None
    return value
