"""`popgids gids toon`: a guide as the two will see it."""

from __future__ import annotations

import click

from popgids.cli.dutch_click import DutchCommand
from popgids.cli.ending import OK, PROBLEM
from popgids.cli.guide_found import found_guide, tell_broken
from popgids.cli.surroundings import folder_option
from popgids.i18n import _


@click.command(
    "toon",
    cls=DutchCommand,
    short_help=_("Toon de stappen en vragen van een gids."),
    help=_("Toon de stappen en vragen van een gids. GIDS is de naam uit de lijst, of een bestand."),
    examples=(
        ("popgids gids toon basis", _("de gids van popgids")),
        ("popgids gids toon verkoop.toml", _("een gids uit een bestand")),
    ),
)
@click.argument("name", metavar=_("GIDS"))
@folder_option
def show_command(name: str) -> int:
    """Print the steps and questions of a guide."""
    from popgids.cli.guide_text import guide_lines

    found = found_guide(name)
    if found.guide is None:
        tell_broken(found)
        return PROBLEM
    for line in guide_lines(found.guide):
        click.echo(line)
    return OK
