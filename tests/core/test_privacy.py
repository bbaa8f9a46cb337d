"""What is private is in no plan: neither the answer nor a note to it."""

from talks import blank_conversation, small_guide

from popgids.core.answers import Answer
from popgids.core.conversation import Note
from popgids.core.guide import Floor
from popgids.core.privacy import without_private


def guide():
    plain = small_guide()
    step = plain.steps[1]
    questions = tuple(one.evolve(is_private=one.id == "hoe") for one in step.questions)
    return plain.evolve(steps=(plain.steps[0], step.evolve(questions=questions), *plain.steps[2:]))


def said(question_id, text):
    return Answer(question_id=question_id, kind="open", party=Floor.EMPLOYEE, text=text)


def test_the_answer_to_a_private_question_and_the_note_to_it_are_not_kept():
    private, open_ = said("hoe", "geheim").evolve(is_private=True), said("diep", "openbaar")
    notes = (Note(id="hoe", text="geheim"), Note(id="diep", text="openbaar"))
    kept = without_private(blank_conversation(answers=(private, open_), notes=notes), guide())
    assert (kept.answers, kept.notes) == ((open_,), notes[1:])


def test_a_note_to_a_private_question_that_has_no_answer_is_not_kept():
    talk = blank_conversation(notes=(Note(id="hoe", text="geheim"),))
    assert without_private(talk, guide()).notes == ()


def test_a_talk_with_nothing_private_stays_as_it_is():
    talk = blank_conversation(answers=(said("diep", "openbaar"),))
    assert without_private(talk, small_guide()) is talk
