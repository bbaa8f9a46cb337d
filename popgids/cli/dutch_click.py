"""click in Dutch: its own texts, its help, and commands with examples."""

import sys
from collections.abc import Sequence
from typing import Any

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


class DutchGroup(_WithExamples, click.Group):
    """A command with commands below it, shown in the order in which they are given."""

    command_class = DutchCommand

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("subcommand_metavar", _("OPDRACHT"))
        super().__init__(*args, **kwargs)

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(self.commands)


say_dutch()
