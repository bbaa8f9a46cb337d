"""Answers with rows, an order or a number of their own, as a summary, a difference and the talk after say them."""

from decimal import Decimal

import pytest
from composed import ANSWERS, GUIDE, answer, hours, points, project, row, talk

from popgids.core.agreements import Owner
from popgids.core.answers import Answer, Cell, Chosen, Row
from popgids.core.conversation import Participant
from popgids.core.difference.versions import difference
from popgids.core.follow_up import correction
from popgids.core.gaps import gaps, unsigned
from popgids.core.guide import Condition, Floor, HoursQuestion, Party
from popgids.core.outline import holds
from popgids.core.progress import StepState, is_filled, step_state
from popgids.core.session import Session
from popgids.core.sign_off import SignOffKind
from popgids.core.summary.blocks import (
    Card,
    Column,
    Computed,
    Fact,
    Gain,
    Grid,
    ItemList,
    Measure,
    Paragraph,
    Record,
    ScalePoint,
    Sentence,
    Who,
)
from popgids.core.summary.codes import Unit
from popgids.core.summary.document import summarise
from popgids.wording.difference import difference_text
from popgids.wording.earlier import earlier_lines
from popgids.wording.sentences import gap_text
from popgids.wording.values import value_text


def record(title, guide=GUIDE, **fields) -> Record:
    blocks = summarise(talk(**({"answers": ANSWERS} | fields)), guide=guide)
    return next(one for one in blocks if isinstance(one, Record) and one.title == title)


@pytest.mark.parametrize("guide", [GUIDE, None], ids=["with the guide", "without"])
def test_a_table_has_the_total_of_a_summed_column(guide):
    (grid,) = record("Waar gaan je uren heen?", guide).rows
    assert [one.text for one in grid.columns] == ["Taak", "Uren per week", "Deel"]
    assert grid.rows[0] == (
        "Inkoop",
        Measure(Decimal(16), Unit.HOURS),
        Measure(Decimal(40), Unit.PERCENT),
    )
    assert grid.totals == (None, Measure(Decimal("20.5"), Unit.HOURS), None)


def test_a_matrix_says_per_party_now_wanted_and_how_far_apart_they_are():
    mine, yours = record("Hoe vaak doe je dit?").rows
    assert mine.columns == (Column(), Column(code="now"), Column(code="wanted"), Column(code="gain"))
    assert mine.rows == (
        (
            "Plannen",
            ScalePoint(Decimal(2), None, "soms"),
            ScalePoint(Decimal(4), None, "altijd"),
            Gain(Decimal(2)),
        ),
        ("Klanten bellen", ScalePoint(Decimal(3), None, "vaak"), None, None),
    )
    assert (mine.said_by.names, yours.said_by.names) == (("Sanne",), ("Karim",))
    assert [value_text(Gain(Decimal(n))) for n in (2, 0, -1)] == ["+2", "0", "−1"]


def test_a_matrix_of_points_alone_stands_side_by_side():
    said = (
        answer("gedrag", Floor.EMPLOYEE, rows=(points("bellen", "Klanten bellen", nu=1),)),
        answer("gedrag", Floor.MANAGER, rows=(points("plannen", "Plannen", nu=3),)),
    )
    (grid,) = record("Hoe vaak doe je dit?", answers=said).rows
    assert [one.who and one.who.names for one in grid.columns] == [None, ("Sanne",), ("Karim",)]
    assert grid.rows == (
        ("Plannen", None, ScalePoint(Decimal(3), None, "vaak")),
        ("Klanten bellen", ScalePoint(Decimal(1), None, "zelden"), None),
    )


def test_a_repeated_block_is_a_list_with_a_list_in_it():
    (items,) = record("Aan welke projecten werk je?").rows
    assert isinstance(items, ItemList)
    first, second = items.items
    assert (first.title, items.item_name, second.title) == ("Nieuwe kas", "Project", None)
    assert [fact.label for fact in first.facts] == ["Klaar op"]
    (steps,) = first.inner
    assert [(one.title, one.facts[0].value) for one in steps.items] == [
        ("Bellen", Measure(Decimal("12.50"), Unit.EURO)),
        ("Bouwen", Measure(Decimal(1200), Unit.EURO)),
    ]


def test_a_table_that_no_column_can_hold_becomes_a_list():
    long = answer("uren", rows=(row("a", taak="een\ntwee"), row("b", taak="drie")))
    (items,) = record("Waar gaan je uren heen?", answers=(long,)).rows
    assert isinstance(items, ItemList)
    assert isinstance(record("Waar gaan je uren heen?").rows[0], Grid)


def test_an_order_a_share_and_a_computed_number():
    (order,) = record("Wat telt het meest?").rows
    assert [one.title for one in order.items] == ["Groei", "Rust"]
    assert value_text(record("Hoeveel werk je thuis?").facts[0].value) == "12,5%"
    assert value_text(record("Gemiddeld aantal uren").facts[0].value) == "10,25 uur"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Computed(Decimal("7.50"), "uur"), "7,50 uur"),
        (Computed(Decimal("7.00"), "uur"), "7 uur"),
        (Computed(Decimal("1250.50"), "euro"), "€ 1.250,50"),
        (Computed(Decimal("33.3"), "%"), "33,3%"),
        (Computed(Decimal(4), "", "Plannen, Klanten bellen"), "4, bij Plannen, Klanten bellen"),
    ],
)
def test_a_computed_number_has_its_unit_and_decimals(value, text):
    assert value_text(value) == text


def test_a_further_role_is_there_answers_and_has_a_word_on_the_plan():
    hr = Participant(id="hr", title="HR-adviseur", name="Petra", kind=SignOffKind.SEEN, remark="Zie punt 2")
    petra = Who(Owner.OTHER, ("Petra",), title="HR-adviseur")
    assert record("Wat ziet HR?").facts == (Fact("answer", "Mooie groei", petra),)
    blocks = summarise(talk(participants=(hr,)))
    assert Fact("other-person", Card("Petra", "HR-adviseur")) in blocks[1].facts
    (signed,) = (one for one in blocks if getattr(one, "columns", ())[:2] == ("person", "sign-off"))
    assert signed.rows[-1] == (petra, SignOffKind.SEEN)
    assert blocks[-1] == Paragraph("remark", "Zie punt 2", petra)


def test_an_answer_for_one_pair_of_eyes_stands_in_that_copy_only():
    conversation = talk(answers=ANSWERS)
    for guide in (GUIDE, None):
        for party, is_there in ((None, False), (Party.MANAGER, False), (Party.EMPLOYEE, True)):
            blocks = summarise(conversation, guide=guide, for_party=party)
            assert ("Dit blijft van mij" in repr(blocks)) is is_there
            assert (Sentence("answers-elsewhere", 1) in blocks) is not is_there


def test_what_is_said_keeps_the_words_of_the_guide() -> None:
    question = GUIDE.question("project")
    steps = Cell(id="stappen", rows=(Row(id="x", cells=(Cell(id="geld", text="5", number=Decimal(5)),)),))
    rows = (Row(id="p", cells=(steps, Cell(id="naam", text="Kas"))),)
    session = Session.start(GUIDE, talk(), talk().held_on).answer(question, Floor.TOGETHER, rows=rows)
    (said,) = session.conversation.answers[0].rows
    assert [(one.label, one.kind) for one in said.cells] == [("Naam", "kort"), ("Stappen", "herhaalblok")]
    assert said.cells[1].rows[0].cells[0].label == "Kosten"
    again = session.answer(question, Floor.TOGETHER, rows=(said,))
    assert again.conversation.answers[0].rows[0] is said
    points = (Row(id="bellen", cells=(Cell(id="nu", number=Decimal(2)),)),)
    matrix = session.answer(GUIDE.question("gedrag"), Floor.EMPLOYEE, rows=points).conversation
    assert matrix.answer("gedrag", Floor.EMPLOYEE).rows[0].label == "Klanten bellen"


# how far


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
        steps=(step.evolve(questions=(HoursQuestion(id="u", vraag="Hoeveel uur?"),), groups=()),)
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
    assert holds(Condition.model_validate(test), talk(answers=ANSWERS)) is is_met
    assert not holds(Condition.model_validate(test), talk())


# what changed


def _told(*changed):
    keys = {one.id: one for one in changed}
    before = talk(answers=ANSWERS)
    after = correction(before, "v", "g2", "").evolve(answers=tuple(keys.get(one.id, one) for one in ANSWERS))
    return [difference_text(one) for one in difference(before, after)]


@pytest.mark.parametrize(
    ("changed", "sentences"),
    [
        (
            answer("uren", rows=(hours("a", "Inkoop", "12"), hours("c", "Bellen", "2"))),
            [
                "“Waar gaan je uren heen?” “Overleg | mail” staat er niet meer bij.",
                "“Waar gaan je uren heen?” bij “Inkoop” is “Uren per week” veranderd van 16 uur in 12 uur.",
                "“Waar gaan je uren heen?” bij “Inkoop” staat “Deel” niet meer (eerst 40%).",
                "“Waar gaan je uren heen?” nieuw is “Bellen”.",
            ],
        ),
        (
            answer("uren", rows=(*ANSWERS[0].rows, hours("c", "", "2"))),
            ["“Waar gaan je uren heen?” nieuw is rij 3."],
        ),
        (
            answer("uren", rows=tuple(reversed(ANSWERS[0].rows))),
            ["“Waar gaan je uren heen?” de volgorde van de rijen is veranderd."],
        ),
        (
            answer("gedrag", Floor.MANAGER, rows=(points("plannen", "Plannen", nu=3, gewenst=4),)),
            ["“Hoe vaak doe je dit?” Karim: bij “Plannen” is “gewenst” veranderd van 2 (soms) in 4 (altijd)."],
        ),
        (
            answer("project", rows=(project("p", "Nieuwe kas", ("Bellen", "20"), ("Bouwen", "1200")), project("q", ""))),
            ["“Aan welke projecten werk je?” bij “Nieuwe kas, Bellen” is “Kosten” veranderd van € 12,50 in € 20."],
        ),
        (
            answer("volgorde", choices=(Chosen(id="rust", text="Rust"), Chosen(id="groei", text="Groei"))),
            ["“Wat telt het meest?” de volgorde was eerst 1. “Groei”, 2. “Rust”, en is nu 1. “Rust”, 2. “Groei”."],
        ),
        (
            answer("gemiddeld", number=Decimal("8.50"), unit="uur"),
            ["“Gemiddeld aantal uren” ging van 10,25 uur naar 8,50 uur."],
        ),
        (
            answer("blik", text="Nog mooier"),
            ["“Wat ziet HR?” Petra (HR-adviseur): eerst “Mooie groei”, nu “Nog mooier”."],
        ),
        (
            answer("zorg", Floor.EMPLOYEE, text="Iets anders"),
            ["Er zijn antwoorden bij gekomen, weggehaald of aangepast."],
        ),
    ],
)  # fmt: skip
def test_a_change_is_told_per_row_and_field(changed, sentences):
    assert _told(changed) == sentences


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Eva", "Als HR-adviseur doet nu Eva mee. Eerst was dat Petra."),
        ("", "Als HR-adviseur doet Petra niet meer mee."),
    ],
)
def test_somebody_else_in_a_further_role_is_told(name, sentence):
    before = talk()
    after = before.evolve(participants=(before.participants[0].evolve(name=name),))
    assert [difference_text(one) for one in difference(before, after)] == [sentence]


# the talk before


def test_what_was_said_then_stands_beside_what_is_said_now():
    said = {one.id: one for one in ANSWERS}
    now = answer("gedrag", Floor.EMPLOYEE, rows=(points("plannen", "Plannen", nu=3),))
    assert earlier_lines(said["gedrag/medewerker"], now) == (
        "Plannen: toen 2: soms (gewenst 4: altijd), nu 3: vaak",
        "Klanten bellen: 3: vaak",
    )
    assert earlier_lines(said["aandeel/samen"], answer("aandeel", number=Decimal(20))) == (
        "toen 12,5%, nu 20%",
    )
    assert earlier_lines(said["uren/samen"], None) == ("Inkoop, 16 uur, 40%", "Overleg | mail, 4,5 uur")
    assert earlier_lines(said["volgorde/samen"], None) == ("1. Groei, 2. Rust",)
    assert earlier_lines(said["map/samen"], None) == ("https://voorbeeld.nl/map/verslag.docx · Bladzijde 3",)
    assert earlier_lines(said["project/samen"], None)[0] == (
        "Nieuwe kas, dinsdag 1 juni 2027, Stappen: Bellen, € 12,50; Bouwen, € 1.200"
    )
