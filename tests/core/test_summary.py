"""A summary says everything once, agreements first, and never what is private or empty."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from popgids.core.agenda import AgendaItem, ParkedItem
from popgids.core.agreements import Agreement, FollowUp, Owner, Status, Support, SupportKind
from popgids.core.answers import Answer, Chosen
from popgids.core.conversation import (
    Conversation,
    Earlier,
    EarlierKept,
    EarlierScore,
    GuideRef,
    Note,
    Participant,
    Person,
)
from popgids.core.goals import DevelopmentGoal, GoalKind, merge
from popgids.core.guide import Floor, Guide, Party, StepKind
from popgids.core.sign_off import Evaluation, NextTalk, ReadBack, SignOff, SignOffKind
from popgids.core.summary.blocks import (
    Card,
    Fact,
    FactList,
    Heading,
    Measure,
    Paragraph,
    Period,
    Record,
    Revision,
    ScalePoint,
    Sentence,
    Several,
    Share,
    Table,
    Who,
)
from popgids.core.summary.codes import Awaited, Origin, TalkKind, Unit
from popgids.core.summary.document import summarise

SANNE = Who(Owner.EMPLOYEE, ("Sanne",))
KARIM = Who(Owner.MANAGER, ("Karim",))
BOTH = Who(Owner.TOGETHER, ("Sanne", "Karim"))

GUIDE = Guide.model_validate(
    {
        "formaat": 1,
        "id": "klein",
        "versie": "1",
        "titel": "Klein",
        "stap": [
            {
                "soort": "stand-van-zaken",
                "titel": "Hoe het gaat",
                "minuten": 10,
                "vraag": [
                    {"id": "terug", "soort": "open", "vraag": "Hoe kijk je terug?", "van": "beiden"},
                    {"id": "drukte", "soort": "schaal", "vraag": "Hoe druk?", "punten": ["rustig", "druk"]},
                    {"id": "tevreden", "soort": "schaal", "vraag": "Hoe tevreden?", "hoog": "heel tevreden"},
                    {
                        "id": "ritten",
                        "soort": "getal",
                        "vraag": "Hoeveel ritten?",
                        "eenheid": "ritten per dag",
                    },
                ],
            },
            {
                "soort": "steun",
                "titel": "Wat helpt",
                "minuten": 10,
                "vraag": [{"id": "dagboek", "soort": "open", "vraag": "Wat nog?", "prive": True}],
            },
        ],
    }
)


def talk(**fields) -> Conversation:
    start = {
        "id": "g1",
        "pop_id": "p1",
        "guide": GuideRef(id="klein", version="1", title="Klein"),
        "employee": Person(name="Sanne"),
        "manager": Person(name="Karim"),
        "held_on": date(2026, 6, 9),
    }
    return Conversation(**start | fields)


def answer(kind="open", question_id="terug", party=Floor.EMPLOYEE, **fields) -> Answer:
    return Answer(question_id=question_id, question="Hoe kijk je terug?", kind=kind, party=party, **fields)


def after(blocks, code):
    """The blocks between the heading with this code and the next heading of its level or higher."""
    start = next((i for i, one in enumerate(blocks) if isinstance(one, Heading) and one.code == code), None)
    if start is None:
        return None
    rest = blocks[start + 1 :]
    level = blocks[start].level
    end = next(
        (i for i, one in enumerate(rest) if isinstance(one, Heading) and one.level <= level), len(rest)
    )
    return list(rest[:end])


def facts(record: Record | FactList) -> dict[str, object]:
    return {fact.code: fact.value for fact in record.facts}


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


FULL = talk(
    earlier=Earlier(revision=1, held_on=date(2025, 6, 9)),
    revision=2,
    parent="f" * 64,
    purpose="Vooruit kijken",
    goals=(DevelopmentGoal(id="p", what="Leiden", origins=(Party.EMPLOYEE,)),),
    agreements=(Agreement(id="a", goal_id="p", what="Overleg leiden"),),
    next_talk=NextTalk(day=date(2026, 9, 1), at=time(10), kind="kort"),
    evaluation=Evaluation(score=8, manager_response="Meer tijd nemen"),
    read_backs=(ReadBack(step=StepKind.EMPLOYEE_NEED, summary="Je wilt leiden", is_right=True),),
    parked=(ParkedItem(id="k", text="Thuiswerken", parked_by=Party.EMPLOYEE),),
    agenda=(AgendaItem(id="i", text="Werkdruk", raised_by=Party.MANAGER, minutes=15),),
    answers=(answer(text="Goed"),),
    sign_offs=(
        SignOff(party=Party.EMPLOYEE, kind=SignOffKind.AGREED, at=datetime(2026, 6, 9, 15, tzinfo=UTC)),
    ),
)


def test_agreements_come_first_and_the_rest_in_the_order_of_reading_back():
    sections = [one.code for one in summarise(FULL) if isinstance(one, Heading) and one.level < 3]
    assert sections == [
        "pop",
        "plan",
        "look-back",
        "next-talk",
        "evaluation",
        "read-backs",
        "parked",
        "agenda",
        "answers",
        "sign-offs",
    ]
    assert "answers" not in [getattr(one, "code", "") for one in summarise(FULL, with_answers=False)]


def test_an_empty_talk_has_a_head_and_nothing_else():
    blocks = summarise(
        talk(
            goals=(DevelopmentGoal(id="p", origins=(Party.EMPLOYEE,)),),
            agreements=(Agreement(id="a", due_on=date(2027, 1, 1)),),
            support=(Support(id="s"),),
            agenda=(AgendaItem(id="i", raised_by=Party.EMPLOYEE),),
            answers=(answer(text="  "),),
            read_backs=(ReadBack(step=StepKind.EMPLOYEE_NEED, is_right=True),),
            notes=(Note(id="terug", text=" "),),
        )
    )
    assert [type(one) for one in blocks] == [Heading, FactList]
    assert facts(blocks[1])["revision"] == Revision(1)


def test_the_head_says_what_it_replaces_why_and_whether_it_is_real():
    made_at = datetime(2026, 6, 10, 9, 30, tzinfo=UTC)
    blocks = summarise(
        talk(revision=3, parent="f" * 64, correction_reason="Datum klopte niet", is_example=True),
        made_at=made_at,
    )
    assert Sentence("example") in blocks
    assert Paragraph("correction-reason", "Datum klopte niet") in blocks
    head = facts(blocks[2])
    assert (head["revision"], head["made-at"]) == (Revision(3, replaces=2), made_at)
    assert head["employee"] == Card("Sanne")


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
        {"owner": SANNE},
    ]


def test_next_talk_evaluation_and_sign_offs_say_whose_words_they_are():
    blocks = summarise(
        FULL.evolve(
            sign_offs=(
                SignOff(party=Party.EMPLOYEE, kind=SignOffKind.SEEN, remark="Zie punt 2"),
                SignOff(party=Party.MANAGER, kind=SignOffKind.AGREED),
            )
        )
    )
    (next_talk,) = after(blocks, "next-talk")
    assert facts(next_talk) == {"day": date(2026, 9, 1), "at": time(10), "talk-kind": TalkKind.SHORT}
    (evaluation,) = after(blocks, "evaluation")
    assert evaluation.facts == (
        Fact("score", ScalePoint(Decimal(8), 10), SANNE),
        Fact("manager-response", "Meer tijd nemen", KARIM),
    )
    assert after(blocks, "sign-offs") == [
        Table("sign-offs", ("person", "sign-off"), ((SANNE, SignOffKind.SEEN), (KARIM, SignOffKind.AGREED))),
        Paragraph("remark", "Zie punt 2", SANNE),
    ]


def test_who_signs_and_said_nothing_has_not_signed_yet():
    mentor, hr = Participant(id="mentor", title="Mentor", signs=True), Participant(id="hr", title="HR")
    asked = FULL.evolve(participants=(mentor, hr), sign_offs=())
    told = FULL.evolve(
        participants=(mentor, hr), sign_offs=(SignOff(party=Party.MANAGER, kind=SignOffKind.SEEN),)
    )

    def signed(talk, **how):
        tables = (one for one in summarise(talk, **how) if getattr(one, "code", "") == "sign-offs")
        return [(by.role, said) for one in tables if isinstance(one, Table) for by, said in one.rows]

    nobody = [(one, Awaited.SIGN_OFF) for one in (Owner.EMPLOYEE, Owner.MANAGER, Owner.OTHER)]
    assert signed(asked) == [], "a plan that is not recorded yet waits for nobody"
    assert (
        signed(asked, is_recorded=True) == signed(asked, made_at=datetime(2026, 6, 9, tzinfo=UTC)) == nobody
    )
    assert signed(told) == [nobody[0], (Owner.MANAGER, SignOffKind.SEEN), nobody[2]]


def test_read_backs_and_the_agenda():
    blocks = summarise(FULL, guide=GUIDE)
    heading, said = after(blocks, "read-backs")
    assert heading == Heading("step:behoefte-medewerker", 3)
    assert said.facts == (Fact("read-back", "Je wilt leiden", KARIM), Fact("is-right", True, SANNE))
    assert after(blocks, "agenda") == [
        Table(
            "agenda",
            ("item", "raised-by", "minutes"),
            (("Werkdruk", KARIM, Measure(Decimal(15), Unit.MINUTES)),),
        )
    ]


def test_private_answers_and_notes_on_them_are_counted_and_nowhere_to_be_read():
    conversation = talk(
        answers=(
            answer(text="geheim", is_private=True),
            answer(question_id="dagboek", party=Floor.MANAGER, text="geheim"),
            answer(question_id="los", text="openbaar"),
        ),
        notes=(
            Note(id="terug", text="geheim"),
            Note(id="dagboek", text="geheim"),
            Note(id="los", text="ook"),
        ),
    )
    blocks = summarise(conversation, guide=GUIDE)
    assert Sentence("private-answers", 2) in blocks
    assert "geheim" not in repr(blocks)
    assert "openbaar" in repr(blocks)


def test_answers_stand_per_step_as_asked_with_both_voices_and_notes():
    conversation = talk(
        answers=(
            answer(party=Floor.MANAGER, text="Sterk jaar"),
            answer(party=Floor.EMPLOYEE, text="Druk jaar"),
            answer(question_id="oud", text="Uit een oudere gids"),
        ),
        notes=(Note(id="terug", text="Later meer"), Note(id="deel:afspraken", text="Snel gegaan")),
    )
    section = after(summarise(conversation, guide=GUIDE), "answers")
    step, question, other, old, notes, note = section
    assert step == Heading("step:stand-van-zaken", 3, "Hoe het gaat")
    assert question.title == "Hoe kijk je terug?"
    assert question.facts == (
        Fact("answer", "Sterk jaar", KARIM),
        Fact("answer", "Druk jaar", SANNE),
        Fact("note", "Later meer"),
    )
    assert (other.code, notes.code) == ("other-answers", "notes")
    assert old.facts == (Fact("answer", "Uit een oudere gids", SANNE),)
    assert note == FactList((Fact("deel:afspraken", "Snel gegaan"),))
    assert [one.code for one in summarise(conversation) if isinstance(one, Heading)] == [
        "pop",
        "answers",
        "notes",
    ]


@pytest.mark.parametrize(
    ("given", "value"),
    [
        (answer("kort", text="Goed"), "Goed"),
        (answer("datum", text="1 mei", on=date(2027, 5, 1)), date(2027, 5, 1)),
        (answer("datum", text="na de zomer"), "na de zomer"),
        (
            answer("periode", text="1 mei", on=date(2027, 5, 1), text_until="ooit"),
            Period(date(2027, 5, 1), "ooit"),
        ),
        (answer("bedrag", text="300", number=Decimal(300)), Measure(Decimal(300), Unit.EURO)),
        (answer("uren", text="8", number=Decimal(8)), Measure(Decimal(8), Unit.HOURS)),
        (
            answer("getal", "ritten", text="12", number=Decimal(12)),
            Measure(Decimal(12), Unit.OTHER, "ritten per dag"),
        ),
        (answer("schaal", "drukte", number=Decimal(2)), ScalePoint(Decimal(2), 2, "druk")),
        (answer("schaal", "tevreden", number=Decimal(10)), ScalePoint(Decimal(10), 10, "heel tevreden")),
        (answer("schaal", "tevreden", number=Decimal(7)), ScalePoint(Decimal(7), 10)),
        (answer("schaal", "weg", number=Decimal(7)), ScalePoint(Decimal(7))),
        (
            answer("meerkeuze", choices=(Chosen(id="a", text="lezen"), Chosen(id="anders", text="doen"))),
            Several(("lezen", "doen")),
        ),
        (answer("persoon", text="Bas", role="planner", contact="bij 12"), Card("Bas", "planner", "bij 12")),
    ],
)
def test_each_kind_of_answer_keeps_its_meaning(given, value):
    blocks = summarise(talk(answers=(given,)), guide=GUIDE)
    (record,) = (one for one in blocks if isinstance(one, Record))
    assert record.facts == (Fact("answer", value, SANNE),)


def test_an_agreement_of_only_a_result_is_listed_by_it():
    agreed = Agreement(id="a", result="Een lijst met lostijden")
    blocks = summarise(talk(agreements=(agreed,)), for_party=Party.EMPLOYEE)
    assert after(blocks, "own-promises")[0].rows == (("Een lijst met lostijden", None),)


def test_an_explanation_follows_its_answer_and_one_answer_of_both_has_no_name():
    given = answer("ja-nee", party=Floor.TOGETHER, choices=(Chosen(id="ja", text="ja"),), explanation="Graag")
    blocks = summarise(talk(answers=(given,)))
    assert blocks[-1].facts == (Fact("answer", Several(("ja",))), Fact("explanation", "Graag"))


@pytest.mark.parametrize("kind", ["periode", "persoon", "open"])
def test_an_answer_of_only_an_explanation_says_nothing_else(kind):
    blocks = summarise(talk(answers=(answer(kind, explanation="Nog niet te zeggen"),)))
    assert blocks[-1].facts == (Fact("explanation", "Nog niet te zeggen", SANNE),)


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


def test_two_people_with_the_same_name_are_told_apart():
    blocks = summarise(
        talk(
            employee=Person(name="Jan"),
            manager=Person(name="jan"),
            agenda=(AgendaItem(id="i", text="x", raised_by=Party.MANAGER),),
        )
    )
    assert blocks[-1].rows[0][1] == Who(Owner.MANAGER, ("jan",), needs_role=True)


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


def _scores(talk):
    found = (
        one.rows for one in summarise(talk) if isinstance(one, Table) and one.code == "scores-over-talks"
    )
    return next(found, ())


def test_how_the_talks_were_is_a_table_from_the_second_talk_on():
    first = EarlierScore(held_on=date(2025, 6, 9), score=6)
    second = FULL.evolve(
        earlier=Earlier(revision=1, held_on=first.held_on, scores=(first,)), evaluation=Evaluation(score=8)
    )
    assert _scores(second) == ((first.held_on, Share(6, 10)), (FULL.held_on, Share(8, 10)))
    assert _scores(second.evolve(evaluation=Evaluation())) == (), "one score is no trend"
    assert _scores(FULL.evolve(earlier=None)) == ()
