"""What is filled in above, in two or three rows that stay in sight while one fills in what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from popgids.ui.widgets.literal import Words, literal
from popgids.ui.widgets.pinned_words import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from popgids.ui.widgets.field_view import FieldView

_MOST = 3
_LEAST = 2


class WordsInSight(Words):
    """The words of a field that scrolled away, in one row, with its remark under them."""

    DEFAULT_CSS = """
    WordsInSight { dock: top; height: auto; display: none; background: $background; }
    """

    def __init__(self) -> None:
        super().__init__("")
        self._view: FieldView | None = None

    def follow(self, views: Sequence[FieldView], here: FieldView, height: int) -> bool:
        """Say what the field says that is to stay in sight, if it cannot beside this one; whether it does so now."""
        meant = next((one for one in views if one.field.stays_in_sight), None)
        is_behind = meant is not None and here is not meant and here.region.y > meant.region.y
        has_words = meant is not None and bool(str(meant.value).strip())
        is_away = is_behind and meant is not None and here.region.bottom - meant.region.y > height
        self._view = meant if is_behind and (has_words or not is_away) else None
        self.display = is_away and has_words
        if self.display:
            self.styles.height = _MOST if height - here.size.height >= _MOST else _LEAST
            self.say()
        return self.display

    def leave(self) -> None:
        """Say nothing, as the field itself is in sight."""
        self._view = None
        self.display = False

    @property
    def whole(self) -> FieldView | None:
        """The field itself, when it stays in sight as it is above where one is."""
        return None if self.display else self._view

    def say(self) -> None:
        """Say it as it is now."""
        if self._view is None or not self.display or not self.size.width:
            return
        rows = int(self.styles.height.value) if self.styles.height else _LEAST
        said = cut(literal(" ".join(str(self._view.value).split()), "bold"), self.size.width, 1)
        remark = cut(literal(self._view.field.remark, "$text-muted"), self.size.width, rows - 1)
        self.update(Content("\n").join((said, remark)))

    def on_resize(self, _event: events.Resize) -> None:
        self.say()
