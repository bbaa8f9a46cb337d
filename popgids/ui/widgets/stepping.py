"""Where an arrow up or down leads from a field of one line: to the field above or below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.ui.widgets.answer_area import AnswerArea, AnswerLine
from popgids.ui.widgets.option_field import OptionField
from popgids.ui.widgets.wrapped_line import WrappedLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from popgids.ui.widgets.field_view import FieldView


def steps_out(view: FieldView, step: int) -> bool:
    """Whether an arrow up (-1) or down (1) has nothing to do in this field itself."""
    if isinstance(view.editor, AnswerArea):
        # in a longer text somebody who walks to its end wants to stay there
        is_line = isinstance(view.editor, WrappedLine) or view.editor.wrapped_document.height == 1
        return is_line and view.editor.is_at_edge(step)
    if isinstance(view.editor, OptionField):
        # choices below each other are walked first, a row of them with left and right
        return not view.field.goes_on and (not view.editor.is_stacked or view.editor.is_at_edge(step))
    return isinstance(view.editor, AnswerLine)


def stepped_to(views: Sequence[FieldView], here: FieldView, step: int) -> FieldView:
    """The field so many up or down in the column where one is, or the field itself past either end."""
    sides = {here.field.side, -1}
    way = [one for one in views if one.is_for_keys and (here.field.side < 0 or one.field.side in sides)]
    at = way.index(here) + step
    return way[at] if 0 <= at < len(way) else here
