"""What HR does with guides in the app: look, rehearse, mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.conversation import REHEARSAL, Conversation, GuideRef, Person
from popgids.core.follow_up import participants
from popgids.core.session import Session
from popgids.i18n import _

if TYPE_CHECKING:
    from popgids.core.guide import Guide
    from popgids.ui.desks.shell import Shell


class GuideDesk:
    """Brings the guides on disk to the page of a guide, and what is done there back."""

    def __init__(self, app: Shell) -> None:
        self._app = app

    def open(self, key: str) -> None:
        """Show a guide, or what is wrong with it."""
        from popgids.ui.screens.guide_view import GuideScreen

        line = next((one for one in self._app.store.guides() if one.key == key), None)
        if line is not None:
            self._app.show(GuideScreen(self, line))

    def read_guide(self, key: str) -> Guide | None:
        """A guide, None when it has errors."""
        return self._app.store.guide(key).guide

    def rehearse(self, key: str) -> None:
        """Hold a talk with a guide that is not kept."""
        from popgids.ui.desks.talk import TalkDesk

        loaded = self._app.store.guide(key)
        if loaded.guide is None:
            self.open(key)
            return
        guide = loaded.guide
        today = self._app.clock().date()
        talk = Conversation(
            id=REHEARSAL,
            pop_id=REHEARSAL,
            is_example=True,
            guide=GuideRef(
                id=guide.id, version=guide.version, title=guide.title, fingerprint=loaded.fingerprint
            ),
            employee=Person(name=_("Medewerker")),
            manager=Person(name=_("Leidinggevende")),
            participants=participants(guide),
            held_on=today,
            minutes=guide.duration_minutes,
        )
        desk = TalkDesk(self._app, Session.start(guide, talk, today), None)
        self._app.desk = desk
        desk.open()

    def go_home(self) -> None:
        """Show the home screen, read anew."""
        self._app.go_home()

    def next_theme(self) -> None:
        """Show the next set of colours."""
        self._app.next_theme()
