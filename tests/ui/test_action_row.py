"""The buttons under a form: where one is, and where the arrows lead."""

import pytest
from textual.screen import Screen

from popgids.ui.forms.spec import Action
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.literal import PushButton

HERE = (Action("new", "Nog een"), Action("up", "Omhoog"), Action("remove", "Verwijder"))
WAYS = (Action("back", "Terug"), Action("next", "Verder"))


class Buttons(Screen[None]):
    """A row of buttons under something else."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[str] = []

    def compose(self):
        yield PushButton("elders")
        yield ActionRow()

    def on_mount(self):
        self.row.load(HERE, WAYS, "next")
        self.query_one(PushButton).focus()

    @property
    def row(self) -> ActionRow:
        return self.query_one(ActionRow)

    def on_action_row_pressed(self, event: ActionRow.Pressed) -> None:
        self.pressed.append(event.name)


@pytest.fixture
def screen():
    return Buttons()


@pytest.mark.parametrize(
    ("keys", "pressed"),
    [
        ((), "next"),
        (("right",), "next"),
        (("left",), "back"),
        (("left",) * 9, "new"),
        ((*["left"] * 9, "right"), "up"),
    ],
)
async def test_arrows_walk_from_the_first_to_the_last_and_not_around(app_for, screen, keys, pressed):
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", *keys, "enter")
        await pilot.pause()
        assert screen.pressed == [pressed]


async def test_tab_also_walks_along_the_buttons_and_leads_on_behind_the_last_and_before_the_first(
    app_for, screen
):
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "shift+tab", "enter")
        await pilot.pause()
        assert screen.pressed == ["back"]
        await pilot.press("tab")
        assert screen.focused is screen.row
        await pilot.press("tab")
        assert screen.focused is not screen.row
        screen.row.start_at("new")
        await pilot.press("tab", *["tab"] * 5)
        assert screen.focused is not screen.row
        await pilot.press("tab", "enter")
        await pilot.pause()
        assert screen.pressed == ["back", "new"], "in again at the one that is meant"
        await pilot.press("shift+tab")
        assert screen.focused is not screen.row


async def test_an_arrow_up_or_down_goes_to_the_line_above_or_below(app_for, screen):
    async with app_for(screen).run_test(size=(44, 24)) as pilot:
        await pilot.press("tab", "up", "enter", "down", "enter")
        await pilot.pause()
        assert screen.pressed == ["remove", "back"], "the nearest"


async def test_the_button_that_is_meant_has_a_mark_that_is_seen_without_colours(app_for, screen):
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "[▸" not in app.seen()
        await pilot.press("tab")
        await pilot.pause()
        assert "[▸Verder ]" in app.seen()
        await pilot.press("left")
        await pilot.pause()
        assert "[▸Terug ]" in app.seen()
        assert "[ Verder ]" in app.seen()


async def test_a_button_can_be_pressed_again_as_long_as_it_is_about_the_same(app_for, screen):
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        screen.row.load(HERE, WAYS, "next", "a")
        await pilot.press("tab", *["left"] * 3, "enter")
        await pilot.pause()
        screen.row.load(HERE, WAYS, "next", "a")
        await pilot.press("enter")
        await pilot.pause()
        screen.row.load(HERE, WAYS, "next", "b")
        await pilot.press("enter")
        await pilot.pause()
        assert screen.pressed == ["up", "up", "next"]


async def test_a_button_with_wide_letters_stays_on_the_screen(app_for, screen):
    app = app_for(screen)
    async with app.run_test(size=(60, 20)) as pilot:
        screen.row.load((Action("copy", "漢" * 40),), WAYS, "next")
        await pilot.pause()
        seen = app.seen()
        assert all(face in seen for face in ("漢… ]", "[ Terug ]", "[ Verder ]"))
