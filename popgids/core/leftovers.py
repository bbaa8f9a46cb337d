"""What an import left in a guide for HR: places to choose at and to look at, and texts that nobody has written yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from popgids.core.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.findings import Loc

CHOOSE = "KIES"
"""The word before a comment where somebody has to choose; one can search a file for it."""

LOOK = "LET OP"
"""The words before a comment where something did not come over, or became something else."""

UNSAID = "…"
"""What stands where the guide needs words that nobody has given yet."""

TO_CHOOSE, TO_LOOK_AT, TO_WRITE = "nog-kiezen", "nog-nakijken", "nog-invullen"
LEFT_OVER = (TO_CHOOSE, TO_LOOK_AT, TO_WRITE)
"""The codes of what has to be done before a guide is published."""

_EMPTY = frozenset({"xxx", "todo", "kies", "invullen", "nog invullen"})
_MARK = rf"(?<![^\s“]){UNSAID}"
_FILLING = " .…_[]<>()"
_OWN_TABLES = ("stap", "vraag")
_NO_TEXT = ("als", "bron", "id", "over")


def is_unsaid(text: str) -> bool:
    """Whether a text only keeps a place: dots, or a word such as invullen."""
    plain = text.strip(_FILLING).casefold()
    return plain in _EMPTY or (not plain and any(one in text for one in ("…", "...", "___")))


def marks_unsaid(text: str) -> bool:
    """Whether the mark stands in a text by itself, and not at the end of a word that goes on."""
    return re.search(_MARK, text) is not None


def unsaid_texts(data: dict[str, Any]) -> Iterator[Finding]:
    """For each step, question and head the texts in it that nobody has written yet, the first under each key."""
    yield from _first_of_each_key(data, ())
    for step_at, step in _tables(data.get("stap")):
        yield from _first_of_each_key(step, ("stap", step_at))
        for at, question in _tables(step.get("vraag")):
            yield from _first_of_each_key(question, ("stap", step_at, "vraag", at))


def says_unsaid(value: Any) -> bool:
    """Whether a mark for words that are still to come stands anywhere in this part of a guide itself."""
    if isinstance(value, dict):
        return any(
            says_unsaid(one) for key, one in value.items() if key not in _OWN_TABLES or isinstance(one, str)
        )
    if isinstance(value, list):
        return any(map(says_unsaid, value))
    return isinstance(value, str) and marks_unsaid(value)


def _tables(value: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    if isinstance(value, list):
        yield from ((at, one) for at, one in enumerate(value) if isinstance(one, dict))


def _first_of_each_key(table: dict[str, Any], loc: Loc) -> Iterator[Finding]:
    own = {key: one for key, one in table.items() if key not in _OWN_TABLES or isinstance(one, str)}
    told: set[str] = set()
    for where, text in _texts(own, loc):
        key = next(part for part in reversed(where) if isinstance(part, str))
        if is_unsaid(text) and key not in told:
            told.add(key)
            yield Finding(TO_WRITE, where, {"key": key, "found": text.strip()}, is_warning=True)


def _texts(value: Any, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, dict):
        for key, one in value.items():
            if key not in _NO_TEXT:
                yield from _texts(one, (*loc, key))
    elif isinstance(value, list):
        for at, one in enumerate(value):
            yield from _texts(one, (*loc, at))
    elif isinstance(value, str) and loc:
        yield loc, value
