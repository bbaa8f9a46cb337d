"""How a talk begins from what was filled in and from the talk before."""

from dataclasses import replace
from datetime import date

from talks import blank_conversation, ids, small_guide

from popgids.core.beginning import begun, following
from popgids.core.conversation import Person

TODAY = date(2028, 3, 1)


def test_who_else_was_there_is_there_again_with_the_same_function():
    others = (Person(name="Noor de Wit", role="HR"), Person(name="Tim Bos"))
    before = blank_conversation(others=others)
    request = following(before, (), TODAY, "pop", "v1")
    assert begun(request, small_guide(), "f", ids(), (before, "v")).conversation.others == others


def test_somebody_new_joins_and_somebody_else_stays_away():
    before = blank_conversation(others=(Person(name="Noor de Wit", role="HR"), Person(name="Tim Bos")))
    request = replace(following(before, (), TODAY, "pop", "v1"), others="Noor de Wit, Lia Post,")
    found = begun(request, small_guide(), "f", ids(), (before, "v")).conversation.others
    assert found == (Person(name="Noor de Wit", role="HR"), Person(name="Lia Post"))
