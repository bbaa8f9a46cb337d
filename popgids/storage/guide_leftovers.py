"""What is left in a guide file for HR to choose, to look at or to write, each with its line."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from popgids.core.findings import place_of, value_at
from popgids.core.leftovers import (
    CHOOSE,
    LOOK,
    TO_CHOOSE,
    TO_LOOK_AT,
    marks_unsaid,
    says_unsaid,
    unsaid_texts,
)
from popgids.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.findings import Loc
    from popgids.storage.toml.positions import Positions

_CHOICE = re.compile(rf"^(?P<before>[ \t]*)#[ \t]*{CHOOSE}\b[ \t:]*(?P<said>.*)$")
# Only with the row of the workbook: people write the same words before a comment of their own.
_CHANGED = re.compile(rf"^(?P<before>[ \t]*)#[ \t]*{LOOK},[ \t]*(?P<said>\w+ \d+:.*)$")
_MORE = re.compile(r"^[ \t]*#[ \t]{2,}(?P<said>\S.*)$")
_PUBLISHED = "gepubliceerd"


def left_over(file: str, text: str, data: dict[str, Any] | None) -> tuple[Problem, ...]:
    """Where HR still has something to do, in the order of the lines; doubtful in a draft, wrong once it is published.

    data: what the text says, None when that cannot be read.
    """
    unsaid = list(unsaid_texts(data)) if data is not None else []
    if not unsaid and CHOOSE not in text and LOOK not in text:
        return ()
    from popgids.storage.guide_problems import located
    from popgids.storage.toml.positions import Positions

    positions = Positions(text)
    asked = list(_asked(text, positions, data))
    about = [loc for loc, one in asked if one.code == TO_CHOOSE]
    unsaid = [one for one in unsaid if not any(loc == one.loc[: len(loc)] for loc in about if loc)]
    problems = [replace(one, file=file) for _loc, one in asked]
    problems += located(unsaid, file, text, data or {})
    is_doubt = data is None or data.get("status") != _PUBLISHED
    ordered = sorted(problems, key=lambda one: (one.line, one.column))
    return tuple(replace(one, is_warning=is_doubt) for one in ordered)


def _asked(text: str, positions: Positions, data: dict[str, Any] | None) -> Iterator[tuple[Loc, Problem]]:
    """The comments that ask for a choice or a look, each with the part of the guide that it is about.

    A choice of words that are still to come is done with when they are there.
    """
    lines = text.split("\n")
    starts = {at.line: loc for loc, at in positions.tables()}
    for at, line in enumerate(lines):
        match = _CHOICE.match(line) or _CHANGED.match(line)
        if match is None:
            continue
        code = TO_CHOOSE if match.re is _CHOICE else TO_LOOK_AT
        said = " ".join([match["said"].strip(), *_rest(lines, at + 1)])
        loc = _about(lines, at, starts)
        part = value_at(loc, data)
        if code == TO_CHOOSE and marks_unsaid(said) and part is not None and not says_unsaid(part):
            continue
        place = place_of(loc, data) if data is not None else ""
        column = len(match["before"]) + 1
        yield loc, Problem(code, "", at + 1, column, place, {"found": said}, is_warning=True)


def _rest(lines: list[str], at: int) -> Iterator[str]:
    """The lines on which a comment goes on."""
    while at < len(lines) and (match := _MORE.match(lines[at])):
        yield match["said"].strip()
        at += 1


def _about(lines: list[str], at: int, starts: dict[int, Loc]) -> Loc:
    """The part below a comment when that begins there, else the one that it stands in."""
    below = at + 1
    while below < len(lines) and (not lines[below].strip() or lines[below].lstrip().startswith("#")):
        below += 1
    if below + 1 in starts:
        return starts[below + 1]
    above = max((line for line in starts if line <= at + 1), default=0)
    return starts.get(above, ())
