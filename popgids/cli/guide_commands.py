"""`popgids gids`: what HR does with guides outside the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from popgids.cli.dutch_click import DutchGroup, Later
from popgids.cli.ending import tell
from popgids.cli.guide_found import tell_missing_folders
from popgids.cli.output import json_option, print_json, print_table
from popgids.cli.surroundings import Surroundings, folder_option
from popgids.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from popgids.storage.guides import LoadedGuide


@click.group(
    "gids",
    cls=DutchGroup,
    later={
        "toon": Later("popgids.cli.guide_show:show_command", _("Toon een gids zoals jullie hem zien.")),
        "nieuw": Later("popgids.cli.guide_new:new_command", _("Begin een eigen gids.")),
        "importeer": Later(
            "popgids.cli.guide_import:import_command", _("Maak een gids van een Excel-bestand met vragen.")
        ),
        "controleer": Later("popgids.cli.guide_check:check_command", _("Kijk na of gidsen kloppen.")),
        "advies": Later(
            "popgids.cli.guide_advise:advise_command", _("Krijg advies over de vragen in een gids.")
        ),
        "proef": Later(
            "popgids.cli.guide_rehearse:rehearse_command", _("Houd een proefgesprek met een gids.")
        ),
        "status": Later(
            "popgids.cli.guide_status:status_command",
            _("Zie welke gidsen in gebruik zijn, of neem er een in gebruik."),
        ),
        "verschil": Later(
            "popgids.cli.guide_difference:difference_command",
            _("Toon wat er tussen twee versies van een gids is veranderd."),
        ),
        "handleiding": Later(
            "popgids.cli.guide_reference:reference_command", _("Toon wat er allemaal in een gids kan.")
        ),
        "schema": Later(
            "popgids.cli.guide_reference:schema_command", _("Maak een schema waarmee een editor meekijkt.")
        ),
    },
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
    tell_missing_folders()
    _tell_doubles(found)
    if any(one.guide is None for one in found):
        tell(_("Wat er fout is, zie je met “popgids gids controleer”."))


def _tell_doubles(found: Sequence[LoadedGuide]) -> None:
    """Say of each id that two guides of a folder have which of them is used."""
    from popgids.ui.problem_text import problem_sentence

    for one in found:
        for problem in one.problems:
            if problem.code == "dubbele-gids-id":
                text = problem_sentence(problem)
                tell(f"{one.path.name}: {text.what} {text.remedy}")


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
