"""Totals and computed numbers above the rows that they come from: whose they are, of which column, and not too many."""

from datetime import date
from pathlib import Path

import pytest
from filling import filled
from talks import TODAY, blank_conversation

from popgids.core.answers import Cell, Row
from popgids.core.guide import Floor
from popgids.core.items import fields_of, read_cell
from popgids.core.session import Session
from popgids.storage.guides import load_guide
from popgids.ui.forms.computed import comes_from, followed_by, value_words
from popgids.ui.forms.rows import totals
from popgids.wording.earlier import earlier_lines

GUIDES = Path(__file__).parents[1] / "data" / "gidsen"


def talk(name: str) -> Session:
    guide = load_guide(GUIDES / f"{name}.toml").guide
    return Session.start(guide, blank_conversation(), TODAY)


@pytest.fixture
def hours() -> Session:
    return talk("uren-en-tabellen")


@pytest.fixture
def matrix() -> Session:
    return filled(talk("competentiematrix-drie-tekenaars"))


def with_task(session: Session, **said: str) -> Session:
    question = session.guide.question("taken")
    fields = {one.id: one for one in fields_of(question)}
    cells: tuple[Cell, ...] = tuple(
        read_cell(fields[key], date(2027, 1, 1), text=text) for key, text in said.items()
    )
    return session.answer(question, Floor.EMPLOYEE, rows=(Row(id="a", cells=cells),))


def test_one_total_needs_no_name_and_two_have_that_of_their_column(hours):
    question = hours.guide.question("taken")
    assert totals(with_task(hours, nu="12,5"), question) == "Samen: 12,5 uur."
    both = with_task(hours, nu="12,5", gewenst="8")
    assert totals(both, question) == "Samen: Uren nu 12,5 uur, Uren gewenst 8 uur."


def test_a_total_says_that_a_row_is_not_in_it(hours):
    session = with_task(hours, nu="12,5", gewenst="8")
    kept = session.conversation.answer("taken", Floor.EMPLOYEE).rows
    question = session.guide.question("taken")
    unread = with_task(hours, gewenst="45S-Tab").conversation.answer("taken", Floor.EMPLOYEE).rows[0]
    session = session.answer(question, Floor.EMPLOYEE, rows=(*kept, unread.evolve(id="b")))
    told = "Samen: Uren nu 12,5 uur, Uren gewenst 8 uur (1 regel telt niet mee: geen getal)."
    assert totals(session, question) == told
    summed = value_words(session, session.guide.question("uren-gewenst"), Floor.EMPLOYEE)
    assert summed == "8 uur (1 antwoord telt niet mee: geen getal)"


def test_money_is_written_as_in_the_plan(hours):
    session = hours.answer(hours.guide.question("budget-geld"), Floor.MANAGER, text="1000")
    question = session.guide.question("scholing-nodig")
    cost = next(one for one in question.columns if one.id == "kosten")
    row = Row(id="a", cells=(read_cell(cost, TODAY, text="1250,50"),))
    session = session.answer(question, Floor.MANAGER, rows=(row,))
    assert value_words(session, session.guide.question("geld-over"), Floor.TOGETHER) == "€ -250,50"


def test_points_of_a_matrix_are_named_behind_its_question(matrix):
    said = comes_from(matrix, matrix.guide.question("verschil"))
    asked = "“Welk punt past nu, en welk punt over een jaar?”"
    assert said == f"Het verschil tussen {asked} (gewenst) en {asked} (nu). Dit rekent popgids uit."


def test_numbers_above_a_matrix_say_whose_they_are_and_leave_room_for_it(matrix):
    session = matrix.go_to_step(matrix.guide.steps[1].kind)
    beside = followed_by(session, session.guide.question("matrix"))
    assert beside.startswith("Wat is het gemiddelde nu? Sanne 3,")
    assert " · Karim " in beside
    assert len(beside) <= 110


def test_who_has_no_number_yet_is_said_too():
    session = talk("competentiematrix-drie-tekenaars")
    question = session.guide.question("matrix")
    point = read_cell(fields_of(question)[0], TODAY, number=2)
    session = session.answer(question, Floor.EMPLOYEE, rows=(Row(id="plannen", cells=(point,)),))
    beside = followed_by(session.go_to_step(session.guide.steps[1].kind), question)
    assert beside.startswith("Wat is het gemiddelde nu? Sanne 2 · Karim nog niet.")


def test_two_numbers_of_last_time_have_the_head_of_their_column(hours):
    one = with_task(hours, taak="Mentor", nu="12,5").conversation.answer("taken", Floor.EMPLOYEE)
    both = with_task(hours, taak="Mentor", nu="12,5", gewenst="8").conversation.answer(
        "taken", Floor.EMPLOYEE
    )
    assert earlier_lines(one, None) == ("Mentor, 12,5 uur",)
    assert earlier_lines(both, None) == ("Mentor, Uren nu: 12,5 uur, Uren gewenst: 8 uur",)


def test_a_sum_of_one_column_is_said_once(hours):
    question = hours.guide.question("taken")
    session = with_task(hours, nu="12,5", gewenst="8").go_to_step(hours.guide.steps[1].kind)
    assert value_words(session, session.guide.question("uren-nu"), Floor.EMPLOYEE) == "12,5 uur"
    assert totals(session, question) == "Samen: Uren nu 12,5 uur, Uren gewenst 8 uur."
    assert followed_by(session, question) == ""
