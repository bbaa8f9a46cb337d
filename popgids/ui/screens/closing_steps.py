"""From the page on which a talk is closed straight to one of the steps of the talk, by way of the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.ui.page_commands import to_steps
from popgids.ui.screens.page import Page

if TYPE_CHECKING:
    from popgids.core.gaps import Gap
    from popgids.core.session import Session
    from popgids.ui.commands import Command


class ClosingSteps(Page):
    """Offers the steps as long as the plan was not recorded."""

    session: Session
    _is_making = False
    _is_made = False

    def _advance(self, after: Session) -> None:
        """Take a new session and make it safe."""
        raise NotImplementedError

    def _settle(self) -> None:
        """Take what was typed, and the time that passed."""
        raise NotImplementedError

    def _back(self, gap: Gap | None = None) -> None:
        """Go back into the talk."""
        raise NotImplementedError

    @property
    def only_in_menu(self) -> tuple[Command, ...]:
        return () if self._is_made else to_steps(self.session.guide)

    def action_step(self, number: int) -> None:
        """Go back into the talk, to a step by its number."""
        if not self._is_made and not self._is_making:
            self._after_typing(self._to_step, number)

    def _to_step(self, number: int) -> None:
        # before the step is another, on which that time was not spent
        self._settle()
        self._advance(self.session.go_to_step(self.session.guide.steps[number - 1].kind))
        self._back()
