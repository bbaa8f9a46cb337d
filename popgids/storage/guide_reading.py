"""Reading one guide: the guide when it is right, and everything that is wrong with it when it is not."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from popgids.core.checks.guide import guide_warnings
from popgids.core.guide_io import parse_guide
from popgids.core.right_guide import right_guide
from popgids.storage.guide_cleaning import cleaned
from popgids.storage.guide_folders import GuideFiles, builtin_folder, led_to
from popgids.storage.guide_numbers import may_hold_thousands, thousands

if TYPE_CHECKING:
    from pathlib import Path

    from popgids.core.guide import Guide
    from popgids.core.layering.origins import Origins
    from popgids.errors import Problem
    from popgids.storage.guide_layering import Layers
    from popgids.storage.toml.file import TomlFile

_MOST_REMEMBERED = 20
_right_guides: dict[str, Guide] = {}
"""Guides by their fingerprint: beginning a talk reads the same guide twice, and parsing is slow."""

_LAYER_KEYS = ("breidt_uit", "catalogi", "verberg")
_SAYS_LAYERS = re.compile(r"^[^\S\n]*(breidt_uit|catalogi|verberg)\b", re.MULTILINE)
_HEAD = "gids"
"""A heading that people put above the keys at the top, which are not at the top then."""
_CATALOGUE_KEYS = ("competentie", "schaal", "leervorm", "rol", "teksten")


class LoadedGuide(NamedTuple):
    """A guide file as it was found; guide is None when it cannot be used, and problems say why.

    id: the guide's own id, also of a broken guide if it can be read there, else ""; fingerprint: SHA-256 of the file,
    or one for all files that the guide is made from; made_of: those files, its own first; is_catalogue: it is no
    guide but what guides take from; origins: where each part comes from, None when it is all in one file.
    """

    guide: Guide | None
    problems: tuple[Problem, ...]
    path: Path
    fingerprint: str
    is_builtin: bool
    id: str = ""
    made_of: tuple[Path, ...] = ()
    is_catalogue: bool = False
    origins: Origins | None = None


def read_guide(source: GuideFiles, path: Path, file: str = "", *, with_warnings: bool = False) -> LoadedGuide:
    """The guide in a file with every error in it, or with what is doubtful as well; never raises."""
    toml = source.text(path, file)
    is_builtin = comes_with_program(path)
    known = _right_guides.get(toml.fingerprint)
    if known is not None and not with_warnings:
        return LoadedGuide(known, toml.problems, path, toml.fingerprint, is_builtin, known.id, (path,))
    data = source.data(path)
    if data is not None and any(key in data for key in _LAYER_KEYS):
        return _read_layers(source, path, toml, data, with_warnings=with_warnings)
    if data is not None and _is_catalogue(data):
        from popgids.storage.guide_layer_problems import catalogue_problems

        problems = catalogue_problems(toml, data)
        return LoadedGuide(None, problems, path, toml.fingerprint, is_builtin, "", (path,), is_catalogue=True)
    guide, problems = _read_single(source, path, toml, data, with_warnings=with_warnings)
    if guide is not None:
        _remember(toml.fingerprint, guide)
    guide_id = _id_in(data) if guide is None else guide.id
    return LoadedGuide(guide, problems, path, toml.fingerprint, is_builtin, guide_id, (path,))


def comes_with_program(path: Path) -> bool:
    """Whether a file is a guide that comes with the program."""
    return led_to(path).parent == led_to(builtin_folder())


def _read_single(
    source: GuideFiles, path: Path, toml: TomlFile, data: dict[str, Any] | None, *, with_warnings: bool
) -> tuple[Guide | None, tuple[Problem, ...]]:
    problems = toml.problems
    if any(not problem.is_warning for problem in problems):
        return None, problems
    clean = None if data is None else cleaned(data, toml.text)
    guide = None if clean is None else right_guide(clean)
    if guide is None and (data is None or _HEAD in data) and _SAYS_LAYERS.search(toml.text):
        from popgids.storage.guide_layer_problems import layer_problems

        return None, problems + layer_problems(source, path, toml, with_warnings=with_warnings)
    if guide is None or with_warnings:
        problems += _find_problems(toml, data, guide, with_warnings=with_warnings)
    if guide is None and all(problem.is_warning for problem in problems):
        # Only the cleaned text is wrong: a title, say, of nothing but invisible characters.
        problems += _find_problems(toml, clean, None, with_warnings=False)
    return guide, problems


def _read_layers(
    source: GuideFiles, path: Path, toml: TomlFile, data: dict[str, Any], *, with_warnings: bool
) -> LoadedGuide:
    from popgids.storage.guide_layering import put_together

    layers = put_together(source, path, toml, data, clean=True)
    guide = _right_guides.get(layers.fingerprint) if layers.is_right else None
    if guide is None and layers.is_right:
        guide = right_guide(layers.merged.data)
    problems = _warnings_of(layers)
    if guide is None or with_warnings:
        from popgids.storage.guide_layer_problems import layer_problems

        found = layer_problems(source, path, toml, with_warnings=with_warnings)
        # What is wrong only before cleaning does not keep a guide from use.
        seen = [one if one.is_warning else _as_odd_character(one) for one in found if _is_kept(one)]
        problems += found if guide is None else tuple(seen)
    if guide is None and all(problem.is_warning for problem in problems):
        from popgids.storage.guide_layer_problems import layer_problems

        problems += layer_problems(source, path, toml, with_warnings=False, clean=True)
    if guide is not None:
        _remember(layers.fingerprint, guide)
    return LoadedGuide(
        guide,
        problems,
        path,
        layers.fingerprint,
        comes_with_program(path),
        _id_in(data),
        tuple(one.path for one in (*layers.files, *layers.unread)),
        origins=layers.origins(),
    )


def _warnings_of(layers: Layers) -> tuple[Problem, ...]:
    """What was noticed while reading the files that are the guide's own: its encoding."""
    own = [one for one in layers.files if one.depth == 0]
    return tuple(problem for one in own for problem in one.toml.problems if problem.is_warning)


def _is_catalogue(data: dict[str, Any]) -> bool:
    if "stap" in data or not any(key in data for key in _CATALOGUE_KEYS):
        return False
    from popgids.core.layering.catalogue import is_catalogue

    return is_catalogue(data)


def _id_in(data: dict[str, Any] | None) -> str:
    found = data.get("id") if data is not None else None
    return found if isinstance(found, str) else ""


def _remember(fingerprint: str, guide: Guide) -> None:
    if len(_right_guides) >= _MOST_REMEMBERED:
        _right_guides.clear()
    _right_guides[fingerprint] = guide


def _find_problems(
    toml: TomlFile, data: dict[str, Any] | None, guide: Guide | None, *, with_warnings: bool
) -> tuple[Problem, ...]:
    if guide is None:
        from popgids.core.layering.keys import single_findings
        from popgids.storage.guide_problems import error_problems

        return error_problems(toml, with_warnings=with_warnings, findings_in=single_findings)
    if not with_warnings or data is None:
        return ()
    written = _as_written(data)
    findings = [*guide_warnings(written or guide)]
    doubtful: tuple[Problem, ...] = ()
    if written is None:
        doubtful = _seen_only_before_cleaning(toml)
    if may_hold_thousands(toml.text):
        findings += thousands(data, toml.positions(), toml.text)
    if not findings:
        return doubtful
    from popgids.storage.guide_problems import located

    return doubtful + located(findings, toml.file, toml.text, data)


def _seen_only_before_cleaning(toml: TomlFile) -> tuple[Problem, ...]:
    """A warning for each id with a character that nobody sees; popgids leaves it out, another program may not."""
    from popgids.storage.guide_problems import error_problems

    return tuple(_as_odd_character(one) for one in error_problems(toml) if one.code == "id-vorm")


def _is_kept(problem: Problem) -> bool:
    return problem.is_warning or problem.code == "id-vorm"


def _as_odd_character(problem: Problem) -> Problem:
    data = {"key": str(problem.data.get("key", ""))}
    return replace(problem, code="stuurteken-in-tekst", data=data, is_warning=True)


def _as_written(data: dict[str, Any]) -> Guide | None:
    """The guide before cleaning, in which characters that do not belong can still be seen; None if it is none."""
    try:
        return parse_guide(data)
    except ValueError:
        return None
