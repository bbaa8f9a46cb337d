"""Who answers a question, how it is marked and whether a guide is in use, chosen on its page."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from popgids.core.leftovers import CHOOSE
from popgids.ui.app import PopgidsApp
from popgids.ui.screens.dialogs import AskDialog, ChooseDialog
from popgids.ui.screens.guide_view import GuideScreen
from popgids.ui.widgets.literal import Words
from tests.ui.guide_pages import GUIDE, app_in, opened, own_guide, read, write


@pytest.fixture
def app(tmp_path: Path) -> PopgidsApp:
    return app_in(tmp_path)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return own_guide(tmp_path)


async def choose(pilot: Pilot[None], what: str, chosen: str) -> None:
    """Change something of the part under the cursor by its name."""
    for words in (["enter"], [*what, "enter"], [*chosen, "enter"]):
        await pilot.press(*words)
        await pilot.pause()


def shown(app: PopgidsApp) -> str:
    return "\n".join(one.text for one in app.screen.query(Words))


@pytest.mark.parametrize(
    ("what", "chosen", "line"),
    [
        ("wie geeft", "medewerker", 'van = "medewerker"'),
        ("hoort erbij", "ja", "verplicht = true"),
        ("gevoelig", "ja", "gevoelig = true"),
    ],
)
async def test_a_question_gets_one_line_more_and_the_rest_stays(
    app: PopgidsApp, own: Path, what: str, chosen: str, line: str
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await pilot.press("down", "down")
        await choose(pilot, what, chosen)
        assert isinstance(app.screen, GuideScreen)
        assert read(own) == f"{GUIDE}{line}\n"
        usual = "samen" if "van" in line else "nee"
        await choose(pilot, what, usual)
        assert read(own) == GUIDE, "what holds without a line needs none"
        await choose(pilot, what, usual)
        assert read(own) == GUIDE
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert read(own) == f"{GUIDE}{line}\n"


async def test_what_a_line_says_already_is_not_written_again(app: PopgidsApp, own: Path) -> None:
    said = f'{GUIDE}van = "samen"\nverplicht = false  # zo blijft het\n'
    write(own, said)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await pilot.press("down", "down")
        await choose(pilot, "wie geeft", "samen")
        await choose(pilot, "hoort erbij", "nee")
        assert read(own) == said
        await choose(pilot, "hoort erbij", "ja")
        await choose(pilot, "hoort erbij", "nee")
        assert read(own) == said, "a comment stays, and the line with it"


async def test_a_question_of_the_base_is_marked_in_the_guide_itself(app: PopgidsApp, own: Path) -> None:
    write(own, 'formaat = 1\nid = "eigen"\nversie = "1"\ntitel = "Verkoop"\nbreidt_uit = "kort"\n')
    kort = next(one for one in app.store.guides() if one.id == "kort")
    first = app.store.guide(kort.key).guide.steps[0].questions[0]
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await pilot.press("down", "down", "enter")
        await pilot.pause()
        for words in (["enter"], [*"hoort erbij", "enter"], [*"ja", "enter"]):
            await pilot.press(*words)
            await pilot.pause()
        assert f'id = "{first.id}"\nverplicht = true\n' in read(own)
        await choose(pilot, "hoort erbij", "nee")
        assert "verplicht" not in read(own)
        assert f'id = "{first.id}"\n' in read(own)


async def test_a_guide_says_itself_what_is_usual_when_its_base_says_otherwise(
    app: PopgidsApp, own: Path
) -> None:
    marked = GUIDE.replace('id = "eigen"', 'id = "bron"') + "verplicht = true\n"
    write(own.parent / "bron.toml", marked)
    block = '[[stap]]\nsoort = "status"\n\n[[stap.vraag]]\nid = "eerste"\nvraag = "Hoe gaat het?"\n'
    built = f'formaat = 1\nid = "eigen"\nversie = "1"\ntitel = "Verkoop"\nbreidt_uit = "bron"\n\n{block}'
    write(own, built)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await pilot.press("down", "down")
        await choose(pilot, "hoort erbij", "ja")
        assert read(own) == built
        await choose(pilot, "hoort erbij", "nee")
        assert read(own) == f"{built}verplicht = false\n"
        await choose(pilot, "hoort erbij", "ja")
        assert read(own) == built


async def test_a_guide_is_taken_into_use_on_its_page(app: PopgidsApp, own: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await choose(pilot, "status", "gepubliceerd")
        assert app.store.guide(str(own)).guide.status == "gepubliceerd"
        await choose(pilot, "status", "ingetrokken")
        assert app.store.guide(str(own)).guide.status == "ingetrokken"


@pytest.mark.parametrize(
    ("guide", "reason"),
    [
        (GUIDE.replace('soort = "open"', 'soort = "opne"'), "Eerst moeten de fouten eruit."),
        (
            GUIDE.replace('titel = "Begin"', f'# {CHOOSE}: hoe heet dit\ntitel = "Begin"'),
            "Er is nog iets te kiezen",
        ),
    ],
)
async def test_a_guide_with_something_left_to_mend_is_not_taken_into_use(
    app: PopgidsApp, own: Path, guide: str, reason: str
) -> None:
    write(own, guide)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await pilot.press("home")
        await choose(pilot, "status", "gepubliceerd")
        assert isinstance(app.screen, AskDialog)
        assert reason in shown(app)
        assert "Regel " in shown(app)
        assert read(own) == guide


async def test_a_condition_is_told_with_a_line_to_copy(app: PopgidsApp, own: Path) -> None:
    write(
        own,
        f'{GUIDE}\n[[stap.vraag]]\nid = "cursus"\nsoort = "ja-nee"\nvraag = "Een cursus?"\n'
        '\n[[stap.vraag]]\nid = "welke"\nsoort = "open"\nvraag = "Welke cursus past bij je?"\n',
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await pilot.press("end", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ChooseDialog)
        await pilot.press(*"voorwaarde", "enter")
        await pilot.pause()
        assert 'id = "welke"' in shown(app)
        assert 'als = { vraag = "cursus", is = true }' in shown(app)
        assert str(own.name) in shown(app)


ROLES = '\n[[rol]]\nid = "mentor"\nnaam = "Praktijkopleider"\n'


async def test_a_further_role_of_the_guide_can_be_who_answers(app: PopgidsApp, own: Path) -> None:
    write(own, f"{GUIDE}{ROLES}")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await pilot.press("down", "down")
        for chosen, line in (
            ("praktijk", 'rol = "mentor"\n'),
            ("medewerker", 'van = "medewerker"\n'),
            ("praktijk", 'rol = "mentor"\n'),
            ("samen", ""),
        ):
            await choose(pilot, "wie geeft", chosen)
            assert read(own) == f"{GUIDE}{line}{ROLES}"
    write(own, f'{GUIDE}rol = "mentor"  # kent het werk\n{ROLES}')
    async with app_in(own.parents[2]).run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await pilot.press("down", "down")
        await choose(pilot, "wie geeft", "samen")
        assert read(own) == f'{GUIDE}van = "samen"  # kent het werk\n{ROLES}'


async def test_a_new_question_can_be_for_a_further_role(app: PopgidsApp, own: Path) -> None:
    write(own, f"{GUIDE}{ROLES}")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await pilot.press("down", "down")
        for words in (["f6"], [*"zinnen", "enter"], [*"Wat zag je?", "f8"], [*"praktijk", "enter"]):
            await pilot.press(*words)
            await pilot.pause()
            await pilot.pause()
        added = app.store.guide(str(own)).guide.steps[0].questions[1]
        assert (added.text, added.role) == ("Wat zag je?", "mentor")
        assert "van = " not in read(own)


@pytest.mark.parametrize("words", ["publ", "gebruik"])
async def test_a_guide_is_taken_into_use_from_the_menu(app: PopgidsApp, own: Path, words: str) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await pilot.press("down", "down")
        for pressed in (["ctrl+p"], [*words, "enter"], [*"gepubl", "enter"]):
            await pilot.press(*pressed)
            await pilot.pause()
        assert isinstance(app.screen, GuideScreen)
        assert 'status = "gepubliceerd"' in read(own)
