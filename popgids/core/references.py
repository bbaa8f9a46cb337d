"""What a computed number is made from: a question, a column of it, and whose answer."""

from __future__ import annotations

import re
from typing import NamedTuple

_PARTS = r"(?P<question>[^.@]*)(?:\.(?P<column>[^@]*))?(?:@(?P<side>.*))?"


class Reference(NamedTuple):
    """One part of what is computed over; column and side are empty when they are not named.

    side: the party whose answer counts, as written; checks say when it is none.
    """

    question_id: str
    column: str = ""
    side: str = ""


def parse_reference(text: str) -> Reference:
    """What "vraag", "vraag.kolom" or "vraag.kolom@medewerker" refers to; never raises."""
    match = re.fullmatch(_PARTS, text.strip().replace("\n", " "))
    found = match.groupdict() if match else {}
    return Reference(found.get("question") or "", found.get("column") or "", found.get("side") or "")
