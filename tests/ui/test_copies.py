"""The copies to take along: who gets one, and that they say as much as the plan on the screen and nothing private."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from popgids.core.conversation import Note
from popgids.core.guide import Floor, Guide, Party
from popgids.core.session import Session
from popgids.storage.store import Store
from popgids.ui.app import PopgidsApp
from popgids.ui.desks.plans import PlanDesk
from popgids.ui.desks.talk import TalkDesk
from popgids.ui.screens.closing import ClosingScreen
from popgids.ui.widgets.action_row import ActionRow


@pytest.fixture
def app(tmp_path: Path) -> PopgidsApp:
    store = Store(tmp_path / "POP", tmp_path / "state")
    return PopgidsApp(store, lambda: datetime(2026, 11, 22, 11, 3, tzinfo=UTC), lambda: "id")


@pytest.fixture
def said(blank, guide: Guide) -> Session:
    """A talk with an answer on a scale, and a note to a question that has no answer."""
    session = Session.start(guide, blank, blank.held_on)
    session = session.answer(guide.question("tevreden"), Floor.EMPLOYEE, number=7)
    return session.set_fields(notes=(Note(id="gaat-goed", text="Denk aan Bas"),))


def read(place: str) -> str:
    return Path(place).read_text("utf-8")


async def test_a_copy_has_the_steps_and_questions_of_the_guide(app, said):
    for desk in (TalkDesk(app, said, None), PlanDesk(app)):
        text = read(await desk.write_copy(said.conversation, Party.EMPLOYEE))
        assert f"### {said.guide.steps[1].title}" in text
        assert "7 van 10" in text
        assert said.guide.question("gaat-goed").text in text, "what a note is about"


async def test_a_note_to_a_private_question_is_in_no_copy(app, said):
    step = said.guide.steps[1]
    questions = tuple(one.evolve(is_private=one.id == "gaat-goed") for one in step.questions)
    steps = tuple(one.evolve(questions=questions) if one is step else one for one in said.guide.steps)
    desk = TalkDesk(app, Session.start(said.guide.evolve(steps=steps), said.conversation, said.today), None)
    assert "Denk aan Bas" not in read(await desk.write_copy(said.conversation, Party.EMPLOYEE))


async def test_a_copy_for_who_signs_in_a_further_role_holds_nothing_for_the_eyes_of_another(app, every_kind):
    words = {"zorgen": "Zorgt de planning", "tevreden": "", "hart": "Blij met het team"}
    session = every_kind.answer(every_kind.guide.question("zorgen"), Floor.MANAGER, text=words["zorgen"])
    session = session.answer(session.guide.question("tevreden"), Floor.EMPLOYEE, number=7)
    session = session.set_fields(purpose=words["hart"], notes=(Note(id="zorgen", text="Denk aan Bas"),))
    talk = session.conversation
    mentor = talk.participant("mentor")
    for desk in (TalkDesk(app, session, None), PlanDesk(app)):
        place = await desk.write_copy(talk, mentor)
        assert "Mentor" in place
        text = read(place)
        assert words["hart"] in text
        assert "Zorgt" not in text
        assert "Denk aan Bas" not in text
        assert "Hoe tevreden" not in text
    assert words["zorgen"] in read(await TalkDesk(app, session, None).write_copy(talk, Party.MANAGER))


async def test_who_signs_in_a_further_role_can_take_a_copy_too(app_for, keeper, every_kind) -> None:
    session = every_kind.change_participant("mentor", name="Iris Bos")
    app = app_for(ClosingScreen(session, keeper))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.screen._show_made("/home/sanne/POP")
        await pilot.pause()
        assert "Kopie voor Iris" in app.seen()
        assert app.seen().count("Kopie voor") == 3, "who does not sign is not asked to take the plan along"
        await pilot.press("left", "enter")
        await pilot.pause()
        assert "Kopie voor Iris Bos" in app.seen()
        await pilot.press("escape")
        for key, kept in (("f4", Party.MANAGER), ("f3", Party.EMPLOYEE)):
            await pilot.press(key)
            await pilot.pause()
            assert keeper.asked.pop()[2] is kept
            await pilot.press("escape")
        await pilot.press("ctrl+p", *"kopie")
        await pilot.pause()
        assert app.seen().count("Kopie voor") >= 3
        await pilot.press("escape")
        await pilot.pause()
        seen = []
        for _turn in range(4):
            await pilot.press("tab")
            await pilot.pause()
            assert app.screen.focused is app.screen.query_one(ActionRow)
            seen.append(app.screen.query_one(ActionRow).under_cursor.name)
        assert len(set(seen)) == 4
    assert keeper.asked == [("write_copy", session.conversation, session.conversation.participant("mentor"))]
