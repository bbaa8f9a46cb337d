"""Below 80 columns, as with larger letters, everything that one needs is there and nothing is cut."""

from dataclasses import replace

import pytest

from popgids.core.guide import StepKind
from popgids.core.outline import Part
from popgids.core.session import Session
from popgids.ui import commands, page_commands
from popgids.ui.screens.closing import ClosingScreen
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.screens.start import StartScreen
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.key_bar import KeyBar
from popgids.ui.widgets.step_sidebar import StepSidebar

NARROW = pytest.mark.parametrize("size", [(60, 20), (70, 24)])


def _keys(offered):
    return [f"{one.key_name} {one.label}" for one in offered if one.label]


@NARROW
@pytest.mark.parametrize("part", [Part.GOALS, None])
async def test_all_keys_and_buttons_of_the_talk_are_whole(app_for, keeper, guide, talks, size, part):
    session = Session.start(guide, talks[1], talks[1].held_on).go_to_step(StepKind.EMPLOYEE_NEED)
    stop = next(one for one in session.step_stops if one.part is part)
    app = app_for(ConversationScreen(session.go(stop.place), keeper))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        seen = app.seen()
        faces = ["[ F7 Terug ]", "[ Sla over ]", "[ F8 Verder ]", *_keys(commands.CONVERSATION)]
        assert [face for face in faces if face not in seen] == []


@NARROW
async def test_all_keys_and_buttons_of_the_closing_are_whole(app_for, keeper, guide, talks, size):
    app = app_for(ClosingScreen(Session.start(guide, talks[1], talks[1].held_on), keeper))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        seen = app.seen()
        faces = ["[ Zeg wat je vindt ]", "[ Terug naar het gesprek ]", "[ Leg vast ]"]
        assert [face for face in (*faces, *_keys(page_commands.CLOSING)) if face not in seen] == []
        bar = app.screen.query_one(KeyBar)
        row = next(line for line in bar.render().plain.splitlines() if "Menu" in line)
        rows = bar.render().plain.splitlines()
        await pilot.click(KeyBar, offset=(row.index("Menu"), rows.index(row)))
        await pilot.pause()
        assert app.screen.query("#filter")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_a_word_about_the_date_leaves_the_button_to_begin_with_in_sight(
    app_for, keeper, guide_line, size
):
    guides = tuple(replace(guide_line, key=f"g{n}", title=f"Gids {n}") for n in range(6))
    app = app_for(StartScreen(keeper, guides, None))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for view in app.screen.query_one(FormView).views:
            if view.field.name in {"employee_name", "manager_name", "held_on"}:
                view.editor.value = "blabla"
        await pilot.press("f8")
        await pilot.pause()
        seen = app.seen()
        assert "Kijk nog even naar de datum." in seen
        assert "[ Begin het gesprek ]" in seen
        assert "blabla" in seen


async def test_the_sidebar_says_what_its_numbers_are_and_a_click_still_goes_to_its_step(
    app_for, keeper, guide, blank
):
    screen = ConversationScreen(Session.start(guide, blank, blank.held_on), keeper)
    async with app_for(screen).run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        lines = screen.query_one(StepSidebar).render().plain.splitlines()
        assert lines[0].strip() == "min"
        third = next(y for y, line in enumerate(lines) if " 3 " in line)
        # one row and two columns of padding before the lines
        await pilot.click(StepSidebar, offset=(6, third + 1))
        await pilot.pause()
        assert screen.session.place.step is guide.steps[2].kind
