"""Three forms as organisations have them, made as guides: right, held as a talk, kept, read back and printed."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from filling import filled, words
from talks import TODAY, blank_conversation

from popgids.core.answers import Answer, Cell, Chosen, Row
from popgids.core.conversation import Conversation, GuideRef
from popgids.core.dutch.dates import format_date
from popgids.core.dutch.numbers import format_number
from popgids.core.follow_up import next_conversation, participants
from popgids.core.gaps import gaps
from popgids.core.guide import Floor, Guide, Party
from popgids.core.outline import stops
from popgids.core.pop import PopDocument
from popgids.core.session import Session
from popgids.core.sign_off import SignOff, SignOffKind
from popgids.export.markdown import escape, markdown_for
from popgids.storage.guides import check_guide
from popgids.storage.store import Store

FORMS = ("uren-en-tabellen", "competentiematrix-drie-tekenaars", "voorwaarden-en-spiegelvragen")
GUIDES = Path(__file__).parents[1] / "data" / "gidsen"
NOW = datetime(2027, 3, 1, 11, 0, tzinfo=UTC)


def form(name: str) -> Guide:
    guide = check_guide(GUIDES / f"{name}.toml").guide
    assert guide is not None
    return guide


def started(guide: Guide) -> Session:
    ref = GuideRef(id=guide.id, version=guide.version, title=guide.title)
    talk = blank_conversation(guide=ref, participants=participants(guide))
    return Session.start(guide, talk, TODAY)


def held(name: str, **wishes: object) -> Session:
    """A talk with a form in which everything is answered, and on which all have given their word."""
    session = filled(started(form(name)), wishes)
    for party in Party:
        session = session.sign(SignOff(party=party, kind=SignOffKind.AGREED, remark="", at=NOW))
    for one in session.conversation.participants:
        values = {"name": f"Naam {one.title}", "remark": words(one.id)}
        if one.signs:
            values |= {"kind": SignOffKind.SEEN, "at": NOW}
        session = session.change_participant(one.id, **values)
    return session


def kept(session: Session, folder: Path) -> Conversation:
    """The talk as it comes back from disk, through the journal and as a version."""
    store = Store(folder / "POP", folder / "state")
    talk = store.begin(session)
    document = PopDocument(made_at=NOW, program="popgids", conversation=session.conversation)
    store.finish(talk, document)
    assert store.shelf().running == ()
    return store.newest(session.conversation.pop_id).document.conversation


@pytest.mark.parametrize("name", FORMS)
def test_the_form_has_no_errors_and_no_warnings(name):
    assert check_guide(GUIDES / f"{name}.toml").problems == ()


@pytest.mark.parametrize("name", FORMS)
def test_a_talk_with_every_answer_comes_back_from_disk_as_it_was(name, tmp_path):
    session = held(name)
    assert kept(session, tmp_path) == session.conversation


@pytest.mark.parametrize("name", FORMS)
def test_no_question_is_open_after_a_talk_with_every_answer(name):
    session = held(name)
    keys = {one.id for step in session.guide.steps for one in step.questions}
    assert [one for one in gaps(session.guide, session.conversation) if one.key in keys] == []


@pytest.mark.parametrize("name", FORMS)
def test_the_plan_on_paper_holds_every_answer_that_is_for_all_eyes(name):
    session = held(name)
    paper = markdown_for(session.conversation, guide=session.guide)
    for answer in session.conversation.answers:
        is_for_all = not answer.is_private and answer.visible_to is None
        assert (answer.question in paper) is is_for_all
        if is_for_all:
            part = under(paper, answer.question)
            expected = [flat(one) for one in said_in(answer)]
            assert expected
            assert [one for one in expected if one not in part and escape(one) not in part] == []


def under(paper: str, question: str) -> str:
    """What stands under the heading of a question."""
    return flat(re.split(r"\n#", paper.split(f"#### {question}\n", 1)[1])[0])


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def said_in(answer: Answer) -> Iterator[str]:
    """The words and numbers that were said in an answer, those of every row included."""
    yield from shown(answer)
    yield from (one.text for one in answer.choices)
    yield from (text for text in (answer.point, answer.role, answer.contact, answer.explanation) if text)
    yield from in_rows(answer.rows)


def shown(said: Answer | Cell) -> Iterator[str]:
    """A number or day as it is written, or else the words."""
    if said.number is not None:
        yield format_number(said.number)
    elif said.on is not None:
        yield format_date(said.on)
    elif said.text:
        yield said.text


def in_rows(rows: tuple[Row, ...]) -> Iterator[str]:
    for row in rows:
        yield row.label
        for cell in row.cells:
            yield from shown(cell)
            if cell.kind == "schaal":
                yield cell.text
            if cell.choice is not None:
                yield cell.choice.text
            yield from in_rows(cell.rows)


# a form with tables and hours


def test_hours_and_money_are_counted_as_on_the_form():
    talk = held("uren-en-tabellen").conversation
    counted = {one.question_id: one.number for one in talk.answers if one.kind == "berekend"}
    assert counted == {
        "uren-nu": Decimal("37.5"),
        "uren-gewenst": Decimal("37.5"),
        "boven-contract": Decimal("25.0"),
        "kosten-samen": Decimal("1503.00"),
        "uren-samen": Decimal("75.0"),
        "geld-over": Decimal("-1252.50"),
        "uren-over": Decimal("-62.5"),
    }


def test_totals_stand_under_the_columns_on_paper():
    session = held("uren-en-tabellen")
    paper = markdown_for(session.conversation, guide=session.guide)
    assert "| Totaal | 37,5 uur | 37,5 uur | |" in under(
        paper, "Welke taken heb je, en hoeveel uur per week?"
    )
    assert "€ 751,50 |" in under(paper, "Welke scholing wil je volgen?")


# a matrix with three signers and a second assessor


def test_each_side_and_the_second_assessor_have_their_own_points_and_means():
    talk = held("competentiematrix-drie-tekenaars").conversation
    assert len(talk.answer("matrix", Floor.EMPLOYEE).rows) == 12
    assert len(talk.answer("matrix", Floor.MANAGER).rows) == 12
    second = talk.answer("matrix-tweede", Floor.TOGETHER)
    assert (len(second.rows), second.answered_by) == (6, "tweede-beoordelaar")
    for party in (Floor.EMPLOYEE, Floor.MANAGER):
        now, wanted, growth = (
            talk.answer(key, party).number for key in ("gemiddeld-nu", "gemiddeld-gewenst", "verschil")
        )
        points = [int(row.cell("nu").number) for row in talk.answer("matrix", party).rows]
        assert now == (Decimal(sum(points)) / 12).quantize(Decimal("0.01"))
        assert abs(growth - (wanted - now)) <= Decimal("0.01")


def test_three_sign_and_the_second_assessor_does_not():
    session = held("competentiematrix-drie-tekenaars")
    paper = flat(markdown_for(session.conversation, guide=session.guide))
    assert [one.id for one in session.conversation.participants if one.signs] == ["hr"]
    assert {"Naam HR-adviseur", "Naam Tweede beoordelaar"} <= set(
        re.findall(r"Naam [A-Z][\w-]+(?: \w+)?", paper)
    )
    assert escape(words("hr")) in paper


def test_the_points_of_last_time_stand_beside_those_of_now():
    session = held("competentiematrix-drie-tekenaars")
    talk, ref = session.conversation, session.conversation.guide
    following = next_conversation(talk, "f", session.guide, ref, "later", TODAY, lambda: "x")
    assert [one.id for one in following.earlier_answers] == ["matrix/medewerker", "matrix/leidinggevende"]
    assert [one.name for one in following.participants] == ["Naam HR-adviseur", "Naam Tweede beoordelaar"]


# conditions and mirrored questions


NO = {"choices": (Chosen(id="nee", text="nee"),), "explanation": words("nee")}
BACK = {"choices": (Chosen(id="terug", text="Terug na lange tijd weg"),)}


def asked(session: Session) -> set[str]:
    return {one.question.id for one in stops(session.guide, session.conversation) if one.question}


def test_every_question_is_asked_in_one_of_two_talks():
    name = "voorwaarden-en-spiegelvragen"
    one, other = held(name), held(name, verandering=NO, aanleiding=BACK, geregeld=NO)
    everything = {question.id for step in one.guide.steps for question in step.questions}
    assert asked(one) | asked(other) == everything
    assert asked(one) - asked(other) == {"richting", "zekerheid", "eerste-stap"}
    assert asked(other) - asked(one) == {"eerste-maanden", "aandachtspunt", "blijven-groeien", "beslist"}


@pytest.mark.parametrize(
    ("direction", "sureness", "is_asked"),
    [("hoger", 2, True), ("breder", 2, True), ("buiten", 2, False), ("buiten", 9, True)],
)
def test_a_question_waits_for_two_conditions_of_which_one_has_two_ways(direction, sureness, is_asked):
    wishes = {
        "richting": {"choices": (Chosen(id=direction, text=direction),)},
        "zekerheid": {"number": Decimal(sureness)},
    }
    assert ("eerste-stap" in asked(held("voorwaarden-en-spiegelvragen", **wishes))) is is_asked


def test_a_mirrored_question_has_two_columns_and_one_that_is_answered_by_one_counts_for_a_condition():
    session = started(form("voorwaarden-en-spiegelvragen"))
    balance = session.guide.question("balans")
    session = session.answer(balance, Floor.EMPLOYEE, number=Decimal(5))
    assert "balans-helpt" not in asked(session)
    assert "balans-helpt" in asked(session.answer(balance, Floor.MANAGER, number=Decimal(1)))


def test_what_is_for_one_pair_of_eyes_is_in_that_copy_only():
    session = held("voorwaarden-en-spiegelvragen", aanleiding=BACK)
    copies = {
        party: flat(markdown_for(session.conversation, guide=session.guide, for_party=party))
        for party in (None, *Party)
    }
    own = {Party.EMPLOYEE: "aandachtspunt", Party.MANAGER: "overweging"}
    for party, key in own.items():
        said = session.conversation.answers_to(key)[0].text
        assert [one for one, paper in copies.items() if said in paper] == [party]
    private = session.conversation.answers_to("prive-notitie")[0].text
    assert not any(private in paper for paper in copies.values())


def test_points_to_learn_stand_in_their_project():
    rows = held("voorwaarden-en-spiegelvragen").conversation.answer("projecten", Floor.EMPLOYEE).rows
    assert [len(row.cell("leerpunten").rows) for row in rows] == [2, 2, 2]


def test_what_was_said_by_both_comes_along_to_the_next_talk():
    session = held("voorwaarden-en-spiegelvragen")
    talk = session.conversation
    following = next_conversation(talk, "f", session.guide, talk.guide, "later", TODAY, lambda: "x")
    keys = [f"{key}/{party}" for key in ("gaat-goed", "kan-beter", "balans") for party in Party]
    assert [one.id for one in following.earlier_answers] == keys


def test_a_group_asks_for_two_of_three():
    session = started(form("voorwaarden-en-spiegelvragen"))
    found = [one for one in gaps(session.guide, session.conversation) if one.code == "groep-eigen"]
    assert [(one.count, one.subject.split(":")[0]) for one in found] == [(2, "Vertel over twee van de drie")]
