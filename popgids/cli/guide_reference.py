"""`popgids gids schema` and `popgids gids handleiding`: what a guide can say, for an editor and for people."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from popgids.cli.dutch_click import DutchCommand
from popgids.cli.ending import OK, tell
from popgids.cli.output import json_text
from popgids.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

_SAME_START = 40
"""A file that begins like ours was made by us, and may be made again."""


def _to_option(function: Callable[..., Any]) -> Callable[..., Any]:
    told = _("Schrijf het in dit bestand in plaats van in beeld.")
    return click.option("--naar", "target", metavar=_("BESTAND"), help=told)(function)


@click.command(
    "schema",
    cls=DutchCommand,
    help=_(
        "Maak een JSON Schema van gidsen. Daarmee vult een editor sleutels aan en streept hij fouten aan terwijl je typt. "
        "Zet daarvoor bovenaan de gids: #:schema ./gids.schema.json"
    ),
    examples=(
        ("popgids gids schema --naar gidsen/gids.schema.json", _("naast de gidsen")),
        ("popgids gids schema --catalogus", _("het schema van een catalogus")),
    ),
)
@click.option(
    "--catalogus",
    "is_catalogue",
    is_flag=True,
    help=_("Maak het schema van een catalogus, niet van een gids."),
)
@_to_option
def schema_command(*, is_catalogue: bool, target: str | None) -> int:
    """Print or write the JSON Schema of guides."""
    from popgids.export.guide_schema import catalogue_schema, guide_schema

    schema = catalogue_schema() if is_catalogue else guide_schema()
    _give(json_text(schema, sys.stdout if target is None else None) + "\n", target)
    if target is not None:
        name = Path(target).name
        tell(_("Zet deze regel bovenaan je gids, in dezelfde map: #:schema ./{name}").format(name=name))
    return OK


@click.command(
    "handleiding",
    cls=DutchCommand,
    help=_(
        "Toon de handleiding voor wie een gids schrijft: elke sleutel, elke soort vraag met een voorbeeld dat werkt, en "
        "elk bericht van “popgids gids controleer”. De tekst is Markdown, om te lezen of te printen."
    ),
    examples=(
        ("popgids gids handleiding", _("lezen in beeld")),
        ("popgids gids handleiding --naar handleiding.md", _("bewaren als bestand")),
    ),
)
@_to_option
def reference_command(*, target: str | None) -> int:
    """Print or write the reference of guides."""
    from popgids.core.advice.rules import RULES
    from popgids.export.guide_reference import guide_reference
    from popgids.ui.problem_text.problems import guide_codes

    _give(guide_reference(guide_codes(), RULES), target)
    return OK


def _give(text: str, target: str | None) -> None:
    """Print a text, or write it over nothing but an earlier one of ours."""
    if target is None:
        click.echo(text, nl=False)
        return
    from popgids.storage.files import fingerprint, is_folder, saving, write_atomic

    path, data = Path(target), text.encode()
    if is_folder(path):
        raise click.BadParameter(_('"{name}" is een map en geen bestand.').format(name=target))
    with saving(path):
        known = path.read_bytes() if path.exists() else None
    if known and known[:_SAME_START] != data[:_SAME_START]:
        raise click.BadParameter(_('"{name}" is er al. Kies een andere naam.').format(name=target))
    write_atomic(path, data, "" if known is None else fingerprint(known))
    tell(_("Gemaakt: {name}").format(name=target))
