"""The rows that fields take, and fields of two people on one level where one of them takes more rows."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from textual.css.scalar import Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from popgids.ui.widgets.field_view import FieldView
    from popgids.ui.widgets.literal import Words


def height_at_rest(views: Sequence[FieldView]) -> int:
    """The rows of all fields of a form, without what a point means where the cursor is."""
    sides = sorted({view.field.side for view in views})
    heights = {
        side: sum(height_of(view) for view in views if view.display and view.field.side == side)
        for side in sides
    }
    # the columns stand two by two beside each other, under the fields that have the whole width
    columns = [heights[side] for side in sides if side >= 0]
    return heights.get(-1, 0) + sum(max(columns[at : at + 2]) for at in range(0, len(columns), 2))


def level(views: Sequence[FieldView]) -> None:
    """Give fields that ask two people the same, and stand beside each other, labels and rows of the same height."""
    for pair in _pairs(views):
        is_beside = pair[0].region.x != pair[1].region.x
        labels, rests = [_label(one) for one in pair], [_below_label(one) for one in pair]
        label = max(labels) if is_beside and labels[0] != labels[1] else None
        whole = max(labels) + max(rests) if is_beside and (label or rests[0] != rests[1]) else None
        for one in pair:
            _at_least(one.label, label)
            _at_least(one, whole)


def height_of(view: FieldView) -> int:
    """The rows of a field, without what a point means where the cursor is."""
    label, editor = (one.outer_size.height if one.display else 0 for one in (view.label, view.editor))
    echo = view.echo.outer_size.height if view.echo.display and not view.field.goes_on else 0
    above = max(label, editor) if view.has_class("-beside") else label + editor
    return above + echo + view.styles.margin.height


def _label(view: FieldView) -> int:
    """The rows that a label needs, whatever it was given before."""
    label = view.label
    if not label.display:
        return 0
    return label.get_content_height(label.size, view.app.size, label.content_size.width)


def _below_label(view: FieldView) -> int:
    """The rows of the place to fill it in, and of how that is understood."""
    return view.editor.outer_size.height + (view.echo.outer_size.height if view.echo.display else 0)


def _at_least(widget: FieldView | Words, rows: int | None) -> None:
    """Give a widget at least so many rows, None for what it needs."""
    if widget.styles.min_height != (rows if rows is None else Scalar.from_number(rows)):
        widget.styles.min_height = rows


def _pairs(views: Sequence[FieldView]) -> Iterator[tuple[FieldView, FieldView]]:
    """What is asked of two neighbours: the first and the second, the third and the fourth."""
    shown = [view for view in views if view.display and view.field.side >= 0]
    shown.sort(key=_row)
    for _key, found in groupby(shown, key=_row):
        first, *second = found
        if len(second) == 1:
            yield first, second[0]


def _row(view: FieldView) -> tuple[int, str]:
    """What tells which fields stand beside each other: the same of another person."""
    return view.field.side // 2, view.field.name.partition(":")[2] or view.field.name
