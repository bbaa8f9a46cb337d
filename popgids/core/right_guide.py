"""The guide that data says, when nothing at all is wrong with it: finding out what is wrong is the slow way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.checks.guide import guide_errors
from popgids.core.guide_build import completed
from popgids.core.guide_io import parse_guide

if TYPE_CHECKING:
    from popgids.core.guide import Guide

PUBLISHED = "gepubliceerd"


def right_guide(data: dict[str, Any]) -> Guide | None:
    """The guide, complete as a talk uses it; None when anything is wrong with it."""
    try:
        guide = parse_guide(data)
    except ValueError:
        return None
    return None if guide_errors(guide) else completed(guide)
