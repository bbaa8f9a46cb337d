"""`popgids gids`: what HR does with guides outside the app."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from popgids.cli.dutch_click import DutchGroup
from popgids.cli.ending import OK, PROBLEM, tell
from popgids.cli.guide_advise import advise_command
from popgids.cli.guide_found import guide_path
from popgids.cli.guide_show import show_command
from popgids.cli.output import json_option, print_json, print_table
from popgids.cli.problems import count_text, fails, print_problems, problem_data, strict_option
from popgids.cli.surroundings import Surroundings, folder_option
from popgids.i18n import _, ngettext

if TYPE_CHECKING:
    from popgids.storage.guides import LoadedGuide


@click.group(
    "gids",
    cls=DutchGroup,
    short_help=_("Gidsen bekijken en controleren."),
    help=_(
        "Een gids is de lijst met stappen en vragen voor het gesprek: een tekstbestand dat HR kan aanpassen. "
        "Eigen gidsen staan in de map “gidsen”, bij de POP’s. Andere mappen met gidsen, zoals die van de hele "
        "organisatie, kun je noemen in POPGIDS_GIDSEN. Heeft een eigen gids de naam van een gids van popgids, dan "
        "gaat die van jullie voor."
    ),
    examples=(
        ("popgids gids lijst", _("welke gidsen er zijn")),
        ("popgids gids toon basis", _("alle stappen en vragen van een gids")),
        ("popgids gids controleer", _("alle gidsen nakijken")),
    ),
)
@folder_option
def guide_group() -> None:
    """Hold the commands about guides."""


@guide_group.command(
    "lijst",
    short_help=_("Toon welke gidsen er zijn."),
    help=_("Toon welke gidsen er zijn, die van popgids en die van je organisatie."),
    examples=(("popgids gids lijst --json", _("de lijst voor een ander programma")),),
)
@json_option
@folder_option
def list_command(*, as_json: bool) -> None:
    """Print what guides there are."""
    from popgids.storage.guides import list_guides

    found = list_guides(Surroundings.here().guide_folders)
    if as_json:
        print_json("gidsen", {"gidsen": [_guide_data(one) for one in found]})
        return
    headings = (_("gids"), _("titel"), _("versie"), _("status"), _("van"), _("bestand"))
    print_table(headings, [_guide_row(one) for one in found])
    if any(one.guide is None for one in found):
        tell(_("Wat er fout is zie je met “popgids gids controleer”."))


guide_group.add_command(show_command)
guide_group.add_command(advise_command)


@guide_group.command(
    "controleer",
    short_help=_("Kijk na of gidsen kloppen."),
    help=_(
        "Kijk na of gidsen kloppen. Van elke fout zie je het bestand, de regel, de oorzaak en de oplossing. "
        "BESTAND is een gids of een map met gidsen. Geef je niets op, dan kijkt popgids alle gidsen na die er zijn. "
        "Zijn er fouten, dan eindigt popgids met code 1."
    ),
    examples=(
        ("popgids gids controleer", _("alle gidsen nakijken")),
        ("popgids gids controleer verkoop.toml", _("één bestand nakijken")),
        ("popgids gids controleer --strikt", _("ook afkeuren wat met “let op” begint")),
    ),
)
@click.argument("names", metavar=_("[BESTAND]…"), nargs=-1)
@strict_option
@json_option
@folder_option
def check_command(names: tuple[str, ...], *, is_strict: bool, as_json: bool) -> int:
    """Print what is wrong with guides."""
    checked = [one for name in names for one in _checked(name)] if names else _all_checked()
    problems = [problem for one in checked for problem in one.problems]
    is_wrong = fails(problems, is_strict=is_strict)
    if as_json:
        data = [_checked_data(one) for one in checked]
        print_json("gidscontrole", {"in_orde": not is_wrong, "gidsen": data})
    else:
        print_problems(problems)
        count = ngettext("{n} gids nagekeken", "{n} gidsen nagekeken", len(checked)).format(n=len(checked))
        click.echo(f"{count}: {count_text(problems)}.")
    return PROBLEM if is_wrong else OK


def _checked(name: str) -> list[LoadedGuide]:
    from popgids.storage.guides import check_guide

    path, folders = Path(name), Surroundings.here().guide_folders
    if not path.exists() and (known := guide_path(name)):
        return [check_guide(known, file=str(known))]
    if not path.is_dir():
        return [check_guide(path, file=name, folders=folders)]
    files = sorted(one for one in path.iterdir() if one.suffix.lower() == ".toml")
    if not files:
        raise click.BadParameter(_('in de map "{name}" staan geen bestanden op .toml.').format(name=name))
    return [check_guide(one, file=str(one), folders=folders) for one in files]


def _all_checked() -> list[LoadedGuide]:
    """Those that the app finds, with what is doubtful, and with what only shows when they are side by side."""
    from dataclasses import replace

    from popgids.storage.guides import check_guide, list_guides

    checked = []
    folders = Surroundings.here().guide_folders
    for listed in list_guides(folders):
        one = check_guide(listed.path, folders=folders)
        among = tuple(problem for problem in listed.problems if problem.code == "dubbele-gids-id")
        checked.append(replace(one, problems=(*one.problems, *among)))
    return checked


def _guide_row(one: LoadedGuide) -> tuple[str, ...]:
    origin = "popgids" if one.is_builtin else _("organisatie")
    if one.guide is None:
        return (one.id, "", "", _("heeft fouten"), origin, one.path.name)
    return (one.id, one.guide.title, one.guide.version, one.guide.status, origin, one.path.name)


def _guide_data(one: LoadedGuide) -> dict[str, object]:
    guide = one.guide
    return {
        "id": one.id,
        "titel": guide.title if guide else "",
        "versie": guide.version if guide else "",
        "status": guide.status if guide else "",
        "minuten": guide.duration_minutes if guide else 0,
        "van": "popgids" if one.is_builtin else "organisatie",
        "bestand": str(one.path),
        "bruikbaar": guide is not None,
    }


def _checked_data(one: LoadedGuide) -> dict[str, object]:
    return {
        "id": one.id,
        "bestand": str(one.path),
        "bruikbaar": one.guide is not None,
        "problemen": [problem_data(problem) for problem in one.problems],
    }
