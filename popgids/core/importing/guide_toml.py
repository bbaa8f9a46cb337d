"""A guide as the text of a file that people go on with: in the order of a talk, with comments."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from popgids.core.findings import Loc
from popgids.core.toml_text import toml_value

Comments = Mapping[Loc, Sequence[str]]
"""Sentences by the table or the key that they stand above."""

_WIDTH = 100


def guide_toml(data: Mapping[str, Any], comments: Comments, head: Sequence[str] = ()) -> str:
    """The data of a guide under its Dutch keys as TOML; head: comments at the top, a line each."""
    lines = [*(f"# {line}".rstrip() for line in head), ""] if head else []
    lines += _table("", data, (), comments)
    return "\n".join(lines).strip("\n") + "\n"


def _table(name: str, data: Mapping[str, Any], loc: Loc, comments: Comments) -> Iterator[str]:
    """The keys of a table first, then the tables below it: TOML knows no way back to a table."""
    below = {key: value for key, value in data.items() if _is_tables(key, value)}
    for key, value in data.items():
        if key not in below:
            yield from _comment_lines(comments.get((*loc, key), ()))
            yield f"{key} = {toml_value(value)}"
    for key, value in below.items():
        path = f"{name}.{key}" if name else key
        for at, item in enumerate(value):
            here = (*loc, key, at)
            yield ""
            if key == "stap":
                yield ""
                yield f"# {'-' * 60} stap {at + 1}"
                yield ""
            yield from _comment_lines(comments.get(here, ()))
            yield f"[[{path}]]"
            yield from _table(path, item, here, comments)


_TABLES = ("stap", "vraag", "rol", "schaal", "competentie", "leervorm")


def _is_tables(key: str, value: Any) -> bool:
    return key in _TABLES and isinstance(value, (list, tuple)) and bool(value)


def _comment_lines(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        plain = " ".join(text.split())
        yield from textwrap.wrap(
            plain, _WIDTH, initial_indent="# ", subsequent_indent="#   ", break_long_words=False
        )
