"""Which pages there are on the way through a step."""

from typing import Any

import pytest
from talks import blank_conversation, small_guide

from popgids.core.guide import Floor, Guide, StepKind
from popgids.core.outline import Place, stops_in
from popgids.core.session import Session

HERE = StepKind.STATUS


def number(name: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "soort": "berekend", "vraag": name, "formule": "som", "over": ["uren"], **more}


def guide_with(*behind: dict[str, Any]) -> Guide:
    hours = {"id": "uren", "soort": "uren", "vraag": "Hoeveel uur?", "van": "samen"}
    step = {"soort": "status", "titel": "Begin", "minuten": 5, "vraag": [hours, *behind]}
    return small_guide(stap=[step])


def talk_with(*behind: dict[str, Any]) -> Session:
    guide = guide_with(*behind)
    conversation = blank_conversation()
    return Session.start(guide, conversation, conversation.held_on)


def pages(talk: Session) -> list[str]:
    """The ids of what is read together on each page behind the table, in order."""
    found = stops_in(talk.step, talk.conversation)
    questions = [stop for stop in found if stop.question is not None]
    return [" ".join([stop.key, *(one.id for one in stop.also)]) for stop in questions[1:]]


@pytest.mark.parametrize(
    ("count", "expected"),
    [(1, ["a"]), (2, ["a b"]), (3, ["a b c"]), (4, ["a b", "c d"]), (7, ["a b c", "d e f", "g"])],
)
def test_numbers_that_follow_each_other_are_read_on_one_page_while_they_fit(count, expected):
    assert pages(talk_with(*(number(name) for name in "abcdefg"[:count]))) == expected


@pytest.mark.parametrize(
    "more",
    [
        {"doorvragen": ["Wat valt op?"]},
        {"tips": {"beiden": ["Kijk er samen naar."]}},
        {"gevoelig": True},
        {"prive": True},
    ],
)
def test_a_number_that_asks_something_of_the_two_keeps_its_own_page(more):
    assert pages(talk_with(number("a"), number("b", **more), number("c"))) == ["a", "b", "c"]


def test_one_comes_to_a_number_wherever_it_is_read():
    talk = talk_with(number("a"), number("b")).go(Place(HERE, "b"))
    assert talk.place == Place(HERE, "a")
    assert talk.stop.covers("b")


def test_a_deeper_number_is_not_there_before_it_is_asked_for():
    talk = talk_with(number("a", verdieping=True))
    talk = talk.answer(talk.guide.question("uren"), Floor.TOGETHER, text="4 uur")
    assert talk.conversation.answer("a", Floor.TOGETHER).number == 4
    assert pages(talk) == []
    assert pages(talk.go(Place(HERE, "uren")).ask_also(("a",))) == ["a"]
