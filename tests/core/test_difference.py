"""What changed between two versions is told once, in terms that people know, and nothing is told that did not."""

import re
from datetime import date, time
from decimal import Decimal
from itertools import count, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from talks import blank_conversation, small_guide

from popgids.core.agenda import AgendaItem, ParkedItem
from popgids.core.agreements import Agreement, FollowUp, Mandatory, Owner, Status, Support, SupportKind
from popgids.core.answers import Answer, Chosen
from popgids.core.blocks import Card, Measure, Origin, ScalePoint, Several, TalkKind, Unit, Who
from popgids.core.conversation import Conversation, Note, Person
from popgids.core.difference import Change, ChangeCode, ChangeGroup, difference
from popgids.core.follow_up import carry_over, correction, next_conversation
from popgids.core.goals import DevelopmentGoal, Direction, GoalKind, merge
from popgids.core.guide import Floor, Party, StepKind
from popgids.core.options import Option
from popgids.core.sign_off import Evaluation, NextTalk, ReadBack
from popgids.wording.difference import difference_heading, difference_text, no_difference_text

DUE = date(2027, 6, 1)
LATER = date(2028, 3, 1)
SHADOWING = Agreement(id="a1", what="Meelopen bij Inkoop.", due_on=DUE, due_said="1 juni 2027")
MENTOR = Support(id="s1", agreement_id="a1", what="Elke week een uur met Bas", due_on=DUE)
WISH = DevelopmentGoal(id="p1", what="Leren inkopen", origins=(Party.EMPLOYEE,))
NEED = DevelopmentGoal(id="p2", what="Twee inkopers die elkaar vervangen", origins=(Party.MANAGER,))


def first(**extra):
    return blank_conversation(agreements=(SHADOWING,), **extra)


def corrected(talk, **changes):
    return correction(talk, "vingerafdruk", "gesprek-c", "Er stond een fout in.").evolve(**changes)


def next_talk(talk, *told, held_on=LATER, **changes):
    """The talk after this one, in which the look-back got these (id, status, reason)."""
    ids = count()
    start = next_conversation(
        talk, "vingerafdruk", small_guide(), talk.guide, "gesprek-2", held_on, lambda: f"id-{next(ids)}"
    )
    said = {key: (status, reason) for key, status, reason in told}
    look_back = tuple(
        one.evolve(status=said[one.id][0], reason=said[one.id][1]) if one.id in said else one
        for one in start.look_back
    )
    return carry_over(start.evolve(look_back=look_back)).evolve(**changes)


def due_again(talk, day):
    return talk.evolve(agreements=tuple(one.evolve(due_on=day) for one in talk.agreements))


def texts(before, after, *between):
    return [difference_text(one) for one in difference(before, after, between)]


def told(before, after, *between):
    """The sentences but the first, that says which talk or correction it is."""
    return texts(before, after, *between)[1:]


# from one talk to the next


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
    assert told(before, after)[1:] == ["Niet meer in het plan: “Meelopen bij Inkoop” (Sanne Vermeulen)."]


def test_an_agreement_without_status_is_still_open():
    before = first()
    assert told(before, next_talk(before)) == [
        "Nog zonder uitkomst: “Meelopen bij Inkoop” (Sanne Vermeulen)."
    ]


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
    assert told(before, dropped)[-1] == "Niet meer in het plan: “Leren inkopen”."


# within one talk


def change_of(**values):
    """A correction that changes these fields of the one agreement."""
    before = first()
    return told(before, corrected(before, agreements=(SHADOWING.evolve(**values),)))


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (
            {"what": "Twee dagen meelopen bij Inkoop"},
            "De tekst is veranderd van “Meelopen bij Inkoop” in “Twee dagen meelopen bij Inkoop”.",
        ),
        (
            {"owner": Owner.TOGETHER},
            "“Meelopen bij Inkoop” gaat over van Sanne Vermeulen naar Sanne Vermeulen en Karim Aydin samen.",
        ),
        (
            {"due_on": None, "due_said": ""},
            "“Meelopen bij Inkoop” heeft geen einddatum meer (eerst 1 juni 2027).",
        ),
        (
            {"due_on": None, "due_said": "na de zomer"},
            "De einddatum van “Meelopen bij Inkoop” is veranderd van 1 juni 2027 in “na de zomer”.",
        ),
        ({"result": "Een verslag."}, "“Meelopen bij Inkoop” heeft nu een resultaat: “Een verslag”."),
        ({"learning_form": "Stage"}, "“Meelopen bij Inkoop” heeft nu een manier van leren: “Stage”."),
    ],
)
def test_a_correction_of_an_agreement(values, sentence):
    assert change_of(**values) == [sentence]


@pytest.mark.parametrize(
    "values", [{"what": " Meelopen bij Inkoop"}, {"due_said": "1-6-2027"}, {"owner_name": "Petra"}]
)
def test_how_something_was_typed_is_no_change(values):
    assert change_of(**values) == []


@pytest.mark.parametrize(
    ("was", "now", "sentence"),
    [
        (
            {"hours": Decimal(8)},
            {"hours": Decimal("12.5")},
            "Het aantal uren voor “Elke week een uur met Bas” gaat van 8 uur naar 12,5 uur.",
        ),
        ({}, {"amount_eur": Decimal(840)}, "Voor “Elke week een uur met Bas” is nu € 840 afgesproken."),
        (
            {"amount_eur": Decimal(840)},
            {},
            "“Elke week een uur met Bas” heeft geen bedrag meer (eerst € 840).",
        ),
        ({"hours": Decimal(8)}, {"hours": Decimal("8.0"), "hours_said": "acht"}, None),
        (
            {"kind": SupportKind.HOURS},
            {"kind": SupportKind.BUDGET},
            "Het soort steun bij “Elke week een uur met Bas” is veranderd van “uren” in “geld”.",
        ),
        (
            {},
            {"agreement_id": "a2"},
            "“Elke week een uur met Bas” hoort nu bij “Bellen”, en niet meer bij “Meelopen bij Inkoop”.",
        ),
    ],
)
def test_a_correction_of_support(was, now, sentence):
    agreements = (SHADOWING, Agreement(id="a2", what="Bellen"))
    before = blank_conversation(agreements=agreements, support=(MENTOR.evolve(**was),))
    after = corrected(before, support=(MENTOR.evolve(**now),))
    assert told(before, after) == ([sentence] if sentence else [])


@pytest.mark.parametrize(
    ("field", "was", "now", "sentence"),
    [
        ("held_on", date(2027, 3, 1), date(2027, 3, 8), "De datum van het gesprek is verbeterd van 1 maart naar 8 maart 2027."),
        ("manager", Person(name="Karim"), Person(name="Eva"), "De leidinggevende is nu Eva. Eerst was dat Karim."),
        (
            "manager",
            Person(name="Karim", role="teamleider"),
            Person(name="Eva", role="directeur"),
            "De leidinggevende is nu Eva, directeur. Eerst was dat Karim, teamleider.",
        ),
        (
            "employee",
            Person(name="Sanne", role="planner"),
            Person(name="Sanne", role="inkoper"),
            "De functie van Sanne is nu inkoper. Eerst was dat planner.",
        ),
        ("others", (), (Person(name="Petra", role="HR"),), "Was er ook bij: Petra, HR."),
        ("others", (Person(name="Petra"),), (), "Was er toch niet bij: Petra."),
        (
            "next_talk",
            NextTalk(day=date(2027, 9, 1), at=time(10), time_said="10"),
            NextTalk(day=date(2027, 9, 8), at=time(10), time_said="10.00"),
            "Het volgende gesprek is verschoven van 1 september naar 8 september 2027.",
        ),
        ("next_talk", NextTalk(), NextTalk(at=time(9, 30)), "Het volgende gesprek is om 9:30 uur."),
        ("agenda", (), (AgendaItem(id="g", text="Werk", raised_by=Party.EMPLOYEE),), "De agenda is aangepast."),
        ("notes", (), (Note(id="hoe", text="Let op"),), "De notities zijn aangepast."),
        ("purpose", "", "Leren", "Het doel van het gesprek is aangepast."),
        ("agenda", (), (AgendaItem(id="g", raised_by=Party.EMPLOYEE),), None),
        ("time_spent", (), ({"stap": "status", "seconden": 9},), None),
    ],
)  # fmt: skip
def test_a_correction_around_the_plan(field, was, now, sentence):
    before = blank_conversation(**{field: was})
    assert told(before, corrected(before, **{field: now})) == ([sentence] if sentence else [])


def test_a_correction_says_why_and_what_the_look_back_says_now():
    talk = next_talk(first(), ("a1", Status.RUNNING, "")).evolve(agreements=())
    look_back = (talk.look_back[0].evolve(status=Status.DONE),)
    assert texts(talk, corrected(talk, look_back=look_back)) == [
        "Dit is een correctie van hetzelfde gesprek. Reden: Er stond een fout in.",
        "De uitkomst van “Meelopen bij Inkoop” is veranderd van “loopt” in “klaar”.",
    ]


COURSE = Agreement(id="a1", what="Cursus inkopen", mandatory=Mandatory.NO, repayment=True)
EACH_FIELD = {
    "agreements": (
        COURSE,
        {
            "goal_id": "p1", "owner": Owner.MANAGER, "what": "Cursus verkopen", "start_said": "mei",
            "start_on": DUE, "due_said": "mei", "due_on": DUE, "result": "Nieuw", "learning_form": "Stage",
            "mandatory": Mandatory.YES, "repayment": False, "repayment_period": "Een jaar",
            "repayment_said": "veel", "repayment_eur": Decimal(9), "repayment_steps": "Per maand",
            "employee_benefit": "Groei", "organisation_benefit": "Rust", "look_again_said": "mei",
            "look_again_on": DUE,
        },
        # The option is where it came from; how often it moved follows from the days; a name counts with its owner.
        {"id", "option_id", "owner_name", "times_moved"},
    ),
    "support": (
        Support(id="s1", what="Een uur"),
        {
            "agreement_id": "a9", "kind": SupportKind.HOURS, "what": "Twee uur", "owner": Owner.EMPLOYEE,
            "due_said": "mei", "due_on": DUE, "hours_said": "veel", "hours": Decimal(2), "amount_said": "veel",
            "amount_eur": Decimal(9),
        },
        {"id", "owner_name", "times_moved"},
    ),
    "goals": (
        WISH,
        {
            "what": "Verkopen", "importance": "Leuk", "kind": GoalKind.SKILL, "direction": Direction.ELSEWHERE,
            "due_said": "mei", "due_on": DUE, "cost_said": "veel", "cost_eur": Decimal(9),
            "organisation_goal": "Omzet", "criteria": "Snel", "origins": (Party.MANAGER,), "merged_ids": ("p7",),
        },
        {"id", "agenda_id", "voices"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("collection", "fields"), [(key, each[1]) for key, each in EACH_FIELD.items()])
def test_no_change_in_the_plan_goes_unseen(collection, fields):
    record, _fields, without = EACH_FIELD[collection]
    assert set(type(record).model_fields) == {*fields, *without}
    rest = {"agreements": (COURSE, Agreement(id="a9", what="Bellen")), "goals": (WISH,)}
    before = blank_conversation(**(rest | {collection: (record, *rest.get(collection, ())[1:])}))
    for name, value in fields.items():
        now = (record.evolve(**{name: value}), *getattr(before, collection)[1:])
        assert told(before, corrected(before, **{collection: now})), name


OF_ONE_TALK = {
    "purpose": "Leren",
    "minutes": 45,
    "others": (Person(name="Petra"),),
    "held_on": LATER,
    "employee": Person(name="Noor"),
    "manager": Person(name="Eva"),
    "agenda": (AgendaItem(id="g", text="Werk", raised_by=Party.EMPLOYEE),),
    "look_back": (FollowUp(id="a7", agreement=SHADOWING.evolve(id="a7")),),
    "answers": (Answer(question_id="hoe", kind="open", party=Floor.EMPLOYEE, text="Goed"),),
    "notes": (Note(id="hoe", text="Let op"),),
    "goals": (WISH,),
    "options": (Option(id="o", what="Een cursus"),),
    "read_backs": (ReadBack(step=StepKind.SUPPORT, summary="Dit"),),
    "agreements": (SHADOWING,),
    "support": (MENTOR,),
    "parked": (ParkedItem(id="k", text="Thuis werken"),),
    "next_talk": NextTalk(remark="In de kantine"),
    "evaluation": Evaluation(words="Fijn"),
}
NOT_OF_THE_PLAN = {
    *("id", "pop_id", "revision", "parent", "correction_reason", "is_example", "guide", "minutes_said"),
    *("earlier", "earlier_answers", "sign_offs", "chosen_questions", "skipped", "carried", "current_item"),
    *("step_minutes", "runs_on", "time_spent"),
}


def test_no_part_of_a_corrected_talk_changes_unseen():
    assert set(Conversation.model_fields) == {*OF_ONE_TALK, *NOT_OF_THE_PLAN}
    before = blank_conversation()
    for name, value in OF_ONE_TALK.items():
        assert told(before, corrected(before, **{name: value})), name


# answers


def answer(text="", **extra):
    values = {"question_id": "hoe", "question": "Hoe gaat het?", "kind": "open", "party": Floor.EMPLOYEE}
    return Answer(text=text, **(values | extra))


@pytest.mark.parametrize(
    ("was", "now", "sentence"),
    [
        (
            answer("Goed."),
            answer("Beter."),
            "“Hoe gaat het?” Sanne Vermeulen: eerst “Goed”, nu “Beter”.",
        ),
        (
            answer("Samen.", party=Floor.TOGETHER),
            answer("Apart.", party=Floor.TOGETHER),
            "“Hoe gaat het?” eerst “Samen”, nu “Apart”.",
        ),
        (
            answer(kind="schaal", number=Decimal(6)),
            answer(kind="schaal", number=Decimal(7), explanation="Rustig"),
            "“Hoe gaat het?” Sanne Vermeulen: eerst 6, nu 7.",
        ),
        (
            answer(kind="schaal", number=Decimal(6)),
            answer(kind="schaal", number=Decimal(6), explanation="Rustig"),
            "“Hoe gaat het?” Sanne Vermeulen: nu ook “Rustig”.",
        ),
        (
            answer(kind="keuze", choices=(Chosen(id="a", text="Blijven"),)),
            answer(kind="keuze", choices=(Chosen(id="a", text="Blijven"), Chosen(id="b", text="Groeien"))),
            "“Hoe gaat het?” Sanne Vermeulen: eerst “Blijven”, nu “Blijven” en “Groeien”.",
        ),
        (
            answer("1 mei 2027", kind="datum", on=date(2027, 5, 1)),
            answer("1-5-2027", kind="datum", on=date(2027, 5, 1)),
            None,
        ),
        (answer("Geheim", is_private=True), answer("Stil", is_private=True), None),
        (answer("Geheim"), answer("Stil", is_private=True), None),
        (answer(""), answer("Goed"), None),
        (answer("Goed"), answer("Goed", party=Floor.MANAGER), None),
    ],
)
def test_answers_are_told_where_both_talks_have_one(was, now, sentence):
    before = blank_conversation(answers=(was,))
    assert told(before, next_talk(before, answers=(now,))) == ([sentence] if sentence else [])


def test_a_private_answer_is_never_shown_by_a_correction():
    before = blank_conversation(answers=(answer("Geheim", is_private=True),))
    after = corrected(before, answers=(answer("Zwijgen", is_private=True),))
    assert told(before, after) == ["Er zijn antwoorden bij gekomen, weggehaald of aangepast."]


# always


words = st.sampled_from(["", "Bellen", "Meelopen bij Inkoop.", "Schrijven"])
days = st.sampled_from([None, DUE, LATER])
agreements = st.builds(
    Agreement, id=st.sampled_from("abc"), what=words, due_on=days, owner=st.sampled_from(Owner), result=words,
    goal_id=st.sampled_from(["", "p", "q"]),
)  # fmt: skip
supports = st.builds(
    Support, id=st.sampled_from("def"), what=words, hours=st.sampled_from([None, Decimal(8)]),
    agreement_id=st.sampled_from(["", "a", "b"]),
)  # fmt: skip
goals = st.builds(
    DevelopmentGoal, id=st.sampled_from("pqr"), what=words, direction=st.sampled_from([None, *Direction]),
    van=st.just((Party.EMPLOYEE,)), merged_ids=st.sampled_from([(), ("q",), ("r", "s")]),
)  # fmt: skip
follow_ups = st.builds(
    lambda one, status, reason: FollowUp(id=one.id, agreement=one, status=status, reason=reason),
    agreements, st.sampled_from([None, *Status]), words,
)  # fmt: skip
answers = st.builds(
    lambda question, text: Answer(question_id=question, kind="open", party=Floor.EMPLOYEE, text=text),
    st.sampled_from("xyz"), words,
)  # fmt: skip


def unique(items):
    return st.lists(items, max_size=3, unique_by=lambda one: getattr(one, "id", None)).map(tuple)


conversations = st.builds(
    blank_conversation,
    revision=st.integers(1, 3), agreements=unique(agreements), support=unique(supports), goals=unique(goals),
    look_back=unique(follow_ups), answers=unique(answers),
    earlier=st.none() | st.builds(lambda n: {"versie": n, "op": DUE}, st.integers(1, 3)),
    evaluation=st.builds(Evaluation, score=st.none() | st.integers(1, 10)),
    next_talk=st.builds(NextTalk, day=days, kind=st.sampled_from([None, "kort"])),
)  # fmt: skip


@given(conversations)
def test_a_version_does_not_differ_from_itself(talk):
    same = talk.evolve(revision=4)
    assert difference(same, same) == ()
    assert difference(same, type(same).model_validate(same.model_dump(by_alias=True))) == ()


@given(conversations, conversations)
def test_every_difference_is_told_in_a_calm_sentence_and_always_the_same(before, after):
    found = difference(before, after)
    assert difference(before, after) == found
    assert [list(ChangeGroup).index(one.group) for one in found] == sorted(
        list(ChangeGroup).index(one.group) for one in found
    )
    for text in map(difference_text, found):
        assert text[-1] in ".?…"
        assert "!" not in text
        assert "None" not in text
        assert not re.search(r"[{}]|“”|\.\.|  |\(\)", text)


VALUES = {
    ChangeCode.SCORE: (ScalePoint(Decimal(8)), ScalePoint(Decimal(7))),
    ChangeCode.OWNER: (Who(Owner.EMPLOYEE, ("Sanne",)), Who(Owner.OTHER)),
    ChangeCode.JOINED: (None, Card("Petra", "HR")),
    ChangeCode.LEFT: (Card("Petra", "HR"), None),
    ChangeCode.NEXT_KIND: (TalkKind.FULL, TalkKind.SHORT),
    ChangeCode.HOURS: (Measure(Decimal(8), Unit.HOURS), Measure(Decimal(9), Unit.HOURS)),
    ChangeCode.MERGED: (Several(("A", "B")), "C"),
    ChangeCode.NEW: (None, DUE),
    ChangeCode.ORIGIN: (Origin.EMPLOYEE, Origin.BOTH),
}


@pytest.mark.parametrize(
    ("code", "reason"), list(product(ChangeCode, ["", "Het was druk", "omdat het druk was"]))
)
def test_every_code_has_words_also_when_it_is_set_or_taken_away(code, reason):
    before, after = VALUES.get(code, ("Eerst.", "Later."))
    pairs = {(before, after), (None, after), (before, None)} if before and after else {(before, after)}
    for was, now in pairs:
        change = Change(
            ChangeGroup.OTHER,
            code,
            "medewerker",
            "Meelopen",
            was,
            now,
            reason,
            Who(Owner.EMPLOYEE, ("Sanne",)),
        )
        text = difference_text(change)
        assert text[0].isupper() or text[0] == "“"
        assert text.endswith(".")
        assert "!" not in text
        assert ("het was druk" in text.lower() or "omdat het druk was" in text) == bool(reason)


def test_long_words_are_shortened():
    before = first()
    after = corrected(before, agreements=(SHADOWING.evolve(what="lang " * 60, result="langer " * 900),))
    assert all(len(one) < 400 for one in told(before, after))


def test_every_group_has_a_heading_and_nothing_is_said_of_nothing():
    assert len({difference_heading(group) for group in ChangeGroup}) == len(ChangeGroup)
    assert no_difference_text(1, 2) == "Er is niets veranderd tussen versie 1 en versie 2."
