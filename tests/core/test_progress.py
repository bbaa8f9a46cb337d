"""What is complete, and what is named as open before the plan is closed."""

from datetime import date

from talks import session

from popgids.core.agreements import Agreement, FollowUp, Status, Support
from popgids.core.gaps import gaps, unsigned
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Floor, Party, StepKind
from popgids.core.progress import StepState, step_state
from popgids.core.sign_off import SignOff, SignOffKind


def _codes(talk):
    return [(gap.code, gap.subject) for gap in gaps(talk.guide, talk.conversation)]


def test_an_empty_talk_names_what_matters_and_not_every_question():
    codes = [code for code, _subject in _codes(session())]
    assert codes == [
        "geen-doel",
        "niet-bevestigd",
        "vraag-open",
        "geen-ontwikkelpunt",
        "niet-bevestigd",
        "niet-bevestigd",
        "geen-afspraak",
        "geen-volgend-gesprek",
        "geen-evaluatie",
    ]


def test_a_required_question_is_named_until_it_is_answered():
    talk = session()
    assert ("vraag-open", "Wanneer?") in _codes(talk)
    talk = talk.answer(talk.guide.question("wanneer"), Floor.EMPLOYEE, text="mei")
    assert ("vraag-open", "Wanneer?") not in _codes(talk)


def test_an_agreement_without_a_date_or_a_result_is_named():
    talk = session().add("agreements", Agreement(id="a", what="cursus"))
    assert {("afspraak-zonder-datum", "cursus"), ("afspraak-zonder-resultaat", "cursus")} <= set(_codes(talk))
    talk = talk.change("agreements", "a", due_said="mei", result="certificaat", has_no_smart_check=True)
    assert not {code for code, subject in _codes(talk) if subject == "cursus"}


def test_a_plan_is_empty_until_something_is_filled_in_or_runs_on_from_before():
    missing = {("geen-ontwikkelpunt", ""), ("geen-afspraak", "")}
    goal = DevelopmentGoal(id="g", what="plannen", origins=(Party.EMPLOYEE,))
    agreed = Agreement(id="a", what="cursus", goal_id="g")
    begun = session(goals=(goal.evolve(what=""),), agreements=(agreed.evolve(what=""),))
    assert missing <= set(_codes(begun))
    running = begun.set_fields(look_back=(FollowUp(id="b", agreement=agreed.evolve(id="b", goal_id="h")),))
    assert missing.isdisjoint(_codes(running.set_fields(earlier_goals=(goal.evolve(id="h"),))))


def test_a_plan_with_points_of_the_manager_alone_says_whose_are_missing():
    goal = DevelopmentGoal(id="g", what="plannen", origins=(Party.MANAGER,))
    missing = {"geen-eigen-ontwikkelpunt", "geen-ontwikkelpunt"}
    assert missing & {code for code, _ in _codes(session(goals=(goal,)))} == {"geen-eigen-ontwikkelpunt"}
    both = goal.evolve(origins=tuple(Party))
    assert not missing & {code for code, _ in _codes(session(goals=(both,)))}


def test_a_development_point_without_an_agreement_is_named_also_after_merging():
    talk = session()
    talk = talk.add("goals", DevelopmentGoal(id="een", what="plannen", origins=(Party.EMPLOYEE,)))
    talk = talk.add("goals", DevelopmentGoal(id="twee", what="leiden", origins=(Party.MANAGER,)))
    talk = talk.add("agreements", Agreement(id="a", what="x", goal_id="twee"))
    assert ("punt-zonder-afspraak", "plannen") in _codes(talk)
    assert ("punt-zonder-afspraak", "plannen") not in _codes(talk.merge_goals("een", "twee"))


def test_a_promise_that_moved_on_asks_what_made_it_so():
    follow_up = FollowUp(id="s", support=Support(id="s", what="tijd"))
    talk = session(look_back=(follow_up,))
    assert ("geen-status", "tijd") in _codes(talk)
    talk = talk.change("look_back", "s", status=Status.ADJUSTED)
    assert ("geen-reden", "tijd") in _codes(talk)
    assert not [
        code for code, _s in _codes(talk.change("look_back", "s", reason="ziek")) if code == "geen-reden"
    ]


def test_a_summary_that_is_not_right_is_open_until_it_is_completed():
    talk = session().read_back(StepKind.EMPLOYEE_NEED, is_right=False)
    assert ("klopt-niet", "") in _codes(talk)
    talk = talk.read_back(StepKind.EMPLOYEE_NEED, correction="ook leiden")
    assert ("klopt-niet", "") not in _codes(talk)
    assert ("niet-samengevat", "") in _codes(talk), "there is nothing that the correction is about"
    assert ("niet-samengevat", "") not in _codes(talk.read_back(StepKind.EMPLOYEE_NEED, summary="plannen"))


def test_new_agreements_of_which_nobody_said_who_wants_them_are_named_in_one_line():
    open_one = Agreement(id="a", what="cursus", due_on=date(2027, 5, 1), result="certificaat")
    said = open_one.evolve(backed_by=tuple(Party), employee_trust=8, manager_trust=7)
    unsure = said.evolve(id="b", what="oefenen", manager_trust=None)

    def named(*agreements, **more):
        talk = session(agreements=agreements, **more)
        return [
            (gap.code, gap.subject, gap.spot.path, gap.spot.field)
            for gap in gaps(talk.guide, talk.conversation)
            if gap.code.endswith("niet-gezegd-wie-en-hoe-zeker")
        ]

    assert named(open_one) == [("niet-gezegd-wie-en-hoe-zeker", "cursus", ("a",), "backed_by")]
    assert named(unsure) == [("niet-gezegd-wie-en-hoe-zeker", "oefenen", ("b",), "manager_trust")]
    assert named(said, unsure, open_one.evolve(id="c")) == [
        ("meer-niet-gezegd-wie-en-hoe-zeker", "oefenen", ("b",), "manager_trust")
    ]
    assert named(said) == named(open_one.evolve(has_no_smart_check=True)) == []
    assert named(open_one, carried=("a",)) == []


def test_a_step_is_complete_when_all_is_answered_or_skipped_on_purpose():
    talk = session().go_to_step(StepKind.CURRENT_STATE)
    assert step_state(talk.step, talk.conversation) is StepState.EMPTY
    talk = talk.answer(talk.guide.question("hoe"), Floor.EMPLOYEE, text="goed")
    assert step_state(talk.step, talk.conversation) is StepState.BEGUN
    talk = talk.go(talk.neighbour(1).place).skip().read_back(StepKind.CURRENT_STATE, is_right=True)
    assert step_state(talk.step, talk.conversation) is StepState.COMPLETE


def test_who_has_not_spoken_on_the_plan_is_known():
    talk = session().sign(SignOff(party=Party.MANAGER, kind=SignOffKind.SEEN))
    assert unsigned(talk.conversation) == (Party.EMPLOYEE,)


def test_a_date_in_the_plan_is_not_a_gap():
    talk = session().set_fields(next_talk=session().conversation.next_talk.evolve(day=date(2027, 9, 1)))
    assert "geen-volgend-gesprek" not in [code for code, _subject in _codes(talk)]
