"""The name of somebody in a further role: given during the talk, or at the word on the plan."""

import pytest

from popgids.ui.commands import PEOPLE, in_talk
from popgids.ui.screens.closing import ClosingScreen
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.literal import Words
from tests.ui.talk_keeper import Keeper


@pytest.mark.parametrize("words", ["naam", "wie", "aanwezig"])
async def test_the_name_of_who_else_takes_part_is_given_during_the_talk(app_for, every_kind, words):
    screen = ConversationScreen(every_kind, Keeper())
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for keys in (["ctrl+p"], [*words, "enter"], [*"mentor", "enter"], [*"Iris Bos", "enter"]):
            await pilot.press(*keys)
            await pilot.pause()
        assert screen.session.conversation.participant("mentor").name == "Iris Bos"
        assert "Iris" in screen.query_one("#people", Words).text
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert screen.session.conversation.participant("mentor").name == ""
        assert "Iris" not in screen.query_one("#people", Words).text


def test_a_talk_of_two_is_not_asked_who_else_takes_part():
    assert PEOPLE not in in_talk("", has_roles=False)


async def test_who_signs_without_a_name_can_give_it_there(app_for, keeper, every_kind) -> None:
    screen = ClosingScreen(every_kind, keeper)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen.query_one(FormView).focus_named("rol-mentor:name")
        await pilot.press(*"Iris Bos", "tab")
        await pilot.pause()
        assert screen.session.conversation.participant("mentor").name == "Iris Bos"
