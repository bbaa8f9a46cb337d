"""A guide of one's own in the app: questions that come, go and change places, and lines that are mended."""

from pathlib import Path

import pytest
from textual import events

from popgids.ui.app import PopgidsApp
from popgids.ui.screens.edit_text import EditTextDialog
from popgids.ui.screens.guide_view import GuideScreen
from popgids.ui.widgets.answer_area import AnswerArea
from popgids.ui.widgets.literal import Choices, Words
from tests.ui.guide_pages import GUIDE, app_in, opened, own_guide, read, told, write


@pytest.fixture
def app(tmp_path: Path) -> PopgidsApp:
    return app_in(tmp_path)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return own_guide(tmp_path)


def rows(screen: GuideScreen) -> list[str]:
    """The lines of the list of parts, without marks and white space."""
    return [str(one.prompt).lstrip(" !?") for one in screen.query_one("#parts", Choices).options]


async def test_what_was_taken_back_is_put_back_until_something_else_is_changed(
    app: PopgidsApp, own: Path
) -> None:
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot, str(own))

        async def pressed(*keys: str) -> str:
            await pilot.press(*keys)
            await pilot.pause()
            return told(app)

        async def changed(title: str) -> None:
            for keys in (["home", "enter"], [*"titel", "enter"], ["ctrl+u", *title, "enter"]):
                await pressed(*keys)

        assert await pressed("ctrl+y") == "Er is niets om terug te zetten."
        texts = [GUIDE.replace("Verkoopgesprek", title) for title in ("Verkoopgesprek", "Een", "Twee")]
        await changed("Een")
        await changed("Twee")
        assert await pressed("ctrl+z") == "Teruggehaald. Ctrl+Y zet het terug."
        await pressed("ctrl+z")
        assert read(own) == texts[0]
        assert await pressed("ctrl+y") == "Teruggezet."
        assert read(own) == texts[1]
        await pressed("ctrl+y")
        assert read(own) == texts[2]
        await pressed("ctrl+z")
        await changed("Drie")
        assert await pressed("ctrl+y") == "Er is niets om terug te zetten."
        await pressed("ctrl+z")
        assert read(own) == texts[1]


async def test_taking_back_never_goes_past_what_was_changed_elsewhere(app: PopgidsApp, own: Path) -> None:
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot, str(own))
        for keys in (["home", "enter"], [*"titel", "enter"], ["ctrl+u", *"Een", "enter"]):
            await pilot.press(*keys)
            await pilot.pause()
        elsewhere = f"{read(own)}# met de hand erbij\n"
        write(own, elsewhere)
        await opened(pilot, str(own))
        for keys in (["home", "enter"], [*"titel", "enter"], ["ctrl+u", *"Twee", "enter"]):
            await pilot.press(*keys)
            await pilot.pause()
        await pilot.press("ctrl+z", "ctrl+z")
        await pilot.pause()
        assert read(own) == elsewhere
        assert told(app) == "Er is niets om terug te halen."


NOW = GUIDE.replace("# Onze", "# Hier schreef iemand\n# Onze")
WAS = "Waarom zit je hier?"
OTHER = GUIDE.replace(WAS, "Hoe is het?")
GONE = GUIDE.replace('id = "eerste"', 'id = "andere"')


@pytest.mark.parametrize(
    ("meanwhile", "told_there", "saved"),
    [
        (NOW, "", NOW.replace(WAS, "Nieuwe tekst")),
        (OTHER, "Intussen schreef iemand anders hier: Hoe is het?", GUIDE.replace(WAS, "Nieuwe tekst")),
        (GONE, "Deze plek staat niet meer in het bestand.", GONE),
    ],
)
async def test_a_text_that_could_not_be_saved_is_still_there_and_goes_into_the_new_file(
    app: PopgidsApp, own: Path, meanwhile: str, told_there: str, saved: str
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await pilot.press("f4", "f3", *"vraag", "enter")
        await pilot.pause()
        await pilot.press("ctrl+a", *"Nieuwe tekst")
        write(own, meanwhile)
        for key in ("enter", "enter"):
            await pilot.press(key)
            await pilot.pause()
        assert isinstance(app.screen, EditTextDialog)
        assert app.screen.query_one(AnswerArea).text == "Nieuwe tekst"
        shown = " ".join(one.text for one in app.screen.query(Words).results(Words))
        assert told_there in shown
        assert "Ctrl+A kiest alles" in shown
        await pilot.press("enter")
        await pilot.pause()
        assert read(own) == saved
        assert isinstance(app.screen, EditTextDialog) == (saved == GONE)


async def test_a_wrong_line_that_stands_lower_by_now_is_still_the_one_that_is_mended(
    app: PopgidsApp, own: Path
) -> None:
    wrong = 'soort = "opne"'
    write(own, GUIDE.replace('soort = "open"', wrong))
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await pilot.press("f4", "f3", *"opne", "enter")
        await pilot.pause()
        await pilot.press("ctrl+a", *'soort = "open"')
        write(own, NOW.replace('soort = "open"', wrong))
        for key in ("f8", "enter", "f8"):
            await pilot.press(key)
            await pilot.pause()
        assert read(own) == NOW


async def test_of_two_wrong_lines_that_say_the_same_the_one_of_this_question_is_mended(
    app: PopgidsApp, own: Path
) -> None:
    two = GUIDE.replace('"open"', '"opne"') + '[[stap.vraag]]\nid = "b"\nvraag = "En nu?"\nsoort = "opne"\n'
    write(own, two)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await pilot.press("f4", "f4", "f3", *"opne", "enter")
        await pilot.pause()
        await pilot.press("ctrl+a", *'soort = "kort"')
        write(own, f"# Hier schreef iemand\n{two}")
        for key in ("f8", "enter", "f8"):
            await pilot.press(key)
            await pilot.pause()
        assert read(own).endswith('vraag = "En nu?"\nsoort = "kort"\n')
        assert read(own).count('"opne"') == 1


async def test_a_new_question_that_could_not_be_saved_is_not_typed_twice(app: PopgidsApp, own: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await pilot.press("f4", "f6")
        await pilot.pause()
        for keys in (["enter"], [*"Wat wil je?", "enter"]):
            await pilot.press(*keys)
            await pilot.pause()
        write(own, NOW)
        for _turn in range(3):
            await pilot.press("enter")
            await pilot.pause()
        assert "Wat wil je?" in read(own)
        assert "Hier schreef iemand" in read(own)


async def test_a_question_comes_moves_and_goes_and_all_of_it_is_taken_back(
    app: PopgidsApp, own: Path
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, str(own))
        await pilot.press("down", "down", "f6")
        await pilot.pause()
        await pilot.press(*"keuze uit", "enter")
        await pilot.pause()
        await pilot.press("f8")
        await pilot.pause()
        assert "Schrijf eerst op" in app.screen.query_one(".hint", Words).text
        await pilot.press(*"Welke kant?", "f8")
        await pilot.pause()
        await pilot.press(*"medewerker", "enter")
        await pilot.pause()
        await pilot.press(*"Links", "f8")
        await pilot.pause()
        assert "minstens 2" in app.screen.query_one(".hint", Words).text
        await pilot.press("enter", *"Rechts", "f8")
        await pilot.pause()
        assert rows(screen)[2:] == ["Waarom zit je hier?", "Welke kant?"]
        added = read(own)
        assert added.startswith(GUIDE.rstrip())
        assert app.store.guide(str(own)).guide.question("welke-kant").floor.value == "medewerker"
        await pilot.press("ctrl+up")
        await pilot.pause()
        assert rows(screen)[2:] == ["Welke kant?", "Waarom zit je hier?"]
        assert screen._here.part.id == "welke-kant"
        await pilot.press("delete")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert read(own) == GUIDE
        for expected in (2, 2, 1):
            await pilot.press("ctrl+z")
            await pilot.pause()
            assert len(rows(screen)) == 2 + expected
        assert read(own) == GUIDE


@pytest.mark.parametrize("key", ["f8", "enter"])
async def test_a_text_of_one_line_and_a_line_of_the_file_are_saved_with_the_same_key(
    app: PopgidsApp, own: Path, key: str
) -> None:
    write(own, GUIDE.replace('soort = "open"', 'soort = "opne"'))
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        for what in ("vraag", "regel 15"):
            await pilot.press("f4", "enter")
            await pilot.pause()
            await pilot.press(*what, "enter")
            await pilot.pause()
            assert isinstance(app.screen, EditTextDialog)
            assert app.screen.query_one(".hint", Words).text.startswith("F8 ")
            await pilot.press("home", "x" if what == "vraag" else "#", key)
            await pilot.pause()
            if what == "vraag" or key == "f8":
                assert isinstance(app.screen, GuideScreen)
        assert ('vraag = "xWaarom' in read(own), '#soort = "opne"' in read(own)) == (True, key == "f8")


async def test_letters_that_come_right_before_the_key_are_saved_with_the_text(
    app: PopgidsApp, own: Path
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, str(own))
        screen.query_one("#parts", Choices).highlighted = 2
        await pilot.press("enter", "enter")
        await pilot.pause()
        for key in ("x", "y", "f8", "f8"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        await pilot.pause()
        assert 'vraag = "Waarom zit je hier?xy"' in read(own)


async def test_a_line_is_mended_beside_what_is_wrong_with_it(app: PopgidsApp, own: Path) -> None:
    write(own, GUIDE.replace('soort = "open"', 'soort = "opne"'))
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await pilot.press("f4", "enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert 'Bedoel je "open"?' in " ".join(app.screen.query_one(".asked", Words).text.split())
