"""popgids with a mistake in it: `crashing_app.py WHERE arguments…`; its error message and locals hold what was typed."""

import sys
from typing import Any

from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.widgets.step_sidebar import StepSidebar

where = sys.argv.pop(1)


def fail(self: Any, *_: object) -> None:
    session = getattr(self, "session", None)
    words = session.conversation.purpose if session is not None else ""
    raise ValueError(words)


async def fail_in_worker(self: Any) -> None:
    fail(self)


match where:
    case "action":
        ConversationScreen.action_agenda = fail  # type: ignore[assignment]
    case "worker":
        ConversationScreen.action_agenda = lambda self: self.run_worker(fail_in_worker(self))  # type: ignore[method-assign]
    case "thread":
        ConversationScreen.action_agenda = lambda self: self.run_worker(lambda: fail(self), thread=True)  # type: ignore[method-assign]
    case "paint":
        ConversationScreen.action_agenda = lambda self: self.query_one(StepSidebar).refresh()  # type: ignore[method-assign]
        draw = StepSidebar.render
        StepSidebar.render = lambda self: (
            fail(self.screen) if self.screen.session.conversation.purpose else draw(self)
        )  # type: ignore[method-assign]
    case "keep":
        ConversationScreen.action_agenda = lambda self: setattr(self._keeper, "keep", lambda *_: fail(self))  # type: ignore[method-assign]

from popgids.__main__ import main  # noqa: E402  (after the mistake was made)

main()
