"""Whether everything in the POP folder is as popgids left it."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from popgids.errors import NewerFormatError, NotFoundError, Problem, UnreadableFileError
from popgids.storage.archive import Archive, PopEntry, load_version, unreadable_problem
from popgids.storage.files import looking_into
from popgids.storage.history import History, history_of
from popgids.storage.paths import unique_part
from popgids.storage.pop_file import VersionEntry, changed_problem, is_changed, read_pop_file
from popgids.storage.pop_folder import PopFolder, read_pop_folder, subfolders


def verify(archive: Archive, pop_id: str | None = None) -> list[Problem]:
    """Everything that is not as it should be, in one POP or in all; every file is read whole.

    Raises UnreadableFolderError.
    Codes: buiten-popgids-gewijzigd, zonder-vingerafdruk, geen-pop, nieuwer-formaat, bestand-..., splitsing,
    vorige-ontbreekt, conflictkopie (data: gelijk, versie), andere-naam, andere-pop, half-bestand, onbekend-bestand,
    versie-buiten-map, map-niet-leesbaar.
    """
    if pop_id is None:
        with looking_into(archive.folder):
            folders = tuple(read_pop_folder(Path(entry.path)) for entry in subfolders(archive.folder))
        found = _misplaced(archive.folder)
    else:
        folders, found = archive.folders_of(pop_id), []
    for folder in sorted(folders, key=lambda one: one.path):
        if folder.is_pop or folder.leftovers:
            found += _check_folder(folder)
    return found


def with_newest_checked(pops: Iterable[PopEntry]) -> tuple[PopEntry, ...]:
    """The entries with also the problem that their newest version was changed outside popgids."""
    return tuple(replace(pop, problems=(*pop.problems, *_changes(pop))) for pop in pops)


def _changes(pop: PopEntry) -> list[Problem]:
    known = {problem.file for problem in pop.problems if problem.code == "buiten-popgids-gewijzigd"}
    paths = (entry.path for entry in pop.newest if str(entry.path) not in known)
    return [changed_problem(path) for path in paths if is_changed(path)]


def _misplaced(root: Path) -> list[Problem]:
    folder = read_pop_folder(root)
    return [Problem("versie-buiten-map", str(file.path)) for file in (*folder.versions, *folder.copies)]


def _check_folder(folder: PopFolder) -> list[Problem]:
    entries = {file.path: read_pop_file(file.path).entry for file in folder.candidates}
    history = history_of(entries.values())
    found = [] if folder.is_readable else [unreadable_problem(folder)]
    found += [problem for entry in entries.values() if _is_ours(folder, entry) for problem in entry.problems]
    for entry in entries.values():
        if entry.is_readable:
            found += _check_content(entry)
            found += _check_place(folder, entry)
    found += _check_names(folder, history, entries)
    found += _check_order(history)
    return found


def _is_ours(folder: PopFolder, entry: VersionEntry) -> bool:
    """Whether a file claims to be a version; any other TOML file is just unknown."""
    return entry.is_readable or entry.path not in folder.unknown


def _check_content(entry: VersionEntry) -> list[Problem]:
    try:
        load_version(entry)
    except UnreadableFileError as error:
        return list(error.problems)
    except (NewerFormatError, NotFoundError):
        return []  # the entry says so itself
    return []


def _check_place(folder: PopFolder, entry: VersionEntry) -> list[Problem]:
    if unique_part(entry.pop_id) == folder.key:
        return []
    return [Problem("andere-pop", str(entry.path), data={"pop": entry.pop_id}, is_warning=True)]


def _check_names(folder: PopFolder, history: History, entries: dict[Path, VersionEntry]) -> list[Problem]:
    copies = {entry.path for entry in history.copies}
    found = [Problem("half-bestand", str(path), is_warning=True) for path in folder.leftovers]
    for path in folder.unknown:
        known = entries.get(path)
        code = "andere-naam" if known is not None and known.is_readable else "onbekend-bestand"
        found.append(Problem(code, str(path), is_warning=True))
    for file in folder.copies:
        data = {"gelijk": file.path in copies, "versie": file.revision}
        found.append(Problem("conflictkopie", str(file.path), data=data, is_warning=data["gelijk"] is True))
    for file in folder.versions:
        entry = entries[file.path]
        is_right = entry.revision == file.revision and entry.fingerprint.startswith(file.digest)
        if entry.is_readable and not is_right:
            found.append(Problem("andere-naam", str(file.path), is_warning=True))
    return found


def _check_order(history: History) -> list[Problem]:
    found = []
    for group in history.forks:
        is_settled = group[0].revision < history.newest[0].revision
        data = {"versie": group[0].revision, "bestanden": [entry.path.name for entry in group]}
        found.append(Problem("splitsing", str(group[0].path), data=data, is_warning=is_settled))
    for entry in history.orphans:
        data = {"versie": entry.revision, "vorige": entry.parent}
        found.append(Problem("vorige-ontbreekt", str(entry.path), data=data))
    return found
