"""A list of thousands of POPs at once: a cache beside the archive that can be deleted at any time.

It holds names and days, never what was said. Whatever is wrong with it, it is made anew.
"""

import os
import sqlite3
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from popgids.core.dutch.words import plain
from popgids.storage.archive import Archive, PopEntry, entries_in, sort_entries
from popgids.storage.disk import OWNER_FILE
from popgids.storage.files import discard
from popgids.storage.index_rows import PopRow, dump_row, load_row, row_of
from popgids.storage.pop_folder import read_pop_folder, subfolders

_FORMAT = 2
_SETTLED_NS = 2_000_000_000  # a folder that changed within this time may change again without a newer time
_UNSURE = (-1, -1)
"""No file was ever like this. Broken files are few: look again each time whether somebody put them right."""
_TABLE = """
CREATE TABLE IF NOT EXISTS pops (
    folder TEXT NOT NULL, folder_time INTEGER NOT NULL,
    file TEXT NOT NULL, file_time INTEGER NOT NULL, file_size INTEGER NOT NULL,
    pop TEXT NOT NULL, day INTEGER NOT NULL, names TEXT NOT NULL, row TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS by_folder ON pops (folder);
DROP INDEX IF EXISTS by_pop;
CREATE INDEX IF NOT EXISTS by_pop_and_day ON pops (pop, day, names);
CREATE INDEX IF NOT EXISTS by_day ON pops (day DESC, names);
"""


def index_path(cache: Path, root: Path) -> Path:
    """Where the index of an archive is kept."""
    name = sha256(str(root.absolute()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return cache / f"overzicht-{_FORMAT}-{name}.sqlite"


class ArchiveIndex:
    """The POPs of an archive, newest first and by name; for one thread at a time."""

    def __init__(self, archive: Archive, cache: Path | None = None) -> None:
        """cache: the folder for the index; None, or one that cannot be used, keeps it in memory."""
        self._archive = archive
        self._path = index_path(cache, archive.folder) if cache else None
        self._database = self._open()

    def refresh(self) -> None:
        """Read what changed since the last time.

        Files that went are forgotten; nothing else about the archive is remembered. Raises OSError when the folder of
        the archive cannot be read.
        """
        try:
            self._refresh()
        except sqlite3.Error:
            self._start_over()
            self._refresh()

    def page(self, words: str = "", limit: int = 50) -> tuple[PopRow, ...]:
        """So many POPs, the last talk first; with words only those in whose names all of them occur."""
        terms = plain(words).split()
        return self._found(" AND ".join(["pop != ''", *["instr(names, ?)"] * len(terms)]), (*terms, limit))

    def of_employee(self, name: str, limit: int = 50) -> tuple[PopRow, ...]:
        """So many POPs of employees whose name begins with all of this one, the last talk first."""
        return self._found("pop != '' AND instr(names, ?) = 1", (f"{plain(name)} ", limit))

    def close(self) -> None:
        """Let go of the cache."""
        self._database.close()

    def _open(self) -> sqlite3.Connection:
        for path in (self._path, self._path, None):
            with suppress(OSError, sqlite3.Error):
                if path is not None:
                    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                    os.close(os.open(path, os.O_RDWR | os.O_CREAT, OWNER_FILE))
                database = sqlite3.connect(path or ":memory:", timeout=0.2, check_same_thread=False)
                database.executescript(f"PRAGMA synchronous=OFF; PRAGMA secure_delete=ON; {_TABLE}")
                return database
            if path is not None:
                discard(path)
        raise AssertionError

    def _start_over(self) -> None:
        self._database.close()
        if self._path is not None:
            discard(self._path)
        self._database = self._open()

    def _refresh(self) -> None:
        there = dict(filter(None, map(_time_of, subfolders(self._archive.folder))))
        known, changed = set(), set()
        query = "SELECT folder, folder_time, file, file_time, file_size FROM pops"
        for folder, folder_time, file, *seen in self._database.execute(query):
            known.add(folder)
            if there.get(folder) != folder_time or (file and _stamp_of(file) != (*seen,)):
                changed.add(folder)
        with self._database:
            gone = [(folder,) for folder in known - there.keys()]
            self._database.executemany("DELETE FROM pops WHERE folder = ?", gone)
            for folder in (changed & there.keys()) | (there.keys() - known):
                self._index(folder, there[folder])

    def _index(self, folder: str, folder_time: int) -> None:
        if time.time_ns() - folder_time < _SETTLED_NS:
            folder_time = -1
        self._database.execute("DELETE FROM pops WHERE folder = ?", (folder,))
        found = read_pop_folder(Path(folder))
        rows = [row_of(entry) for entry in entries_in(found)]
        for row in rows:
            self._database.execute(
                "INSERT INTO pops VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (folder, folder_time, *_columns(row))
            )
        if not rows and found.is_readable:
            # a folder that is no POP is remembered as such
            empty = (folder, folder_time, "", 0, 0, "", 0, "", "")
            self._database.execute("INSERT INTO pops VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", empty)

    def _found(self, match: str, values: tuple[str | int, ...]) -> tuple[PopRow, ...]:
        try:
            return self._select(match, values)
        except (sqlite3.Error, ValueError, TypeError, KeyError, AttributeError):
            self._start_over()
            self.refresh()
            return self._select(match, values)

    def _select(self, match: str, values: tuple[str | int, ...]) -> tuple[PopRow, ...]:
        pops = (
            f"SELECT pop FROM pops WHERE {match} GROUP BY pop ORDER BY max(day) DESC, min(names), pop LIMIT ?"  # noqa: S608 - only question marks
        )
        found = self._database.execute(f"SELECT row FROM pops WHERE pop IN ({pops})", values)  # noqa: S608 - idem
        return _in_order([load_row(text) for (text,) in found])


def _time_of(entry: os.DirEntry[str]) -> tuple[str, int] | None:
    try:
        return entry.path, entry.stat().st_mtime_ns
    except FileNotFoundError:  # taken away meanwhile
        return None


def _stamp_of(file: str) -> tuple[int, int] | None:
    """When a file was written, and how large it is."""
    try:
        status = os.stat(file)  # noqa: PTH116 - thousands of times, and a Path costs more than the call
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _columns(row: PopRow) -> tuple[str, int, int, str, int, str, str]:
    """What is looked for: the file that was read and how it was, the POP, the day, the names, and the row itself."""
    entry = row.entry
    if not entry.newest:
        return (str(entry.folder), *_UNSURE, str(entry.folder), 0, "", dump_row(row))
    newest = entry.newest[0]
    day = newest.held_on.toordinal() if newest.held_on else 0
    names = plain(f"{newest.employee} {newest.manager}")
    return (str(newest.path), *_stamp(entry), entry.pop_id, day, names, dump_row(row))


def _stamp(entry: PopEntry) -> tuple[int, int]:
    """When the newest version was written, and how large it is; unsure when a file beside it could not be used."""
    if entry.problems:
        return _UNSURE
    return _stamp_of(str(entry.newest[0].path)) or _UNSURE


def _in_order(rows: list[PopRow]) -> tuple[PopRow, ...]:
    """The rows as a list shows them; of a POP that lies in two folders the row of its newest version."""
    by_path = {version.path: row for row in rows for version in row.entry.newest}
    ordered: list[PopEntry] = list(sort_entries([row.entry for row in rows]))
    return tuple(_with_facts(entry, by_path) for entry in ordered)


def _with_facts(entry: PopEntry, rows: dict[Path, PopRow]) -> PopRow:
    row = rows[entry.newest[0].path] if entry.newest else PopRow(entry)
    return PopRow(entry, row.next_on, row.open_agreements, row.open_support)
