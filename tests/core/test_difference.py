"""From one talk to the next: what became of what was agreed is told once, in terms that people know."""

from datetime import date

import pytest
from talks import blank_conversation
from two_versions import (
    LATER,
    MENTOR,
    NEED,
    SHADOWING,
    WISH,
    corrected,
    due_again,
    first,
    next_talk,
    texts,
    told,
)

from popgids.core.agreements import Agreement, Owner, Status, Support
from popgids.core.difference.versions import ChangeCode, ChangeGroup, difference
from popgids.core.goals import DevelopmentGoal, merge
from popgids.core.guide import Party
from popgids.core.sign_off import Evaluation, NextTalk
from popgids.core.summary.blocks import Several


@pytest.mark.parametrize(
    ("status", "reason", "sentence"),
    [
        (Status.DONE, "", "Klaar: “Meelopen bij Inkoop” (Sanne Vermeulen)."),
        (
            Status.DROPPED,
            "Omdat Inkoop verhuist.",
            "Vervallen: “Meelopen bij Inkoop” (Sanne Vermeulen), omdat Inkoop verhuist.",
        ),
        (
            Status.DROPPED,
            "Inkoop verhuist",
            "Vervallen: “Meelopen bij Inkoop” (Sanne Vermeulen). Reden: Inkoop verhuist.",
        ),
    ],
)
def test_a_closed_agreement_says_what_came_of_it(status, reason, sentence):
    before = first()
    assert told(before, next_talk(before, ("a1", status, reason))) == [sentence]


@pytest.mark.parametrize(
    ("reason", "ending"),
    [
        ("omdat de drukte aanhield", ", omdat de drukte aanhield."),
        ("Door ziekte van Bas.", ", door ziekte van Bas."),
        ("Het bleef druk.\nOok in mei.", ". Reden: Het bleef druk. Ook in mei."),
        ("", "."),
    ],
)
def test_an_adjusted_agreement_tells_from_when_to_when_and_why(reason, ending):
    before = first()
    after = due_again(next_talk(before, ("a1", Status.ADJUSTED, reason)), date(2028, 6, 1))
    sentence = "De einddatum van “Meelopen bij Inkoop” is verschoven van 1 juni 2027 naar 1 juni 2028"
    assert told(before, after) == [sentence + ending]


def test_two_days_of_one_year_name_it_once():
    before = first()
    after = corrected(due_again(before, date(2027, 3, 1)))
    assert told(before, after) == [
        "De einddatum van “Meelopen bij Inkoop” is verschoven van 1 juni naar 1 maart 2027."
    ]


def test_an_agreement_that_runs_says_so_and_keeps_its_day():
    before = first()
    after = next_talk(before, ("a1", Status.RUNNING, ""), held_on=date(2027, 5, 1))
    assert told(before, after) == ["Loopt nog: “Meelopen bij Inkoop” (Sanne Vermeulen)."]


def test_what_did_not_start_says_both_that_and_its_new_day():
    before = first()
    after = due_again(next_talk(before, ("a1", Status.NOT_STARTED, "omdat Bas er niet was")), LATER)
    assert told(before, after) == [
        "Nog niet gestart: “Meelopen bij Inkoop” (Sanne Vermeulen).",
        "De einddatum van “Meelopen bij Inkoop” is verschoven van 1 juni 2027 naar 1 maart 2028, omdat Bas er niet was.",
    ]


def test_what_moves_on_and_was_removed_is_not_in_the_plan_any_more():
    before = first()
    after = next_talk(before, ("a1", Status.RUNNING, "")).evolve(agreements=())
    assert told(before, after) == ["Niet meer in het plan: “Meelopen bij Inkoop” (Sanne Vermeulen)."]


def test_what_it_brought_and_why_it_went_are_told_with_what_left_the_plan():
    before = first()
    after = next_talk(before, ("a1", Status.ADJUSTED, "Bas is weg")).evolve(agreements=())
    after = after.evolve(look_back=tuple(one.evolve(brought="Veel gezien") for one in after.look_back))
    assert told(before, after)[0] == (
        "Niet meer in het plan: “Meelopen bij Inkoop” (Sanne Vermeulen). Reden: Bas is weg. "
        "Wat het bracht: Veel gezien."
    )


def test_an_agreement_without_status_is_still_open():
    before = first()
    assert told(before, next_talk(before)) == [
        "Nog zonder uitkomst: “Meelopen bij Inkoop” (Sanne Vermeulen)."
    ]


def test_what_was_not_looked_back_on_is_not_gone_and_no_news_a_talk_later():
    talk = first(goals=(WISH,)).evolve(agreements=(SHADOWING.evolve(goal_id="p1"),))
    silent = next_talk(talk)
    assert told(talk, silent) == ["Nog zonder uitkomst: “Meelopen bij Inkoop” (Sanne Vermeulen)."]
    last = next_talk(silent, ("a1", Status.RUNNING, ""), held_on=date(2028, 9, 1))
    assert not [one for one in difference(silent, last) if one.code in (ChangeCode.NEW, ChangeCode.GONE)]


def test_what_it_brought_stands_with_what_is_done():
    before = first()
    after = next_talk(before, ("a1", Status.DONE, ""))
    after = after.evolve(look_back=(after.look_back[0].evolve(brought="Ik ken de prijzen"),))
    assert told(before, after)[0].endswith("Wat het bracht: Ik ken de prijzen.")


def test_new_agreements_and_support_name_who_and_when():
    before = blank_conversation()
    other = Support(id="s2", what="Een laptop", owner=Owner.OTHER, owner_name="Petra", due_said="na de zomer")
    after = next_talk(
        before, agreements=(SHADOWING, Agreement(id="a2", what="Bellen")), support=(MENTOR, other)
    )
    assert told(before, after) == [
        "Nieuw: “Meelopen bij Inkoop” (Sanne Vermeulen, uiterlijk 1 juni 2027).",
        "Nieuw: “Bellen” (Sanne Vermeulen, nog zonder datum).",
        "Nieuw: “Elke week een uur met Bas” (Karim Aydin, uiterlijk 1 juni 2027).",
        "Nieuw: “Een laptop” (Petra, uiterlijk “na de zomer”).",
    ]


def test_the_first_day_and_the_day_to_look_back_move_along_silently_in_a_new_talk_only():
    dated = SHADOWING.evolve(start_on=date(2027, 4, 1), look_again_on=date(2027, 7, 1))
    moved = {"start_on": date(2028, 4, 1), "due_on": date(2028, 6, 1), "look_again_on": date(2028, 7, 1)}
    before = blank_conversation(agreements=(dated,))
    again = next_talk(before, ("a1", Status.ADJUSTED, ""))
    again = again.evolve(agreements=(again.agreements[0].evolve(**moved),))
    same = corrected(before, agreements=(dated.evolve(**moved),))
    codes = [[one.code for one in difference(before, after)[1:]] for after in (again, same)]
    assert codes == [[ChangeCode.DUE], [ChangeCode.START, ChangeCode.DUE, ChangeCode.LOOK_AGAIN]]


def test_versions_between_tell_what_became_of_what_is_not_mentioned_any_more():
    before = first()
    middle = next_talk(before, ("a1", Status.DONE, "")).evolve(
        agreements=(Agreement(id="a2", what="Bellen"),)
    )
    last = next_talk(middle, ("a2", Status.RUNNING, ""), held_on=date(2029, 3, 1))
    assert any(one.startswith("Klaar: ") for one in told(before, last, middle))
    assert any(one.startswith("Niet meer in het plan: ") for one in told(before, last))


def test_a_correction_of_a_later_talk_still_looks_back_on_the_earlier_one():
    before = first()
    after = corrected(next_talk(before, ("a1", Status.DONE, "")))
    assert told(before, after) == ["Klaar: “Meelopen bij Inkoop” (Sanne Vermeulen)."]


def test_a_correction_does_not_take_the_look_back_for_news():
    talk = due_again(next_talk(first(), ("a1", Status.ADJUSTED, "druk")), LATER)
    assert [one.code for one in difference(talk, corrected(talk))] == [ChangeCode.CORRECTION]


def test_agreements_stand_in_the_order_of_the_plan():
    goals = (WISH, NEED)
    by_goal = {"z": "p1", "y": "", "x": "p2", "w": "p1"}
    before = blank_conversation(
        goals=goals,
        agreements=tuple(Agreement(id=key, what=key, goal_id=goal) for key, goal in by_goal.items()),
    )
    after = next_talk(before, *((key, Status.DONE, "") for key in by_goal))
    found = [one.id for one in difference(before, after) if one.group is ChangeGroup.AGREEMENTS]
    assert found == ["z", "w", "x", "y"]


def test_a_new_talk_on_another_day_than_planned():
    before = blank_conversation(next_talk=NextTalk(day=date(2028, 2, 1), kind="volledig"))
    after = next_talk(before, next_talk=NextTalk(day=date(2028, 9, 5), kind="kort"))
    assert texts(before, after) == [
        "Er was een nieuw gesprek op 1 maart 2028. Het gesprek daarvoor was op 1 maart 2027.",
        "Het gesprek was gepland op 1 februari en is gehouden op 1 maart 2028.",
        "Het volgende gesprek is op 5 september 2028.",
        "Het volgende gesprek wordt een korte terugblik.",
    ]


@pytest.mark.parametrize(
    ("was", "now", "sentence"),
    [
        (7, 8, ["Het cijfer voor het gesprek ging omhoog: van 7 naar 8."]),
        (8, 6, ["Het cijfer voor het gesprek ging omlaag: van 8 naar 6."]),
        (None, 8, ["Het gesprek kreeg een 8."]),
        (8, None, []),
        (8, 8, []),
    ],
)
def test_the_score_of_a_next_talk(was, now, sentence):
    before = blank_conversation(evaluation=Evaluation(score=was, words="Goed"))
    assert told(before, next_talk(before, evaluation=Evaluation(score=now, words="Anders"))) == sentence


# development points


def test_a_merged_point_names_what_went_into_it():
    before = blank_conversation(goals=(WISH, NEED))
    after = corrected(before, goals=(merge(WISH, NEED),))
    assert told(before, after) == [
        "Samengevoegd: “Leren inkopen” en “Twee inkopers die elkaar vervangen”. Het punt heet nu “Leren inkopen”."
    ]


def test_a_point_merged_with_a_new_one_finds_its_name_in_the_voices():
    before = blank_conversation(goals=(WISH,))
    (change,) = difference(before, corrected(before, goals=(merge(WISH, NEED),)))[1:]
    assert (change.code, change.before) == (ChangeCode.MERGED, Several((WISH.what, NEED.what)))


def test_a_point_that_was_merged_already_is_no_news():
    before = blank_conversation(goals=(merge(WISH, NEED),))
    assert told(before, corrected(before)) == []


def test_points_of_a_new_talk_are_new_unless_they_are_said_again():
    before = blank_conversation(goals=(WISH, NEED))
    again = DevelopmentGoal(id="p9", what="leren  inkopen.", origins=(Party.EMPLOYEE,), due_on=LATER)
    fresh = DevelopmentGoal(id="p8", what="Onderhandelen", origins=(Party.EMPLOYEE, Party.MANAGER))
    after = next_talk(before, goals=(fresh, again))
    assert told(before, after) == [
        "De tekst is veranderd van “Leren inkopen” in “leren inkopen”.",
        "“leren inkopen” heeft nu een einddatum: 1 maart 2028.",
        "Niet meer in het plan: “Twee inkopers die elkaar vervangen”.",
        "Nieuw: “Onderhandelen”, van de medewerker en de organisatie.",
    ]


def test_a_point_is_left_with_all_that_was_agreed_for_it_done():
    before = blank_conversation(goals=(WISH,), agreements=(SHADOWING.evolve(goal_id="p1"),))
    done, dropped = (next_talk(before, ("a1", status, "")) for status in (Status.DONE, Status.DROPPED))
    assert told(before, done)[-1] == (
        "Niet meer in het plan: “Leren inkopen”. Alles wat daarvoor was afgesproken, is klaar."
    )
    assert [one.what for one in dropped.goals] == ["Leren inkopen"], "the wish is there although this lapsed"
    assert told(before, dropped.evolve(goals=()))[-1] == "Niet meer in het plan: “Leren inkopen”."
