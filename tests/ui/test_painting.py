"""What is painted bit by bit is what one whole repaint would show."""

import asyncio
import os
import random

import pytest
from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import Static

from popgids.core.guide import StepKind
from popgids.core.outline import Part, Place
from popgids.storage.guides import builtin_folder, load_guide
from popgids.ui.key_order import OrderedScreen
from popgids.ui.safe_app import SafeApp
from popgids.ui.widgets.answer_area import AnswerArea
from popgids.ui.widgets.form_view import FormView
from tests.system.tour import app_on, fill, two_talks
from tests.ui.painted import Painted

RUNS = max(1, int(float(os.environ.get("POPGIDS_BARS", "1"))))
LETTERS = ("1", "0", "a", "backspace", "tab", "shift+tab", "down", "enter")
WAYS = ("f7", "f8", "alt+5", "alt+7", "alt+8")


class Head(Static):
    """Counts how often it came to light."""

    shown = 0

    def on_show(self) -> None:
        self.shown += 1


class CountingScreen(OrderedScreen[None]):
    """Counts how often it is painted."""

    painted = 0

    def compose(self) -> ComposeResult:
        yield Head("kop")

    def _compositor_refresh(self) -> None:
        self.painted += 1
        super()._compositor_refresh()


class BrokenHead(Head):
    """Cannot be drawn once it is told so."""

    is_broken = False

    def render_line(self, y: int) -> Strip:
        if self.is_broken:
            raise RuntimeError("dit lukt niet")
        return super().render_line(y)


class BrokenScreen(OrderedScreen[None]):
    def compose(self) -> ComposeResult:
        yield BrokenHead("kop")


class ScreenApp(SafeApp[None]):
    """Shows one screen as the talk does."""

    def __init__(self, screen: OrderedScreen[None]) -> None:
        super().__init__()
        self.shown = screen

    def on_mount(self) -> None:
        self.push_screen(self.shown)


class LateArea(AnswerArea):
    """Is painted at its new width before it hears of it, as on a busy machine."""

    async def _on_resize(self) -> None:
        await asyncio.sleep(0.05)


class AreaApp(SafeApp[None]):
    """A text that is broken at another word, over as many lines, at two widths."""

    def compose(self) -> ComposeResult:
        yield LateArea("ochtend overleg vier\nzeven")


class LongApp(SafeApp[None]):
    """A head above lines that can be scrolled."""

    def compose(self) -> ComposeResult:
        yield Head("kop")
        with VerticalScroll():
            for number in range(40):
                yield Static(f"regel {number}")


async def test_what_is_hidden_leaves_no_ghost_when_a_place_is_asked_for_after_a_scroll():
    app = LongApp()
    async with app.run_test(size=(30, 12)) as pilot:
        painted = Painted(app)
        lines = app.query_one(VerticalScroll)
        for y in (5, 6):
            lines.scroll_to(0, y, animate=False)
            await pilot.pause()
        app.query_one(Head).display = False
        assert lines.children[39].region
        await pilot.pause()
        assert painted.wrong() == []


async def test_what_comes_to_light_hears_of_it_when_a_place_is_asked_for_after_a_scroll():
    app = LongApp()
    async with app.run_test(size=(30, 12)) as pilot:
        head, lines = app.query_one(Head), app.query_one(VerticalScroll)
        head.display = False
        await pilot.pause()
        before = head.shown
        for y in (5, 6):
            lines.scroll_to(0, y, animate=False)
            await pilot.pause()
        head.display = True
        assert lines.children[39].region
        await pilot.pause()
        assert head.shown == before + 1


async def test_what_was_not_painted_during_a_batch_is_painted_after_it():
    app = LongApp()
    async with app.run_test(size=(30, 12)) as pilot:
        painted = Painted(app)
        app.screen.refresh()
        await pilot.pause()
        with app.batch_update():
            app.query_one(Head).display = False
            app.screen._refresh_layout()
            app.screen._compositor_refresh()
        await pilot.pause()
        await pilot.pause()
        assert painted.wrong() == []


async def test_a_change_with_nothing_to_draw_in_some_rows_moves_no_other_row():
    app = LongApp()
    async with app.run_test(size=(30, 12)) as pilot:
        painted = Painted(app)
        app.screen.refresh()
        await painted.rest(pilot)
        painted.put_cursor(11)
        app.screen._compositor._dirty_regions.add(Region(0, 2, 0, 5))
        app.screen._compositor_refresh()
        assert painted.wrong() == []


@pytest.mark.parametrize("widths", [(20, 16), (16, 20)])
async def test_a_text_is_shown_as_it_is_broken_at_a_new_width(widths):
    app = AreaApp()
    async with app.run_test(size=(widths[0], 12)) as pilot:
        painted = Painted(app)
        for width in widths:
            await pilot.resize_terminal(width, 12)
            await asyncio.sleep(0.1)
            await painted.rest(pilot)
            area = app.query_one(LateArea)
            shown = ["".join(cell[0] for cell in row).strip(" ┃│") for row in painted.cells()]
            broken = [part.strip() for row in (0, 1) for part in area.wrapped_document.get_sections(row)]
            assert [line for line in shown if line][: len(broken)] == broken


async def test_changes_that_come_together_are_painted_together_and_none_is_left_out():
    screen = CountingScreen()
    app = ScreenApp(screen)
    async with app.run_test(size=(30, 12)) as pilot:
        painted = Painted(app)
        screen.refresh()
        await painted.rest(pilot)
        screen.painted = 0
        for number in range(50):
            screen.query_one(Head).update(f"tel {number:02}", layout=False)
        await painted.rest(pilot)
        assert screen.painted in {1, 2}
        assert painted.cells()[0][4][0] + painted.cells()[0][5][0] == "49"
        assert painted.wrong() == []


async def test_an_error_while_painting_ends_the_app():
    with pytest.raises(RuntimeError, match="dit lukt niet"):
        await _paint_what_cannot_be_drawn()


async def _paint_what_cannot_be_drawn():
    app = ScreenApp(BrokenScreen())
    async with app.run_test(size=(30, 12)):
        head = app.screen.query_one(BrokenHead)
        head.is_broken = True
        head.refresh()
        # The pause of a pilot paints by itself.
        for _turn in range(200):
            await asyncio.sleep(0.01)
            if not app.is_running:
                return
        pytest.fail("the app goes on")


@pytest.mark.parametrize("seed", range(RUNS))
async def test_leaving_a_scrolled_form_leaves_nothing_of_it(tmp_path, seed):
    chance = random.Random(seed)
    guide = load_guide(builtin_folder() / "basis.toml").guide
    app = app_on(tmp_path)
    fill(app.store, guide, two_talks(guide))
    async with app.run_test(size=(80, 24)) as pilot:
        painted = Painted(app)
        app._home.resume(app.store.shelf().running[0].key)
        await pilot.pause()
        talk = app.screen
        for way in WAYS * 2:
            await talk._go(talk.session.go(Place(StepKind.SUPPORT, Part.SUPPORT.value)))
            await pilot.pause()
            talk.query_one(FormView).views[-1].focus_target.focus()
            await pilot.pause()
            keys = [chance.choice(LETTERS) for _ in range(chance.randrange(5))]
            for key in (*keys, way):
                app._driver.send_message(events.Key(key, key if len(key) == 1 else None))
                if chance.random() < 0.5:
                    await pilot.pause()
            await painted.rest(pilot)
            if app.screen is not talk:
                await pilot.press("escape")
                await painted.rest(pilot)
            assert painted.wrong() == [], f"seed {seed}: {keys}, {way}"
        app.desk.flush()
