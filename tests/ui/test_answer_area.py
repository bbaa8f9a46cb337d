"""The fields people type in: clean, capped, and painted as the stock area paints."""

import asyncio
import os
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.events import Key, Paste
from textual.geometry import Region
from textual.widgets.text_area import Selection

from popgids.ui.widgets.answer_area import AnswerArea, AnswerLine
from popgids.ui.widgets.line_repaint import LineRepaintingArea

WORDS = ["a", "ik", "leren ", "woord voor woord ", "\n", "\n\n", " ", "\t", "“ja” – nee… ", "é", "e\u0301", "\u0308",
         "👩‍💻", "🇳🇱", "😀", "日本語", "ＷＩＤＥ ", "ontwikkelingsgesprekkencyclus", "x" * 45]  # fmt: skip


class Fields(App[None]):
    CSS = "AnswerArea { height: 8; width: 30 }"

    def __init__(self, text: str = "", **names: Any) -> None:
        super().__init__()
        self.area = AnswerArea(text, **names)
        self.line = AnswerLine()
        self.heard: list[str] = []

    def compose(self) -> ComposeResult:
        yield self.area
        yield self.line

    def on_text_area_changed(self) -> None:
        self.heard.append("changed")

    def on_answer_area_capped(self, event: AnswerArea.Capped) -> None:
        self.heard.append(f"capped {event.limit}")

    def on_input_submitted(self, event: AnswerLine.Submitted) -> None:
        self.heard.append(event.value)

    def on_answer_line_capped(self) -> None:
        self.heard.append("line capped")


class Watched(AnswerArea):
    """Keeps what a terminal would show: a line changes on it only if it was asked to be repainted."""

    def __init__(self, text: str) -> None:
        self.shown: dict[int, Any] = {}
        self.stale: set[int] | None = None
        super().__init__(text, placeholder="Typ hier\nwat je wilt", limit=600)

    def refresh(self, *regions: Region, **how: Any) -> "Watched":
        if getattr(self, "stale", None) is not None and regions:
            self.stale |= {y for region in regions for y in range(region.y, region.bottom)}
        else:
            self.stale = None
        return super().refresh(*regions, **how)

    def paint(self) -> None:
        lines = range(self.size.height) if self.stale is None else self.stale & set(range(self.size.height))
        self.shown |= {y: self._paint(y) for y in lines}
        self.stale = set()

    def afresh(self) -> dict[int, Any]:
        return {y: self._paint(y) for y in range(self.size.height)}

    def _paint(self, y: int) -> Any:
        self._line_cache.clear()
        return list(self.render_line(y).simplify())


def act(area: AnswerArea, kind: str, word: str, at: int, to: int) -> None:
    """One thing that a person or the program does to the area."""
    rows = area.document.line_count

    def place(number: int) -> tuple[int, int]:
        return number % rows, number % (len(area.document[number % rows]) + 1)

    match kind:
        case "type":
            area.insert(word, maintain_selection_offset=False)
        case "elsewhere":
            area.insert(word, place(at))
        case "replace":
            area.replace(word, place(at), place(to))
        case "select":
            area.selection = Selection(place(at), place(to))
        case "load":
            area.load(word * (at % 9))
        case "move":
            area.move_cursor(place(at))
        case _:
            getattr(area, f"action_{kind}")()


ACTIONS = ["type", "type", "type", "elsewhere", "replace", "select", "load", "move", "undo", "redo", "delete_left",
           "delete_right", "delete_word_left", "delete_line", "cursor_left", "cursor_right", "cursor_up",
           "cursor_down", "cursor_page_down", "cursor_line_end", "cursor_line_start", "select_all"]  # fmt: skip
STEPS = st.tuples(st.sampled_from(ACTIONS), st.sampled_from(WORDS), st.integers(0, 99), st.integers(0, 99))


# A failing run of an app is not shrunk: each try takes a second.
@settings(
    max_examples=12 * int(os.environ.get("POPGIDS_BARS", "1")),
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
@given(st.lists(st.sampled_from(WORDS), max_size=20), st.lists(STEPS, min_size=10, max_size=40))
def test_what_is_repainted_is_all_that_changed(start: list[str], steps: list[Any]) -> None:
    async def play() -> None:
        app = Fields()
        app.area = Watched("".join(start))
        async with app.run_test(size=(40, 12)) as pilot:
            app.area.focus()
            await pilot.pause()
            app.area.stale = None
            app.area.paint()
            for step in steps:
                act(app.area, *step)
                await pilot.pause()
                app.area.paint()
                assert app.area.shown == app.area.afresh(), step

    assert issubclass(AnswerArea, LineRepaintingArea), (
        "the known Textual is installed, so the tuned area is in use"
    )
    asyncio.run(play())


async def test_text_is_cleaned_however_it_comes_in() -> None:
    app = Fields("a\x1b[2Jb")
    async with app.run_test():
        assert app.area.text == "a[2Jb"
        app.area.load("x\x00\r\ny")
        assert app.area.text == "x\ny"
        app.area.insert("\u202eno\u200b")
        assert app.area.text == "x\nyno"


async def test_a_mark_joins_the_letter_before_it_and_marks_do_not_pile_up() -> None:
    app = Fields("caf")
    async with app.run_test():
        app.area.load("cafe")
        for mark in ["\u0301"] + ["\u0302"] * 9:
            app.area.insert(mark, maintain_selection_offset=False)
        assert app.area.text == "caf\u00e9" + "\u0302" * 4


async def test_a_large_paste_is_capped_and_said_so() -> None:
    app = Fields()
    async with app.run_test() as pilot:
        app.area.focus()
        app.area.post_message(Paste("woord voor woord\n" * 60_000))
        await pilot.pause()
        assert len(app.area.text) == 20_000
        assert "capped 20000" in app.heard
        app.area.select_all()
        app.area.replace("nieuw", *app.area.selection)
        assert app.area.text == "nieuw"


async def test_loading_is_silent_and_leaves_the_cursor_at_the_end() -> None:
    app = Fields()
    async with app.run_test() as pilot:
        await pilot.pause()
        app.heard.clear()
        app.area.load("een\ntwee")
        await pilot.pause()
        assert app.heard == []
        assert app.area.cursor_location == (1, 4)


async def test_tab_moves_on_and_function_keys_are_left_alone() -> None:
    app = Fields("een")
    async with app.run_test() as pilot:
        app.area.focus()
        await pilot.press("f6", "f7", "tab")
        assert app.area.text == "een"
        assert app.area.selected_text == ""
        assert app.focused is app.line


async def test_placeholder_and_titles_are_literal() -> None:
    app = Fields(placeholder="[/] [b]x", tooltip="[/]")
    async with app.run_test() as pilot:
        app.area.border_title = "[@click=app.quit]"
        app.line.placeholder = "[/]"
        await pilot.pause()
        assert "[/] [b]x" in app.area.render_line(0).text


async def test_one_line_keeps_all_of_a_paste_cleans_it_and_submits() -> None:
    app = Fields()
    async with app.run_test() as pilot:
        app.line.focus()
        app.line.post_message(Paste("een\r\ntwee\x1b]0;x\x07"))
        await pilot.pause()
        await pilot.press("enter")
        assert app.line.value == "een twee]0;x"
        assert app.heard[-1] == "een twee]0;x"
        app.line.load("x" * 400)
        await pilot.pause()
        assert len(app.line.value) == 300
        assert app.heard[-1] == "line capped"


@pytest.mark.parametrize("field", ["area", "line"])
async def test_the_cursor_stands_still(field: str) -> None:
    app = Fields()
    async with app.run_test() as pilot:
        getattr(app, field).focus()
        await pilot.pause()
        assert not getattr(app, field).cursor_blink


async def test_a_break_that_moves_up_to_the_cursor_takes_the_cursor_along() -> None:
    app = Fields()
    app.area = Watched("ikoord voor woord élerené" + "x" * 45 + "é 👩\u200d💻🇳🇱woord voor woord")
    async with app.run_test(size=(40, 12)) as pilot:
        app.area.focus()
        app.area.move_cursor((0, 71))
        await pilot.pause()
        app.area.paint()
        app.area.action_delete_right()
        await pilot.pause()
        app.area.paint()
        assert app.area.shown == app.area.afresh()


FAMILY = "👨\u200d👩\u200d👧"


@pytest.mark.parametrize("field", ["area", "line"])
async def test_an_emoji_of_several_parts_stays_one_however_it_comes_in(field: str) -> None:
    app = Fields()
    async with app.run_test() as pilot:
        target = getattr(app, field)
        target.focus()
        await pilot.pause()
        for letter in f"{FAMILY}a\u200db❤\ufe0f\u200d🔥c":
            app.post_message(Key("some_key", letter))
        await pilot.pause()
        typed = f"{FAMILY}ab❤\ufe0f\u200d🔥c"
        assert (target.text if field == "area" else target.value) == typed
        app.post_message(Paste(FAMILY))
        await pilot.pause()
        assert (target.text if field == "area" else target.value) == typed + FAMILY


@pytest.mark.parametrize("field", ["area", "line"])
async def test_ctrl_a_selects_all_and_ctrl_x_takes_only_what_is_selected(field: str) -> None:
    app = Fields()
    async with app.run_test() as pilot:
        target = getattr(app, field)
        target.focus()
        await pilot.pause()
        await pilot.press(*"een twee")
        app.copy_to_clipboard("eerder")
        await pilot.press("ctrl+x")
        assert (target.text if field == "area" else target.value) == "een twee"
        assert app.clipboard == "eerder"
        await pilot.press("ctrl+a", "ctrl+x")
        assert (target.text if field == "area" else target.value) == ""
        assert app.clipboard == "een twee"
        await pilot.press("ctrl+v", "home", "x")
        assert (target.text if field == "area" else target.value) == "xeen twee"
