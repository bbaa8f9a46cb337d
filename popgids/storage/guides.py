"""Finding guides: those that come with the program, and those of the organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.errors import NotFoundError, Problem
from popgids.storage.guide_folders import (
    GuideFiles,
    builtin_folder,
    is_misnamed,
    led_to,
    misnamed_files,
    toml_files,
)
from popgids.storage.guide_reading import LoadedGuide, read_guide

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
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
    """As load_guide, with warnings about what is doubtful, and with a name that keeps it from being found."""
    source = GuideFiles(folders, builtin)
    found = read_guide(source, path, file, with_warnings=True)
    if not found.is_catalogue:
        found = found._replace(problems=_with_left_over(source, found, file or str(path)))
    return found._replace(problems=(*found.problems, _misnamed(path, file))) if is_misnamed(path) else found


def _with_left_over(source: GuideFiles, found: LoadedGuide, file: str) -> tuple[Problem, ...]:
    """The problems of a guide with what is left in it to choose and to write, those of its own file in line order."""
    from popgids.storage.guide_leftovers import left_over

    left = left_over(file, source.text(found.path, file).text, source.data(found.path))
    if not left:
        return found.problems
    every = (*found.problems, *left)
    own = sorted((one for one in every if one.file == file), key=lambda one: (one.line, one.column))
    return (*own, *(one for one in every if one.file != file))


def list_guides(folders: Sequence[Path] = (), builtin: Path | None = None) -> tuple[LoadedGuide, ...]:
    """All guides of these folders and the built-in ones, in order; a broken one is an entry with problems.

    An earlier folder wins: a guide there hides one with the same id in a later one. A concept hides no guide that is
    published: that one stays in use until the concept is published, too. Each file is read once, and catalogues are no
    guides; a file with .txt behind its name is an entry that says so. Never raises.
    """
    source = GuideFiles(folders, builtin)
    found: list[LoadedGuide] = []
    hidden: dict[str, bool] = {}
    for folder in source.folders:
        here = _guides_only([read_guide(source, path) for path in toml_files(folder)])
        found += _with_doubles_noted([one for one in here if _is_shown(one, hidden)])
        found += [_misnamed_entry(path) for path in misnamed_files(folder)]
        for one in here:
            if one.guide is not None:
                hidden[one.id] = hidden.get(one.id, False) or not _is_concept(one)
    return tuple(found)


def _is_shown(one: LoadedGuide, hidden: Mapping[str, bool]) -> bool:
    """Whether no earlier folder has a guide that comes in the place of this one.

    hidden: the ids of the guides in earlier folders, and whether one of them is more than a concept.
    """
    if one.id not in hidden:
        return True
    return not hidden[one.id] and _is_published(one)


def _is_published(one: LoadedGuide) -> bool:
    return one.guide is not None and one.guide.status == "gepubliceerd"


def _is_concept(one: LoadedGuide) -> bool:
    return one.guide is not None and one.guide.status == "concept"


def _rank(one: LoadedGuide) -> int:
    """Which of several guides with one id is meant: one that can be used, and rather not a concept."""
    return 2 if one.guide is None else int(_is_concept(one))


def _misnamed_entry(path: Path) -> LoadedGuide:
    return LoadedGuide(None, (_misnamed(path, ""),), path, "", is_builtin=False, made_of=(path,))


def _misnamed(path: Path, file: str) -> Problem:
    return Problem("naam-op-txt", file or str(path), data={"found": path.name, "suggestion": path.stem})


def find_guide(guide_id: str, folders: Sequence[Path] = (), builtin: Path | None = None) -> LoadedGuide:
    """The guide with this id: one that is in use before a concept, and that before a broken one.

    Raises NotFoundError with the ids that come near.
    """
    if (only := _only_one(GuideFiles(folders, builtin), guide_id)) is not None:
        return only
    guides = list_guides(folders, builtin)
    for one in sorted(guides, key=_rank):
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
        is_plain = found is not None and found.id == guide_id and _rank(found) == 0
        return found if is_plain else None
    return None


def _guides_only(found: Sequence[LoadedGuide]) -> list[LoadedGuide]:
    """Without the catalogues: those that look like one, and the files that a guide here names as one."""
    named = {led_to(path) for one in found for path in one.made_of[1:] if path.parent == one.path.parent}
    return [
        one
        for one in found
        if not one.is_catalogue and (one.guide is not None or one.id or led_to(one.path) not in named)
    ]


def _with_doubles_noted(guides: Iterable[LoadedGuide]) -> list[LoadedGuide]:
    guides = list(guides)
    first: dict[str, LoadedGuide] = {}
    for one in sorted(guides, key=_rank):
        first.setdefault(one.id, one)
    noted: list[LoadedGuide] = []
    for one in guides:
        if one.id and first[one.id] is not one:
            data = {"id": one.id, "other": first[one.id].path.name}
            double = Problem("dubbele-gids-id", str(one.path), 1, 1, data=data, is_warning=True)
            noted.append(one._replace(problems=(*one.problems, double)))
        else:
            noted.append(one)
    return noted
