"""The red thread on the talk screen: which day came along, where a point came from, what the other said of it."""

from datetime import date

import pytest
from textual import events

from popgids.core.agreements import Agreement, FollowUp
from popgids.core.answers import Answer
from popgids.core.conversation import Earlier
from popgids.core.goals import DevelopmentGoal, merge
from popgids.core.guide import Floor, Party, StepKind
from popgids.core.outline import Part, Place
from popgids.ui.widgets.field_view import FieldView
from popgids.ui.widgets.form_view import FormView
from popgids.ui.widgets.literal import Words
from popgids.ui.widgets.record_list import RecordList
from tests.ui.waiting import until

PLANS = DevelopmentGoal(
    id="p", what="Leren plannen", origins=(Party.EMPLOYEE,), due_said="1 oktober", due_on=date(2027, 10, 1)
)


def _view(screen, name):
    return next(one for one in screen.query(FieldView) if one.field.name == name)


async def test_the_day_in_the_words_is_filled_in_while_they_are_typed(app_for, at):
    made = Agreement(id="a", goal_id="p", what="Cursus volgen ", due_on=PLANS.due_on)
    screen = at(StepKind.AGREEMENTS, Part.AGREEMENTS.value, goals=(PLANS,), agreements=(made,))
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        what, due = _view(screen, "what"), _view(screen, "due_said")
        assert due.value == "1 okt 2027"
        what.focus_target.focus()
        what.focus_target.value = "Cursus volgen voor 1 juni"
        await pilot.pause()
        assert due.value == "31 mei 2027"
        assert "T ✓   uiterlijk 31 mei 2027" in pilot.app.seen()
        assert screen.session.conversation.agreements[0].due_on == date(2027, 5, 31)
        due.focus_target.focus()
        due.focus_target.value = "1 augustus"
        await pilot.pause()
        what.focus_target.focus()
        what.focus_target.value = "Cursus volgen voor 1 juli"
        await pilot.pause()
        assert due.value == "1 augustus"
        assert screen.session.conversation.agreements[0].due_on == date(2027, 8, 1)


async def test_where_no_solution_was_named_yet_one_gets_to_the_point_they_are_for_and_back(app_for, at):
    other = DevelopmentGoal(id="q", what="Duits spreken", origins=(Party.MANAGER,))
    screen = at(StepKind.AGREEMENTS, f"{Part.OPTIONS.value}:q", goals=(PLANS, other))
    here = screen.session.place
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Komt uit “Duits spreken” · Ctrl+O erheen" in pilot.app.seen()
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert screen.session.place == Place(StepKind.ORGANISATION_NEED, Part.GOALS.value)
        assert screen._record == "q"
        await pilot.press("ctrl+b")
        await pilot.pause()
        assert screen.session.place == here


async def _press(pilot, *keys):
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
        await pilot.pause()


async def test_from_the_next_talk_over_its_look_again_date_to_the_agreement_and_back(app_for, at):
    made = tuple(
        Agreement(id=key, goal_id="p", what=what, due_on=date(2027, month, 1))
        for key, what, month in (("a", "Een mentor zoeken", 6), ("b", "De cursus volgen", 3))
    )
    screen = at(StepKind.NEXT_TALK, Part.NEXT_TALK.value, goals=(PLANS,), agreements=made)
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Terugkijken op “De cursus volgen” · Ctrl+O erheen" in pilot.app.seen()
        await _press(pilot, "ctrl+o")
        assert screen.focused is _view(screen, "again:b").focus_target
        assert "Komt uit “De cursus v" in pilot.app.seen()
        await _press(pilot, "ctrl+o")
        assert (screen.session.place.item, screen._record) == (Part.AGREEMENTS.value, "b")
        await _press(pilot, "ctrl+o")
        assert (screen.session.place.step, screen._record) == (StepKind.EMPLOYEE_NEED, "p")
        await _press(pilot, "ctrl+b", "ctrl+b")
        assert screen.focused is _view(screen, "again:b").focus_target
        await _press(pilot, "ctrl+b")
        assert screen.focused is _view(screen, "day_said").focus_target
        assert "Ctrl+B" not in pilot.app.seen()


async def test_the_way_back_is_gone_once_one_goes_on_from_there(app_for, at):
    made = Agreement(id="a", goal_id="p", what="De cursus volgen")
    screen = at(StepKind.AGREEMENTS, Part.AGREEMENTS.value, goals=(PLANS,), agreements=(made,))
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await _press(pilot, "ctrl+o")
        assert "Ctrl+B terug" in pilot.app.seen()
        await _press(pilot, "f8")
        assert "Ctrl+B" not in pilot.app.seen()


async def test_a_promise_that_is_looked_back_on_leads_to_its_point_or_tells_where_it_was_made(app_for, at):
    promised = tuple(
        FollowUp(id=key, agreement=Agreement(id=key, goal_id=key, what="Bellen")) for key in ("p", "q")
    )
    gone = DevelopmentGoal(id="q", what="Klanten kennen", origins=(Party.EMPLOYEE,))
    earlier = Earlier(revision=1, held_on=date(2026, 3, 3))
    screen = at(
        StepKind.CURRENT_STATE,
        Part.LOOK_BACK.value,
        goals=(PLANS,),
        earlier_goals=(PLANS, gone),
        earlier=earlier,
        look_back=promised,
    )
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await _press(pilot, "ctrl+o")
        assert (screen.session.place.step, screen._record) == (StepKind.EMPLOYEE_NEED, "p")
        await _press(pilot, "ctrl+b")
        assert (screen.session.stop.part, screen._record) == (Part.LOOK_BACK, "p")
        await _press(pilot, "f8", "ctrl+o")
        assert (screen.session.stop.part, screen._record) == (Part.LOOK_BACK, "q")
        said = [notice.message for notice in pilot.app._notifications]
        assert said == ["Afgesproken op dinsdag 3 maart 2026, bij “Klanten kennen”."]


async def test_the_point_that_a_promise_brings_along_is_told_as_soon_as_it_does(app_for, at):
    screen = at(
        StepKind.CURRENT_STATE,
        Part.LOOK_BACK.value,
        earlier_goals=(PLANS,),
        look_back=(FollowUp(id="p", agreement=Agreement(id="p", goal_id="p", what="Bellen")),),
    )
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Leren plannen" not in pilot.app.seen()
        await _press(pilot, "b")
        assert "Komt uit “Leren plannen” · Ctrl+O erheen" in pilot.app.seen()


NEED = DevelopmentGoal(id="q", what="De weekplanning overnemen", origins=(Party.MANAGER,))


@pytest.mark.parametrize(
    ("step", "part"),
    [
        (StepKind.EMPLOYEE_NEED, Part.GOALS.value),
        (StepKind.ORGANISATION_NEED, Part.GOALS.value),
        (StepKind.AGREEMENTS, f"{Part.OPTIONS.value}:p"),
        (StepKind.AGREEMENTS, Part.AGREEMENTS.value),
    ],
)
async def test_what_the_other_said_of_a_merged_point_stays_in_view_on_a_small_screen(app_for, at, step, part):
    made = Agreement(id="a", goal_id="q", what="Een maand meelopen", due_on=PLANS.due_on)
    screen = at(step, part, goals=(merge(PLANS, NEED),), agreements=(made,))
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        seen = pilot.app.seen()
        assert "Karim zei: “De weekplanning overnemen”" in seen
        assert "Sanne zei" not in seen


async def test_why_a_merged_point_matters_to_the_other_is_said_where_the_point_is_open(app_for, at):
    need = NEED.evolve(importance="Jaap gaat in juli met pensioen.")
    own = PLANS.evolve(importance="Dat geeft mij rust.")
    screen = at(StepKind.EMPLOYEE_NEED, Part.GOALS.value, goals=(merge(own, need),))
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        said = screen.query_one("#origin", Words)
        assert (
            said.text
            == "Karim zei: “De weekplanning overnemen” · belangrijk: “Jaap gaat in juli met pensioen.”"
        )
        assert "met pensioen.”" in pilot.app.seen()


@pytest.mark.parametrize("made", [(), (Agreement(id="a", goal_id="q", what="Een maand meelopen"),)])
async def test_who_comes_to_the_agreements_sees_the_label_of_the_field_with_the_cursor(app_for, at, made):
    screen = at(
        StepKind.AGREEMENTS,
        Part.AGREEMENTS.value,
        goals=(merge(PLANS.evolve(due_on=None), NEED),),
        agreements=made,
    )
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        view = next(one for one in screen.query(FieldView) if one.has_focus_within)
        assert screen.query_one(FormView).region.contains_region(view.label.region)


async def test_a_point_of_one_of_the_two_has_no_other_voice(app_for, at):
    screen = at(StepKind.EMPLOYEE_NEED, Part.GOALS.value, goals=(PLANS,))
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert " zei: " not in pilot.app.seen()


async def test_after_a_point_went_that_others_came_from_one_can_type_on(app_for, at, keeper):
    keeper.new_id = lambda: "new"
    made = Agreement(id="a", goal_id="p", what="Cursus volgen")
    screen = at(StepKind.EMPLOYEE_NEED, Part.GOALS.value, goals=(PLANS,), agreements=(made,))
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen.query_one(RecordList).focus()
        await _press(pilot, "delete")
        await pilot.pause()
        assert "Hier komt dit uit voort" in pilot.app.seen()
        await _press(pilot, "right", "enter")
        await pilot.pause()
        assert screen.session.conversation.goals == ()
        assert screen.focused is not None
        await _press(pilot, *"Plan")
        await pilot.pause()
        assert [one.what for one in screen.session.conversation.goals] == ["Plan"]
        assert screen.focused is _view(screen, "what").focus_target


@pytest.fixture
def answered(guide, at):
    """The screen at the points of step 3, of which the question was answered."""
    said = Answer(
        question_id="komend-jaar",
        question=guide.question("komend-jaar").text,
        kind="open",
        party=Floor.EMPLOYEE,
        text="Zelf een overleg leiden",
    )
    return at(StepKind.EMPLOYEE_NEED, Part.GOALS.value, answers=(said,))


async def test_an_arrow_takes_over_what_was_answered_and_shows_where_it_came_from(app_for, answered):
    async with app_for(answered).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        _view(answered, "what").focus_target.focus()
        await pilot.press("down")
        await pilot.pause()
        (made,) = answered.session.conversation.goals
        assert made.what == _view(answered, "what").value == "Zelf een overleg leiden"
        assert "Komt uit “Wat wil je het komende" in pilot.app.seen()
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert answered.session.stop.key == "komend-jaar"
        await pilot.press("ctrl+b")
        await pilot.pause()
        assert answered.session.stop.part is Part.GOALS
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert answered.session.conversation.goals == ()


async def test_a_promise_that_was_taken_over_is_gone_on_with_where_its_words_are(app_for, guide, at):
    text = guide.question("hulp-nodig").text
    said = Answer(question_id="hulp-nodig", question=text, kind="open", party=Floor.EMPLOYEE, text="Tijd")
    made = Agreement(id="a", what="Cursus volgen")
    screen = at(StepKind.SUPPORT, Part.SUPPORT.value, agreements=(made,), answers=(said,))
    async with app_for(screen).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        _view(screen, "what").focus_target.focus()
        await pilot.press("down")
        await pilot.pause()
        assert [one.what for one in screen.session.conversation.support] == ["Tijd"]
        assert screen.focused is _view(screen, "what").focus_target


async def test_after_own_words_an_arrow_leads_on_and_takes_nothing_over(app_for, answered, keeper):
    keeper.new_id = lambda: "new"
    async with app_for(answered).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        _view(answered, "what").focus_target.focus()
        await pilot.pause()
        for key in ("i", "k", "down"):
            # at once: the screen has not heard of the letters yet when the arrow comes
            pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await until(pilot, lambda: _view(answered, "importance").has_focus_within)
        await pilot.pause()
        assert [one.what for one in answered.session.conversation.goals] == ["ik"]
