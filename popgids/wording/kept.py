"""What became of promises and how talks were, in a sentence and as bars that need no colour."""

from collections.abc import Mapping, Sequence

from popgids.core.conversation import EarlierScore
from popgids.core.dutch.dates import format_month, format_short
from popgids.core.guide import Party
from popgids.core.kept import KeptPoint, ScorePoint
from popgids.i18n import _, ngettext

_WIDTH = 10
_SMALL = 5
_HIGHEST = 10
_FULL, _EMPTY = "█", "░"
_BOTH = 2


def share_text(kept: int, total: int) -> str:
    """How much was done of what both had promised, in one sentence."""
    if total <= 1:
        return _("De toezegging is klaar.") if kept else _("De toezegging is nog niet klaar.")
    if not kept:
        return _("Van de {total} toezeggingen is er nog geen klaar.").format(total=total)
    if kept == total:
        if total == _BOTH:
            return _("Beide toezeggingen zijn klaar.")
        return _("Alle {total} toezeggingen zijn klaar.").format(total=total)
    return ngettext(
        "Van de {total} toezeggingen is er {kept} klaar: {share}%.",
        "Van de {total} toezeggingen zijn er {kept} klaar: {share}%.",
        kept,
    ).format(total=total, kept=kept, share=round(100 * kept / total))


def kept_chart(points: Sequence[KeptPoint]) -> tuple[str, ...]:
    """A line for each point of one person: "v2  ████████░░  4 van 5"."""
    width = _label_width(points)
    return tuple(f"{_label(point, width)}  {bar_text(point.kept, point.total)}" for point in points)


def bar_text(kept: int, total: int) -> str:
    """A bar and its number: "████████░░  4 van 5"."""
    return f"{_bar(kept, total)}  " + _("{kept} van {total}").format(kept=kept, total=total)


def kept_grid(
    points: Sequence[KeptPoint], names: Mapping[Party, str], now: int, width: int
) -> tuple[str, ...]:
    """A small table with a bar for each talk under its month and a line for each of the two, as far as it fits.

    now: the revision of the talk that runs. "Klaar  nov 2025   nu" over "Sanne  ████░ 4/5  ███░░ 3/4".
    """
    shown = [party for party in Party if any(point.party is party for point in points)]
    if not shown:
        return ()
    first = [_("Klaar"), *(names[party] for party in shown)]
    longest = max(map(len, first))
    room = width - longest
    columns: list[list[str]] = []
    for revision, when in reversed(_talks(points, now).items()):
        cells = [when, *(_cell(points, party, revision) for party in shown)]
        wide = max(map(len, cells))
        room -= wide + 2
        if room < 0 and columns:
            break
        columns.insert(0, [cell.ljust(wide) for cell in cells])
    return tuple(
        "  ".join((before.ljust(longest), *line)).rstrip()
        for before, line in zip(first, zip(*columns, strict=True), strict=True)
    )


def scores_text(scores: Sequence[EarlierScore]) -> str:
    """The scores of earlier talks, each with its month: "8 in mrt 2025, 6 in nov 2025"; with its day where needed."""
    months = [format_month(one.held_on) for one in scores]
    if len(set(months)) == len(months):
        said = (
            _("{score} in {month}").format(score=one.score, month=format_month(one.held_on)) for one in scores
        )
    else:
        said = (
            _("{score} op {day}").format(score=one.score, day=format_short(one.held_on)) for one in scores
        )
    return ", ".join(said)


def _talks(points: Sequence[KeptPoint], now: int) -> dict[int, str]:
    """The revisions, the first talk first, each with its month; with its day where a month has more of them."""
    days = {point.revision: point.day for point in sorted(points, key=lambda one: one.revision)}
    months = {revision: format_month(day) for revision, day in days.items()}
    is_clear = len(set(months.values())) == len(months)
    return {
        revision: _("nu") if revision == now else months[revision] if is_clear else format_short(day)
        for revision, day in days.items()
    }


def _cell(points: Sequence[KeptPoint], party: Party, revision: int) -> str:
    """One talk of one of the two; empty when nothing was promised then."""
    found = next((one for one in points if (one.party, one.revision) == (party, revision)), None)
    return f"{_bar(found.kept, found.total, _SMALL)} {found.kept}/{found.total}" if found else ""


def score_chart(points: Sequence[ScorePoint]) -> tuple[str, ...]:
    """A line for each talk: "v2  ████████░░  8"."""
    width = _label_width(points)
    return tuple(f"{_label(point, width)}  {_bar(point.score, _HIGHEST)}  {point.score}" for point in points)


def _label(point: KeptPoint | ScorePoint, width: int) -> str:
    return _("v{revision}").format(revision=point.revision).ljust(width)


def _label_width(points: Sequence[KeptPoint] | Sequence[ScorePoint]) -> int:
    return max((len(_label(point, 0)) for point in points), default=0)


def _bar(part: int, whole: int, width: int = _WIDTH) -> str:
    """So many blocks; one is full as soon as there is something, and one stays empty until all is there."""
    full = round(width * part / whole)
    if 0 < part < whole:
        full = min(max(full, 1), width - 1)
    return _FULL * full + _EMPTY * (width - full)
