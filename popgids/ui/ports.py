"""What screens ask of the app: nothing here touches a file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from popgids.core.session import Session


class TalkKeeper(Protocol):
    """Keeps the running talk safe."""

    @property
    def today(self) -> date:
        """The day of today."""
        ...

    def new_id(self) -> str:
        """An id that was never given before."""
        ...

    def seconds_passed(self) -> int:
        """The whole seconds since this was last asked."""
        ...

    def keep(self, before: Session, after: Session) -> None:
        """Make what changed safe, or show that it is not."""
        ...

    def next_theme(self) -> None:
        """Show the next set of colours."""
        ...

    def talk_stopped(self) -> None:
        """The two stop for today; the talk can be resumed."""
        ...

    def talk_finished(self, session: Session) -> None:
        """The two are through: on to the whole plan."""
        ...
