"""`popgids`, `popgids gesprek` and `popgids voorbeeld`: the app on the screen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, NoReturn

import click

from popgids.cli.dutch_click import DutchCommand
from popgids.cli.ending import USAGE, tell
from popgids.cli.surroundings import Surroundings, folder_option
from popgids.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from popgids.core.beginning import StartRequest

_BASE_GUIDE = "basis"

Start = Literal["home", "gesprek", "voorbeeld", "proef"]


@click.command(
    "gesprek",
    cls=DutchCommand,
    short_help=_("Begin een gesprek."),
    help=_(
        "Begin een gesprek. Geef je de twee namen op, dan staat de eerste vraag meteen klaar. "
        "Loopt er al een gesprek van jullie, of heeft de medewerker al een plan, dan vraagt popgids eerst "
        "of jullie daarmee verdergaan."
    ),
    examples=(
        ("popgids gesprek", _("eerst invullen wie er praten")),
        (
            'popgids gesprek --medewerker "Sanne Vermeulen" --leidinggevende "Karim Aydin"',
            _("meteen naar de eerste vraag"),
        ),
    ),
)
@click.option("--gids", "guide_id", metavar=_("GIDS"), help=_("Gebruik deze gids uit “popgids gids lijst”."))
@click.option("--medewerker", "employee", metavar=_("NAAM"), default="", help=_("De naam van de medewerker."))
@click.option(
    "--leidinggevende", "manager", metavar=_("NAAM"), default="", help=_("De naam van de leidinggevende.")
)
@click.option(
    "--verder",
    "resume",
    metavar=_("BESTAND"),
    type=click.Path(exists=True, dir_okay=False),
    help=_("Ga verder met een gesprek dat je met “Bewaar elders” hebt bewaard."),
)
@folder_option
def talk_command(guide_id: str | None, employee: str, manager: str, resume: str | None) -> int:
    """Open the app where a talk begins, or where it was left."""
    around = Surroundings.here()
    if resume:
        return open_app(around, "gesprek", resume=str(Path(resume).absolute()))
    if not (guide_id or employee.strip() or manager.strip()):
        return open_app(around, "gesprek")
    return open_app(around, "gesprek", lambda: _request(around, guide_id or _BASE_GUIDE, employee, manager))


@click.command(
    "voorbeeld",
    cls=DutchCommand,
    short_help=_("Bekijk een ingevuld voorbeeld."),
    help=_(
        "Bekijk een ingevuld POP, van twee mensen die niet bestaan. "
        "Zo zie je wat een gesprek oplevert. Er wordt niets bewaard."
    ),
)
@folder_option
def example_command() -> int:
    """Open the app with the filled example."""
    return open_app(Surroundings.here(), "voorbeeld")


def open_app(
    around: Surroundings,
    start: Start,
    make_request: Callable[[], StartRequest | None] = lambda: None,
    resume: str = "",
) -> int:
    """Show the app until it is closed; returns only when there is no terminal.

    resume: the file of a talk to go on with. make_request gives what is filled in already. It reads a guide, so it is
    called after the start screen is there.
    """
    from popgids.ui import startup

    if problem := startup.terminal_problem():
        tell(problem)
        return USAGE
    return _show_app(around, start, make_request, resume)


def _show_app(
    around: Surroundings, start: Start, make_request: Callable[[], StartRequest | None], resume: str
) -> NoReturn:
    """The start screen comes first: importing Textual takes longer than all the rest."""
    from popgids.ui import startup
    from popgids.ui.light_loading import load_lightly

    startup.open_screen()
    try:
        load_lightly()
        request = make_request()
        from popgids.storage.log_file import open_log
        from popgids.storage.store import Store
        from popgids.ui.app import run

        open_log(around.state_folder)
        store = Store(around.data_folder, around.state_folder, around.cache_folder, around.guide_folders)
        code = run(
            store,
            clock=around.clock,
            new_id=around.new_id,
            start=start,
            request=request,
            resume=resume,
        )
    except BaseException:
        startup.restore_terminal()
        raise
    startup.leave(code)


def _request(around: Surroundings, guide_id: str, employee: str, manager: str) -> StartRequest:
    """What is filled in already.

    Raises NotFoundError and UnreadableFileError when the guide cannot be used.
    """
    from popgids.core.beginning import StartRequest
    from popgids.core.cleaning import clean_line
    from popgids.errors import UnreadableFileError
    from popgids.storage.guides import find_guide

    found = find_guide(guide_id, around.guide_folders)
    if found.guide is None:
        raise UnreadableFileError(str(found.path), found.problems)
    return StartRequest(
        guide_key=str(found.path),
        employee_name=clean_line(employee).strip(),
        employee_role="",
        manager_name=clean_line(manager).strip(),
        manager_role="",
        others="",
        held_on=around.clock().date(),
        minutes=found.guide.duration_minutes,
    )
