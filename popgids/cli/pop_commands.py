"""`popgids pop`: the POPs in the folder, outside the app."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import click

from popgids.cli.dutch_click import DutchGroup
from popgids.cli.ending import OK, PROBLEM, tell
from popgids.cli.output import json_option, print_json, print_table
from popgids.cli.pop_choice import matching, short_ids
from popgids.cli.problems import count_text, fails, print_problems, problem_data, strict_option
from popgids.cli.surroundings import Surroundings, folder_option
from popgids.errors import ForkedError, NotFoundError
from popgids.i18n import _, ngettext

if TYPE_CHECKING:
    from popgids.storage.archive import Archive, PopEntry
    from popgids.storage.pop_file import VersionEntry

_WIDEST, _PIPED = 100, 80
_NUMBER_LENGTH = 6


@click.group(
    "pop",
    cls=DutchGroup,
    short_help=_("POP’s bekijken en controleren."),
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
    help=_("Toon welke POP’s er zijn, het laatste gesprek bovenaan."),
    examples=(
        ("popgids pop lijst --map P:\\POP", _("de POP’s in een andere map")),
        ("popgids pop lijst --json", _("de lijst voor een ander programma")),
    ),
)
@json_option
@folder_option
def list_command(*, as_json: bool) -> None:
    """Print what POPs there are."""
    archive = _archive()
    found = archive.list_pops()
    if as_json:
        print_json("pops", {"map": str(archive.folder), "pops": [_pop_data(one) for one in found]})
    elif found:
        _print_pops(found)
    else:
        tell(_("Er staan nog geen POP’s in {folder}.").format(folder=archive.folder))


@pop_group.command(
    "toon",
    short_help=_("Toon een POP als tekst."),
    help=_(
        "Toon een POP als tekst. POP is de naam van de medewerker of een deel daarvan, of het begin van het id "
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

    archive = _archive()
    pop = _chosen(archive.list_pops(), asked)
    try:
        version = archive.find(pop.pop_id, _which(which))
    except ForkedError as error:
        return _ask_version(archive, error)
    except NotFoundError as error:
        if error.kind != "versie":
            raise
        return _tell_versions(archive, pop, str(which))
    document = load_version(version)
    width = min(shutil.get_terminal_size().columns, _WIDEST) if sys.stdout.isatty() else _PIPED
    click.echo(plain_text_for(document, width=width), nl=False)
    _tell_problems(version)
    return OK


@pop_group.command(
    "controleer",
    short_help=_("Kijk na of alle POP’s nog heel zijn."),
    help=_(
        "Kijk na of alle POP’s nog heel zijn: of geen versie ontbreekt, buiten popgids is gewijzigd of dubbel is. "
        "Er verandert niets. Geef je een POP op, dan kijkt popgids alleen dat na. "
        "Is er iets mis, dan eindigt popgids met code 1."
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

    archive = _archive()
    pops = archive.list_pops()
    chosen = None if asked is None else _chosen(pops, asked)
    problems = verify(archive, chosen.pop_id if chosen else None)
    is_wrong = fails(problems, is_strict=is_strict)
    n = 1 if chosen else len(pops)
    if as_json:
        data = {"map": str(archive.folder), "in_orde": not is_wrong, "pops": n}
        print_json("popcontrole", data | {"problemen": [problem_data(one) for one in problems]})
    else:
        print_problems(problems)
        count = ngettext("{n} POP nagekeken", "{n} POP’s nagekeken", n).format(n=n)
        click.echo(f"{count}: {count_text(problems)}.")
    return PROBLEM if is_wrong else OK


def _archive() -> Archive:
    """The POPs; a folder that somebody named has to be there, else a typing error looks like an empty folder."""
    from popgids.storage.archive import Archive

    around = Surroundings.here()
    folder = around.data_folder
    if around.is_folder_asked and not folder.is_dir():
        raise click.UsageError(_('De map "{folder}" is er niet.').format(folder=folder))
    return Archive(folder)


def _chosen(pops: tuple[PopEntry, ...], asked: str) -> PopEntry:
    found = matching(pops, asked)
    if len(found) == 1:
        return found[0]
    if not found:
        from popgids.core.nearest import nearest

        raise NotFoundError("pop", asked, nearest(asked, [one.employee for one in pops if one.employee], 3))
    shown = short_ids(pops)
    lines = [_('Er passen {n} POP’s bij "{asked}". Welk POP bedoel je?').format(n=len(found), asked=asked)]
    lines += [f"  {shown[one.pop_id]}  {_people(one)}" for one in found]
    lines.append(_("Geef het id dat voor de naam staat, of meer van de naam."))
    raise click.UsageError("\n".join(lines))


def _people(one: PopEntry) -> str:
    newest = one.newest[0]
    with_whom = _("{employee}, met {manager}").format(employee=newest.employee, manager=newest.manager)
    return f"{with_whom} ({_day(newest)})" if newest.held_on else with_whom


def _which(which: str | None) -> int | str | None:
    if which is not None and which.isdecimal() and len(which) <= _NUMBER_LENGTH:
        return int(which)
    return which


def _ask_version(archive: Archive, error: ForkedError) -> int:
    from popgids.cli.ending import USAGE, tell_error

    tell_error(error)
    shown = short_ids(archive.list_pops()).get(error.pop_id, error.pop_id)
    for fingerprint in error.fingerprints:
        tell(f"  popgids pop toon {shown} --versie {fingerprint[:8]}")
    return USAGE


def _tell_versions(archive: Archive, pop: PopEntry, which: str) -> int:
    versions = archive.history(pop.pop_id).versions
    known = ", ".join(dict.fromkeys(str(one.revision) for one in versions))
    message = _('popgids: Versie "{which}" is er niet. Van dit POP zijn er: {known}.')
    tell(message.format(which=which, known=known))
    return PROBLEM


def _tell_problems(version: VersionEntry) -> None:
    from popgids.ui.problem_text import format_problem

    for problem in version.problems:
        tell(format_problem(problem))


def _print_pops(found: tuple[PopEntry, ...]) -> None:
    shown = short_ids(found)
    headings = (
        _("pop"), _("medewerker"), _("leidinggevende"), _("laatste gesprek"), _("versie"), _("let op")
    )  # fmt: skip
    rows = []
    for one in found:
        newest = one.newest[0] if one.newest else None
        facts = (newest.manager, _day(newest), str(newest.revision)) if newest else ("", "", "")
        rows.append((shown.get(one.pop_id, ""), one.employee or one.folder.name, *facts, _notes(one)))
    print_table(headings, rows)
    if any(one.problems for one in found):
        tell(_("Wat er mis is zie je met “popgids pop controleer”."))


def _day(version: VersionEntry) -> str:
    from popgids.core.dutch_dates import format_date

    return format_date(version.held_on, weekday=False) if version.held_on else ""


def _notes(one: PopEntry) -> str:
    notes = [_("voorbeeld")] if one.newest and one.newest[0].is_example else []
    notes += [_("twee nieuwste versies")] if one.is_forked else []
    notes += [_("niet te lezen")] if not one.newest else [_("controleren")] if one.problems else []
    return ", ".join(notes)


def _pop_data(one: PopEntry) -> dict[str, object]:
    newest = one.newest[0] if one.newest else None
    return {
        "id": one.pop_id,
        "map": str(one.folder),
        "medewerker": one.employee,
        "leidinggevende": newest.manager if newest else "",
        "versie": newest.revision if newest else 0,
        "datum": newest.held_on.isoformat() if newest and newest.held_on else None,
        "voorbeeld": newest.is_example if newest else False,
        "gesplitst": one.is_forked,
        "problemen": [problem_data(problem) for problem in one.problems],
    }
