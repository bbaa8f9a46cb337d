"""Which findings come from lines that are already named as wrong: what stood on them was guessed, or is lost."""

from collections.abc import Collection, Iterable

from popgids.core.condition_meant import WRITTEN_OTHERWISE
from popgids.core.findings import Finding, Loc, value_at
from popgids.storage.toml.positions import Position, Positions
from popgids.storage.toml.salvage import Salvaged

_COUNTS = (
    *(
        "hoogstens-te-veel",
        "minstens-te-veel",
        "ankers-aantal",
        "gewichten-aantal",
        "minstens-meer-dan-vragen",
    ),
    *("schaal-aantal-punten", "keuze-zonder-opties", "kolom-zonder-punten", "herhaalblok-zonder-velden"),
    *(
        "matrix-zonder-rijen",
        "matrix-zonder-schaal",
        "schaal-zonder-woorden",
        "gewichten-ontbreken",
        "schaal-te-kort",
    ),
)
"""Codes for what follows from the rest of the same table, which is not whole when a line of it is wrong."""

_OF_KEYS = ("onbekende-sleutel", "sleutel-hoort-elders", "sleutel-zonder-basis")
_OF_VALUES = (
    *("ja-nee-waarde", "geen-aanhalingstekens", "krul-aanhalingstekens", "datum-notatie", "komma-in-getal"),
    *("geen-sluitend-aanhalingsteken", "geen-openend-aanhalingsteken", "getal-met-tekst", "voorloopnul"),
    *("gemengde-aanhalingstekens", "komma-na-waarde", "backslash", "dubbele-punt", "is-teken-dubbel"),
)
"""Mistakes in the writing of a value, which leave the key before it as it is."""


def without_damage(findings: Iterable[Finding], salvaged: Salvaged, positions: Positions) -> list[Finding]:
    """The findings that do not come from a line with a mistake in its writing."""
    findings = list(findings)
    if not salvaged.damage:
        return findings
    damaged = _damaged_ids(salvaged, positions)
    headings = {loc for loc, _at in positions.tables()}
    return [
        one
        for one in findings
        if one.code == WRITTEN_OTHERWISE
        or (one.about not in damaged and not _is_damage(one, positions, salvaged, headings))
    ]


def _is_damage(finding: Finding, positions: Positions, salvaged: Salvaged, headings: Collection[Loc]) -> bool:
    at = positions.find(finding.loc)
    if finding.code == "ontbreekt" and len(finding.loc) == 1:
        lines = [place.line for _loc, place in positions.tables()]
        at = Position(1, 1, min(lines, default=2) - 1)
    if finding.code == "ontbreekt" and any(
        _is_in(one.line, at) and one.key in ("", finding.loc[-1]) for one in salvaged.damage
    ):
        return True
    if finding.code in _COUNTS:
        at = positions.find(_table_of(finding, salvaged))
        if any(_is_in(one.line, at) for one in salvaged.damage):
            return True
    if finding.code != "ontbreekt" and any(at.line == one.line for one in salvaged.damage):
        return not _is_whole_key(finding, at, salvaged)
    return _is_inside_damage(finding, positions, salvaged, headings)


def _is_whole_key(finding: Finding, at: Position, salvaged: Salvaged) -> bool:
    """Whether a finding is about the key of a line on which only the value behind it is wrong."""
    wrong = {one.code for one in salvaged.problems if one.line == at.line}
    if finding.code == "voorwaarde-onbekend" and finding.loc[-1:] == ("vraag",):
        return wrong <= {"ja-nee-waarde", "is-teken-dubbel", "komma-vergeten", "accolade-niet-gesloten"}
    if finding.code not in _OF_KEYS:
        return False
    is_first = salvaged.text.split("\n")[at.line - 1].lstrip().partition("=")[0].strip() == finding.loc[-1]
    return is_first and wrong <= set(_OF_VALUES)


def _is_inside_damage(
    finding: Finding, positions: Positions, salvaged: Salvaged, headings: Collection[Loc]
) -> bool:
    """Whether a finding is about something in a list or table whose own line is wrong."""
    parts = finding.loc[:-1] if finding.code in ("ontbreekt", *_OF_KEYS) else finding.loc
    for size, part in enumerate(parts):
        # Under headings of its own, a key with this name is another one: the text of a question, and not the list.
        has_headings = parts[: size + 1] in headings or parts[: size + 2] in headings
        if size == 0 or has_headings or not any(one.key == part for one in salvaged.damage):
            continue
        around = positions.find(parts[: size + 1])
        if any(one.key == part and _is_in(one.line, around) for one in salvaged.damage):
            return True
    return False


def _table_of(finding: Finding, salvaged: Salvaged) -> tuple[str | int, ...]:
    """The place of the innermost table with an id, or of the question, that a finding is about."""
    loc = finding.loc
    while loc and not isinstance(value_at(loc, salvaged.data), dict):
        loc = loc[:-1]
    return loc


def _damaged_ids(salvaged: Salvaged, positions: Positions) -> set[str]:
    """The ids of the tables in which a line is wrong: what is said about them elsewhere may be right."""
    found = set()
    for loc, at in positions.tables():
        table = value_at(loc, salvaged.data)
        name = table.get("id") if isinstance(table, dict) else None
        if isinstance(name, str) and len(loc) > 1 and any(_is_in(one.line, at) for one in salvaged.damage):
            found.add(name)
    return found


def _is_in(line: int, at: Position) -> bool:
    return at.line <= line <= at.end_line
