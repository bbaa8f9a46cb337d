"""Going through the talk: on, back, to a step, to the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from popgids.core.guide import StepKind
from popgids.core.outline import Spot
from popgids.ui.screens.talk_base import TalkBase
from popgids.ui.widgets.step_sidebar import StepSidebar

if TYPE_CHECKING:
    from popgids.core.session import Session

_AFTER_LOOKING_BACK = frozenset(StepKind) - {StepKind.STATUS, StepKind.CURRENT_STATE}


class MovesInTalk(TalkBase):
    """Leaves a stop for another, with what was typed taken along and the time booked on the step that is left."""

    def action_next(self) -> None:
        """Go to the next question, or to the plan after the last."""
        self._after_typing(self._move, 1)

    def action_back(self) -> None:
        """Go to the question before this one."""
        self._after_typing(self._move, -1)

    def action_skip(self) -> None:
        """Leave this question open on purpose."""
        self._after_typing(self._skip)

    async def _skip(self) -> None:
        await self._settle()
        self._advance(self.session.skip())
        await self._leave(1)

    async def _move(self, offset: int) -> None:
        await self._settle()
        if await (self._open_next() if offset > 0 else self._open_previous()):
            return
        await self._leave(offset)

    async def _leave(self, offset: int) -> None:
        stop = self.session.neighbour(offset)
        self._way_back = ()
        if stop is not None:
            await self._go(self.session.go(stop.place))
        elif offset > 0:
            await self._finish()

    async def _go(self, session: Session, record: str = "", field: str = "") -> None:
        self._advance(self._with_time(session.drop_empty()))
        await self._show_stop(Spot((record,) if record else (), field))

    def _with_time(self, session: Session) -> Session:
        """The session with the time that passed booked on the step that is left."""
        place = session.place
        session = session.go(self.session.place).spend(self._keeper.seconds_passed()).go(place)
        return session.carry_over() if place.step in _AFTER_LOOKING_BACK else session

    @on(StepSidebar.Chosen)
    def _step_clicked(self, event: StepSidebar.Chosen) -> None:
        self._after_typing(self._go_to_step, event.kind)

    def action_step(self, number: int) -> None:
        """Go to a step by its number."""
        if number <= len(self.session.guide.steps):
            self._after_typing(self._go_to_step, self.session.guide.steps[number - 1].kind)

    async def _go_to_step(self, kind: StepKind) -> None:
        await self._settle()
        self._way_back = ()
        await self._go(self.session.go_to_step(kind))

    def action_finish(self) -> None:
        """Go to the whole plan."""
        self._after_typing(self._finish)

    async def _finish(self) -> None:
        await self._settle()
        self._advance(self.session.drop_empty())
        self._tick()
        self._keeper.talk_finished(self.session)
