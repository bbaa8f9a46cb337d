"""A version that was recorded is opened once more, to correct it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.core.follow_up import correction
from popgids.core.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from popgids.core.conversation import Conversation
    from popgids.core.guide import Guide
    from popgids.storage.talk import Talk
    from popgids.ui.desks.shell import Shell


def correction_of(
    app: Shell, version_key: str, reason: str, guide_of: Callable[[Conversation], Guide | None]
) -> tuple[Session, Talk]:
    """The talk in which a version is corrected, and where it is kept.

    When the guide it was held with is gone, the base guide takes its place, so that the plan can still be mended.
    Raises PopgidsError.
    """
    from popgids.ui.desks.example import base_guide

    known = app.store.version(version_key)
    previous = known.document.conversation
    guide = guide_of(previous) or base_guide(app.store)[0]
    again = correction(previous, known.fingerprint, app.new_id(), reason)
    session = Session.start(guide, again, again.held_on)
    return session, app.store.begin(session)
