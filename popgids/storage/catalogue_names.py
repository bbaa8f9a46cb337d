"""Which catalogue is meant by a name in a guide that leads to none."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from popgids.core.catalogues import is_other_file
from popgids.core.layering.catalogue import is_catalogue
from popgids.core.nearest import nearest
from popgids.storage.guide_folders import toml_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from popgids.storage.guide_folders import GuideFiles

_FOLDER = "catalogi"
"""Where catalogues stand beside the guides of the program, and so where people put theirs."""


def meant_catalogue(source: GuideFiles, guide: Path, name: str) -> str:
    """The name of the catalogue that somebody means in this guide; "" when none comes near. Never that of a guide."""
    if is_other_file(name):
        return ""
    known = [one for one in dict.fromkeys(_known(source, guide, name)) if one != name]
    stem = PurePosixPath(name).name.casefold().removesuffix(".toml")
    same = [one for one in known if PurePosixPath(one).stem.casefold() == stem]
    return next(iter((*same, *nearest(name, known))), "")


def _known(source: GuideFiles, guide: Path, name: str) -> Iterator[str]:
    inside = PurePosixPath(name).parent.as_posix()
    for root in (guide.parent, *source.folders):
        for folder in dict.fromkeys((inside, ".", _FOLDER)):
            for path in toml_files(root / folder):
                if not source.id_of(path) and is_catalogue(source.data(path) or {}):
                    yield (PurePosixPath(folder) / path.name).as_posix()
