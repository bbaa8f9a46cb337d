"""What someone who helps needs to know: versions, places, the terminal and sizes; never a name or a text."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from popgids import __version__
from popgids.errors import UnreadableFolderError
from popgids.i18n import _
from popgids.storage.archive import Archive
from popgids.storage.guides import builtin_folder, list_guides
from popgids.storage.log_file import LOG_NAME
from popgids.storage.recovery import list_journals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.cli.surroundings import Surroundings

_PACKAGES = ("textual", "rich", "pydantic", "click", "tomli-w", "platformdirs", "tree-sitter")
_ENVIRONMENT = (
    "TERM", "COLORTERM", "TERM_PROGRAM", "NO_COLOR", "LANG", "LC_ALL", "SSH_TTY", "TMUX", "STY", "WT_SESSION"
)  # fmt: skip
_PRESENCE_ONLY = frozenset({"SSH_TTY", "TMUX", "STY", "WT_SESSION"})
_LABEL_WIDTH = 16


def diagnosis_lines(around: Surroundings) -> Iterator[str]:
    """One fact a line, under a heading."""
    yield from _section(_("Versies"), _versions())
    yield ""
    yield from _section(_("Terminal"), _terminal(around))
    yield ""
    yield from _section(_("Mappen"), _folders(around))
    yield ""
    yield from _section(_("Aantallen"), _counts(around))


def _section(title: str, facts: Iterator[tuple[str, str]]) -> Iterator[str]:
    yield title
    for label, value in facts:
        yield f"  {label:<{_LABEL_WIDTH}} {value}"


def _versions() -> Iterator[tuple[str, str]]:
    yield "popgids", __version__
    yield "python", f"{platform.python_version()} ({platform.python_implementation()})"
    yield _("systeem"), f"{platform.system()} {platform.release()} ({platform.machine()})"
    for name in _PACKAGES:
        try:
            yield name, version(name)
        except PackageNotFoundError:
            yield name, _("ontbreekt")


def _terminal(around: Surroundings) -> Iterator[tuple[str, str]]:
    streams = ((_("invoer"), sys.stdin), (_("uitvoer"), sys.stdout), (_("meldingen"), sys.stderr))
    for label, stream in streams:
        is_terminal = stream is not None and stream.isatty()
        yield label, _("terminal") if is_terminal else _("omgeleid")
    size = shutil.get_terminal_size()
    yield _("grootte"), _("{columns} breed, {rows} hoog").format(columns=size.columns, rows=size.lines)
    yield _("codering"), str(getattr(sys.stdout, "encoding", ""))
    for name in _ENVIRONMENT:
        if name in around.environ:
            yield name, _("ja") if name in _PRESENCE_ONLY else around.environ[name]


def _folders(around: Surroundings) -> Iterator[tuple[str, str]]:
    yield _("POP’s"), _place(around.data_folder)
    for folder in around.guide_folders:
        yield _("eigen gidsen"), _place(folder)
    yield _("vaste gidsen"), _place(builtin_folder())
    yield _("lopend gesprek"), _place(around.state_folder)
    yield _("logboek"), _place(around.state_folder / LOG_NAME)


def _counts(around: Surroundings) -> Iterator[tuple[str, str]]:
    guides = list_guides(around.guide_folders)
    broken = sum(one.guide is None for one in guides)
    yield _("POP’s"), _count_of_pops(around.data_folder)
    yield _("gidsen"), _("{n}, waarvan {broken} met fouten").format(n=len(guides), broken=broken)
    try:
        yield _("lopend gesprek"), str(len(list_journals(around.state_folder)))
    except OSError:
        yield _("lopend gesprek"), _("niet te lezen")


def _count_of_pops(folder: Path) -> str:
    try:
        pops = Archive(folder).list_pops()
    except UnreadableFolderError:
        return _("niet te lezen")
    return _("{n}, in {files} bestanden").format(n=len(pops), files=sum(one.file_count for one in pops))


def _place(path: Path) -> str:
    """The path without the name of the user, and what can be done there."""
    return f"{_without_home(path)} ({_state(path)})"


def _state(path: Path) -> str:
    try:
        is_there = path.exists()
    except OSError:
        return _("geen toegang")
    if not is_there:
        return _("is er nog niet")
    if os.access(path, os.W_OK):
        return _("lezen en schrijven")
    return _("alleen lezen") if os.access(path, os.R_OK) else _("geen toegang")


def _without_home(path: Path) -> str:
    try:
        return f"~{os.sep}{path.relative_to(Path.home())}"
    except (ValueError, RuntimeError):
        return str(path)
