"""The way from what came of a point to the point itself, and back along the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.origins import Origin, origin_at
from popgids.i18n import _
from popgids.ui.forms.names import shortened
from popgids.ui.forms.voices import both_voices, other_voices, point_in_front
from popgids.ui.screens.talk_base import TO_READ, TalkBase
from popgids.ui.widgets.literal import Words, tell

if TYPE_CHECKING:
    from popgids.core.goals import DevelopmentGoal
    from popgids.core.outline import Place

# The letters of what a record came from that there is room for, beside the keys.
_ORIGIN, _ORIGIN_NARROW = 40, 20


class OriginsInTalk(TalkBase):
    """Shows what the open record came from and what the other said of it, and leads there and back."""

    _way_back: tuple[tuple[Place, str], ...] = ()

    def _show_origin(self) -> None:
        """Say under the question what the open record came from, which keys lead there and back, and the other voice."""
        origin = self._origin()
        room = _ORIGIN if self.has_class("-wide") else _ORIGIN_NARROW
        parts = (
            _("Komt uit “{what}”").format(what=shortened(origin.text, room)) if origin else "",
            _("^O erheen") if origin else "",
            _("^B terug") if self._way_back else "",
        )
        lines = (" · ".join(one for one in parts if one), *other_voices(self.session, self._point()))
        shown = self.query_one("#origin", Words)
        shown.update("\n".join(one for one in lines if one))
        shown.display = any(lines)

    def _point(self) -> DevelopmentGoal | None:
        return point_in_front(self.session, self._form.collection, self._record)

    def _origin(self) -> Origin | None:
        session = self.session
        return origin_at(session.conversation, session.stop, self._form.collection, self._record)

    async def action_origin(self) -> None:
        """Go to what the open record came from, one step at a time."""
        await self._settle()
        origin = self._origin()
        if origin is None:
            tell(self, self._said_before_merging() or _("Dit komt nergens anders vandaan."), timeout=TO_READ)
            return
        self._way_back = (*self._way_back, (self.session.place, self._record))
        await self._go(self.session.go(origin.place), origin.record)

    async def action_origin_back(self) -> None:
        """Go back along the way that led from what came of a record to the record."""
        await self._settle()
        if not self._way_back:
            tell(self, _("Je bent niet vanaf een ander punt hierheen gegaan."), timeout=TO_READ)
            return
        *earlier, (place, record) = self._way_back
        self._way_back = tuple(earlier)
        await self._go(self.session.go(place), record)

    def _said_before_merging(self) -> str:
        """Out of which points the open one was merged, and whose they were; empty when it was not."""
        told = both_voices(self.session, self._point()) if self._form.collection == "goals" else ()
        return "\n".join([_("Samengevoegd uit twee punten:"), *told]) if told else ""
