"""The lines of the home screen: what each running talk, POP and guide says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from popgids.core.dutch.dates import format_clock_time, format_date, format_short
from popgids.core.dutch.times import format_minutes
from popgids.i18n import _, ngettext
from popgids.ui.widgets.literal import join, plain
from popgids.wording.names import guide_status_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

    from textual.content import Content

    from popgids.core.shelf import GuideLine, PopLine, RunningTalk, Shelf

MOST_ROWS = 200
"""More lines of one kind than this are found by searching."""


class Kind(StrEnum):
    """What a line of the home screen is."""

    HEADING = "heading"
    RUNNING = "running"
    POP = "pop"
    GUIDE = "guide"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: its name, a short fact at the right, more under or beside it; found is what searching looks in."""

    kind: Kind
    key: str
    name: str
    fact: str = ""
    detail: str = ""
    is_wrong: bool = False
    found: str = ""

    def matches(self, wanted: str) -> bool:
        """Whether every word that is searched for is in it."""
        return all(word in self.found for word in wanted.lower().split())


def day_text(day: date, today: date) -> str:
    """A day as people say it: "vandaag", "gisteren", "dinsdag 3 maart"; the year when it is another one."""
    match (today - day).days:
        case 0:
            return _("vandaag")
        case 1:
            return _("gisteren")
        case -1:
            return _("morgen")
    text = format_date(day)
    return text.removesuffix(f" {day.year}") if day.year == today.year else text


def moment_text(moment: datetime, today: date) -> str:
    """When something was saved: with the time when it was today or yesterday."""
    day = moment.date()
    if 0 <= (today - day).days <= 1:
        return _("{day} om {time}").format(day=day_text(day, today), time=format_clock_time(moment.time()))
    return day_text(day, today)


def _pair(employee: str, manager: str) -> str:
    employee, manager = plain(employee).strip(), plain(manager).strip()
    if employee and manager:
        return _("{employee} en {manager}").format(employee=employee, manager=manager)
    return employee or manager or _("nog zonder namen")


def running_entry(talk: RunningTalk, today: date) -> Entry:
    """A talk that can be gone on with."""
    name = _pair(talk.employee, talk.manager)
    fact = moment_text(talk.saved_at, today)
    step = _("stap {n} van {count}").format(n=talk.step_number, count=talk.step_count)
    place = _("bij het plan, nog niet vastgelegd") if talk.is_at_plan else step
    parts = [place if talk.step_number else ""]
    parts.append(_("voorbeeld") if talk.is_example else "")
    parts.append(talk.guide_title)
    if talk.is_open_elsewhere:
        parts = [_("is nu open in een ander venster")]
    if talk.is_damaged:
        parts = [_("het begin van dit gesprek is beschadigd; Enter laat zien wat je kunt doen")]
    detail = " · ".join(part for part in parts if part)
    return Entry(Kind.RUNNING, talk.key, name, fact, detail, talk.is_damaged, name.lower())


def pop_entry(pop: PopLine, today: date) -> Entry:
    """A POP by its newest version."""
    name = plain(pop.employee).strip() or _("nog zonder naam")
    found = f"{pop.employee} {pop.manager}".lower()
    if not pop.revision:
        return Entry(
            Kind.POP, pop.key, name, "", _("is niet te lezen; Enter laat zien wat er mis is"), True, found
        )
    parts = [_("met {manager}").format(manager=pop.manager) if pop.manager.strip() else ""]
    version = _("versie {n} van {day}") if pop.held_on else _("versie {n}")
    parts.append(version.format(n=pop.revision, day=format_short(pop.held_on) if pop.held_on else ""))
    if pop.open_agreements:
        count = pop.open_agreements
        parts.append(ngettext("{n} toezegging loopt", "{n} toezeggingen lopen", count).format(n=count))
    if pop.is_forked:
        parts.insert(0, _("twee nieuwste versies"))
    elif pop.problems:
        parts.insert(0, _("let op: kijk de bestanden na"))
    detail = " · ".join(part for part in parts if part)
    return Entry(
        Kind.POP,
        pop.key,
        name,
        _next_text(pop.next_on, today),
        detail,
        pop.is_forked or bool(pop.problems),
        found,
    )


def _next_text(next_on: date | None, today: date) -> str:
    if next_on is None:
        return _("nog geen volgend gesprek")
    if next_on < today:
        return _("volgend gesprek was {day}").format(day=format_short(next_on))
    if next_on == today:
        return _("volgend gesprek vandaag")
    return _("volgend gesprek {day}").format(day=format_short(next_on))


def check_command(guide: GuideLine) -> str:
    """What to type to have a guide checked."""
    name = plain(guide.file_name)
    return f'popgids gids controleer "{name}"' if " " in name else f"popgids gids controleer {name}"


def trouble_text(talks_folder: str) -> str:
    """That a folder cannot be read: that of the talks that run when it is named, else that of the plans."""
    if talks_folder:
        told = _(
            "De map met lopende gesprekken is nu niet te lezen. Er is niets veranderd. Vraag toegang tot {folder}."
        )
        return told.format(folder=talks_folder)
    return _(
        "De map met plannen is nu niet te lezen. Er is niets veranderd. Kijk of de schijf of het netwerk er is."
    )


def guide_entry(guide: GuideLine) -> Entry:
    """A guide, or that it is wrong and how to see why."""
    name = plain(guide.title or guide.id or guide.file_name)
    found = f"{guide.title} {guide.id} {guide.file_name}".lower()
    if not guide.is_usable:
        count = sum(1 for one in guide.problems if not one.is_warning) or 1
        fact = ngettext("{n} fout, doet niet mee", "{n} fouten, doet niet mee", count).format(n=count)
        detail = _("Enter laat zien waarom · {command}").format(command=check_command(guide))
        return Entry(Kind.GUIDE, guide.key, name, fact, detail, True, found)
    origin = _("hoort bij popgids") if guide.origin == "popgids" else _("van de organisatie")
    if status := guide_status_text(guide.status):
        name = _("{name} ({status})").format(name=name, status=status)
    parts = [guide.id, format_minutes(guide.minutes), origin]
    return Entry(Kind.GUIDE, guide.key, name, "", " · ".join(part for part in parts if part), found=found)


def entries(shelf: Shelf, today: date) -> tuple[Entry, ...]:
    """Everything there is, without headings."""
    return (
        *(running_entry(one, today) for one in shelf.running),
        *(pop_entry(one, today) for one in shelf.pops),
        *(guide_entry(one) for one in shelf.guides),
    )


def with_headings(found: Iterable[Entry], wanted: str, pops_there_are: bool) -> Iterator[Entry]:
    """The lines to show: those that match, under their headings, each kind up to MOST_ROWS."""
    matching = [one for one in found if one.matches(wanted)]
    for kind, heading in (
        (Kind.RUNNING, _("Verder met een gesprek")),
        (Kind.POP, _("POP’s")),
        (Kind.GUIDE, _("Gidsen")),
    ):
        own = [one for one in matching if one.kind is kind]
        is_empty_shelf = kind is Kind.POP and not pops_there_are and not wanted
        if own or is_empty_shelf:
            yield Entry(Kind.HEADING, "", heading)
        if is_empty_shelf:
            text = _(
                "Hier komen jullie plannen te staan. Begin met een nieuw gesprek, of bekijk het voorbeeld."
            )
            yield Entry(Kind.HEADING, "", "", detail=text)
        yield from own[:MOST_ROWS]
        if len(own) > MOST_ROWS:
            text = _("Er zijn er nog {n}. Typ een naam om te zoeken.").format(n=len(own) - MOST_ROWS)
            yield Entry(Kind.HEADING, "", "", detail=text)
    if not matching and wanted:
        yield Entry(
            Kind.HEADING, "", "", detail=_("Niets gevonden. Typ een andere naam, of Esc om alles te zien.")
        )


def entry_content(entry: Entry, width: int, is_first: bool) -> Content:
    """A line as it is drawn in so many columns, with the mark: the name and a fact, and the rest under them."""
    if entry.kind is Kind.HEADING:
        above = "" if is_first or not entry.name else "\n"
        return join(above, (entry.name, "bold $primary"), (entry.detail, "$text-muted"))
    fact_style = "$error" if entry.is_wrong and entry.kind is Kind.GUIDE else "$text-muted"
    detail_style = "$warning" if entry.is_wrong else "$text-muted"
    fact = _cut(entry.fact, width // 2)
    room = width - cell_len(fact) - 4
    name = set_cell_size(_cut(entry.name, room), room)
    detail = _cut(entry.detail, width - 6)
    return join((name, "bold"), "  ", (fact, fact_style), "\n  ", (detail, detail_style))


def _cut(text: str, width: int) -> str:
    text = " ".join(plain(text).split())
    return text if cell_len(text) <= width else set_cell_size(text, max(0, width - 1)).rstrip() + "…"
