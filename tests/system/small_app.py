"""A small app on the same base as popgids, that can be made to fail: `small_app.py LOG [slow|mount]`."""

import asyncio
import logging
import sys
import time
from pathlib import Path
from typing import ClassVar

from popgids.ui import startup

if problem := startup.terminal_problem():
    print(problem, file=sys.stderr)
    sys.exit(2)
log_file, how = Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""
startup.open_screen("even wachten")
startup.install_signal_handlers(on_end=lambda: log_file.with_suffix(".ended").touch())
if how == "slow":
    time.sleep(1)

from textual.app import ComposeResult  # noqa: E402

from popgids.ui.safe_app import SafeApp  # noqa: E402
from popgids.ui.widgets.answer_area import AnswerArea  # noqa: E402
from popgids.ui.widgets.literal import Words  # noqa: E402

logging.basicConfig(filename=log_file, level=logging.DEBUG)


class SmallApp(SafeApp[None]):
    """One field, and a key for each way to fail."""

    ENABLE_COMMAND_PALETTE = False
    KEYS = (
        ("ctrl+q", "quit"),
        ("f2", "fail"),
        ("f3", "fail_in_worker"),
        ("f4", "fail_in_task"),
        ("f8", "hang"),
        ("f9", "repaint"),
    )
    BINDINGS: ClassVar = [(key, action, "") for key, action in KEYS]

    def compose(self) -> ComposeResult:
        yield Words("klaar voor gebruik")
        yield AnswerArea()
        yield Words("", id="seen")

    def on_mount(self) -> None:
        if how == "mount":
            typed = "geheim"
            raise ValueError(typed)
        self.query_one(AnswerArea).focus()

    def on_text_area_changed(self) -> None:
        self.query_one("#seen", Words).update(f"{len(self.query_one(AnswerArea).text)} tekens")

    def action_fail(self) -> None:
        typed = self.query_one(AnswerArea).text
        raise ValueError(typed)

    def action_fail_in_worker(self) -> None:
        async def work() -> None:
            self.action_fail()

        self.run_worker(work())

    def action_fail_in_task(self) -> None:
        async def work() -> None:
            self.action_fail()

        self.loose = asyncio.create_task(work())
        self.loose = None

    def action_repaint(self) -> None:
        for widget in self.screen.walk_children(with_self=True):
            widget.notify_style_update()
            widget.refresh()
            widget._styles_cache.clear()
        self.refresh()

    def action_hang(self) -> None:
        self.query_one("#seen", Words).update("hangt")
        self.call_after_refresh(lambda: time.sleep(60))


app = SmallApp()
app.run()
startup.leave(app.return_code or 0)
