"""Taking back: everything, in the order in which it was done, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st
from talk_steps import DO, steps
from talks import ids, session

from popgids.core.agenda import AgendaItem
from popgids.core.agreements import Agreement
from popgids.core.discussing import discuss, turn_to
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Floor, Party, StepKind
from popgids.core.undoing import Typing

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
    turned = talk.became(turn_to(talk.conversation, "a"), "nu")
    assert turned.conversation.current_item == "a"
    discussed = turned.became(discuss(turned.conversation, "a"), "besproken")
    assert [one.is_discussed for one in discussed.conversation.agenda] == [True, False]
    assert discussed.conversation.current_item == ""
    back, undone = discussed.undo()
    assert (back.conversation, undone.what) == (turned.conversation, "besproken")
    assert back.undo()[0].conversation == talk.conversation
    off = turned.became(turn_to(turned.conversation, "a"), "nu")
    assert (off.conversation.current_item, off.undo()[0].conversation.current_item) == ("", "a")


def test_minutes_that_passed_meanwhile_stay_with_a_point_of_which_the_mark_is_taken_back():
    talk = session(agenda=POINTS)
    spent = talk.became(discuss(talk.conversation, "a"), "besproken").change("agenda", "a", seconds=90)
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


def said(talk, text, field="text"):
    """The talk after somebody typed on in an answer."""
    question = talk.guide.question("hoe")
    known = talk.conversation.answer("hoe", Floor.EMPLOYEE)
    was = known.text if known else ""
    after = talk.answer(question, Floor.EMPLOYEE, text=text)
    return after.since(talk, "antwoord", Typing("", field, was, text))


def typed(talk, text):
    """The talk after these letters came one by one behind what was there."""
    known = talk.conversation.answer("hoe", Floor.EMPLOYEE)
    start = known.text if known else ""
    for end in range(1, len(text) + 1):
        talk = said(talk, start + text[:end])
    return talk


def answered(talk):
    known = talk.conversation.answer("hoe", Floor.EMPLOYEE)
    return known.text if known else ""


def test_typing_is_taken_back_in_pieces_that_end_at_a_word():
    talk = typed(session(), "Ik wil leren plannen en daarna een overleg leiden.")
    found = []
    while True:
        talk, undone = talk.undo()
        if undone is None:
            break
        found.append(answered(talk))
    assert found == ["Ik wil leren plannen en ", ""]


def test_minutes_that_pass_while_somebody_types_split_no_word():
    talk = typed(session(), "over ze").spend(20)
    assert answered(typed(talk, "s").undo()[0]) == ""


def test_a_text_that_was_cleared_comes_back_at_once():
    talk = said(typed(session(), "Goed"), "")
    assert answered(talk.undo()[0]) == "Goed"


def test_typing_again_after_taking_back_and_putting_back_is_a_piece_of_its_own():
    talk = typed(session(), "Goed")
    talk = typed(talk.undo()[0].redo()[0], " hoor")
    back, _undone = talk.undo()
    assert (answered(back), answered(back.undo()[0])) == ("Goed", "")


def test_a_choice_made_after_a_record_was_begun_goes_before_the_record():
    begun = session().add("agreements", Agreement(id="a", what="plannen"), "afspraak")
    dated = begun.change("agreements", "a", due_said="1 mei 2027").since(begun, "datum")
    back, undone = dated.undo()
    assert (undone.what, back.conversation) == ("datum", begun.conversation)
    assert back.redo()[0].conversation == dated.conversation


def test_what_was_typed_after_a_merge_is_taken_back_before_the_merge_and_put_back_after_it():
    goals = tuple(DevelopmentGoal(id=one, what=one, origins=(Party.EMPLOYEE,)) for one in ("x", "y"))
    merged = session(goals=goals).merge_goals("x", "y", "samenvoegen")
    told = merged.change("goals", "x", importance="omdat het nodig is").since(merged, "belang")
    apart = told.undo()[0].undo()[0]
    assert apart.conversation.goals == goals
    assert apart.redo()[0].redo()[0].conversation == told.conversation


def test_what_happened_beside_a_change_stays_when_that_is_taken_back():
    talk = session().add("goals", GOAL, "punt").note("x", "een notitie")
    back, _undone = talk.undo()
    assert (back.conversation.goals, back.conversation.note("x")) == ((), "een notitie")


@given(st.lists(steps, max_size=25))
def test_everything_can_be_taken_back_and_put_back(done):
    talk = start = session()
    for name, field, number, text in done:
        if name not in {"undo", "spend"}:
            talk = DO[name](talk, field, number, text).since(talk, name)
    end = talk
    while talk.undos:
        talk, undone = talk.undo()
        assert undone is None or talk.conversation != end.conversation or talk.undone
    assert talk.conversation == start.conversation
    while talk.undone:
        talk, _redone = talk.redo()
    assert talk.conversation == end.conversation
