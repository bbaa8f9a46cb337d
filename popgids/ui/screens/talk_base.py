"""What the parts of the talk screen share: the session that is open, and what each part asks of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popgids.core.undoing import Typing
from popgids.i18n import _
from popgids.ui.kept_first import KeepingScreen
from popgids.ui.key_order import OrderedScreen

if TYPE_CHECKING:
    from popgids.core.outline import Place, Spot
    from popgids.core.session import Session
    from popgids.ui.forms.spec import Field, Form
    from popgids.ui.ports import TalkKeeper

TO_READ = 6.0
"""The seconds that a message of a whole sentence stays."""


class TalkBase(OrderedScreen[None], KeepingScreen[None]):
    """A session with the form of the stop where it is; _record is the id of the record that is open, empty for none."""

    session: Session
    _keeper: TalkKeeper
    _form: Form
    _record: str
    _open_in_plan: str = ""
    """The key of the stop to which the plan led for what is open in it, empty when one was not there."""
    _way_back: tuple[tuple[Place, str, str], ...] = ()
    """The places, records and fields that led here from what came of a point; gone once one goes on from here."""

    async def _settle(self) -> None:
        """Take what was typed just before a key that leads away."""
        raise NotImplementedError

    def _advance(self, after: Session) -> None:
        """Take a new session and make it safe."""
        raise NotImplementedError

    def _fill_in(self, field: Field, value: Any, was: Any = "", begun: Session | None = None) -> None:
        """Take what a field of the open record says now, as one change that can be taken back.

        begun: the session in which that record was begun for it.
        """
        before = self.session
        after = self._form.change(begun or before, self._record, field.name, value)
        is_typed = isinstance(value, str) and not field.options
        typing = (
            Typing(self._record, field.name, str(was), value)
            if is_typed
            else Typing(self._record, field.name)
        )
        label = field.label.strip(" ?:.…")
        words = _("het antwoord van {label}") if field.side >= 0 else _("“{label}”")
        what = words.format(label=label) if label else _("het antwoord")
        self._advance(after.since(before, what, typing))

    def _note_cursor(self) -> None:
        """Note the field or the line of the list where one is."""
        raise NotImplementedError

    async def _go(self, session: Session, record: str = "", field: str = "") -> None:
        """Show the place of a new session, with this record open and the cursor in this field."""
        raise NotImplementedError

    async def _act(self, name: str) -> None:
        """Do what an action of the form is named for."""
        raise NotImplementedError

    async def _open_next(self) -> bool:
        """Open the next record that has to be filled in before going on, if there is one."""
        raise NotImplementedError

    async def _open_previous(self) -> bool:
        """Open the record before this one, where going back leads from record to record."""
        raise NotImplementedError

    async def _show_stop(self, spot: Spot) -> None:
        """Show the stop where the session is, with this record open, or else the first."""
        raise NotImplementedError

    async def _show_where_one_was(self) -> None:
        """Show the stop where the session is, with the cursor in the field or the line of the list where one was."""
        raise NotImplementedError

    async def _show_form(self) -> None:
        """Show the records, the fields of the open one, and what can be done with it."""
        raise NotImplementedError

    def _show_around(self) -> None:
        """Show what stands around the form."""
        raise NotImplementedError

    def _show_time(self) -> None:
        """Show how the time stands."""
        raise NotImplementedError

    def _tick(self) -> None:
        """Book the time that passed."""
        seconds = self._keeper.seconds_passed()
        if seconds > 0:
            self._advance(self.session.spend(seconds))
            self._show_time()

    def _after_typing(self, then: Any, *args: Any) -> None:
        """Do something when the letters that came before it have arrived."""
        target = self.focused or self
        target.call_later(lambda: self.call_later(then, *args))
