"""Taking back: it leads to where the change was made, and over the agenda it ends where that was opened."""

from talks import ids, session

from popgids.core.agenda import AgendaItem
from popgids.core.discussing import discuss, turn_to
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party, StepKind

POINTS = tuple(AgendaItem(id=one, text=one, raised_by=Party.MANAGER, minutes=10) for one in "ab")
GOAL = DevelopmentGoal(id="g", what="plannen", origins=(Party.EMPLOYEE,))


def test_a_change_that_is_taken_back_or_put_back_says_where_it_was_made():
    talk = session().go_to_step(StepKind.EMPLOYEE_NEED)
    place = talk.place
    added = talk.add("goals", GOAL, "punt").go_to_step(StepKind.SUPPORT)
    back, undone = added.undo()
    _again, redone = back.redo()
    assert (undone.place, redone.place) == (place, place)
    _back, undone = added.redo()[0].undo()
    assert undone.place == place


def test_parking_the_rest_was_done_where_the_rest_is():
    talk = session().go_to_step(StepKind.CURRENT_STATE)
    parked = talk.park_rest(ids(), "parkeren")
    assert parked.place != talk.place
    assert parked.undo()[1].place == talk.place


def test_what_it_is_about_now_and_what_is_discussed_can_be_taken_back():
    talk = session(agenda=POINTS)
    turned = talk.changed(turn_to(talk.conversation, "a", "nu"))
    assert turned.conversation.current_item == "a"
    discussed = turned.changed(discuss(turned.conversation, "a", "besproken"))
    assert [one.is_discussed for one in discussed.conversation.agenda] == [True, False]
    assert discussed.conversation.current_item == ""
    back, undone = discussed.undo()
    assert (back.conversation, undone.what) == (turned.conversation, "besproken")
    assert back.undo()[0].conversation == talk.conversation
    off = turned.changed(turn_to(turned.conversation, "a", "nu"))
    assert (off.conversation.current_item, off.undo()[0].conversation.current_item) == ("", "a")


def test_minutes_that_passed_meanwhile_stay_with_a_point_of_which_the_mark_is_taken_back():
    talk = session(agenda=POINTS)
    spent = talk.changed(discuss(talk.conversation, "a", "besproken")).change("agenda", "a", seconds=90)
    back, _undone = spent.undo()
    assert [(one.is_discussed, one.seconds) for one in back.conversation.agenda] == [(False, 90), (False, 0)]


def test_taking_back_ends_at_the_change_that_is_named():
    talk = session(agenda=POINTS).add("goals", GOAL, "punt")
    since = talk.undos[-1]
    parked = talk.park_item("a", "agendapunt")
    back, undone = parked.undo(since)
    assert (back.conversation, undone.what) == (talk.conversation, "agendapunt")
    assert back.undo(since) == (back, None)
    assert back.undo()[1].what == "punt"
