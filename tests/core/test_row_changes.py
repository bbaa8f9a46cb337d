"""Rows that are removed and taken back, and empty rows that go when one moves on."""

from talks import blank_conversation, small_guide

from popgids.core.answers import Cell, Row
from popgids.core.guide import Floor
from popgids.core.session import Session

BLOCK = {
    "id": "werk",
    "soort": "herhaalblok",
    "vraag": "Welke projecten?",
    "van": "medewerker",
    "velden": [
        {"id": "naam", "kop": "Project"},
        {
            "id": "stappen",
            "kop": "Stappen",
            "soort": "herhaalblok",
            "velden": [{"id": "wat", "kop": "Stap"}],
        },
    ],
}


def start(*rows: Row) -> Session:
    steps = [{"soort": "stand-van-zaken", "titel": "Nu", "minuten": 7, "vraag": [BLOCK]}]
    guide = small_guide(stap=steps)
    conversation = blank_conversation()
    return said(Session.start(guide, conversation, conversation.held_on), *rows)


def said(session: Session, *rows: Row) -> Session:
    return session.answer(session.guide.question("werk"), Floor.EMPLOYEE, rows=rows)


def row(name: str, *steps: str) -> Row:
    inner = tuple(Row(id=one, cells=(Cell(id="wat", text=one),)) for one in steps)
    return Row(
        id=name, cells=(Cell(id="naam", text=name), Cell(id="stappen", kind="herhaalblok", rows=inner))
    )


def answered(session: Session) -> tuple[Row, ...]:
    answer = session.conversation.answer("werk", Floor.EMPLOYEE)
    return answer.rows if answer else ()


def rows(session: Session) -> dict[str, list[str]]:
    """The rows by name, in their order, with those inside them."""
    inner = {one.id: one.cell("stappen") for one in answered(session)}
    return {name: [one.id for one in cell.rows] if cell else [] for name, cell in inner.items()}


def removed(session: Session, *path: str) -> Session:
    return session.remove_row(session.guide.question("werk"), Floor.EMPLOYEE, path, "project")


def test_a_removed_row_comes_back_in_its_place_with_all_that_was_typed_since() -> None:
    session = removed(start(row("a"), row("b"), row("c")), "b")
    assert list(rows(session)) == ["a", "c"]
    session, undone = said(session, row("a", "nieuw"), row("c")).undo()
    assert undone is not None
    assert undone.what == "project"
    assert list(rows(session).items()) == [("a", ["nieuw"]), ("b", []), ("c", [])]


def test_a_row_inside_a_row_comes_back_too() -> None:
    session = removed(start(row("a", "x", "y")), "a", "stappen", "x")
    assert rows(session) == {"a": ["y"]}
    assert rows(session.undo()[0]) == {"a": ["x", "y"]}


def test_rows_come_back_one_by_one_also_when_what_held_them_went_later() -> None:
    session = removed(removed(start(row("a", "x", "y")), "a", "stappen", "x"), "a")
    assert rows(session) == {}
    session = session.undo()[0]
    assert rows(session) == {"a": ["y"]}
    assert rows(session.undo()[0]) == {"a": ["x", "y"]}


def test_empty_rows_go_when_one_moves_on_and_the_others_stay_as_they_are() -> None:
    full = row("a", "x")
    empty = Row(id="leeg", cells=(Cell(id="naam"),))
    half = Row(
        id="b",
        cells=(Cell(id="naam", text="b"), Cell(id="stappen", kind="herhaalblok", rows=(Row(id="niets"),))),
    )
    session = start(full, empty, half)
    left = session.drop_empty()
    assert rows(left) == {"a": ["x"], "b": []}
    assert answered(left)[0] == answered(session)[0]
    assert left.drop_empty().conversation is left.conversation
