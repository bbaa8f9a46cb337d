"""Values as they are written in TOML, so that people can read and change them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

_WIDEST_INLINE = 88
_ESCAPES = {
    "\\": "\\\\",
    '"': '\\"',
    "\t": "\\t",
    "\b": "\\b",
    "\f": "\\f",
    "\r": "\\r",
    "\n": "\\n",
}
_QUOTES = re.compile(r'"{3,}|"+\Z')
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def toml_value(value: Any) -> str:
    """A value as it stands behind a key; a text of more lines has them, and a long list an item on each."""
    if isinstance(value, str):
        return toml_string(value)
    short = _inline(value)
    if (
        not isinstance(value, (list, tuple))
        or not value
        or (len(short) <= _WIDEST_INLINE and not _has_tables(value))
    ):
        return short
    return "[\n" + "".join(f"    {_inline(item)},\n" for item in value) + "]"


def toml_string(text: str) -> str:
    """A text; one of more lines between triple quotes, so that it stays readable."""
    if "\n" not in text:
        return _on_one_line(text)
    # between triple quotes a single one is a letter like others, but for one against the end
    escaped = _escaped(text, kept='"\n')
    escaped = _QUOTES.sub(lambda found: found[0].replace('"', '\\"'), escaped)
    return f'"""\n{escaped}"""'


def _on_one_line(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str, kept: str = "") -> str:
    escaped = "".join(letter if letter in kept else _ESCAPES.get(letter, letter) for letter in text)
    return _CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", escaped)


def _has_tables(value: Sequence[Any]) -> bool:
    return any(isinstance(item, Mapping) for item in value)


def _inline(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _on_one_line(value)
    if isinstance(value, Mapping):
        inside = ", ".join(f"{key} = {_inline(item)}" for key, item in value.items())
        return f"{{ {inside} }}" if inside else "{}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(_inline(item) for item in value)}]"
    if isinstance(value, Decimal):
        return format(value, "f")
    return str(value)
