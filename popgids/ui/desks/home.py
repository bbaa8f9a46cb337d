"""Begins talks and opens what there is: between the home screen and the disk.

Screens and rules are imported where they are first needed: the first question of a talk must not wait for them.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from popgids.core.beginning import as_said, begun, following
from popgids.errors import PopgidsError, UnreadableFileError
from popgids.i18n import _
from popgids.storage.store import TALKS_UNREADABLE
from popgids.ui.desks.not_in_use import is_in_use, unless_not_in_use
from popgids.ui.desks.plans import PlanDesk
from popgids.ui.desks.running import about_people, about_plan, running_about, running_with, unless_running

if TYPE_CHECKING:
    from collections.abc import Callable

    from popgids.core.beginning import StartRequest
    from popgids.core.session import Session
    from popgids.core.shelf import GuideLine, PopLine, Shelf
    from popgids.storage.guides import LoadedGuide
    from popgids.storage.talk import Talk
    from popgids.ui.desks.guides import GuideDesk


class HomeDesk(PlanDesk):
    """The keeper of the home screen and the pages behind it."""

    def read_shelf(self) -> Shelf:
        """What there is now."""
        shelf = self._app.store.shelf()
        if shelf.trouble:
            from popgids.ui.screens.home_rows import trouble_text

            folder = str(self._app.store.state_folder) if shelf.trouble == TALKS_UNREADABLE else ""
            shelf = replace(shelf, trouble=trouble_text(folder))
        return shelf

    def find_pops(self, words: str) -> tuple[PopLine, ...]:
        """The POPs in whose names all these words occur; none when the folder cannot be read."""
        try:
            return self._app.store.find_pops(words)
        except OSError:
            return ()

    def next_theme(self) -> None:
        """Show the next set of colours."""
        self._app.next_theme()

    def go_home(self) -> None:
        """Show the home screen, read anew."""
        self._app.go_home()

    def leave(self) -> None:
        """Close popgids."""
        self._app.exit()

    # beginning

    def _usable_guides(self) -> tuple[GuideLine, ...]:
        return tuple(one for one in self._app.store.guides() if one.is_usable and one.status != "ingetrokken")

    def start_new(self) -> None:
        """Ask who will talk, with an empty form."""
        self._ask_who(None)

    def start_with(self, request: StartRequest) -> None:
        """Ask who will talk, with what is known filled in."""
        self._ask_who(request)

    def _ask_who(self, request: StartRequest | None) -> None:
        from popgids.ui.screens.start import StartScreen

        self._app.show(StartScreen(self, self._usable_guides(), request))

    def known_pop(self, request: StartRequest) -> PopLine | None:
        """The POP there is already of somebody with exactly this name, None when nobody has it."""
        try:
            return self._app.store.known_pop(request.employee_name, request.manager_name)
        except OSError:
            return None

    def start_next(self, pop_key: str, version_key: str = "", said: StartRequest | None = None) -> None:
        """Ask about the talk that follows a version of a POP (empty: the newest), with all that is known filled in.

        said: what was filled in before it was known that there is a POP.
        """
        from popgids.ui.desks.example import EXAMPLE

        if pop_key == EXAMPLE:
            self._begin_example()
            return
        unless_running(
            self._app,
            running_about(self._app, pop_key),
            about_plan(_("Toch een nieuw gesprek")),
            lambda: self._start_next(pop_key, version_key, said),
            self.resume,
        )

    def _start_next(self, pop_key: str, version_key: str, said: StartRequest | None) -> None:
        try:
            if not version_key and self._app.store.is_forked(pop_key):
                self.open_pop(pop_key)
                self._app.tell_soon(
                    _("Er zijn twee nieuwste versies. Kies eerst waarmee jullie verder gaan.")
                )
                return
            conversation = self.version_of(pop_key, version_key).document.conversation
            earlier = [one.guide_id for one in self._app.store.versions(pop_key)]
        except PopgidsError as error:
            self._tell(error)
            return
        guides = self._usable_guides()
        request = following(conversation, guides, self.today, pop_key, version_key, earlier)
        self.start_with(as_said(request, said, guides) if said else request)

    def begin_unseen(self, request: StartRequest) -> None:
        """Begin a talk of which nobody saw the form, after asking first when these two may mean another one."""
        running = running_with(self._app, request)
        if running is not None:
            self.start_with(request)
        unless_running(
            self._app, running, about_people(), lambda: self._begin_unless_known(request), self.resume
        )

    def _begin_unless_known(self, request: StartRequest) -> None:
        """Begin, after asking first when there is a POP of this employee."""
        known = self.known_pop(request)
        if known is None:
            self._begin(request, is_seen=False)
            return
        from popgids.ui.screens.known_person import ask_about_known

        self.start_with(request)
        ask_about_known(
            self._app,
            known,
            lambda: self.start_next(known.key, said=request),
            lambda: self._begin(request),
        )

    def begin(self, request: StartRequest) -> None:
        """Begin a talk, after asking first when these two are in the middle of one that nobody asked about yet."""
        running = None if request.pop_key else running_with(self._app, request)
        unless_running(self._app, running, about_people(), lambda: self._begin(request), self.resume)

    def _begin(self, request: StartRequest, *, is_seen: bool = True) -> None:
        """Begin, after asking first when the guide is not in use; is_seen: the form is there to go back to."""
        try:
            loaded = self._app.store.guide(request.guide_key)
            session = self._new_session(request, loaded)
        except PopgidsError as error:
            self._tell(error)
            return
        if not is_seen and not is_in_use(loaded):
            self.start_with(request)
        unless_not_in_use(
            self._app,
            loaded,
            lambda: self._begin_now(session),
            lambda: self.rehearse(request.guide_key),
        )

    def _begin_now(self, session: Session) -> None:
        try:
            talk = self._app.store.begin(session)
        except PopgidsError as error:
            self._tell(error)
            return
        self._open(session, talk)

    def _new_session(self, request: StartRequest, loaded: LoadedGuide) -> Session:
        if loaded.guide is None:
            raise UnreadableFileError(request.guide_key, loaded.problems)
        before = None
        if request.pop_key:
            known = self.version_of(request.pop_key, request.version_key)
            before = (known.document.conversation, known.fingerprint)
        return begun(request, loaded.guide, loaded.fingerprint, self._app.new_id, before)

    def _open(self, session: Session, talk: Talk | None) -> None:
        from popgids.ui.desks.talk import TalkDesk

        desk = TalkDesk(self._app, session, talk)
        self._app.desk = desk
        desk.open()

    def resume(self, key: str) -> None:
        """Go on with a talk that was interrupted."""
        try:
            resumed = self._app.store.resume(key)
        except PopgidsError as error:
            self._tell(error)
            return
        if resumed.finished_as:
            self._app.tell_soon(
                _("Dit gesprek was al vastgelegd als versie {n}.").format(n=resumed.finished_as)
            )
            self.open_pop(resumed.session.conversation.pop_id)
            return
        self._open(resumed.session, resumed.talk)
        if resumed.recovery.damaged_bytes:
            self._app.tell_soon(
                _(
                    "Het laatste stukje van dit gesprek was beschadigd en staat apart. Kijk na wat je als laatste schreef."
                )
            )
        else:
            self._app.tell_soon(_("Jullie gaan verder waar jullie waren. Er is niets weg."))

    def discard_running(self, key: str) -> None:
        """Throw a running talk away; was confirmed before."""
        try:
            self._app.store.discard(key)
        except PopgidsError as error:
            self.go_home()
            self._tell(error)
            return
        self.go_home()

    def before_correcting(self, pop_key: str, then: Callable[[], object]) -> None:
        """Do something, after asking first when a talk about this POP runs."""
        running = running_about(self._app, pop_key)
        unless_running(self._app, running, about_plan(_("Toch corrigeren")), then, self.resume)

    def begin_correction(self, version_key: str, reason: str) -> None:
        """Open a version of a POP once more, to correct it."""
        from popgids.ui.desks.correcting import correction_of

        try:
            session, talk = correction_of(self._app, version_key, reason, self.guide_of)
        except PopgidsError as error:
            self._tell(error)
            return
        self._open(session, talk)

    # looking

    def open_pop(self, key: str) -> None:
        """Show a POP."""
        from popgids.ui.screens.pop_view import PopScreen

        self._app.show(PopScreen(self, key))

    def open_guide(self, key: str) -> None:
        """Show a guide, or what is wrong with it."""
        self._guides.open(key)

    def rehearse(self, guide_key: str, after: Callable[[], object] | None = None) -> None:
        """Hold a talk with a guide that is not kept; after: where it leads to, home when not told."""
        self._guides.rehearse(guide_key, after or self.go_home)

    @cached_property
    def _guides(self) -> GuideDesk:
        """One for all guides, so that a change can still be undone after the page was left."""
        from popgids.ui.desks.guides import GuideDesk

        return GuideDesk(self._app)

    def open_example(self) -> None:
        """Show the filled example."""
        from popgids.ui.desks.example import EXAMPLE

        self.open_pop(EXAMPLE)

    def _begin_example(self) -> None:
        from popgids.ui.desks.example import next_example

        self._open(next_example(self._app.store, self.today, self._app.new_id), None)

    def _tell(self, error: PopgidsError) -> None:
        from popgids.ui.problem_text import error_sentence
        from popgids.ui.screens.dialogs import Answer, AskDialog

        text = error_sentence(error)
        words = "\n\n".join(part for part in (text.what, text.safe, text.remedy) if part)
        if len(self._app.screen_stack) <= 1:
            # Under the message has to be something to go on with.
            self.go_home()
        self._app.push_screen(AskDialog(_("Dat lukt nu niet"), words, (Answer("ok", _("Begrepen")),)))
