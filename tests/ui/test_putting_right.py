"""Who talk and when: put right during the talk, or at the word on the plan."""

from dataclasses import replace
from datetime import date

import pytest

from popgids.core.agreements import Agreement
from popgids.core.conversation import Earlier
from popgids.core.guide import Party, StepKind
from popgids.core.outline import Part, Place
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


@pytest.mark.parametrize(
    ("which", "said", "field", "expected"),
    [
        ("medewerker", "Fatma Yıldız", "employee.name", "Fatma Yıldız"),
        ("functie van de lei", "teamleider", "manager.role", "teamleider"),
        ("ook aan", "Els, Piet", "others", ["Els", "Piet"]),
        ("datum", "5 juni 2026", "held_on", date(2026, 6, 5)),
    ],
)
async def test_a_slip_made_at_the_start_is_put_right_and_taken_back(
    app_for, every_kind, which, said, field, expected
):
    def found():
        value = screen.session.conversation
        for name in field.split("."):
            value = getattr(value, name)
        return [one.name for one in value] if isinstance(value, tuple) else value

    screen = ConversationScreen(every_kind, Keeper())
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = found()
        for keys in (["ctrl+p"], [*"namen", "enter"], [*which, "enter"], ["ctrl+a", *said, "enter"]):
            await pilot.press(*keys)
            await pilot.pause()
        assert found() == expected
        assert screen.session.today == screen.session.conversation.held_on
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert (found(), screen.session.today) == (before, screen.session.conversation.held_on)


async def test_a_day_that_is_typed_after_the_date_was_put_right_is_shown_as_it_is_kept(app_for, every_kind):
    place = Place(StepKind.AGREEMENTS, Part.AGREEMENTS.value)
    agreed = every_kind.add("agreements", Agreement(id="a", what="Plannen")).go(place)
    screen = ConversationScreen(agreed, Keeper())
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for keys in (["ctrl+p"], [*"namen", "enter"], [*"datum", "enter"], ["ctrl+a", *"1-10-2026", "enter"]):
            await pilot.press(*keys)
            await pilot.pause()
        form = screen.query_one(FormView)
        form.focus_named("due_said")
        await pilot.press(*"over drie weken")
        await pilot.pause()
        view = next(one for one in form.views if one.has_focus_within)
        assert screen.session.conversation.agreements[0].due_on == date(2026, 10, 22)
        assert "22 oktober 2026" in view.echo.text


@pytest.mark.parametrize(("which", "said"), [("leidinggevende", " "), ("datum", "31 februari")])
async def test_a_name_is_not_taken_away_and_a_day_is_one_that_exists(app_for, every_kind, which, said):
    screen = ConversationScreen(every_kind, Keeper())
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for keys in (["ctrl+p"], [*"namen", "enter"], [*which, "enter"], ["ctrl+a", *said, "enter"]):
            await pilot.press(*keys)
            await pilot.pause()
        assert app.screen is not screen
        assert screen.session.conversation.person(Party.MANAGER).name
        assert screen.session.conversation == every_kind.conversation


async def test_a_day_before_the_talk_before_this_is_asked_about_once(app_for, every_kind):
    earlier = Earlier(revision=1, held_on=date(2026, 10, 3))
    start = replace(every_kind, conversation=every_kind.conversation.evolve(earlier=earlier))
    screen = ConversationScreen(start, Keeper())
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for keys in (["ctrl+p"], [*"namen", "enter"], [*"datum", "enter"], ["ctrl+a", *"1-10-2026", "enter"]):
            await pilot.press(*keys)
            await pilot.pause()
        seen = " ".join(app.seen().replace("│", " ").split())
        assert "Het vorige gesprek was op zaterdag 3 oktober 2026. Klopt de datum?" in seen
        assert screen.session.conversation == start.conversation
        await pilot.press("enter")
        await pilot.pause()
        assert screen.session.conversation.held_on == date(2026, 10, 1)


async def test_who_signs_without_a_name_can_give_it_there(app_for, keeper, every_kind) -> None:
    screen = ClosingScreen(every_kind, keeper)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen.query_one(FormView).focus_named("rol-mentor:name")
        await pilot.press(*"Iris Bos", "tab")
        await pilot.pause()
        assert screen.session.conversation.participant("mentor").name == "Iris Bos"
