"""`popgids gids nieuw`: something to start from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from popgids.cli.dutch_click import DutchCommand
from popgids.cli.ending import OK, PROBLEM
from popgids.cli.guide_files import (
    guide_file,
    overwrite_option,
    target_option,
    tell_taken,
    write_guide,
)
from popgids.cli.guide_found import found_guide
from popgids.cli.surroundings import folder_option
from popgids.i18n import _

if TYPE_CHECKING:
    from pathlib import Path

    from popgids.core.guide import Guide


@click.command(
    "nieuw",
    cls=DutchCommand,
    help=_(
        "Begin een eigen gids: een voorbeeld met uitleg waarin elke soort vraag één keer staat, een kopie van een "
        "gids, of een gids die op een andere bouwt. NAAM wordt de titel; de id en het bestand heten ernaar."
    ),
    examples=(
        ("popgids gids nieuw Verkoop", _("een voorbeeld om aan te passen")),
        ("popgids gids nieuw Verkoop --bouwt-op basis", _("de gids basis met eigen vragen erbij")),
        ("popgids gids nieuw Verkoop --kopie-van kort", _("een kopie, met de uitleg erin")),
        ("popgids gids nieuw --excel vragen.xlsx", _("een Excel-bestand om in te vullen")),
    ),
)
@click.argument("name", metavar=_("[NAAM]"), required=False)
@click.option("--kopie-van", "copied", metavar=_("GIDS"), help=_("Begin met een kopie van deze gids."))
@click.option(
    "--bouwt-op", "base", metavar=_("GIDS"), help=_("Neem deze gids als basis, en pas alleen iets aan.")
)
@click.option(
    "--excel", "workbook", metavar=_("BESTAND.xlsx"), help=_("Maak een Excel-bestand om vragen in te vullen.")
)
@target_option
@overwrite_option
@folder_option
def new_command(
    name: str | None,
    copied: str | None,
    base: str | None,
    workbook: str | None,
    target: str | None,
    *,
    may_replace: bool,
) -> int:
    """Write a guide, or a workbook, to start from."""
    from popgids.storage.paths import expanded

    if workbook is not None:
        if name or copied or base or target:
            raise click.UsageError(_("Bij --excel hoort alleen de naam van het Excel-bestand."))
        return _write_workbook(expanded(workbook), may_replace=may_replace)
    if copied and base:
        raise click.UsageError(_("Kies --kopie-van of --bouwt-op, niet allebei."))
    if not name or not name.strip():
        raise click.UsageError(_("Hoe heet de nieuwe gids? Bijvoorbeeld: popgids gids nieuw Verkoop"))
    return _write_guide(name, copied, base, target, may_replace=may_replace)


def _write_guide(
    name: str, copied: str | None, base: str | None, target: str | None, *, may_replace: bool
) -> int:
    from popgids.core.cleaning import clean_line
    from popgids.core.ids import id_from
    from popgids.storage.new_guide import copied_guide_text, extending_guide_text, new_guide_text

    title = clean_line(name).strip()
    guide_id = id_from(title)
    if not guide_id:
        raise click.BadParameter(_("in de naam staat geen letter of cijfer."), param_hint=_("NAAM"))
    path = guide_file(target, guide_id)
    if copied:
        text = copied_guide_text(found_guide(copied).path, guide_id, title)
    elif base:
        guide = _usable(base)
        if guide.id == guide_id:
            raise click.UsageError(_("Een gids kan niet op zichzelf bouwen. Kies een andere naam."))
        text = extending_guide_text(guide_id, title, guide)
    else:
        text = new_guide_text(guide_id, title)
    return write_guide(path, guide_id, text, may_replace=may_replace)


def _usable(name: str) -> Guide:
    from popgids.errors import UnreadableFileError

    found = found_guide(name)
    if found.guide is None:
        raise UnreadableFileError(str(found.path), found.problems)
    return found.guide


def _write_workbook(path: Path, *, may_replace: bool) -> int:
    from popgids.export.example_workbook import example_workbook
    from popgids.storage.new_guide import save_new_file

    if path.suffix.lower() != ".xlsx":
        raise click.BadParameter(_("de naam eindigt op .xlsx."), param_hint="--excel")
    if not save_new_file(path.absolute(), example_workbook(), may_replace=may_replace):
        tell_taken(path)
        return PROBLEM
    click.echo(_("Gemaakt: {path}").format(path=path.absolute()))
    file = f'"{path}"' if " " in str(path) else str(path)
    click.echo(_("Vul het in, en maak er een gids van met: popgids gids importeer {file}").format(file=file))
    return OK
