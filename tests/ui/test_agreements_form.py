"""Which development point a new agreement is for."""

from datetime import date

import pytest

from popgids.core.agreements import Agreement
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party
from popgids.core.session import Session
from popgids.ui.forms.agreements import AGREEMENTS
from tests.ui.conftest import TODAY

POINTS = tuple(DevelopmentGoal(id=f"p{n}", what=f"punt {n}", origins=(Party.EMPLOYEE,)) for n in range(3))


@pytest.mark.parametrize(
    ("served", "proposed"), [((), "p0"), (("p0",), "p1"), (("p1", "p0"), "p2"), (("p0", "p1", "p2"), "p2")]
)
def test_a_new_agreement_is_for_the_first_point_without_one_or_else_the_last(guide, blank, served, proposed):
    agreements = tuple(Agreement(id=one, goal_id=one, what="doen") for one in served)
    session = Session.start(guide, blank.evolve(goals=POINTS, agreements=agreements), TODAY)
    field = next(one for one in AGREEMENTS.fields(session, "") if one.name == "goal_id")
    assert field.value == proposed
    assert AGREEMENTS.create(session, "nieuw").conversation.agreement("nieuw").goal_id == proposed


def test_a_point_that_was_merged_is_served_by_what_was_agreed_for_it(guide, blank):
    merged = POINTS[0].evolve(merged_ids=("p1",))
    agreed = (Agreement(id="a", goal_id="p1", what="doen"),)
    session = Session.start(guide, blank.evolve(goals=(merged, POINTS[2]), agreements=agreed), TODAY)
    field = next(one for one in AGREEMENTS.fields(session, "") if one.name == "goal_id")
    assert field.value == "p2"


def test_a_new_agreement_proposes_the_day_of_its_point_and_follows_it_until_a_day_is_said(guide, blank):
    early, late = date(2027, 5, 17), date(2027, 9, 1)
    points = (POINTS[0].evolve(due_on=early), POINTS[1].evolve(due_on=late))
    session = Session.start(guide, blank.evolve(goals=points), TODAY)
    shown = next(one for one in AGREEMENTS.fields(session, "") if one.name == "due_said")
    assert (shown.value, shown.remark) == ("17 mei 2027", "voorstel, van het punt")
    session = AGREEMENTS.create(session, "a")
    session = AGREEMENTS.change(session, "a", "due_said", shown.value)
    session = AGREEMENTS.change(session, "a", "goal_id", "p1")
    assert session.conversation.agreement("a").due_on == late
    session = AGREEMENTS.change(session, "a", "due_said", "1 juni 2027")
    session = AGREEMENTS.change(session, "a", "goal_id", "p0")
    assert session.conversation.agreement("a").due_on == date(2027, 6, 1)
    shown = next(one for one in AGREEMENTS.fields(session, "a") if one.name == "due_said")
    assert shown.remark == ""
