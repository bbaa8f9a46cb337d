"""A form on screen: its fields, one under the other or in two columns, kept mounted while their shape stays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message

from popgids.ui.widgets.field_view import FieldView

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from textual.widget import Widget

    from popgids.ui.forms.spec import Field


class FormView(VerticalScroll, can_focus=False):
    """The fields of a form; FieldView.Changed comes up from it, and Finished at Enter in the last field."""

    @dataclass
    class Finished(Message):
        """Enter was pressed in the last field."""

        form: FormView

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._shapes: tuple[tuple[object, ...], ...] | None = None
        self.views: tuple[FieldView, ...] = ()

    async def show(self, fields: Sequence[Field]) -> None:
        """Show these fields; mounted ones of the same shapes are used again."""
        shapes = tuple(field.shape for field in fields)
        if shapes == self._shapes:
            for view, field in zip(self.views, fields, strict=True):
                view.show(field, self._today)
            return
        focused = next((view.field.name for view in self.views if view.has_focus_within), None)
        self._shapes = shapes
        self.views = tuple(FieldView(field, self._today) for field in fields)
        await self.remove_children()
        self.set_class(len(fields) == 1, "-single")
        await self.mount_all(self._laid_out())
        again = next((view for view in self.views if view.field.name == focused), None)
        if again is not None:
            again.focus_target.focus()

    def _laid_out(self) -> list[Widget]:
        """The views in the order of the fields; neighbours with sides go into columns next to each other."""
        widgets: list[Widget] = [view for view in self.views if view.field.side < 0]
        sides = sorted({view.field.side for view in self.views if view.field.side >= 0})
        if sides:
            columns = [
                Vertical(*(view for view in self.views if view.field.side == side), classes="side")
                for side in sides
            ]
            widgets.append(Horizontal(*columns, classes="sides"))
        return widgets

    def focus_first(self) -> None:
        """Put the cursor in the first field."""
        if self.views:
            self.views[0].focus_target.focus()

    def focus_first_empty(self) -> None:
        """Put the cursor in the first field that is empty, or else in the first."""
        view = next((one for one in self.views if not one.value), self.views[0] if self.views else None)
        if view is not None:
            self.scroll_home(animate=False)
            view.focus_target.focus()

    @on(FieldView.Submitted)
    def _next_field(self, event: FieldView.Submitted) -> None:
        event.stop()
        index = self.views.index(event.view)
        if index + 1 < len(self.views):
            self.views[index + 1].focus_target.focus()
        else:
            self.post_message(self.Finished(self))
