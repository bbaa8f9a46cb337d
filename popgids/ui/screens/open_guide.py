"""A guide that is open on a page: what is known of it now, and the order of its questions."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from popgids.core.guide_edits import Reorder
from popgids.ui.screens.guide_changes import changes_in
from popgids.ui.screens.guide_rows import rows_of
from popgids.ui.screens.guide_settings import settings_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from popgids.core.guide import Guide
    from popgids.core.guide_edits import GuideEdit
    from popgids.core.guide_texts import GuidePage, GuidePart, RemarkedPart
    from popgids.core.shelf import GuideLine
    from popgids.ui.ports import GuideKeeper
    from popgids.ui.screens.guide_changes import Change


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}-{number}" for number in count(2))


class OpenGuide:
    """Reads a guide through its keeper, and gives changes to it."""

    def __init__(self, keeper: GuideKeeper, line: GuideLine) -> None:
        self._keeper = keeper
        self.line = line
        self.guide: Guide | None = None
        self.page: GuidePage
        self.rows: tuple[RemarkedPart, ...]
        self.read_again()

    def read_again(self) -> None:
        """Take what the file says now; what was known of it stays when the file is gone."""
        self.line = self._keeper.read_guide_line(self.line.key) or self.line
        self.page = self._keeper.read_page(self.line.key)
        self.guide = self._keeper.read_guide(self.line.key) if self.line.is_usable else None
        self.rows = rows_of(self.page, self.line)

    @property
    def is_own(self) -> bool:
        """Whether it may be changed here."""
        return self.line.origin != "popgids"

    def change(self, edit: GuideEdit) -> bool:
        """Whether it was changed in this way. Raises what GuideKeeper.change raises."""
        return self._keeper.change(self.line.key, edit, self.page.fingerprint)

    def free_id(self, wanted: str) -> str:
        """An id for a new guide that none has yet: this one, or this one with a number."""
        return next(one for one in _numbered(wanted) if self._keeper.is_free(one))

    def begin_own(self, title: str, guide_id: str, *, is_copy: bool) -> None:
        """Make a guide of one's own from this one. Raises what GuideKeeper.begin_own raises."""
        self._keeper.begin_own(self.line.key, title, guide_id, is_copy=is_copy)

    def undo(self) -> bool:
        """Whether the last change was taken back. Raises what GuideKeeper.undo_change raises."""
        return self._keeper.undo_change(self.line.key)

    def redo(self) -> bool:
        """Whether what was taken back last was made again. Raises what GuideKeeper.redo_change raises."""
        return self._keeper.redo_change(self.line.key)

    def changes_in(self, one: RemarkedPart) -> list[Change]:
        """Everything that can be changed in a part."""
        if not self.page.parts and not one.remarks:
            # of a file that cannot be read any wrong line can be chosen from the top
            one = replace(one, remarks=self.page.remarks)
        found = changes_in(one, self.line.key, self.page.line)
        more = next((at for at, change in enumerate(found) if change.is_new), len(found))
        return [*found[:more], *settings_in(one.part, self.guide, self.line, self.page), *found[more:]]

    def found_again(self, part: GuidePart, before: Change) -> Change | None:
        """What has to be done for a text now that the file was read again; None when its place is no longer there.

        A line is known by what stands in it, first in its own part, since its number may be another; everything else by
        its part and its name.
        """
        if before.line_text:
            own = (part.kind, part.id, part.name)
            rows = sorted(self.rows, key=lambda one: (one.part.kind, one.part.id, one.part.name) != own)
            every = (change for one in rows for change in self.changes_in(one))
            return next((one for one in every if one.line_text == before.line_text), None)
        rows = [one for one in self.rows if (one.part.kind, one.part.id) == (part.kind, part.id)]
        if len(rows) > 1:
            rows = [one for one in rows if one.part.name == part.name]
        here = (change for one in rows[:1] for change in self.changes_in(one))
        return next((one for one in here if (one.line_text, one.name) == ("", before.name)), None)

    def at(self, kind: str, name: str) -> int | None:
        """Which row is about the part with this id."""
        found = enumerate(one.part for one in self.rows)
        return next((at for at, part in found if (part.kind, part.id) == (kind, name)), None)

    def moved(self, one: RemarkedPart, by: int) -> Reorder | None:
        """The order in which a question stands one place up (-1) or down (1); None when there is no such place."""
        part = one.part
        if part.kind != "vraag" or part.is_hidden or not part.id:
            return None
        order = list(self.page.questions(part.step))
        at = order.index(part.id)
        if not 0 <= at + by < len(order):
            return None
        order[at], order[at + by] = order[at + by], order[at]
        return Reorder(part.step, tuple(order))

    def place_for_new(self, one: RemarkedPart | None) -> tuple[str, str] | None:
        """The step, and the id of the question behind which a new one comes ("" for the first); None outside the steps."""
        if one is None or one.part.kind not in ("stap", "vraag") or not one.part.step:
            return None
        step = one.part.step
        order = self.page.questions(step)
        if one.part.id in order:
            return step, one.part.id
        return None if self._is_hidden(step) else (step, order[-1] if order else "")

    def _is_hidden(self, step: str) -> bool:
        at = self.at("stap", step)
        return at is not None and self.rows[at].part.is_hidden
