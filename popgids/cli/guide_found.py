"""Which guide somebody means on the command line, and what is said when it cannot be used."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from popgids.cli.ending import tell
from popgids.cli.surroundings import Surroundings
from popgids.i18n import _

if TYPE_CHECKING:
    from popgids.storage.guides import LoadedGuide


def found_guide(name: str) -> LoadedGuide:
    """The guide in this file, or the one that the list shows under this name.

    Raises NotFoundError with the names that come near.
    """
    from popgids.errors import NotFoundError
    from popgids.storage.files import is_file
    from popgids.storage.guides import guide_called, load_guide

    path, folders = Path(name), Surroundings.here().guide_folders
    if is_file(path):
        return load_guide(path, folders=folders)
    try:
        return guide_called(name, folders)
    except NotFoundError:
        if path.suffix.lower() == ".toml":
            return load_guide(path, folders=folders)
        raise


def own_guide(name: str) -> LoadedGuide:
    """As found_guide, but the organisation's own before the one of popgids, also while it is a concept.

    For who works on a guide: in a talk a concept does not come in the place of a guide in use.
    """
    from popgids.storage.files import is_file
    from popgids.storage.guides import list_guides

    found = found_guide(name)
    if not found.is_builtin or is_file(Path(name)):
        return found
    known = list_guides(Surroundings.here().guide_folders)
    return next((one for one in known if one.id == found.id and not one.is_builtin), found)


def guide_path(name: str) -> Path | None:
    """The file that the list shows under this name, wherever it stands, or None."""
    from popgids.errors import NotFoundError

    try:
        return own_guide(name).path
    except NotFoundError:
        return None


def tell_missing_folders() -> None:
    """Say which folders of POPGIDS_GIDSEN are not there: their guides are missing without a word otherwise."""
    from popgids.storage.files import is_folder

    for folder in Surroundings.here().shared_guide_folders:
        if not is_folder(folder):
            told = _(
                "De map {folder} is er niet. Die staat in POPGIDS_GIDSEN. De gidsen daaruit doen niet mee."
            )
            tell(told.format(folder=folder))


def tell_broken(found: LoadedGuide) -> None:
    """Say what is wrong first, and how to see the rest of it.

    Raises UnreadableFileError when there is no file.
    """
    from popgids.errors import UnreadableFileError
    from popgids.storage.files import is_file
    from popgids.ui.problem_text import error_sentence

    error = UnreadableFileError(str(found.path), found.problems)
    if not is_file(found.path):
        raise error
    file = f'"{found.path}"' if " " in str(found.path) else str(found.path)
    told = _("De gids heeft fouten. Je ziet ze met: popgids gids controleer {file}").format(file=file)
    tell(f"popgids: {error_sentence(error).what} {told}")
