"""What popgids finds around it: folders, the clock and new ids. Nothing else reads them."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import uuid4  # noqa: TID251  (the one place where ids are made)

import click

from popgids.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_FOLDER = "popgids.map"


def _now() -> datetime:
    return datetime.now().astimezone()  # noqa: TID251  (the one place where the clock is read)


def _new_id() -> str:
    return uuid4().hex[:12]


class Surroundings(NamedTuple):
    """The folder that was asked for, the environment, the clock (with its time zone) and the maker of ids."""

    asked_folder: Path | None = None
    environ: Mapping[str, str] = os.environ
    clock: Callable[[], datetime] = _now
    new_id: Callable[[], str] = _new_id

    @classmethod
    def here(cls) -> Surroundings:
        """Those of the command that runs."""
        asked = click.get_current_context().meta.get(_FOLDER)
        return cls(asked)

    @property
    def is_folder_asked(self) -> bool:
        """Whether somebody named the folder."""
        return self.asked_folder is not None or bool(self.environ.get("POPGIDS_MAP", "").strip())

    @property
    def data_folder(self) -> Path:
        """Where the POPs are, and the guides of the organisation."""
        from popgids.storage.paths import data_folder

        return data_folder(self.asked_folder, self.environ).absolute()

    @property
    def state_folder(self) -> Path:
        """Where running talks and the log are."""
        from popgids.storage.paths import state_folder

        return state_folder(self.environ).absolute()

    @property
    def cache_folder(self) -> Path:
        """Where a list of names and days is, to find POPs quickly; it can be deleted at any time."""
        from popgids.storage.paths import cache_folder

        return cache_folder().absolute()

    @property
    def guide_folders(self) -> tuple[Path, ...]:
        """Where the organisation keeps its guides: beside the POPs, and where POPGIDS_GIDSEN says; the first wins."""
        from popgids.storage.store import GUIDES_FOLDER

        return (self.data_folder / GUIDES_FOLDER, *self.shared_guide_folders)

    @property
    def shared_guide_folders(self) -> tuple[Path, ...]:
        """The folders that POPGIDS_GIDSEN names."""
        from popgids.storage.paths import expanded

        named = self.environ.get("POPGIDS_GIDSEN", "").split(os.pathsep)
        return tuple(expanded(one.strip()).absolute() for one in named if one.strip())


def folder_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """The option for another folder; it may stand before or after a command."""
    return click.option(
        "--map",
        metavar=_("MAP"),
        type=click.Path(file_okay=False),
        expose_value=False,
        callback=_remember_folder,
        help=_("Gebruik de POP’s en gidsen in deze map. Ook in te stellen met POPGIDS_MAP."),
    )(function)


def _remember_folder(ctx: click.Context, _param: click.Parameter, value: str | None) -> None:
    if value is None:
        return
    if not value.strip():
        raise click.BadParameter(_("er staat geen map."))
    ctx.meta[_FOLDER] = Path(value)
