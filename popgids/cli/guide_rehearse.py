"""`popgids gids proef`: trying a guide out."""

from __future__ import annotations

import click

from popgids.cli.dutch_click import DutchCommand
from popgids.cli.ending import PROBLEM
from popgids.cli.guide_found import own_guide, tell_broken
from popgids.cli.surroundings import Surroundings, folder_option
from popgids.i18n import _


@click.command(
    "proef",
    cls=DutchCommand,
    help=_(
        "Houd een proefgesprek met een gids, om te zien hoe het loopt. Er wordt niets bewaard. "
        "GIDS is de naam uit de lijst, of een bestand."
    ),
    examples=(("popgids gids proef verkoop", _("met een gids uit de lijst")),),
)
@click.argument("name", metavar=_("GIDS"))
@folder_option
def rehearse_command(name: str) -> int:
    """Open the app in a talk with a guide that is not kept."""
    from popgids.cli.talk_commands import open_app
    from popgids.core.beginning import StartRequest

    found = own_guide(name)
    if found.guide is None:
        tell_broken(found)
        return PROBLEM
    around = Surroundings.here()
    request = StartRequest(
        guide_key=str(found.path.absolute()),
        employee_name="",
        employee_role="",
        manager_name="",
        manager_role="",
        others="",
        held_on=around.clock().date(),
        minutes=found.guide.duration_minutes,
    )
    return open_app(around, "proef", lambda: request)
