"""What was said in the talk before, in lines that fit beside a question; points beside those of now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.items import NOW, WANTED
from popgids.core.summary.answers import answer_value
from popgids.core.summary.blocks import Computed, Measure, Ordered, ScalePoint
from popgids.core.summary.rows import cell_value
from popgids.i18n import _
from popgids.wording.values import value_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.answers import Answer, Cell, Row
    from popgids.core.guide import Question
    from popgids.core.summary.blocks import Value


def earlier_lines(then: Answer, now: Answer | None, question: Question | None = None) -> tuple[str, ...]:
    """An answer of the talk before: one line, or one for each of its rows; what is said now stands behind a point."""
    if then.rows:
        rows = {row.id: row for row in now.rows} if now else {}
        return tuple(_row(row, rows.get(row.id)) for row in then.rows if not row.is_empty)
    return (" · ".join(_parts(then, now, question)),)


def _parts(then: Answer, now: Answer | None, question: Question | None) -> Iterator[str]:
    value = answer_value(then, question)
    text = _shown(value)
    if text:
        yield _beside(text, value, answer_value(now, question) if now and not now.is_empty else None)
    if then.choices and then.text.strip():
        yield then.text.strip()
    if then.explanation.strip() and not isinstance(value, Computed):
        yield then.explanation.strip()


def _beside(text: str, then: Value | None, now: Value | None) -> str:
    """What was said then, and after a number also the one of now."""
    if isinstance(then, (ScalePoint, Measure, Computed)) and type(now) is type(then):
        return _("toen {then}, nu {now}").format(then=text, now=_shown(now))
    return text


def _shown(value: Value | None) -> str:
    if value is None:
        return ""
    if isinstance(value, Ordered):
        return ", ".join(f"{number}. {text}" for number, text in enumerate(value.texts, start=1))
    return value_text(value).strip()


# rows


def _row(then: Row, now: Row | None) -> str:
    cells = [cell for cell in then.cells if not cell.is_empty]
    points = {cell.id: cell for cell in cells}
    name = then.label.strip()
    if NOW in points and points[NOW].kind == "schaal":
        text = _matrix_row(points, now.cell(NOW) if now else None)
    else:
        # of two numbers of one kind it has to be said which is which
        kinds = [cell.kind for cell in cells if cell.number is not None]
        text = ", ".join(_cell(cell, now, has_head=kinds.count(cell.kind) > 1) for cell in cells)
    return _("{name}: {text}").format(name=name, text=text) if name else text


def _matrix_row(then: dict[str, Cell], now: Cell | None) -> str:
    """A point of then, what was wanted, and the point of now."""
    text = _shown(cell_value(then[NOW]))
    if WANTED in then:
        wanted = _shown(cell_value(then[WANTED]))
        text = _("{now} (gewenst {wanted})").format(now=text, wanted=wanted)
    text = _beside(text, cell_value(then[NOW]), cell_value(now) if now else None)
    more = [_shown(cell_value(cell)) for key, cell in then.items() if key not in (NOW, WANTED)]
    return " · ".join(part for part in (text, *more) if part)


def _cell(cell: Cell, now: Row | None, *, has_head: bool = False) -> str:
    if cell.rows:
        inner = "; ".join(_row(row, None) for row in cell.rows if not row.is_empty)
        return _("{name}: {text}").format(name=cell.label.strip(), text=inner)
    same = now.cell(cell.id) if now else None
    value = cell_value(cell)
    text = _beside(_shown(value), value, cell_value(same) if same else None)
    return (
        _("{name}: {text}").format(name=cell.label.strip(), text=text)
        if has_head and cell.label.strip()
        else text
    )
