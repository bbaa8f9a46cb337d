"""The mounted fields of one form, which are filled with other values when a form of the same shapes comes by."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.containers import Horizontal, Vertical

from popgids.ui.widgets.field_view import FieldView

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from textual.widget import Widget

    from popgids.ui.forms.spec import Field

Shapes = tuple[tuple[object, ...], ...]
"""What fields look like, whatever is filled in."""


class Sheet(NamedTuple):
    """The mounted fields of one form: the fields, the widgets that hold them, and what they were last filled in for."""

    views: tuple[FieldView, ...]
    widgets: tuple[Widget, ...]
    about: str

    def filled(self, fields: Sequence[Field], about: str, today: date) -> Sheet:
        """The same, now that it shows these fields."""
        for view, field in zip(self.views, fields, strict=True):
            view.show(field, today, is_elsewhere=about != self.about)
        return self._replace(about=about)

    def set_display(self, is_shown: bool) -> None:
        """Show or hide it; a field that is not to be seen stays hidden."""
        for widget in self.widgets:
            widget.display = is_shown and not (isinstance(widget, FieldView) and not widget.field.is_shown)


def new_sheet(fields: Sequence[Field], about: str, today: date) -> Sheet:
    """Fields in their order; neighbours with sides go into columns next to each other."""
    views = tuple(FieldView(field, today) for field in fields)
    widgets: list[Widget] = [view for view in views if view.field.side < 0]
    sides = sorted({view.field.side for view in views if view.field.side >= 0})
    if sides:
        columns = [
            Vertical(*(view for view in views if view.field.side == side), classes="side") for side in sides
        ]
        # two beside each other; more than two people come under them
        widgets += [Horizontal(*columns[at : at + 2], classes="sides") for at in range(0, len(columns), 2)]
    return Sheet(views, tuple(widgets), about)
