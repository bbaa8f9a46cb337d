"""The floor: the least that a Textual app with a heading, a sidebar of eight and one text area costs."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.widgets import OptionList, Static, TextArea

STEPS = 8


class FloorApp(App[None]):
    """F2 goes to the next step; everything is stock."""

    CSS = "#heading { height: 1 } #steps { width: 24; height: 1fr } TextArea { width: 1fr; height: 1fr }"
    BINDINGS: ClassVar = [("f2", "step", ""), ("ctrl+q", "quit", "")]
    ENABLE_COMMAND_PALETTE = False

    def __init__(self) -> None:
        super().__init__()
        self.at = 0
        self.texts = [f"Tekst {number}\n" for number in range(1, STEPS + 1)]

    def compose(self) -> ComposeResult:
        yield Static("Onderdeel 1 van 8", id="heading")
        with Horizontal():
            steps = OptionList(*(f"Stap {number}" for number in range(1, STEPS + 1)), id="steps")
            steps.can_focus = False
            yield steps
            yield TextArea(self.texts[0])

    def on_mount(self) -> None:
        self.query_one(TextArea).focus()

    def action_step(self) -> None:
        area = self.query_one(TextArea)
        self.texts[self.at] = area.text
        self.at = (self.at + 1) % STEPS
        self.query_one("#heading", Static).update(f"Onderdeel {self.at + 1} van 8")
        self.query_one("#steps", OptionList).highlighted = self.at
        area.load_text(self.texts[self.at])


FloorApp().run()
