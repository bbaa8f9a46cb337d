"""How a talk begins from what was filled in and from the talk before."""

from dataclasses import replace
from datetime import date

from talks import blank_conversation, ids, small_guide

from popgids.core.beginning import StartRequest, as_said, begun, following
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


def test_what_is_said_now_stands_above_what_is_known_and_the_rest_stays():
    known = StartRequest("kort", "Sanne", "planner", "Karim", "teamleider", "Noor", TODAY, 45, "pop", "v1")
    said = StartRequest("basis", "sanne", "", "karim", "", "", TODAY, 60)
    assert as_said(known, said, "basis") == known
    tomorrow = date(2028, 3, 2)
    other = replace(said, guide_key="loopbaan", manager_name="Nora", others="Lia", held_on=tomorrow)
    assert as_said(known, other, "basis") == replace(
        known, guide_key="loopbaan", manager_name="Nora", manager_role="", others="Lia", held_on=tomorrow
    )
