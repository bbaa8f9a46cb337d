"""What the forms over the rows of an answer share: the rows, their words in the list, totals, what stands beside."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from popgids.core.answers import Row, parties_of
from popgids.core.items import fields_of, is_unread, rows_before, rows_of, with_cell, with_row
from popgids.core.row_changes import row_at
from popgids.i18n import _
from popgids.ui.forms.cells import cell_words, number_words
from popgids.ui.forms.names import head_name, name_within, shortened
from popgids.ui.forms.spec import Action
from popgids.wording.values import rows_not_counted

if TYPE_CHECKING:
    from popgids.core.answers import Cell
    from popgids.core.composed_questions import ComposedQuestion
    from popgids.core.guide import Floor, ItemField
    from popgids.core.row_changes import Rows
    from popgids.core.session import Session

    GivenRows = dict[Floor, dict[str, Row]]

BLOCK = "herhaalblok"
FROM_BEFORE = "van-vorige-keer"
NAME = 8
"""The most letters of a name in the list."""
_FACT = 24
_LONG_NAME = 28

Section = tuple[str, tuple[str, ...]]


def said(session: Session, question: ComposedQuestion, party: Floor) -> Rows:
    """The rows in which this party said something."""
    answer = session.conversation.answer(question.id, party)
    return answer.rows if answer else ()


def from_before(session: Session, question: ComposedQuestion) -> tuple[Action, ...]:
    """The action that begins with the rows of the talk before, as long as nothing was said in these."""
    earlier = session.conversation.earlier_answers
    parties = parties_of(question)
    is_new = not any(not row.is_empty for party in parties for row in said(session, question, party))
    if is_new and any(rows_before(question, earlier, party) for party in parties):
        return (Action(FROM_BEFORE, _("Begin met die van vorige keer")),)
    return ()


def brought(session: Session, question: ComposedQuestion) -> Session:
    """The session with the rows of the talk before in this answer, to be changed where they are no longer so."""
    for party in parties_of(question):
        rows = rows_before(question, session.conversation.earlier_answers, party)
        if rows:
            session = session.answer(question, party, rows=rows)
    return session


def given(session: Session, question: ComposedQuestion, party: Floor) -> Rows:
    """The rows that the guide gives for the job of the employee, with what this party said in them."""
    answer = session.conversation.answer(question.id, party)
    return rows_of(question, answer, session.conversation.employee.role)


def given_by_party(session: Session, question: ComposedQuestion) -> GivenRows:
    """The given rows by id, for each party."""
    return {party: {row.id: row for row in given(session, question, party)} for party in parties_of(question)}


def given_ids(question: ComposedQuestion, found: GivenRows) -> tuple[str, ...]:
    """The ids of the given rows that are shown to either party, in the order of the guide."""
    return tuple(one for one in _order(question) if any(one in rows for rows in found.values()))


def _order(question: ComposedQuestion) -> list[str]:
    return [one.id for one in getattr(question, "rows", ())]


def with_given_cell(
    session: Session, question: ComposedQuestion, party: Floor, row_id: str, cell: Cell
) -> Session:
    """The session with what was said in one field of a given row; the rows stay in the order of the guide."""
    row = row_at(given(session, question, party), (row_id,)) or Row(id=row_id)
    rows = with_row(said(session, question, party), with_cell(row, cell))
    order = _order(question)
    ordered = sorted(rows, key=lambda one: order.index(one.id) if one.id in order else len(order))
    return session.answer(question, party, rows=tuple(ordered))


def row_words(row: Row, fields: tuple[ItemField, ...]) -> str:
    """What was said in the short fields of a row, as far as there is room in the list."""
    words = ""
    for field in fields:
        if field.kind in ("open", BLOCK):
            continue
        more = cell_words(field, row.cell(field.id))
        together = f"{words} · {more}" if words and more else words or more
        if len(together) > _FACT and words:
            break
        words = together
    return shortened(words, _FACT)


def side_by_side(session: Session, told: list[tuple[Floor, str]], *, is_cut: bool) -> str:
    """What each of the two said in a row, with their name before it; is_cut: the names as short as they have to be."""
    names = {party: head_name(session.conversation, party) for party, _words in told}
    return " · ".join(
        f"{name_within(names[party], NAME) if is_cut else names[party]} {words}"
        for party, words in told
        if words
    )


def totals(session: Session, question: ComposedQuestion) -> str:
    """What the columns that are summed come to, for each party; empty when there is nothing to sum."""
    parties = parties_of(question)
    told = []
    for party in parties:
        rows = said(session, question, party)
        sums = [
            (field, rows_not_counted(number_words(field, sum(numbers, Decimal(0))), _unread(field.id, rows)))
            for field in fields_of(question)
            if field.is_summed and (numbers := _numbers(field.id, rows))
        ]
        who = _("Samen") if len(parties) == 1 else head_name(session.conversation, party)
        # of two sums of one kind it has to be said which is which
        kinds = [field.kind for field, _number in sums]
        known = [
            f"{field.text.strip()} {text}" if kinds.count(field.kind) > 1 else text for field, text in sums
        ]
        told += [f"{who}: {', '.join(known)}."] if sums else []
    return " ".join(told)


def _numbers(field_id: str, rows: Rows) -> list[Decimal]:
    cells = [row.cell(field_id) for row in rows]
    return [one.number for one in cells if one is not None and one.number is not None]


def _unread(field_id: str, rows: Rows) -> int:
    return sum(one is not None and is_unread(one) for one in (row.cell(field_id) for row in rows))


def row_beside(question: ComposedQuestion, row_id: str) -> tuple[Section, ...]:
    """What explains a given row, or its whole name when the list has no room for that."""
    row = next((one for one in getattr(question, "rows", ()) if one.id == row_id), None)
    if row is None:
        return ()
    lines = tuple(line for line in row.explanation.strip().split("\n") if line)
    if lines:
        return ((row.text, lines),)
    return ((_("Hier"), (row.text,)),) if len(row.text) > _LONG_NAME else ()
