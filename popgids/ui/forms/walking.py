"""Where one comes in a form: by a key that fills in a row, by an arrow, or to the field that is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from popgids.core.outline import Spot
    from popgids.core.session import Session
    from popgids.ui.forms.spec import Field, Form


def next_spot(form: Form, session: Session, record: str, name: str) -> tuple[str, str] | None:
    """The record and field after this one: first all rows of one party, then those of the other; None after the last."""
    fields = [one for one in form.fields(session, record) if one.goes_on]
    here = next((one for one in fields if one.name == name), None)
    ids = _ids(form, session)
    if here is None or record not in ids:
        return None
    own = [one.name for one in fields if one.side == here.side]
    if name != own[-1]:
        return record, own[own.index(name) + 1]
    if record != ids[-1]:
        return ids[ids.index(record) + 1], own[0]
    later = [one.name for one in fields if one.side > here.side]
    return (ids[0], later[0]) if later else None


def first_spot(form: Form, session: Session, record: str) -> Field | None:
    """The first field of a record that a key fills in: one that is still empty, or else the first."""
    fields = [one for one in form.fields(session, record) if one.goes_on]
    return next((one for one in fields if not one.value), fields[0] if fields else None)


def neighbour(form: Form, session: Session, record: str, offset: int) -> str:
    """The record so many rows on (or back), or the record itself past either end."""
    ids = _ids(form, session)
    index = ids.index(record) + offset if record in ids else -1
    return ids[index] if 0 <= index < len(ids) else record


def names_at(spot: Spot, names: Iterable[str]) -> tuple[set[str], set[str]]:
    """The names of the fields that a spot means, and of those that another party is asked."""
    party = f"{spot.party.value}:" if spot.party else ""
    found = set(names)
    meant = found & {spot.field, f"{party}{spot.field}"} if spot.field else set()
    return meant, {one for one in found if party and ":" in one and not one.startswith(party)}


def _ids(form: Form, session: Session) -> list[str]:
    return [one.id for one in form.records(session)] if form.records else []
