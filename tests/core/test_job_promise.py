"""A promise of a job is noticed, a wish for one and help by somebody who has one are not."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from talks import blank_conversation, session

from popgids.core.agreements import Agreement, Support
from popgids.core.answers import Answer
from popgids.core.goals import DevelopmentGoal
from popgids.core.guide import Floor, Party, StepKind
from popgids.core.job_promise import promises_a_job
from popgids.core.outline import Part
from popgids.core.reminders import Reminder, reminders
from popgids.core.said_here import said_at

TABLE = Path(__file__).parent.parent / "data" / "functiebelofte.tsv"
PROMISE = "Farida wordt volgend jaar teamleider"


def _rows():
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_the_table_holds_enough_of_both_kinds():
    kinds = [row["belofte"] for row in _rows()]
    assert kinds.count("ja") >= 25
    assert kinds.count("nee") >= 25


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row["tekst"])
def test_a_promise_of_a_job_is_noticed_and_nothing_else(row):
    assert promises_a_job(row["tekst"]) is (row["belofte"] == "ja")


def test_a_promise_in_one_of_several_sentences_is_noticed():
    assert promises_a_job("Farida wil graag teamleider worden. Jaap zorgt dat zij teamleider wordt.")
    assert not promises_a_job("Farida wil teamleider worden. Jaap zoekt uit wat daarvoor nodig is.")


_PIECES = "Jaap Farida krijgt wordt belooft de een functie vast contract teamleider in 2027 volgend jaar dat op als . ,"


@given(st.text() | st.lists(st.sampled_from(_PIECES.split()), max_size=30).map(" ".join))
def test_any_text_is_read(text):
    assert promises_a_job(text) in (True, False)


@pytest.mark.parametrize(
    ("step", "parts"),
    [
        (
            StepKind.EMPLOYEE_NEED,
            {"goals": (DevelopmentGoal(id="a", what=PROMISE, origins=(Party.EMPLOYEE,)),)},
        ),
        (
            StepKind.ORGANISATION_NEED,
            {"goals": (DevelopmentGoal(id="a", what=PROMISE, origins=(Party.MANAGER,)),)},
        ),
        (StepKind.AGREEMENTS, {"agreements": (Agreement(id="a", what=PROMISE),)}),
        (StepKind.SUPPORT, {"support": (Support(id="a", what=PROMISE),)}),
    ],
)
def test_points_agreements_and_support_are_looked_at_where_they_are_written(step, parts):
    assert reminders(blank_conversation(**parts), step) == (Reminder("functie-beloofd", PROMISE),)


def test_the_points_of_the_other_are_not_spoken_of():
    goal = DevelopmentGoal(id="a", what=PROMISE, origins=(Party.MANAGER,))
    assert reminders(blank_conversation(goals=(goal,)), StepKind.EMPLOYEE_NEED) == ()


def test_what_was_said_at_a_stop_is_its_own_and_its_note():
    answers = (
        Answer(question_id="hoe", kind="open", party=Floor.EMPLOYEE, text="goed", explanation="druk"),
        Answer(question_id="cijfer", kind="schaal", party=Floor.EMPLOYEE, explanation="hoger kan"),
    )
    talk = session(answers=answers).go_to_step(StepKind.CURRENT_STATE).note("hoe", "vraag door")
    asked = next(stop for stop in talk.step_stops if stop.key == "hoe")
    summed = next(stop for stop in talk.step_stops if stop.part is Part.READ_BACK)
    assert said_at(asked, talk.conversation, talk.conversation.note("hoe")) == "goed\ndruk\nvraag door"
    talk = talk.read_back(StepKind.CURRENT_STATE, summary="Het gaat goed.", correction="En druk.")
    assert said_at(summed, talk.conversation) == "Het gaat goed.\nEn druk."
