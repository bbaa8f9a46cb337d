"""Help, usage errors and what popgids says of itself, in Dutch."""

import re

import click
import pytest

from popgids import __version__
from popgids.cli.root import cli


def every_command(command: click.Command, path: tuple[str, ...] = ()):
    """The path of each command with the command, those included that are only loaded when they are used."""
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            yield from every_command(command.get_command(context, name), (*path, name))


COMMANDS = dict(every_command(cli))


ENGLISH = re.compile(
    r"\b(usage|options?|commands?|arguments?|positional|show|this|message|and|exit|the|error|missing|invalid|value"
    r"|required|directory|file|path|try|help|version|text|integer|choice|did|mean|such|no|unexpected|got)\b",
    re.IGNORECASE,
)


def english_in(text: str) -> list[str]:
    return ENGLISH.findall(re.sub(r"--?[a-z]+|\S+\.txt", "", text))


def test_the_commands_are_all_there() -> None:
    assert {path[0] for path in COMMANDS if path} == {"gesprek", "voorbeeld", "pop", "gids"}
    assert {("pop", "verschil"), ("gids", "nieuw")} <= COMMANDS.keys()


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_the_help_of_every_command_is_dutch(run, path, flag) -> None:
    result = run(*path, flag)
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout.startswith(f"Gebruik: popgids {' '.join(path)}".rstrip())
    assert english_in(result.stdout) == []


@pytest.mark.parametrize("command", [one for path, one in COMMANDS.items() if path], ids=lambda one: one.name)
def test_every_option_and_command_says_what_it_does(command) -> None:
    assert command.get_short_help_str()
    assert all(param.help for param in command.params if isinstance(param, click.Option))


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["gesrek"], "De opdracht \"gesrek\" bestaat niet. Bedoel je 'gesprek'?"),
        (["pop", "lijst", "--jsno"], "De optie \"--jsno\" bestaat niet. Bedoel je '--json'?"),
        (["pop", "toon"], "Achter “popgids pop toon” hoort nog: POP."),
        (["pop", "lijst", "te", "veel"], 'Dit is te veel: "te veel"'),
        (["gesprek", "--gids"], 'Bij de optie "--gids" hoort een waarde'),
        (["pop", "lijst", "--json=ja"], 'Bij de optie "--json" hoort geen waarde'),
        (["--voltooiing", "tcsh"], "Kies uit 'bash', 'zsh', 'fish'"),
        (["--map", "", "pop", "lijst"], "er staat geen map"),
    ],
)
def test_a_usage_error_is_dutch_and_points_to_the_help(run, args, told) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert told in result.stderr
    assert "--help" in result.stderr
    assert english_in(result.stderr) == []


@pytest.mark.parametrize("group", ["pop", "gids"])
def test_a_group_alone_shows_its_help_as_a_usage_error(run, group) -> None:
    result = run(group)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Opdrachten:" in result.stderr


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_the_version(run, flag) -> None:
    result = run(flag)
    assert (result.exit_code, result.stdout) == (0, f"popgids {__version__}\n")


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_lines_for_completion(run, shell) -> None:
    result = run("--voltooiing", shell)
    assert result.exit_code == 0
    assert "_POPGIDS_COMPLETE" in result.stdout


def test_the_diagnosis_names_versions_and_folders_and_no_people(run, pops, tmp_path) -> None:
    result = run("--diagnose")
    assert result.exit_code == 0
    assert "textual          8.2" in result.stdout
    assert str(tmp_path / "pops") in result.stdout
    assert "2, in 3 bestanden" in result.stdout
    assert not re.search("Sanne|Zo|Karim", result.stdout)
    assert english_in(result.stdout.partition("Terminal")[2]) == []
