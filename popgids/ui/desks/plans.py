"""Reads plans for the home screen and the pages behind it; the filled example is one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from popgids.core.conversation import Conversation, Participant
    from popgids.core.guide import Guide, Party
    from popgids.core.shelf import VersionLine
    from popgids.storage.store import LoadedVersion
    from popgids.ui.desks.shell import Shell


class PlanDesk:
    """Who has plans, their versions and the guides of their talks at hand."""

    def __init__(self, app: Shell) -> None:
        self._app = app

    @property
    def today(self) -> date:
        """The day of today."""
        return self._app.clock().date()

    def version_of(self, pop_key: str, version_key: str) -> LoadedVersion:
        """A version of a POP, the newest when none is named.

        Raises PopgidsError.
        """
        store = self._app.store
        return store.version(version_key) if version_key else store.newest(pop_key)

    def guide_of(self, conversation: Conversation) -> Guide | None:
        """The guide that a talk was held with, as it is now; None when it is no longer there."""
        line = next((one for one in self._app.store.guides() if one.id == conversation.guide.id), None)
        return self._app.store.guide(line.key).guide if line is not None else None

    def versions_of(self, pop_key: str) -> tuple[VersionLine, ...]:
        """The versions of a POP, the newest first."""
        from popgids.core.shelf import VersionLine
        from popgids.ui.desks.example import EXAMPLE, example_talks

        if pop_key == EXAMPLE:
            return tuple(
                VersionLine(
                    f"{EXAMPLE}-{one.revision}", one.revision, one.held_on, None, is_newest=number == 0
                )
                for number, one in enumerate(reversed(example_talks(self._app.store, self.today)))
            )
        return self._app.store.versions(pop_key)

    def read_version(self, version_key: str) -> Conversation:
        """One version of a POP.

        Raises UnreadableFileError.
        """
        from popgids.ui.desks.example import EXAMPLE, example_talks

        for one in (
            example_talks(self._app.store, self.today) if version_key.startswith(f"{EXAMPLE}-") else ()
        ):
            if version_key == f"{EXAMPLE}-{one.revision}":
                return one
        return self._app.store.version(version_key).document.conversation

    async def write_copy(self, conversation: Conversation, reader: Party | Participant) -> str:
        """Write a Markdown copy for one who signs, and give the place of its file.

        Raises NotSavedError.
        """
        from popgids.ui.desks.copying import write_copy

        return write_copy(self._app.store, conversation, reader, self.guide_of(conversation))
