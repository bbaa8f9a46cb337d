"""A guide on screen: as it will be asked, or what is wrong with it."""

from dataclasses import replace

from popgids.errors import Problem
from popgids.ui.screens.guide_view import GuideScreen
from popgids.ui.widgets.paper import Paper


async def test_every_step_and_question_is_there_with_its_kind_and_floor(
    app_for, keeper, guide, guide_line
) -> None:
    keeper.guide = guide
    app = app_for(GuideScreen(keeper, guide_line))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        text = app.screen.query_one(Paper).text
        for step in guide.steps:
            assert step.title in text
            for question in step.questions:
                assert question.text in " ".join(text.split())
        assert "eigen woorden · allebei · verdieping" in text
        await pilot.press("escape")
    assert keeper.asked == [("go_home",)]


async def test_a_wrong_guide_shows_all_problems_and_how_to_check(app_for, keeper, guide_line) -> None:
    problems = tuple(
        Problem("onbekende-sleutel", "zorg.toml", line, 1, "stap 3", {"found": "vraga"}) for line in (12, 40)
    )
    line = replace(guide_line, file_name="mijn zorg.toml", is_usable=False, problems=problems)
    app = app_for(GuideScreen(keeper, line))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "In deze gids zitten 2 fouten" in app.seen()
        assert 'popgids gids controleer "mijn zorg.toml"' in app.seen()
        assert "zorg.toml:12:1" in app.seen()
        assert "zorg.toml:40:1" in app.seen()


async def test_hostile_words_show_letter_for_letter(app_for, keeper, guide, guide_line, hostile) -> None:
    step = guide.steps[0].evolve(title=hostile, goal=hostile)
    keeper.guide = guide.evolve(title=hostile, description=hostile, steps=(step,))
    app = app_for(GuideScreen(keeper, replace(guide_line, file_name=hostile)))
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        assert app.seen().count(hostile) == 5
