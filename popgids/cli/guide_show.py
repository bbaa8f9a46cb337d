"""`popgids gids toon`: a guide as the two will see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from popgids.cli.dutch_click import DutchCommand
from popgids.cli.ending import OK, PROBLEM, tell
from popgids.cli.guide_found import found_guide, tell_broken
from popgids.cli.surroundings import folder_option
from popgids.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.layering.origins import Origins


@click.command(
    "toon",
    cls=DutchCommand,
    help=_(
        "Toon een gids zoals jullie hem zien: de stappen, de vragen met plek voor het antwoord, en wat er verder in "
        "staat. De tekst is Markdown, om te lezen of te printen. GIDS is de naam uit de lijst, of een bestand. "
        "Bouwt de gids op een andere? Met --herkomst zie je wat daarvan komt (basis), wat deze gids verandert "
        "(aangepast) en wat alleen hier staat (eigen). Met --ids of --herkomst staat bij elk deel ook de id. Die heb je "
        "nodig om dat deel in een eigen gids aan te passen of te verbergen."
    ),
    examples=(
        ("popgids gids toon basis", _("de gids van popgids")),
        ("popgids gids toon verkoop.toml", _("een gids uit een bestand")),
        ("popgids gids toon verkoop --herkomst", _("waar elk deel vandaan komt")),
        ("popgids gids toon basis --ids", _("met de id’s van stappen en vragen")),
        ("popgids gids toon basis > gids.md", _("bewaren als Markdown")),
    ),
)
@click.argument("name", metavar=_("GIDS"))
@click.option(
    "--herkomst", "with_origins", is_flag=True, help=_("Zet bij elk deel: basis, aangepast of eigen.")
)
@click.option("--ids", "with_ids", is_flag=True, help=_("Zet bij elk deel de id."))
@folder_option
def show_command(name: str, *, with_origins: bool, with_ids: bool) -> int:
    """Print a guide as the two will see it."""
    from popgids.export.guide_paper import guide_markdown
    from popgids.wording.origins import id_note, origin_note

    found = found_guide(name)
    if found.guide is None:
        tell_broken(found)
        return PROBLEM
    if not with_origins:
        _print(guide_markdown(found.guide, id_note) if with_ids else guide_markdown(found.guide))
        return OK
    if found.origins is None:
        tell(_("Deze gids bouwt niet op een andere gids: alles is eigen."))

    def note(table: str, name: str) -> str:
        return " · ".join(
            part for part in (id_note(table, name), origin_note(found.origins, table, name)) if part
        )

    _print(guide_markdown(found.guide, note))
    if found.origins is not None:
        _print(_origins(found.origins))
    return OK


def _origins(origins: Origins) -> Iterator[str]:
    from popgids.export.markdown import escape
    from popgids.wording.origins import hidden_texts, made_from_text

    yield from ("", "## " + _("Herkomst"), "", escape(made_from_text(origins) + "."))
    hidden = [escape(text) for text in hidden_texts(origins)]
    if hidden:
        yield from ("", _("Verborgen:"), "", *(f"- {text}" for text in hidden))


def _print(lines: Iterator[str]) -> None:
    for line in lines:
        click.echo(line)
