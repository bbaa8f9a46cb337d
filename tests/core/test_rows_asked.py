"""Answers with rows, an order or a number of their own: how far they are, what is still open, and conditions on them."""

import pytest
from composed import ANSWERS, GUIDE, answer, points, talk

from popgids.core.answers import Answer, Cell, Chosen, Row
from popgids.core.conversation import Participant
from popgids.core.gaps import gaps, unsigned
from popgids.core.guide import Condition, Floor, HoursQuestion, Party
from popgids.core.outline import holds
from popgids.core.progress import StepState, is_filled, step_state
from popgids.core.session import Session
from popgids.core.sign_off import SignOffKind
from popgids.wording.sentences import gap_text


def _state(*answers):
    conversation = talk(answers=answers)
    return step_state(GUIDE.steps[0], conversation)


def test_a_matrix_with_half_its_rows_is_begun_and_not_complete():
    half = answer("gedrag", Floor.EMPLOYEE, rows=(points("plannen", "Plannen", nu=2, gewenst=4),))
    whole = (
        points("plannen", "Plannen", nu=2, gewenst=4),
        points("bellen", "Klanten bellen", nu=3, gewenst=3),
    )
    both = [answer("gedrag", party, rows=whole) for party in (Floor.EMPLOYEE, Floor.MANAGER)]
    assert _state() is StepState.EMPTY
    assert _state(half) is StepState.BEGUN
    for said, is_done in (([half], False), (both[:1], False), (both, True)):
        session = Session.start(GUIDE, talk(answers=said), talk().held_on)
        stop = next(one for one in session.step_stops if one.key == "gedrag")
        assert is_filled(stop, session.conversation) is is_done


def test_a_row_that_does_not_apply_needs_nothing_more():
    nvt = Row(
        id="bellen",
        cells=(Cell(id="nu", kind="schaal", choice=Chosen(id="nvt", text="niet van toepassing")),),
    )
    rows = (points("plannen", "Plannen", nu=2, gewenst=4), nvt)
    said = [answer("gedrag", party, rows=rows) for party in (Floor.EMPLOYEE, Floor.MANAGER)]
    assert "Hoe vaak doe je dit?" not in [one.subject for one in gaps(GUIDE, talk(answers=said))]


def test_a_question_for_a_role_that_nobody_has_does_not_keep_a_step_open():
    done = [
        *(one for one in ANSWERS if one.question_id not in ("gedrag", "blik")),
        *(
            answer(
                "gedrag",
                party,
                rows=(points("plannen", "", nu=1, gewenst=1), points("bellen", "", nu=1, gewenst=1)),
            )
            for party in (Floor.EMPLOYEE, Floor.MANAGER)
        ),
    ]
    nobody = (Participant(id="hr", title="HR-adviseur"),)
    session = Session.start(GUIDE, talk(answers=done), talk().held_on)
    parts = tuple(one.key for one in session.step_stops if one.part)
    assert step_state(GUIDE.steps[0], talk(answers=done, skipped=parts)) is StepState.BEGUN
    assert (
        step_state(GUIDE.steps[0], talk(answers=done, skipped=parts, participants=nobody))
        is StepState.COMPLETE
    )


def test_what_the_guide_asks_for_at_least_is_named_kindly():
    told = [
        gap_text(one)
        for one in gaps(GUIDE, talk(answers=(ANSWERS[0].evolve(rows=ANSWERS[0].rows[:1]), ANSWERS[1])))
    ]
    assert told[:3] == [
        "“Waar gaan je uren heen?” is nu 1 keer ingevuld. De gids vraagt minstens 2 keer.",
        "Bij “Hoe vaak doe je dit?” is nog niet alles ingevuld. Rijen die nog open zijn: 3.",
        "Beantwoord nog 2 van deze vragen: “Wat telt het meest?”, “Hoeveel werk je thuis?”, “Waar is dat te zien?”.",
    ]
    assert not {one.code for one in gaps(GUIDE, talk(answers=ANSWERS))} & {"groep-open", "te-weinig-rijen"}


def test_words_where_a_number_is_asked_are_named():
    step = GUIDE.steps[0]
    guide = GUIDE.evolve(
        steps=(step.evolve(questions=(HoursQuestion(id="u", text="Hoeveel uur?"),), groups=()),)
    )
    said = Answer(
        question_id="u", question="Hoeveel uur?", kind="uren", party=Floor.TOGETHER, text=" heel veel "
    )
    told = "Bij “Hoeveel uur?” staat “heel veel”. Dat is niet te lezen als getal of datum."
    assert told in [gap_text(one) for one in gaps(guide, talk(answers=(said,)))]
    read = said.evolve(text="8", number=8)
    assert told not in [gap_text(one) for one in gaps(guide, talk(answers=(read,)))]


def test_a_group_of_questions_is_named_in_the_words_of_the_guide():
    group = GUIDE.steps[0].groups[0].evolve(text="Kies samen twee van de drie")
    guide = GUIDE.evolve(steps=(GUIDE.steps[0].evolve(groups=(group,)),))
    assert "Kies samen twee van de drie." in [gap_text(one) for one in gaps(guide, talk())]


def test_who_is_to_sign_is_asked_also_without_a_name():
    absent = Participant(id="m", title="Mentor", signs=True)
    hr = talk().participants[0]
    assert unsigned(talk(participants=(hr, absent))) == (*Party, hr, absent)
    assert unsigned(talk(participants=(hr.evolve(kind=SignOffKind.AGREED),))) == tuple(Party)


@pytest.mark.parametrize(
    ("test", "is_met"),
    [
        ({"vraag": "aandeel", "is": 12.5}, True),
        ({"vraag": "aandeel", "een_van": [10, 20]}, False),
        ({"vraag": "volgorde", "is": "groei"}, True),
        ({"vraag": "volgorde", "is": "rust"}, False),
        ({"vraag": "volgorde", "is_niet": "rust"}, True),
        ({"vraag": "gemiddeld", "is": 10.25}, True),
        ({"vraag": "gemiddeld", "een_van": [10, 10.25]}, True),
        *(
            ({"vraag": key, "ingevuld": True}, True)
            for key in ("uren", "gedrag", "project", "map", "gemiddeld")
        ),
    ],
)
def test_conditions_on_these_kinds(test, is_met):
    assert holds(Condition.read(test), talk(answers=ANSWERS)) is is_met
    assert not holds(Condition.read(test), talk())
