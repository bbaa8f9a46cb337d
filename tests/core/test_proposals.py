"""The days that are proposed: on a working day, and taken over from the development point."""

from datetime import date

import pytest
from talks import TODAY, blank_conversation, session

from popgids.core.agreements import Agreement
from popgids.core.dutch.dates import format_date
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party
from popgids.core.proposals import DueProposal, look_again_day, point_due, proposed_due, taken_due

MONDAY = date(2027, 5, 17)


@pytest.mark.parametrize(
    ("due", "day"),
    [
        (date(2027, 5, 14), date(2027, 5, 14)),
        (date(2027, 5, 15), MONDAY),
        (date(2027, 5, 16), MONDAY),
        (MONDAY, MONDAY),
    ],
)
def test_one_looks_back_on_a_working_day(due, day):
    assert look_again_day(due) == day


def test_a_proposed_day_to_look_back_moves_to_the_working_day_of_the_new_date():
    talk = session().add("agreements", Agreement(id="a", what="x", due_on=TODAY, look_again_on=TODAY))
    talk = talk.change("agreements", "a", due_said="15 mei 2027")
    assert talk.conversation.agreements[0].look_again_on == MONDAY
    talk = talk.change("agreements", "a", look_again_said=format_date(MONDAY))
    talk = talk.change("agreements", "a", due_said="16 juni 2027")
    assert talk.conversation.agreements[0].look_again_on == date(2027, 6, 16)


POINT = DevelopmentGoal(id="p", what="x", origins=(Party.EMPLOYEE,), due_on=MONDAY, merged_ids=("q",))


def test_an_agreement_is_due_when_its_point_is_unless_that_day_has_passed():
    talk = blank_conversation(goals=(POINT,))
    assert [point_due(talk, one) for one in ("p", "q", "", "weg")] == [MONDAY, MONDAY, None, None]
    assert point_due(talk.evolve(held_on=date(2027, 6, 1)), "p") is None
    taken = Agreement(id="a", goal_id="p", due_on=MONDAY)
    assert taken_due(talk, taken) == DueProposal(MONDAY)
    assert taken_due(talk, taken.evolve(due_said="17 mei")) is None
    assert taken_due(talk, taken.evolve(due_on=None)) is None


def test_a_day_in_the_words_of_the_agreement_goes_before_that_of_its_point():
    talk = blank_conversation(goals=(POINT,))
    agreement = Agreement(id="a", goal_id="p", what="Cursus volgen voor 1 mei")
    assert proposed_due(talk, agreement) == DueProposal(date(2027, 4, 30), "voor 1 mei")
    in_result = agreement.evolve(what="Cursus volgen", result="Diploma uiterlijk 1 mei")
    assert proposed_due(talk, in_result) == DueProposal(date(2027, 5, 1), "uiterlijk 1 mei")
    assert proposed_due(talk, agreement.evolve(what="Cursus vanaf 1 mei")) == DueProposal(MONDAY)
    assert proposed_due(talk, agreement.evolve(goal_id="")) is None
