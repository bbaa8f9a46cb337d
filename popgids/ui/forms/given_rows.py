"""The form of a table with rows that the guide gives: side by side for each party that answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.answers import parties_of
from popgids.core.guide import Floor, TableQuestion
from popgids.core.row_changes import row_at
from popgids.ui.forms.cells import cell_field, long_help, said_cell
from popgids.ui.forms.names import head_name
from popgids.ui.forms.rows import (
    BLOCK,
    FROM_BEFORE,
    Section,
    brought,
    from_before,
    given,
    given_by_party,
    given_ids,
    row_beside,
    row_words,
    side_by_side,
    totals,
    with_given_cell,
)
from popgids.ui.forms.spec import Field, Form, Record

if TYPE_CHECKING:
    from popgids.core.session import Session
    from popgids.ui.forms.rows import GivenRows


def given_rows_form(question: TableQuestion) -> Form:
    """The form in which each given row is filled in."""
    return Form(
        title=lambda _session: question.text,
        intro=lambda session: totals(session, question),
        fields=lambda session, record: _fields(session, question, record),
        change=lambda session, record, name, value: _change(session, question, record, name, value),
        records=lambda session: _records(session, question),
        needs_work=lambda session, record: _is_empty(session, question, record),
        actions=lambda session, _record: from_before(session, question),
        act=lambda session, record, name: (
            brought(session, question) if name == FROM_BEFORE else session,
            record,
        ),
        beside=lambda _session, record: _beside(question, record),
        follows_typing=True,
        has_rows=True,
    )


def _records(session: Session, question: TableQuestion) -> tuple[Record, ...]:
    labels = {one.id: one.text for one in question.rows}
    found = given_by_party(session, question)
    return tuple(
        _record(session, question, row_id, labels.get(row_id, row_id), found)
        for row_id in given_ids(question, found)
    )


def _record(session: Session, question: TableQuestion, row_id: str, label: str, found: GivenRows) -> Record:
    # side by side there is room for one word of each
    columns = question.columns[: 1 if len(found) > 1 else None]
    told = [
        (party, row_words(rows[row_id], columns) if row_id in rows else "") for party, rows in found.items()
    ]
    if len(told) == 1:
        return Record(row_id, label, told[0][1])
    fact, whole = (side_by_side(session, told, is_cut=is_cut) for is_cut in (True, False))
    return Record(row_id, label, fact, whole_fact=whole)


def _fields(session: Session, question: TableQuestion, record: str) -> tuple[Field, ...]:
    parties = parties_of(question)
    fields: list[Field] = []
    for side, party in enumerate(parties):
        row = row_at(given(session, question, party), (record,))
        for number, column in enumerate(one for one in question.columns if one.kind != BLOCK):
            label = ""
            if len(parties) > 1 and not number:
                label = f"{head_name(session.conversation, party)} · {column.text}"
            cell = row.cell(column.id) if row else None
            at = side if len(parties) > 1 else -1
            fields.append(cell_field(column, cell, f"{party.value}:{column.id}", at, label))
    return tuple(fields)


def _change(session: Session, question: TableQuestion, record: str, name: str, value: Any) -> Session:
    party_name, _colon, column_id = name.partition(":")
    column = next(one for one in question.columns if one.id == column_id)
    cell = said_cell(column, value, session.today)
    return with_given_cell(session, question, Floor(party_name), record, cell)


def _is_empty(session: Session, question: TableQuestion, record: str) -> bool:
    rows = [row_at(given(session, question, party), (record,)) for party in parties_of(question)]
    return any(one is None or one.is_empty for one in rows)


def _beside(question: TableQuestion, record: str) -> tuple[Section, ...]:
    long = tuple((one.text, (long_help(one),)) for one in question.columns if long_help(one))
    return (*row_beside(question, record), *long)
