"""`popgids gids proef` and `popgids gids status`: trying a guide out, and taking it into use."""

from __future__ import annotations

import click

from popgids.cli.dutch_click import DutchCommand
from popgids.cli.ending import OK, PROBLEM, tell
from popgids.cli.guide_found import own_guide, tell_broken
from popgids.cli.surroundings import Surroundings, folder_option
from popgids.i18n import _

_STATUSES = ("concept", "gepubliceerd", "ingetrokken")


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
    from popgids.core.shelf import StartRequest

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


@click.command(
    "status",
    cls=DutchCommand,
    help=_(
        "Zie de status van een gids, of geef hem een andere: concept (HR werkt er nog aan), gepubliceerd (in gebruik) of "
        "ingetrokken (kan niet meer gekozen worden; gesprekken die al lopen gaan gewoon door). Een gids met fouten kan "
        "niet gepubliceerd worden."
    ),
    examples=(
        ("popgids gids status verkoop", _("de status bekijken")),
        ("popgids gids status verkoop gepubliceerd", _("in gebruik nemen")),
    ),
)
@click.argument("name", metavar=_("GIDS"))
@click.argument("status", metavar=_("[STATUS]"), required=False, type=click.Choice(_STATUSES))
@folder_option
def status_command(name: str, status: str | None) -> int:
    """Print the status of a guide, or change it in its file."""
    found = own_guide(name)
    if found.guide is None:
        tell_broken(found)
        return PROBLEM
    if status is None:
        click.echo(found.guide.status)
        return OK
    if found.is_builtin:
        tell(
            _(
                "Deze gids hoort bij popgids. Maak een eigen gids met: popgids gids nieuw NAAM --bouwt-op {id}"
            ).format(id=found.id)
        )
        return PROBLEM
    from popgids.storage.guide_editing import read_to_edit, write_guide
    from popgids.storage.new_guide import with_facts

    write_guide(found.path, with_facts(read_to_edit(found.path).text, {"status": status}))
    click.echo(_('De gids "{id}" is nu {status}.').format(id=found.id, status=status))
    return OK
