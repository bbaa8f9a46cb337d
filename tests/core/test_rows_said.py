"""Answers with rows, an order or a number of their own, as a summary, a difference and the talk after say them."""

from decimal import Decimal

import pytest
from composed import ANSWERS, GUIDE, answer, hours, points, project, row, talk

from popgids.core.agreements import Owner
from popgids.core.answers import Cell, Chosen, Row
from popgids.core.conversation import Participant
from popgids.core.difference.versions import difference
from popgids.core.follow_up import correction
from popgids.core.guide import Floor, Party
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


def test_a_total_knows_how_many_rows_it_leaves_out():
    time = Cell(id="tijd", label="Uren per week", kind="uren", text="45S-Tab", is_summed=True)
    unread = Row(id="c", cells=(Cell(id="taak", label="Taak", text="Bellen"), time))
    table = answer("uren", rows=(hours("a", "Inkoop", "16"), unread))
    (grid,) = record("Waar gaan je uren heen?", answers=(table,)).rows
    assert grid.totals[1] == Measure(Decimal(16), Unit.HOURS, left_out=1)


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
