"""Finding guides and reading them: those that come with the program, and those of the organisation."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from popgids.core.cleaning import clean_text
from popgids.core.guide import Guide
from popgids.core.guide_build import completed
from popgids.core.guide_checks import guide_errors, guide_warnings
from popgids.core.guide_io import parse_guide
from popgids.errors import NotFoundError, Problem
from popgids.storage.toml_file import TomlFile, parse_toml, read_toml_text

_PACKAGE = Path(__file__).resolve().parent.parent

_MOST_REMEMBERED = 20
_right_guides: dict[str, Guide] = {}
"""Guides by the fingerprint of their file: beginning a talk reads the same guide twice, and parsing is slow."""


@dataclass(frozen=True, slots=True)
class LoadedGuide:
    """A guide file as it was found; guide is None when it cannot be used, and problems say why.

    id: the guide's own id, also of a broken guide if it can be read there, else ""; fingerprint: SHA-256 of the file.
    """

    guide: Guide | None
    problems: tuple[Problem, ...]
    path: Path
    fingerprint: str
    is_builtin: bool
    id: str = ""


def builtin_folder() -> Path:
    """The folder of the guides that come with the program, in a wheel or in a checkout."""
    packaged = _PACKAGE / "guides"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "guides"


def load_guide(path: Path, *, file: str = "") -> LoadedGuide:
    """The guide in a file with every error in it; never raises. file: its name for the reader."""
    return _read(path, file, with_warnings=False)


def check_guide(path: Path, *, file: str = "") -> LoadedGuide:
    """As load_guide, with warnings about what is doubtful."""
    return _read(path, file, with_warnings=True)


def list_guides(folders: Sequence[Path] = (), builtin: Path | None = None) -> tuple[LoadedGuide, ...]:
    """All guides of these folders and the built-in ones, in order; a broken one is an entry with problems.

    An earlier folder wins: a guide there hides one with the same id in a later one. Never raises.
    """
    last = builtin or builtin_folder()
    found: list[LoadedGuide] = []
    hidden: set[str] = set()
    for folder in (*folders, last):
        here = [load_guide(path) for path in _files(folder)]
        found += _with_doubles_noted([one for one in here if one.id not in hidden])
        hidden |= {one.guide.id for one in here if one.guide is not None}
    return tuple(found)


def find_guide(guide_id: str, folders: Sequence[Path] = (), builtin: Path | None = None) -> LoadedGuide:
    """The guide with this id, one that can be used before a broken one.

    Raises NotFoundError with the ids that come near.
    """
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


def _files(folder: Path) -> list[Path]:
    try:
        found = [path for path in folder.iterdir() if path.suffix.lower() == ".toml"]
    except OSError:
        return []
    return sorted((path for path in found if not path.name.startswith(".")), key=lambda path: path.name)


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


def _read(path: Path, file: str, *, with_warnings: bool) -> LoadedGuide:
    toml = read_toml_text(path, file or str(path))
    guide, problems, guide_id = None, toml.problems, ""
    known = _right_guides.get(toml.fingerprint)
    if known is not None and not with_warnings:
        guide, guide_id = known, known.id
    elif all(problem.is_warning for problem in toml.problems):
        data = parse_toml(toml.text)
        raw = data
        if data is not None and _may_hold_odd_characters(toml.text):
            data = _cleaned(data)
        guide = None if data is None else _right_guide(data)
        if guide is None or with_warnings:
            problems += _find_problems(toml, raw, guide, with_warnings=with_warnings)
        if guide is None and all(problem.is_warning for problem in problems):
            # Only the cleaned text is wrong: a title, say, of nothing but invisible characters.
            problems += _find_problems(toml, data, None, with_warnings=False)
        found_id = data.get("id") if data is not None else None
        guide_id = found_id if isinstance(found_id, str) else ""
    if guide is not None:
        _remember(toml.fingerprint, guide)
    is_builtin = path.resolve().parent == builtin_folder().resolve()
    return LoadedGuide(guide, problems, path, toml.fingerprint, is_builtin, guide_id)


def _remember(fingerprint: str, guide: Guide) -> None:
    if len(_right_guides) >= _MOST_REMEMBERED:
        _right_guides.clear()
    _right_guides[fingerprint] = guide


def _right_guide(data: dict[str, Any]) -> Guide | None:
    """The guide, or None when anything is wrong with it; finding out what is the slow way."""
    try:
        guide = parse_guide(data)
    except ValidationError:
        return None
    return None if guide_errors(guide) else completed(guide)


def _find_problems(
    toml: TomlFile, data: dict[str, Any] | None, guide: Guide | None, *, with_warnings: bool
) -> tuple[Problem, ...]:
    if guide is None:
        from popgids.storage.guide_problems import error_problems

        return error_problems(toml, with_warnings=with_warnings)
    if not with_warnings or data is None:
        return ()
    findings = guide_warnings(_as_written(data, guide))
    if not findings:
        return ()
    from popgids.storage.guide_problems import located

    return located(findings, toml.file, toml.text, data)


def _as_written(data: dict[str, Any], guide: Guide) -> Guide:
    """The guide before cleaning, in which characters that do not belong can still be seen."""
    try:
        return parse_guide(data)
    except ValidationError:
        return guide


def _may_hold_odd_characters(text: str) -> bool:
    """Whether anything in the file could need cleaning; an escape in a text can stand for any character."""
    return "\\" in text or clean_text(text, limit=len(text), lines=True) != text


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean_text(value, limit=len(value), lines=True)
    if isinstance(value, list):
        return [_cleaned(item) for item in value]
    if isinstance(value, dict):
        return {key: _cleaned(item) for key, item in value.items()}
    return value
