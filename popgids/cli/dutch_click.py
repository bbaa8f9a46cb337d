"""click in Dutch: its own texts, its help, and commands with examples."""

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any, NamedTuple

import click

from popgids.cli.click_texts import COUNTED_TEXTS, TEXTS
from popgids.i18n import _

WIDTH = 90
"""Help is never wider: long lines read badly."""

_EXAMPLE_WIDTH = 44

HELP_NAMES = ("-h", "--help")

Examples = Sequence[tuple[str, str]]
"""What to type, and what it does."""


def say_dutch() -> None:
    """Let every module of click that is loaded ask us for its texts.

    click takes them from gettext's own catalogue, which follows the language of the system; popgids is Dutch
    wherever it runs.
    """
    for name, module in list(sys.modules.items()):
        if name.startswith("click.") and hasattr(module, "_"):
            module.__dict__["_"] = dutch_text
            module.__dict__["ngettext"] = dutch_counted_text


def dutch_text(english: str) -> str:
    """A text of click in Dutch."""
    return _(TEXTS.get(english, english))


def dutch_counted_text(one: str, more: str, n: int) -> str:
    """A text of click about n things in Dutch."""
    dutch = COUNTED_TEXTS.get(one, (one, more))
    return _(dutch[0] if n == 1 else dutch[1])


class _WithExamples(click.Command):
    def __init__(self, *args: Any, examples: Examples = (), **kwargs: Any) -> None:
        own = {"help_option_names": list(HELP_NAMES), "max_content_width": WIDTH}
        kwargs["context_settings"] = own | kwargs.get("context_settings", {})
        kwargs.setdefault("options_metavar", _("[OPTIES]"))
        super().__init__(*args, **kwargs)
        self.examples = tuple(examples)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_epilog(ctx, formatter)
        if self.examples:
            with formatter.section(_("Voorbeelden")):
                formatter.write_dl(list(self.examples), col_max=_EXAMPLE_WIDTH)


class DutchCommand(_WithExamples):
    """A command whose help ends with examples."""


class Later(NamedTuple):
    """A command whose module is imported when it is used: where it is ("module:name"), and its line in the list."""

    where: str
    short_help: str


class DutchGroup(_WithExamples, click.Group):
    """A command with commands below it, shown in the order in which they are given; later: those loaded when used."""

    command_class = DutchCommand

    def __init__(self, *args: Any, later: Mapping[str, Later] | None = None, **kwargs: Any) -> None:
        kwargs.setdefault("subcommand_metavar", _("OPDRACHT"))
        super().__init__(*args, **kwargs)
        self.later = dict(later or {})

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(dict.fromkeys((*self.commands, *self.later)))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        found = self.later.get(cmd_name)
        if found is not None and cmd_name not in self.commands:
            module, _colon, name = found.where.partition(":")
            command: click.Command = getattr(import_module(module), name)
            command.short_help = found.short_help
            self.add_command(command, cmd_name)
        return super().get_command(ctx, cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = []
        for name in self.list_commands(ctx):
            later = self.later.get(name)
            rows.append((name, later.short_help if later else self.commands[name].get_short_help_str(WIDTH)))
        with formatter.section(_("Opdrachten")):
            formatter.write_dl(rows)


say_dutch()
