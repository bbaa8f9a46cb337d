"""From one talk to the next: what was promised comes back."""

from datetime import date

from talks import blank_conversation, ids, session, small_guide

from popgids.core.agenda import ParkedItem
from popgids.core.agreements import Agreement, Owner, Status, Support
from popgids.core.carrying import carry_over
from popgids.core.conversation import GuideRef
from popgids.core.follow_up import correction, next_conversation
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Floor, Party
from popgids.core.options import Option
from popgids.core.sign_off import Evaluation, SignOff, SignOffKind


def _first():
    return blank_conversation(
        purpose="groeien",
        agreements=(
            Agreement(id="laat", what="project", due_on=date(2027, 9, 1), due_said="september"),
            Agreement(id="vroeg", what="cursus", due_on=date(2027, 4, 1), goal_id="g"),
            Agreement(id="leeg"),
        ),
        support=(Support(id="steun", what="tijd", owner=Owner.MANAGER, due_on=date(2027, 5, 1)),),
        parked=(ParkedItem(id="p", text="thuiswerken", parked_by=Party.MANAGER),),
        evaluation=Evaluation(score=8, manager_response="minder praten"),
        sign_offs=(SignOff(party=Party.EMPLOYEE, kind=SignOffKind.AGREED),),
    )


def _second(**changes):
    guide = small_guide()
    ref = GuideRef(id="klein", version="2", title="Klein")
    found = next_conversation(_first(), "vinger", guide, ref, "gesprek-2", date(2027, 6, 1), ids())
    return found.evolve(**changes)


def _with_status(conversation, **statuses):
    return conversation.evolve(
        look_back=tuple(one.evolve(status=statuses.get(one.id)) for one in conversation.look_back)
    )


def test_the_next_talk_looks_back_on_promises_of_both_the_oldest_first():
    assert [one.id for one in _second().look_back] == ["vroeg", "steun", "laat"]


def test_the_next_talk_knows_who_when_and_what_the_manager_would_do():
    talk = _second()
    assert (talk.revision, talk.parent, talk.pop_id) == (2, "vinger", "pop-1")
    assert talk.employee.name == "Sanne Vermeulen"
    assert (talk.earlier.purpose, talk.earlier.score, talk.earlier.manager_response) == (
        "groeien",
        8,
        "minder praten",
    )


def test_the_scores_of_all_earlier_talks_come_along():
    second = _second(evaluation=Evaluation(score=6))
    third = next_conversation(second, "v2", small_guide(), second.guide, "g3", date(2028, 1, 1), ids())
    assert [one.score for one in third.earlier.scores] == [8, 6]


def test_what_each_kept_in_all_earlier_talks_comes_along():
    second = _with_status(_second(), vroeg=Status.DONE, laat=Status.DROPPED, steun=Status.DONE)
    third = next_conversation(second, "v2", small_guide(), second.guide, "g3", date(2028, 1, 1), ids())
    told = [(2, Party.EMPLOYEE, 1, 2), (2, Party.MANAGER, 1, 1)]
    assert [(one.revision, one.party, one.kept, one.total) for one in third.earlier.kept] == told
    fourth = next_conversation(third, "v3", small_guide(), second.guide, "g4", date(2029, 1, 1), ids())
    assert fourth.earlier.kept == third.earlier.kept
    assert second.earlier.kept == ()


def test_a_promise_that_nobody_looked_at_is_not_forgotten():
    second = _with_status(_second(), vroeg=Status.DONE, laat=Status.DROPPED)
    third = next_conversation(second, "v2", small_guide(), second.guide, "g3", date(2028, 1, 1), ids())
    assert [one.id for one in third.look_back] == ["steun"]


def test_a_promise_that_moves_on_but_never_came_to_the_plan_returns_too():
    second = _with_status(_second(), vroeg=Status.DONE, laat=Status.RUNNING, steun=Status.DONE)
    third = next_conversation(second, "v2", small_guide(), second.guide, "g3", date(2028, 1, 1), ids())
    assert [(one.id, one.status) for one in third.look_back] == [("laat", None)]


def test_what_was_parked_stays_on_the_agenda_until_it_is_discussed():
    third = next_conversation(_second(), "v2", small_guide(), _first().guide, "g3", date(2028, 1, 1), ids())
    assert [one.text for one in third.agenda] == ["thuiswerken"]


def test_what_was_parked_opens_the_next_agenda():
    (item,) = _second().agenda
    assert (item.text, item.raised_by) == ("thuiswerken", Party.MANAGER)


def test_what_is_done_or_dropped_does_not_return_and_the_rest_does():
    talk = carry_over(_with_status(_second(), vroeg=Status.DONE, laat=Status.RUNNING, steun=Status.ADJUSTED))
    assert [one.id for one in talk.agreements] == ["laat"]
    assert [one.id for one in talk.support] == ["steun"]


def test_a_running_promise_keeps_its_date_and_a_moved_one_asks_for_a_new_one():
    talk = carry_over(_with_status(_second(), laat=Status.RUNNING, steun=Status.ADJUSTED))
    assert (talk.agreements[0].due_on, talk.agreements[0].times_moved) == (date(2027, 9, 1), 0)
    assert (talk.support[0].due_on, talk.support[0].times_moved) == (None, 1)


def test_what_was_carried_over_and_then_removed_stays_away():
    talk = carry_over(_with_status(_second(), laat=Status.RUNNING))
    assert carry_over(talk.evolve(agreements=())).agreements == ()


def test_a_third_talk_looks_back_on_what_moved_on_under_the_same_id():
    second = carry_over(_with_status(_second(), vroeg=Status.DONE, laat=Status.ADJUSTED, steun=Status.DONE))
    third = next_conversation(second, "v2", small_guide(), second.guide, "gesprek-3", date(2028, 1, 1), ids())
    assert [(one.id, one.promise.times_moved) for one in third.look_back] == [("laat", 1)]


def test_a_correction_keeps_everything_but_the_word_of_the_two():
    found = correction(_first(), "vinger", "gesprek-3", "naam klopte niet")
    assert (found.revision, found.parent, found.correction_reason) == (2, "vinger", "naam klopte niet")
    assert found.sign_offs == ()
    assert found.agreements == _first().agreements


def test_an_answer_that_carries_over_stands_beside_the_question_next_time():
    guide = small_guide()
    steps = [
        step.evolve(questions=tuple(q.evolve(carries_over=q.id == "hoe") for q in step.questions))
        for step in guide.steps
    ]
    guide = guide.evolve(steps=tuple(steps))
    talk = session()
    for question in ("hoe", "diep"):
        talk = talk.answer(guide.question(question), Floor.EMPLOYEE, text="druk")
    found = next_conversation(
        talk.conversation, "f", guide, talk.conversation.guide, "g2", date(2028, 1, 1), ids()
    )
    assert [(one.question_id, one.text) for one in found.earlier_answers] == [("hoe", "druk")]
    assert found.answers == ()


def test_a_point_without_an_agreement_is_a_point_again_and_no_more_once_it_is_removed():
    goals = (
        DevelopmentGoal(id="g", what="plannen", origins=(Party.EMPLOYEE,)),
        DevelopmentGoal(
            id="los", what="leiden", origins=(Party.MANAGER,), due_said="april", due_on=date(2027, 4, 30)
        ),
    )
    options = (
        Option(id="o", goal_id="los", what="coach"),
        Option(id="p", goal_id="g", what="cursus"),
        Option(id="q", goal_id="g"),
    )
    first = _first().evolve(goals=goals, options=options)
    second = next_conversation(first, "f", small_guide(), first.guide, "g2", date(2027, 6, 1), ids())
    assert [(one.what, one.origins, one.due_said) for one in second.goals] == [
        ("leiden", (Party.MANAGER,), "")
    ]
    assert [one.id for one in second.earlier_goals] == ["los", "g"]
    assert [one.id for one in second.options] == ["o"]
    assert [one.id for one in second.earlier_options] == ["o", "p"]
    third = next_conversation(
        second.evolve(goals=()), "v2", small_guide(), first.guide, "g3", date(2028, 1, 1), ids()
    )
    assert third.goals == ()


def test_the_development_point_of_what_moves_on_comes_along_and_that_of_what_is_done_does_not():
    goals = (
        DevelopmentGoal(id="g", what="plannen", origins=(Party.EMPLOYEE,)),
        DevelopmentGoal(id="h", what="leiden", origins=(Party.EMPLOYEE,)),
    )
    first = _first()
    linked = tuple(one.evolve(goal_id={"laat": "h"}.get(one.id, one.goal_id)) for one in first.agreements)
    first = first.evolve(goals=goals, agreements=linked)
    second = next_conversation(first, "f", small_guide(), first.guide, "g2", date(2027, 6, 1), ids())
    assert [one.id for one in second.earlier_goals] == ["g", "h"]
    carried = carry_over(_with_status(second, vroeg=Status.DONE, laat=Status.RUNNING))
    assert [one.what for one in carried.goals] == ["leiden"]
    assert carried.goal(carried.agreements[0].goal_id).what == "leiden"
    third = next_conversation(carried, "v2", small_guide(), first.guide, "g3", date(2028, 1, 1), ids())
    assert [one.what for one in third.earlier_goals] == ["leiden"]
