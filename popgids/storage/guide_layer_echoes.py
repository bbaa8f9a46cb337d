"""What only follows, in a guide that builds on another, from a step without its kind, or from what is hidden or displaced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.findings import Finding, value_at
from popgids.core.guide_base import StepKind
from popgids.core.layering.trace import child_items, questions_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from popgids.core.layering.trace import Spot
    from popgids.storage.guide_layering import Layers


_KINDS = tuple(kind.value for kind in StepKind)

_NAMES = {
    "voorwaarde-onbekend": "vraag",
    "minstens-onbekend": "vraag",
    "berekend-onbekend": "vraag",
    "schaal-onbekend": "schaal",
    "rol-onbekend": "rol",
    "competentie-onbekend": "competentie",
}
"""Codes for a name that is not there, and the table that it is looked for in."""


def with_hidden_told(layers: Layers, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, in which a name that the guide itself hides is no unknown one.

    What a part of the base still says of it is left out: that was told where it is hidden.
    """
    told = {one.data.get("id") for _layer, one in layers.findings if one.code == "verborgen-maar-nodig"}
    gone = told | {one.id for one in layers.merged.hidden}
    hidden = _hidden(layers)
    for one in findings:
        name = str(one.data.get("id"))
        by = hidden.get((_NAMES.get(one.code, ""), name))
        if layers.files[layers.merged.at(one.loc).layer].depth:
            if name not in gone:
                yield one
        elif by is None:
            yield one
        else:
            yield Finding("verborgen-maar-gebruikt", one.loc, {"id": name, "by": by})


def _hidden(layers: Layers) -> dict[tuple[str, str], str]:
    """The parts that the guide hides, by table and id, each with the name that stands in the list of what it hides."""
    found = {(one.table, one.id): one.id for one in layers.merged.hidden}
    for step, question in questions_of(layers.below.part) if layers.below else ():
        if ("stap", step.get("soort")) in found:
            found.setdefault(("vraag", str(question.get("id"))), str(step.get("soort")))
    return found


def steps_without_kind(layers: Layers) -> Iterator[Finding]:
    """Each step of the guide itself that does not say which step of the base it is."""
    for at, step in _nameless(layers):
        if "soort" not in step:
            facts = {"key": "soort", "table": "stap", "allowed": _KINDS}
            yield Finding("ontbreekt", ("stap", at, "soort"), facts)


def is_echo(layers: Layers, spot: Spot, finding: Finding) -> bool:
    """Whether a finding at this place follows from another that is told."""
    if finding.code == "voorwaarde-later":
        return finding.data.get("id") in set(_displaced(layers))
    nameless = dict(_nameless(layers))
    if finding.code == "te-veel" and finding.loc == ("stap",):
        return bool(nameless)
    if spot.layer or spot.loc[:2] not in [("stap", at) for at in nameless]:
        return False
    return finding.code == "ontbreekt" or spot.loc[2:] != ("soort",)


def _nameless(layers: Layers) -> Iterator[tuple[int, dict[str, Any]]]:
    """The steps of the guide itself of which nobody knows which step of the base they are, with their number."""
    own = layers.files[0].data
    if layers.below is None or not isinstance(steps := own.get("stap"), list):
        return
    there = [one.get("soort") for one in child_items(layers.below.part, "stap")]
    for at, step in enumerate(steps):
        if isinstance(step, dict) and step.get("soort") not in (*_KINDS, *there):
            yield at, step


def _displaced(layers: Layers) -> Iterator[Any]:
    """The ids of the questions whose place among those of the base is wrong."""
    for layer, one in layers.findings:
        if layer == 0 and one.code.startswith("plek-") and not one.is_warning:
            yield value_at((*one.loc[:-1], "id"), layers.files[0].data)
