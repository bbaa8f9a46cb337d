"""One line of the list of POPs, with what only its newest version tells, and how the index keeps it."""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from popgids.errors import NewerFormatError, Problem, UnreadableFileError
from popgids.storage.archive import PopEntry
from popgids.storage.pop_file import VersionEntry, read_pop_file, to_document


@dataclass(frozen=True, slots=True)
class PopRow:
    """A POP, the day of its next talk, and how many agreements and promises of support that talk looks back on."""

    entry: PopEntry
    next_on: date | None = None
    open_agreements: int = 0
    open_support: int = 0


def row_of(entry: PopEntry) -> PopRow:
    """The row for a POP, from its newest version read whole; bare when there is none or it cannot be read."""
    from popgids.core.follow_up import open_follow_ups

    if not entry.newest:
        return PopRow(entry)
    try:
        conversation = to_document(read_pop_file(entry.newest[0].path)).conversation
    except (UnreadableFileError, NewerFormatError):
        return PopRow(entry)
    promises = open_follow_ups(conversation)
    agreements = sum(one.agreement is not None for one in promises)
    return PopRow(entry, conversation.next_talk.day, agreements, len(promises) - agreements)


def dump_row(row: PopRow) -> str:
    """The row as text for the index."""
    return json.dumps(asdict(row), default=_plain)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def load_row(text: str) -> PopRow:
    """The row in a text of dump_row.

    Raises ValueError, TypeError, KeyError or AttributeError when it is none.
    """
    data = json.loads(text)
    entry = data["entry"]
    newest = tuple(_version(one) for one in entry.pop("newest"))
    problems = _problems(entry.pop("problems"))
    entry = PopEntry(folder=Path(entry.pop("folder")), newest=newest, problems=problems, **entry)
    return PopRow(entry, _day(data["next_on"]), data["open_agreements"], data["open_support"])


def _version(data: dict[str, Any]) -> VersionEntry:
    made_at = data.pop("made_at")
    return VersionEntry(
        path=Path(data.pop("path")),
        held_on=_day(data.pop("held_on")),
        made_at=datetime.fromisoformat(made_at) if made_at else None,
        problems=_problems(data.pop("problems")),
        **data,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _problems(found: list[dict[str, Any]]) -> tuple[Problem, ...]:
    return tuple(Problem(**one) for one in found)
