"""What agreements and support have in common on screen: who, by when, and the line in the list."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from popgids.core.agreements import Agreement, Owner, Support
from popgids.core.dutch.dates import format_short
from popgids.core.guide import Party
from popgids.core.session import Session
from popgids.i18n import _
from popgids.ui.forms.names import first_name, shortened
from popgids.ui.forms.spec import Field, FieldKind, Option, Record


def owner_options(session: Session) -> tuple[Option, ...]:
    """Who can own an agreement or a promise."""
    return (
        Option(Owner.EMPLOYEE.value, first_name(session.conversation, Party.EMPLOYEE)),
        Option(Owner.MANAGER.value, first_name(session.conversation, Party.MANAGER)),
        Option(Owner.TOGETHER.value, _("samen")),
        Option(Owner.OTHER.value, _("iemand anders")),
    )


def owner_fields(session: Session, promise: Agreement | Support) -> tuple[Field, ...]:
    """Who does it, with a name when it is somebody else."""
    who = Field("owner", _("Wie"), FieldKind.OPTIONS, promise.owner.value, owner_options(session))
    if promise.owner is not Owner.OTHER:
        return (who,)
    return (who, Field("owner_name", _("Naam"), FieldKind.LINE, promise.owner_name))


def promise_record(session: Session, one: Agreement | Support) -> Record:
    """The line of a promise in its list: what, who, when."""
    parts = [_owner_short(session, one)]
    if one.due_on:
        parts.append(format_short(one.due_on))
    return Record(one.id, one.what, " · ".join(parts))


def _owner_short(session: Session, one: Agreement | Support) -> str:
    """Who owns a promise, in a word or two."""
    if one.owner is Owner.OTHER:
        return shortened(one.owner_name or _("iemand anders"), 16)
    return next(option.label for option in owner_options(session) if option.value == one.owner.value)


def has_no_date(promises: Sequence[Agreement | Support], record: str) -> bool:
    """Whether nothing was said yet about when this one is done."""
    return any(one.id == record and one.due_on is None and not one.due_said for one in promises)


def day_in_words(day: date | None) -> str:
    """A date that was carried over without words, in words."""
    return format_short(day) if day else ""


def change_promise(session: Session, collection: str, record: str, name: str, value: Any) -> Session:
    """The session after a field of a promise changed; there is always an owner."""
    if name == "owner":
        return session.change(collection, record, owner=Owner(value)) if value else session
    return session.change(collection, record, **{name: value})
