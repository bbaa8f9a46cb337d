"""Scales that stand under one id in a guide and in a catalogue that it names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from popgids.core.findings import Finding
from popgids.core.ids import unused_id
from popgids.storage.toml.positions import Positions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from popgids.core.findings import Loc
    from popgids.storage.guide_layering import LayerFile, Layers

_TABLE = "schaal"
_MISFIT = "ankers-aantal"
_WHOLE = ("naam", "punten")
"""What a scale has that is written as a new one, and not to change one of a catalogue."""


@dataclass(frozen=True)
class _Catalogue:
    """A catalogue that the guide names, with the places of its scales."""

    file: LayerFile

    @cached_property
    def places(self) -> dict[str, int]:
        return _firsts(self.file.data)

    @cached_property
    def positions(self) -> Positions:
        return Positions(self.file.toml.text)

    def line(self, name: str) -> int:
        return self.positions.find((_TABLE, self.places[name], "id")).line


def same_scales(layers: Layers, errors: Sequence[Finding]) -> dict[Loc, Finding]:
    """What is told of each scale of the guide itself that a catalogue has too, by its place in the whole guide.

    It is an error where the two do not fit in one scale, and doubtful where a whole new one hides the other.
    """
    found: dict[Loc, Finding] = {}
    misfits = {one.loc[:2] for one in errors if one.code == _MISFIT}
    merged = _firsts(layers.merged.data)
    own = layers.files[0].data
    others = [_Catalogue(file) for file in layers.files if file.is_catalogue and file.depth == 0]
    taken = set(merged)
    for at, name in _ids(own):
        other = next((one for one in others if name in one.places), None)
        place: Loc = (_TABLE, merged.get(name, -1))
        scale = own[_TABLE][at]
        if other is None or place in found or not (place in misfits or all(key in scale for key in _WHOLE)):
            continue
        facts = {
            "id": name,
            "catalogue": other.file.path.name,
            "other_line": other.line(name),
            "suggestion": unused_id(str(scale.get("naam", "")), taken, f"{name}-2"),
            "fits": place not in misfits,
        }
        found[place] = Finding(
            "schaal-ook-in-catalogus", (_TABLE, at, "id"), facts, is_warning=place not in misfits
        )
    return found


def is_told(finding: Finding, told: dict[Loc, Finding]) -> bool:
    """Whether a finding only follows from a scale that stands in two files."""
    return finding.code == _MISFIT and finding.loc[:2] in told


def _ids(data: dict[str, Any]) -> Iterator[tuple[int, str]]:
    items = data.get(_TABLE)
    for at, one in enumerate(items if isinstance(items, list) else ()):
        if isinstance(one, dict) and isinstance(one.get("id"), str):
            yield at, one["id"]


def _firsts(data: dict[str, Any]) -> dict[str, int]:
    """The place of each id, of two the first."""
    return {name: at for at, name in reversed(list(_ids(data)))}
