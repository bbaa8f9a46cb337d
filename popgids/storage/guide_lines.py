"""The lines that home shows of all guides, remembered until a file changes: reading six guides takes a tenth of a second."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from popgids import __version__
from popgids.core.jobs import jobs_of
from popgids.core.shelf import GuideLine
from popgids.storage.files import ensure_folder, write_atomic
from popgids.storage.guide_folders import GuideFiles, builtin_folder, is_misnamed, misnamed_files, toml_files
from popgids.storage.guides import LoadedGuide, list_guides

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_NAME = "gidsen.json"


def guide_lines(folders: Sequence[Path], cache_folder: Path | None) -> tuple[GuideLine, ...]:
    """All guides by the name of their file, the base guide first, the concepts last.

    One with errors keeps its place: who mends it looks for it where it was.

    cache_folder: where the list is remembered when all guides are right, a file that can be deleted at any time; None
    remembers nothing.
    """
    if cache_folder is None:
        return _read(folders)
    stamp = _stamp(folders)
    cache = cache_folder / _NAME
    known = _remembered(cache, stamp)
    if known is not None:
        return known
    lines = _read(folders)
    if not any(line.problems for line in lines):
        data = {"stempel": stamp, "gidsen": [asdict(line) for line in lines]}
        with suppress(Exception):  # a cache that cannot be written is not worth a word
            ensure_folder(cache_folder)
            write_atomic(cache, json.dumps(data).encode())
    return lines


def _read(folders: Sequence[Path]) -> tuple[GuideLine, ...]:
    lines = [_line(one) for one in list_guides(folders)]

    def rank(one: GuideLine) -> tuple[bool, bool]:
        return one.status == "concept", one.id != "basis" or not one.is_usable

    return tuple(sorted(lines, key=rank))


def _stamp(folders: Sequence[Path]) -> str:
    """Changes with every file that a guide can be made from: name, size and time, and with the program."""
    found = [__version__]
    for folder in (*folders, builtin_folder()):
        for path in _files(folder):
            with suppress(OSError):
                facts = path.stat()
                found.append(f"{path}|{facts.st_size}|{facts.st_mtime_ns}|{facts.st_ino}")
    return hashlib.sha256("\n".join(found).encode(errors="replace")).hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    """The files of a folder, and those of the folders in it, where catalogues may be."""
    yield from toml_files(folder)
    yield from misnamed_files(folder)
    with suppress(OSError):
        for inner in sorted(one for one in folder.iterdir() if one.is_dir()):
            yield from toml_files(inner)


def _remembered(cache: Path, stamp: str) -> tuple[GuideLine, ...] | None:
    try:
        data = json.loads(cache.read_bytes())
        if data["stempel"] != stamp:
            return None
        return tuple(_recalled(line) for line in data["gidsen"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _recalled(line: dict[str, Any]) -> GuideLine:
    roles = tuple((one, name) for one, name in line["roles"])
    return GuideLine(**{**line, "problems": (), "roles": roles, "jobs": tuple(line["jobs"])})


def _line(one: LoadedGuide) -> GuideLine:
    guide = one.guide
    seen = None if guide or is_misnamed(one.path) else GuideFiles()
    return GuideLine(
        key=str(one.path),
        id=one.id,
        title=guide.title if guide else (seen and seen.title_of(one.path)) or one.id or one.path.stem,
        version=guide.version if guide else "",
        status=guide.status if guide else (seen and seen.status_of(one.path)) or "concept",
        description=guide.description if guide else "",
        minutes=guide.duration_minutes if guide else 0,
        file_name=one.path.name,
        origin="popgids" if one.is_builtin else "organisatie",
        is_usable=guide is not None,
        problems=one.problems,
        roles=tuple((role.id, role.name) for role in guide.roles) if guide else (),
        jobs=jobs_of(guide) if guide else (),
        talk_kind=guide.talk_kind if guide else "volledig",
    )
