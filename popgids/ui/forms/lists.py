"""What can be done with a record in any list: move it, remove it."""

from collections.abc import Iterable

from popgids.core.session import Session
from popgids.i18n import _
from popgids.ui.forms.spec import Action, Record

ORDER_ACTIONS = (
    Action("up", _("Omhoog")),
    Action("down", _("Omlaag")),
    Action("remove", _("Verwijder")),
)
REMOVE_ACTION = (Action("remove", _("Verwijder")),)


def list_action(
    session: Session, field: str, record: str, name: str, what: str, shown: Iterable[Record] | None = None
) -> tuple[Session, str]:
    """The session after moving or removing a record, and the record to show then; what names it for undo.

    shown: the records in the list on screen, where that is not the whole list.
    """
    all_ids = [one.id for one in getattr(session.conversation, field)]
    if record not in all_ids:
        return session, record
    ids = [one.id for one in shown] if shown is not None else all_ids
    if name in {"up", "down"}:
        return session.move(field, record, -1 if name == "up" else 1, what), record
    if name == "remove":
        index = ids.index(record) if record in ids else 0
        rest = [one for one in ids if one != record]
        return session.remove(field, record, what), rest[min(index, len(rest) - 1)] if rest else ""
    return session, record
