"""The eight steps: where the two are, what is complete, how long each takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import set_cell_size
from textual.message import Message
from textual.widget import Widget

from popgids.core.progress import StepState, step_state
from popgids.core.timing import timings
from popgids.i18n import _
from popgids.ui.forms.names import step_title_in
from popgids.ui.widgets.literal import LiteralTitles, join

if TYPE_CHECKING:
    from textual import events
    from textual.content import Content

    from popgids.core.guide import Step, StepKind
    from popgids.core.session import Session

_MARKS = {StepState.EMPTY: " ", StepState.BEGUN: "·", StepState.COMPLETE: "✓"}
_MINUTES_FROM = 24
_SCREEN_FROM = 76


class _Line(NamedTuple):
    step: Step
    number: int
    state: StepState
    is_here: bool
    minutes: str
    is_over: bool


class StepSidebar(LiteralTitles, Widget):
    """A line per step with its minutes where there is room; a click goes to a step."""

    class Chosen(Message):
        """A step was clicked."""

        def __init__(self, kind: StepKind) -> None:
            super().__init__()
            self.kind = kind

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[_Line, ...] = ()
        self._has_begun = False

    def fit(self, columns: int) -> None:
        """Make way for the question on a screen of few columns, where the line above it says at which step one is."""
        self.display = columns >= _SCREEN_FROM

    def load(self, session: Session) -> None:
        """Show how far this session is."""
        conversation = session.conversation
        lines = []
        agreed = {one.kind: one for one in timings(session.guide, conversation)}
        has_begun = any(one.used for one in agreed.values())
        for number, step in enumerate(session.guide.steps, start=1):
            time_now = agreed[step.kind]
            lines.append(
                _Line(
                    step,
                    number,
                    step_state(step, conversation),
                    step.kind is session.place.step,
                    f"{time_now.used}/{time_now.agreed}" if has_begun else f"{time_now.agreed}",
                    time_now.over > 0,
                )
            )
        if tuple(lines) != self._lines:
            self._lines, self._has_begun = tuple(lines), has_begun
            self.refresh()

    def render(self) -> Content:
        width = self.content_size.width
        with_minutes = width >= _MINUTES_FROM
        unit = _("bezig/gepland min") if self._has_begun else _("min")
        parts: list[str | tuple[str, str]] = []
        if with_minutes:
            parts += [" " * (width - len(unit)), (unit, "$text-muted"), "\n"]
        for line in self._lines:
            mark = "▸" if line.is_here else _MARKS[line.state]
            minutes = line.minutes if with_minutes else ""
            start = f"{mark} {line.number} "
            text = start + step_title_in(line.step, width - len(minutes) - 1 - len(start))
            style = (
                "bold $accent"
                if line.is_here
                else ("" if line.state is not StepState.EMPTY else "$text-muted")
            )
            parts += [
                (set_cell_size(text, width - len(minutes)), style),
                (minutes, "$text-warning" if line.is_over else "$text-muted"),
                "\n",
            ]
            if with_minutes:
                parts.append("\n")
        return join(*parts)

    def on_click(self, event: events.Click) -> None:
        place = event.get_content_offset(self)
        if place is None:
            return
        # where there are minutes, a line with their unit comes first and an empty one after each
        index = (place.y - 1) // 2 if self.content_size.width >= _MINUTES_FROM else place.y
        if 0 <= index < len(self._lines):
            self.post_message(self.Chosen(self._lines[index].step.kind))
