"""Numbers that follow from other answers."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from popgids.core.answers import Answer, Cell, Row
from popgids.core.computed import with_computed
from popgids.core.guide import Floor, Guide
from popgids.core.guide_io import parse_guide

TODAY = date(2027, 3, 2)


def guide_with(**computed: Any) -> Guide:
    questions = [
        {
            "id": "uren",
            "soort": "tabel",
            "vraag": "Uren?",
            "kolommen": [{"id": "aantal", "kop": "Uren", "soort": "uren"}],
        },
        {"id": "los", "soort": "uren", "vraag": "En los?", "van": "samen"},
        {"id": "uitkomst", "soort": "berekend", "vraag": "Samen", **computed},
    ]
    return parse_guide(
        {
            "formaat": 1,
            "id": "proef",
            "versie": "1",
            "titel": "Proef",
            "stap": [{"soort": "status", "titel": "Begin", "minuten": 5, "vraag": questions}],
        }
    )


def table(*hours: int | None) -> Answer:
    rows = tuple(
        Row(
            id=f"r{n}", label=f"Rij {n}", cells=(Cell(id="aantal", number=None if h is None else Decimal(h)),)
        )
        for n, h in enumerate(hours)
    )
    return Answer(question_id="uren", kind="tabel", party=Floor.TOGETHER, rows=rows)


def loose(hours: int) -> Answer:
    return Answer(
        question_id="los", question="En los?", kind="uren", party=Floor.TOGETHER, number=Decimal(hours)
    )


def outcome(answers: tuple[Answer, ...]) -> Answer | None:
    return next((one for one in answers if one.question_id == "uitkomst"), None)


@pytest.mark.parametrize(
    ("formula", "over", "expected"),
    [
        ("som", ["uren.aantal"], "12"),
        ("som", ["uren.aantal", "los"], "22"),
        ("gemiddelde", ["uren.aantal"], "4"),
        ("hoogste", ["uren.aantal", "los"], "10"),
        ("laagste", ["uren.aantal", "los"], "2"),
        ("verschil", ["los", "uren.aantal"], "-2"),
    ],
)
def test_the_number_follows_from_all_that_it_names(formula: str, over: list[str], expected: str) -> None:
    found = outcome(with_computed(guide_with(formule=formula, over=over), (table(2, 4, None, 6), loose(10))))
    assert found is not None
    assert found.number == Decimal(expected)


def test_a_weighted_mean_leaves_out_what_was_not_answered() -> None:
    guide = guide_with(formule="gewogen-gemiddelde", over=["uren.aantal", "los"], gewichten=[1, 3])
    both = outcome(with_computed(guide, (table(2), loose(10))))
    one = outcome(with_computed(guide, (table(2),)))
    assert both is not None
    assert both.number == Decimal(8)
    assert one is not None
    assert one.number == Decimal(2)


def test_highest_names_its_row() -> None:
    found = outcome(with_computed(guide_with(formule="hoogste", over=["uren.aantal"]), (table(2, 9, 9),)))
    assert found is not None
    assert found.explanation == "Rij 1, Rij 2"


def test_what_follows_from_nothing_is_not_there_and_goes_when_its_answers_go() -> None:
    guide = guide_with(formule="som", over=["uren.aantal"])
    assert outcome(with_computed(guide, (table(None),))) is None
    filled = with_computed(guide, (table(3),))
    emptied = tuple(table(None) if one.question_id == "uren" else one for one in filled)
    assert outcome(with_computed(guide, emptied)) is None


def test_a_number_over_hours_is_in_hours_unless_the_guide_says_otherwise() -> None:
    answers = (table(2, 4), loose(10))
    for over in (["uren.aantal"], ["uren.aantal", "los"]):
        found = outcome(with_computed(guide_with(formule="som", over=over), answers))
        assert found is not None
        assert found.unit == "uur"
    own = outcome(
        with_computed(guide_with(formule="som", over=["uren.aantal"], eenheid="uur per week"), answers)
    )
    assert own is not None
    assert own.unit == "uur per week"


def test_what_is_no_number_is_counted_beside_the_number_and_behind_the_next() -> None:
    guide = guide_with(formule="som", over=["uren.aantal", "los"])
    unread = Row(id="r9", cells=(Cell(id="aantal", kind="uren", text="45S-Tab"),))
    answers = (table(2, None).evolve(rows=(*table(2, None).rows, unread)), loose(10))
    found = outcome(with_computed(guide, answers))
    assert found is not None
    assert (found.number, found.left_out) == (12, 1)
    typed = loose(10).evolve(number=None, text="tien of zo")
    found = outcome(with_computed(guide, (answers[0], typed)))
    assert found is not None
    assert (found.number, found.left_out) == (2, 2)
    read = outcome(with_computed(guide, (table(2, None), loose(10))))
    assert read is not None
    assert read.left_out == 0


def test_nothing_changes_when_nothing_changed() -> None:
    guide = guide_with(formule="som", over=["uren.aantal"])
    filled = with_computed(guide, (table(3),))
    assert with_computed(guide, filled) is filled


def test_an_empty_table_takes_nothing_away() -> None:
    found = outcome(with_computed(guide_with(formule="verschil", over=["los", "uren.aantal"]), (loose(8),)))
    assert found is not None
    assert found.number == Decimal(8)


def test_the_two_sides_of_one_question_are_set_against_each_other() -> None:
    guide = guide_with(formule="verschil", over=["score@medewerker", "score@leidinggevende"])
    said = tuple(
        Answer(question_id="score", kind="schaal", party=party, number=Decimal(point))
        for party, point in ((Floor.EMPLOYEE, 4), (Floor.MANAGER, 1))
    )
    found = outcome(with_computed(guide, said))
    assert found is not None
    assert found.number == Decimal(3)
    assert outcome(with_computed(guide, said[:1])) is None


def scored(formula: str, over: list[str], floor: str) -> dict[str, Decimal | None]:
    """What each party sees of a number over one score, of which the employee gave a 4 and the manager a 1."""
    said = tuple(
        Answer(question_id="score", kind="schaal", party=party, number=Decimal(point))
        for party, point in ((Floor.EMPLOYEE, 4), (Floor.MANAGER, 1))
    )
    found = with_computed(guide_with(formule=formula, over=over, van=floor), said)
    return {one.party.value: one.number for one in found if one.question_id == "uitkomst"}


@pytest.mark.parametrize(
    ("over", "floor", "expected"),
    [
        (["score"], "samen", {"samen": 5}),
        (["score"], "medewerker", {"medewerker": 4}),
        (["score"], "leidinggevende", {"leidinggevende": 1}),
        (["score"], "beiden", {"medewerker": 4, "leidinggevende": 1}),
        (["score@leidinggevende"], "samen", {"samen": 1}),
        (["score@leidinggevende"], "medewerker", {"medewerker": 1}),
        (["score@medewerker"], "beiden", {"medewerker": 4, "leidinggevende": 4}),
        (["score@medewerker", "score@leidinggevende"], "samen", {"samen": 5}),
    ],
)
def test_which_answer_counts_where_two_people_answer(over, floor, expected) -> None:
    assert scored("som", over, floor) == expected


def test_both_can_see_how_far_they_are_apart() -> None:
    apart = scored("verschil", ["score@medewerker", "score@leidinggevende"], "beiden")
    assert apart == {"medewerker": 3, "leidinggevende": 3}


@pytest.mark.parametrize("hidden", [{"is_private": True}, {"visible_to": "leidinggevende"}])
def test_what_one_keeps_to_themselves_is_not_in_the_number_of_the_other(hidden) -> None:
    own = Answer(question_id="score", kind="schaal", party=Floor.MANAGER, number=Decimal(1), **hidden)
    guide = guide_with(formule="som", over=["score@leidinggevende"], van="medewerker")
    assert outcome(with_computed(guide, (own,))) is None


POINTS = {"punten": ["weinig", "soms", "vaak", "altijd"], "nu_en_gewenst": True, "van": "beiden"}
MATRIX = {"id": "punt", "soort": "matrix", "vraag": "Hoe?", **POINTS}
MATRIX["rijen"] = [{"id": one, "tekst": one} for one in ("een", "twee")]
COLUMNS = [{"id": "nu", "kop": "Nu", "soort": "uren"}, {"id": "gewenst", "kop": "Straks", "soort": "uren"}]
TABLE = {"id": "punt", "soort": "tabel", "vraag": "Hoe?", "van": "beiden", "kolommen": COLUMNS}


def in_rows(source: dict[str, Any], over: list[str], **rows: dict[str, int]) -> Decimal | None:
    """The difference over two columns; rows: of "party_row" the numbers by column."""
    guide = guide_with(formule="verschil", over=over)
    asked = parse_guide(
        {"formaat": 1, "id": "proef", "versie": "1", "titel": "Proef"}
        | {"stap": [{"soort": "status", "titel": "Begin", "minuten": 5, "vraag": [source]}]}
    ).question("punt")
    step = guide.steps[0]
    guide = guide.evolve(steps=(step.evolve(questions=(asked, *step.questions)),))
    said: dict[str, list[Row]] = {}
    for name, cells in rows.items():
        party, _, row_id = name.partition("_")
        kept = tuple(Cell(id=column, number=Decimal(number)) for column, number in cells.items())
        said.setdefault(party, []).append(Row(id=row_id, cells=kept))
    answers = tuple(
        Answer(question_id="punt", kind=source["soort"], party=Floor(party), rows=tuple(found))
        for party, found in said.items()
    )
    found = outcome(with_computed(guide, answers))
    return found.number if found else None


@pytest.mark.parametrize("source", [MATRIX, TABLE], ids=["matrix", "table"])
def test_a_difference_between_two_columns_is_one_of_the_rows_that_have_both(source) -> None:
    over = ["punt.gewenst", "punt.nu"]
    first, second = {"nu": 3, "gewenst": 2}, {"gewenst": 4}
    assert in_rows(source, over, medewerker_een=first, medewerker_twee=second) == -1
    assert in_rows(source, over, medewerker_twee=second) is None


def test_the_same_row_of_two_people_is_two_rows() -> None:
    one, other = {"nu": 3}, {"gewenst": 4}
    assert in_rows(MATRIX, ["punt.gewenst", "punt.nu"], medewerker_een=one, leidinggevende_een=other) is None


def test_two_sides_are_paired_by_the_row_of_the_guide_but_rows_of_their_own_are_not() -> None:
    over = ["punt.nu@medewerker", "punt.nu@leidinggevende"]
    said = {"medewerker_een": {"nu": 4}, "medewerker_twee": {"nu": 1}, "leidinggevende_een": {"nu": 2}}
    assert in_rows(MATRIX, over, **said) == 2
    assert in_rows(TABLE, over, **said) == 3
