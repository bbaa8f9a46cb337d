"""A guide in the app: what is in it, what is said of it, and changing it."""

from pathlib import Path

import pytest

from popgids.ui.app import PopgidsApp
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.screens.guide_view import GuideScreen
from popgids.ui.widgets.answer_area import AnswerArea
from popgids.ui.widgets.key_bar import KeyBar
from popgids.ui.widgets.literal import Choices, Words
from popgids.ui.widgets.paper import Paper
from tests.ui.guide_pages import GUIDE, app_in, files, opened, own_guide, read, write


@pytest.fixture
def app(tmp_path: Path) -> PopgidsApp:
    return app_in(tmp_path)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return own_guide(tmp_path)


def put_away(path: Path) -> None:
    """Let a file be gone, as when the network is."""
    path.unlink()


async def test_every_step_and_question_of_the_base_guide_is_in_the_list(app: PopgidsApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        line = next(one for one in app.store.guides() if one.id == "basis")
        screen = await opened(pilot, line.key)
        guide = app.store.guide(line.key).guide
        rows = [str(one.prompt) for one in screen.query_one("#parts", Choices).options]
        for step in guide.steps:
            assert any(step.title in shown for shown in rows)
            for question in step.questions:
                assert any(question.text in shown for shown in rows)
        assert guide.title in screen.query_one(Paper).text


async def test_advice_leads_to_its_question_and_a_text_is_changed_in_place(
    app: PopgidsApp, own: Path
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, str(own))
        await pilot.press("f4")
        await pilot.pause()
        assert "klinkt al gauw als een verwijt" in " ".join(screen.query_one(Paper).text.split())
        await pilot.press("f3", "enter")
        await pilot.pause()
        await pilot.press(*["backspace"] * 19, *"Wat brengt je hier?", "f8")
        await pilot.pause()
        changed = GUIDE.replace("Waarom zit je hier?", "Wat brengt je hier?")
        assert read(own) == changed
        assert "verwijt" not in screen.query_one(Paper).text
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert read(own) == GUIDE


async def test_a_line_that_is_wrong_is_mended_and_the_guide_can_be_used(app: PopgidsApp, own: Path) -> None:
    write(own, GUIDE.replace('soort = "open"', 'soort = "opne"'))
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await pilot.press("f2")
        await pilot.pause()
        assert isinstance(app.screen, GuideScreen)
        await pilot.press("f4", "f3", *"opne", "enter")
        await pilot.pause()
        await pilot.press(*["backspace"] * 5, *'open"', "f8")
        await pilot.pause()
        assert read(own) == GUIDE
        await pilot.press("f2")
        await pilot.pause()
        assert isinstance(app.screen, ConversationScreen)
        assert "PROEF" in app.screen.query_one("#people", Words).text


async def test_a_file_that_is_no_toml_is_mended_by_the_line(app: PopgidsApp, own: Path) -> None:
    write(own, GUIDE.replace('id = "eigen"', 'id = "eigen'))
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await pilot.press("f3")
        await pilot.pause()
        await pilot.press('"', "f8")
        await pilot.pause()
        assert read(own) == GUIDE


async def test_every_problem_of_a_file_that_is_no_toml_is_walked_through(app: PopgidsApp, own: Path) -> None:
    write(own, GUIDE.replace('id = "eigen"', 'id = "eigen').replace('soort = "open"', "soort = open"))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, str(own))
        keys = screen.query_one(KeyBar).render().plain
        assert "Proef" not in keys
        seen = []
        for _turn in range(2):
            await pilot.press("f4")
            await pilot.pause()
            parts = screen.query_one("#parts", Choices)
            seen.append(str(parts.options[parts.highlighted].prompt).split(":")[0].strip("! "))
        assert seen == ["regel 3", "regel 15"]
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press(*["backspace"] * 4, *'"open"', "f8")
        await pilot.pause()
        assert read(own) == GUIDE.replace('id = "eigen"', 'id = "eigen')


async def test_a_line_may_become_several_and_a_question_stays_one_line(app: PopgidsApp, own: Path) -> None:
    broken = GUIDE.replace('[[stap.vraag]]\nid = "eerste"', '[[stap.vraag]] id = "eerste"')
    write(own, broken)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await pilot.press("f4", "enter")
        await pilot.pause()
        await pilot.press("home", *["right"] * 14, "delete", "enter", "f8")
        await pilot.pause()
        assert read(own) == GUIDE
        await pilot.press("f4", "enter", *"vraag", "enter")
        await pilot.pause()
        await pilot.press(*["backspace"] * 19, *"Wat brengt je hier?", "enter")
        await pilot.pause()
        assert isinstance(app.screen, GuideScreen)
        assert read(own) == GUIDE.replace("Waarom zit je hier?", "Wat brengt je hier?")


async def test_what_is_missing_is_added_to_a_question(app: PopgidsApp, own: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        parts = (await opened(pilot, str(own))).query_one("#parts", Choices)
        for what, new in (
            ("doorvraag erbij", "En dan?"),
            ("uitleg erbij", "Neem de tijd."),
            ("erbij medewerker", "Rustig."),
        ):
            parts.highlighted = 2
            await pilot.press("enter")
            await pilot.pause()
            await pilot.press(*what, "enter")
            await pilot.pause()
            await pilot.press(*new, "f8")
            await pilot.pause()
            await pilot.pause()
        last = 'doorvragen = ["Wat nog meer?", "Hoe komt dat?"]'
        more = last.replace("]", ', "En dan?"]')
        tips = 'tips = { medewerker = ["Rustig."] }'
        assert read(own) == GUIDE.replace(last, f'{more}\nuitleg = "Neem de tijd."\n{tips}')


async def test_a_matrix_shows_its_rows_and_scale_and_a_number_how_it_is_worked_out(
    app: PopgidsApp, own: Path
) -> None:
    source = Path(__file__).parents[1] / "data" / "gidsen" / "alle-soorten.toml"
    write(own, read(source))
    guide = app.store.guide(str(own)).guide
    matrix = guide.question("vak")
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await opened(pilot, str(own))
        shown = [one.part.id for one in screen._opened.rows]
        parts = screen.query_one("#parts", Choices)
        parts.highlighted = shown.index("vak")
        await pilot.pause()
        told = screen.query_one(Paper).text
        assert all(text in told for text in (*(one.text for one in matrix.rows), *matrix.points))
        parts.highlighted = shown.index("uren-samen")
        await pilot.pause()
        assert "de som van" in screen.query_one(Paper).text


async def test_what_was_typed_is_not_thrown_away_by_one_key_and_not_over_somebody_else(
    app: PopgidsApp, own: Path
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await pilot.press("f4", "f3", "enter")
        await pilot.pause()
        await pilot.press("x", "escape")
        await pilot.pause()
        assert not isinstance(app.screen, GuideScreen)
        other = GUIDE.replace("Begin", "Start")
        write(own, other)
        await pilot.press("f8")
        await pilot.pause()
        assert read(own) == other


@pytest.mark.parametrize("is_copy", [False, True])
async def test_a_guide_of_popgids_is_changed_in_a_guide_of_ones_own(
    app: PopgidsApp, tmp_path: Path, is_copy: bool
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        line = next(one for one in app.store.guides() if one.id == "kort")
        before = read(Path(line.key))
        await opened(pilot, line.key)
        await pilot.press("f3")
        await pilot.pause()
        await pilot.press(*(["right"] if is_copy else []), "enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        made = tmp_path / "POP" / "gidsen" / "kort-eigen.toml"
        assert app.store.guide(str(made)).guide is not None
        assert read(Path(line.key)) == before


async def test_a_copy_gets_a_name_and_an_id_that_no_other_guide_has(app: PopgidsApp, tmp_path: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        line = next(one for one in app.store.guides() if one.id == "kort")
        await opened(pilot, line.key)
        for keys in (["f3"], ["right", "enter"], ["ctrl+u", *"Verkoop 2027", "enter"]):
            await pilot.press(*keys)
            await pilot.pause()
        assert app.screen.query_one(AnswerArea).text == "verkoop-2027"
        await pilot.press("ctrl+u", *"kort", "enter")
        await pilot.pause()
        assert "Nog vrij is: kort-2" in app.screen.query_one(".hint", Words).text
        await pilot.press("ctrl+u", *"Mijn gids", "enter")
        await pilot.pause()
        assert "Wel bijvoorbeeld: mijn-gids" in app.screen.query_one(".hint", Words).text
        await pilot.press("ctrl+u", *"verkoop", "enter")
        await pilot.pause()
        made = app.store.guide(str(tmp_path / "POP" / "gidsen" / "verkoop.toml")).guide
        assert (made.id, made.title, made.status) == ("verkoop", "Verkoop 2027", "concept")


async def test_the_names_for_a_copy_that_could_not_be_written_are_there_again(
    app: PopgidsApp, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "POP" / "gidsen"
    async with app.run_test(size=(80, 24)) as pilot:
        line = next(one for one in app.store.guides() if one.id == "kort")
        await opened(pilot, line.key)
        in_the_way.parent.mkdir(parents=True, exist_ok=True)
        in_the_way.touch()
        title, name = ["ctrl+u", *"Verkoop 2027", "enter"], ["ctrl+u", *"verkopen", "enter"]
        for keys in (["f3"], ["right", "enter"], title, name, ["enter"]):
            await pilot.press(*keys)
            await pilot.pause()
        in_the_way.unlink()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        made = app.store.guide(str(in_the_way / "verkopen.toml")).guide
        assert (made.id, made.title) == ("verkopen", "Verkoop 2027")


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_a_short_list_of_parts_leaves_its_room_to_what_is_read(
    app: PopgidsApp, own: Path, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        screen = await opened(pilot, str(own))
        parts = screen.query_one("#parts", Choices)
        assert parts.region.height == parts.option_count
        assert screen.query_one(Paper).region.y == parts.region.bottom + 1
        base = next(one for one in app.store.guides() if one.id == "basis")
        screen = await opened(pilot, base.key)
        assert screen.query_one("#parts").region.height < screen.query_one(Paper).region.height


async def test_hostile_words_show_letter_for_letter(app: PopgidsApp, own: Path, hostile: str) -> None:
    write(own, GUIDE.replace("Begin", hostile.replace('"', "'")))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await opened(pilot, str(own))
        rows = [str(one.prompt) for one in screen.query_one("#parts", Choices).options]
        assert any(" ".join(hostile.replace('"', "'").split()) in shown for shown in rows)


async def test_a_file_that_went_away_under_its_page_is_told_of(app: PopgidsApp, own: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        await pilot.press("f4")
        put_away(own)
        await pilot.press("f3", "enter")
        await pilot.pause()
        await pilot.press(*"x", "f8")
        await pilot.pause()
        assert "Dat lukt nu niet" in app.screen.query_one("Title").text
    assert files(own.parent) == []
