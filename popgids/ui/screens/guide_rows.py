"""The list at the left of a guide: its parts, or the problems of a file that cannot be read as a guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.guide_texts import GuidePart, RemarkedPart
from popgids.i18n import _
from popgids.ui.problem_text import problem_sentence
from popgids.ui.screens.guide_pieces import PROBLEM, kind_name
from popgids.ui.widgets.literal import join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.content import Content

    from popgids.core.guide_texts import GuidePage
    from popgids.core.shelf import GuideLine

_MARKS = {"fout": "!", "advies": "?"}
_PARTS_INSIDE = ("stap", "vraag", "leervorm", "schaal", "competentie", "rol")
_INDENTS = {"gids": 0, "stap": 0, "vraag": 2}


def rows_of(page: GuidePage, line: GuideLine) -> tuple[RemarkedPart, ...]:
    """What is listed: every part, and what is said of none of them."""
    loose = tuple(RemarkedPart(GuidePart((), PROBLEM, ""), (one,)) for one in page.remarks)
    if page.parts:
        return (*page.parts, *loose)
    return (RemarkedPart(GuidePart((), "gids", line.file_name)), *loose)


def first_other(before: Sequence[RemarkedPart], now: Sequence[RemarkedPart]) -> int | None:
    """Which row is the first that came, or says something else, or stands elsewhere; None when none does.

    Where rows went, it is the one that took the place of the first of them.
    """
    known, said = [_said(one) for one in before], [_said(one) for one in now]
    others = (at for at in range(len(said)) if known[at : at + 1] != said[at : at + 1])
    return next(others, len(now) - 1 if len(before) > len(now) else None)


def _said(one: RemarkedPart) -> tuple[object, ...]:
    """What a part says of itself, wherever it stands; of a step and a guide without what is in them."""
    part = one.part
    table = {key: value for key, value in part.table.items() if key not in _PARTS_INSIDE}
    return part.kind, part.id, part.name, part.is_hidden, table


def row_line(one: RemarkedPart) -> Content:
    """One line in the list: a mark where something is said of it, and its name; muted when it is of the base."""
    mark = " "
    if one.remarks:
        mark = _MARKS["advies" if all(remark.is_warning for remark in one.remarks) else "fout"]
    part = one.part
    indent = " " * _INDENTS.get(part.kind, 0)
    name = " ".join(part.name.split()) or kind_name(part.kind)
    if part.kind == PROBLEM:
        remark = one.remarks[0]
        said = " ".join(problem_sentence(remark).what.split())
        name = _("regel {n}: {problem}").format(n=remark.line, problem=said) if remark.line else said
    style = "bold" if part.kind in ("gids", "stap") else ""
    if part.is_inherited or part.is_hidden:
        origin = _("verborgen · {name}") if part.is_hidden else _("basis · {name}")
        style, name = f"{style} $text-muted".strip(), origin.format(name=name)
    return join((f"{mark} ", "bold $warning" if one.remarks else ""), (f"{indent}{name}", style))
