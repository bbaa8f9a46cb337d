"""A running talk on disk: each change is written as it is made, so that only power can take the last second."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from popgids.core.changes import changes_between, dump_conversation, replay
from popgids.core.guide import StepKind
from popgids.core.guide_io import dump_guide, parse_guide
from popgids.core.outline import Place, Spot
from popgids.core.session import Session
from popgids.errors import NewerFormatError, Problem, UnreadableFileError
from popgids.storage.files import ensure_folder, saving
from popgids.storage.journal import Journal
from popgids.storage.journal_format import read_prefix
from popgids.storage.paths import safe_folder_name
from popgids.storage.recovery import Opened, journal_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from popgids.core.undoing import Change

_KIND = "gesprek"
_FORMAT = 1
_SHORTEN_ABOVE = 1_000_000


class Talk:
    """The journal of one conversation."""

    def __init__(self, journal: Journal, known: int = 0) -> None:
        """known: how many records there were when it was opened again."""
        self._journal = journal
        self._known = known

    @classmethod
    def begin(cls, folder: Path, session: Session) -> Talk:
        """A new talk, safe on disk.

        Raises NotSavedError.
        """
        return cls(Journal.create(journal_path(folder, session.conversation.id), header_of(session)))

    def begin_beside(self, folder: Path, session: Session) -> Talk:
        """The same talk in a second journal in another folder, safe on disk.

        Raises NotSavedError.
        """
        ensure_folder(folder)
        name = safe_folder_name(session.conversation.employee.name, session.conversation.id)
        taken = (journal_path(folder, f"{name}-{number}") for number in range(2, 1000))
        with saving(folder):
            path = next((one for one in (journal_path(folder, name), *taken) if not one.exists()), self.path)
        return Talk(Journal.create(path, header_of(session)))

    @property
    def path(self) -> Path:
        """The file of the journal."""
        return self._journal.path

    def record(self, before: Session, after: Session) -> None:
        """Write what changed; once this returns it survives the death of the program.

        Raises NotSavedError; what could not be written is written first by the next record or sync.
        """
        record: dict[str, Any] = {}
        changes = changes_between(before.conversation, after.conversation)
        if changes:
            record["wijziging"] = list(changes)
        if before.place != after.place:
            record["plek"] = [after.place.step.value, after.place.item]
        if before.cursors is not after.cursors:
            moved = [key for key, spot in after.cursors.items() if before.cursors.get(key) != spot]
            if moved:
                record["cursor"] = _cursors(after, moved)
        if before.is_at_plan != after.is_at_plan:
            record["bij_plan"] = after.is_at_plan
        if record:
            self._journal.append(record)
        elif not self._journal.is_written:
            self._journal.mend()

    def sync(self) -> None:
        """Wait until all survives a power cut; for a thread.

        Raises NotSavedError.
        """
        self._journal.sync()

    @property
    def is_long(self) -> bool:
        """Whether it is worth shortening."""
        return self._journal.size > _SHORTEN_ABOVE

    def done_before(self, what: str) -> tuple[Change, ...]:
        """What was done before it was opened again, the last at the end, each called what; the second time nothing.

        Read only when somebody asks for it, so that going on with a talk does not wait for it.
        """
        known, self._known = self._known, 0
        if not known:
            return ()
        from popgids.core.done_before import done_before

        try:
            header, *records = read_prefix(self.path.read_bytes(), limit=1 + known).records
            return done_before(header["gesprek"], _written(header, records), what)
        except (OSError, ValueError, KeyError, TypeError):
            return ()

    def shorten(self, session: Session) -> Any:
        """A function for a thread that puts the state of this session in the place of all records so far."""
        self._known = 0
        mark = self._journal.mark()
        return lambda: self._journal.rewrite((), mark, header_of(session))

    def close(self) -> None:
        """Let go of the file, so that the talk can be resumed.

        Raises NotSavedError when not everything could be written.
        """
        self._journal.close()

    def erase(self) -> bool:
        """Take the journal away, since its version is saved."""
        return self._journal.erase()


def header_of(session: Session) -> dict[str, Any]:
    """The first record: the guide as it was, the conversation and the place."""
    return {
        "soort": _KIND,
        "formaat": _FORMAT,
        "gids": dump_guide(session.guide),
        "gesprek": dump_conversation(session.conversation),
        "plek": [session.place.step.value, session.place.item],
        "cursor": _cursors(session, session.cursors),
        "bij_plan": session.is_at_plan,
    }


def _cursors(session: Session, places: Iterable[Place]) -> list[list[Any]]:
    found = ((place, session.cursors[place]) for place in places)
    return [[at.step.value, at.item, list(spot.path), spot.field, spot.is_new] for at, spot in found]


def _written(
    header: dict[str, Any], records: Iterable[dict[str, Any]]
) -> list[tuple[Place, Sequence[dict[str, Any]]]]:
    """What changed in each record that changed something, with where the two were."""
    step, item = header["plek"]
    found = []
    for record in records:
        if changes := record.get("wijziging"):
            found.append((Place(StepKind(step), item), changes))
        step, item = record.get("plek") or (step, item)
    return found


def _read_cursors(lists: Iterable[Any]) -> dict[Place, Spot]:
    """Where the cursor was at each place; a row that cannot be read costs no more than that."""
    found = {}
    for row in (row for rows in lists if isinstance(rows, list) for row in rows):
        with suppress(ValueError, TypeError):
            step, item, path, name, is_new = row
            found[Place(StepKind(step), item)] = Spot(tuple(path), str(name), is_new=is_new is True)
    return found


def session_in(opened: Opened, path: Path) -> Session:
    """The session that an opened journal holds.

    Raises UnreadableFileError when it is no talk, and NewerFormatError; the file stays as it is.
    """
    header = opened.header
    found = header.get("formaat") if header is not None else None
    if isinstance(found, int) and found > _FORMAT:
        raise NewerFormatError(str(path), found, _FORMAT)
    if header is None or header.get("soort") != _KIND or found != _FORMAT:
        raise UnreadableFileError(str(path), (Problem("geen-gesprek", str(path)),))
    changes = [change for record in opened.records for change in record.get("wijziging", ())]
    records = (header, *opened.records)
    places = [record.get("plek") for record in records]
    try:
        guide = parse_guide(header["gids"])
        conversation = replay(header["gesprek"], changes)
        step, item = next(place for place in reversed(places) if place)
        place = Place(StepKind(step), item)
        cursors = _read_cursors(record.get("cursor") for record in records)
    except (KeyError, TypeError, ValueError, StopIteration) as error:
        raise UnreadableFileError(str(path), (Problem("geen-gesprek", str(path)),)) from error
    started = Session.start(guide, conversation, conversation.held_on)
    return replace(started.go(place), cursors=cursors, is_at_plan=_is_at_plan(records))


def _is_at_plan(records: Sequence[dict[str, Any]]) -> bool:
    """Whether the two read the whole plan when these were written."""
    return next((one["bij_plan"] is True for one in reversed(records) if "bij_plan" in one), False)


class LeftTalk(NamedTuple):
    """How a talk was left, as far as that can be read.

    step: the kind of the step, empty when that cannot be read; is_at_plan: whether the two read the whole plan;
    names: those that were put right since it began, by the key of whose they are.
    """

    step: str = ""
    is_at_plan: bool = False
    names: Mapping[str, str] = MappingProxyType({})


def left_at(path: Path) -> LeftTalk:
    """How a talk was left; damage is no error."""
    try:
        records = read_prefix(path.read_bytes()).records
    except OSError:
        return LeftTalk()
    places = [place for record in records if isinstance(place := record.get("plek"), list) and place]
    lists = (changes for record in records if isinstance(changes := record.get("wijziging"), list))
    names = dict(named for changes in lists for change in changes if (named := _named(change)))
    return LeftTalk(str(places[-1][0]) if places else "", _is_at_plan(records), names)


def _named(change: Any) -> tuple[str, str] | None:
    """Whose name a change gives, and the name."""
    match change:
        case {"veld": str(who), "waarde": {"naam": str(name)}}:
            return who, name
    return None
