"""From what is still open one comes at its record, in its field, with the label in sight; whatever is open."""

from decimal import Decimal

import pytest

from popgids.core.agreements import Agreement, FollowUp, Mandatory, Status, Support
from popgids.core.answers import Answer, Cell, Row
from popgids.core.gaps import gaps
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Floor, Party, StepKind
from popgids.core.outline import Place
from popgids.core.session import Session
from popgids.core.sign_off import ReadBack
from popgids.ui.screens.conversation import ConversationScreen
from popgids.ui.widgets.form_view import FormView
from tests.ui.conftest import TODAY
from tests.ui.talk_keeper import Keeper

ONE = Agreement(id="a", what="cursus", due_on=TODAY, result="diploma")
COURSE = ONE.evolve(id="c", what="opleiding", learning_form="Opleiding", mandatory=Mandatory.UNKNOWN)
GIVEN = Support(id="s", what="tijd", due_on=TODAY)
GOAL = DevelopmentGoal(id="g", what="plannen", origins=(Party.EMPLOYEE,))
FULL = {
    "look_back": (
        FollowUp(id="x", agreement=ONE.evolve(id="x"), status=Status.RUNNING),
        FollowUp(id="y", agreement=ONE.evolve(id="y", what="boek")),
        FollowUp(id="z", support=GIVEN.evolve(id="z"), status=Status.DROPPED),
    ),
    "goals": (GOAL, GOAL.evolve(id="h", what="leiden"), GOAL.evolve(id="i", what="rekenen")),
    "agreements": (
        ONE.evolve(goal_id="g"),
        ONE.evolve(id="b", what="oefenen", result="", due_on=None, due_said="ooit"),
        COURSE,
    ),
    "support": (GIVEN, GIVEN.evolve(id="t", what="geld", due_on=None)),
    "read_backs": (
        ReadBack(step=StepKind.CURRENT_STATE, summary="zo"),
        ReadBack(step=StepKind.EMPLOYEE_NEED, summary="zo", is_right=False),
    ),
}


async def _where(app_for, session, gap):
    """The record and field where one is after going from the plan to what is open, and what one sees."""
    screen = ConversationScreen(session.go(Place(gap.step, gap.key)), Keeper(), gap.spot)
    app = app_for(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.pause()
        view = next((one for one in screen.query_one(FormView).views if one.has_focus_within), None)
        assert view is not None, gap
        label = view.field.label.split()[0] if view.field.label else ""
        assert label in app.seen(), gap
        return screen, screen._record, view.field.name


@pytest.mark.parametrize("parts", [{}, FULL], ids=["leeg", "vol"])
async def test_what_is_open_opens_at_its_record_and_in_its_field(app_for, guide, blank, parts):
    session = Session.start(guide, blank.evolve(**parts), TODAY)
    found = gaps(guide, session.conversation)
    assert len(found) > 8
    for gap in found:
        screen, record, field = await _where(app_for, session, gap)
        if gap.spot.path:
            assert record == gap.spot.path[0], gap
        if gap.spot.field:
            assert field == gap.spot.field, gap
        if gap.spot.goal_id:
            assert screen.session.conversation.agreement(record).goal_id == gap.spot.goal_id


async def test_a_letter_chooses_for_the_promise_that_was_meant_and_no_other(app_for, guide, blank):
    session = Session.start(guide, blank.evolve(**FULL), TODAY)
    gap = next(one for one in gaps(guide, session.conversation) if one.code == "geen-status")
    screen = ConversationScreen(session.go(Place(gap.step, gap.key)), Keeper(), gap.spot)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.press("k", "o", "k")
        told = [(one.status, one.brought) for one in screen.session.conversation.look_back]
    assert told == [(Status.RUNNING, ""), (Status.DONE, "ok"), (Status.DROPPED, "")]


def _row(row_id, kind="schaal", **texts):
    return Row(id=row_id, cells=tuple(Cell(id=name, kind=kind, text=text) for name, text in texts.items()))


def _said(question, party, *rows):
    return Answer(question_id=question.id, question=question.text, kind=question.kind, party=party, rows=rows)


async def test_a_row_opens_on_the_side_and_in_the_field_that_is_open(app_for, every_kind):
    guide = every_kind.guide
    both, projects, tasks = (guide.question(one) for one in ("belasting", "projecten", "taken"))
    filled = [_row(one.id, "kort", wat="rust") for one in both.rows]
    step = Row(id="s", cells=(Cell(id="geld", kind="bedrag", text="veel"),))
    project = Row(id="p", cells=(Cell(id="stappen", kind="herhaalblok", rows=(step,)),))
    said = (
        _said(both, Floor.EMPLOYEE, *filled),
        _said(both, Floor.MANAGER, *filled[:2]),
        _said(projects, Floor.EMPLOYEE, project),
        _said(tasks, Floor.EMPLOYEE, _row("t", "kort", taak="plannen")),
    )
    strict = guide.evolve(
        steps=tuple(
            one.evolve(
                questions=tuple(
                    asked.evolve(is_required=True) if asked.id == both.id else asked
                    for asked in one.questions
                )
            )
            for one in guide.steps
        )
    )
    session = Session.start(strict, every_kind.conversation.evolve(answers=said), TODAY)
    found = {(gap.code, gap.key): gap for gap in gaps(strict, session.conversation)}
    wanted = {
        ("rijen-open", "belasting"): (both.rows[2].id, "leidinggevende:punt"),
        ("geen-getal", "projecten"): ("p/stappen/s", "geld"),
        ("te-weinig-rijen", "taken"): ("", "taak"),
    }
    for name, (record, field) in wanted.items():
        assert (await _where(app_for, session, found[name]))[1:] == (record, field)


async def test_a_question_opens_on_the_side_of_who_has_not_answered_it(app_for, every_kind):
    guide = every_kind.guide
    asked = guide.question("plezier")
    said = Answer(
        question_id=asked.id, question=asked.text, kind=asked.kind, party=Floor.EMPLOYEE, number=Decimal(3)
    )
    strict = guide.evolve(
        steps=tuple(
            one.evolve(
                questions=tuple(
                    other.evolve(is_required=True) if other.id == asked.id else other
                    for other in one.questions
                )
            )
            for one in guide.steps
        )
    )
    session = Session.start(strict, every_kind.conversation.evolve(answers=(said,)), TODAY)
    gap = next(one for one in gaps(strict, session.conversation) if one.key == asked.id)
    assert (await _where(app_for, session, gap))[2] == "leidinggevende:choices"
