"""What changed since the version before, and how promises and talks went over the years, as one text to read."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from popgids.core.difference.versions import difference_to_read
from popgids.core.guide import Party
from popgids.core.kept import kept_over_time, scores_over_time
from popgids.i18n import _
from popgids.ui.forms.names import capitalised, first_name
from popgids.ui.widgets.paper import Piece, piece
from popgids.wording.difference import difference_heading, difference_text, no_difference_text
from popgids.wording.kept import kept_chart, score_chart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from popgids.core.conversation import Conversation
    from popgids.core.guide import Guide


_AT = 2


def difference_pieces(line: Sequence[Conversation], guide: Guide | None = None) -> Iterator[Piece]:
    """The last of these versions beside the one before it, and what came of promises in all of them.

    line: versions that follow each other, the oldest first; at least one. guide: that of the last.
    """
    after = line[-1]
    if len(line) > 1:
        changes = difference_to_read(line[-2], after, guide=guide)
        if not changes:
            yield piece(no_difference_text(line[-2].revision, after.revision))
        for number, (group, found) in enumerate(groupby(changes, key=lambda one: one.group)):
            yield piece(difference_heading(group), "bold", above=int(number > 0))
            for one in found:
                yield piece(difference_text(one), lead="•", lead_style="", at=_AT)
    else:
        yield piece(_("Dit is de eerste versie. Er is nog niets om mee te vergelijken."))
    yield from _over_time(line)


def _over_time(line: Sequence[Conversation]) -> Iterator[Piece]:
    """The bars: what was kept by each of the two, and how the talks were."""
    points = kept_over_time(line)
    for party in Party:
        own = [one for one in points if one.party is party]
        if own:
            name = capitalised(first_name(line[-1], party))
            yield piece(_("Klaar van wat {name} had afgesproken").format(name=name), "bold", above=1)
            yield from map(piece, kept_chart(own))
    scores = scores_over_time(line)
    if scores:
        yield piece(_("Cijfer voor het gesprek"), "bold", above=1)
        yield from map(piece, score_chart(scores))
