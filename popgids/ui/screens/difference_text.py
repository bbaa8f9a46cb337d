"""What changed since the version before, and how promises and talks went over the years, as one text to read."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from popgids.core.difference.versions import difference
from popgids.core.guide import Party
from popgids.core.kept import evaluation_over_time, kept_over_time
from popgids.i18n import _
from popgids.ui.forms.names import capitalised, first_name
from popgids.ui.widgets.literal import join
from popgids.wording.difference import difference_heading, difference_text, no_difference_text
from popgids.wording.kept import evaluation_chart, kept_chart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.content import Content

    from popgids.core.conversation import Conversation


def difference_content(line: Sequence[Conversation]) -> Content:
    """The last of these versions beside the one before it, and what came of promises in all of them.

    line: versions that follow each other, the oldest first; at least one.
    """
    parts: list[str | tuple[str, str]] = []
    after = line[-1]
    if len(line) > 1:
        changes = difference(line[-2], after)
        if not changes:
            parts.append(f"{no_difference_text(line[-2].revision, after.revision)}\n\n")
        for group, found in groupby(changes, key=lambda one: one.group):
            parts.append((f"{difference_heading(group)}\n", "bold"))
            parts.append("".join(f"• {difference_text(one)}\n" for one in found) + "\n")
    else:
        parts.append(_("Dit is de eerste versie. Er is nog niets om mee te vergelijken.") + "\n\n")
    return join(*parts, *_over_time(line))


def _over_time(line: Sequence[Conversation]) -> list[str | tuple[str, str]]:
    """The bars: what was kept by each of the two, and how the talks were."""
    parts: list[str | tuple[str, str]] = []
    points = kept_over_time(line)
    for party in Party:
        own = [one for one in points if one.party is party]
        if own:
            name = capitalised(first_name(line[-1], party))
            parts.append((_("Klaar van wat {name} had afgesproken").format(name=name) + "\n", "bold"))
            parts.append("\n".join(kept_chart(own)) + "\n\n")
    scores = [one for one in evaluation_over_time(line) if one.score is not None]
    if scores:
        parts.append((_("Cijfer voor het gesprek") + "\n", "bold"))
        parts.append("\n".join(evaluation_chart(scores)) + "\n")
    return parts
