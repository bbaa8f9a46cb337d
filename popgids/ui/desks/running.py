"""Asks first when a talk was begun and not closed that one may mean to go on with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from popgids.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from popgids.core.beginning import StartRequest
    from popgids.core.shelf import RunningTalk
    from popgids.ui.desks.shell import Shell


class Doubt(NamedTuple):
    """What is asked about a talk that runs: above the question, what comes of another talk, and the button for that."""

    title: str
    consequence: str
    anyway: str


def about_plan(anyway: str) -> Doubt:
    """The doubt about a talk that goes on from the same plan: two of them split it."""
    return Doubt(
        _("Er loopt al een gesprek over dit plan"),
        _("Begin je er nog een, dan krijgt het plan twee nieuwste versies naast elkaar."),
        anyway,
    )


def about_people() -> Doubt:
    """The doubt about a new talk of two who are in the middle of one."""
    return Doubt(
        _("Er loopt al een gesprek met deze twee namen"),
        _("Begin je er nog een, dan staat daarin niet wat jullie al opschreven."),
        _("Toch een nieuw gesprek"),
    )


def running_about(app: Shell, pop_key: str) -> RunningTalk | None:
    """The talk about this POP that was begun and not closed, the last written of several."""
    return next((one for one in app.store.running() if pop_key and one.pop_key == pop_key), None)


def running_with(app: Shell, request: StartRequest) -> RunningTalk | None:
    """The talk of two with the names of this request that was begun and not closed."""
    return app.store.running_of(request.employee_name, request.manager_name)


def unless_running(
    app: Shell,
    running: RunningTalk | None,
    doubt: Doubt,
    begin: Callable[[], object],
    resume: Callable[[str], None],
) -> None:
    """Begin at once when no talk runs, and else ask; resume gets the key of the talk that runs."""
    if running is None:
        begin()
        return
    from popgids.ui.screens.dialogs import Answer, AskDialog

    def answered(chosen: str | None) -> None:
        if chosen == "resume":
            resume(running.key)
        elif chosen == "begin":
            begin()

    back, begin_anyway = Answer("stay", _("Terug")), Answer("begin", doubt.anyway)
    if running.is_open_elsewhere:
        ways: tuple[Answer, ...] = (back, begin_anyway)
    else:
        ways = (Answer("resume", _("Verder met dat gesprek")), begin_anyway, back)
    app.push_screen(AskDialog(doubt.title, _told(app, running, doubt), ways), answered)


def _told(app: Shell, running: RunningTalk, doubt: Doubt) -> str:
    from popgids.ui.screens.home_rows import moment_text

    when = moment_text(running.saved_at, app.clock().date())
    if running.is_open_elsewhere:
        where = _("Dat gesprek staat nu open in een ander venster. Ga liefst daar verder.")
    else:
        where = _("Dat gesprek is nog niet vastgelegd. Er is voor het laatst in geschreven: {when}.").format(
            when=when
        )
    return f"{where}\n\n{doubt.consequence}"
