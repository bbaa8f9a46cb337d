"""What changed in the answers: other words, other points, other rows, another order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from popgids.core.computed import leaves_rows_out
from popgids.core.difference.parts import Change, ChangeCode, ChangeGroup, known, title
from popgids.core.questions import ComputedQuestion
from popgids.core.summary.answers import answer_value
from popgids.core.summary.blocks import Computed, Ordered, ScalePoint, Several, Value
from popgids.core.summary.parts import who_answered
from popgids.core.summary.rows import cell_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from popgids.core.answers import Answer, Cell, Row
    from popgids.core.conversation import Conversation
    from popgids.core.guide import Guide

_ROW_SEPARATOR = ", "


def answer_changes(before: Conversation, after: Conversation, guide: Guide | None = None) -> Iterator[Change]:
    """Other answers to a question that was answered both times, and answers that are there no more.

    Those that are not for all eyes are left out. guide: knows what a number was computed from.
    """
    for gone in answers_left(before, after):
        question = " ".join(gone.question.split())
        who = who_answered(gone, before)
        yield Change(ChangeGroup.ANSWERS, ChangeCode.ANSWER_LEFT, gone.id, question, who=who)
    for now in after.answers:
        was = before.answer(now.question_id, now.party)
        if was is None or not is_told_apart(now.id, before, after):
            continue
        question = " ".join((now.question or was.question).split())
        about = Change(ChangeGroup.ANSWERS, ChangeCode.ANSWER, now.id, question, who=who_answered(now, after))
        if now.kind == "berekend" and guide is not None:
            is_of_whole_rows = any(_leaves_rows_out(now, talk, guide) for talk in (before, after))
            about = replace(about, is_of_whole_rows=is_of_whole_rows)
        yield from _changes(was, now, about)


def _leaves_rows_out(number: Answer, talk: Conversation, guide: Guide) -> bool:
    """Whether rows of a table that are only half filled in did not count for this number."""
    question = guide.question(number.question_id)
    return isinstance(question, ComputedQuestion) and leaves_rows_out(
        question, number.party, talk.answers, guide
    )


def answers_left(before: Conversation, after: Conversation) -> tuple[Answer, ...]:
    """What somebody answered before and not after; what is computed follows from that."""
    here = {one.id for one in after.answers if not one.is_empty}
    hidden = {one.id for one in after.answers if one.is_private or one.visible_to}
    return tuple(
        one
        for one in before.answers
        if one.id not in here | hidden
        and one.kind != "berekend"
        and not (one.is_private or one.visible_to or one.is_empty)
    )


def questions_left(before: Conversation, after: Conversation) -> int:
    """How many questions that were answered before have no answer after, of either."""
    asked_still = {one.question_id for one in after.answers if not one.is_empty}
    return len({one.question_id for one in answers_left(before, after)} - asked_still)


def is_told_apart(key: str, *talks: Conversation) -> bool:
    """Whether an answer was given in both, so that answer_changes tells how it differs."""
    found = [one for talk in talks for one in talk.answers if one.id == key]
    return len(found) == len(talks) and not any(
        one.is_private or one.visible_to or one.is_empty for one in found
    )


def _changes(was: Answer, now: Answer, about: Change) -> Iterator[Change]:
    values = _told(was), _told(now)
    if values[0] != values[1]:
        # An answer with the same choice or number can have another explanation.
        old, new = next(pair for pair in zip(*values, strict=True) if pair[0] != pair[1])
        code = _CODES.get(type(new)) if type(old) is type(new) else None
        yield replace(about, code=code or about.code, before=old, after=new)
    yield from _row_changes(was.rows, now.rows, about)


_CODES: dict[type, ChangeCode] = {Ordered: ChangeCode.ORDER, Computed: ChangeCode.COMPUTED}


def _told(answer: Answer) -> tuple[Value | None, ...]:
    value = answer_value(answer)
    # Beside a date or an amount the text is only how it was typed.
    text = answer.text if isinstance(value, (Several, ScalePoint, Ordered)) else ""
    explanation = "" if isinstance(value, Computed) else answer.explanation
    return tuple(known(one) for one in (value, text, explanation))


# rows


def _row_changes(
    was: Sequence[Row], now: Sequence[Row], about: Change, inside: tuple[str, ...] = ()
) -> Iterator[Change]:
    """New, lost and changed rows; inside names the rows of the block that holds these."""
    were = {row.id: row for row in was if not row.is_empty}
    are = {row.id: row for row in now if not row.is_empty}
    for at, (key, row) in enumerate(were.items(), start=1):
        if key not in are:
            name = _ROW_SEPARATOR.join((*inside, _name(row, at)))
            yield replace(about, code=ChangeCode.ROW_LEFT, row=name)
    for at, (key, row) in enumerate(are.items(), start=1):
        place = (*inside, _name(row, at))
        old = were.get(key)
        if old is None:
            yield replace(about, code=ChangeCode.ROW_NEW, row=_ROW_SEPARATOR.join(place))
        else:
            yield from _cell_changes(old, row, replace(about, row=_ROW_SEPARATOR.join(place)), place)
    kept = [key for key in were if key in are]
    if kept != [key for key in are if key in were]:
        yield replace(about, code=ChangeCode.ROW_ORDER, row=_ROW_SEPARATOR.join(inside))


def _cell_changes(was: Row, now: Row, about: Change, place: tuple[str, ...]) -> Iterator[Change]:
    fields = dict.fromkeys(cell.id for row in (was, now) for cell in row.cells)
    for key in fields:
        old, new = was.cell(key), now.cell(key)
        before, after = (known(cell_value(one)) if one else None for one in (old, new))
        if before != after:
            label = next((one.label for one in (new, old) if one and one.label.strip()), key)
            yield replace(about, code=ChangeCode.CELL, field=title(label), before=before, after=after)
        yield from _row_changes(_inner(old), _inner(new), about, place)


def _inner(cell: Cell | None) -> tuple[Row, ...]:
    return cell.rows if cell is not None else ()


def _name(row: Row, at: int) -> str:
    """What a row is called: as the guide names it, by its first words, or by its number."""
    if row.label.strip():
        return title(row.label)
    words = (cell.choice.text if cell.choice else cell.text for cell in row.cells if cell.kind in _NAMING)
    return next((title(text) for text in words if text.strip()), str(at))


_NAMING = ("kort", "open", "keuze", "bewijs")
