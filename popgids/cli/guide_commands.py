"""`popgids gids`: what HR does with guides outside the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from popgids.cli.dutch_click import DutchGroup
from popgids.cli.ending import tell
from popgids.cli.guide_advise import advise_command
from popgids.cli.guide_check import check_command
from popgids.cli.guide_difference import difference_command
from popgids.cli.guide_reference import reference_command, schema_command
from popgids.cli.guide_rehearse import rehearse_command, status_command
from popgids.cli.guide_show import show_command
from popgids.cli.output import json_option, print_json, print_table
from popgids.cli.surroundings import Surroundings, folder_option
from popgids.i18n import _

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
guide_group.add_command(check_command)
guide_group.add_command(difference_command)
guide_group.add_command(schema_command)
guide_group.add_command(reference_command)
guide_group.add_command(advise_command)
guide_group.add_command(rehearse_command)
guide_group.add_command(status_command)


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
