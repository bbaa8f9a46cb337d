"""A session: moving about, saying things, lists of records, taking back."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from talks import TODAY, session

from popgids.core.agenda import AgendaItem
from popgids.core.agreements import Agreement, Support
from popgids.core.dutch.dates import format_date
from popgids.core.goals import DevelopmentGoal, GoalKind
from popgids.core.guide import Floor, Party, StepKind
from popgids.core.options import Option
from popgids.core.outline import Part, Place, deeper_questions, stops
from popgids.core.proposals import next_goal
from popgids.core.putting_right import with_day


def _question(talk, question_id):
    return talk.guide.question(question_id)


def _goal(goal_id, what, party=Party.EMPLOYEE, **more):
    return DevelopmentGoal(id=goal_id, what=what, origins=(party,), **more)


def test_the_day_to_look_back_follows_the_day_it_was_proposed_from():
    talk = session().add("agreements", Agreement(id="a", what="x", due_on=TODAY, look_again_on=TODAY))
    talk = talk.change("agreements", "a", due_said="1 jun")
    talk = talk.change("agreements", "a", due_said="1 juni en")
    talk = talk.change("agreements", "a", due_said="1 september 2027")
    assert talk.conversation.agreements[0].look_again_on == date(2027, 9, 1)


def test_a_day_to_look_back_in_own_words_stays():
    talk = session().add("agreements", Agreement(id="a", what="x", due_on=TODAY))
    talk = talk.change("agreements", "a", look_again_said="1 juni 2027")
    talk = talk.change("agreements", "a", due_said="1 september 2027")
    assert talk.conversation.agreements[0].look_again_on == date(2027, 6, 1)


def test_a_talk_starts_with_its_goal_and_ends_with_the_evaluation():
    keys = [stop.key for stop in stops(session().guide, session().conversation)]
    assert keys[:2] == [Part.OPENING, Part.AGENDA]
    assert keys[-1] == Part.EVALUATION


def test_one_can_walk_through_the_whole_talk_and_back():
    talk = session()
    route = [talk.place]
    while (stop := talk.neighbour(1)) is not None:
        talk = talk.go(stop.place)
        route.append(talk.place)
    while (stop := talk.neighbour(-1)) is not None:
        talk = talk.go(stop.place)
    assert talk.place == route[0]
    assert {place.step for place in route} == set(StepKind)


def test_going_to_a_place_that_is_not_there_stays():
    talk = session()
    assert talk.go(Place(StepKind.STATUS, "weg")) is talk


def test_a_deeper_question_comes_when_it_is_asked_for():
    talk = session().go_to_step(StepKind.CURRENT_STATE)
    assert [one.id for one in deeper_questions(talk.step, talk.conversation)] == ["diep"]
    talk = talk.ask_also(("diep",))
    assert [stop.key for stop in talk.step_stops][:3] == ["hoe", "diep", "cijfer"], "right after where we are"


@pytest.mark.parametrize(("chosen", "is_asked"), [("ja", True), ("nee", False)])
def test_a_question_with_a_condition_comes_only_when_it_holds(chosen, is_asked):
    from popgids.core.answers import Chosen

    talk = session().go_to_step(StepKind.EMPLOYEE_NEED)
    talk = talk.answer(_question(talk, "anders"), Floor.EMPLOYEE, choices=(Chosen(id=chosen, text=chosen),))
    assert ("welk" in [stop.key for stop in talk.step_stops]) is is_asked


def test_an_answer_keeps_the_words_and_says_what_they_mean():
    talk = session()
    talk = talk.answer(_question(talk, "wanneer"), Floor.EMPLOYEE, text="over 2 weken")
    answer = talk.conversation.answer("wanneer", Floor.EMPLOYEE)
    assert (answer.text, answer.on, answer.question) == ("over 2 weken", date(2027, 3, 15), "Wanneer?")


def test_a_date_that_is_not_understood_keeps_its_words():
    talk = session()
    talk = talk.answer(_question(talk, "wanneer"), Floor.EMPLOYEE, text="na de zomer")
    answer = talk.conversation.answer("wanneer", Floor.EMPLOYEE)
    assert (answer.text, answer.on) == ("na de zomer", None)


def test_both_answer_a_mirrored_question_by_themselves():
    talk = session()
    talk = talk.answer(_question(talk, "cijfer"), Floor.EMPLOYEE, number=Decimal(7))
    talk = talk.answer(_question(talk, "cijfer"), Floor.MANAGER, number=Decimal(8))
    talk = talk.answer(_question(talk, "cijfer"), Floor.EMPLOYEE, explanation="gaat goed")
    found = {one.party: (one.number, one.explanation) for one in talk.conversation.answers_to("cijfer")}
    assert found == {Floor.EMPLOYEE: (7, "gaat goed"), Floor.MANAGER: (8, "")}


def test_control_characters_never_get_in():
    talk = session()
    talk = talk.answer(_question(talk, "hoe"), Floor.EMPLOYEE, text="goed\x1b]52;c;x\x07\u202e")
    assert talk.conversation.answer("hoe", Floor.EMPLOYEE).text == "goed]52;c;x"


@pytest.mark.parametrize(
    ("field", "said", "meaning", "value"),
    [
        ("due_said", "eind maart", "due_on", date(2027, 3, 31)),
        ("due_said", "Q3", "due_on", date(2027, 9, 30)),
        ("start_said", "april", "start_on", date(2027, 4, 1)),
        ("due_said", "ooit", "due_on", None),
    ],
)
def test_what_is_typed_for_a_date_is_kept_and_understood(field, said, meaning, value):
    talk = session().add("agreements", Agreement(id="a"))
    talk = talk.change("agreements", "a", **{field: said})
    one = talk.conversation.agreement("a")
    assert (getattr(one, field), getattr(one, meaning)) == (said, value)


def test_undo_brings_back_what_was_removed_and_keeps_what_was_typed_since():
    talk = session()
    for goal in (_goal("een", "plannen"), _goal("twee", "leiden")):
        talk = talk.add("goals", goal)
    talk = talk.remove("goals", "een", "ontwikkelpunt")
    talk = talk.change("goals", "twee", importance="typte ik erna").add("goals", _goal("drie", "nieuw"))
    talk, undone = talk.undo()
    assert undone.what == "ontwikkelpunt"
    assert [(one.id, one.importance) for one in talk.conversation.goals] == [
        ("een", ""),
        ("twee", "typte ik erna"),
        ("drie", ""),
    ]


def test_merged_points_remember_both_voices_and_undo_parts_them_again():
    talk = session()
    talk = talk.add("goals", _goal("een", "plannen", importance="rust"))
    talk = talk.add("goals", _goal("twee", "plannen voor drie", Party.MANAGER, due_said="eind maart"))
    talk = talk.add("agreements", Agreement(id="a", goal_id="twee", what="cursus"))
    merged = talk.merge_goals("een", "twee", "samenvoegen")
    (goal,) = merged.conversation.goals
    assert goal.origins == (Party.EMPLOYEE, Party.MANAGER)
    assert [voice.what for voice in goal.voices] == ["plannen", "plannen voor drie"]
    assert goal.due_said == "eind maart"
    other_way = talk.merge_goals("twee", "een").conversation.goal("een")
    assert (other_way.id, other_way.what, other_way.importance) == ("twee", "plannen", "rust"), (
        "her words lead"
    )
    assert merged.conversation.goal("twee") is goal, "an agreement of either finds the merged point"
    parted, _undone = merged.undo()
    assert parted.conversation.goals == talk.conversation.goals


def test_moving_a_record_past_an_end_changes_nothing():
    talk = session().add("goals", _goal("een", "x"))
    assert talk.move("goals", "een", -1) is talk


def test_records_without_words_do_not_stay():
    talk = session().add("goals", _goal("leeg", " ")).add("agreements", Agreement(id="vol", what="x"))
    talk = talk.drop_empty()
    assert (talk.conversation.goals, len(talk.conversation.agreements)) == ((), 1)


@pytest.mark.parametrize(
    ("field", "record"),
    [
        ("goals", _goal("half", "", kind=GoalKind.SKILL)),
        ("goals", _goal("half", "", organisation_goal="minder fouten")),
        ("goals", _goal("half", "", cost_said="200 euro")),
        ("agreements", Agreement(id="half", due_said="1 mei")),
        ("agreements", Agreement(id="half", learning_form="meelopen")),
        ("support", Support(id="half", hours_said="4")),
        ("options", Option(id="half", goal_id="een", acceptance=7)),
        ("options", Option(id="half", goal_id="een", learning_form="meelopen")),
        ("agenda", AgendaItem(id="half", raised_by=Party.EMPLOYEE, minutes_said="10")),
    ],
)
def test_what_was_filled_in_stays_also_without_the_words_that_say_what_it_is(field, record):
    talk = session().add(field, record)
    assert talk.drop_empty() is talk


def test_a_day_in_words_stays_the_same_day_when_the_talk_was_on_another():
    talk = session().add("agreements", Agreement(id="a", what="x"))
    talk = talk.change("agreements", "a", due_said="over 3 weken").change_part(
        "next_talk", day_said="1 mei 2028"
    )
    due = talk.conversation.agreements[0].due_on
    moved = with_day(talk, TODAY - timedelta(days=10), "de datum")
    (one,) = moved.conversation.agreements
    assert (one.due_on, one.due_said, moved.today) == (due, format_date(due), TODAY - timedelta(days=10))
    assert moved.conversation.next_talk.day_said == "1 mei 2028"
    back, _undone = moved.undo()
    assert (back.conversation, back.today) == (talk.conversation, TODAY)


def test_a_talk_gives_no_choice_of_solutions_for_a_point_that_does_not_say_what_it_is():
    talk = session(goals=(_goal("half", "", cost_said="200"), _goal("heel", "plannen")))
    found = [one.goal_id for one in stops(talk.guide, talk.conversation) if one.part is Part.OPTIONS]
    assert found == ["heel"]
    assert next_goal(talk.conversation) == "heel"


def test_time_is_booked_on_the_step_where_it_passed():
    talk = session().spend(65).go_to_step(StepKind.SUPPORT).spend(30)
    assert (talk.conversation.seconds(StepKind.STATUS), talk.conversation.seconds()) == (65, 95)


def test_a_note_that_is_emptied_is_gone():
    talk = session().note("hoe", "later op terugkomen")
    assert talk.conversation.note("hoe") == "later op terugkomen"
    assert talk.note("hoe", " ").conversation.notes == ()


def test_nothing_to_undo_says_so():
    talk = session()
    assert talk.undo() == (talk, None)
    assert talk.today == TODAY
