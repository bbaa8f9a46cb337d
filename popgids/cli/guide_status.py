"""`popgids gids status`: which guides are in use, and taking one into use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from popgids.cli.dutch_click import DutchCommand
from popgids.cli.ending import OK, PROBLEM, tell
from popgids.cli.guide_found import own_guide, tell_broken
from popgids.cli.output import print_table
from popgids.cli.surroundings import Surroundings, folder_option
from popgids.i18n import _

if TYPE_CHECKING:
    from popgids.storage.guides import LoadedGuide

_CONCEPT, _PUBLISHED, _WITHDRAWN = "concept", "gepubliceerd", "ingetrokken"
_STATUSES = (_CONCEPT, _PUBLISHED, _WITHDRAWN)


@click.command(
    "status",
    cls=DutchCommand,
    help=_(
        "Zie de status van een gids, of geef hem een andere: concept (HR werkt er nog aan), gepubliceerd (in gebruik) of "
        "ingetrokken (kan niet meer gekozen worden; gesprekken die al lopen gaan gewoon door). Een gids met fouten, of "
        "waarin nog iets te kiezen of na te kijken is, kan niet gepubliceerd worden. Geef je geen gids op, dan zie je ze allemaal."
    ),
    examples=(
        ("popgids gids status", _("de status van alle gidsen")),
        ("popgids gids status verkoop", _("de status van één gids")),
        ("popgids gids status verkoop gepubliceerd", _("in gebruik nemen")),
    ),
)
@click.argument("name", metavar=_("[GIDS]"), required=False)
@click.argument(
    "status", metavar=_("[STATUS]"), required=False, type=click.Choice(_STATUSES, case_sensitive=False)
)
@folder_option
def status_command(name: str | None, status: str | None) -> int:
    """Print the status of guides, or change that of one in its file."""
    if name is None:
        return _list_all()
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
    if status == _PUBLISHED and _has_left_over(found):
        return PROBLEM
    from popgids.storage.guide_editing import read_to_edit, write_guide
    from popgids.storage.new_guide import with_facts

    write_guide(found.path, with_facts(read_to_edit(found.path).text, {"status": status}))
    click.echo(_('De gids "{id}" is nu {status}.').format(id=found.id, status=status))
    return OK


def _list_all() -> int:
    """All guides with their status, and how to give one another."""
    from popgids.storage.guides import list_guides

    found = list_guides(Surroundings.here().guide_folders)
    print_table((_("gids"), _("status"), _("titel"), _("van")), [_row(one) for one in found])
    own = next((one.id for one in found if one.guide is not None and not one.is_builtin), "")
    tell(_("Een andere status geef je met: popgids gids status {id} STATUS").format(id=own or _("GIDS")))
    tell(_("STATUS is concept, gepubliceerd of ingetrokken. Dat kan alleen bij gidsen van je organisatie."))
    return OK


def _row(one: LoadedGuide) -> tuple[str, ...]:
    origin = "popgids" if one.is_builtin else _("organisatie")
    if one.guide is None:
        return (one.id or one.path.name, _("heeft fouten"), "", origin)
    return (one.id, one.guide.status, one.guide.title, origin)


def _has_left_over(found: LoadedGuide) -> bool:
    """Whether there is something to choose, to look at or to write first; each is said then."""
    from dataclasses import replace

    from popgids.cli.problems import print_problems
    from popgids.core.leftovers import LEFT_OVER
    from popgids.storage.guides import check_guide

    checked = check_guide(found.path, folders=Surroundings.here().guide_folders)
    left = [replace(one, is_warning=False) for one in checked.problems if one.code in LEFT_OVER]
    print_problems(left)
    if left:
        tell(
            _(
                'De gids "{id}" is niet gepubliceerd: er is nog iets te kiezen, na te kijken of te schrijven. '
                "Doe dat eerst."
            ).format(id=found.id)
        )
    return bool(left)
