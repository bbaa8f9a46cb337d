"""The form before a talk."""

from dataclasses import replace
from datetime import date

import pytest

from popgids.core.beginning import StartRequest
from popgids.core.shelf import PopLine
from popgids.ui.screens.start import StartScreen
from popgids.ui.widgets.form_view import FormView

TODAY = date(2026, 11, 22)
POP = PopLine("p1", "Sanne Vermeulen", "Karim", 2, date(2025, 11, 3), None, 3)
KNOWN = StartRequest("g1", "Sanne Vermeulen", "planner", "Karim Aydin", "teamleider", "", TODAY, 45, "p1")


def fill(app, **values: str) -> None:
    for view in app.screen.query_one(FormView).views:
        if view.field.name in values:
            view.editor.value = values[view.field.name]


async def test_only_the_two_names_are_needed_and_asked_for_kindly(app_for, keeper, guide_line) -> None:
    app = app_for(StartScreen(keeper, (guide_line,), None))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("S", "a", "f8")
        await pilot.pause()
        assert "Hoe heet de leidinggevende?" in app.seen()
        await pilot.press("K", "a", "f8")
        await pilot.pause()
    assert keeper.asked == [("begin", StartRequest("g1", "Sa", "", "Ka", "", "", TODAY, 60))]


async def test_enter_leads_through_the_fields_to_the_button(app_for, keeper, guide_line) -> None:
    app = app_for(StartScreen(keeper, (guide_line,), None))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        fill(app, employee_name="Sanne", manager_name="Karim", held_on="dinsdag", minutes="anderhalf uur")
        await pilot.press(*["enter"] * 9)
        await pilot.pause()
    assert keeper.asked == [
        ("begin", StartRequest("g1", "Sanne", "", "Karim", "", "", date(2026, 11, 24), 90))
    ]


async def test_who_is_asked_about_a_mark_is_not_asked_once_more_about_a_time(
    app_for, keeper, guide_line
) -> None:
    other = replace(guide_line, key="g2", id="zorg", title="Zorg")
    app = app_for(StartScreen(keeper, (guide_line, other), None))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        fill(app, employee_name="Sanne", manager_name="Karim", minutes="flurp")
        await pilot.press("f8")
        await pilot.pause()
        app.screen.query_one(FormView).views[-1].focus_target.focus()
        await pilot.pause()
        await pilot.press("right", "f8", "f8")
        await pilot.pause()
    assert [request.guide_key for _begin, request in keeper.asked] == ["g1"]


async def test_a_guide_that_is_only_marked_is_asked_about_once(app_for, keeper, guide_line) -> None:
    other = replace(guide_line, key="g2", id="zorg", title="Zorg")
    app = app_for(StartScreen(keeper, (guide_line, other), None))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        fill(app, employee_name="Sanne", manager_name="Karim")
        app.screen.query_one(FormView).views[-1].focus_target.focus()
        await pilot.pause()
        await pilot.press("right", "f8")
        await pilot.pause()
        assert "“Zorg” is nu alleen gemarkeerd." in app.seen()
        assert keeper.asked == []
        await pilot.press("space", "f8")
        await pilot.pause()
    assert [request.guide_key for _begin, request in keeper.asked] == ["g2"]


async def test_a_next_talk_has_all_filled_in_and_only_the_date_to_look_at(
    app_for, keeper, guide_line
) -> None:
    app = app_for(StartScreen(keeper, (guide_line,), KNOWN))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "vandaag, zondag 22 november 2026" in app.seen()
        await pilot.press(*["backspace"] * 8, *"morgen", "f8")
        await pilot.pause()
        await pilot.press("escape")
    assert keeper.asked == [("begin", KNOWN._replace(held_on=date(2026, 11, 23))), ("open_pop", "p1")]


async def test_a_date_just_past_is_taken_for_the_talk_and_said_to_be(app_for, keeper, guide_line) -> None:
    app = app_for(StartScreen(keeper, (guide_line,), KNOWN))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        fill(app, held_on="12 nov")
        await pilot.pause()
        assert "→ donderdag 12 november 2026, al geweest" in app.seen()
        await pilot.press("f8")
    assert keeper.asked == [("begin", KNOWN._replace(held_on=date(2026, 11, 12)))]


async def test_a_date_that_is_not_understood_is_asked_about_once(app_for, keeper, guide_line) -> None:
    app = app_for(StartScreen(keeper, (guide_line,), KNOWN))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        fill(app, held_on="ooit")
        await pilot.press("f8")
        await pilot.pause()
        assert "Kijk nog even naar de datum." in app.seen()
        assert keeper.asked == []
        await pilot.press("f8")
        await pilot.pause()
    assert keeper.asked == [("begin", KNOWN)]


@pytest.mark.parametrize(
    ("previous", "said", "day"),
    [(date(2026, 11, 16), "12 nov", date(2026, 11, 12)), (date(2026, 12, 1), "", TODAY)],
)
async def test_a_date_before_the_talk_before_is_asked_about_once(
    app_for, keeper, guide_line, previous, said, day
) -> None:
    known = KNOWN._replace(previous_on=previous)
    app = app_for(StartScreen(keeper, (guide_line,), known))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        fill(app, held_on=said)
        await pilot.press("f8")
        await pilot.pause()
        assert "Het vorige gesprek was op" in app.seen()
        assert keeper.asked == []
        await pilot.press("f8")
        await pilot.pause()
    assert keeper.asked == [("begin", KNOWN._replace(held_on=day))]


async def test_a_doubtful_time_is_asked_about_after_a_doubtful_date(app_for, keeper, guide_line) -> None:
    app = app_for(StartScreen(keeper, (guide_line,), KNOWN))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        fill(app, held_on="ooit", minutes="flurp")
        await pilot.press("f8")
        await pilot.pause()
        assert "Kijk nog even naar de datum." in app.seen()
        await pilot.press("f8")
        await pilot.pause()
        assert "Kijk nog even naar de tijd." in app.seen()
        await pilot.press("f8")
        await pilot.pause()
    assert [begin for begin, _request in keeper.asked] == ["begin"]


@pytest.mark.parametrize("said", ["", "16 nov", "morgen"])
async def test_a_date_that_is_not_before_the_talk_before_is_left_alone(
    app_for, keeper, guide_line, said
) -> None:
    known = KNOWN._replace(previous_on=date(2026, 11, 16))
    app = app_for(StartScreen(keeper, (guide_line,), known))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        fill(app, held_on=said)
        await pilot.press("f8")
        await pilot.pause()
    assert len(keeper.asked) == 1


async def test_the_time_follows_the_guide_until_it_is_changed(app_for, keeper, guide_line) -> None:
    short = replace(guide_line, key="g2", id="kort", title="Kort", minutes=30, status="concept")
    wrong = replace(guide_line, key="g3", is_usable=False)
    app = app_for(StartScreen(keeper, (short, wrong, guide_line), None))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        fill(app, employee_name="Sanne", manager_name="Karim")
        guides = app.screen.query_one(FormView).views[-1]
        assert [option.value for option in guides.field.options] == ["g1", "g2"]
        guides.focus_target.focus()
        await pilot.press("right", "space", "f8")
        await pilot.pause()
    assert keeper.asked == [("begin", StartRequest("g2", "Sanne", "", "Karim", "", "", TODAY, 30))]


async def test_the_form_says_that_a_guide_is_a_concept_and_which_jobs_it_knows(
    app_for, keeper, guide_line
) -> None:
    draft = replace(guide_line, key="g2", title="Zorg", status="concept", jobs=("verzorgende IG", "kok"))
    app = app_for(StartScreen(keeper, (guide_line, draft), None))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "nog een concept" not in app.seen()
        app.screen.query_one(FormView).views[-1].focus_target.focus()
        await pilot.press("right", "space")
        await pilot.pause()
        assert "Deze gids is nog een concept." in app.seen()
        assert "In deze gids: verzorgende IG, kok" in app.seen()


async def test_a_long_name_of_a_role_is_not_broken(app_for, keeper, guide_line) -> None:
    roles = (("p", "Praktijkopleider"), ("h", "HR-adviseur"))
    app = app_for(StartScreen(keeper, (replace(guide_line, roles=roles),), None))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Praktijkopleider" in app.seen()


async def test_hostile_names_show_letter_for_letter(app_for, keeper, guide_line, hostile) -> None:
    known = KNOWN._replace(employee_name=hostile, manager_name=hostile, others=hostile)
    app = app_for(StartScreen(keeper, (replace(guide_line, title=hostile),), known))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.seen().count(hostile) == 4


@pytest.mark.parametrize(
    ("keys", "asked"),
    [(("enter",), "start_next"), (("right", "enter"), "begin"), (("escape",), None)],
)
async def test_somebody_with_a_plan_is_not_begun_anew_unasked(
    app_for, keeper, guide_line, keys, asked
) -> None:
    keeper.known_pop = lambda _request: POP
    app = app_for(StartScreen(keeper, (guide_line,), None))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        fill(app, employee_name=POP.employee.upper(), manager_name="Iemand")
        await pilot.press("f8")
        await pilot.pause()
        assert "Is dit dezelfde persoon?" in app.seen()
        await pilot.press(*keys)
        await pilot.pause()
    assert [what for what, *_given in keeper.asked] == ([asked] if asked else [])
    if asked == "start_next":
        ((_what, key, _version, said),) = keeper.asked
        assert (key, said.manager_name) == (POP.key, "Iemand"), "what was filled in is not asked again"


async def test_guides_with_the_same_title_are_told_apart_by_their_file(app_for, keeper, guide_line) -> None:
    twin = replace(guide_line, key="g2", id="ander", file_name="ander.toml")
    app = app_for(StartScreen(keeper, (guide_line, twin, replace(guide_line, key="g3", title="Kort")), None))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        seen = app.seen()
        assert "POP-gesprek (basis.toml)" in seen
        assert "POP-gesprek (ander.toml)" in seen
        assert "Kort (" not in seen
