"""Where an arrow up or down leads from a field of one line: to the field above or below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.ui.forms.spec import FieldKind
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
        field = view.field
        # a row of choices is walked with left and right
        return not (field.is_vertical or field.goes_on or field.kind is FieldKind.RANKING)
    return isinstance(view.editor, AnswerLine)


def stepped_to(views: Sequence[FieldView], here: FieldView, step: int) -> FieldView:
    """The field so many up or down in the column where one is, or the field itself past either end.

    It is the field itself as well before a list where the next arrow would choose, which nobody who passes by means.
    """
    sides = {here.field.side, -1}
    way = [one for one in views if one.is_for_keys and (here.field.side < 0 or one.field.side in sides)]
    at = way.index(here) + step
    there = way[at] if 0 <= at < len(way) else here
    return here if _is_chosen_by_arrows(there) else there


def _is_chosen_by_arrows(view: FieldView) -> bool:
    """Whether an arrow up or down chooses in this field."""
    field = view.field
    is_list = field.kind is FieldKind.OPTIONS and field.is_vertical
    return is_list and not (field.goes_on or field.is_secret)
