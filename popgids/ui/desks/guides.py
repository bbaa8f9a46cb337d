"""What HR does with guides in the app: look, rehearse, mend."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from popgids.core.conversation import REHEARSAL, Conversation, GuideRef, Person
from popgids.core.follow_up import participants
from popgids.core.session import Session
from popgids.i18n import _
from popgids.storage.guide_edits import edit_guide
from popgids.storage.guide_page import guide_page
from popgids.storage.new_guide import copied_guide_text, extending_guide_text, save_guide
from popgids.ui.desks.guide_history import GuideHistory
from popgids.ui.desks.talk import TalkDesk
from popgids.ui.screens.guide_view import GuideScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from popgids.core.guide import Guide
    from popgids.core.guide_edits import GuideEdit
    from popgids.core.guide_texts import GuidePage
    from popgids.core.shelf import GuideLine
    from popgids.ui.desks.shell import Shell


class GuideDesk:
    """Brings the guides on disk to the page of a guide, and what is done there back."""

    def __init__(self, app: Shell) -> None:
        self._app = app
        self._history = GuideHistory()

    def open(self, key: str) -> None:
        """Show a guide, or what is wrong with it."""
        line = self.read_guide_line(key)
        if line is not None:
            self._app.show(GuideScreen(self, line))

    def read_guide(self, key: str) -> Guide | None:
        """A guide, None when it has errors."""
        return self._app.store.guide(key).guide

    def rehearse(self, key: str, after: Callable[[], object] | None = None) -> None:
        """Hold a talk with a guide that is not kept; after: where it leads to, to the page of the guide when not told."""
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
        back = after or (lambda: self._back_to(key))
        desk = TalkDesk(self._app, Session.start(guide, talk, today), None, back)
        self._app.desk = desk
        desk.open()

    def _back_to(self, key: str) -> None:
        if self.read_guide_line(key) is None:
            self.go_home()
        else:
            self.open(key)

    def go_home(self) -> None:
        """Show the home screen, read anew."""
        self._app.go_home()

    def next_theme(self) -> None:
        """Show the next set of colours."""
        self._app.next_theme()

    def read_guide_line(self, key: str) -> GuideLine | None:
        """What is known of a guide as a whole now; None when its file is gone."""
        return next((one for one in self._app.store.guides() if one.key == key), None)

    def read_page(self, key: str) -> GuidePage:
        """The parts of a guide file with what the checks and the advice say of them."""
        return guide_page(Path(key), self._app.store.guide_folders)

    # changing

    def change(self, key: str, edit: GuideEdit, fingerprint: str) -> bool:
        """Whether a guide file was changed; fingerprint is that of the file as it was read.

        Raises NotSavedError, UnreadableFileError and ChangedOnDiskError.
        """
        with self._history.remembering(key):
            return edit_guide(Path(key), edit, fingerprint)

    def undo_change(self, key: str) -> bool:
        """Whether the last change to a guide file was taken back.

        Raises NotSavedError, UnreadableFileError and ChangedOnDiskError.
        """
        return self._history.take_back(key)

    def redo_change(self, key: str) -> bool:
        """Whether the change that was taken back last was made again.

        Raises NotSavedError, UnreadableFileError and ChangedOnDiskError.
        """
        return self._history.put_again(key)

    def is_free(self, guide_id: str) -> bool:
        """Whether no guide has this id yet, and no file of the organisation this name."""
        in_use = {one.id for one in self._app.store.guides()}
        return guide_id not in in_use and not self._own_path(guide_id).exists()

    def _own_path(self, guide_id: str) -> Path:
        return self._app.store.guide_folders[0] / f"{guide_id}.toml"

    def begin_own(self, key: str, title: str, guide_id: str, *, is_copy: bool) -> None:
        """Make a guide of one's own from this one, as a copy or building on it, and show it.

        Raises NotSavedError and UnreadableFileError.
        """
        guide = self.read_guide(key)
        if guide is None:
            return
        path = self._own_path(guide_id)
        text = (
            copied_guide_text(Path(key), guide_id, title)
            if is_copy
            else extending_guide_text(guide_id, title, guide, with_example=False)
        )
        if save_guide(path, text):
            self.open(str(path))
            self._app.tell_soon(_("Gemaakt: {path}").format(path=path))
        else:
            self._app.tell_soon(_("Er is al een bestand {path}. Kies een andere id.").format(path=path))
