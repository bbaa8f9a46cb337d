"""Panels on a small screen: what one has to press or know stays in sight, and nothing typed is thrown away by one key."""

import pytest
from textual.screen import Screen

from popgids.ui.screens.dialogs import Answer, AskDialog
from popgids.ui.screens.edit_text import EditTextDialog
from popgids.ui.widgets.answer_area import AnswerArea

SIZES = pytest.mark.parametrize("size", [(60, 20), (80, 24)])
LONG = "Dit is een lange zin waarin staat wat er aan de hand is en wat je kunt doen. " * 14
ANSWERS = tuple(Answer(one, one) for one in ("Pas hier aan", "Verberg dit deel", "Terug"))


@SIZES
@pytest.mark.parametrize("answers", [ANSWERS, ANSWERS[:1]])
async def test_the_buttons_under_a_long_text_stay_in_sight_and_its_end_can_be_read(app_for, size, answers):
    app = app_for(Screen())
    async with app.run_test(size=size) as pilot:
        app.push_screen(AskDialog("Wat nu?", f"{LONG}Tot hier.", answers))
        await pilot.pause()
        assert [one.label for one in answers if one.label not in app.seen()] == []
        assert "Tot hier." not in app.seen()
        await pilot.press("pagedown", "pagedown")
        await pilot.pause()
        assert "Tot hier." in app.seen()


async def test_one_reads_on_with_an_arrow_where_there_is_one_button(app_for):
    app = app_for(Screen())
    async with app.run_test(size=(60, 20)) as pilot:
        app.push_screen(AskDialog("Wat nu?", f"{LONG}Tot hier.", ANSWERS[:1]))
        await pilot.pause()
        await pilot.press(*["down"] * 30)
        await pilot.pause()
        assert "Tot hier." in app.seen()


async def test_buttons_come_under_each_other_in_a_window_that_becomes_narrow(app_for):
    app = app_for(Screen())
    async with app.run_test(size=(120, 40)) as pilot:
        app.push_screen(AskDialog("Wat nu?", "Kies.", ANSWERS))
        await pilot.pause()
        assert len({button.region.y for button in app.screen.query("PushButton")}) == 1
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert len({button.region.y for button in app.screen.query("PushButton")}) == len(ANSWERS)
        assert len({button.region.width for button in app.screen.query("PushButton")}) == 1


@SIZES
async def test_the_keys_of_a_text_stay_in_sight_under_a_long_note(app_for, size):
    app = app_for(Screen())
    async with app.run_test(size=size) as pilot:
        app.push_screen(EditTextDialog("Regel 12", "vraag = [", has_lines=True, note=LONG[:400]))
        await pilot.pause()
        await pilot.press("x", "escape")
        await pilot.pause()
        seen = " ".join(app.seen().split())
        assert "vraag = [x" in seen
        assert "Nog niet bewaard. F8 bewaart;" in seen
        assert "Bewaar │" in seen


async def test_what_was_typed_after_the_warning_is_not_thrown_away_by_one_key(app_for):
    app = app_for(Screen())
    async with app.run_test(size=(80, 24)) as pilot:
        given: list[str | None] = []
        app.push_screen(EditTextDialog("De vraag", "Waarom?", has_lines=True), given.append)
        await pilot.pause()
        await pilot.press("x", "escape")
        await pilot.pause()
        await pilot.press("y", "escape")
        await pilot.pause()
        assert app.screen.query_one(AnswerArea).text == "Waarom?xy"
        await pilot.press("escape")
        await pilot.pause()
        assert given == [None]
