"""A guide as the text of a file that people go on with: in the order of a talk, with comments."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from popgids.core.findings import Loc

Comments = Mapping[Loc, Sequence[str]]
"""Sentences by the table or the key that they stand above."""

_WIDTH = 100
_INLINE = 88


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


def toml_value(value: Any) -> str:
    """A value as it stands behind a key; a long list has an item on each line."""
    if isinstance(value, str) and "\n" in value:
        return '"""\n' + "\n".join(_quoted(line)[1:-1] for line in value.split("\n")) + '"""'
    short = _inline(value)
    if (
        not isinstance(value, (list, tuple))
        or not value
        or (len(short) <= _INLINE and not _has_tables(value))
    ):
        return short
    return "[\n" + "".join(f"    {_inline(item)},\n" for item in value) + "]"


def _has_tables(value: Sequence[Any]) -> bool:
    return any(isinstance(item, Mapping) for item in value)


def _inline(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, Mapping):
        inside = ", ".join(f"{key} = {_inline(item)}" for key, item in value.items())
        return f"{{ {inside} }}" if inside else "{}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(_inline(item) for item in value)}]"
    if isinstance(value, Decimal):
        return format(value, "f")
    return str(value)


def _quoted(text: str) -> str:
    # A string of JSON is one of TOML too, but for DEL.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
