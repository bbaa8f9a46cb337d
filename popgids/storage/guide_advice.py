"""Advice on a guide, each piece in the file and at the line of its question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.advice.guide import advise
from popgids.storage.guide_folders import GuideFiles
from popgids.storage.guide_layering import put_together
from popgids.storage.guide_problems import located

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from popgids.core.findings import Finding
    from popgids.errors import Problem
    from popgids.storage.guides import LoadedGuide


def advice_on(found: LoadedGuide, *, file: str = "", folders: Sequence[Path] = ()) -> tuple[Problem, ...]:
    """What could be better in a guide that can be used, in the order of its lines; none of what its base says itself.

    file: its name for the reader; folders: where a guide that it builds on may be.
    """
    if found.guide is None:
        return ()
    source = GuideFiles(folders)
    toml, data = source.text(found.path, file), source.data(found.path)
    if data is None:
        return ()
    layers = put_together(source, found.path, toml, data, clean=False)
    own: list[Finding] = []
    for one in advise(found.guide):
        spot = layers.merged.at(one.loc)
        if layers.files[spot.layer].depth == 0 and not layers.files[spot.layer].is_catalogue:
            own.append(one._replace(loc=spot.loc))
    problems = located(own, toml.file, toml.text, data)
    return tuple(sorted(problems, key=lambda one: (one.line, one.column)))
