"""Where a new guide goes, and what is said when it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from popgids.cli.ending import OK, PROBLEM, tell
from popgids.cli.surroundings import Surroundings
from popgids.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


def overwrite_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """The option that lets a file be replaced."""
    told = _("Vervang het bestand als het er al is.")
    return click.option("--overschrijf", "may_replace", is_flag=True, help=told)(function)


def target_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """The option for another place than the folder with guides."""
    told = _("Waar de gids komt te staan. Geef je niets op, dan is dat de map “gidsen” bij de POP’s.")
    return click.option("--naar", "target", metavar=_("GIDS.toml"), help=told)(function)


def guide_file(target: str | None, guide_id: str) -> Path:
    """The file that a guide is written to."""
    if target is None:
        return Surroundings.here().guide_folders[0] / f"{guide_id}.toml"
    from popgids.storage.files import is_folder
    from popgids.storage.paths import expanded

    path = expanded(target)
    if is_folder(path):
        return path / f"{guide_id}.toml"
    if path.suffix.lower() != ".toml":
        raise click.BadParameter(
            _('de naam van een gids eindigt op .toml, bijvoorbeeld "{name}.toml".').format(
                name=path.stem or guide_id
            ),
            param_hint="--naar",
        )
    return path


def write_guide(path: Path, guide_id: str, text: str, *, may_replace: bool, told: Sequence[str] = ()) -> int:
    """Write a guide, say where it is and what can be done with it; the exit code.

    told: the codes of what was said already.
    """
    from popgids.storage.new_guide import save_guide

    if not may_replace and path.exists():
        tell_taken(path)
        return PROBLEM
    tell_known(guide_id, path)
    if not save_guide(path, text, may_replace=may_replace):
        tell_taken(path)
        return PROBLEM
    click.echo(_("Gemaakt: {path}").format(path=path))
    return _tell_checked(path, told)


def tell_taken(path: Path) -> None:
    """Say that a file was left as it is."""
    what = _("popgids: {path} is er al, en is niet veranderd.").format(path=path)
    tell(f"{what} {_('Kies een andere naam, of vervang het met --overschrijf.')}")


def tell_known(guide_id: str, path: Path) -> None:
    """Say, before it is written, that there is another guide with this id: then one of the two is hidden."""
    from popgids.storage.guides import list_guides

    for one in list_guides(Surroundings.here().guide_folders):
        if one.id == guide_id and one.path.absolute() != path.absolute():
            told = _(
                'Let op: er is al een gids met de id "{id}": {path}. Geef een van de twee een andere id.'
            )
            if one.is_builtin:
                told = _(
                    'Let op: zodra je deze gids publiceert, komt hij in de plaats van de gids "{id}" van popgids.'
                )
            tell(told.format(id=guide_id, path=one.path))
            return


def _tell_checked(path: Path, known: Sequence[str]) -> int:
    """Say how the guide is; it should be right, and if it is not HR sees why at once."""
    from popgids.cli.problems import count_text, print_problems
    from popgids.storage.guides import check_guide

    checked = check_guide(path, folders=Surroundings.here().guide_folders)
    print_problems(one for one in checked.problems if one.code not in known)
    told = _(
        "Nagekeken: {count}. Na een aanpassing kijk je het opnieuw na met: popgids gids controleer {file}"
    )
    file = f'"{path}"' if " " in str(path) else str(path)
    tell(told.format(count=count_text(checked.problems), file=file))
    return OK if checked.guide is not None else PROBLEM
