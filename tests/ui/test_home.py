"""The home screen: what there is, and where each line leads."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial

import pytest
from textual import events

from popgids.core.shelf import GuideLine, PopLine, RunningTalk, Shelf
from popgids.errors import Problem
from popgids.ui.key_order import KeysInOrder
from popgids.ui.screens.home import HomeList, HomeScreen
from popgids.ui.screens.home_rows import MOST_ROWS, guide_entry, moment_text, running_entry
from popgids.ui.screens.pop_view import PopScreen
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.answer_area import AnswerLine
from tests.ui.conftest import PageApp
from tests.ui.waiting import until

TALK = RunningTalk(
    "r1", "Sanne", "Karim", "POP-gesprek", 3, datetime(2026, 11, 22, 10, 42, tzinfo=UTC), step_count=8
)
POP = PopLine("p1", "Anna de Boer", "Karim", 2, date(2025, 11, 3), date(2026, 12, 1), 3)
WRONG = GuideLine(
    "g2",
    "zorg",
    "Zorg",
    "",
    "",
    "",
    0,
    "zorg.toml",
    "organisatie",
    False,
    (Problem("x", "zorg.toml", 3),) * 2,
)


class _Ordered(KeysInOrder[None], PageApp):
    """As the real app: keys wait until a screen is there."""


def test_the_place_in_a_talk_counts_the_steps_of_its_own_guide() -> None:
    entry = running_entry(replace(TALK, step_number=2, step_count=2), date(2026, 11, 22))
    assert entry.detail.startswith("stap 2 van 2 · ")


def test_a_talk_that_was_left_at_the_plan_waits_there() -> None:
    entry = running_entry(replace(TALK, step_number=8, is_at_plan=True), date(2026, 11, 22))
    assert entry.detail == "bij het plan, nog niet vastgelegd · POP-gesprek"


def test_a_guide_that_is_not_in_use_has_that_behind_its_name(guide_line) -> None:
    assert guide_entry(guide_line).name == "POP-gesprek"
    assert guide_entry(replace(guide_line, status="concept")).name == "POP-gesprek (concept)"
    assert guide_entry(replace(guide_line, status="ingetrokken")).name == "POP-gesprek (ingetrokken)"


def pops(count: int) -> tuple[PopLine, ...]:
    return tuple(replace(POP, key=f"p{n}", employee=f"Medewerker {n}") for n in range(count))


async def test_an_empty_shelf_explains_itself_and_enter_begins_a_talk(app_for, keeper, guide_line) -> None:
    keeper.shelf = Shelf("/home/sanne/POP", guides=(guide_line,))
    app = app_for(HomeScreen(keeper))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Hier komen jullie plannen te staan" in app.seen()
        assert "/home/sanne/POP" in app.seen()
        await pilot.press("enter")
    assert keeper.asked == [("start_new",)]


async def test_an_enter_typed_the_moment_home_appears_begins_a_talk(keeper, guide_line) -> None:
    enter = events.Key("enter", None)

    class Hasty(HomeScreen):
        def on_mount(self) -> None:
            # Textual calls the on_mount of the page itself right after this one
            self.app.post_message(enter)

        def call_after_refresh(self, callback, *args, **kwargs) -> bool:
            # as on a busy machine, where drawing takes a while
            self.set_timer(0.1, partial(callback, *args, **kwargs))
            return True

    keeper.shelf = Shelf("/home/sanne/POP", guides=(guide_line,))
    async with _Ordered(Hasty(keeper)).run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: bool(keeper.asked))
    assert keeper.asked == [("start_new",)]


async def test_each_kind_of_line_says_what_matters_and_leads_on(app_for, keeper, guide_line) -> None:
    keeper.shelf = Shelf(
        "/x", (TALK,), (POP, replace(POP, key="p2", is_forked=True)), (guide_line, WRONG), "Zin."
    )
    app = app_for(HomeScreen(keeper))
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        seen = app.seen()
        for text in ("Zin.", "stap 3 van 8", "vandaag om 10:42", "versie 2 van 3 nov 2025", "3 toezeggingen lopen",
                     "volgend gesprek 1 dec 2026", "twee nieuwste versies", "2 fouten, doet niet mee",
                     "Enter laat zien waarom · popgids gids controleer zorg.toml"):  # fmt: skip
            assert text in seen
        for keys in (("enter",), ("down", "enter"), ("down", "down", "enter")):
            await pilot.press(*keys)
    assert keeper.asked == [("resume", "r1"), ("open_pop", "p1"), ("open_guide", "g1")]


async def test_typing_searches_by_name_and_escape_shows_all_again(app_for, keeper) -> None:
    keeper.shelf = Shelf("/x", (), (POP, replace(POP, key="p2", employee="Fatima El Amrani")))
    app = app_for(HomeScreen(keeper))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("a", "m", "r")
        assert "Fatima" in app.seen()
        assert "Anna" not in app.seen()
        await pilot.press("enter", "escape")
        await pilot.pause()
        assert "Anna" in app.seen()
    assert keeper.asked == [("open_pop", "p2")]


@pytest.mark.parametrize("keys", [("end", "home"), ("pagedown", "pageup"), ("end", *["up"] * 11)])
@pytest.mark.parametrize("is_empty", [False, True])
async def test_back_at_the_first_line_its_heading_is_in_sight(
    app_for, keeper, guide_line, keys, is_empty
) -> None:
    guides = tuple(replace(guide_line, key=f"g{n}") for n in range(12))
    keeper.shelf = Shelf("/x", pops=() if is_empty else pops(12), guides=() if not is_empty else guides)
    app = app_for(HomeScreen(keeper))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.screen.query_one(HomeList).focus()
        await pilot.press(*keys)
        await pilot.pause()
        assert "POP’s" in app.seen()


async def test_hundreds_of_pops_are_listed_in_part_and_found_by_the_keeper(app_for, keeper) -> None:
    found = replace(POP, key="p9999", employee="Wouter")
    keeper.shelf = Shelf("/x", (), pops(500))
    keeper.find_pops = lambda words: (found,) if words == "wou" else ()
    app = app_for(HomeScreen(keeper))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.screen.query_one(HomeList).option_count == MOST_ROWS + 2
        app.screen.search_for("wou")
        await pilot.pause()
        await pilot.press("enter")
    assert keeper.asked == [("open_pop", "p9999")]


async def test_a_running_talk_is_thrown_away_only_after_asking(app_for, keeper) -> None:
    damaged = replace(TALK, key="r2", employee="", manager="", is_damaged=True)
    keeper.shelf = Shelf("/x", (damaged,))
    app = app_for(HomeScreen(keeper))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "beschadigd" in app.seen()
        await pilot.press("enter")
        assert keeper.asked == []
        await pilot.press("delete", "right", "enter")
        await pilot.pause()
    assert keeper.asked == [("discard_running", "r2")]


@pytest.mark.parametrize(
    ("typed", "asked"),
    [("volgend", ("start_next", "p1")), ("bekijk anna", ("open_pop", "p1"))],
)
async def test_what_can_be_done_with_the_marked_line_is_in_the_menu(app_for, keeper, typed, asked) -> None:
    keeper.shelf = Shelf("/x", (), (POP,))
    app = app_for(HomeScreen(keeper))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*("space" if letter == " " else letter for letter in typed), "enter")
        await pilot.pause()
    assert keeper.asked == [asked]


async def test_leaving_asks_first_and_keys_have_their_pages(app_for, keeper) -> None:
    app = app_for(HomeScreen(keeper))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("f9")
        assert "Even afgedekt" in app.seen()
        await pilot.press("f9", "f3", "escape")
        await pilot.pause()
        assert keeper.asked == [("open_example",)]
        await pilot.press("enter")
        await pilot.pause()
    assert keeper.asked[-1] == ("leave",)


async def test_a_click_on_the_key_bar_and_on_a_line_does_the_same(app_for, keeper) -> None:
    keeper.shelf = Shelf("/x", (), (POP,))
    app = app_for(HomeScreen(keeper))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click("KeyBar", offset=(10, 0))
        await pilot.click("#shelf", offset=(4, 1))
    assert keeper.asked == [("start_new",), ("open_pop", "p1")]


async def test_hostile_names_show_letter_for_letter(app_for, keeper, guide_line, hostile) -> None:
    keeper.shelf = Shelf(
        hostile,
        (replace(TALK, employee=hostile, guide_title=hostile),),
        (replace(POP, employee=hostile, manager=hostile),),
        (replace(guide_line, title=hostile), replace(WRONG, file_name=hostile)),
        hostile,
    )
    app = app_for(HomeScreen(keeper))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert app.seen().count(hostile) >= 7
        app.screen.query_one("#search", AnswerLine).value = hostile
        await pilot.pause()


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (datetime(2026, 11, 22, 9, 5, tzinfo=UTC), "vandaag om 9:05"),
        (datetime(2026, 11, 21, 23, 59, tzinfo=UTC), "gisteren om 23:59"),
        (datetime(2026, 3, 3, 9, 0, tzinfo=UTC), "dinsdag 3 maart"),
        (datetime(2025, 3, 3, 9, 0, tzinfo=UTC), "maandag 3 maart 2025"),
    ],
)
def test_moments_are_said_as_people_do(moment: datetime, said: str) -> None:
    assert moment_text(moment, date(2026, 11, 22)) == said


async def test_the_cursor_begins_at_the_plan_that_one_comes_from(app_for, keeper, guide_line) -> None:
    keeper.shelf = Shelf("/home/sanne/POP", pops=pops(5), guides=(guide_line,))
    app = app_for(HomeScreen(keeper, PopScreen(keeper, "p3").home_key))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
    assert keeper.asked == [("open_pop", "p3")]


async def test_keys_that_waited_come_after_the_focus_that_the_last_release_follows(
    keeper, guide_line
) -> None:
    keeper.shelf = Shelf("/home/sanne/POP", pops=pops(2), guides=(guide_line,))
    page = HomeScreen(keeper)
    app = _Ordered(page)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        page.action_search()
        await pilot.pause()
        for _hold in range(2):
            app.hold_keys()
        app.post_message(events.Key("n", "n"))
        await pilot.pause()
        app.release_keys()
        page.query_one(ActionRow).focus()
        app.release_keys()
        await until(pilot, lambda: app._waiting is None)
        await pilot.pause()
        assert page.query_one("#search", AnswerLine).value == ""
