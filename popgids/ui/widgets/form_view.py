"""A form on screen: its fields, one under the other or in two columns.

Mounting a field takes longer than all the rest of going to another question, so the fields of the last few forms stay
mounted, hidden, to be filled with other values when a form of the same shapes comes by.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from textual import events, on
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widget import Widget

from popgids.ui.key_order import takes_text
from popgids.ui.widgets.field_heights import level
from popgids.ui.widgets.field_view import FieldView
from popgids.ui.widgets.form_sheet import new_sheet
from popgids.ui.widgets.option_field import OptionField
from popgids.ui.widgets.stepping import stepped_to, steps_out
from popgids.ui.widgets.words_in_sight import WordsInSight

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from datetime import date

    from textual.app import ComposeResult

    from popgids.ui.forms.spec import Field
    from popgids.ui.widgets.form_sheet import Shapes, Sheet

_MOST_SHEETS = 6


class FormView(VerticalScroll, can_focus=False):
    """The fields of a form; it posts Finished at Enter in the last of them.

    today: the day from which dates in words are read where fields are shown next.
    """

    class Finished(Message):
        """Enter was pressed in the last field."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.today = today
        self._sheets: dict[Shapes, Sheet] = {}
        self._about = ""
        self._typed_in: tuple[str, FieldView] | None = None
        self.views: tuple[FieldView, ...] = ()
        self._above = WordsInSight()

    def compose(self) -> ComposeResult:
        yield self._above

    def on_mount(self) -> None:
        """Level what stands beside each other whenever one of them became taller or shorter."""
        self.screen.screen_layout_refresh_signal.subscribe(self, lambda _screen: level(self.views))

    async def show(self, fields: Sequence[Field], about: str = "") -> None:
        """Show these fields; mounted ones of the same shapes are used again.

        about names what is filled in: another question or record starts clean, also for taking back what was typed, and
        from its top unless somebody is in it.
        """
        is_elsewhere, self._about = about != self._about, about
        if is_elsewhere and self.scroll_y and not any(view.has_focus_within for view in self.views):
            self._show_top()
        shapes = tuple(field.shape for field in fields)
        sheet = self._sheets.pop(shapes, None)
        if sheet is not None and sheet.views == self.views:
            self._sheets[shapes] = sheet.filled(fields, about, self.today)
            self._show_pinned()
            return
        here = next((view for view in self.views if view.has_focus_within), None)
        focused = here.field.name if here is not None else None
        known = {view.field.name for view in self.views}
        for shown in self._sheets.values():
            shown.set_display(False)
        if sheet is not None:
            sheet = sheet.filled(fields, about, self.today)
            sheet.set_display(True)
        else:
            await self._drop_oldest()
            sheet = new_sheet(fields, about, self.today)
            await self.mount_all(sheet.widgets)
        self._sheets[shapes] = sheet
        self.views = sheet.views
        if here is not None and not is_elsewhere:
            asked = (view.field.name for view in self.views if view.field.takes_cursor)
            focused = next((name for name in asked if name not in known), focused)
        again = next((view for view in self.views if view.field.name == focused), None)
        if again is not None:
            again.focus_target.focus()
            self.bring_in_sight(again)
        elif here is None or is_elsewhere:
            self._show_top()

    def follow(self, fields: Sequence[Field]) -> None:
        """Show what depends on text as it is typed; which fields there are stays the same."""
        for view, field in zip(self.views, fields, strict=False):
            if view.field.name == field.name:
                view.follow(field)
        self._above.say()

    def _show_pinned(self) -> None:
        """Show in what stays in sight what is filled in now, and all that this says of the field where one is."""
        if any(one.field.stays_in_sight for one in self.views):
            self._above.say()
            self.keep_in_sight()

    def _show_top(self) -> None:
        """Show the form from its top, where nothing has to be kept in sight."""
        self._above.leave()
        self.scroll_home(animate=False)

    async def _drop_oldest(self) -> None:
        while len(self._sheets) >= _MOST_SHEETS:
            oldest = self._sheets.pop(next(iter(self._sheets)))
            await self.remove_children(oldest.widgets)

    def on_resize(self) -> None:
        self.keep_in_sight()

    def keep_in_sight(self) -> None:
        """Keep the field that is being filled in within sight when something above or below takes more room."""
        view = next((one for one in self.views if one.has_focus_within), None)
        if view is not None:
            self.bring_in_sight(view)

    def bring_in_sight(self, view: FieldView) -> None:
        """Show a field with its label once all has its place: focus alone shows the input, without the label above."""
        self.call_after_refresh(self._keep_in_sight, view)

    def _keep_in_sight(self, view: FieldView) -> None:
        """Show a field from the top of the form if it fits, unless somebody was quick and is in another already."""
        if not view.has_focus_within:
            return
        was_shown = self._above.outer_size.height if self._above.display else 0
        is_shown = self._above.follow(self.views, view, self.size.height)
        if not is_shown and self._bottom_of(view) - was_shown <= self.size.height:
            self.scroll_home(animate=False)
        elif is_shown:
            # once more when what is pinned, and what follows from a choice, have the room they need now
            self._show_whole(view)
            self.call_after_refresh(self._show_whole, view)
        elif self._above.whole is not None:
            self._above.whole.scroll_visible(animate=False, top=True)
        else:
            self._show_whole(view)

    def _bottom_of(self, view: FieldView) -> int:
        """The row under a field, from the top of the form: where it is on the screen is not yet known while it scrolls."""
        within = (view, *takewhile(lambda one: one is not self, view.ancestors))
        return sum(one.virtual_region.y for one in within if isinstance(one, Widget)) + view.outer_size.height

    def _show_whole(self, view: FieldView) -> None:
        view.scroll_visible(animate=False, top=view.size.height > self.size.height)

    def focus_first(self) -> None:
        """Put the cursor in the first field, with the form shown from its top."""
        view = next((one for one in self.views if one.is_for_keys), None)
        if view is not None:
            self.scroll_home(animate=False)
            view.focus_target.focus()

    def focus_named(self, name: str) -> None:
        """Put the cursor in the field with this name."""
        view = next((one for one in self.views if one.field.name == name), None)
        if view is not None:
            view.focus_target.focus()
            self.bring_in_sight(view)

    def focus_first_empty(self, but: Container[str] = (), first: Container[str] = ()) -> None:
        """Put the cursor in the first field that is empty and not one of these, or else in the first.

        A point of a scale that leads on to the next goes before a text that may stay empty. first: names of fields that
        go before all others, empty or not.
        """
        keys = [one for one in self.views if one.is_for_keys]
        empty = [one for one in keys if not one.value and one.field.name not in but]
        meant = [one for one in keys if one.field.name in first]
        leading = [one for one in empty if one.field.goes_on]
        view = next(iter((*meant, *leading, *empty, *keys)), None)
        if view is not None:
            self.scroll_home(animate=False)
            view.focus_target.focus()
            self.bring_in_sight(view)

    def hand(self, view: FieldView, text: str) -> None:
        """Put the cursor in a field and write this there; where one had left it, as a new word at its end."""
        is_left = not view.has_focus_within
        # at once, and not by way of the queue: the next letter may be there already
        self.screen.set_focus(view.focus_target)
        self.bring_in_sight(view)
        view.write(text, is_behind=is_left)

    @on(events.DescendantFocus)
    def _note_where_one_types(self) -> None:
        view = next((one for one in self.views if one.has_focus_within), None)
        if view is not None and any(one.field.stays_in_sight for one in self.views):
            self.bring_in_sight(view)
        if view is None or not takes_text(view.focus_target):
            return
        # Tab shows the place to type in by itself, without the label above
        self.call_after_refresh(self._show_whole, view)
        about, last = self._typed_in or ("", None)
        # who came by a day or a number on the way to the buttons has not left the words above it
        if view.takes_words or last is None or about != self._about or not last.takes_words:
            self._typed_in = (self._about, view)

    def view_for_words(self, *, with_empty: bool = True) -> FieldView | None:
        """The field for words that come while none has the cursor, None when that is not clear.

        At a choice it is the text below it; else the one for words that the cursor was in last, or (with_empty) an empty
        one. A day or a number that is filled in takes no words.
        """
        here = next((one for one in self.views if one.has_focus_within), None)
        if here is not None:
            later = self.views[self.views.index(here) + 1 :]
            below = next((one for one in later if one.display and one.field.side == here.field.side), None)
            return below if below is not None and below.takes_words else None
        about, last = self._typed_in or ("", None)
        is_here = last is not None and about == self._about and last in self.views and last.is_for_keys
        if last is not None and is_here and (last.takes_words or not last.value):
            return last
        empty = (one for one in self.views if one.takes_words and not one.value)
        return next(empty, None) if with_empty else None

    def key_up(self, event: events.Key) -> None:
        """Go to the field above."""
        self._step(-1, event)

    def key_down(self, event: events.Key) -> None:
        """Go to the field below."""
        self._step(1, event)

    def _step(self, step: int, event: events.Key) -> None:
        """Go to the next field up or down, in the column where one is, unless the arrow does something in the field."""
        here = next((one for one in self.views if one.has_focus_within), None)
        if here is None or not steps_out(here, step):
            return
        there = stepped_to(self.views, here, step)
        is_among_others = sum(one.is_for_keys for one in self.views) > 1
        if there is not here:
            event.stop()
            if isinstance(here.editor, OptionField):
                here.editor.pass_by()
            if isinstance(there.editor, OptionField):
                there.editor.stand_at_edge(step)
            there.focus_target.focus()
            self.bring_in_sight(there)
        elif is_among_others and not takes_text(here.focus_target):
            # where an arrow led to the field above, the other one does nothing else
            event.stop()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all fields."""
        return tuple(one.field.name for one in self.views)

    @on(FieldView.Submitted)
    def _next_field(self, event: FieldView.Submitted) -> None:
        event.stop()
        if isinstance(event.view.editor, OptionField):
            # Enter may have chosen: first the screen shows what that asks for
            self.screen.call_later(self._lead_on, event.view.field.name)
        else:
            self._lead_on(event.view.field.name)

    def _lead_on(self, name: str) -> None:
        """Go to the field behind this one, or be finished behind the last."""
        if name not in self.names:
            return
        later = self.views[self.names.index(name) + 1 :]
        following = next((view for view in later if view.is_for_keys), None)
        if following is not None:
            following.focus_target.focus()
            self.bring_in_sight(following)
        else:
            self.post_message(self.Finished())
