"""What only follows, in a guide that builds on another, from a step without its kind or a question without a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.findings import Finding, value_at
from popgids.core.guide_base import StepKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.layering.trace import Spot
    from popgids.storage.guide_layering import Layers


def steps_without_kind(layers: Layers) -> Iterator[Finding]:
    """Each step of the guide itself that does not say which step of the base it is."""
    kinds = tuple(kind.value for kind in StepKind)
    for at in _nameless(layers):
        facts = {"key": "soort", "table": "stap", "allowed": kinds}
        yield Finding("ontbreekt", ("stap", at, "soort"), facts)


def is_echo(layers: Layers, spot: Spot, finding: Finding) -> bool:
    """Whether a finding at this place follows from another that is told."""
    if finding.code == "voorwaarde-later":
        return finding.data.get("id") in set(_displaced(layers))
    nameless = list(_nameless(layers))
    if finding.code == "te-veel" and finding.loc == ("stap",):
        return bool(nameless)
    return spot.layer == 0 and spot.loc[:2] in [("stap", at) for at in nameless]


def _nameless(layers: Layers) -> Iterator[int]:
    own = layers.files[0].data
    if layers.below is None or not isinstance(steps := own.get("stap"), list):
        return
    yield from (at for at, step in enumerate(steps) if isinstance(step, dict) and "soort" not in step)


def _displaced(layers: Layers) -> Iterator[Any]:
    """The ids of the questions whose place among those of the base is wrong."""
    for layer, one in layers.findings:
        if layer == 0 and one.code.startswith("plek-") and not one.is_warning:
            yield value_at((*one.loc[:-1], "id"), layers.files[0].data)
