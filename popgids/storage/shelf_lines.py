"""What is on disk as the lines of a list: a running talk, a POP, a version."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from popgids.core.shelf import PopLine, RunningTalk, VersionLine
from popgids.storage.recovery import JournalHead, is_open_elsewhere
from popgids.storage.talk import LeftTalk, left_at

if TYPE_CHECKING:
    from popgids.storage.index_rows import PopRow
    from popgids.storage.pop_file import VersionEntry


def running_line(head: JournalHead) -> RunningTalk:
    """A talk that was begun and not closed, as far as its journal can be read."""
    header = head.header
    left = left_at(head.path)
    employee, manager = _people(head, left)
    steps = _at(header, "gids", "stap")
    kinds = [_at(step, "soort") for step in steps] if isinstance(steps, list) else []
    return RunningTalk(
        key=str(head.path),
        employee=employee,
        manager=manager,
        guide_title=_text_at(header, "gids", "titel"),
        step_number=kinds.index(left.step) + 1 if left.step in kinds else 0,
        saved_at=datetime.fromtimestamp(head.changed_at, UTC).astimezone(),
        is_open_elsewhere=is_open_elsewhere(head.path),
        is_damaged=head.header is None,
        is_example=_at(header, "gesprek", "voorbeeld") is True,
        pop_key=_text_at(header, "gesprek", "pop"),
        step_count=len(kinds),
        is_at_plan=left.is_at_plan,
    )


def people_in(head: JournalHead) -> tuple[str, str]:
    """The names of the employee and the manager of a running talk, empty where they cannot be read."""
    return _people(head, left_at(head.path))


def _people(head: JournalHead, left: LeftTalk) -> tuple[str, str]:
    employee, manager = (
        left.names.get(party) or _text_at(head.header, "gesprek", party, "naam")
        for party in ("medewerker", "leidinggevende")
    )
    return employee, manager


def _at(table: Any, *keys: str) -> Any:
    """What a journal has at this place; None in one that another popgids built in another way."""
    for key in keys:
        table = table.get(key) if isinstance(table, dict) else None
    return table


def _text_at(table: Any, *keys: str) -> str:
    found = _at(table, *keys)
    return found if isinstance(found, str) else ""


def pop_line(row: PopRow) -> PopLine:
    """A POP; where no version can be read, its folder is its name."""
    entry = row.entry
    if not entry.newest:
        return PopLine(entry.folder.name, entry.folder.name, "", 0, None, None, 0, problems=entry.problems)
    newest = entry.newest[0]
    return PopLine(
        newest.pop_id,
        newest.employee,
        newest.manager,
        newest.revision,
        newest.held_on,
        row.next_on,
        row.open_agreements + row.open_support,
        entry.is_forked,
        entry.problems,
    )


def version_line(entry: VersionEntry, reason: str, guide_id: str, *, is_newest: bool) -> VersionLine:
    """A version; reason: why it corrects an earlier one, empty when it does not; guide_id: as in VersionLine."""
    return VersionLine(
        str(entry.path),
        entry.revision,
        entry.held_on,
        entry.made_at,
        reason,
        is_newest,
        entry.is_changed,
        entry.problems,
        guide_id,
    )
