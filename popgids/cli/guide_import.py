"""`popgids gids importeer`: a spreadsheet with questions becomes a guide."""

from __future__ import annotations

from pathlib import Path

import click

from popgids.cli.dutch_click import DutchCommand
from popgids.cli.ending import PROBLEM
from popgids.cli.guide_files import guide_file, overwrite_option, target_option, tell_taken, write_guide
from popgids.cli.surroundings import folder_option
from popgids.i18n import _


@click.command(
    "importeer",
    cls=DutchCommand,
    help=_(
        "Maak een gids van een Excel-bestand (.xlsx) of een CSV-bestand met één vraag per rij. In de eerste rij staan "
        "de namen van de kolommen; alleen “vraag” is nodig. popgids leest ook formulieren met de bladen “survey” en "
        "“choices” (XLSForm). Je ziet wat niet of anders is overgenomen, en dat staat ook in de gids."
    ),
    examples=(
        ("popgids gids nieuw --excel voorbeeld.xlsx", _("een voorbeeld met alle kolommen")),
        ("popgids gids importeer vragen.xlsx", _("er een gids van maken")),
        ("popgids gids importeer vragen.xlsx --naar verkoop.toml", _("op een andere plek")),
    ),
)
@click.argument("name", metavar=_("BESTAND"))
@target_option
@overwrite_option
@folder_option
def import_command(name: str, target: str | None, *, may_replace: bool) -> int:
    """Write a guide with the questions of a workbook."""
    from popgids.core.ids import id_from
    from popgids.core.importing.guide import import_guide
    from popgids.core.leftovers import LEFT_OVER
    from popgids.errors import Problem, UnreadableFileError
    from popgids.storage.workbook import read_workbook
    from popgids.wording.import_remarks import remark_line
    from popgids.wording.importing import count_line, guide_text, step_titles

    source = Path(name)
    sheets = read_workbook(source)
    guide_id = id_from(Path(target).stem) if target and not Path(target).is_dir() else ""
    imported = import_guide(sheets, _title(source), step_titles(), guide_id=guide_id)
    if imported is None:
        raise UnreadableFileError(name, [Problem("werkmap-zonder-vragen", name)])
    found_id = str(imported.data["id"])
    path = guide_file(target, found_id)
    if path.exists() and not may_replace:
        tell_taken(path)
        return PROBLEM
    for remark in imported.remarks:
        click.echo(remark_line(remark))
    click.echo(count_line(imported))
    text = guide_text(imported, source.name)
    return write_guide(path, found_id, text, may_replace=may_replace, told=LEFT_OVER)


def _title(source: Path) -> str:
    """What the name of a file says as a title."""
    words = " ".join(source.stem.replace("_", " ").split())
    return f"{words[:1].upper()}{words[1:]}"
