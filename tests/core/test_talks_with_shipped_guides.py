"""What the guides that ship ask, after what people answer."""

from decimal import Decimal
from pathlib import Path

import pytest
from talks import TODAY, blank_conversation

from popgids.core.answers import Cell, Chosen, Row
from popgids.core.guide import Floor
from popgids.core.outline import stops
from popgids.core.session import Session
from popgids.storage.guides import load_guide

GUIDES = Path(__file__).parents[2] / "guides"


def talk(guide_id: str) -> Session:
    guide = load_guide(GUIDES / f"{guide_id}.toml").guide
    return Session.start(guide, blank_conversation(), TODAY)


def chosen(session: Session, question_id: str, *choices: str) -> Session:
    question = session.guide.question(question_id)
    picked = tuple(Chosen(id=one, text=one) for one in choices)
    return session.answer(question, question.floor, choices=picked)


def asked(session: Session) -> set[str]:
    found = stops(session.guide, session.conversation)
    return {one.question.id for one in found if one.question is not None}


@pytest.mark.parametrize(
    ("guide_id", "question", "answer", "brings"),
    [
        ("glastuinbouw", "ontwikkelfase", "beginnend", {"eerst-onder-de-knie"}),
        ("glastuinbouw", "ontwikkelfase", "vakvolwassen", {"meer-uitdaging"}),
        ("glastuinbouw", "ontwikkelfase", "ervaren", {"doorgeven"}),
        ("glastuinbouw", "richting", "andere-functie", {"mogelijkheden-hier"}),
        ("loopbaan", "richting", "deze-functie", {"ruimte-in-functie"}),
        ("loopbaan", "richting", "andere-functie", {"functies-hier"}),
        ("loopbaan", "richting", "elders", {"buiten-kijken"}),
        ("loopbaan", "richting", "weet-niet", {"functies-hier", "buiten-kijken"}),
        ("nieuwe-functie", "waar-sta-je", "begint-straks", {"kijkt-uit-naar"}),
        ("nieuwe-functie", "waar-sta-je", "eerste-weken", {"eerste-indruk", "lukt-al"}),
        ("nieuwe-functie", "waar-sta-je", "groeit", {"wat-werd-anders", "lukt-al"}),
    ],
)
def test_an_answer_brings_the_questions_that_fit_it(guide_id, question, answer, brings):
    before = talk(guide_id)
    others = {
        one.id for step in before.guide.steps for one in step.questions if one.when and not one.is_deeper
    }
    assert asked(chosen(before, question, answer)) & others == brings


@pytest.mark.parametrize("guide_id", sorted(path.stem for path in GUIDES.glob("*.toml")))
def test_every_question_that_is_not_deeper_can_come_up(guide_id):
    guide = talk(guide_id).guide
    for question in (one for step in guide.steps for one in step.questions if one.when and not one.is_deeper):
        gate = guide.question(question.when.question)
        answers = [one.id for one in getattr(gate, "choices", ())]
        brought = {
            one for answer in answers for one in asked(chosen(talk(guide_id), gate.id, answer))
        } if answers else {question.id}  # fmt: skip
        assert question.id in brought


def test_the_guide_on_competences_counts_for_each_of_the_two():
    session = talk("competenties")
    matrix = session.guide.question("competenties-functie")
    said = {Floor.EMPLOYEE: ((1, 3), (2, 3)), Floor.MANAGER: ((3, 3), (2, 4))}
    for party, scores in said.items():
        rows = tuple(
            Row(
                id=row.id,
                label=row.text,
                cells=(Cell(id="nu", number=Decimal(now)), Cell(id="gewenst", number=Decimal(wanted))),
            )
            for row, (now, wanted) in zip(matrix.rows, scores, strict=False)
        )
        session = session.answer(matrix, party, rows=rows)
    counted = {
        party: (
            session.conversation.answer("functie-nu", party).number,
            session.conversation.answer("functie-verschil", party).number,
            session.conversation.answer("laagste-functie", party).explanation,
        )
        for party in said
    }
    first, second = matrix.rows[0].text, matrix.rows[1].text
    assert counted == {
        Floor.EMPLOYEE: (Decimal("1.5"), Decimal("1.5"), first),
        Floor.MANAGER: (Decimal("2.5"), Decimal("1.0"), second),
    }
