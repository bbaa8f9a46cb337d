"""Every problem in a broken guide, each with its line; slow, so only for files in which something is wrong."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

from popgids.core.checks.free_ids import free_id, free_kind, other_id
from popgids.core.checks.ids import DOUBLE
from popgids.core.checks.repair import all_findings
from popgids.core.condition_meant import WRITTEN_OTHERWISE
from popgids.core.findings import Finding, Loc, place_of, value_at
from popgids.core.guide import Guide
from popgids.core.ids import id_from
from popgids.core.nearest import nearest
from popgids.core.toml_text import toml_value
from popgids.errors import Problem
from popgids.storage.guide_damage import without_damage
from popgids.storage.guide_numbers import may_hold_thousands, thousands
from popgids.storage.guide_shape import GUIDE_SHAPE
from popgids.storage.toml.file import TomlFile
from popgids.storage.toml.positions import Positions
from popgids.storage.toml.salvage import Salvaged, salvage

_NO_GUIDE = 0.5
"""With more lines wrong than this share of the file it is no guide, and naming missing keys helps nobody."""


_MOST_EXAMPLES = 50
"""So many problems come with an example of their own: nobody mends more in one go, and each costs time."""

_DECIMAL = re.compile(r"(\d{1,12})\.(\d+)")


def error_problems(
    toml: TomlFile,
    *,
    with_warnings: bool = False,
    findings_in: Callable[[dict[str, Any]], Iterable[Finding]] = all_findings,
) -> tuple[Problem, ...]:
    """All mistakes in the writing and in what is written, in order of their lines.

    findings_in: what is wrong in the data; another function for a file that is not a whole guide on its own.
    """
    if not toml.text.strip():
        return (Problem("leeg-bestand", toml.file, 1, 1),)
    salvaged = salvage(toml.text, toml.file, GUIDE_SHAPE)
    if salvaged.data is None or _is_no_guide(salvaged):
        return salvaged.problems or (Problem("toml-fout", toml.file, 1, 1),)
    findings = list(findings_in(salvaged.data))
    if salvaged.damage or not with_warnings:
        findings = [one for one in findings if not one.is_warning]
    positions = Positions(salvaged.text)
    if with_warnings and may_hold_thousands(salvaged.text):
        findings += thousands(salvaged.data, positions, salvaged.text)
    wholes = _whole_numbers(findings, positions)
    kept = list(_with_missing_joined(without_damage(findings, salvaged, positions)))
    places = _places_by_line(salvaged, positions)
    whole = _told_as_a_whole(kept, positions)
    problems = [
        Problem(
            one.code,
            one.file,
            one.line,
            one.column,
            places.get(one.line, ""),
            _facts(one, wholes, salvaged.data),
        )
        for one in salvaged.problems
        if one.line not in whole
    ]
    problems += _located(kept, toml.file, positions, salvaged.data)
    return tuple(sorted(problems, key=lambda one: (one.line, one.column)))


def _told_as_a_whole(findings: Iterable[Finding], positions: Positions) -> Collection[int]:
    """The lines of which the whole right text is told: what is wrong in their writing goes with it."""
    at = [positions.find(one.loc) for one in findings if one.code == WRITTEN_OTHERWISE]
    return {line for one in at for line in range(one.line, one.end_line + 1)}


def located(findings: Iterable[Finding], file: str, text: str, data: dict[str, Any]) -> tuple[Problem, ...]:
    """These findings as problems with their line and place."""
    return tuple(_located(findings, file, Positions(text), data))


def _located(
    findings: Iterable[Finding], file: str, positions: Positions, data: dict[str, Any]
) -> Iterator[Problem]:
    for number, one in enumerate(findings):
        at = positions.find(one.loc)
        facts = dict(one.data)
        if one.other is not None:
            facts["other_line"] = positions.find(one.other).line
        if "known" in facts and isinstance(facts["known"], tuple):
            near = nearest(str(facts.get("id", "")), facts.pop("known"))
            facts["nearest"] = near[0] if near else ""
        if one.code in DOUBLE.values() and number < _MOST_EXAMPLES:
            facts["fits"] = other_id(one.loc[:-1], data)
        if one.data.get("listed"):
            facts |= _lines_of(one.loc, at.line, positions, data)
        if one.code == "ontbreekt":
            if one.loc == ("stap",) or "stap" in facts.get("keys", ()):
                minutes = data.get("duur_minuten")
                facts["minutes"] = (
                    minutes if type(minutes) is int else Guide.model_fields["duration_minutes"].default
                )
            is_kind = one.loc[0] == "stap" and one.loc[2:] == ("soort",)
            if number < _MOST_EXAMPLES:
                facts["fits"] = (free_kind if is_kind else free_id)(one.loc[:-1], data)
            if positions.is_in_braces(one.loc[:-1]):
                table = value_at(one.loc[:-1], data)
                pairs = table.items() if isinstance(table, dict) else ()
                facts["braces"] = tuple((key, toml_value(value)) for key, value in pairs)
        yield Problem(one.code, file, at.line, at.column, place_of(one.loc, data), facts, one.is_warning)


def _lines_of(loc: Loc, first: int, positions: Positions, data: dict[str, Any]) -> dict[str, int]:
    """The first and the last line of what stands on more than one, as facts."""
    value = value_at(loc, data)
    places = [loc, *((*loc, key) for key in value)] if isinstance(value, dict) else [loc]
    last = max(positions.find(place).end_line for place in places)
    return {"first_line": first, "last_line": last} if last > first else {}


def _with_missing_joined(findings: Iterable[Finding]) -> Iterator[Finding]:
    """One finding for all keys that a table misses."""
    missing: dict[tuple[str | int, ...], list[str]] = {}
    findings = list(findings)
    for one in findings:
        if one.code == "ontbreekt":
            missing.setdefault(one.loc[:-1], []).append(str(one.loc[-1]))
    for one in findings:
        if one.code != "ontbreekt":
            yield one
        elif one.loc[-1] == missing[one.loc[:-1]][0]:
            yield one._replace(data={**one.data, "keys": tuple(missing[one.loc[:-1]])})


def _is_no_guide(salvaged: Salvaged) -> bool:
    loose = sum(damage.key == "" for damage in salvaged.damage)
    lines = sum(1 for line in salvaged.text.split("\n") if line.strip())
    return loose > 0 and loose >= _NO_GUIDE * (loose + lines)


def _whole_numbers(findings: Iterable[Finding], positions: Positions) -> Collection[int]:
    """The lines with a number that has decimals under a key that takes whole numbers."""
    return {
        positions.find(one.loc).line
        for one in findings
        if one.data.get("wanted") == ("heel-getal",) and one.data.get("found_kind") == "getal"
    }


def _facts(problem: Problem, wholes: Collection[int], data: dict[str, Any]) -> dict[str, Any]:
    """The facts of a mistake in writing, with what of the rest of the guide its remedy needs."""
    facts = _with_whole(problem, wholes)
    if problem.code != "sleutel-hoort-elders" or facts.get("found") != facts.get("home"):
        return facts
    steps = data.get("stap")
    at = len(steps) if isinstance(steps, list) else 0
    fits = free_kind(("stap", at), data) if facts["home"] == "stap" else id_from(str(facts["text"]))
    return {**facts, "fits": fits}


def _with_whole(problem: Problem, lines: Collection[int]) -> dict[str, Any]:
    """The facts of a mistake in writing, with the whole numbers nearby instead of a remedy that is wrong again."""
    match = _DECIMAL.fullmatch(str(problem.data.get("suggestion", "")))
    if problem.line not in lines or match is None:
        return problem.data
    below = int(match[1])
    numbers = (below,) if not match[2].strip("0") else (below, below + 1)
    return {**problem.data, "whole": tuple(str(number) for number in numbers if number > 0)}


def _places_by_line(salvaged: Salvaged, positions: Positions) -> dict[int, str]:
    """The place of each line with a mistake in its writing: the innermost table that it stands in."""
    if salvaged.data is None:
        return {}
    tables = sorted(positions.tables(), key=lambda one: one[1].line)
    places: dict[int, str] = {}
    loose = {damage.line for damage in salvaged.damage if not damage.key}
    for problem in salvaged.problems:
        if problem.line in loose:
            continue  # text that belongs nowhere is above the next table as often as it is in the last
        inside = [loc for loc, at in tables if at.line <= problem.line]
        places[problem.line] = place_of(inside[-1], salvaged.data) if inside else ""
    return places
