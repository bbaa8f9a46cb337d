"""Problems as a check prints them, with the line that sums them up."""

from __future__ import annotations

import sys
import textwrap
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any

import click

from popgids.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from popgids.errors import Problem

_NARROWEST = 20
"""On a narrower terminal than this lines are left as they are."""


def strict_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """The option that lets a warning count as an error."""
    told = _("Tel ook wat met “let op” begint als fout.")
    return click.option("--strikt", "is_strict", is_flag=True, help=told)(function)


def print_problems(problems: Iterable[Problem]) -> None:
    """Each with its file, line, column, place, cause, remedy, and the code to look it up by.

    Each is one line for another program; on a terminal it is wrapped at words.
    """
    from popgids.ui.problem_text import format_problem

    width = get_terminal_size().columns if sys.stdout.isatty() else 0
    for problem in problems:
        click.echo(wrapped(f"{format_problem(problem)} [{problem.code}]", width))


def wrapped(line: str, width: int) -> str:
    """A line over as many rows as it needs, each but the first a little to the right; a width of 0 is endless."""
    if len(line) <= width or width <= _NARROWEST:
        return line
    rows = textwrap.wrap(
        line, width, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(rows)


def problem_data(problem: Problem) -> dict[str, Any]:
    """A problem for another program; 0 is a line or column that is not known."""
    from popgids.ui.problem_text import problem_sentence

    text = problem_sentence(problem)
    return {
        "bestand": problem.file,
        "regel": problem.line,
        "kolom": problem.column,
        "plaats": problem.place,
        "code": problem.code,
        "ernst": "let op" if problem.is_warning else "fout",
        "oorzaak": text.what,
        "oplossing": text.remedy,
    }


def fails(problems: Sequence[Problem], *, is_strict: bool) -> bool:
    """Whether a check with these problems ends with exit code 1."""
    return any(is_strict or not one.is_warning for one in problems)


def checked_text(count: str, problems: Sequence[Problem], *, is_strict: bool) -> str:
    """The line that sums a check up, and why a strict one fails where there are no errors.

    count: how much was checked, in words.
    """
    told = f"{count}: {count_text(problems)}."
    if is_strict and problems and all(one.is_warning for one in problems):
        told += " " + _("Met --strikt telt “let op” als fout.")
    return told


def count_text(problems: Sequence[Problem]) -> str:
    """2 fouten en 1 keer let op."""
    warnings = sum(one.is_warning for one in problems)
    errors = len(problems) - warnings
    if not problems:
        return _("alles klopt")
    wrong = ngettext("{n} fout", "{n} fouten", errors).format(n=errors) if errors else _("geen fouten")
    doubtful = _("{n} keer let op").format(n=warnings) if warnings else ""
    return _(" en ").join(part for part in (wrong, doubtful) if part)
