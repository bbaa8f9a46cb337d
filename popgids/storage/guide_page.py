"""A guide file as HR works on it: its parts with their texts, and what the checks and the advice say of each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from popgids.core.guide_texts import GuidePage, RemarkedPart, guide_parts
from popgids.core.layering.layers import HIDES, is_layered, layered
from popgids.core.layering.parts import with_inherited
from popgids.storage.guide_advice import advice_on
from popgids.storage.guide_folders import GuideFiles
from popgids.storage.guide_layering import put_together
from popgids.storage.guides import check_guide
from popgids.storage.toml.file import parse_toml, read_toml_text
from popgids.storage.toml.positions import Positions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from popgids.core.guide_texts import GuidePart
    from popgids.errors import Problem
    from popgids.storage.guide_layering import Layers


def guide_page(path: Path, folders: Sequence[Path] = ()) -> GuidePage:
    """The page of a guide file; never raises for what is in it."""
    found = check_guide(path, folders=folders)
    remarks = (*found.problems, *advice_on(found, folders=folders))
    file = read_toml_text(path)
    data = parse_toml(file.text)
    if data is None:
        return GuidePage((), remarks, file.fingerprint, file.text)
    parts = list(guide_parts(data))
    if is_layered(data):
        parts = _with_base(parts, put_together(GuideFiles(folders), path, file, data, clean=False))
    own = [at for at, one in enumerate(parts) if not one.is_inherited]
    positions = Positions(file.text)
    lines = file.text.split("\n")
    starts = {at: _start(lines, positions.find(parts[at].loc).line) if parts[at].loc else 1 for at in own}
    by_part: dict[int, list[Problem]] = {}
    loose: list[Problem] = []
    for one in remarks:
        if one.file != str(path) or not one.line:
            loose.append(one)
            continue
        # parts that are made from more than one file do not stand in the order of the file
        inside = max((at for at in own if starts[at] <= one.line), key=starts.__getitem__, default=0)
        by_part.setdefault(inside, []).append(one)
    return GuidePage(
        tuple(
            RemarkedPart(part, tuple(sorted(by_part.get(at, ()), key=lambda one: one.is_warning)))
            for at, part in enumerate(parts)
        ),
        tuple(loose),
        file.fingerprint,
        file.text,
    )


def _start(lines: list[str], heading: int) -> int:
    """The line on which a part begins: that of its heading, or of the comments right above it."""
    while heading > 1 and lines[heading - 2].lstrip().startswith("#"):
        heading -= 1
    return heading


def _with_base(parts: list[GuidePart], layers: Layers) -> list[GuidePart]:
    """The parts with those of the base between them, also the ones that the guide hides."""
    own = layers.files[0].data
    shown = layers.merged
    if layers.below is not None and HIDES in own:
        shown = layered(layers.below, {key: value for key, value in own.items() if key != HIDES}, 0)
    titles = {str(one.data.get("id")): one.data.get("titel") for one in layers.files if not one.is_catalogue}
    found = replace(layers, merged=shown).origins().of
    origins = {
        name: str(titles.get(one.base.guide_id) or one.base.guide_id)
        for name, one in found.items()
        if one.base is not None
    }
    return with_inherited(parts, shown, origins, layers.merged.hidden, layers.below)
