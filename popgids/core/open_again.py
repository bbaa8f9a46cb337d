"""Where one is in what is still open, after one of those things was looked at and may have been settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from popgids.core.gaps import Gap
    from popgids.core.guide import StepKind
    from popgids.core.outline import Spot


def index_again(now: Sequence[Gap], before: Sequence[Gap], left: Gap) -> int:
    """The index in what is open now of the thing that one had left for, or of what comes in its place.

    In its place comes what follows on the last thing above it that is still open.
    """
    ids, ids_before, wanted = [_id(one) for one in now], [_id(one) for one in before], _id(left)
    if wanted in ids:
        return ids.index(wanted)
    above = ids_before[: ids_before.index(wanted)] if wanted in ids_before else []
    place = next((ids.index(one) + 1 for one in reversed(above) if one in ids), 0)
    return max(0, min(place, len(now) - 1))


def _id(gap: Gap) -> tuple[str, StepKind, str, Spot]:
    """What stays the same while it is open; its words may be typed anew."""
    return gap.code, gap.step, gap.key, gap.spot
