"""Readable copies of a plan, in a folder of their own: what was given to somebody is never written over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.errors import NotSavedError
from popgids.storage.files import ensure_folder, publish_exclusive, saving
from popgids.storage.paths import safe_folder_name

if TYPE_CHECKING:
    from pathlib import Path

    from popgids.core.conversation import Conversation

_MOST = 999
"""So many copies of one plan are for one person, each with another text."""


def write_copy(folder: Path, conversation: Conversation, name: str, text: str) -> Path:
    """Where the copy stands; an earlier copy with another text stays beside it, the same text is not written twice.

    name: whose copy it is; the name of the file says so, however long the name of the employee is.
    Raises NotSavedError.
    """
    ensure_folder(folder)
    whose = f"v{conversation.revision} {name}"
    stem = safe_folder_name(f"POP {conversation.employee.name}", conversation.id, whose)
    data = text.encode()
    for number in range(1, _MOST + 1):
        path = folder / (f"{stem}.md" if number == 1 else f"{stem}-{number}.md")
        with saving(path):
            if not path.exists():
                return publish_exclusive(folder, path.name, data)
            if path.is_file() and path.read_bytes() == data:
                return path
    raise NotSavedError(str(folder), "fout")
