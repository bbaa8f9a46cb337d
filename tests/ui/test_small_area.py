"""A field of a few rows, where the scroll bar comes and goes, survives every edit, undo, redo and resize."""

import asyncio
import importlib.util
import os
import sys
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.document._wrapped_document import WrappedDocument
from textual.events import Paste
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from popgids.ui import tuning
from popgids.ui.widgets import answer_area
from popgids.ui.widgets.line_repaint import LineRepaintingArea


def stock_module() -> ModuleType:
    """The fields as they are with a Textual that popgids does not know."""
    spec = importlib.util.spec_from_file_location("stock_answer_area", str(answer_area.__file__))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tuning, "is_known_textual", lambda: False)
        patch.setitem(sys.modules, "stock_answer_area", module)
        spec.loader.exec_module(module)
    return module


AREAS: dict[str, type[TextArea]] = {
    "tuned": answer_area.AnswerArea,
    "stock": stock_module().AnswerArea,
}


class Small(App[None]):
    CSS = "#area { height: 3; width: 100% }"

    def __init__(self, area: TextArea) -> None:
        super().__init__()
        self.area = area

    def compose(self) -> ComposeResult:
        yield self.area


def test_both_ways_of_painting_are_tried() -> None:
    assert issubclass(AREAS["tuned"], LineRepaintingArea)
    assert not issubclass(AREAS["stock"], LineRepaintingArea)


@pytest.mark.parametrize("kind", AREAS)
async def test_lines_can_be_taken_back_until_the_scroll_bar_goes(kind: str) -> None:
    app = Small(AREAS[kind](id="area"))
    async with app.run_test(size=(30, 8)) as pilot:
        app.area.focus()
        typed = ["een", "enter", "twee", "enter", "drie", "enter", "vier", "enter", "vijf"]
        for word in typed:
            await pilot.press(*([word] if word == "enter" else word))
        assert app.area.text == "een\ntwee\ndrie\nvier\nvijf"
        for _ in typed:
            await pilot.press("ctrl+z")
        assert app.area.text == ""
        for _ in typed:
            await pilot.press("ctrl+y")
        assert app.area.text == "een\ntwee\ndrie\nvier\nvijf"


@pytest.mark.parametrize("kind", AREAS)
async def test_a_paste_and_a_replacement_can_be_taken_back_and_put_back(kind: str) -> None:
    lines = "een\ntwee\ndrie\nvier\nvijf"
    app = Small(AREAS[kind](id="area"))
    async with app.run_test(size=(30, 8)) as pilot:
        app.area.focus()
        app.post_message(Paste(lines))
        await pilot.pause()
        await pilot.press("ctrl+z")
        assert app.area.text == ""
        await pilot.press("ctrl+y")
        assert app.area.text == lines
        app.area.selection = Selection((0, 0), (4, 4))
        await pilot.press("x")
        assert app.area.text == "x"
        await pilot.press("ctrl+z")
        assert app.area.text == lines
        await pilot.press("ctrl+y")
        assert app.area.text == "x"


WORDS = ["a", "bc ", "woord voor woord ", "\n", "\n\n", "een\ntwee\ndrie\nvier", "é", "日本語", "x" * 40]
ACTIONS = ["type", "type", "type", "insert", "replace", "delete", "select", "select_all", "move", "undo", "undo", "undo", "redo",
           "redo", "cut", "paste", "delete_left", "delete_right", "delete_word_left", "delete_line", "size", "load",
           "delete_to_start_of_line", "cursor_up", "cursor_down", "cursor_page_up", "cursor_page_down", "pause"]  # fmt: skip
STEPS = st.tuples(st.sampled_from(ACTIONS), st.sampled_from(WORDS), st.integers(0, 99), st.integers(0, 99))


async def act(pilot: Any, area: TextArea, kind: str, word: str, at: int, to: int) -> None:
    """One thing that happens to the area."""

    def place(number: int) -> tuple[int, int]:
        row = number % area.document.line_count
        return row, number % (len(area.document[row]) + 1)

    match kind:
        case "type":
            area.insert(word, maintain_selection_offset=False)
        case "insert":
            area.insert(word, place(at))
        case "replace":
            area.replace(word, place(at), place(to))
        case "delete":
            area.delete(place(at), place(to))
        case "select":
            area.selection = Selection(place(at), place(to))
        case "move":
            area.move_cursor(place(at))
        case "size":
            await pilot.resize_terminal(4 + at % 40, 1 + to % 9)
        case "load":
            area.load(word * (at % 5))  # type: ignore[attr-defined]
        case "pause":
            await pilot.pause()
        case _:
            getattr(area, f"action_{kind}")()


def check(area: TextArea) -> None:
    """The lines on screen are the lines of the text, and the cursor stands in it."""
    if area.wrap_width:
        afresh = WrappedDocument(area.document, area.wrap_width, area.indent_width)
        assert area.wrapped_document.lines == afresh.lines
    assert area.cursor_location == area.clamp_visitable(area.cursor_location)


@pytest.mark.parametrize("kind", AREAS)
@settings(
    max_examples=15 * int(os.environ.get("POPGIDS_BARS", "1")),
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
@given(steps=st.lists(STEPS, min_size=20, max_size=80))
def test_nothing_that_is_done_to_it_ends_the_app(kind: str, steps: list[Any]) -> None:
    async def play() -> None:
        app = Small(AREAS[kind](id="area"))
        async with app.run_test(size=(30, 8)) as pilot:
            app.area.focus()
            await pilot.pause()
            for step in steps:
                await act(pilot, app.area, *step)
                check(app.area)
            text = app.area.text
            back = len(app.area.history.undo_stack)
            for _ in range(back):
                app.area.undo()
                check(app.area)
            for _ in range(back):
                app.area.redo()
                check(app.area)
            assert app.area.text == text

    asyncio.run(play())
