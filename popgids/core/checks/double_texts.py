"""Texts that stand twice in one list: who chooses cannot tell them apart, whatever their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.checks.ids import id_findings
from popgids.core.checks.places import lines_of
from popgids.core.findings import Finding
from popgids.core.leftovers import is_unsaid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.findings import Loc
    from popgids.core.guide import Guide

_LISTS = ("opties", "kolommen", "velden", "punten", "doorvragen")
"""Not rows: those for one group of people may say the same as those for another."""

_KEYS = ("tekst", "kop")


def double_texts(guide: Guide) -> Iterator[Finding]:
    """Each text that an earlier item of the same list has too, unless its id is there already or nobody wrote it yet."""
    found = list(_doubles(guide))
    told = {one.loc[:-1] for one in id_findings(guide)} if found else set()
    return (one for one in found if one.loc[:-1] not in told)


def _doubles(guide: Guide) -> Iterator[Finding]:
    first: dict[tuple[Loc, str], Loc] = {}
    for loc, text in lines_of(guide):
        item = loc[:-1] if loc[-1] in _KEYS else loc
        if len(item) == 1 or item[-2] not in _LISTS or is_unsaid(text):
            continue
        name = (item[:-1], text.strip().casefold())
        other = first.setdefault(name, loc)
        if other != loc:
            facts = {"key": item[-2], "found": text.strip()}
            yield Finding("tekst-dubbel", loc, facts, is_warning=True, other=other)
