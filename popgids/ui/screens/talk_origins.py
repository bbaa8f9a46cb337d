"""The way from what came of a point to the point itself, and back along the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events, on

from popgids.core.origins import Origin, origin_at
from popgids.i18n import _
from popgids.ui.forms.names import shortened
from popgids.ui.forms.registry import form_for
from popgids.ui.forms.voices import both_voices, other_voices, point_in_front, said_earlier
from popgids.ui.screens.talk_base import TO_READ, TalkBase
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.literal import Words, tell
from popgids.ui.widgets.step_sidebar import StepSidebar
from popgids.wording.phrases import untitled

if TYPE_CHECKING:
    from popgids.core.goals import DevelopmentGoal

# The most letters of what a record came from, and what the keys beside it take.
_ORIGIN = 40


class OriginsInTalk(TalkBase):
    """Shows what the open record came from and what the other said of it, and leads there and back."""

    def _show_origin(self) -> None:
        """Say under the question what the open record came from, which keys lead there and back, and the other voice."""
        origin = self._origin()
        keys = [
            *([_("Ctrl+O erheen")] if origin else []),
            *([_("Ctrl+B terug")] if self._way_back else []),
        ]
        line = " · ".join([*([self._from(origin, keys)] if origin else []), *keys])
        # on a line of its own: beside an origin it would break in the middle on a narrow screen
        to_plan = _("Ctrl+B terug naar het plan") if self._is_from_plan else ""
        is_open = self._form.collection == "goals"
        lines = (line, to_plan, *other_voices(self.session, self._point(), with_why=is_open))
        shown = self.query_one("#origin", Words)
        shown.update("\n".join(one for one in lines if one))
        shown.display = any(lines)

    @on(events.DescendantFocus)
    def _field_entered(self) -> None:
        """Follow the cursor where each field is about a record of its own."""
        if self._form.about_field is not None:
            self._show_origin()

    def _from(self, origin: Origin, keys: list[str]) -> str:
        """What a record came from, in what room the keys leave on their line."""
        said = _("Terugkijken op “{what}”") if origin.is_day else _("Komt uit “{what}”")
        room = self._columns - len(said.format(what="")) - sum(len(key) + 3 for key in keys)
        return said.format(what=shortened(origin.text.strip() or untitled(), max(8, min(room, _ORIGIN))))

    @property
    def _columns(self) -> int:
        """The columns of the line; those of the style sheet until the screen has been laid out."""
        if known := self.query_one("#intro", Words).container_size.width:
            return known
        sidebar, around = (28, 6) if self.has_class("-wide") else (22, 3)
        return self.app.size.width - around - (sidebar if self.query_one(StepSidebar).display else 0)

    @property
    def _is_from_plan(self) -> bool:
        """Whether one came here from the plan for what is open in it, and did not go on since."""
        return self.session.stop.key == self._open_in_plan and not self._way_back

    def _point(self) -> DevelopmentGoal | None:
        return point_in_front(self.session, self._form.collection, self._record)

    def _origin(self) -> Origin | None:
        session, form = self.session, self._form
        record = form.about_field(self._field) if form.about_field is not None else self._record
        return origin_at(session.conversation, session.stop, form.collection, record)

    @property
    def _field(self) -> str:
        """The name of the field where the cursor is, empty for none."""
        views = self.query_one(FormView).views
        return next((view.field.name for view in views if view.has_focus_within), "")

    async def action_origin(self) -> None:
        """Go to what the open record came from, one step at a time."""
        await self._settle()
        origin = self._origin()
        if origin is None:
            told = self._said_before_merging() or said_earlier(
                self.session, self._form.collection, self._record
            )
            tell(self, told or _("Dit komt nergens anders vandaan."), timeout=TO_READ)
            return
        field = self._field if self._form.about_field is not None else ""
        self._way_back = (*self._way_back, (self.session.place, self._record, field))
        there = self.session.go(origin.place)
        if origin.is_day:
            await self._go(there, field=form_for(there.stop).field_about(origin.record))
        else:
            await self._go(there, origin.record)

    async def action_origin_back(self) -> None:
        """Go back along the way that led from what came of a record to the record."""
        await self._settle()
        if self._is_from_plan:
            await self.run_action("finish")
            return
        if not self._way_back:
            tell(self, _("Je bent niet vanaf een ander punt hierheen gegaan."), timeout=TO_READ)
            return
        *earlier, (place, record, field) = self._way_back
        self._way_back = tuple(earlier)
        await self._go(self.session.go(place), record, field)

    def _said_before_merging(self) -> str:
        """Out of which points the open one was merged, and whose they were; empty when it was not."""
        told = both_voices(self.session, self._point()) if self._form.collection == "goals" else ()
        return "\n".join([_("Samengevoegd uit twee punten:"), *told]) if told else ""
