"""One version of a POP as a file: TOML that can be read in any editor, with its own fingerprint at the end."""

import re
import tomllib
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from popgids.core.pop import FORMAT, PopDocument, fingerprint, from_file, to_file
from popgids.errors import NewerFormatError, Problem, UnreadableFileError
from popgids.storage.files import read_at_most

SUFFIX = ".toml"
_NOTE = "# Een versie van een POP, gemaakt met popgids. Een aanpassing wordt een nieuwe versie, dit bestand blijft zo.\n"
_SEAL = b"\n[vingerafdruk]\n"
_SEALED = re.compile(rb'\A\s*sha256 = "([0-9a-f]{64})"\s*\Z')
_PERSONS = ("medewerker", "leidinggevende")
_AFTER_HEAD = re.compile(rf"^\[(?!(?:gids|{'|'.join(_PERSONS)})\])", re.MULTILINE)
_HEAD_BYTES = 4096
_SEAL_BYTES = 200
_MAX_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class VersionEntry:
    """What a list shows of one version, from inside its file.

    fingerprint: what the file says its own is, what it really is when it says nothing; found: what it really is,
    empty when only the two ends of the file were read; parent: None for a first version; problems: with this file.
    """

    path: Path
    pop_id: str = ""
    revision: int = 0
    parent: str | None = None
    fingerprint: str = ""
    found: str = ""
    employee: str = ""
    manager: str = ""
    held_on: date | None = None
    made_at: datetime | None = None
    is_example: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether it is known to have been changed outside popgids."""
        return self.found not in ("", self.fingerprint)

    @property
    def is_readable(self) -> bool:
        """Whether it is a version of a POP at all."""
        return bool(self.pop_id)


@dataclass(frozen=True, slots=True)
class PopFile:
    """A version file that was read whole; table is None when it is no TOML."""

    entry: VersionEntry
    table: dict[str, Any] | None


def encode(document: PopDocument) -> tuple[bytes, str]:
    """The bytes of the file for this document, and its fingerprint."""
    import tomli_w

    body = (_NOTE + tomli_w.dumps(to_file(document), multiline_strings=True) + "\n").encode()
    digest = fingerprint(body)
    return body + _SEAL[1:] + f'sha256 = "{digest}"\n'.encode(), digest


def version_name(revision: int, digest: str, digits: int = 8) -> str:
    """The name of a version file: two versions never share one, whoever writes them."""
    return f"v{revision:04d}-{digest[:digits]}{SUFFIX}"


def read_pop_file(path: Path) -> PopFile:
    """A version file with everything that is wrong with it; never raises for what is in it."""
    raw = _read(path)
    if isinstance(raw, Problem):
        return PopFile(VersionEntry(path, problems=(raw,)), None)
    content, sealed = _unseal(raw)
    digest = fingerprint(content)
    table, problems = _parse(raw, str(path), is_trusted=digest == sealed)
    if table is None:
        return PopFile(VersionEntry(path, found=digest, problems=problems), None)
    if sealed is None:
        problems += (Problem("zonder-vingerafdruk", str(path), is_warning=True),)
    elif sealed != digest:
        problems += (changed_problem(path),)
    table.pop("vingerafdruk", None)
    return PopFile(replace(_entry(path, table, sealed or digest, problems), found=digest), table)


def is_changed(path: Path) -> bool:
    """Whether a version is no longer as its fingerprint says; only read and counted over, so also for a long list."""
    raw = _read(path)
    if isinstance(raw, Problem):
        return False
    content, sealed = _unseal(raw)
    return sealed is not None and sealed != fingerprint(content)


def changed_problem(path: Path) -> Problem:
    """That a version was changed outside popgids."""
    return Problem("buiten-popgids-gewijzigd", str(path))


def read_entry(path: Path) -> VersionEntry:
    """The entry of a version from the two ends of its file; never raises for what is in it."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
            file.seek(max(0, file.seek(0, 2) - _SEAL_BYTES))
            sealed = _unseal(file.read())[1]
    except OSError:
        return read_pop_file(path).entry
    table = _parse_head(head)
    if table is None or sealed is None:
        return read_pop_file(path).entry
    return _entry(path, table, sealed, ())


def to_document(file: PopFile) -> PopDocument:
    """The document in a file; one that was changed outside popgids is read all the same.

    Raises UnreadableFileError and NewerFormatError.
    """
    path = str(file.entry.path)
    if file.table is None:
        raise UnreadableFileError(path, file.entry.problems)
    found = file.table.get("formaat")
    if isinstance(found, int) and found > FORMAT:
        raise NewerFormatError(path, found, FORMAT)
    try:
        return from_file(file.table)
    except ValueError as error:
        raise UnreadableFileError(path, _model_problems(path, error)) from None


def _model_problems(path: str, error: ValueError) -> tuple[Problem, ...]:
    """Where the file is no POP, without anything of what was said."""
    from pydantic import ValidationError

    errors = error.errors(include_input=False) if isinstance(error, ValidationError) else ()
    return tuple(
        Problem(
            "geen-pop", path, place=".".join(str(part) for part in one["loc"]), data={"soort": one["type"]}
        )
        for one in errors[:20]
    )


def _read(path: Path) -> bytes | Problem:
    raw = read_at_most(path, _MAX_BYTES)
    if isinstance(raw, Problem):
        return raw
    if not raw:
        return Problem("versie-leeg", str(path))
    if len(raw) > _MAX_BYTES:
        return Problem("versie-beschadigd", str(path))
    return raw


def _unseal(raw: bytes) -> tuple[bytes, str | None]:
    """What the fingerprint is taken over, and the fingerprint that the file gives itself."""
    plain = raw.replace(b"\r\n", b"\n")
    at = plain.rfind(_SEAL)
    if at < 0:
        return plain, None
    found = _SEALED.match(plain[at + len(_SEAL) :])
    return (plain[: at + 1], found[1].decode()) if found else (plain, None)


def _parse(raw: bytes, name: str, *, is_trusted: bool) -> tuple[dict[str, Any] | None, tuple[Problem, ...]]:
    """The data; a file that popgids did not write goes through the same careful reading as a guide."""
    from popgids.storage.toml.text import MAX_BYTES

    if is_trusted or len(raw) > MAX_BYTES:
        try:
            return tomllib.loads(raw.decode("utf-8-sig").replace("\r\n", "\n"), parse_float=Decimal), ()
        except (ValueError, RecursionError):
            pass
    from popgids.storage.toml.file import read_toml

    read = read_toml(raw, name)
    if read.data is None:
        # What HR reads about a guide is no advice for a version, which nobody mends by hand.
        line = read.problems[0].line if read.problems else 0
        return None, (Problem("versie-beschadigd", name, line),)
    return read.data, read.problems


def _parse_head(head: bytes) -> dict[str, Any] | None:
    """The first tables of a file, or None when they do not stand whole in this part of it."""
    try:
        text = head[: head.rfind(b"\n") + 1].decode().replace("\r\n", "\n")
        end = _AFTER_HEAD.search(text)
        return tomllib.loads(text[: end.start()]) if end else None
    except (ValueError, RecursionError):
        return None


def _entry(path: Path, table: dict[str, Any], digest: str, problems: tuple[Problem, ...]) -> VersionEntry:
    pop_id, revision, parent = table.get("pop"), table.get("versie"), table.get("vorige")
    employee, manager = (_name(table.get(person)) for person in _PERSONS)
    held_on, made_at = table.get("datum"), table.get("gemaakt_op")
    if not isinstance(pop_id, str) or not pop_id or not isinstance(revision, int):
        return VersionEntry(path, fingerprint=digest, problems=(*problems, Problem("geen-pop", str(path))))
    found = table.get("formaat")
    if isinstance(found, int) and found > FORMAT:
        problems += (Problem("nieuwer-formaat", str(path), data={"found": found, "known": FORMAT}),)
    return VersionEntry(
        path=path,
        pop_id=pop_id,
        revision=revision,
        parent=parent if isinstance(parent, str) else None,
        fingerprint=digest,
        employee=employee,
        manager=manager,
        held_on=held_on if isinstance(held_on, date) and not isinstance(held_on, datetime) else None,
        made_at=made_at if isinstance(made_at, datetime) else None,
        is_example=table.get("voorbeeld") is True,
        problems=problems,
    )


def _name(person: object) -> str:
    """The name of a person as it may be shown."""
    from popgids.core.cleaning import clean_line

    name = person.get("naam") if isinstance(person, dict) else None
    return clean_line(name) if isinstance(name, str) else ""
