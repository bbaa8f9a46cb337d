"""The parts of a guide that builds on another: its own, and between them those that it has from its base."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from popgids.core.guide_texts import GuidePart, guide_parts
from popgids.core.layering.trace import child_items

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from popgids.core.findings import Loc
    from popgids.core.layering.trace import Merged, Spot


def with_inherited(own: Iterable[GuidePart], merged: Merged) -> list[GuidePart]:
    """The parts of a guide's own file and those of its base, steps and questions in the order of the talk.

    A part that the guide changes has the texts of its own, and as inherited ones those that it leaves as they are.
    """
    by_loc = {tuple(one.loc): one for one in own}
    found = [by_loc.pop((), GuidePart((), "gids", "", ()))]
    spots = _spots(merged)
    for part in guide_parts(merged.data):
        spot = spots.get(tuple(part.loc))
        if spot is None:
            continue
        here = by_loc.pop(tuple(spot.loc), None) if spot.layer == 0 else None
        texts = tuple(replace(one, loc=(), is_inherited=True) for one in part.texts)
        if here is None:
            found.append(replace(part, loc=(), texts=texts, is_inherited=True))
        else:
            left = tuple(one for one in texts if not here.has(str(one.inside[0])))
            found.append(replace(here, name=part.name, texts=(*here.texts, *left)))
    return [*found, *by_loc.values()]


def _spots(merged: Merged) -> dict[Loc, Spot]:
    """Where each step and question really stands, by its place in the talk."""
    return dict(_walked(merged))


def _walked(merged: Merged) -> Iterator[tuple[Loc, Spot]]:
    for at, step in enumerate(child_items(merged.part, "stap")):
        yield ("stap", at), step.trace.spot
        for number, question in enumerate(child_items(step, "vraag")):
            yield ("stap", at, "vraag", number), question.trace.spot
