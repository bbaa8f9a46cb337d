"""From a remark on a guide to what can be done about it."""

from pathlib import Path

import pytest

from popgids.core.guide_texts import GuidePart, RemarkedPart
from popgids.errors import Problem
from popgids.ui.app import PopgidsApp
from popgids.ui.screens.guide_changes import changes_in
from tests.ui.guide_pages import GUIDE, app_in, opened, own_guide, read, write


@pytest.fixture
def app(tmp_path: Path) -> PopgidsApp:
    return app_in(tmp_path)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return own_guide(tmp_path)


async def test_advice_on_a_question_as_a_whole_offers_its_texts_and_not_its_heading(
    app: PopgidsApp, own: Path
) -> None:
    write(own, GUIDE.replace(', "Hoe komt dat?"', "").replace("Waarom zit", "Hoe zit"))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, str(own))
        await pilot.press("f4")
        await pilot.pause()
        remarks = screen._here.remarks
        headings = [one for one in remarks if screen._opened.page.line(one.line).startswith("[")]
        assert headings, "there is advice on the question as a whole"
        names = [one.name for one in screen._opened.changes_in(screen._here)]
        assert names[0] == "vraag"
        assert not any(f"regel {one.line}" in names for one in headings)


def test_a_line_is_explained_by_what_is_wrong_in_its_own_file() -> None:
    remarks = (
        Problem("dubbele-vraag-id", "basis.toml", 3, 1, "", {"id": "elders"}),
        Problem("rol-heet-partij", "eigen.toml", 3, 1, "", {"id": "samen"}),
    )
    part = GuidePart(("rol", 0), "rol", "samen")
    (line,) = changes_in(RemarkedPart(part, remarks), "eigen.toml", {3: 'id = "samen"'}.__getitem__)
    assert line.name == "regel 3"
    assert line.note.startswith('De id "samen" is al in gebruik')


async def test_what_is_missing_is_written_under_the_heading(app: PopgidsApp, own: Path) -> None:
    write(own, GUIDE.replace('vraag = "Waarom zit je hier?"   # staat al jaren zo\n', ""))
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, str(own))
        for words in (["f4"], ["f3"], ["enter"], [*'vraag = "Hoe gaat het?"', "f8"]):
            await pilot.press(*words)
            await pilot.pause()
            await pilot.pause()
        assert '[[stap.vraag]]\nvraag = "Hoe gaat het?"\nid = "eerste"\n' in read(own)
        assert app.store.guide(str(own)).guide is not None
