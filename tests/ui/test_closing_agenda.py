"""At the end one line says what becomes of points that nobody ticked, and a key keeps them for the next talk."""

import pytest

from popgids.core.agenda import AgendaItem, ParkedItem
from popgids.core.guide import Party
from popgids.core.session import Session
from popgids.core.sign_off import Evaluation
from popgids.ui.screens.closing import ClosingScreen

_POINTS = tuple(AgendaItem(id=one, text=one, raised_by=Party.EMPLOYEE) for one in ("rooster", "verlof"))


@pytest.fixture
def closing(guide, blank, keeper):
    """The last page of a talk that was held to the end, with these points on its agenda."""

    def at(*points, **fields):
        talk = blank.evolve(agenda=points, evaluation=Evaluation(score=8), **fields)
        return ClosingScreen(Session.start(guide, talk, blank.held_on), keeper)

    return at


async def _after(app, pilot, *keys):
    await pilot.press(*keys)
    await pilot.pause()
    await pilot.pause()
    return app.seen()


async def test_when_nothing_was_ticked_a_point_can_be_kept_for_the_next_talk(app_for, closing):
    screen = closing(*_POINTS)
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Op de agenda is niets afgevinkt. F2 bewaart een punt voor de volgende keer." in await _after(
            app, pilot
        )
        dialog = await _after(app, pilot, "f2")
        assert "Spatie: besproken. P: bewaar voor de volgende keer." in dialog
        assert not any(one in dialog for one in ("Enter", "Deze stap", "nu hierover"))
        seen = await _after(app, pilot, "enter", "down", "p", "escape")
        conversation = screen.session.conversation
        assert [one.text for one in conversation.agenda] == ["rooster"]
        assert [one.text for one in conversation.parked] == ["verlof"]
        assert conversation.current_item == ""
        assert "Op de agenda is niets afgevinkt." in seen
        assert "afgevinkt" not in await _after(app, pilot, "f2", "p", "escape")


async def test_a_point_that_comes_back_by_itself_is_counted(app_for, closing):
    screen = closing(_POINTS[0].evolve(is_discussed=True), _POINTS[1])
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        told = "1 agendapunt is niet afgevinkt. Volgende keer weer. F2: agenda."
        assert told in await _after(app, pilot)
        assert "niet afgevinkt" not in await _after(app, pilot, "f2", "down", "space", "escape")
        assert told in await _after(app, pilot, "f2", "down", "space", "escape")


@pytest.mark.parametrize("points", [(), (_POINTS[0].evolve(is_discussed=True),)])
async def test_nothing_is_said_of_an_agenda_that_is_empty_or_done(app_for, closing, points):
    app = app_for(closing(*points))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "afgevinkt" not in await _after(app, pilot)


async def test_without_points_f2_says_so_and_the_last_that_waits_can_be_dropped(app_for, closing):
    bare = app_for(closing())
    async with bare.run_test(size=(80, 24)) as pilot:
        await _after(bare, pilot, "f2")
        assert [one.message for one in bare._notifications] == ["Er staat niets op de agenda."]
    screen = closing(parked=(ParkedItem(id="p", text="later"),))
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        seen = await _after(app, pilot, "f2", "delete", "enter")
        assert "Ctrl+Z haalt terug. Esc sluit." in seen
        assert "naar de agenda" not in seen
        await _after(app, pilot, "escape")
        assert app.screen is screen
