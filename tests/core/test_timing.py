"""The time of a talk: a step that runs over borrows from a later one, and what was not reached comes back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from talks import ids, session, small_guide

from popgids.core.agenda import AgendaItem
from popgids.core.follow_up import next_conversation
from popgids.core.goals import DevelopmentGoal, merge
from popgids.core.guide import Party, StepKind
from popgids.core.timing import lender, needs_time, take_time, timing, timings


def _over(minutes=9):
    return session(minutes=8 * 7).go_to_step(StepKind.CURRENT_STATE).spend(60 * minutes)


def test_a_step_within_its_minutes_asks_nothing():
    talk = _over(7)
    assert not needs_time(talk.guide, talk.conversation, StepKind.CURRENT_STATE)


def test_a_step_that_runs_over_asks_until_the_two_say_that_it_may():
    talk = _over()
    assert timing(talk.guide, talk.conversation, StepKind.CURRENT_STATE).over == 2
    assert needs_time(talk.guide, talk.conversation, StepKind.CURRENT_STATE)
    assert not needs_time(talk.guide, talk.run_on().conversation, StepKind.CURRENT_STATE)


def test_time_comes_from_a_later_step_and_the_whole_stays_the_same():
    talk = _over()
    after = talk.take_time()
    agreed = {
        step.kind: timing(after.guide, after.conversation, step.kind).agreed for step in after.guide.steps
    }
    assert sum(agreed.values()) == 8 * 7
    assert agreed[StepKind.CURRENT_STATE] == 12
    assert not needs_time(after.guide, after.conversation, StepKind.CURRENT_STATE)


def _agreed(talk):
    return [one.agreed for one in timings(talk.guide, talk.conversation)]


def _planned(*minutes):
    guide = small_guide()
    return guide.evolve(
        steps=tuple(step.evolve(minutes=n) for step, n in zip(guide.steps, minutes, strict=True))
    )


@pytest.mark.parametrize(
    ("minutes", "agreed"),
    [
        (60, [5, 11, 13, 8, 11, 5, 3, 4]),
        (30, [3, 6, 7, 4, 5, 2, 1, 2]),
        (90, [8, 17, 20, 12, 16, 7, 4, 6]),
        (10, [1, 2, 2, 1, 1, 1, 1, 1]),
        (8, [1] * 8),
        (5, [1] * 8),
        (0, [5, 11, 13, 8, 11, 5, 3, 4]),
    ],
)
def test_the_steps_share_the_time_of_the_talk_as_the_guide_shares_its_own(minutes, agreed):
    talk = session(minutes=minutes)
    talk = replace(talk, guide=_planned(5, 11, 13, 8, 11, 5, 3, 4))
    assert _agreed(talk) == agreed


@given(st.lists(st.integers(0, 120), min_size=8, max_size=8), st.integers(0, 600))
def test_whatever_is_planned_the_steps_together_take_the_time_of_the_talk(planned, minutes):
    talk = replace(session(minutes=minutes), guide=_planned(*planned))
    agreed, used = _agreed(talk), sum(one > 0 for one in planned)
    assert [one > 0 for one in agreed] == [one > 0 for one in planned]
    if minutes and used:
        assert sum(agreed) == max(minutes, used)


def test_a_short_talk_warns_in_time_and_a_step_borrows_what_there_is():
    talk = session(minutes=8).go_to_step(StepKind.CURRENT_STATE).spend(2 * 60)
    assert timing(talk.guide, talk.conversation, StepKind.CURRENT_STATE).over == 1
    assert _agreed(talk.take_time()) == [1] * 8, "each step keeps a minute"
    talk = session(minutes=30).go_to_step(StepKind.CURRENT_STATE).spend(6 * 60).take_time()
    assert sum(_agreed(talk)) == 30
    assert _agreed(talk)[1] == 4 + 3
    shorter = talk.set_fields(minutes=15)
    assert sum(_agreed(shorter)) == 15, "what was moved stays moved when the time is changed later"
    assert _agreed(shorter)[1] > _agreed(shorter)[4]


def test_the_last_step_has_nobody_to_borrow_from():
    talk = session().go_to_step(StepKind.EVALUATION).spend(60 * 20)
    assert lender(talk.guide, talk.conversation, StepKind.EVALUATION) is None
    assert take_time(talk.guide, talk.conversation, StepKind.EVALUATION) is talk.conversation


def test_parking_the_rest_keeps_the_open_questions_and_goes_on():
    talk = _over()
    talk = talk.park_rest(ids())
    assert [one.text for one in talk.conversation.parked] == ["Hoe gaat het?", "Welk cijfer geef je?"]
    assert talk.place.step is StepKind.EMPLOYEE_NEED


def _with_agenda(*items):
    return session(
        agenda=tuple(AgendaItem(id=str(n), raised_by=Party.MANAGER, **item) for n, item in enumerate(items))
    )


def test_time_is_booked_on_the_point_that_is_discussed_now():
    talk = _with_agenda({"text": "rooster"}, {"text": "verlof"}).set_fields(current_item="1").spend(90)
    assert [one.seconds for one in talk.conversation.agenda] == [0, 90]
    assert talk.conversation.seconds() == 90


def _next_agenda(talk):
    following = next_conversation(
        talk.conversation, "f", talk.guide, talk.conversation.guide, "g2", talk.conversation.held_on, ids()
    )
    return [(one.text, one.raised_by) for one in following.agenda]


def test_a_point_that_was_not_reached_opens_the_next_agenda():
    talk = _with_agenda({"text": "rooster", "is_discussed": True}, {"text": "verlof"}, {"text": ""})
    assert _next_agenda(talk) == [("verlof", Party.MANAGER)]


def test_a_point_that_comes_back_keeps_its_minutes():
    talk = _with_agenda({"text": "rooster", "minutes": 15, "minutes_said": "een kwartier"})
    following = next_conversation(
        talk.conversation, "f", talk.guide, talk.conversation.guide, "g2", talk.conversation.held_on, ids()
    )
    assert [(one.minutes, one.minutes_said) for one in following.agenda] == [(15, "een kwartier")]


def test_a_parked_point_comes_back_with_its_minutes_in_the_field_where_they_are_typed():
    talk = _with_agenda({"text": "rooster", "minutes": 35, "minutes_said": "35"}).park_item("0")
    following = next_conversation(
        talk.conversation, "f", talk.guide, talk.conversation.guide, "g2", talk.conversation.held_on, ids()
    )
    assert [(one.minutes, one.minutes_said) for one in following.agenda] == [(35, "35")]


def test_a_point_that_nobody_touched_comes_back_when_the_talk_stopped_halfway():
    talk = _with_agenda({"text": "rooster"}, {"text": "verlof"})
    assert [text for text, _party in _next_agenda(talk)] == ["rooster", "verlof"]


def test_when_nobody_kept_count_in_a_talk_to_the_end_no_point_is_said_to_be_missed():
    talk = _with_agenda({"text": "rooster"}, {"text": "verlof", "comes_from": "geparkeerd"})
    at_the_end = talk.go_to_step(StepKind.EVALUATION).spend(60)
    assert [text for text, _party in _next_agenda(at_the_end)] == ["verlof"]
    scored = talk.change_part("evaluation", score=8)
    assert [text for text, _party in _next_agenda(scored)] == ["verlof"]


def test_a_point_that_became_a_development_point_was_reached_and_the_others_come_back():
    talk = _with_agenda({"text": "rooster"}, {"text": "verlof"}, {"text": "cursus"}).go_to_step(
        StepKind.EVALUATION
    )
    own = DevelopmentGoal(id="0-punt", agenda_id="0", what="rooster", origins=(Party.EMPLOYEE,))
    other = DevelopmentGoal(id="1-punt", agenda_id="1", what="verlof", origins=(Party.MANAGER,))
    assert [text for text, _party in _next_agenda(talk.spend(60).add("goals", own))] == ["verlof", "cursus"]
    merged = talk.spend(60).add("goals", merge(own, other))
    assert [text for text, _party in _next_agenda(merged)] == ["cursus"]
