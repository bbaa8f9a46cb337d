"""Whatever click can say, it says in Dutch."""

import ast
import string
from pathlib import Path

import click
import pytest

from popgids.cli.click_texts import COUNTED_TEXTS, TEXTS

SHOWN_BY = ("core", "exceptions", "formatting", "parser", "types", "decorators", "shell_completion")

FOR_DEVELOPERS = {
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "Could not determine name for option with declarations {decls!r}",
    (
        "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? "
        "Did you mean to pass '--{name}'?"
    ),
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Name '{name}' defined twice",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Choice({choices})",
}
"""Mistakes in the code of a program; they never reach a user."""

FOR_QUESTIONS = {"Do you want to continue?", "Confirm the action without prompting."}
"""Of options that ask something first; popgids has none."""


def click_says() -> set[str]:
    found = set()
    for name in SHOWN_BY:
        tree = ast.parse((Path(click.__file__).parent / f"{name}.py").read_text())
        for node in ast.walk(tree):
            is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            if is_call and node.func.id in ("_", "ngettext") and isinstance(node.args[0], ast.Constant):
                found.add(node.args[0].value)
    return found


def test_every_text_of_click_has_a_dutch_one() -> None:
    assert click_says() - TEXTS.keys() - COUNTED_TEXTS.keys() - FOR_DEVELOPERS - FOR_QUESTIONS == set()


def fields(text: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name}


PAIRS = [*TEXTS.items(), *((english, dutch) for english, both in COUNTED_TEXTS.items() for dutch in both)]
KNOWN_IN = {
    "Got unexpected extra argument ({args})": {"args"},
    "Did you mean {possibility}?": {"possibility", "possibilities"},
    "Option {name!r} requires an argument.": {"name", "nargs"},
    "Takes {nargs} values but 1 was given.": {"nargs", "len"},
    "{value!r} is not {choice}.": {"value", "choice", "choices"},
    "{value!r} does not match the format {format}.": {"value", "format", "formats"},
}


@pytest.mark.parametrize(("english", "dutch"), PAIRS)
def test_a_dutch_text_asks_for_nothing_that_click_does_not_give(english: str, dutch: str) -> None:
    assert fields(dutch) <= KNOWN_IN.get(english, fields(english))
