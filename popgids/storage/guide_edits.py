"""Making one change to a guide file, so that nothing else in it is different; or none at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.guide_edits import (
    Adapt,
    Add,
    AddQuestion,
    ChangeLine,
    ChangeText,
    DropValue,
    Hide,
    RemoveItem,
    RemoveQuestion,
    Reorder,
    SetInstead,
    SetValue,
    Show,
)
from popgids.storage.guide_additions import (
    with_adapted,
    with_added,
    with_instead,
    with_setting,
    without_setting,
)
from popgids.storage.guide_editing import unchanged, with_line, with_text, write_guide
from popgids.storage.guide_hiding import with_hidden, with_shown, without_item
from popgids.storage.guide_questions import with_order, with_question, without_question

if TYPE_CHECKING:
    from pathlib import Path

    from popgids.core.guide_edits import GuideEdit


def edit_guide(path: Path, edit: GuideEdit, fingerprint: str) -> bool:
    """Whether a guide file was changed in this way; False when that cannot be done without touching anything else.

    fingerprint: of the file as it was read. Raises NotSavedError, UnreadableFileError, and ChangedOnDiskError when the
    file was changed since.
    """
    changed = edited(unchanged(path, fingerprint).text, edit)
    if changed is None:
        return False
    write_guide(path, changed)
    return True


def edited(text: str, edit: GuideEdit) -> str | None:
    """The text of a guide file with one change; None when that cannot be done without touching anything else."""
    found: str | None
    match edit:
        case ChangeText(loc, new):
            found = with_text(text, loc, new)
        case SetValue(loc, key, value):
            found = with_setting(text, loc, key, value)
        case DropValue(loc, key, value):
            found = without_setting(text, loc, key, value)
        case SetInstead(loc, old, key, said, may_go):
            found = with_instead(text, loc, old, key, said, may_go=may_go)
        case ChangeLine(line, new):
            found = with_line(text, line, new)
        case Add(loc, inside, value):
            found = with_added(text, loc, inside, value)
        case RemoveItem(loc):
            found = without_item(text, loc)
        case Adapt(step, question, key, value):
            found = with_adapted(text, step, question, key, value)
        case _:
            found = _with_other_questions(text, edit)
    return found


def _with_other_questions(text: str, edit: GuideEdit) -> str | None:
    found: str | None
    match edit:
        case Hide(name):
            found = with_hidden(text, name)
        case Show(table, name):
            found = with_shown(text, table, name)
        case AddQuestion(step, after, question):
            found = with_question(text, step, after, question)
        case RemoveQuestion(step, name):
            found = without_question(text, step, name)
        case Reorder(step, order):
            found = with_order(text, step, order)
        case _:
            found = None
    return found
