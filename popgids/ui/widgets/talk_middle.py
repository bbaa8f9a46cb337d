"""What is filled in and what helps with it: on a small screen the list makes room for what explains its open row."""

from __future__ import annotations

from typing import Any

from textual.containers import Container

from popgids.ui.widgets.aside import Aside
from popgids.ui.widgets.field_heights import height_at_rest, height_of
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.pinned_words import PinnedWords
from popgids.ui.widgets.record_list import RecordList

_MOST, _MOST_WIDE = 6, 14
"""The most rows of a list in sight; the style sheet says the same for a list that was not fitted."""
_LEAST, _LEAST_LOW = 3, 2
_LOW = 12
_MEANING = 2
"""The rows for what a point means, there while the cursor is in it: kept free, so that the list never moves for it."""


class TalkMiddle(Container):
    """The list and the form in #work, and the help beside or under them; a list of rows leaves room for the others."""

    def __init__(self, **names: Any) -> None:
        super().__init__(**names)
        self._fitted: tuple[int | None, int | None] = (None, None)

    def on_mount(self) -> None:
        """Fit again whenever the form became taller or shorter, or a row has more to explain."""
        self.screen.screen_layout_refresh_signal.subscribe(self, lambda _screen: self.fit())

    def fit(self) -> None:
        """Give the list of rows, and all that is filled in, the most rows that they may take."""
        records = self.query_one(RecordList)
        if not self.size.height:
            return
        has_rows = records.display and records.has_class("-tall")
        fitted = self._room(records.option_count) if has_rows else (None, None)
        if fitted != self._fitted:
            self._fitted = fitted
            records.styles.max_height, self.query_one("#work").styles.max_height = fitted
        self._fit_pinned()

    def _fit_pinned(self) -> None:
        """Leave room under what stays in sight for each of the fields that scroll, so that it never moves for them."""
        form = self.query_one(FormView)
        views = [view for view in form.views if view.display]
        pinned = next((view.editor for view in views if isinstance(view.editor, PinnedWords)), None)
        if pinned is not None:
            records = self.query_one(RecordList)
            above = records.outer_size.height + records.styles.margin.height if records.display else 0
            tallest = max((height_of(view) for view in views if view.is_for_keys), default=0)
            if pinned.fit(self.size.height - above - tallest):
                form.keep_in_sight()

    def _room(self, count: int) -> tuple[int, int]:
        """The rows for a list of so many, and those for the list and the form together."""
        is_wide = self.screen.has_class("-wide")
        height = self.size.height
        explained = 0 if is_wide else self.query_one(Aside).rows_for_records
        work = height - (explained + 1 if explained else 0)
        views = self.query_one(FormView).views
        meant = _MEANING if any(view.field.goes_on for view in views) else 0
        left = work - 1 - height_at_rest(views) - meant
        least = min(_LEAST if height >= _LOW else _LEAST_LOW, count)
        return max(least, min(_MOST_WIDE if is_wide else _MOST, left)), work
