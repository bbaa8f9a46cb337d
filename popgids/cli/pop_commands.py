"""`popgids pop`: the POPs in the folder, outside the app."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from popgids.cli.dutch_click import DutchGroup
from popgids.cli.ending import OK, PROBLEM, tell
from popgids.cli.output import json_option, print_json, print_table
from popgids.cli.pop_asked import (
    archive_here,
    chosen_pop,
    chosen_version,
    guide_of,
    tell_problems,
    text_width,
)
from popgids.cli.pop_choice import short_ids
from popgids.cli.pop_difference import difference_command
from popgids.cli.problems import checked_text, fails, print_problems, problem_data, strict_option
from popgids.cli.surroundings import Surroundings, folder_option
from popgids.i18n import _, ngettext

if TYPE_CHECKING:
    from popgids.storage.archive import Archive, PopEntry
    from popgids.storage.index_rows import PopRow


@click.group(
    "pop",
    cls=DutchGroup,
    help=_(
        "De POP’s in je map: van elke medewerker de afspraken van het laatste gesprek, "
        "met alle versies van daarvoor."
    ),
    examples=(
        ("popgids pop lijst", _("welke POP’s er zijn")),
        ("popgids pop toon Sanne", _("het POP van Sanne lezen")),
        ("popgids pop controleer", _("nakijken of alles nog heel is")),
    ),
)
@folder_option
def pop_group() -> None:
    """Hold the commands about POPs."""


@pop_group.command(
    "lijst",
    short_help=_("Toon welke POP’s er zijn."),
    help=_(
        "Toon welke POP’s er zijn, het laatste gesprek bovenaan: wanneer het volgende gesprek is, en hoeveel "
        "toezeggingen er nog lopen."
    ),
    examples=(
        ("popgids pop lijst --map P:\\POP", _("de POP’s in een andere map")),
        ("popgids pop lijst --json", _("de lijst voor een ander programma")),
    ),
)
@json_option
@folder_option
def list_command(*, as_json: bool) -> None:
    """Print what POPs there are."""
    archive = archive_here()
    found = _rows_of(archive)
    if as_json:
        print_json("pops", {"map": str(archive.folder), "pops": [_pop_data(one) for one in found]})
    elif found:
        _print_pops(found)
    else:
        tell(_("Er staan nog geen POP’s in {folder}.").format(folder=archive.folder))


def _rows_of(archive: Archive) -> tuple[PopRow, ...]:
    """Every POP with what its newest version tells, the last talk first."""
    from popgids.storage.archive_check import with_newest_checked
    from popgids.storage.archive_index import ArchiveIndex
    from popgids.storage.files import looking_into

    index = ArchiveIndex(archive, Surroundings.here().cache_folder)
    try:
        with looking_into(archive.folder):
            index.refresh()
            rows = index.page("", sys.maxsize)
    finally:
        index.close()
    checked = with_newest_checked(row.entry for row in rows)
    return tuple(replace(row, entry=entry) for row, entry in zip(rows, checked, strict=True))


@pop_group.command(
    "toon",
    short_help=_("Toon een POP als tekst."),
    help=_(
        "Toon een POP als tekst. POP is de naam van de medewerker of een deel daarvan, of het begin van de id "
        "uit de lijst."
    ),
    examples=(
        ("popgids pop toon Sanne", _("de nieuwste versie")),
        ("popgids pop toon Sanne --versie 1", _("de eerste versie")),
        ("popgids pop toon Sanne > pop.txt", _("als tekstbestand")),
    ),
)
@click.argument("asked", metavar=_("POP"))
@click.option(
    "--versie",
    "which",
    metavar="N",
    help=_("Een oudere versie: het nummer, of het begin van de vingerafdruk."),
)
@folder_option
def show_command(asked: str, which: str | None) -> int:
    """Print one version of a POP."""
    from popgids.export.plain_text import plain_text_for
    from popgids.storage.archive import load_version

    archive = archive_here()
    pop = chosen_pop(archive.list_pops(), asked)
    version = chosen_version(archive, pop, which, "toon {pop} --versie {version}")
    document = load_version(version)
    guide = guide_of(document.conversation)
    click.echo(plain_text_for(document, width=text_width(), guide=guide), nl=False)
    tell_problems(version)
    return OK


pop_group.add_command(difference_command)


@pop_group.command(
    "controleer",
    short_help=_("Kijk na of alle POP’s nog heel zijn."),
    help=_(
        "Kijk na of alle POP’s nog heel zijn: of geen versie ontbreekt, buiten popgids is gewijzigd of dubbel is. "
        "Er verandert niets. Geef je een POP op, dan kijkt popgids alleen dat na. "
        "Is er iets mis, dan eindigt popgids met code 1. Wat met “let op” begint, telt alleen mee met --strikt."
    ),
    examples=(
        ("popgids pop controleer", _("alles nakijken")),
        ("popgids pop controleer Sanne", _("één POP nakijken")),
    ),
)
@click.argument("asked", metavar=_("[POP]"), required=False)
@strict_option
@json_option
@folder_option
def check_command(asked: str | None, *, is_strict: bool, as_json: bool) -> int:
    """Print what is wrong with POPs."""
    from popgids.storage.archive_check import verify

    archive = archive_here()
    pops = archive.list_pops()
    chosen = None if asked is None else chosen_pop(pops, asked)
    problems = verify(archive, chosen.pop_id if chosen else None)
    is_wrong = fails(problems, is_strict=is_strict)
    n = 1 if chosen else len(pops)
    if as_json:
        data = {"map": str(archive.folder), "in_orde": not is_wrong, "pops": n}
        print_json("popcontrole", data | {"problemen": [problem_data(one) for one in problems]})
    else:
        print_problems(problems)
        count = ngettext("{n} POP nagekeken", "{n} POP’s nagekeken", n).format(n=n)
        click.echo(checked_text(count, problems, is_strict=is_strict))
    return PROBLEM if is_wrong else OK


def _print_pops(found: tuple[PopRow, ...]) -> None:
    shown = short_ids(tuple(row.entry for row in found))
    headings: tuple[str, ...] = (
        _("pop"), _("medewerker"), _("leidinggevende"), _("laatste"), _("versie"), _("volgende"), _("loopt"),
        _("let op"),
    )  # fmt: skip
    rows: list[tuple[str, ...]] = [
        (shown.get(row.entry.pop_id, ""), row.entry.employee or row.entry.folder.name, *_facts(row))
        for row in found
    ]
    if not any(row[-1] for row in rows):
        # without remarks it fits in a window of 80 columns
        headings, rows = headings[:-1], [row[:-1] for row in rows]
    print_table(headings, rows)
    if any(row.entry.problems for row in found):
        tell(_("Wat er mis is, zie je met “popgids pop controleer”."))


def _facts(row: PopRow) -> tuple[str, ...]:
    from popgids.core.dutch.dates import format_short

    newest = row.entry.newest[0] if row.entry.newest else None
    if newest is None:
        return ("", "", "", "", "", _notes(row.entry))
    next_on = format_short(row.next_on) if row.next_on else _("nog niet")
    running = str(row.open_agreements + row.open_support)
    held_on = format_short(newest.held_on) if newest.held_on else _("onbekend")
    return (newest.manager, held_on, str(newest.revision), next_on, running, _notes(row.entry))


def _notes(one: PopEntry) -> str:
    notes = [_("voorbeeld")] if one.newest and one.newest[0].is_example else []
    notes += [_("twee nieuwste versies")] if one.is_forked else []
    notes += [_("niet te lezen")] if not one.newest else [_("controleren")] if one.problems else []
    return ", ".join(notes)


def _pop_data(row: PopRow) -> dict[str, object]:
    one = row.entry
    newest = one.newest[0] if one.newest else None
    return {
        "id": one.pop_id,
        "map": str(one.folder),
        "medewerker": one.employee,
        "leidinggevende": newest.manager if newest else "",
        "versie": newest.revision if newest else 0,
        "datum": newest.held_on.isoformat() if newest and newest.held_on else None,
        "volgend_gesprek": row.next_on.isoformat() if row.next_on else None,
        "lopende_toezeggingen": row.open_agreements + row.open_support,
        "voorbeeld": newest.is_example if newest else False,
        "gesplitst": one.is_forked,
        "problemen": [problem_data(problem) for problem in one.problems],
    }
