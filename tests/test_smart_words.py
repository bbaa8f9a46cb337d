"""The questions of the SMART check have Dutch words: short, kind, without exclamation marks."""

import re
from datetime import date

import pytest

from popgids.core.guide import Party
from popgids.core.smart.marks import UNKNOWN, SmartQuestion, asks
from popgids.wording.smart import smart_hint_text, smart_question_text

DAY = date(2027, 3, 2)


@pytest.mark.parametrize("question", SmartQuestion)
def test_every_question_is_one_short_question(question):
    text = smart_question_text(asks(question, offer=DAY))
    assert re.fullmatch(r"[A-Z][^?!{}]*\?", text), text
    assert len(text.split()) <= 10


def test_questions_differ():
    texts = [smart_question_text(asks(question)) for question in SmartQuestion]
    assert len(set(texts)) == len(texts)


def test_the_day_that_a_term_means_is_offered():
    mark = asks(SmartQuestion.IS_DAY_MEANT, "binnen 6 weken", DAY)
    assert smart_question_text(mark) == "Bedoel je uiterlijk dinsdag 2 maart 2027?"


def test_a_hint_quotes_the_word_that_raised_it():
    assert smart_hint_text(asks(SmartQuestion.HOW_OFTEN, "vaker")) == "“vaker”: hoe vaak precies?"
    assert smart_hint_text(asks(SmartQuestion.WHEN)) == "Wanneer is het klaar?"
    assert "…" in smart_hint_text(
        asks(SmartQuestion.WHAT_EXACTLY, "nemen dat volgende keer ook nog eens mee")
    )
    trust = asks(SmartQuestion.WHAT_GAINS_TRUST, "5", party=Party.MANAGER)
    assert smart_hint_text(trust) == smart_question_text(trust)
    assert smart_hint_text(UNKNOWN) == ""


def test_braces_in_a_typed_word_stay_as_they_are():
    assert smart_hint_text(asks(SmartQuestion.HOW_OFTEN, "{day}")).startswith("“{day}”")
