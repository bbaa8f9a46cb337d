"""A correction of the same talk: what changed is told, and no change of the plan goes unseen."""

from datetime import date, time
from decimal import Decimal

import pytest
from talks import blank_conversation
from two_versions import DUE, LATER, MENTOR, SHADOWING, WISH, corrected, first, next_talk, texts, told

from popgids.core.agenda import AgendaItem, ParkedItem
from popgids.core.agreements import Agreement, FollowUp, Mandatory, Owner, Status, Support, SupportKind
from popgids.core.answers import Answer
from popgids.core.conversation import Conversation, Note, Participant, Person
from popgids.core.goals import Direction, GoalKind
from popgids.core.guide import Floor, Party, StepKind
from popgids.core.options import Option
from popgids.core.sign_off import Evaluation, NextTalk, ReadBack


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
        (
            {"backed_by": (Party.EMPLOYEE,)},
            "Wie “Meelopen bij Inkoop” wil, staat er nu bij: Sanne Vermeulen.",
        ),
        (
            {"manager_trust": 4},
            "Karim Aydin geeft nu een 4 voor hoe zeker “Meelopen bij Inkoop” lukt.",
        ),
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
            "Het soort steun van “Elke week een uur met Bas” is veranderd van “uren” in “geld”.",
        ),
        (
            {},
            {"kind": SupportKind.LEAVE},
            "Het soort steun van “Elke week een uur met Bas” staat er nu bij: “verlof”.",
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
            "look_again_on": DUE, "backed_by": (Party.EMPLOYEE,), "employee_trust": 8, "manager_trust": 4,
        },
        # The option is where it came from; how often it moved follows from the days; a name counts with its owner.
        # That nobody is asked for it shows where somebody had said it.
        {"id", "option_id", "owner_name", "times_moved", "has_no_smart_check"},
    ),
    "support": (
        Support(id="s1", what="Een uur"),
        {
            "agreement_id": "a9", "kind": SupportKind.HOURS, "what": "Twee uur", "owner": Owner.EMPLOYEE,
            "due_said": "mei", "due_on": DUE, "hours_said": "veel", "hours": Decimal(2), "amount_said": "veel",
            "amount_eur": Decimal(9),
        },
        {"id", "answer_id", "owner_name", "times_moved"},
    ),
    "goals": (
        WISH,
        {
            "what": "Verkopen", "importance": "Leuk", "kind": GoalKind.SKILL, "direction": Direction.ELSEWHERE,
            "due_said": "mei", "due_on": DUE, "cost_said": "veel", "cost_eur": Decimal(9),
            "organisation_goal": "Omzet", "criteria": "Snel", "origins": (Party.MANAGER,), "merged_ids": ("p7",),
        },
        {"id", "agenda_id", "answer_id", "voices"},
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
    "participants": (Participant(id="hr", title="HR-adviseur", name="Petra"),),
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
    *(
        "earlier",
        "earlier_answers",
        "earlier_goals",
        "earlier_options",
        "sign_offs",
        "chosen_questions",
        "asked_after",
        "skipped",
        "carried",
        "current_item",
    ),
    *("step_minutes", "runs_on", "time_spent"),
}


def test_no_part_of_a_corrected_talk_changes_unseen():
    assert set(Conversation.model_fields) == {*OF_ONE_TALK, *NOT_OF_THE_PLAN}
    before = blank_conversation()
    for name, value in OF_ONE_TALK.items():
        assert told(before, corrected(before, **{name: value})), name


# answers
