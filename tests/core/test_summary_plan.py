"""The plan in a summary: what was agreed, by whom, and what came of what was promised before."""

from datetime import date
from decimal import Decimal

import pytest
from summaries import BOTH, FULL, KARIM, SANNE, after, facts, talk

from popgids.core.agreements import Agreement, FollowUp, Owner, Status, Support, SupportKind
from popgids.core.conversation import (
    Earlier,
    EarlierKept,
)
from popgids.core.goals import DevelopmentGoal, GoalKind, merge
from popgids.core.guide import Party
from popgids.core.options import Option
from popgids.core.summary.blocks import (
    Fact,
    Measure,
    Record,
    ScalePoint,
    Share,
    Table,
    Weighed,
    WeighedOptions,
    Who,
)
from popgids.core.summary.codes import Awaited, Origin, Unit
from popgids.core.summary.document import summarise


def test_an_agreement_says_who_wants_it_and_how_sure_each_is():
    both = Agreement(id="a", what="Meelopen", backed_by=tuple(Party), employee_trust=8, manager_trust=4)
    one = Agreement(id="b", what="Overleg", backed_by=(Party.MANAGER,))
    silent = both.evolve(id="c", what="Cursus", has_no_smart_check=True)
    blocks = summarise(talk(agreements=(both, one, silent)))
    found = [block for block in blocks if isinstance(block, Record) and block.code == "agreement"]
    said = [[fact for fact in record.facts if fact.code in ("backed-by", "trust")] for record in found]
    assert said == [
        [
            Fact("backed-by", BOTH),
            Fact("trust", ScalePoint(Decimal(8), 10), SANNE),
            Fact("trust", ScalePoint(Decimal(4), 10), KARIM),
        ],
        [Fact("backed-by", KARIM)],
        [],
    ]


def test_each_point_carries_its_agreements_and_they_their_support_numbered_as_read():
    conversation = talk(
        goals=(
            DevelopmentGoal(id="p1", what="Leiden", origins=(Party.EMPLOYEE,), cost_said="nog onbekend"),
            DevelopmentGoal(id="p2", what="Plannen", origins=(Party.MANAGER,), kind=GoalKind.SKILL),
        ),
        agreements=(
            Agreement(id="a1", goal_id="p2", what="Meelopen", due_said="na de zomer", times_moved=2),
            Agreement(id="a2", goal_id="p1", what="Overleg", owner=Owner.TOGETHER, due_on=date(2026, 9, 1)),
            Agreement(id="a3", what="Bureau regelen", owner=Owner.OTHER, owner_name="Bas"),
        ),
        support=(
            Support(
                id="s1",
                agreement_id="a1",
                what="Reiskosten",
                kind=SupportKind.BUDGET,
                hours=Decimal("1.5"),
                amount_eur=Decimal(300),
            ),
            Support(id="s2", agreement_id="weg", what="Oefentijd"),
        ),
    )
    section = after(summarise(conversation), "plan")
    first, second, _other, loose, _more, unbound = section
    assert [(one.number, one.title) for one in (first, second)] == [(1, "Leiden"), (2, "Plannen")]
    assert [(one.number, one.title) for one in (*first.parts, *second.parts, loose)] == [
        (1, "Overleg"),
        (2, "Meelopen"),
        (3, "Bureau regelen"),
    ]
    assert facts(first) == {"origin": Origin.EMPLOYEE, "cost": "nog onbekend"}
    assert facts(second) == {"origin": Origin.ORGANISATION, "goal-kind": GoalKind.SKILL}
    assert facts(first.parts[0]) == {"owner": BOTH, "due": date(2026, 9, 1)}
    moved = facts(second.parts[0])
    assert (moved["due"], moved["times-moved"]) == ("na de zomer", Measure(Decimal(2), Unit.TIMES))
    assert facts(loose)["owner"] == Who(Owner.OTHER, ("Bas",))
    assert facts(second.parts[0].parts[0]) == {
        "support-kind": SupportKind.BUDGET,
        "owner": KARIM,
        "hours": Measure(Decimal("1.5"), Unit.HOURS),
        "amount": Measure(Decimal(300), Unit.EURO),
    }
    assert unbound.title == "Oefentijd"


def test_an_agreement_under_a_merged_point_stays_with_it_and_both_voices_are_heard():
    mine = DevelopmentGoal(id="p1", what="Inwerken", importance="Geeft energie", origins=(Party.EMPLOYEE,))
    yours = DevelopmentGoal(id="p2", what="Noor opleiden", importance="Zwolle", origins=(Party.MANAGER,))
    conversation = talk(
        goals=(merge(mine, yours),), agreements=(Agreement(id="a", goal_id="p2", what="Oefenset"),)
    )
    (point,) = after(summarise(conversation), "plan")
    assert [one.title for one in point.parts] == ["Oefenset"]
    voices = [fact for fact in point.facts if fact.code == "voice"]
    assert voices == [Fact("voice", "Geeft energie", SANNE), Fact("voice", "Noor opleiden\nZwolle", KARIM)]
    assert facts(point)["origin"] is Origin.BOTH
    assert "importance" not in facts(point)


def test_looking_back_tells_what_came_of_each_promise():
    conversation = talk(
        earlier=Earlier(revision=1, held_on=date(2025, 6, 9), manager_response="Eerder beginnen"),
        look_back=(
            FollowUp(id="a", agreement=Agreement(id="a", what="Cursus"), status=Status.DONE, brought="Veel"),
            FollowUp(id="s", support=Support(id="s", what="Tijd"), status=Status.ADJUSTED, reason="Drukte"),
            FollowUp(id="o", agreement=Agreement(id="o", what="Meelopen")),
        ),
    )
    about, *records = after(summarise(conversation), "look-back")
    assert Fact("earlier-response", "Eerder beginnen", KARIM) in about.facts
    assert [facts(one) for one in records] == [
        {"owner": SANNE, "status": Status.DONE, "brought": "Veel"},
        {"owner": KARIM, "status": Status.ADJUSTED, "reason": "Drukte"},
        {"owner": SANNE, "status": Awaited.LOOK_BACK},
    ]


def test_what_was_not_looked_back_on_stays_in_the_plan_with_its_point_and_says_that_it_runs():
    point = DevelopmentGoal(id="p", what="Leiden", origins=(Party.EMPLOYEE,))
    silent = Agreement(id="o", goal_id="p", what="Meelopen", due_on=date(2027, 1, 1))
    done = Agreement(id="k", goal_id="p", what="Boek lezen")
    conversation = talk(
        agreements=(Agreement(id="n", what="Cursus"),),
        look_back=(
            FollowUp(id="o", agreement=silent),
            FollowUp(id="k", agreement=done, status=Status.DONE),
            FollowUp(id="s", support=Support(id="s", agreement_id="o", what="Tijd")),
        ),
        earlier_goals=(point,),
    )
    blocks = summarise(conversation, for_party=Party.EMPLOYEE)
    shown, _other, new = after(blocks, "plan")
    (kept,) = shown.parts
    assert (shown.title, kept.title, new.title) == ("Leiden", "Meelopen", "Cursus")
    assert facts(kept)["status"] is facts(kept.parts[0])["status"] is Awaited.LOOK_BACK
    assert "status" not in facts(new)
    assert after(blocks, "own-promises")[0].rows == (("Meelopen", date(2027, 1, 1)), ("Cursus", None))


def test_an_agreement_of_only_a_result_is_listed_by_it():
    agreed = Agreement(id="a", result="Een lijst met lostijden")
    blocks = summarise(talk(agreements=(agreed,)), for_party=Party.EMPLOYEE)
    assert after(blocks, "own-promises")[0].rows == (("Een lijst met lostijden", None),)


def test_a_copy_for_one_of_the_two_starts_with_their_own_promises_by_date():
    conversation = talk(
        agreements=(
            Agreement(id="a1", what="Later", due_on=date(2027, 1, 1)),
            Agreement(id="a2", what="Samen", owner=Owner.TOGETHER),
            Agreement(id="a3", what="Niet van mij", owner=Owner.MANAGER),
        ),
        support=(Support(id="s", what="Eerst", owner=Owner.EMPLOYEE, due_on=date(2026, 7, 1)),),
    )
    blocks = summarise(conversation, for_party=Party.EMPLOYEE)
    assert after(blocks, "own-promises") == [
        Table(
            "own-promises",
            ("what", "due"),
            (("Eerst", date(2026, 7, 1)), ("Later", date(2027, 1, 1)), ("Samen", None)),
        )
    ]


def test_what_each_kept_over_the_talks_is_a_table_from_the_third_talk_on():
    kept = tuple(
        EarlierKept(revision=2, held_on=date(2025, 6, 9), party=party, kept=done, total=2)
        for party, done in ((Party.EMPLOYEE, 2), (Party.MANAGER, 1))
    )
    done = Agreement(id="a", what="Leiden", owner=Owner.EMPLOYEE)
    told = FollowUp(id="a", agreement=done, status=Status.DONE)
    third = FULL.evolve(
        revision=3, look_back=(told,), earlier=Earlier(revision=2, held_on=date(2025, 6, 9), kept=kept)
    )
    (table,) = [one for one in summarise(third) if isinstance(one, Table) and one.code == "kept-over-talks"]
    assert table.rows == (
        (SANNE, date(2025, 6, 9), Share(2, 2)),
        (SANNE, third.held_on, Share(1, 1)),
        (KARIM, date(2025, 6, 9), Share(1, 2)),
    )
    assert not [one for one in summarise(FULL) if isinstance(one, Table) and one.code == "kept-over-talks"]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"acceptance": 9, "is_shown": True}, {"acceptance": 9}),
        ({"acceptance": 9}, {}),
        ({"quality": 6}, {"quality": 6}),
        ({"acceptance": 9, "quality": 7}, {"acceptance": 9, "quality": 7}),
    ],
)
def test_an_option_tells_what_was_given_unless_the_acceptance_was_not_shown_yet(given, told):
    option = Option(id="o", goal_id="g", what="Oefenen", **given)
    chosen = Option(id="p", goal_id="g", what="Meelopen")
    plan = talk(
        goals=(DevelopmentGoal(id="g", what="Plannen", origins=(Party.EMPLOYEE,)),),
        options=(option, chosen),
        agreements=(Agreement(id="a", goal_id="g", option_id="p", what="Meelopen"),),
    )
    goal = next(one for one in summarise(plan) if isinstance(one, Record) and one.code == "goal")
    weighed = (Weighed("Oefenen", **told), Weighed("Meelopen", is_chosen=True))
    assert [one.value for one in goal.facts if one.code == "options"] == [WeighedOptions(weighed)]
