"""`popgids gids advies`: how the questions of a guide could be better."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from popgids.cli.dutch_click import DutchCommand
from popgids.cli.ending import OK, PROBLEM
from popgids.cli.guide_found import own_guide, tell_broken
from popgids.cli.output import json_option, print_json
from popgids.cli.problems import problem_data
from popgids.cli.surroundings import Surroundings, folder_option
from popgids.i18n import _, ngettext

if TYPE_CHECKING:
    from popgids.errors import Problem


@click.command(
    "advies",
    cls=DutchCommand,
    help=_(
        "Krijg advies over de vragen in een gids: of ze open zijn, kort en duidelijk, of ze vooruitkijken en in de tijd "
        "passen. Het zijn voorstellen, geen fouten. Elk advies noemt zijn regel. Past een regel niet bij jullie, zet "
        'dan bovenin de gids bijvoorbeeld: advies_uit = ["doorvragen"]. GIDS is de naam uit de lijst, of een bestand.'
    ),
    examples=(
        ("popgids gids advies basis", _("advies over één gids")),
        ("popgids gids advies --regels", _("welke regels er zijn")),
    ),
)
@click.argument("names", metavar=_("[GIDS]…"), nargs=-1)
@click.option("--regels", "lists_rules", is_flag=True, help=_("Toon alle regels, met waar ze naar kijken."))
@json_option
@folder_option
def advise_command(names: tuple[str, ...], *, lists_rules: bool, as_json: bool) -> int:
    """Print what could be better in the questions of guides."""
    if lists_rules or not names:
        _print_rules()
        return OK
    from popgids.storage.guide_advice import advice_on

    result, told = OK, []
    for name in names:
        found = own_guide(name)
        if found.guide is None:
            tell_broken(found)
            result = PROBLEM
            continue
        told.append((found.guide.id, advice_on(found, folders=Surroundings.here().guide_folders)))
    if as_json:
        data = [{"id": guide_id, "adviezen": [_data(one) for one in advice]} for guide_id, advice in told]
        print_json("gidsadvies", {"gidsen": data})
        return result
    for guide_id, advice in told:
        for one in advice:
            _print(one)
        _print_count(guide_id, len(advice))
    return result


def _print_rules() -> None:
    from popgids.core.advice.rules import RULES

    width = max(map(len, RULES))
    for name, about in RULES.items():
        click.echo(f"{name:<{width}}  {about}")


def _print(one: Problem) -> None:
    from popgids.ui.problem_text import problem_sentence, where

    text = problem_sentence(one)
    click.echo(f"{where(one) or _('hele gids')} [{one.data['rule']}]")
    click.echo(f"  {text.what} {text.remedy}")


def _print_count(guide_id: str, count: int) -> None:
    if not count:
        click.echo(_('Gids "{id}": geen advies. De vragen zien er goed uit.').format(id=guide_id))
        return
    told = ngettext('Gids "{id}": {n} advies.', 'Gids "{id}": {n} adviezen.', count)
    click.echo(told.format(id=guide_id, n=count))


def _data(one: Problem) -> dict[str, object]:
    return {**problem_data(one), "regel_van_advies": one.data["rule"]}
