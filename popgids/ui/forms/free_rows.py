"""The form of a table or a block of which people add the rows; a block may have rows inside its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.answers import Cell, Row, parties_of
from popgids.core.guide import Floor, ItemField, Party, RepeatQuestion, TableQuestion
from popgids.core.items import with_cell, with_row, without_row
from popgids.core.row_changes import INNER, put, row_at
from popgids.i18n import _, ngettext
from popgids.ui.forms.cells import cell_field, cell_words, long_help, said_cell
from popgids.ui.forms.computed import followed_by
from popgids.ui.forms.names import first_name, head_name, name_within
from popgids.ui.forms.rows import (
    BLOCK,
    FROM_BEFORE,
    NAME,
    Section,
    brought,
    from_before,
    row_words,
    said,
    totals,
)
from popgids.ui.forms.spec import Action, Field, FieldKind, Form, Option, Record

if TYPE_CHECKING:
    from popgids.core.session import Session

_ADD = "add:"
_OWNER = "owner:"
_SLASH = "/"


def free_rows_form(question: TableQuestion | RepeatQuestion) -> Form:
    """The form in which rows are added, filled in and removed."""
    rows = _FreeRows(question)
    return Form(
        title=lambda _session: question.text,
        intro=rows.intro,
        fields=rows.fields,
        change=rows.change,
        records=rows.records,
        create=rows.create,
        actions=rows.actions,
        act=rows.act,
        can_add=rows.can_add,
        inner_actions=frozenset(f"{_ADD}{one.id}" for one in rows.columns if one.kind == BLOCK),
        create_inner=rows.create_inner,
        beside=rows.beside,
        follows_typing=True,
        new_label=_("Nog een {what}").format(what=rows.name),
    )


class _FreeRows:
    """The functions of the form; a record is the path of a row with slashes."""

    def __init__(self, question: TableQuestion | RepeatQuestion) -> None:
        self.question = question
        self.parties = parties_of(question)
        self.columns = question.columns if isinstance(question, TableQuestion) else question.fields
        self.name = question.item_name.strip() or _("rij")

    def _owner(self, session: Session, row_id: str) -> Floor:
        """Whose row this is; a new one is of the one who is filling in: who said the last."""
        owners = [
            party
            for party in self.parties
            if any(one.id == row_id for one in said(session, self.question, party))
        ]
        speaking = [party for party in self.parties if said(session, self.question, party)]
        return next(iter((*owners, *reversed(speaking), *self.parties)))

    def _count(self, session: Session) -> int:
        """The rows of who has the most: the limits hold for each party."""
        return max(len(said(session, self.question, party)) for party in self.parties)

    def _asked(self, path: tuple[str, ...]) -> tuple[ItemField, ...]:
        if len(path) < INNER:
            return self.columns
        return next((one.fields for one in self.columns if one.id == path[1]), ())

    def records(self, session: Session) -> tuple[Record, ...]:
        found: list[Record] = []
        for party in self.parties:
            who = head_name(session.conversation, party) if len(self.parties) > 1 else ""
            for row in said(session, self.question, party):
                found.append(_record(row, (row.id,), self.columns, who))
                found += _inner_records(row, self.columns)
        return tuple(found)

    def fields(self, session: Session, record: str) -> tuple[Field, ...]:
        path = _path(record)
        party = self._owner(session, path[0] if path else "")
        row = row_at(said(session, self.question, party), path)
        fields = tuple(
            cell_field(one, row.cell(one.id) if row else None, one.id)
            for one in self._asked(path)
            if one.kind != BLOCK
        )
        if len(self.parties) == 1 or len(path) >= INNER:
            return fields
        people = tuple(
            Option(one.value, first_name(session.conversation, Party(one.value))) for one in self.parties
        )
        return (*fields, Field(_OWNER, _("Van"), FieldKind.OPTIONS, party.value, people))

    def change(self, session: Session, record: str, name: str, value: Any) -> Session:
        path = _path(record)
        if not path:
            return session
        party = self._owner(session, path[0])
        rows = said(session, self.question, party)
        row = row_at(rows, path) or Row(id=path[-1])
        if name == _OWNER:
            return self._given_to(session, row, party, str(value)) if value else session
        field = next((one for one in self._asked(path) if one.id == name), None)
        if field is None:
            return session
        cell = said_cell(field, value, session.today)
        return session.answer(self.question, party, rows=put(rows, path, with_cell(row, cell)))

    def _given_to(self, session: Session, row: Row, party: Floor, to: str) -> Session:
        """The session with a row among those of the other."""
        other = Floor(to)
        if other is party:
            return session
        kept = without_row(said(session, self.question, party), row.id)
        session = session.answer(self.question, party, rows=kept)
        return session.answer(self.question, other, rows=with_row(said(session, self.question, other), row))

    def can_add(self, session: Session) -> bool:
        return self._count(session) < self.question.at_most

    def create(self, session: Session, new_id: str) -> Session:
        party = self._owner(session, "")
        rows = with_row(said(session, self.question, party), Row(id=new_id))
        return session.answer(self.question, party, rows=rows)

    def create_inner(self, session: Session, record: str, name: str, new_id: str) -> tuple[Session, str]:
        outer = _path(record)[0]
        party = self._owner(session, outer)
        block = next(one for one in self.columns if f"{_ADD}{one.id}" == name)
        rows = said(session, self.question, party)
        row = row_at(rows, (outer,)) or Row(id=outer)
        if row.cell(block.id) is None:
            row = with_cell(row, Cell(id=block.id, label=block.text, kind=block.kind))
        path = (outer, block.id, new_id)
        rows = put(with_row(rows, row), path, Row(id=new_id))
        return session.answer(self.question, party, rows=rows), _SLASH.join(path)

    def actions(self, session: Session, record: str) -> tuple[Action, ...]:
        before = from_before(session, self.question)
        if not record:
            return before
        inner = tuple(
            Action(f"{_ADD}{one.id}", _("Nog een {what}").format(what=one.item_name.strip() or one.text))
            for one in self.columns
            if one.kind == BLOCK
        )
        return (*before, *inner, Action("remove", _("Verwijder")))

    def act(self, session: Session, record: str, name: str) -> tuple[Session, str]:
        if name == FROM_BEFORE:
            after = brought(session, self.question)
            return after, next(iter(one.id for one in self.records(after)), "")
        if name != "remove" or not record:
            return session, record
        path = _path(record)
        ids = [one.id for one in self.records(session)]
        party = self._owner(session, path[0])
        after = session.remove_row(self.question, party, path, self._name_at(path))
        left = [one.id for one in self.records(after)]
        index = ids.index(record) if record in ids else 0
        return after, left[min(index, len(left) - 1)] if left else ""

    def _name_at(self, path: tuple[str, ...]) -> str:
        block = next((one for one in self.columns if len(path) >= INNER and one.id == path[1]), None)
        return (block.item_name.strip() or block.text) if block else self.name

    def intro(self, session: Session) -> str:
        parts = (self._limits(session), totals(session, self.question), followed_by(session, self.question))
        return " ".join(part for part in parts if part)

    def _limits(self, session: Session) -> str:
        least, most = self.question.at_least, self.question.at_most
        if self._count(session) < least:
            return ngettext("Vul er minstens {n} in.", "Vul er minstens {n} in.", least).format(n=least)
        return "" if self.can_add(session) else _("Meer dan {n} kan hier niet.").format(n=most)

    def beside(self, _session: Session, record: str) -> tuple[Section, ...]:
        asked = self._asked(_path(record))
        return tuple((one.text, (long_help(one),)) for one in asked if long_help(one))


def _path(record: str) -> tuple[str, ...]:
    return tuple(record.split(_SLASH)) if record else ()


def _record(row: Row, path: tuple[str, ...], fields: tuple[ItemField, ...], who: str = "") -> Record:
    """A line for a row: its first words, and what else was said."""
    first = next((one for one in fields if one.kind != BLOCK), None)
    text = cell_words(first, row.cell(first.id)) if first else ""
    rest = tuple(one for one in fields if one is not first)
    fact, whole = (
        " · ".join(part for part in (row_words(row, rest), name) if part)
        for name in (name_within(who, NAME), who)
    )
    text = " ".join(text.split())
    return Record(_SLASH.join(path), text, fact, int(len(path) >= INNER), whole if whole != fact else "")


def _inner_records(row: Row, fields: tuple[ItemField, ...]) -> list[Record]:
    cells = [(block, row.cell(block.id)) for block in fields if block.kind == BLOCK]
    return [
        _record(inner, (row.id, block.id, inner.id), block.fields)
        for block, cell in cells
        if cell is not None
        for inner in cell.rows
    ]
