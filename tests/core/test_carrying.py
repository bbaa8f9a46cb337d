"""The plan follows from the look-back, whatever is chosen when, and nothing that was typed gets lost by it."""

from datetime import date

import pytest
from talks import TODAY, blank_conversation, small_guide

from popgids.core.agreements import Agreement, FollowUp, Status, Support
from popgids.core.carrying import held_by_support, settled_in_plan
from popgids.core.gaps import gaps
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party
from popgids.core.options import Option
from popgids.core.proposals import is_carried_due
from popgids.core.session import Session

DUE = date(2027, 9, 1)
GOALS = (
    DevelopmentGoal(id="g", what="plannen", origins=(Party.EMPLOYEE,)),
    DevelopmentGoal(id="h", what="leiden", origins=(Party.MANAGER,)),
)
FIRST = Agreement(id="een", goal_id="g", what="cursus", due_on=DUE, due_said="1 september")
SECOND = Agreement(id="twee", goal_id="h", what="meelopen", due_on=DUE)
MONEY = Support(id="geld", agreement_id="een", what="geld", due_on=DUE)


@pytest.fixture
def talk():
    look_back = (
        FollowUp(id="een", agreement=FIRST),
        FollowUp(id="twee", agreement=SECOND),
        FollowUp(id="geld", support=MONEY),
    )
    conversation = blank_conversation(look_back=look_back, earlier_goals=GOALS)
    return Session.start(small_guide(), conversation, TODAY)


def _told(talk, record, status):
    return talk.decide("look_back", record, "uitkomst", status=status)


def _planned(talk):
    plan = talk.conversation
    return [one.id for one in (*plan.goals, *plan.agreements, *plan.support)]


def test_what_moves_on_is_in_the_plan_at_once_in_the_order_of_the_look_back(talk):
    talk = _told(_told(talk, "twee", Status.RUNNING), "een", Status.ADJUSTED)
    assert _planned(talk) == ["g", "h", "een", "twee"]


@pytest.mark.parametrize("settled", [Status.DONE, None])
def test_what_does_not_move_on_any_more_leaves_the_plan_with_its_point(talk, settled):
    talk = _told(_told(_told(talk, "een", Status.RUNNING), "geld", Status.RUNNING), "twee", Status.RUNNING)
    talk = _told(_told(talk, "een", settled), "geld", settled)
    assert _planned(talk) == ["h", "twee"]
    assert talk.conversation.carried == ("twee",)


def test_another_way_of_moving_on_proposes_the_other_date(talk):
    talk = _told(_told(talk, "een", Status.RUNNING), "een", Status.ADJUSTED)
    (planned,) = talk.conversation.agreements
    assert (planned.due_on, planned.due_said, planned.times_moved) == (None, "", 1)
    assert _told(talk, "een", Status.RUNNING).conversation.agreements == (FIRST,)


def test_a_date_that_is_still_ahead_stays_for_what_was_not_started_and_is_a_proposal(talk):
    told = _told(talk, "een", Status.NOT_STARTED).conversation
    assert told.agreements == (FIRST,)
    assert is_carried_due(told, FIRST)
    assert not is_carried_due(told, FIRST.evolve(due_on=date(2027, 10, 1)))
    assert not is_carried_due(_told(talk, "een", Status.RUNNING).conversation, FIRST)


def test_a_date_that_has_passed_is_to_be_said_again_for_what_was_not_started(talk):
    late = FollowUp(id="een", agreement=FIRST.evolve(due_on=date(2027, 1, 1), due_said="januari"))
    (planned,) = _told(talk.set_fields(look_back=(late,)), "een", Status.NOT_STARTED).conversation.agreements
    assert (planned.due_on, planned.due_said, planned.times_moved) == (None, "", 1)


def test_what_was_changed_in_the_plan_stays_there_and_is_named(talk):
    talk = _told(talk, "een", Status.RUNNING).change("agreements", "een", result="een planning")
    talk = _told(talk, "een", Status.DONE)
    (planned,) = talk.conversation.agreements
    assert planned.result == "een planning"
    assert settled_in_plan(talk.conversation) == {"een"}
    assert [
        one.subject for one in gaps(talk.guide, talk.conversation) if one.code == "afspraak-al-klaar"
    ] == ["cursus"]


def test_an_agreement_stays_for_support_that_was_promised_for_it_now(talk):
    talk = _told(talk, "een", Status.RUNNING).add(
        "support", Support(id="nieuw", agreement_id="een", what="tijd")
    )
    assert _planned(_told(talk, "een", Status.DONE)) == ["g", "een", "nieuw"]


def test_a_point_that_was_changed_stays_when_its_agreement_leaves(talk):
    talk = _told(talk, "een", Status.RUNNING).change("goals", "g", importance="voor straks")
    assert _planned(_told(talk, "een", Status.DONE)) == ["g"]


def test_what_was_taken_out_by_hand_stays_out(talk):
    talk = _told(talk, "een", Status.RUNNING).remove("agreements", "een")
    assert _planned(talk.carry_over()) == ["g"]


def test_taking_a_status_back_takes_back_what_it_did_to_the_plan_and_keeps_what_was_typed(talk):
    talk = _told(talk, "een", Status.RUNNING).change("look_back", "een", brought="Veel geleerd")
    talk, undone = talk.undo()
    assert undone is not None
    assert undone.what == "uitkomst"
    told = talk.conversation.look_back[0]
    assert (told.status, told.brought) == (None, "Veel geleerd")
    assert _planned(talk) == []


def test_a_talk_in_which_nothing_has_to_change_is_the_same_one(talk):
    talk = _told(talk, "een", Status.RUNNING)
    assert talk.carry_over().conversation is talk.conversation


@pytest.mark.parametrize("first", [None, Status.RUNNING, Status.DONE])
def test_the_point_of_an_agreement_that_lapsed_is_a_point_again_with_its_options(talk, first):
    course = Option(id="o", goal_id="g", what="cursus", quality=7)
    talk = talk.set_fields(earlier_options=(course, Option(id="p", goal_id="h", what="meelopen")))
    talk = _told(_told(talk, "een", first), "een", Status.DROPPED)
    assert _planned(talk) == ["g"]
    assert talk.conversation.goals == (GOALS[0],)
    assert talk.conversation.options == (course,)


@pytest.mark.parametrize(
    ("settled", "planned"), [(Status.DONE, []), (None, []), (Status.RUNNING, ["g", "een"])]
)
def test_a_point_that_was_offered_again_leaves_when_its_agreement_did_not_lapse_after_all(
    talk, settled, planned
):
    talk = talk.set_fields(earlier_options=(Option(id="o", goal_id="g", what="cursus"),))
    talk = _told(_told(talk, "een", Status.DROPPED), "een", settled)
    assert _planned(talk) == planned
    assert talk.conversation.options == ()


def test_a_point_that_was_offered_again_stays_when_it_was_changed_or_taken_out_by_hand(talk):
    offered = _told(talk, "een", Status.DROPPED)
    changed = offered.change("goals", "g", what="anders plannen")
    assert _planned(_told(changed, "een", Status.DONE)) == ["g"]
    assert _planned(_told(offered.remove("goals", "g"), "twee", Status.RUNNING)) == ["h", "twee"]


@pytest.mark.parametrize(
    ("other", "planned"), [(Status.DONE, ["g"]), (Status.RUNNING, ["g", "ook"]), (Status.DROPPED, ["g"])]
)
def test_with_one_agreement_lapsed_a_point_is_there_once_whatever_became_of_the_other(talk, other, planned):
    also = FollowUp(id="ook", agreement=FIRST.evolve(id="ook"))
    talk = talk.set_fields(look_back=(*talk.conversation.look_back, also))
    assert _planned(_told(_told(talk, "een", Status.DROPPED), "ook", other)) == planned
    assert _planned(_told(_told(talk, "ook", other), "een", Status.DROPPED)) == planned


def test_a_day_that_has_passed_is_to_be_said_again_with_a_point_that_is_offered_again(talk):
    due = GOALS[0].evolve(due_on=date(2027, 1, 1), due_said="januari")
    offered = _told(talk.set_fields(earlier_goals=(due,)), "een", Status.DROPPED)
    assert (offered.conversation.goals[0].due_said, offered.conversation.goals[0].due_on) == ("", None)
    assert _planned(_told(offered, "een", Status.DONE)) == []


def test_a_settled_agreement_that_only_holds_support_says_which(talk):
    hours = Support(id="uren", agreement_id="een", what="vier uur")
    running = _told(talk, "een", Status.NOT_STARTED).set_fields(support=(hours,))
    held = _told(running, "een", Status.DROPPED).conversation
    assert settled_in_plan(held) == {"een"}
    assert held_by_support(held, "een") == (hours,)
    assert "afspraak-met-steun" in {gap.code for gap in gaps(small_guide(), held)}
    changed = _told(running.change("agreements", "een", what="anders"), "een", Status.DROPPED)
    assert held_by_support(changed.conversation, "een") == ()


def test_a_reason_counts_under_a_status_that_asks_for_one_and_waits_under_another(talk):
    told = _told(talk, "een", Status.DROPPED).change("look_back", "een", reason=" geen tijd ")
    (one, *_rest) = told.conversation.look_back
    assert one.reason_given == "geen tijd"
    running = _told(told, "een", Status.RUNNING)
    assert running.conversation.look_back[0].reason_given == ""
    assert _told(running, "een", Status.DROPPED).conversation.look_back[0].reason_given == "geen tijd"
