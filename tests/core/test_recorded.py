"""What of a talk goes into a version."""

from decimal import Decimal

import pytest
from talks import blank_conversation, small_guide

from popgids.core.agreements import Agreement, FollowUp, Mandatory
from popgids.core.answers import Answer
from popgids.core.guide import Floor
from popgids.core.recorded import as_recorded

TERMS = {
    "repayment": True,
    "repayment_period": "2 jaar",
    "repayment_said": "500 euro",
    "repayment_eur": Decimal(500),
    "repayment_steps": "elke maand minder",
}


def agreed(mandatory, what="Cursus plannen", **terms):
    return Agreement(id="a", what=what, mandatory=mandatory, **terms)


@pytest.mark.parametrize(
    ("what", "mandatory"),
    [
        ("Cursus plannen", Mandatory.YES),
        ("Cursus plannen", Mandatory.UNKNOWN),
        ("Meelopen met Noor", Mandatory.NO),
    ],
)
def test_terms_of_paying_back_that_may_not_be_agreed_on_are_in_no_version(what, mandatory):
    typed = agreed(mandatory, what, **TERMS)
    talk = blank_conversation(agreements=(typed,), look_back=(FollowUp(id="a", agreement=typed),))
    kept = as_recorded(talk, small_guide())
    assert kept.agreements == (agreed(mandatory, what),)
    assert kept.look_back == (FollowUp(id="a", agreement=agreed(mandatory, what)),)


def test_terms_that_may_be_agreed_on_are_recorded():
    talk = blank_conversation(agreements=(agreed(Mandatory.NO, **TERMS),))
    assert as_recorded(talk, small_guide()) is talk


def test_what_is_private_is_in_no_version():
    private = Answer(question_id="hoe", kind="open", party=Floor.EMPLOYEE, text="geheim", is_private=True)
    assert as_recorded(blank_conversation(answers=(private,)), small_guide()).answers == ()
