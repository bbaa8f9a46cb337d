"""The answers in a summary: each with its meaning and its voice, and never what is private."""

from datetime import date
from decimal import Decimal

import pytest
from summaries import GUIDE, KARIM, SANNE, after, answer, talk

from popgids.core.answers import Chosen
from popgids.core.conversation import (
    Note,
)
from popgids.core.guide import Floor
from popgids.core.summary.blocks import (
    Card,
    Fact,
    FactList,
    Heading,
    Measure,
    Period,
    Record,
    ScalePoint,
    Sentence,
    Several,
)
from popgids.core.summary.codes import Unit
from popgids.core.summary.document import summarise


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


def test_an_explanation_follows_its_answer_and_one_answer_of_both_has_no_name():
    given = answer("ja-nee", party=Floor.TOGETHER, choices=(Chosen(id="ja", text="ja"),), explanation="Graag")
    blocks = summarise(talk(answers=(given,)))
    assert blocks[-1].facts == (Fact("answer", Several(("ja",))), Fact("explanation", "Graag"))


@pytest.mark.parametrize("kind", ["periode", "persoon", "open"])
def test_an_answer_of_only_an_explanation_says_nothing_else(kind):
    blocks = summarise(talk(answers=(answer(kind, explanation="Nog niet te zeggen"),)))
    assert blocks[-1].facts == (Fact("explanation", "Nog niet te zeggen", SANNE),)
