"""The `popgids` command with everything below it."""

from __future__ import annotations

import contextlib
import sys
from typing import NoReturn

import click

from popgids import __version__
from popgids.cli.dutch_click import Later
from popgids.cli.ending import SafeGroup
from popgids.cli.surroundings import Surroundings, folder_option
from popgids.cli.talk_commands import example_command, open_app, talk_command
from popgids.i18n import _

SHELLS = ("bash", "zsh", "fish")


@click.group(
    "popgids",
    cls=SafeGroup,
    invoke_without_command=True,
    subcommand_metavar=_("[OPDRACHT]"),
    later={
        "pop": Later("popgids.cli.pop_commands:pop_group", _("POP’s bekijken en controleren.")),
        "gids": Later("popgids.cli.guide_commands:guide_group", _("Gidsen maken, bekijken en controleren.")),
    },
    help=_(
        "popgids begeleidt het POP-gesprek: het jaarlijkse gesprek over de ontwikkeling van een medewerker. "
        "Je voert het samen, achter één scherm. Zonder opdracht opent het beginscherm."
    ),
    examples=(
        ("popgids", _("openen, en daar kiezen")),
        ("popgids voorbeeld", _("zien wat een gesprek oplevert")),
        ("popgids gesprek", _("een gesprek beginnen")),
        ("popgids pop toon Sanne", _("het POP van Sanne lezen")),
        ("popgids gids controleer", _("na een aanpassing de vragen nakijken")),
    ),
)
@folder_option
@click.option(
    "--diagnose", is_flag=True, help=_("Toon versies, mappen en terminal, zonder namen van mensen.")
)
@click.option(
    "--voltooiing",
    "shell",
    metavar="|".join(SHELLS),
    type=click.Choice(SHELLS),
    help=_("Toon de regels waarmee de tab-toets opdrachten aanvult."),
)
@click.version_option(__version__, "-V", "--version")
@click.pass_context
def cli(ctx: click.Context, *, diagnose: bool, shell: str | None) -> int | None:
    """Open the app when no command is given."""
    if diagnose:
        from popgids.cli.diagnosis import diagnosis_lines

        for line in diagnosis_lines(Surroundings.here()):
            click.echo(line)
        ctx.exit()
    if shell:
        click.echo(_completion(shell))
        ctx.exit()
    if ctx.invoked_subcommand is None:
        return open_app(Surroundings.here(), "home")
    return None


cli.add_command(talk_command)
cli.add_command(example_command)


def _completion(shell: str) -> str:
    from click.shell_completion import get_completion_class

    from popgids.cli.dutch_click import say_dutch

    say_dutch()
    found = get_completion_class(shell)
    return found(cli, {}, "popgids", "_POPGIDS_COMPLETE").source() if found else ""


def main() -> NoReturn:
    """Run the command line with the arguments of the process."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    cli.main()
