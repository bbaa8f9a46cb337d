"""The red thread from the agenda to the promise, and what a removal would leave alone."""

import pytest
from talks import blank_conversation

from popgids.core.agenda import AgendaItem
from popgids.core.agreements import Agreement, FollowUp, Support
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party, StepKind
from popgids.core.options import Option
from popgids.core.origins import LOOK_AGAIN, left_alone, origin_at, origin_of, point_before
from popgids.core.outline import Part, Stop

TALK = blank_conversation(
    agenda=(AgendaItem(id="punt", text="Rooster", raised_by=Party.EMPLOYEE),),
    goals=(
        DevelopmentGoal(
            id="doel", agenda_id="punt", what="Plannen", origins=(Party.EMPLOYEE,), merged_ids=("ander-doel",)
        ),
    ),
    options=(Option(id="optie", goal_id="ander-doel", what="Cursus"),),
    agreements=(
        Agreement(id="gekozen", goal_id="doel", option_id="optie", what="Ik volg de cursus"),
        Agreement(id="los", what="Ik ruim op"),
    ),
    support=(Support(id="steun", agreement_id="gekozen", what="Geld"),),
)


@pytest.mark.parametrize(
    ("collection", "record", "origin"),
    [
        ("goals", "doel", "Rooster"),
        ("options", "optie", "Plannen"),
        ("agreements", "gekozen", "Cursus"),
        ("agreements", "los", None),
        ("support", "steun", "Ik volg de cursus"),
        ("agenda", "punt", None),
        ("", "", None),
    ],
)
def test_each_record_knows_what_it_came_from(collection, record, origin):
    found = origin_of(TALK, collection, record)
    assert (found.text if found else None) == origin


@pytest.mark.parametrize(
    ("goal_id", "record", "origin"),
    [("ander-doel", "", "Plannen"), ("doel", "optie", "Plannen"), ("", "", None), ("weg", "", None)],
)
def test_options_that_are_not_there_yet_come_from_the_point_they_are_for(goal_id, record, origin):
    stop = Stop(StepKind.AGREEMENTS, f"{Part.OPTIONS.value}:{goal_id}", part=Part.OPTIONS, goal_id=goal_id)
    found = origin_at(TALK, stop, "options", record)
    assert (found.text if found else None) == origin


def test_an_agreement_that_is_not_there_yet_comes_from_the_first_point_that_has_none():
    other = DevelopmentGoal(id="duits", what="Duits", origins=(Party.MANAGER,))
    stop = Stop(StepKind.AGREEMENTS, Part.AGREEMENTS.value, part=Part.AGREEMENTS)
    found = origin_at(TALK.evolve(goals=(*TALK.goals, other)), stop, "agreements", "")
    assert found is not None
    assert (found.record, found.place.step) == ("duits", StepKind.ORGANISATION_NEED)
    assert origin_at(blank_conversation(), stop, "agreements", "") is None


EARLIER = (
    FollowUp(id="oud", agreement=Agreement(id="oud", goal_id="weg", what="Ik loop mee")),
    FollowUp(id="oude-steun", support=Support(id="oude-steun", agreement_id="oud", what="Tijd")),
    FollowUp(id="loopt", agreement=Agreement(id="loopt", goal_id="ander-doel", what="Ik bel")),
)
LATER = TALK.evolve(
    look_back=EARLIER,
    earlier_goals=(DevelopmentGoal(id="weg", what="Meer zien", origins=(Party.EMPLOYEE,)),),
    agreements=(*TALK.agreements, Agreement(id="oud", what="Ik loop mee")),
)


@pytest.mark.parametrize(
    ("collection", "record", "origin"),
    [
        ("look_back", "loopt", "doel"),
        ("look_back", "oud", None),
        ("look_back", "oude-steun", "oud"),
        ("agreements", "oud", "oud"),
        (LOOK_AGAIN, "gekozen", "gekozen"),
        (LOOK_AGAIN, "weg", None),
    ],
)
def test_what_came_along_and_the_days_to_look_again_have_an_origin_in_this_talk(collection, record, origin):
    found = origin_of(LATER, collection, record)
    assert (found.record if found else None) == origin


@pytest.mark.parametrize(("at", "point"), [(0, "Meer zien"), (1, "Ik loop mee"), (2, "Plannen")])
def test_a_promise_of_the_talk_before_still_knows_what_it_was_for(at, point):
    assert point_before(LATER, EARLIER[at]) == point


def test_a_merged_point_came_from_the_agenda_point_of_either():
    goal = DevelopmentGoal(id="a", what="Plannen", origins=(Party.EMPLOYEE,), merged_ids=("punt-punt",))
    found = origin_of(TALK.evolve(goals=(goal,)), "goals", "a")
    assert found is not None
    assert found.text == "Rooster"


@pytest.mark.parametrize(
    ("collection", "record", "left"),
    [
        ("agenda", "punt", ("Plannen",)),
        ("goals", "doel", ("Cursus", "Ik volg de cursus")),
        ("options", "optie", ("Ik volg de cursus",)),
        ("agreements", "gekozen", ("Geld",)),
        ("agreements", "los", ()),
        ("support", "steun", ()),
    ],
)
def test_what_hangs_on_a_record_is_named_before_it_goes(collection, record, left):
    assert left_alone(TALK, collection, record) == left
