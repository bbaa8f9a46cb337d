"""The lines in the list of versions of a POP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.dutch.dates import format_clock_time, format_short
from popgids.i18n import _
from popgids.ui.screens.outcomes import bare_name
from popgids.ui.widgets.literal import join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.content import Content

    from popgids.core.shelf import VersionLine


def version_rows(lines: Sequence[VersionLine]) -> tuple[Content, ...]:
    """A row for each version; of those between which people choose also when each was recorded."""
    newest = [one for one in lines if one.is_newest]
    is_choice = len(newest) > 1
    return tuple(
        version_content(one, _recorded(one, newest) if is_choice and one.is_newest else "") for one in lines
    )


def _recorded(line: VersionLine, among: Sequence[VersionLine]) -> str:
    """When a version was recorded, as precisely as tells it from the others; its file where that is not known."""
    moments = [one.made_at for one in among if one is not line]
    moment = line.made_at
    if moment is None or moment in moments:
        return bare_name(line.key)
    same_day = [other for other in moments if other is not None and other.date() == moment.date()]
    if any((other.hour, other.minute) == (moment.hour, moment.minute) for other in same_day):
        clock = f"{moment:%H:%M:%S}"
    else:
        clock = format_clock_time(moment.time())
    if moment.date() == line.held_on:
        return _("vastgelegd om {time} uur").format(time=clock)
    day = format_short(moment.date())
    if line.held_on is not None and moment.year == line.held_on.year:
        day = day.removesuffix(f" {moment.year}")  # so it fits beside the plan
    return _("vastgelegd {day}, {time} uur").format(day=day, time=clock)


def version_content(line: VersionLine, recorded: str = "") -> Content:
    """A version: its number and day, what is special about it, and on a row below that when it was recorded."""
    day = format_short(line.held_on) if line.held_on else ""
    notes = [
        _("nieuwste") if line.is_newest else "",
        _("correctie") if line.correction_reason else "",
        _("gewijzigd") if line.is_changed else "",
        _("let op") if line.problems and not line.is_changed else "",
    ]
    told = ", ".join(note for note in notes if note)
    style = "$warning" if line.is_changed or line.problems else "$text-muted"
    number = _("Versie {n}").format(n=line.revision) if line.revision else _("Versie onbekend")
    return join(
        (number, "bold"),
        f"  {day}" if day else "",
        (f"  {told}" if told else "", style),
        (f"\n  {recorded}" if recorded else "", "$text-muted"),
    )
