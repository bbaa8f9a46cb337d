"""What is put aside for later, and how that is taken back; and taking back what was added."""

import pytest
from talks import TODAY, ids, session

from popgids.core.agenda import AgendaItem, ParkedItem
from popgids.core.follow_up import next_conversation
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Floor, Party, StepKind
from popgids.core.parking import park_points, points_to_park, who_speaks


def _with_points():
    points = tuple(AgendaItem(id=one, text=one, raised_by=Party.MANAGER, minutes=10) for one in "abc")
    return session(agenda=points)


def _names(records):
    return [one.id for one in records]


def _parked_rest():
    return session().go_to_step(StepKind.CURRENT_STATE).park_rest(ids(), "parkeren")


def _next(talk, guide=None):
    return next_conversation(
        talk.conversation, "f", guide or talk.guide, talk.conversation.guide, "g2", TODAY, ids()
    )


def test_one_undo_of_parking_a_point_restores_the_agenda_and_the_parked_list():
    talk, undone = _with_points().park_item("b", "agendapunt").undo()
    assert undone.what == "agendapunt"
    assert (_names(talk.conversation.agenda), talk.conversation.parked) == (["a", "b", "c"], ())


def test_a_parked_point_goes_back_on_the_agenda_with_its_minutes_and_that_can_be_undone():
    parked = _with_points().park_item("a")
    talk = parked.take_up("a", "punt")
    assert [(one.id, one.minutes) for one in talk.conversation.agenda][-1] == ("a", 10)
    assert talk.conversation.agenda[-1].raised_by is Party.MANAGER
    assert talk.conversation.parked == ()
    back, _undone = talk.undo()
    assert (_names(back.conversation.agenda), _names(back.conversation.parked)) == (["b", "c"], ["a"])


@pytest.mark.parametrize(
    ("floor", "whose"),
    [
        (Floor.EMPLOYEE, Party.EMPLOYEE),
        (Floor.MANAGER, Party.MANAGER),
        (Floor.BOTH, None),
        (Floor.TOGETHER, None),
        (None, Party.EMPLOYEE),
    ],
)
def test_a_thought_is_of_who_has_the_floor(floor, whose):
    stop = session().go_to_step(StepKind.CURRENT_STATE).step_stops[-1]
    question = session().guide.question("hoe").evolve(floor=floor) if floor else None
    assert who_speaks(stop._replace(question=question), session().step) is whose


def test_a_thought_of_both_comes_back_as_one_of_both_with_its_lines_apart():
    thought = ParkedItem(id="p", text="bedrijfsfeest\n\n hier straks op", step="status")
    (point,) = _next(session(parked=(thought,))).agenda
    assert (point.text, point.comes_from) == ("bedrijfsfeest / hier straks op", "samen-geparkeerd")


def test_all_points_that_wait_are_parked_at_once_and_come_back_at_the_top_of_the_next_agenda():
    points = [AgendaItem(id=one, text=one, raised_by=Party.MANAGER, minutes=10) for one in "abcdef"]
    points[0] = points[0].evolve(is_discussed=True)
    points[1] = points[1].evolve(seconds=90)
    goal = DevelopmentGoal(id="c-punt", agenda_id="c", what="c", origins=(Party.EMPLOYEE,))
    talk = session(agenda=tuple(points), goals=(goal,), current_item="d")
    assert _names(points_to_park(talk.conversation)) == ["e", "f"]
    parked = talk.became(park_points(talk.conversation, talk.place.step), "agendapunten")
    assert _names(parked.conversation.agenda) == ["a", "b", "c", "d"]
    following = _next(parked.change("agenda", "d", is_discussed=True)).agenda
    assert [(one.text, one.minutes, one.comes_from) for one in following] == [
        ("e", 10, "geparkeerd"),
        ("f", 10, "geparkeerd"),
    ]
    back, undone = parked.undo()
    assert (back.conversation, undone.what) == (talk.conversation, "agendapunten")


def test_without_points_that_wait_nothing_is_parked():
    talk = session()
    assert park_points(talk.conversation, talk.place.step) is talk.conversation


def test_taking_time_and_running_on_are_one_undo_each():
    talk = session().go_to_step(StepKind.CURRENT_STATE).spend(9 * 60)
    for after in (talk.take_time("tijd"), talk.run_on("tijd")):
        back, undone = after.undo()
        assert undone.what == "tijd"
        assert back.conversation == talk.conversation
    twice, _undone = talk.take_time("een").spend(6 * 60).take_time("twee").undo()
    assert twice.conversation.step_minutes == talk.take_time().conversation.step_minutes


def test_parking_the_rest_is_one_undo_and_parks_nothing_twice():
    talk = _parked_rest()
    assert [one.question_id for one in talk.conversation.parked] == ["hoe", "cijfer"]
    again = talk.go_to_step(StepKind.CURRENT_STATE).park_rest(ids())
    assert again.conversation.parked == talk.conversation.parked
    back, _undone = talk.undo()
    assert (back.conversation.parked, back.conversation.skipped) == ((), ())


def test_a_parked_question_that_is_answered_after_all_does_not_wait_any_more():
    talk = _parked_rest()
    question = talk.guide.question("cijfer")
    talk = talk.answer(talk.guide.question("hoe"), Party.EMPLOYEE, text="Goed")
    assert [one.question_id for one in talk.conversation.parked] == ["cijfer"]
    talk = talk.answer(question, Party.EMPLOYEE, number=7)
    assert talk.conversation.parked, "the other has not said anything yet"
    assert talk.answer(question, Party.MANAGER, number=8).conversation.parked == ()


def test_a_parked_question_comes_back_as_a_point_only_when_the_guide_does_not_ask_it():
    talk = _parked_rest().add("parked", _with_points().park_item("a").conversation.parked[0])
    assert [one.text for one in _next(talk).agenda] == ["a"]
    steps = tuple(
        step.evolve(questions=()) if step.kind is StepKind.CURRENT_STATE else step
        for step in talk.guide.steps
    )
    other = talk.guide.evolve(steps=steps)
    assert [one.text for one in _next(talk, other).agenda] == ["Hoe gaat het?", "Welk cijfer geef je?", "a"]


def test_what_was_added_can_be_undone_once_and_put_back_with_all_that_was_typed():
    talk = session().add("goals", DevelopmentGoal(id="een", origins=(Party.EMPLOYEE,)), "punt")
    talk = talk.change("goals", "een", what="leren plannen")
    gone, undone = talk.undo()
    assert (gone.conversation.goals, undone.what, undone.is_addition) == ((), "punt", True)
    assert gone.undo() == (gone, None)
    back, _undone = gone.redo()
    assert back.conversation.goals == talk.conversation.goals
    assert back.undo()[0].conversation.goals == ()
    assert gone.run_on().redo()[1] is None, "after another change there is nothing to put back"


def test_undoing_passes_over_what_no_longer_shows():
    talk = _with_points().park_item("a", "agendapunt")
    talk = talk.add("goals", DevelopmentGoal(id="leeg", origins=(Party.EMPLOYEE,)), "punt").drop_empty()
    back, undone = talk.undo()
    assert undone.what == "agendapunt"
    assert _names(back.conversation.agenda) == ["a", "b", "c"]
