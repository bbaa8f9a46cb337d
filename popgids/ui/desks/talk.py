"""Keeps the running talk safe and closes it: between the screens and the disk."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

from popgids import __version__
from popgids.core.outline import ANYWHERE, Place
from popgids.errors import NotSavedError
from popgids.i18n import _
from popgids.storage.files import is_folder
from popgids.storage.paths import expanded
from popgids.ui.desks.keeping import Keeping
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.screens.talk_texts import go_on_command

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from popgids.core.conversation import Conversation, Participant
    from popgids.core.gaps import Gap
    from popgids.core.guide import Party
    from popgids.core.session import Session
    from popgids.core.undoing import Change
    from popgids.storage.talk import Talk
    from popgids.ui.desks.shell import Shell
    from popgids.ui.screens.closing import ClosingScreen

_SYNC_SECONDS = 0.9
_RETRY_SECONDS = 3.0


class TalkDesk:
    """The keeper of one talk; talk is None for an example, which is never kept; after: where it leads to, home if None."""

    def __init__(
        self, app: Shell, session: Session, talk: Talk | None, after: Callable[[], object] | None = None
    ) -> None:
        self._app = app
        self._after = after or app.go_home
        self._guide = session.guide
        self._keeping = Keeping(talk) if talk is not None else None
        self._left: tuple[Sequence[Gap], Gap] | None = None
        self._screen: ConversationScreen | ClosingScreen = (
            self._closing(session) if session.is_at_plan else ConversationScreen(session, self)
        )
        self._trouble = ""
        self._asked_at = monotonic()
        self._is_sync_planned = False
        self._is_over = False
        self._other_version = 0

    @property
    def today(self) -> date:
        """The day of today."""
        return self._app.clock().date()

    def now(self) -> datetime:
        """This moment, to the second."""
        return self._app.clock().replace(microsecond=0)

    def new_id(self) -> str:
        """An id that was never given before."""
        return self._app.new_id()

    def seconds_passed(self) -> int:
        """The whole seconds since this was last asked."""
        seconds = int(monotonic() - self._asked_at)
        self._asked_at += seconds
        return seconds

    # keeping

    def open(self) -> None:
        """Show the talk."""
        self._asked_at = monotonic()
        self._app.show(self._screen)
        self._app.call_after_refresh(self._show_trouble, self._trouble)

    def keep(self, before: Session, after: Session) -> None:
        """Make what changed safe, or show that it is not."""
        if self._keeping is None or self._is_over:
            return
        self._keeping.record(before, after)
        self._show_how_it_is()

    def done_before(self, what: str) -> tuple[Change, ...]:
        """What was done before the talk was opened again, each called what; the second time nothing."""
        return self._keeping.talk.done_before(what) if self._keeping is not None else ()

    def _show_how_it_is(self) -> None:
        """Show whether all is safe, and plan the next sync, which also tries again what failed."""
        if self._keeping is None or self._is_over:
            return
        trouble, before = self._keeping.trouble, self._trouble
        if trouble != before:
            self._show_trouble(trouble)
        if not self._is_sync_planned:
            self._is_sync_planned = True
            loop = asyncio.get_running_loop()
            # A file that was only taken away is back with the first sync.
            loop.call_later(_RETRY_SECONDS if before else _SYNC_SECONDS, self._start_sync)

    def _start_sync(self) -> None:
        self._is_sync_planned = False
        keeping = self._keeping
        if keeping is None or self._is_over:
            return
        talk = keeping.talk
        shorten = talk.shorten(self._screen.session) if talk.is_long and keeping.is_well else None

        def sync() -> None:
            try:
                if shorten is not None:
                    with suppress(NotSavedError):
                        shorten()
                was_well = keeping.is_well
                keeping.sync()
            except ValueError:
                # The talk was closed between planning and syncing; closing syncs by itself.
                return
            if not (was_well and keeping.is_well):
                self._app.call_from_thread(self._show_how_it_is)

        # A worker of Textual would cost as much as the letters typed meanwhile; what fails still reaches the loop.
        syncing = asyncio.get_running_loop().run_in_executor(None, sync)
        syncing.add_done_callback(asyncio.Future.result)

    def _show_trouble(self, trouble: str) -> None:
        self._trouble = trouble
        self._screen.show_saved(trouble)

    def flush(self) -> None:
        """Make everything safe at once, for when the program has to end."""
        if self._keeping is not None and not self._is_over:
            self._is_over = True
            self._keeping.close()

    def next_theme(self) -> None:
        """Show the next set of colours."""
        self._app.next_theme()

    # going elsewhere

    def may_stop(self) -> bool:
        """Whether every word is safe, after one more try; when it is not, the two are asked what they want."""
        if self._keeping is None or self._is_over:
            return True
        self._keeping.sync()
        self._show_how_it_is()
        if not self._keeping.is_safe:
            self._ask_before_losing(is_all=self._keeping.is_lost)
        return self._keeping.is_safe

    def way_back(self) -> str:
        """The command to go on with this talk later; empty when home shows it."""
        if self._keeping is None or self._app.store.lists(self._keeping.safe_place):
            return ""
        return go_on_command(str(self._keeping.safe_place))

    def talk_stopped(self) -> None:
        """The two stop for today; the talk can be resumed."""
        if self.may_stop():
            self._leave()

    def _leave(self) -> None:
        with suppress(NotSavedError):
            self.flush()
        self.go_home()

    def _ask_before_losing(self, *, is_all: bool) -> None:
        """Not every word is safe: stopping now would lose some, or all."""
        from popgids.ui.screens.dialogs import Answer, AskDialog

        lost = _(
            "Het bestand van dit gesprek is weg. Stop je nu, dan is alles weg wat jullie hebben opgeschreven."
        )
        last = _(
            "Wat er al stond, is veilig. Het laatste is nog niet bewaard. Stop je nu, dan is dat laatste weg."
        )
        text = " ".join((lost if is_all else last, _("Zet het gesprek liever eerst in een andere map.")))
        answers = (
            Answer("elsewhere", _("Bewaar elders")),
            Answer("stay", _("Doorpraten")),
            Answer("leave", _("Stop toch")),
        )

        def answered(chosen: str | None) -> None:
            if chosen == "elsewhere":
                self._screen.action_save_elsewhere()
            elif chosen == "leave":
                self._leave()

        self._app.push_screen(AskDialog(_("Nog niet alles is bewaard"), text, answers), answered)

    def has_folder(self, folder: str) -> bool:
        """Whether a folder that somebody typed is there."""
        return is_folder(expanded(folder).absolute())

    def save_elsewhere(self, session: Session, folder: str) -> str:
        """Keep the whole talk in another folder, too, from now on; gives the place of its file.

        Raises NotSavedError.
        """
        if self._keeping is None or self._is_over:
            return ""
        place = self._keeping.begin_second(folder, session)
        self._show_how_it_is()
        return place

    def talk_finished(self, session: Session) -> None:
        """The two are through: on to the whole plan."""
        after = replace(session, is_at_plan=True)
        self.keep(session, after)
        self._screen = self._closing(after)
        self.open()

    def _closing(self, session: Session) -> ClosingScreen:
        from popgids.ui.screens.closing import ClosingScreen

        return ClosingScreen(session, self, self._left)

    def back_to_talk(self, session: Session, gap: Gap | None = None) -> None:
        """Go back into the talk, to what is open, or to where one was."""
        from popgids.core.gaps import gaps

        self._left = (gaps(session.guide, session.conversation), gap) if gap is not None else None
        after = replace(session, is_at_plan=False)
        after = after.go(Place(gap.step, gap.key)) if gap is not None else after
        self.keep(session, after)
        spot = gap.spot if gap is not None else ANYWHERE
        self._screen = ConversationScreen(after, self, spot, is_from_plan=gap is not None)
        self.open()

    def go_home(self) -> None:
        """Let go of the talk and show what comes after it."""
        self._app.desk = None
        self._after()

    # closing

    async def make_version(self, session: Session) -> str:
        """Write the version, and give the place of its file.

        Raises NotSavedError; then everything is still there and can be tried again.
        """
        if self._keeping is None:
            if session.conversation.is_rehearsal:
                return _("Dit was een proef. Er is niets bewaard.")
            return _("Dit is een voorbeeld. Er is niets bewaard.")
        from popgids.core.pop import PopDocument
        from popgids.core.recorded import as_recorded

        conversation = as_recorded(session.conversation, self._guide)
        document = PopDocument(
            made_at=self.now(), program=f"popgids {__version__}", conversation=conversation
        )
        keeping = self._keeping

        def finish() -> Path:
            store = self._app.store
            path = store.finish(keeping.talk, document)
            self._other_version = store.newest_beside(conversation.pop_id, path)
            return path

        worker = self._app.run_worker(finish, thread=True, exit_on_error=False)
        try:
            path: Path = await worker.wait()
        except Exception as failure:
            if isinstance(failure.__cause__, NotSavedError):
                raise failure.__cause__ from None
            if isinstance(worker.error, NotSavedError):
                raise worker.error from None
            raise
        keeping.finished()
        self._is_over = True
        self._show_trouble("")
        return str(path)

    def other_version(self) -> int:
        """The number of another newest version beside the one that was written, 0 when there is none."""
        return self._other_version

    async def write_copy(self, conversation: Conversation, reader: Party | Participant) -> str:
        """Write a Markdown copy for one who signs, and give the place of its file.

        Raises NotSavedError.
        """
        from popgids.core.recorded import as_recorded
        from popgids.ui.desks.copying import write_copy

        told = as_recorded(conversation, self._guide)
        return write_copy(self._app.store, told, reader, self._guide)
