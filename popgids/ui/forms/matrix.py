"""The form of a matrix: the rows with their points, and the scale of the row that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.answers import parties_of
from popgids.core.dutch.numbers import format_number
from popgids.core.guide import Floor
from popgids.core.items import EXPLANATION, NOW, WANTED, fields_of
from popgids.core.row_changes import row_at
from popgids.i18n import _
from popgids.ui.forms.cells import NOT_APPLICABLE, said_cell, said_point
from popgids.ui.forms.names import head_name, role_name
from popgids.ui.forms.rows import (
    given,
    given_by_party,
    given_ids,
    row_beside,
    side_by_side,
    with_given_cell,
)
from popgids.ui.forms.spec import Field, FieldKind, Form, Option, Record

if TYPE_CHECKING:
    from popgids.core.answers import Cell, Row
    from popgids.core.guide import ItemField, MatrixQuestion
    from popgids.core.session import Session
    from popgids.ui.forms.rows import GivenRows


def matrix_form(question: MatrixQuestion) -> Form:
    """The form in which each row gets its points."""
    return Form(
        title=lambda _session: question.text,
        intro=lambda session: _intro(session, question),
        fields=lambda session, record: _fields(session, question, record),
        change=lambda session, record, name, value: _change(session, question, record, name, value),
        records=lambda session: _records(session, question),
        needs_work=lambda session, record: _lacks_a_point(session, question, record),
        beside=lambda _session, record: row_beside(question, record),
        has_rows=True,
    )


def _point_fields(question: MatrixQuestion) -> tuple[ItemField, ...]:
    return tuple(one for one in fields_of(question) if one.id != EXPLANATION)


def _intro(session: Session, question: MatrixQuestion) -> str:
    """What the points mean, since only their numbers stand in the scale."""
    # without spaces, so that no line ends between a point and what it means
    legend = [f"{n}={text}" for n, text in enumerate(question.points, start=1)]
    if question.allows_not_applicable:
        legend.append(_("x=niet van toepassing"))
    points = " · ".join(legend)
    who = _who_alone(session, question)
    return _("{name}: {text}").format(name=who, text=points) if who else points


def _who_alone(session: Session, question: MatrixQuestion) -> str:
    """Who answers, when it is one person; of two each has a column with their name."""
    if question.role:
        return role_name(session.conversation, question.role)
    if question.floor in (Floor.EMPLOYEE, Floor.MANAGER):
        return head_name(session.conversation, question.floor)
    return ""


def _records(session: Session, question: MatrixQuestion) -> tuple[Record, ...]:
    labels = {one.id: one.text for one in question.rows}
    found = given_by_party(session, question)
    return tuple(
        _record(session, question, row_id, labels.get(row_id, row_id), found)
        for row_id in given_ids(question, found)
    )


def _record(session: Session, question: MatrixQuestion, row_id: str, label: str, found: GivenRows) -> Record:
    told = [(party, _points(rows.get(row_id), question)) for party, rows in found.items()]
    if len(told) == 1:
        return Record(row_id, label, told[0][1])
    fact, whole = (side_by_side(session, told, is_cut=is_cut) for is_cut in (True, False))
    return Record(row_id, label, fact, whole_fact=whole)


def _points(row: Row | None, question: MatrixQuestion) -> str:
    """The points of a row: "nu 2 · gewenst 4", or the point alone; side by side with an arrow between them."""
    if row is None:
        return ""
    now, wanted = _point(row.cell(NOW)), _point(row.cell(WANTED))
    if len(parties_of(question)) > 1:
        return f"{now or '?'}→{wanted or '?'}" if question.has_wanted and (now or wanted) else now
    if not question.has_wanted:
        return now
    parts = (_("nu {n}").format(n=now) if now else "", _("gewenst {n}").format(n=wanted) if wanted else "")
    return " · ".join(part for part in parts if part)


def _point(cell: Cell | None) -> str:
    if cell is None:
        return ""
    if cell.choice is not None:
        return _("n.v.t.")
    return format_number(cell.number) if cell.number is not None else ""


def _fields(session: Session, question: MatrixQuestion, record: str) -> tuple[Field, ...]:
    parties = parties_of(question)
    fields: list[Field] = []
    for side, party in enumerate(parties):
        row = row_at(given(session, question, party), (record,))
        who = head_name(session.conversation, party) if len(parties) > 1 else ""
        at = side if who else -1
        fields += [_scale(question, party, one, row, at, who) for one in _point_fields(question)]
        if question.explanation_question:
            said = row.cell(EXPLANATION) if row else None
            name = f"{party.value}:{EXPLANATION}"
            text = said.text if said else ""
            fields.append(
                Field(name, question.explanation_question, FieldKind.LINE, text, side=at, is_under_label=True)
            )
    return tuple(fields)


def _scale(
    question: MatrixQuestion, party: Floor, field: ItemField, row: Row | None, side: int, who: str
) -> Field:
    words = {NOW: _("Nu") if question.has_wanted else _("Punt"), WANTED: _("Gewenst")}[field.id]
    if who:
        words = f"{who} · {words.lower()}" if question.has_wanted else who
    cell = row.cell(field.id) if row else None
    value = ""
    if cell is not None and (cell.choice is not None or cell.number is not None):
        value = NOT_APPLICABLE if cell.choice is not None else str(int(cell.number or 0))
    points = range(1, len(question.points) + 1)
    options = tuple(Option(str(n), str(n), str(n % 10)) for n in points)
    if question.allows_not_applicable:
        options = (*options, Option(NOT_APPLICABLE, "x", "x"))
    return Field(
        f"{party.value}:{field.id}",
        words,
        FieldKind.OPTIONS,
        value,
        options,
        side=side,
        remark=_meaning(question, value),
        goes_on=True,
    )


def _meaning(question: MatrixQuestion, value: str) -> str:
    """What is chosen, in words: what one sees at that point, or what the point is called."""
    if not value.isdigit() or not 0 < int(value) <= len(question.points):
        return ""
    index = int(value) - 1
    anchor = question.anchors[index].strip() if index < len(question.anchors) else ""
    return anchor or question.points[index]


def _change(session: Session, question: MatrixQuestion, record: str, name: str, value: Any) -> Session:
    party_name, _colon, field_id = name.partition(":")
    field = next((one for one in fields_of(question) if one.id == field_id), None)
    if field is None:
        return session
    is_point = field_id != EXPLANATION
    cell = (said_point if is_point else said_cell)(field, str(value), session.today)
    return with_given_cell(session, question, Floor(party_name), record, cell)


def _lacks_a_point(session: Session, question: MatrixQuestion, record: str) -> bool:
    rows = [row_at(given(session, question, party), (record,)) for party in parties_of(question)]
    names = [one.id for one in _point_fields(question)]
    return any(
        row is None or (cell := row.cell(name)) is None or cell.is_empty for row in rows for name in names
    )
