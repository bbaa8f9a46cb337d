"""The parts of a guide that builds on another: its own, and between them those that it has from its base."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from popgids.core.guide_texts import GuidePart, guide_parts
from popgids.core.layering.items import JOINED
from popgids.core.layering.trace import child_items

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from popgids.core.findings import Loc
    from popgids.core.guide_texts import GuideText
    from popgids.core.layering.trace import Hidden, Merged, Spot


def with_inherited(
    own: Iterable[GuidePart],
    shown: Merged,
    origins: Mapping[tuple[str, str], str],
    hidden: Iterable[Hidden] = (),
    below: Merged | None = None,
) -> list[GuidePart]:
    """The parts of a guide's own file and those of its base, steps and questions in the order of the talk.

    A part that the guide changes has the texts of its own, and as inherited ones those that it leaves as they are.
    shown: the guide as if it hid nothing; origins: the title of the guide that a part comes from, by its table and id;
    hidden: what the guide hides; of a hidden step only the step itself is a part; below: the base as a whole.
    """
    by_loc = {tuple(one.loc): one for one in own}
    gone = {(one.table, one.id): one for one in hidden}
    found = [by_loc.pop((), GuidePart((), "gids", "", ()))]
    spots = dict(_walked(shown))
    of_base = {(one.kind, one.id): one.table for one in guide_parts(below.data)} if below is not None else {}
    for part in guide_parts(shown.data):
        spot = spots.get(tuple(part.loc))
        if spot is None or (part.kind == "vraag" and ("stap", part.step) in gone and spot.layer):
            continue
        here = by_loc.pop(tuple(spot.loc), None) if spot.layer == 0 else None
        name = (part.kind, part.id)
        whole = _laid_over(here, part)
        origin, base = origins.get(name, ""), of_base.get(name, {})
        found.append(replace(whole, base=base, origin=origin, is_hidden=name in gone))
    left = [one for one in gone.values() if one.table not in ("stap", "vraag")]
    return [*found, *by_loc.values(), *(_hidden_entry(one) for one in left)]


def _laid_over(here: GuidePart | None, part: GuidePart) -> GuidePart:
    """A part as the whole guide has it, with what the file says of it itself; here is None when that is nothing."""
    texts = tuple(replace(one, loc=(), is_inherited=True) for one in part.texts)
    if here is None:
        return replace(part, loc=(), texts=texts, own_keys=frozenset(), is_inherited=True)
    said = {_place(one) for one in here.texts} | {(key,) for key in here.own_keys if key not in JOINED}
    left = tuple(one for one in texts if _place(one) not in said)
    return replace(here, name=part.name, texts=(*here.texts, *left), table=part.table)


def _place(text: GuideText) -> Loc:
    """What of a part is replaced as a whole: a key, or one party's list in a table with a list for each."""
    return text.inside[:2] if text.inside[0] in JOINED else text.inside[:1]


def _hidden_entry(one: Hidden) -> GuidePart:
    return GuidePart((), one.table, one.text or one.id, id=one.id, is_inherited=True, is_hidden=True)


def _walked(merged: Merged) -> Iterator[tuple[Loc, Spot]]:
    """Where each step and question really stands, by its place in the talk."""
    for at, step in enumerate(child_items(merged.part, "stap")):
        yield ("stap", at), step.trace.spot
        for number, question in enumerate(child_items(step, "vraag")):
            yield ("stap", at, "vraag", number), question.trace.spot
