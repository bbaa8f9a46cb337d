"""Asks first when a talk about the same POP was begun and not closed: two beside each other split the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popgids.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from popgids.core.shelf import RunningTalk
    from popgids.ui.desks.shell import Shell


def running_about(app: Shell, pop_key: str) -> RunningTalk | None:
    """The talk about this POP that was begun and not closed, the last written of several."""
    return next((one for one in app.store.running() if pop_key and one.pop_key == pop_key), None)


def unless_running(
    app: Shell, pop_key: str, anyway: str, begin: Callable[[], object], resume: Callable[[str], None]
) -> None:
    """Begin at once when no talk about this POP runs, and else ask; resume gets the key of the talk that runs.

    anyway: the words on the button for beginning all the same.
    """
    running = running_about(app, pop_key)
    if running is None:
        begin()
        return
    from popgids.ui.screens.dialogs import Answer, AskDialog

    def answered(chosen: str | None) -> None:
        if chosen == "resume":
            resume(running.key)
        elif chosen == "begin":
            begin()

    back, begin_anyway = Answer("stay", _("Terug")), Answer("begin", anyway)
    if running.is_open_elsewhere:
        ways: tuple[Answer, ...] = (back, begin_anyway)
    else:
        ways = (Answer("resume", _("Verder met dat gesprek")), begin_anyway, back)
    app.push_screen(
        AskDialog(_("Er loopt al een gesprek over dit plan"), _told(app, running), ways), answered
    )


def _told(app: Shell, running: RunningTalk) -> str:
    from popgids.ui.screens.home_rows import moment_text

    when = moment_text(running.saved_at, app.clock().date())
    if running.is_open_elsewhere:
        where = _("Dat gesprek staat nu open in een ander venster. Ga liefst daar verder.")
    else:
        where = _("Dat gesprek is nog niet vastgelegd. Er is voor het laatst in geschreven: {when}.").format(
            when=when
        )
    return "\n\n".join(
        (where, _("Begin je er nog een, dan krijgt het plan twee nieuwste versies naast elkaar."))
    )
