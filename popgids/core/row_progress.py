"""How far an answer with rows is: which rows of the guide are still open, and how many that people add are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.composed_questions import MatrixQuestion
from popgids.core.items import NOW, WANTED, has_free_rows, rows_of

if TYPE_CHECKING:
    from popgids.core.answers import Answer, Cell, Row
    from popgids.core.composed_questions import ComposedQuestion


def missing_rows(question: ComposedQuestion, answer: Answer | None) -> int:
    """How many rows are missing of those that the guide asks for at least."""
    return max(0, least_rows(question) - filled_rows(answer))


def least_rows(question: ComposedQuestion) -> int:
    """How many rows the guide asks for at least."""
    return 0 if isinstance(question, MatrixQuestion) else question.at_least


def filled_rows(answer: Answer | None) -> int:
    """In how many rows something was said."""
    return sum(not row.is_empty for row in answer.rows) if answer else 0


def open_rows(question: ComposedQuestion, answer: Answer | None, function: str = "") -> tuple[Row, ...]:
    """The rows of the guide that are not complete; where it asks for at least some, the others may stay open.

    function: the job of the employee.
    """
    if has_free_rows(question) or least_rows(question):
        return ()
    return tuple(row for row in rows_of(question, answer, function) if not _is_complete(question, row))


def is_complete(question: ComposedQuestion, answer: Answer | None, function: str = "") -> bool:
    """Whether there is something in an answer with rows, and nothing the guide asks for is missing."""
    return (
        filled_rows(answer) > 0
        and not missing_rows(question, answer)
        and not open_rows(question, answer, function)
    )


def _is_complete(question: ComposedQuestion, row: Row) -> bool:
    if not isinstance(question, MatrixQuestion):
        return not row.is_empty
    now, wanted = row.cell(NOW), row.cell(WANTED)
    if now is not None and now.choice is not None:
        return True  # not applicable
    return _is_said(now) and (not question.has_wanted or _is_said(wanted))


def _is_said(cell: Cell | None) -> bool:
    return cell is not None and (cell.number is not None or cell.choice is not None)
