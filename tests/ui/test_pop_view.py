"""A POP: its versions, and what can be begun from it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from popgids.core.conversation import Participant
from popgids.core.guide import Party
from popgids.core.shelf import VersionLine
from popgids.errors import Problem, UnreadableFileError
from popgids.ui.screens.pop_view import PopScreen

NEWEST = VersionLine("v2", 2, date(2026, 11, 22), datetime(2026, 11, 22, 11, 3, tzinfo=UTC), is_newest=True)
FIRST = VersionLine("v1", 1, date(2025, 11, 23), None, is_changed=True)


@pytest.fixture
def filled(keeper, talks):
    keeper.lines = (NEWEST, FIRST)
    keeper.conversations = {"v1": talks[0], "v2": talks[1]}
    return keeper


async def test_another_version_can_be_read_and_says_that_it_was_changed(app_for, filled, talks) -> None:
    app = app_for(PopScreen(filled, "p1"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert talks[1].purpose[:30] in app.seen()
        await pilot.press("shift+tab", "down")
        await pilot.pause()
        assert "buiten popgids gewijzigd" in app.seen()
        assert talks[0].purpose[:30] in app.seen()
        await pilot.press("f4")
        await pilot.pause()
    assert filled.asked == [("write_copy", talks[0], Party.MANAGER)]


async def test_whose_plan_it_is_is_said_once(app_for, filled) -> None:
    app = app_for(PopScreen(filled, "p1"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.seen().count("POP van Sanne Vermeulen") == 1


async def test_a_single_version_offers_no_difference(app_for, filled) -> None:
    for lines, is_offered in (((NEWEST, FIRST), True), ((NEWEST,), False)):
        filled.lines = lines
        app = app_for(PopScreen(filled, "p1"))
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            assert ("F8" in app.seen()) is is_offered
            await pilot.press("f8")
            await pilot.pause()
            assert ("Wat er veranderde" in app.seen()) is is_offered


async def test_a_correction_says_how_to_get_out(app_for, filled) -> None:
    app = app_for(PopScreen(filled, "p1"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("f6")
        await pilot.pause()
        assert "Enter: Corrigeer. Esc: terug." in app.seen()


async def test_a_correction_needs_a_reason(app_for, filled) -> None:
    app = app_for(PopScreen(filled, "p1"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("f6")
        await pilot.pause()
        await pilot.press("enter")
        assert filled.asked == []
        await pilot.press("d", "a", "g", "enter")
        await pilot.pause()
        await pilot.press("f2", "escape")
    assert filled.asked == [
        ("begin_correction", NEWEST.key, "dag"),
        ("start_next", "p1", NEWEST.key),
        ("go_home",),
    ]


async def test_two_newest_versions_are_explained_and_both_shown(app_for, filled, talks) -> None:
    filled.lines = (NEWEST, replace(NEWEST, key="v2b"), FIRST)
    filled.conversations["v2b"] = talks[1].evolve(purpose="Iets anders")
    app = app_for(PopScreen(filled, "p1"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.seen().count("nieuwste") == 3
        assert "Beide zijn bewaard" in app.seen()
        await pilot.press("shift+tab", "down")
        await pilot.pause()
        assert "Iets anders" in app.screen.query_one("PlanView").text
        await pilot.press("f2")
    assert filled.asked == [("start_next", "p1", "v2b")], "one goes on from the version on the screen"


async def test_the_two_newest_versions_are_told_apart_by_when_they_were_recorded(
    app_for, filled, talks
) -> None:
    recorded = NEWEST.made_at
    ways = (
        (recorded.replace(hour=14, minute=30), ["om 11:03 uur", "om 14:30 uur"]),
        (recorded.replace(day=23), ["om 11:03 uur", "vastgelegd 23 nov, 11:03 uur"]),
        (recorded.replace(second=9), ["om 11:03:00 uur", "om 11:03:09 uur"]),
        (recorded, ["v2", "v2b.toml"]),
    )
    filled.conversations["/pop/v2b.toml"] = talks[1]
    for other, told in ways:
        filled.lines = (NEWEST, replace(NEWEST, key="/pop/v2b.toml", made_at=other), FIRST)
        for size in ((80, 24), (120, 40)):
            app = app_for(PopScreen(filled, "p1"))
            async with app.run_test(size=size) as pilot:
                await pilot.pause()
                rows = app.screen.query_one("#versions").options
                seen = app.seen()
                for number, words in enumerate(told):
                    assert words in str(rows[number].prompt)
                    assert words in seen
                assert "\n" not in str(rows[2].prompt), "there is only one first version"


async def test_a_version_that_cannot_be_read_tells_why_and_the_others_stay(app_for, filled) -> None:
    problem = Problem("onbekende-sleutel", "v0002.toml", 12, 1, "", {"found": "doell"})
    filled.conversations["v2"] = UnreadableFileError("v0002.toml", (problem,))
    app = app_for(PopScreen(filled, "p1"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Dit is nu niet te lezen" in app.seen()
        assert "Corrigeer" not in app.seen()
        await pilot.press("f6", "f3")
        await pilot.press("shift+tab", "down")
        await pilot.pause()
        assert "Corrigeer" in app.seen()
    assert filled.asked == []


async def test_the_example_is_marked_and_leads_to_a_talk_of_ones_own(app_for, keeper, talks) -> None:
    keeper.lines = (NEWEST,)
    keeper.conversations = {"v2": talks[1].evolve(is_example=True)}
    app = app_for(PopScreen(keeper, "voorbeeld"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "VOORBEELD" in app.seen()
        assert "verzonnen mensen" in app.seen()
        await pilot.press("tab", "enter", "f3", "f6")
        await pilot.pause()
    assert keeper.asked == [("start_new",)]


async def test_hostile_words_show_letter_for_letter(app_for, filled, talks, hostile) -> None:
    person = talks[1].employee.evolve(name=hostile)
    filled.conversations["v2"] = talks[1].evolve(employee=person, purpose=hostile, correction_reason=hostile)
    app = app_for(PopScreen(filled, "p1"))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert app.seen().count(hostile) >= 5


async def test_what_changed_since_the_version_before_is_told_in_sentences(app_for, filled) -> None:
    app = app_for(PopScreen(filled, "p1"))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("f8")
        await pilot.pause()
        assert "Er was een nieuw gesprek" in app.seen()
        await pilot.press("end")
        await pilot.pause()
        assert "Cijfer voor het gesprek" in app.seen()
        assert "█" in app.seen()


async def test_the_menu_has_a_copy_for_everybody_who_signs(app_for, filled, talks) -> None:
    signing = Participant(id="mentor", title="Praktijkopleider", name="Ans de Wit", signs=True)
    nameless = Participant(id="hr", title="HR-adviseur", signs=True)
    looking = Participant(id="gast", title="Gast", name="Bo")
    talk = talks[1].evolve(participants=(signing, looking, nameless))
    filled.conversations["v2"] = talk
    app = app_for(PopScreen(filled, "p1"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+p")
        await pilot.pause()
        for line in ("de medewerker", "de leidinggevende", "Ans de Wit", "de HR-adviseur"):
            assert f"Kopie voor {line}" in app.seen()
        assert "Bo" not in app.seen()
        await pilot.press(*"ans", "enter")
        await pilot.pause()
    assert filled.asked == [("write_copy", talk, signing)]
