"""`popgids gids controleer`: what is wrong with guides, once or again on each save."""

from __future__ import annotations

import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from popgids.cli.dutch_click import DutchCommand
from popgids.cli.ending import OK, PROBLEM
from popgids.cli.guide_found import guide_path, own_guide, tell_missing_folders
from popgids.cli.output import json_option, print_json
from popgids.cli.problems import checked_text, fails, print_problems, problem_data, strict_option
from popgids.cli.surroundings import Surroundings, folder_option
from popgids.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from popgids.errors import Problem
    from popgids.storage.guides import LoadedGuide

_LOOK_EACH = 0.3
_REST = 0.1
"""An editor may save in several steps; after a change it gets so many seconds to finish."""

_Stamps = dict[Path, tuple[int, int]]


@click.command(
    "controleer",
    cls=DutchCommand,
    help=_(
        "Kijk na of gidsen kloppen. Van elke fout zie je het bestand, de regel, de oorzaak en de oplossing. "
        "BESTAND is een gids of een map met gidsen. Geef je niets op, dan kijkt popgids alle gidsen na die er zijn. "
        "Zijn er fouten, dan eindigt popgids met code 1. Met --kijk blijft popgids meekijken: na elke keer bewaren "
        "zie je meteen wat er nog niet klopt. Je stopt met Ctrl+C."
    ),
    examples=(
        ("popgids gids controleer", _("alle gidsen nakijken")),
        ("popgids gids controleer verkoop.toml", _("één bestand nakijken")),
        ("popgids gids controleer verkoop.toml --kijk", _("meekijken terwijl je schrijft")),
        ("popgids gids controleer --strikt", _("ook afkeuren wat met “let op” begint")),
    ),
)
@click.argument("names", metavar=_("[BESTAND]…"), nargs=-1)
@strict_option
@json_option
@click.option(
    "--kijk", "keeps_looking", is_flag=True, help=_("Kijk opnieuw na elke keer bewaren, tot Ctrl+C.")
)
@folder_option
def check_command(names: tuple[str, ...], *, is_strict: bool, as_json: bool, keeps_looking: bool) -> int:
    """Print what is wrong with guides."""
    if keeps_looking:
        if as_json:
            raise click.UsageError(_("--kijk en --json gaan niet samen."))
        return _watch(names)
    checked = _all_of(names)
    problems = _problems(checked)
    is_wrong = fails(problems, is_strict=is_strict)
    if as_json:
        data = [_checked_data(one) for one in checked]
        print_json("gidscontrole", {"in_orde": not is_wrong, "gidsen": data})
    else:
        _print(checked, is_strict=is_strict)
    return PROBLEM if is_wrong else OK


def _watch(names: tuple[str, ...]) -> int:
    """Check again whenever a file near the guides changes; Ctrl+C is how this ends well."""
    # Started by a script in the background, a program is told to ignore Ctrl+C; here it is the only way out.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        while True:
            seen = _stamps(names)
            click.clear()
            _print(_all_of(names))
            click.echo(
                _("Nagekeken om {time}. popgids kijkt mee; stop met Ctrl+C.").format(
                    time=time.strftime("%H:%M:%S")
                )
            )
            while _stamps(names) == seen:
                time.sleep(_LOOK_EACH)
            time.sleep(_REST)
    except KeyboardInterrupt:
        click.echo()
        return OK


def _stamps(names: Sequence[str]) -> _Stamps:
    """When each file was saved that a check may read: the guides, what they build on and their catalogues."""
    from popgids.storage.files import is_file

    folders = {guide.parent if is_file(guide) or guide.suffix else guide for guide in map(_place, names)}
    folders |= set(Surroundings.here().guide_folders)
    found: _Stamps = {}
    for folder in folders:
        for path in (*folder.glob("*.toml"), *folder.glob("*/*.toml")):
            try:
                state = path.stat()
            except OSError:
                continue
            found[path] = (state.st_mtime_ns, state.st_size)
    return found


def _place(name: str) -> Path:
    path = Path(name)
    return path if _is_there(path) else guide_path(name) or path


def _is_there(path: Path) -> bool:
    from popgids.storage.files import is_file, is_folder

    return is_file(path) or is_folder(path)


def _all_of(names: Sequence[str]) -> list[LoadedGuide]:
    return [one for name in names for one in _checked(name)] if names else _all_checked()


def _problems(checked: Sequence[LoadedGuide]) -> list[Problem]:
    return [problem for one in checked for problem in one.problems]


def _print(checked: Sequence[LoadedGuide], *, is_strict: bool = False) -> None:
    tell_missing_folders()
    problems = _problems(checked)
    print_problems(problems)
    count = ngettext("{n} gids nagekeken", "{n} gidsen nagekeken", len(checked)).format(n=len(checked))
    click.echo(checked_text(count, problems, is_strict=is_strict))


def _checked(name: str) -> list[LoadedGuide]:
    from popgids.storage.files import is_folder, looking_into
    from popgids.storage.guide_folders import is_misnamed
    from popgids.storage.guides import check_guide

    path, folders = Path(name), Surroundings.here().guide_folders
    if not _is_there(path) and path.name == name and not path.suffix:
        # No file is called like this: the name of a guide, and an unknown one raises with those that come near.
        known = own_guide(name).path
        return [check_guide(known, file=str(known), folders=folders)]
    if not _is_there(path) and (found := guide_path(name)):
        return [check_guide(found, file=str(found), folders=folders)]
    if not is_folder(path):
        return [check_guide(path, file=name, folders=folders)]
    with looking_into(path):
        files = sorted(one for one in path.iterdir() if one.suffix.lower() == ".toml" or is_misnamed(one))
    if not files:
        raise click.BadParameter(_('in de map "{name}" staan geen bestanden op .toml.').format(name=name))
    return [check_guide(one, file=str(one), folders=folders) for one in files]


def _all_checked() -> list[LoadedGuide]:
    """Those that the app finds, with what is doubtful, and with what only shows when they are side by side."""
    from popgids.storage.guides import check_guide, list_guides

    checked = []
    folders = Surroundings.here().guide_folders
    for listed in list_guides(folders):
        one = check_guide(listed.path, folders=folders)
        among = tuple(problem for problem in listed.problems if problem.code == "dubbele-gids-id")
        checked.append(one._replace(problems=(*one.problems, *among)))
    return checked


def _checked_data(one: LoadedGuide) -> dict[str, object]:
    return {
        "id": one.id,
        "bestand": str(one.path),
        "bruikbaar": one.guide is not None,
        "problemen": [problem_data(problem) for problem in one.problems],
    }
