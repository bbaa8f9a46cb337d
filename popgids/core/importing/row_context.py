"""What a row is by the rows around it: a heading, a text that stands alone, a question that goes on after a yes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from popgids.core.importing.conditions import value_as
from popgids.core.importing.row_columns import NUMBERING
from popgids.core.importing.words import step_called

if TYPE_CHECKING:
    from popgids.core.importing.draft import Draft, Entry
    from popgids.core.importing.sheets import Sheet, SheetRow

_NUMBERED = re.compile(
    r"^(?:(?:stap|deel|onderdeel|hoofdstuk|fase|blok)\s+)?(?:\d{1,2}|[A-H]|[IVX]{1,4})\s*(?:[.):-]\s*|\s)(?!\d)(?P<words>\S.*)$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^(?:beschrijf|noem|geef|vul|schets|licht|vertel|denk|kies|omschrijf|benoem|bespreek|kijk|maak|schrijf|zet|vraag)\b",
    re.IGNORECASE,
)
_MOST_WORDS, _MOST_WORDS_OF_STEP = 4, 6
_FEWEST_WITH_MORE = 3
_ONLY_ANSWER = re.compile(
    r"^(?P<said>(?:(?:alleen\s+)?(?:zo|indien|als|bij|wanneer)\s+)?(?:(?:hierboven|(?:de\s+)?vorige(?:\s+vraag)?)\s+(?:is\s+|=\s*)?)?"
    r"['\"‘“]?(?P<answer>ja|neen?|niet)['\"’”]?(?:\s+(?:is|hierboven|(?:op\s+)?(?:de\s+)?vorige\s+vraag))?)$",
    re.IGNORECASE,
)
"""A condition that names an answer and no question."""
_GOES_ON = re.compile(r"^(?P<said>(?:zo|indien|als)\s+(?P<answer>ja|neen?|niet))\b[\s,:]", re.IGNORECASE)


def rows_alone(sheet: Sheet) -> set[int]:
    """The rows with a text and nothing beside it, on a sheet where questions have more; none on another."""
    asked = [row for row in sheet.rows if row.get("vraag")]
    alone = {row.number for row in asked if not set(row.cells) - {"vraag", *NUMBERING}}
    return alone if len(asked) - len(alone) >= _FEWEST_WITH_MORE else set()


def is_heading(row: SheetRow) -> bool:
    """Whether a text that stands alone heads the rows below it: it is short, asks nothing, and has a number or a step."""
    text = row.get("vraag").strip().rstrip(":")
    if text.endswith(("?", ".")):
        return False
    numbered = _NUMBERED.match(text)
    words = numbered["words"] if numbered else text
    if _ASKS.match(words):
        return False
    count = len(words.split())
    if step_called(text):
        return count <= _MOST_WORDS_OF_STEP
    return (numbered is not None or text.isupper()) and count <= _MOST_WORDS


def put_answer_before(entry: Entry, row: SheetRow, draft: Draft) -> bool:
    """Whether a row is about the yes or no above it, by its condition or its text; it is then asked after that answer."""
    condition = row.get("als").strip()
    match = _ONLY_ANSWER.match(condition) if condition else _GOES_ON.match(row.get("vraag").strip())
    before = _gate_above(draft)
    about = draft.about(before.data["id"]) if before else None
    if match is None or before is None or about is None:
        return False
    answer = "ja" if match["answer"].lower() == "ja" else "nee"
    value: Any = value_as(about, answer)
    if value is not None:
        entry.data["als"] = {"vraag": about.id, "is": value}
        entry.remark("na-antwoord", found=match["said"], answer=answer, other=before.row)
    return value is not None


def _gate_above(draft: Draft) -> Entry | None:
    """The question with a yes or no that the last one can be about: those between them are asked after it as well."""
    for one in reversed(draft.entries[:-1]):
        if one.data["soort"] in ("ja-nee", "keuze"):
            return one
        if "als" not in one.data:
            return None
    return None
