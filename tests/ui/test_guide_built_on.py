"""A guide in the app that builds on another: what is of the base is adapted, hidden and shown again."""

from pathlib import Path

import pytest

from popgids.storage.toml.file import parse_toml
from popgids.ui.app import PopgidsApp
from popgids.ui.screens.guide_view import GuideScreen
from popgids.ui.widgets.action_row import ActionRow
from popgids.ui.widgets.literal import Choices
from popgids.ui.widgets.paper import Paper
from tests.ui.guide_pages import app_in, opened, own_guide, read, told, write


@pytest.fixture
def app(tmp_path: Path) -> PopgidsApp:
    return app_in(tmp_path)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return own_guide(tmp_path)


def rows(screen: GuideScreen) -> list[str]:
    """The lines of the list of parts, without marks and white space."""
    return [str(one.prompt).lstrip(" !?") for one in screen.query_one("#parts", Choices).options]


BUILT_ON = """\
formaat = 1
id = "eigen"
versie = "1"
titel = "Verkoop"
breidt_uit = "kort"   # en verder niets
"""


async def test_a_question_of_the_base_is_adapted_or_hidden_in_the_guide_itself(
    app: PopgidsApp, own: Path
) -> None:
    write(own, BUILT_ON)
    kort = next(one for one in app.store.guides() if one.id == "kort")
    steps = app.store.guide(kort.key).guide.steps
    base, (second, *_rest) = steps[0], steps[1].questions
    first = base.questions[0]
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, str(own))
        parts = screen.query_one("#parts", Choices)
        assert "basis · " + first.text in str(parts.options[2].prompt)
        await pilot.press("down", "down")
        await pilot.pause()
        assert first.id in screen.query_one(Paper).text
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter", *"vraag", "enter")
        await pilot.pause()
        await pilot.press("ctrl+u", *"Hoe gaat het?", "enter")
        await pilot.pause()
        block = f'[[stap.vraag]]\nid = "{first.id}"\nvraag = "Hoe gaat het?"\n'
        assert read(own) == f'{BUILT_ON}\n[[stap]]\nsoort = "{base.kind}"\n\n{block}'
        assert app.store.guide(str(own)).guide.question(first.id).text == "Hoe gaat het?"
        assert "Hoe gaat het?" in str(parts.options[2].prompt)
        await pilot.press("down", "down", "enter")
        await pilot.pause()
        await pilot.press("right", "enter")
        await pilot.pause()
        assert f'verberg = ["{second.id}"]' in read(own)
        assert app.store.guide(str(own)).guide.question(second.id) is None


async def test_what_was_hidden_comes_back_also_after_the_page_was_left(app: PopgidsApp, own: Path) -> None:
    write(own, BUILT_ON)
    kort = next(one for one in app.store.guides() if one.id == "kort")
    first = app.store.guide(kort.key).guide.steps[0].questions[0]
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        screen = await opened(pilot, str(own))
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert told(app) == "Er is niets om terug te halen."
        await pilot.press("down", "down", "delete")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert 'verberg = ["' in read(own)
        screen = await opened(pilot, str(own))
        assert rows(screen)[2] == f"verborgen · {first.text}"
        screen.query_one("#parts", Choices).highlighted = 2
        await pilot.pause()
        assert "staat niet in deze gids" in screen.query_one(Paper).text
        assert "Weer tonen" in screen.query_one(ActionRow).render().plain
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert read(own) == BUILT_ON
        assert rows(screen)[2] == f"basis · {first.text}"
        await opened(pilot, str(own))
        await pilot.press("ctrl+z", "ctrl+z")
        await pilot.pause()
        assert read(own) == BUILT_ON
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert told(app) == "Er is niets om terug te halen."


async def test_an_option_of_the_base_is_changed_with_all_others_written_along(
    app: PopgidsApp, own: Path
) -> None:
    write(own, BUILT_ON.replace("kort", "glastuinbouw"))
    base = next(one for one in app.store.guides() if one.id == "glastuinbouw")
    question = app.store.guide(base.key).guide.question("werkgebied")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, str(own))
        parts = screen.query_one("#parts", Choices)
        parts.highlighted = screen._opened.at("vraag", "werkgebied")
        for what, new in (("optie 2", "Oogst \"&\" 'meer'"), ("optie 5", ""), ("optie erbij", "Één kas")):
            await pilot.press("enter")
            await pilot.pause()
            if not what.endswith("2"):
                assert not isinstance(app.screen, GuideScreen)
            else:
                await pilot.press("enter")
                await pilot.pause()
            await pilot.press(*what, "enter")
            await pilot.pause()
            await pilot.press("ctrl+u", *new, "f8")
            await pilot.pause()
            await pilot.pause()
        own_question = parse_toml(read(own))["stap"][0]["vraag"][0]
        kept = [{"id": one.id, "tekst": one.text} for one in question.choices]
        kept[1]["tekst"] = "Oogst \"&\" 'meer'"
        assert own_question == {
            "id": "werkgebied",
            "opties": [*kept[:4], {"id": "een-kas", "tekst": "Één kas"}],
        }
        assert "Hier aangepast: opties." in " ".join(screen.query_one(Paper).text.split())
        assert len(app.store.guide(str(own)).guide.question("werkgebied").choices) == len(kept)


async def test_a_change_that_makes_a_guide_wrong_says_so(app: PopgidsApp, own: Path) -> None:
    write(own, BUILT_ON.replace("kort", "glastuinbouw"))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        screen = await opened(pilot, str(own))
        screen.query_one("#parts", Choices).highlighted = screen._opened.at("vraag", "ontwikkelfase")
        await pilot.press("delete")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "F4 gaat erheen, Ctrl+Z" in told(app)
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert screen._opened.line.is_usable


async def test_points_and_rows_that_a_question_only_names_say_where_they_are_changed(
    app: PopgidsApp, own: Path
) -> None:
    write(own, BUILT_ON.replace("kort", "competenties"))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await opened(pilot, str(own))
        parts, at = screen.query_one("#parts", Choices), screen._opened.at("vraag", "competenties-functie")
        parts.highlighted = at
        await pilot.pause()
        told = " ".join(screen.query_one(Paper).text.split())
        assert "de schaal “groei”" in told
        assert "een [[schaal]] met die id" in told
        assert "een [[competentie]] met dezelfde id" in told
        said = '\n[[schaal]]\nid = "groei"\npunten = ["a", "b", "c", "d"]\nankers = ["a", "b", "c", "d"]\n'
        write(own, read(own) + said + '\n[[competentie]]\nid = "plannen"\nnaam = "Vooruit denken"\n')
        screen = await opened(pilot, str(own))
        screen.query_one("#parts", Choices).highlighted = at
        await pilot.pause()
        told = " ".join(screen.query_one(Paper).text.split())
        assert "bij de schaal, verder naar onderen" in told
        matrix = app.store.guide(str(own)).guide.question("competenties-functie")
        assert matrix.points == ("a", "b", "c", "d")
        assert "Vooruit denken" in [one.text for one in matrix.rows]


async def test_a_whole_step_of_the_base_is_hidden_and_shown_again(app: PopgidsApp, own: Path) -> None:
    write(own, BUILT_ON)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, str(own))
        before, parts = rows(screen), screen.query_one("#parts", Choices)
        parts.highlighted = screen._opened.at("stap", "noodzaak-organisatie")
        await pilot.press("delete")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert 'verberg = ["noodzaak-organisatie"]' in read(own)
        left = rows(screen)
        assert [one for one in left if one.startswith("verborgen")] == ["verborgen · Wat het werk vraagt"]
        assert len(left) < len(before)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert (read(own), rows(screen)) == (BUILT_ON, before)
