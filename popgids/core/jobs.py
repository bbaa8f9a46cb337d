"""For which jobs a row of a guide is, and the jobs that a guide tells apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from popgids.core.dutch.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from popgids.core.guide import Guide

_BETWEEN = re.compile(r"[\W_]+")


def is_for_job(functions: Sequence[str], job: str) -> bool:
    """Whether a row that is for these jobs is for somebody with this one.

    It is when one of them stands as whole words in the job: "verpleegkundige" in "Senior verpleegkundige". A row that
    names no job is for all, and somebody whose job was not filled in gets all rows.
    """
    own = _words(job)
    wanted = [found for one in functions if (found := _words(one)).strip()]
    return not wanted or not own.strip() or any(one in own for one in wanted)


def _words(text: str) -> str:
    """The words of a text, each between spaces, without capitals, accents and signs."""
    return f" {_BETWEEN.sub(' ', plain(text)).strip()} "


def jobs_of(guide: Guide) -> tuple[str, ...]:
    """The jobs for which a guide has rows of their own, as it writes them."""
    rows = (
        row for step in guide.steps for question in step.questions for row in getattr(question, "rows", ())
    )
    named = (" ".join(one.split()) for row in rows for one in getattr(row, "functions", ()))
    return tuple({plain(one): one for one in named if one}.values())
