"""What the program tells lies over nothing that one needs, and a button shows without colour that it has the focus."""

from textual.screen import Screen

from popgids.ui.screens.dialogs import Answer, AskDialog
from popgids.ui.screens.start import StartScreen
from popgids.ui.widgets.literal import tell

ANSWERS = (Answer("a", "Laat staan"), Answer("b", "Verwijder toch"))


async def test_the_button_with_the_focus_has_a_mark_and_nothing_moves(app_for):
    app = app_for(Screen())
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(AskDialog("Zeker?", "Dan is het weg.", ANSWERS))
        await pilot.pause()
        first = app.seen()
        assert "▸ Laat staan" in first
        assert "▸ Verwijder toch" not in first
        await pilot.press("right")
        await pilot.pause()
        second = app.seen()
        assert "▸ Verwijder toch" in second
        assert first.replace("▸", " ") == second.replace("▸", " ")


async def test_a_short_message_takes_one_line_at_the_foot(app_for, keeper, guide_line):
    app = app_for(StartScreen(keeper, (guide_line,), None))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.pause()
        before = app.seen().splitlines()
        tell(app.screen, "Weg: “Een overleg leiden”. Ctrl+Z haalt het terug.")
        await pilot.pause()
        await pilot.pause()
        after = app.seen().splitlines()
        assert "Ctrl+Z haalt het terug." in after[-1]
        assert after[:-1] == before[:-1]


async def test_a_message_leaves_the_buttons_of_a_dialog(app_for):
    app = app_for(Screen())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        app.push_screen(AskDialog("Zeker?", "Dan is het weg.\n" * 12, ANSWERS))
        await pilot.pause()
        tell(app.screen, "Hier kun je niet typen.")
        await pilot.pause()
        await pilot.pause()
        assert "Hier kun je niet typen." in app.seen()
        assert "Verwijder toch" in app.seen()
