"""Pieces of a guide file as they are written into it: a key with its value, a question, a step that is begun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.toml_text import toml_value
from popgids.storage.toml.blocks import block_of
from popgids.storage.toml.file import parse_toml
from popgids.storage.toml.positions import Positions

if TYPE_CHECKING:
    from collections.abc import Mapping


def checked(changed: str | None, wanted: Any) -> str | None:
    """The changed text, None when it does not say exactly what is wanted."""
    return changed if changed is not None and parse_toml(changed) == wanted else None


def step_at(data: Mapping[str, Any], kind: str) -> int | None:
    """Which of the steps in a file is of this kind; None when none is."""
    steps = data.get("stap")
    found = enumerate(steps) if isinstance(steps, list) else ()
    return next((at for at, one in found if isinstance(one, dict) and one.get("soort") == kind), None)


def key_line(key: str, value: Any, indent: str = "") -> str:
    """A key with its value, as many lines as it takes."""
    said = toml_value(value)
    if isinstance(value, list | tuple):
        # in a text the white space before a line would be part of it
        said = said.replace("\n", f"\n{indent}")
    return f"{indent}{key} = {said}"


def question_lines(question: Mapping[str, Any], indent: str = "") -> str:
    """A question under a heading of its own."""
    keys = [key_line(key, value, indent) for key, value in question.items()]
    return "\n".join([f"{indent}[[stap.vraag]]", *keys]) + "\n"


def begun_step(text: str, kind: str, lines: str, *, has_question: bool) -> str:
    """The text with a step more at its end; lines: its question, or a key of its own."""
    heading = "\n".join(("[[stap]]", key_line("soort", kind), ""))
    block = f"{heading}\n{lines}" if has_question else f"{heading}{lines}"
    return f"{text.rstrip()}\n\n{block}" if text.strip() else block


def in_step(text: str, at: int, question: Mapping[str, Any], after: int | None = None) -> str | None:
    """The text with a question more in a step: behind another one, or under everything that the step has.

    at, after: which step in the file, and which of its questions.
    """
    step = block_of(text, ("stap", at))
    if step is None:
        return None
    questions = [path for path, _place in Positions(text).tables() if path[:-1] == ("stap", at, "vraag")]
    last = ("stap", at, "vraag", after) if after is not None else questions[-1] if questions else None
    beside = block_of(text, last) if last is not None else None
    if after is not None and beside is None:
        return None
    end = beside.end if after is not None and beside is not None else step.end
    lines = question_lines(question, beside.indent if beside is not None else step.indent)
    return f"{text[:end]}\n\n{lines.rstrip()}{text[end:]}"
