"""Scales that stand under one id in a guide and in a catalogue that it names."""

from __future__ import annotations

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


def same_scales(layers: Layers, errors: Sequence[Finding]) -> dict[Loc, Finding]:
    """What is told of each scale of the guide itself that a catalogue has too, by its place in the whole guide.

    It is an error where the two do not fit in one scale, and doubtful where a whole new one hides the other.
    """
    found: dict[Loc, Finding] = {}
    misfits = {one.loc[:2] for one in errors if one.code == _MISFIT}
    merged = {name: at for at, name in reversed(list(_ids(layers.merged.data)))}  # the first of each
    own = layers.files[0].data
    others = [file for file in layers.files if file.is_catalogue and file.depth == 0]
    taken = set(merged)
    for at, name in _ids(own):
        file = next((one for one in others if name in [other for _at, other in _ids(one.data)]), None)
        place: Loc = (_TABLE, merged.get(name, -1))
        scale = own[_TABLE][at]
        if file is None or place in found or not (place in misfits or all(key in scale for key in _WHOLE)):
            continue
        facts = {
            "id": name,
            "catalogue": file.path.name,
            "other_line": _line(file, name),
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


def _line(file: LayerFile, name: str) -> int:
    at = next(at for at, other in _ids(file.data) if other == name)
    return Positions(file.toml.text).find((_TABLE, at, "id")).line
