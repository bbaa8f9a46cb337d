"""The SMART check beside an agreement: it asks kindly, offers the date that is meant, and can be sent away."""

import pytest
from talks import session

from popgids.core.agreements import Agreement
from popgids.core.guide import Party
from popgids.ui.forms.agreements import AGREEMENTS


def _talk(what, **more):
    return session().add("agreements", Agreement(id="a", what=what, **more))


def _remark(talk):
    return next(field.remark for field in AGREEMENTS.fields(talk, "a") if field.name == "what")


def _actions(talk):
    return [action.name for action in AGREEMENTS.actions(talk, "a")]


def test_a_vague_agreement_gets_one_question():
    assert _remark(_talk("Ik probeer vaker feedback te vragen")).endswith(
        "“probeer”: wat ga je precies doen?"
    )


def test_a_good_agreement_is_left_in_peace():
    talk = _talk("Elke dinsdag 2 uur meelopen met Bo tot 30 juni").change(
        "agreements", "a", due_said="30 juni"
    )
    assert _remark(talk) == "S ✓  M ✓  A ·  R ·  T ✓"


def test_nothing_is_said_of_the_first_words():
    assert _remark(_talk("Ik probeer")) == ""
    assert _remark(_talk("Communicatie")) == ""


@pytest.mark.parametrize(
    ("what", "question"), [("Rapport maken", "kun je dan laten zien"), ("Communicatie", "ga je precies doen")]
)
def test_few_words_are_looked_at_when_they_are_all_there_is(what, question):
    assert question in _remark(_talk(what, due_said="1 juni"))


def test_two_words_that_say_a_deed_are_looked_at_while_they_are_typed():
    assert "M ?" in _remark(_talk("Rapport maken"))
    assert "T ?" in _remark(_talk("Rapport maken"))


def test_the_date_that_is_meant_is_offered_and_taken_over():
    talk = _talk("Binnen zes weken leid ik twee overleggen")
    assert "due-said" in _actions(talk)
    talk, _record = AGREEMENTS.act(talk, "a", "due-said")
    assert talk.conversation.agreement("a").due_on.isoformat() == "2027-04-12"
    assert "due-said" not in _actions(talk)


def test_what_both_say_makes_the_last_two_marks():
    talk = _talk("Elke dinsdag 2 uur meelopen met Bo", due_said="juni")
    for name, value in (
        ("backed_by", ("medewerker", "leidinggevende")),
        ("employee_trust", "8"),
        ("manager_trust", "4"),
    ):
        talk = AGREEMENTS.change(talk, "a", name, value)
    assert talk.conversation.agreement("a").backed_by == (Party.EMPLOYEE, Party.MANAGER)
    assert "A ✓  R ?" in _remark(talk)
    assert "vertrouwen" not in _remark(talk)
    under = {one.name: one.remark for one in AGREEMENTS.fields(talk, "a")}
    assert under["manager_trust"] == "Wat helpt om hier meer vertrouwen in te hebben?"
    assert under["employee_trust"] == ""


def test_the_check_can_be_switched_off_for_one_agreement():
    talk, _record = AGREEMENTS.act(_talk("Ik probeer vaker feedback te vragen"), "a", "smart-switch")
    assert _remark(talk) == ""
    assert "backed_by" not in [field.name for field in AGREEMENTS.fields(talk, "a")]
    talk, _record = AGREEMENTS.act(talk, "a", "smart-switch")
    assert _remark(talk)
