"""Options weighed by quality and acceptance; points that touch; kind reminders."""

import pytest
from talks import blank_conversation, small_guide

from popgids.core.agreements import Agreement, Support
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party, StepKind
from popgids.core.options import Option, may_manager_propose, question_about, weigh
from popgids.core.reminders import reminders


def _option(number, quality=None, acceptance=None, **more):
    return Option(
        id=str(number), goal_id="g", what=f"optie {number}", quality=quality, acceptance=acceptance, **more
    )


def test_a_good_plan_that_nobody_wants_loses():
    weighing = weigh([_option(1, 9, 3), _option(2, 7, 7)], ("g",))
    assert [one.effect for one in weighing.options] == [27, 49]
    assert [one.id for one in weighing.best] == ["2"]
    assert weighing.options[0].weakest == "draagvlak"


@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_acceptance_stays_hidden_until_all_is_given_and_then_shown(count):
    given = [_option(number, acceptance=8) for number in range(count)]
    assert not weigh(given, ("g",)).is_open
    assert weigh(given, ("g",)).is_given
    assert weigh([one.evolve(is_shown=True) for one in given], ("g",)).is_open


def test_an_option_that_comes_later_is_scored_unseen_as_well():
    shown = _option(1, 7, 8, is_shown=True)
    assert not weigh([shown, _option(2)], ("g",)).is_open
    assert not weigh([shown, _option(2, acceptance=4)], ("g",)).is_open
    assert weigh([shown, _option(2, acceptance=4, is_shown=True)], ("g",)).is_open


def test_what_was_weighed_with_its_quality_has_been_seen():
    assert weigh([_option(1, 7, 8)], ("g",)).is_open


def test_nothing_is_best_while_a_number_is_missing():
    assert weigh([_option(1, 9, 9), _option(2, None, 7)], ("g",)).best == ()


def test_only_options_for_the_same_point_are_compared():
    other = Option(id="3", goal_id="anders", what="x", quality=10, acceptance=10)
    assert [one.id for one in weigh([_option(1, 5, 5), other], ("g",)).best] == ["1"]


def test_an_option_that_does_not_say_what_it_is_is_not_weighed():
    nameless = _option(2, 9, 9).evolve(what=" ")
    assert [one.id for one in weigh([_option(1, 5, 5), nameless], ("g",)).best] == ["1"]


def test_the_manager_proposes_after_the_employee():
    mine = _option(1, proposed_by=Party.MANAGER)
    assert not may_manager_propose([mine], ("g",))
    assert may_manager_propose([mine, _option(2)], ("g",))


@pytest.mark.parametrize(
    ("quality", "acceptance", "about"),
    [(8, 5, "draagvlak"), (2, 9, "kwaliteit"), (7, 7, ""), (None, None, "")],
)
def test_a_low_factor_is_asked_about(quality, acceptance, about):
    assert question_about(_option(1, quality, acceptance)) == about


def _codes(step, **parts):
    return [one.code for one in reminders(blank_conversation(**parts), step)]


def test_a_handful_of_agreements_is_enough():
    many = tuple(Agreement(id=str(n), what=f"klus {n}") for n in range(6))
    assert _codes(StepKind.AGREEMENTS, agreements=many) == ["veel-afspraken"]
    assert _codes(StepKind.AGREEMENTS, agreements=many[:5]) == []


def test_learning_is_more_than_a_course():
    courses = (Agreement(id="1", what="Cursus Excel"), Agreement(id="2", what="Training plannen"))
    assert _codes(StepKind.AGREEMENTS, agreements=courses) == ["alleen-cursussen"]
    assert _codes(StepKind.AGREEMENTS, agreements=(*courses, Agreement(id="3", what="meelopen"))) == []


def test_an_agreement_without_support_and_costs_without_a_budget_are_named():
    agreements = (Agreement(id="a", what="x"),)
    goals = (DevelopmentGoal(id="g", what="x", origins=(Party.EMPLOYEE,), cost_eur=300),)
    assert _codes(StepKind.SUPPORT, agreements=agreements, goals=goals) == [
        "kosten-zonder-budget",
        "zonder-steun",
    ]
    support = (Support(id="s", agreement_id="a", what="geld", amount_eur=300),)
    assert _codes(StepKind.SUPPORT, agreements=agreements, goals=goals, support=support) == []


@pytest.mark.parametrize(
    ("support", "codes"),
    [
        ((), ["geen-steun"]),
        ((Support(id="s", agreement_id="a"),), ["geen-steun"]),
        ((Support(id="s", agreement_id="a", what="uren"),), ["meer-zonder-steun"]),
        (
            (Support(id="s", agreement_id="a", what="uren"), Support(id="t", agreement_id="b", what="uren")),
            ["zonder-steun"],
        ),
    ],
)
def test_agreements_without_any_support_are_named_together(support, codes):
    agreements = tuple(Agreement(id=one, what=one) for one in "abc")
    assert _codes(StepKind.SUPPORT, agreements=agreements, support=support) == codes


def test_costs_with_a_budget_in_the_guide_are_not_said_to_have_none():
    goals = (DevelopmentGoal(id="g", what="x", origins=(Party.EMPLOYEE,), cost_eur=300),)
    talk = blank_conversation(goals=goals)
    guide = small_guide(budget_eur=500)
    assert [one.code for one in reminders(talk, StepKind.SUPPORT, guide)] == []


@pytest.mark.parametrize(
    ("acceptance", "quality", "asked"),
    [(5, 1, "kwaliteit"), (8, 1, "kwaliteit"), (1, 1, "kwaliteit"), (1, 2, "draagvlak"), (5, 7, "draagvlak")],
)
def test_a_factor_that_is_nearly_nothing_is_asked_about_first(acceptance, quality, asked):
    assert question_about(Option(id="o", what="x", acceptance=acceptance, quality=quality)) == asked
