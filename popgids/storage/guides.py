"""Finding guides: those that come with the program, and those of the organisation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from popgids.errors import NotFoundError, Problem
from popgids.storage.guide_folders import GuideFiles, builtin_folder, toml_files
from popgids.storage.guide_reading import LoadedGuide, read_guide

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

__all__ = [
    "LoadedGuide",
    "builtin_folder",
    "check_guide",
    "find_guide",
    "guide_called",
    "list_guides",
    "load_guide",
]


def load_guide(
    path: Path, *, file: str = "", folders: Sequence[Path] = (), builtin: Path | None = None
) -> LoadedGuide:
    """The guide in a file with every error in it; never raises.

    file: its name for the reader; folders: where a guide that it builds on may be, besides its own folder.
    """
    return read_guide(GuideFiles(folders, builtin), path, file)


def check_guide(
    path: Path, *, file: str = "", folders: Sequence[Path] = (), builtin: Path | None = None
) -> LoadedGuide:
    """As load_guide, with warnings about what is doubtful."""
    return read_guide(GuideFiles(folders, builtin), path, file, with_warnings=True)


def list_guides(folders: Sequence[Path] = (), builtin: Path | None = None) -> tuple[LoadedGuide, ...]:
    """All guides of these folders and the built-in ones, in order; a broken one is an entry with problems.

    An earlier folder wins: a guide there hides one with the same id in a later one. Each file is read once, and
    catalogues are no guides. Never raises.
    """
    source = GuideFiles(folders, builtin)
    found: list[LoadedGuide] = []
    hidden: set[str] = set()
    for folder in source.folders:
        here = _guides_only([read_guide(source, path) for path in toml_files(folder)])
        found += _with_doubles_noted([one for one in here if one.id not in hidden])
        hidden |= {one.guide.id for one in here if one.guide is not None}
    return tuple(found)


def find_guide(guide_id: str, folders: Sequence[Path] = (), builtin: Path | None = None) -> LoadedGuide:
    """The guide with this id, one that can be used before a broken one.

    Raises NotFoundError with the ids that come near.
    """
    if (only := _only_one(GuideFiles(folders, builtin), guide_id)) is not None:
        return only
    guides = list_guides(folders, builtin)
    for one in sorted(guides, key=lambda one: one.guide is None):
        if one.id == guide_id:
            return one
    from popgids.core.nearest import nearest

    raise NotFoundError("gids", guide_id, nearest(guide_id, [one.id for one in guides if one.id], most=3))


def guide_called(name: str, folders: Sequence[Path] = (), builtin: Path | None = None) -> LoadedGuide:
    """The guide with this id, or else the one in a file of this name: of a broken guide the id is often lost.

    Raises NotFoundError with the ids that come near.
    """
    try:
        return find_guide(name, folders, builtin)
    except NotFoundError:
        for one in list_guides(folders, builtin):
            if name.lower() in (one.path.name.lower(), one.path.stem.lower()):
                return one
        raise


def _only_one(source: GuideFiles, guide_id: str) -> LoadedGuide | None:
    """The guide with this id when that is plain without parsing the others, of which a talk has no need."""
    for folder in source.folders:
        called = [path for path in toml_files(folder) if source.id_of(path) == guide_id]
        if not called:
            continue
        found = read_guide(source, called[0]) if len(called) == 1 else None
        return found if found is not None and found.guide is not None and found.id == guide_id else None
    return None


def _guides_only(found: Sequence[LoadedGuide]) -> list[LoadedGuide]:
    """Without the catalogues: those that look like one, and the files that a guide here names as one."""
    named = {path.resolve() for one in found for path in one.made_of[1:] if path.parent == one.path.parent}
    return [
        one
        for one in found
        if not one.is_catalogue and (one.guide is not None or one.id or one.path.resolve() not in named)
    ]


def _with_doubles_noted(guides: Iterable[LoadedGuide]) -> list[LoadedGuide]:
    first: dict[str, LoadedGuide] = {}
    noted: list[LoadedGuide] = []
    for one in guides:
        if one.id and one.id in first:
            data = {"id": one.id, "other": first[one.id].path.name}
            double = Problem("dubbele-gids-id", str(one.path), 1, 1, data=data, is_warning=True)
            noted.append(replace(one, problems=(*one.problems, double)))
            continue
        if one.id:
            first[one.id] = one
        noted.append(one)
    return noted
