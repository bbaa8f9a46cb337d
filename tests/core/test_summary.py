"""A summary as a whole: its head, the order of its parts, and who says what in them."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

from summaries import FULL, GUIDE, KARIM, SANNE, after, answer, facts, talk

from popgids.core.agenda import AgendaItem
from popgids.core.agreements import Agreement, Owner, Support
from popgids.core.conversation import (
    Earlier,
    EarlierScore,
    Note,
    Participant,
    Person,
)
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Party, StepKind
from popgids.core.sign_off import Evaluation, ReadBack, SignOff, SignOffKind
from popgids.core.summary.blocks import (
    Card,
    Fact,
    FactList,
    Heading,
    Measure,
    Paragraph,
    Revision,
    ScalePoint,
    Sentence,
    Share,
    Table,
    Who,
)
from popgids.core.summary.codes import Awaited, TalkKind, Unit
from popgids.core.summary.document import summarise


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


def test_two_people_with_the_same_name_are_told_apart():
    blocks = summarise(
        talk(
            employee=Person(name="Jan"),
            manager=Person(name="jan"),
            agenda=(AgendaItem(id="i", text="x", raised_by=Party.MANAGER),),
        )
    )
    assert blocks[-1].rows[0][1] == Who(Owner.MANAGER, ("jan",), needs_role=True)


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
