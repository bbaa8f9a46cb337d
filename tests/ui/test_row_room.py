"""A matrix or table on a small screen: what explains the open row can be read, and nothing moves while one fills in."""

from pathlib import Path

import pytest
from filling import filled
from talks import TODAY, blank_conversation

from popgids.core.conversation import Person
from popgids.core.outline import stops
from popgids.core.session import Session
from popgids.storage.guides import load_guide
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.widgets import aside
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.record_list import RecordList

GUIDES = Path(__file__).parents[1] / "data" / "gidsen"
SIZES = pytest.mark.parametrize("size", [(80, 24), (60, 20)])
EXPLAINED = ("Plannen: Werk verdelen over de tijd.", "Vakkennis: Op niveau: Weet welke regels gelden.")


def at(session: Session, question: str) -> Session:
    stop = next(one for one in stops(session.guide, session.conversation) if one.key == question)
    return session.go(stop.place)


@pytest.fixture
def points() -> Session:
    guide = load_guide(GUIDES / "competentiematrix-drie-tekenaars.toml").guide
    return at(filled(Session.start(guide, blank_conversation(), TODAY)), "matrix")


@SIZES
async def test_what_explains_the_open_row_stands_under_it_also_where_numbers_are_computed(
    app_for, keeper, points, size
):
    app = app_for(ConversationScreen(points, keeper))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        records = app.screen.query_one(RecordList)
        height = records.size.height
        for explained in EXPLAINED:
            records.focus()
            await pilot.pause()
            assert explained in app.seen()
            await pilot.press("tab")
            await pilot.pause()
            seen = app.seen()
            assert explained in seen
            assert "[ F8 Verder ]" in seen
            editor = app.focused
            assert editor.region.height > 0
            assert app.screen.query_one(FormView).region.contains_region(editor.region)
            assert records.size.height == height
            records.focus()
            await pilot.press("down")
            await pilot.pause()


async def test_a_note_leaves_what_explains_the_open_row_where_it_is(app_for, keeper, points):
    app = app_for(ConversationScreen(points, keeper))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("f4")
        await pilot.pause()
        await pilot.press(*"let", "escape")
        await pilot.pause()
        assert "Notitie" in app.seen()
        assert "Werk verdelen over de tijd." in app.seen()


async def test_computed_numbers_stand_with_what_helps_and_not_above_the_list(app_for, keeper, points):
    app = app_for(ConversationScreen(points, keeper))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert "Uitkomst" in app.seen()
        assert app.screen.query_one(RecordList).size.height == 12


async def test_an_explanation_that_is_too_long_is_cut_and_says_where_the_rest_is(app_for, keeper, every_kind):
    guide = every_kind.guide
    question = guide.question("belasting")
    long = question.rows[0].evolve(explanation="Tillen, staan, bukken. " * 20)
    rows = (long, *question.rows[1:])
    steps = tuple(
        step.evolve(
            questions=tuple(one.evolve(rows=rows) if one.id == "belasting" else one for one in step.questions)
        )
        for step in guide.steps
    )
    session = at(Session.start(guide.evolve(steps=steps), every_kind.conversation, TODAY), "belasting")
    app = app_for(ConversationScreen(session, keeper))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        seen = app.seen()
        assert "Voor je lichaam: Tillen, staan" in seen
        assert "… (F1)" in seen


@pytest.mark.parametrize("room", [-3, 1, 2, 3, 9])
def test_a_long_explanation_is_cut_at_its_last_word_that_fits_after_a_few_looks(monkeypatch, room):
    looks = []
    rows = aside._rows
    monkeypatch.setattr(aside, "_rows", lambda *a, **b: looks.append(a) or rows(*a, **b))
    words = [f"woord{n}" for n in range(250)]
    _title, (cut,) = aside._cut(("Plannen", (" ".join(words),)), 56, room)
    assert len(looks) <= 10
    kept = cut.removesuffix(" … (F1)").split(" ")
    assert kept == words[: len(kept)]
    more = ("Plannen", (" ".join(words[: len(kept) + 1]) + " … (F1)",))
    assert rows((more,), 56, is_short=True) > room
    assert rows((("Plannen", (cut,)),), 56, is_short=True) <= max(room, 1)


async def test_fields_of_two_people_stay_on_one_level_when_one_label_takes_two_lines(
    app_for, keeper, every_kind
):
    people = {"employee": Person(name="Medewerker"), "manager": Person(name="Leidinggevende")}
    session = at(
        Session.start(every_kind.guide, every_kind.conversation.evolve(**people), TODAY), "belasting"
    )
    app = app_for(ConversationScreen(session, keeper))
    async with app.run_test(size=(77, 24)) as pilot:
        await pilot.pause()
        views = app.screen.query_one(FormView).views
        assert [one.field.side for one in views] == [0, 0, 1, 1]
        assert len({one.outer_size.width for one in views}) == 1
        assert views[2].label.size.height == 2
        for left, right in zip(views[:2], views[2:], strict=True):
            assert left.editor.region.y == right.editor.region.y
        await pilot.resize_terminal(170, 40)
        await pilot.pause()
        assert views[0].label.size.height == views[2].label.size.height == 1
