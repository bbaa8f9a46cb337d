"""What there is already of two people: a plan, or a talk that was not closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.beginning import is_same_name
from popgids.storage.recovery import list_journals

if TYPE_CHECKING:
    from pathlib import Path

    from popgids.core.shelf import PopLine, RunningTalk
    from popgids.storage.archive_index import ArchiveIndex


def pop_of(index: ArchiveIndex, employee: str, manager: str) -> PopLine | None:
    """The POP of an employee with exactly this name, as it is now; of several first the one with this manager.

    Raises OSError when the folder cannot be read.
    """
    from popgids.storage.shelf_lines import pop_line

    index.refresh()
    lines = [pop_line(row) for row in index.of_employee(employee)]
    own = [one for one in lines if is_same_name(one.employee, employee)]
    with_manager = (one for one in own if is_same_name(one.manager, manager))
    return next(with_manager, own[0] if own else None)


def running_talk_of(folder: Path, employee: str, manager: str) -> RunningTalk | None:
    """The running talk of two with exactly these names, the last written of several.

    Raises OSError when the folder cannot be read.
    """
    heads = list_journals(folder)
    if not heads:
        # A first talk does not wait for the lines of nothing.
        return None
    from popgids.storage.shelf_lines import people_in, running_line

    for head in heads:
        is_theirs = all(map(is_same_name, people_in(head), (employee, manager)))
        if is_theirs and head.header is not None:
            found = running_line(head)
            if not found.is_example:
                return found
    return None
